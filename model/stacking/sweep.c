/* SPDX-License-Identifier: MIT */
/*
 * A tree through time. The times in which its leaves are held make a list of
 * days on which something comes or goes; the counters are led along it, day
 * by day, and where the root turns met or unmet by the end of a day a spell
 * begins or ends. What one credential leaves on the day on which another
 * takes its place is no gap. An award's first spell never ends.
 *
 * The state before the day of the evaluation is kept apart, so that this one
 * day can be changed and concluded again (see stack_suppose).
 */
#include <string.h>

#include "model/stacking/state.h"

static bool in_window(const struct rule *rule, int32_t feed)
{
	return rule->nodes[rule->feeds[feed].node].within >= 0;
}

static void note(struct stack *stack, int32_t feed, struct held held)
{
	if (held.from > stack->as_of)
		return;
	events_add(&stack->events, held.from, 2 * feed + 1);
	if (held.until <= stack->as_of)
		events_add(&stack->events, held.until, 2 * feed);
}

/* The comings and goings of one feed; times that touch become one, but for a
 * window every single one matters. */
static void note_feed(struct pass *pass, int32_t f)
{
	struct stack *stack = pass->stack;
	struct held held, all = { 0, 0, -1 };
	bool any = false, apart = in_window(stack->rule, f);
	int32_t at = 0;

	while (held_next(pass, &stack->rule->feeds[f], &at, &held)) {
		if (any && !apart && held.from <= all.until) {
			if (held.until > all.until)
				all.until = held.until;
			continue;
		}
		if (any)
			note(stack, f, all);
		all = held;
		any = true;
	}
	if (any)
		note(stack, f, all);
}

static void reset(struct pass *pass, int32_t first, int32_t root)
{
	const struct rule *rule = pass->stack->rule;
	size_t nodes = (size_t)(root - first + 1);
	int32_t feed = rule->nodes[first].feed;
	size_t feeds = (size_t)(end_feed(rule, root) - feed);

	memset(pass->got + first, 0, nodes * sizeof(*pass->got));
	memset(pass->met + first, 0, nodes * sizeof(*pass->met));
	memset(pass->dirty + first, 0, nodes * sizeof(*pass->dirty));
	memset(pass->on + feed, 0, feeds * sizeof(*pass->on));
	memset(pass->count + feed, 0, feeds * sizeof(*pass->count));
	memset(pass->chosen + feed, 0, feeds * sizeof(*pass->chosen));
}

void sweep_change(struct pass *pass, int32_t feed, bool on)
{
	const struct rule *rule = pass->stack->rule;

	if (in_window(rule, feed))
		pass->dirty[rule->nodes[rule->feeds[feed].node].within] = true;
	else
		pass_set(pass, feed, on);
}

void sweep_refresh(struct pass *pass, int32_t feed)
{
	const struct rule_feed *of = &pass->stack->rule->feeds[feed];
	int32_t at = 0, today = pass->stack->as_of;
	struct held held;
	bool on = false;

	while (!on && held_next(pass, of, &at, &held))
		on = held.from <= today && today < held.until;
	sweep_change(pass, feed, on);
}

static void open_spell(struct pass *pass, int32_t day)
{
	if (pass->spell_count == pass->spell_room) {
		int32_t room = pass->spell_room ? 2 * pass->spell_room : 256;
		struct spell *more = arena_array(pass->stack->arena,
						 (size_t)room, sizeof(*more));

		if (pass->spell_count)
			memcpy(more, pass->spells,
			       (size_t)pass->spell_count * sizeof(*more));
		pass->spells = more;
		pass->spell_room = room;
	}
	pass->spells[pass->spell_count++] = (struct spell){ day, FOREVER };
}

static void turn(struct pass *pass, int32_t tree, bool holds, int32_t day)
{
	struct tree_state *state = &pass->trees[tree];

	if (holds == state->before)
		return;
	if (holds) {
		open_spell(pass, day);
		state->spells++;
		state->before = true;
	} else if (!pass->stack->rule->trees[tree].award) {
		pass->spells[pass->spell_count - 1].until = day;
		state->before = false;
	}
}

bool sweep_conclude(struct pass *pass, int32_t tree)
{
	const struct rule *rule = pass->stack->rule;
	struct tree_state *state = &pass->trees[tree];
	bool met, was = state->met;
	int32_t start = pass->stack->as_of, began = state->start;

	if (rule->trees[tree].broken)
		return false;
	met = pass->met[rule->trees[tree].root] ||
	      (rule->trees[tree].award && state->before);
	if (met && state->before)
		start = pass->spells[state->spell + state->spells - 1].from;
	state->met = met;
	state->start = start;
	return met != was || (met && start != began);
}

void sweep_tree(struct pass *pass, int32_t tree)
{
	struct stack *stack = pass->stack;
	const struct rule *rule = stack->rule;
	struct events *events = &stack->events;
	int32_t root = rule->trees[tree].root;
	size_t i = 0;

	pass->trees[tree] = (struct tree_state){ .spell = pass->spell_count };
	if (rule->trees[tree].broken)
		return;
	reset(pass, first_node(rule, root), root);
	events->count = 0;
	for (int32_t f = rule->nodes[first_node(rule, root)].feed;
	     f < end_feed(rule, root); f++)
		note_feed(pass, f);
	events_sort(events);
	while (i < events->count) {
		int32_t day = events->at[i].day;

		for (; i < events->count && events->at[i].day == day; i++)
			sweep_change(pass, events->at[i].what / 2,
				     events->at[i].what & 1);
		pass_settle(pass, tree, day);
		if (day < stack->as_of)
			turn(pass, tree, pass->met[root], day);
	}
	sweep_conclude(pass, tree);
}
