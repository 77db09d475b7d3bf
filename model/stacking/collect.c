/* SPDX-License-Identifier: MIT */
/*
 * From records to holdings: for each source that some rule asks for, what
 * fills it and when, as one piece of memory in the order in which it was
 * earned. What no rule asks for is left aside here, so that a hundred
 * thousand credentials cost no more than those that matter.
 */
#include "model/stacking/index.h"
#include "model/stacking/state.h"

static bool is_fed(const struct rule *rule, int32_t source)
{
	return rule->feeds_of.first[source] < rule->feeds_of.first[source + 1];
}

/* Collects what records are to sources: twice, to count and to fill. */
struct collector {
	struct stack *stack;
	struct rule_index own; /* record -> records.skills */
	int32_t *next; /* of a source: where the next goes */
	bool fill;
};

static void collect(struct collector *collector, int32_t source, int32_t r,
		    int32_t level)
{
	struct stack *stack = collector->stack;
	const struct stack_record *record = &stack->records.at[r];
	bool dated = day_is(record->earned);
	bool sure = dated && !record->doubtful;
	int32_t at;

	if (!is_fed(stack->rule, source))
		return;
	at = collector->next[source]++;
	if (collector->fill)
		stack->holdings[at] = (struct holding){
			.from = dated ? record->earned.n : ALWAYS,
			.until[SURE] = sure ? stack->until[SURE][r] : ALWAYS,
			.until[POSSIBLE] = stack->until[POSSIBLE][r],
			.record = r,
			.level = level
		};
}

static void collect_skill(struct collector *collector,
			  const struct rule_link *link, int32_t record)
{
	const struct rule *rule = collector->stack->rule;

	if (link->to >= 0 && (size_t)link->to < rule->input.skill_count)
		collect(collector, rule->first_skill + link->to, record,
			link->number);
}

static void collect_all(struct collector *collector)
{
	const struct stack *stack = collector->stack;
	const struct rule_links *skills = &stack->rule->input.skills;

	for (int32_t i = 0; i < stack->order_count; i++) {
		int32_t r = stack->order[i];
		int32_t a = stack->records.at[r].achievement;

		for (int32_t k = collector->own.first[r];
		     k < collector->own.first[r + 1]; k++)
			collect_skill(collector,
				      &stack->records.skills
					       .at[collector->own.at[k]],
				      r);
		if (a < 0)
			continue;
		collect(collector, a, r, RULE_NO_NUMBER);
		for (int32_t k = stack->skills_of.first[a];
		     k < stack->skills_of.first[a + 1]; k++)
			collect_skill(collector,
				      &skills->at[stack->skills_of.at[k]], r);
	}
}

static struct rule_index links_by(struct arena *arena, struct rule_links links,
				  size_t keys, bool back)
{
	int32_t *key = arena_array(arena, links.count + 1, sizeof(*key));

	for (size_t i = 0; i < links.count; i++)
		key[i] = back ? links.at[i].to : links.at[i].from;
	return index_keys(arena, key, links.count, keys);
}

static bool asks_for_skills(const struct rule *rule)
{
	return rule->feeds_of.first[rule->first_skill] <
	       rule->feeds_of.first[rule->first_manual];
}

/* Which skills awards of an achievement show, by it or by themselves. */
static struct rule_index skills_shown(const struct stack *stack)
{
	const struct rule_input *input = &stack->rule->input;
	const struct rule_links *own = &stack->records.skills;
	size_t count = input->skills.count, records = stack->records.count;
	struct rule_link *links;

	links = arena_array(stack->arena, count + own->count + 1,
			    sizeof(*links));
	for (size_t i = 0; i < count; i++)
		links[i] = input->skills.at[i];
	for (size_t i = 0; i < own->count; i++) {
		int32_t r = own->at[i].from;

		if (r < 0 || (size_t)r >= records)
			continue;
		links[count] = own->at[i];
		links[count++].from = stack->records.at[r].achievement;
	}
	if (!asks_for_skills(stack->rule))
		count = 0;
	return index_links(stack->arena, (struct rule_links){ links, count },
			   input->achievement_count, input->skill_count, false);
}

void collect_holdings(struct stack *stack)
{
	const struct rule *rule = stack->rule;
	struct arena *arena = stack->arena;
	size_t sources = (size_t)rule->source_count + 1;
	struct collector collector = { .stack = stack };
	int32_t sum = 0;

	stack->skills_of = links_by(arena, rule->input.skills,
				    rule->input.achievement_count, false);
	stack->evidence = links_by(arena, rule->input.skills,
				   rule->input.skill_count, true);
	collector.own = links_by(arena, stack->records.skills,
				 stack->records.count, false);
	stack->shown = skills_shown(stack);
	stack->holdings_of = arena_array(arena, sources, sizeof(int32_t));
	collector.next = arena_array(arena, sources, sizeof(int32_t));
	collect_all(&collector);
	for (size_t s = 0; s < sources; s++) {
		int32_t count = collector.next[s];

		stack->holdings_of[s] = collector.next[s] = sum;
		sum += count;
	}
	stack->holdings = arena_array(arena, (size_t)sum + 1,
				      sizeof(*stack->holdings));
	collector.fill = true;
	collect_all(&collector);
}
