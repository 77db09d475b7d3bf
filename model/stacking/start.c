/* SPDX-License-Identifier: MIT */
/*
 * Where the solver starts: which leaves are filled today, and what is met and
 * counted of every rule with that.
 *
 * What is earned from now on is earned today. So below a "within" of D days
 * counts what was earned in the last D days, because only that can lie in one
 * window with it; a window that was met long ago stays met as it is.
 */
#include <string.h>

#include "model/stacking/net.h"
#include "model/stacking/state.h"
#include "model/stacking/waive.h"

static bool in_time(struct pass *pass, int32_t feed, int32_t within)
{
	const struct rule *rule = pass->stack->rule;
	int32_t today = pass->stack->as_of, at = 0;
	int64_t first = (int64_t)today - rule->nodes[within].number;
	struct held held;

	if (rule->nodes[rule->feeds[feed].node].waiver == feed)
		first = INT32_MIN; /* it fits in every window */
	while (held_next(pass, &rule->feeds[feed], &at, &held))
		if (held.from != ALWAYS && held.from >= first &&
		    held.from <= today && today < held.until)
			return true;
	return false;
}

static void from_stack(struct start *start, struct stack *stack)
{
	const struct rule *rule = stack->rule;
	struct pass *pass = &stack->pass[SURE];

	for (int32_t f = 0; f < rule->feed_count; f++) {
		const struct rule_node
			*node = &rule->nodes[rule->feeds[f].node];

		if (rule->trees[node->tree].broken)
			continue;
		start->on[f] = node->within < 0
				       ? pass->on[f]
				       : in_time(pass, f, node->within);
	}
	for (int32_t n = 0; n < rule->node_count; n++)
		start->met[n] = rule->nodes[n].kind == RULE_WITHIN &&
				pass->met[n];
	for (int32_t t = 0; t < rule->tree_count; t++)
		start->complete[t] = pass->trees[t].met;
}

static void turn_on(struct start *start, const struct rule *rule,
		    int32_t source, int32_t level)
{
	for (int32_t i = rule->feeds_of.first[source];
	     i < rule->feeds_of.first[source + 1]; i++) {
		int32_t f = rule->feeds_of.at[i];
		int32_t wanted = rule->feeds[f].level;

		if (wanted == RULE_NO_NUMBER ||
		    (level != RULE_NO_NUMBER && level >= wanted))
			start->on[f] = true;
	}
}

static void from_list(struct start *start, const struct rule *rule,
		      const struct solve_held *held, bool *is_held)
{
	const struct rule_input *input = &rule->input;

	for (size_t i = 0; i < held->count; i++) {
		is_held[held->achievements[i]] = true;
		turn_on(start, rule, held->achievements[i], RULE_NO_NUMBER);
	}
	for (size_t i = 0; i < input->skills.count; i++) {
		const struct rule_link *link = &input->skills.at[i];

		if (link->from >= 0 && link->to >= 0 &&
		    (size_t)link->from < input->achievement_count &&
		    (size_t)link->to < input->skill_count &&
		    is_held[link->from])
			turn_on(start, rule, rule->first_skill + link->to,
				link->number);
	}
	for (int32_t m = 0; m < rule->manual_count; m++) {
		int32_t row = rule->nodes[rule->manual[m]].step;

		if (input->steps[row].answer == MANUAL_YES ||
		    input->steps[row].waived)
			turn_on(start, rule, rule->first_manual + m,
				RULE_NO_NUMBER);
	}
}

static int32_t match(struct arena *arena, const struct rule *rule,
		     struct start *start, int32_t n)
{
	struct hall *hall = start->halls[n];

	if (!hall)
		hall = start->halls[n] = hall_make(arena, rule, n);
	hall_open(hall, start->on);
	return hall_match(hall);
}

static int32_t gives(const struct rule *rule, const struct start *start,
		     int32_t parent, int32_t n)
{
	enum rule_kind above = rule->nodes[parent].kind;
	const struct rule_node *node = &rule->nodes[n];

	if (node->kind == RULE_CAP)
		return start->got[n] < node->number ? start->got[n]
						    : node->number;
	if (!start->met[n])
		return 0;
	return above == RULE_POINTS || above == RULE_CAP ? node->number : 1;
}

static void count_node(struct arena *arena, const struct rule *rule,
		       struct start *start, int32_t n)
{
	const struct rule_node *node = &rule->nodes[n];
	int32_t got = 0;

	if (node->once) {
		got = match(arena, rule, start, n);
	} else if (node->child < 0) {
		for (int32_t f = node->feed; f < node->feed + node->feeds; f++)
			got += start->on[f] ? waive_weight(rule, f) : 0;
	} else {
		for (int32_t c = node->child; c >= 0; c = rule->nodes[c].next)
			got += gives(rule, start, n, c);
	}
	if (node->child >= 0 && node->waiver >= 0 && start->on[node->waiver])
		got += node->need;
	start->got[n] = got;
	start->met[n] |= got >= node->need;
}

static void count(struct arena *arena, const struct rule *rule,
		  struct start *start)
{
	int32_t first = (int32_t)rule->input.achievement_count;

	for (int32_t i = 0; i < rule->tree_count; i++) {
		int32_t t = rule->order[i], root = rule->trees[t].root;

		if (rule->trees[t].broken)
			continue;
		for (int32_t n = first_node(rule, root); n <= root; n++)
			count_node(arena, rule, start, n);
		if (!start->met[root])
			continue;
		if (!start->complete[t])
			turn_on(start, rule, first + t, RULE_NO_NUMBER);
		start->complete[t] = true;
	}
}

static struct start *make(struct arena *arena, const struct rule *rule)
{
	struct start *start = arena_alloc(arena, sizeof(*start));
	size_t nodes = (size_t)rule->node_count + 1;

	start->on = arena_array(arena, (size_t)rule->feed_count + 1, 1);
	start->met = arena_array(arena, nodes, 1);
	start->got = arena_array(arena, nodes, sizeof(int32_t));
	start->complete = arena_array(arena, (size_t)rule->tree_count + 1, 1);
	start->halls = arena_array(arena, nodes, sizeof(struct hall *));
	return start;
}

struct start *start_make(struct arena *arena, const struct rule *rule,
			 const struct solve_held *held)
{
	struct start *start = make(arena, rule);

	if (held->stack)
		from_stack(start, held->stack);
	else
		from_list(start, rule, held,
			  arena_array(arena, rule->input.achievement_count + 1,
				      1));
	count(arena, rule, start);
	return start;
}

struct start *start_copy(struct arena *arena, const struct rule *rule,
			 const struct start *from)
{
	struct start *start = make(arena, rule);

	memcpy(start->on, from->on, (size_t)rule->feed_count);
	memcpy(start->met, from->met, (size_t)rule->node_count);
	memcpy(start->complete, from->complete, (size_t)rule->tree_count);
	count(arena, rule, start);
	return start;
}

/* Whether `kept` is to be dropped because it is not there later. */
static bool lets_go(bool *kept, bool later)
{
	bool was = *kept;

	*kept = was && later;
	return was && !later;
}

bool start_keep(struct arena *arena, const struct rule *rule,
		struct start *start, const struct start *later)
{
	bool less = false;

	for (int32_t f = 0; f < rule->feed_count; f++)
		less |= lets_go(&start->on[f], later->on[f]);
	for (int32_t n = 0; n < rule->node_count; n++)
		if (rule->nodes[n].kind == RULE_WITHIN)
			less |= lets_go(&start->met[n], later->met[n]);
		else
			start->met[n] = false;
	for (int32_t t = 0; t < rule->tree_count; t++)
		start->complete[t] &= later->complete[t];
	count(arena, rule, start);
	return less;
}

void start_earn(struct arena *arena, const struct rule *rule,
		struct start *start, int32_t achievement)
{
	const struct rule_links *skills = &rule->input.skills;

	turn_on(start, rule, achievement, RULE_NO_NUMBER);
	for (size_t i = 0; i < skills->count; i++) {
		const struct rule_link *link = &skills->at[i];

		if (link->from == achievement && link->to >= 0 &&
		    (size_t)link->to < rule->input.skill_count)
			turn_on(start, rule, rule->first_skill + link->to,
				link->number);
	}
	count(arena, rule, start);
}
