/* SPDX-License-Identifier: MIT */
/*
 * What is held when. Records, spells of pathways and answers of the person
 * all become times [from, until), seen through a lens: "ever" lifts the end,
 * "since a day" hides what began before it, "in the last n days" ends a time
 * n days after it began. So a window on one leaf is nothing but another end,
 * and only "within" needs to look at several leaves at once.
 */
#include "model/stacking/state.h"

const struct tree_state *state_tree(const struct pass *pass, int32_t tree)
{
	if (!pass->stack->trees_doubted[tree])
		pass = &pass->stack->pass[SURE];
	return &pass->trees[tree];
}

struct pass *state_pass(struct stack *stack, int32_t tree, int which)
{
	return &stack->pass[stack->trees_doubted[tree] ? which : SURE];
}

static bool is_supposed(const struct stack *stack, int32_t achievement,
			enum stack_supposed supposed)
{
	return achievement >= 0 && stack->supposed[achievement] == supposed;
}

/* False where the pass does not count the record. */
static bool of_holding(const struct pass *pass, const struct holding *holding,
		       struct held *held)
{
	const struct stack *stack = pass->stack;

	held->from = holding->from;
	held->until = holding->until[pass->which];
	held->record = holding->record;
	if (stack->supposed_count && held->until > stack->as_of &&
	    is_supposed(stack, stack->records.at[held->record].achievement,
			SUPPOSE_NOT_HELD))
		held->until = stack->as_of;
	return held->until > held->from;
}

static bool reaches(const struct pass *pass, int32_t level, int32_t wanted)
{
	if (wanted == RULE_NO_NUMBER)
		return true;
	if (level == RULE_NO_NUMBER)
		return pass->which == POSSIBLE;
	return level >= wanted;
}

static bool of_supposed(const struct stack *stack, int32_t achievement,
			struct held *held)
{
	const struct rule_achievement *of = &stack->rule->input
						     .achievements[achievement];
	struct day end = validity_end(of->validity,
				      (struct day){ stack->as_of });

	if (!is_supposed(stack, achievement, SUPPOSE_HELD))
		return false;
	held->from = stack->as_of;
	held->until = day_is(end) ? end.n : FOREVER;
	held->record = -1;
	return held->until > held->from;
}

/* Records first, then what is supposed; *at counts through both. */
static bool next_record(const struct pass *pass, const struct rule_feed *feed,
			int32_t *at, struct held *held)
{
	const struct stack *stack = pass->stack;
	const struct rule *rule = stack->rule;
	int32_t first = stack->holdings_of[feed->source];
	int32_t count = stack->holdings_of[feed->source + 1] - first;
	int32_t skill = feed->source - rule->first_skill;

	while (*at < count) {
		const struct holding
			*holding = &stack->holdings[first + (*at)++];

		if (reaches(pass, holding->level, feed->level) &&
		    of_holding(pass, holding, held))
			return true;
	}
	if (!stack->supposed_count)
		return false;
	if (skill < 0)
		return (*at)++ == count &&
		       of_supposed(stack, feed->source, held);
	first = stack->evidence.first[skill] - count;
	while (first + *at < stack->evidence.first[skill + 1]) {
		const struct rule_link *link =
			&rule->input.skills
				 .at[stack->evidence.at[first + (*at)++]];

		if (reaches(pass, link->number, feed->level) &&
		    of_supposed(stack, link->from, held))
			return true;
	}
	return false;
}

/* Of a spell that was open the day before, or began on this day. */
static int32_t end_of_spell(const struct pass *pass, int32_t tree)
{
	if (!state_tree(pass, tree)->met)
		return pass->stack->as_of;
	return pass->lapses ? pass->lapses[tree] : FOREVER;
}

/* Spells that began before the day of the evaluation; the last may still be
 * open, or have ended that day; then one that began that day. */
static bool next_spell(const struct pass *pass, int32_t tree, int32_t *at,
		       struct held *held)
{
	const struct tree_state *state = state_tree(pass, tree);
	const struct spell *spells = pass->stack->trees_doubted[tree]
					     ? pass->spells
					     : pass->stack->pass[SURE].spells;
	int32_t as_of = pass->stack->as_of, i = (*at)++;

	held->record = -1;
	if (i < state->spells) {
		held->from = spells[state->spell + i].from;
		held->until = spells[state->spell + i].until;
		if (held->until == FOREVER)
			held->until = end_of_spell(pass, tree);
		return true;
	}
	held->from = as_of;
	held->until = end_of_spell(pass, tree);
	return i == state->spells && state->met && !state->before;
}

static bool next_answer(const struct pass *pass, int32_t manual, int32_t *at,
			struct held *held)
{
	const struct rule *rule = pass->stack->rule;
	const struct rule_node *node = &rule->nodes[rule->manual[manual]];
	const struct rule_step *step = &rule->input.steps[node->step];
	bool dated = step->answer == MANUAL_YES && day_is(step->day);

	if (node->kind != RULE_MANUAL || node->to != manual) {
		*held = (struct held){ step->waived_on.n, FOREVER, -1 };
		return (*at)++ == 0;
	}
	*held = (struct held){ dated ? step->day.n : ALWAYS, FOREVER, -1 };
	return (*at)++ == 0 && step->answer != MANUAL_NO &&
	       (dated || pass->which == POSSIBLE);
}

/* False where the lens hides it. */
static bool through_lens(const struct pass *pass, int32_t f, struct held *held)
{
	const struct rule *rule = pass->stack->rule;
	const struct rule_node *node = &rule->nodes[rule->feeds[f].node];
	const struct rule_node *since;
	const struct rule_step *step;
	bool waiver = node->waiver == f;

	if (node->ever)
		held->until = FOREVER;
	if (waiver || node->since < 0 || held->from == ALWAYS)
		return true;
	since = &rule->nodes[node->since];
	step = &rule->input.steps[since->step];
	if (day_is(step->day))
		return held->from >= step->day.n;
	if (held->from < FOREVER - 1 - since->number &&
	    held->until > held->from + since->number + 1)
		held->until = held->from + since->number + 1;
	return true;
}

bool held_next(const struct pass *pass, const struct rule_feed *feed,
	       int32_t *at, struct held *held)
{
	const struct rule *rule = pass->stack->rule;
	int32_t source = feed->source;
	int32_t first_tree = (int32_t)rule->input.achievement_count;
	bool more;

	do {
		if (source >= rule->first_manual)
			more = next_answer(pass, source - rule->first_manual,
					   at, held);
		else if (source >= first_tree && source < rule->first_skill)
			more = next_spell(pass, source - first_tree, at, held);
		else
			more = next_record(pass, feed, at, held);
	} while (more &&
		 !through_lens(pass, (int32_t)(feed - rule->feeds), held));
	return more;
}
