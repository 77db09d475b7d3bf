/* SPDX-License-Identifier: MIT */
/*
 * When things will fall: time goes on, nothing new is earned, and what is
 * held ends one after the other. The counters of the evaluation are led
 * through those days, each node notes the first day on which it fell, and
 * then everything is put back.
 */
#include "model/stacking/state.h"

/* The ends, after the day of the evaluation, of what a feed has now. Below a
 * window each matters, elsewhere the last. */
static void note_ends(struct pass *pass, int32_t f)
{
	const struct rule *rule = pass->stack->rule;
	bool apart = rule->nodes[rule->feeds[f].node].within >= 0;
	int32_t at = 0, last = 0, today = pass->stack->as_of;
	bool any = false;
	struct held held;

	while (held_next(pass, &rule->feeds[f], &at, &held)) {
		if (held.from > today || today >= held.until)
			continue;
		if (apart && held.until != FOREVER)
			events_add(&pass->stack->events, held.until, f);
		if (!any || held.until > last)
			last = held.until;
		any = true;
	}
	if (any && !apart && last != FOREVER)
		events_add(&pass->stack->events, last, f);
}

static void let_fall(struct pass *pass, int32_t tree)
{
	struct events *events = &pass->stack->events;
	size_t i = 0;

	while (i < events->count) {
		pass->day = events->at[i].day;
		for (; i < events->count && events->at[i].day == pass->day; i++)
			sweep_change(pass, events->at[i].what, false);
		pass_settle(pass, tree, pass->day);
	}
}

static void put_back(struct pass *pass, int32_t tree)
{
	const struct events *events = &pass->stack->events;

	for (size_t i = 0; i < events->count; i++)
		sweep_refresh(pass, events->at[i].what);
	pass_settle(pass, tree, pass->stack->as_of);
	pass->trees[tree].measured = false; /* windows were moved */
}

static void lapse_one(struct pass *pass, int32_t tree, int32_t *fell)
{
	const struct rule *rule = pass->stack->rule;
	int32_t root = rule->trees[tree].root;
	int32_t first = first_node(rule, root);

	for (int32_t n = first; n <= root; n++)
		fell[n] = FOREVER;
	pass->stack->events.count = 0;
	for (int32_t f = rule->nodes[first].feed; f < end_feed(rule, root); f++)
		note_ends(pass, f);
	events_sort(&pass->stack->events);
	pass->fell = fell;
	let_fall(pass, tree);
	pass->fell = NULL;
	put_back(pass, tree);
	pass->lapses[tree] = rule->trees[tree].award ? FOREVER : fell[root];
}

void lapse_tree(struct stack *stack, int32_t tree, int32_t *fell,
		int32_t *lapses)
{
	const struct rule *rule = stack->rule;
	struct pass *pass = &stack->pass[SURE];

	pass->lapses = lapses;
	stack->wanted[tree] = true;
	for (int32_t i = stack->rank[tree]; i >= 0; i--) {
		int32_t t = rule->order[i], root = rule->trees[t].root;

		lapses[t] = FOREVER;
		if (!stack->wanted[t] || rule->trees[t].broken)
			continue;
		for (int32_t n = first_node(rule, root); n <= root; n++)
			if (rule->nodes[n].kind == RULE_PATHWAY &&
			    rule->nodes[n].feeds)
				stack->wanted[rule->nodes[n].to] = true;
	}
	for (int32_t i = 0; i <= stack->rank[tree]; i++) {
		int32_t t = rule->order[i];

		if (stack->wanted[t] && !rule->trees[t].broken)
			lapse_one(pass, t, fell);
		stack->wanted[t] = false;
	}
	pass->lapses = NULL;
}
