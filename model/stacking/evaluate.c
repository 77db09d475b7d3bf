/* SPDX-License-Identifier: MIT */
/*
 * The front of the evaluation: make records ready once, lead every tree
 * through time (nested ones first, so that a pathway is to its parents what a
 * record is: something held from a day to a day), answer, and suppose.
 *
 * Three ideas carry it.
 *
 * Rules have no "not", so holding more never unmeets one. That makes doubt
 * cheap: no need to try every combination of what may be true. One pass with
 * what is sure and one with all that is possible bracket every case, and what
 * they agree on is certain. Trees that doubt cannot reach are passed once.
 *
 * Between two days on which something begins or ends, nothing changes. So
 * time is a sorted list of events and not a calendar, and each event costs the
 * nodes above it whose answer turns: every node counts what it has got, and a
 * count that stays on its side of `need` is not handed on (pass.c).
 *
 * Everything is an interval. A credential, a complete pathway, an answer of
 * the person: held from a day until a day. Renewal moves an end (renew.c), a
 * window is another end or a hidden beginning (held.c), and only "within" and
 * "once" look at several at a time (window.c, once.c).
 *
 * The order below matters: ends must be known before holdings are collected,
 * holdings before doubts are spread, and both before a tree is led through.
 */
#include "model/stacking/evaluate.h"

#include <stdlib.h>
#include <string.h>

#include "model/stacking/state.h"
#include "model/stacking/waive.h"

struct by_id {
	int64_t id;
	int32_t record;
};

static int compare_ids(const void *a, const void *b)
{
	const struct by_id *x = a, *y = b;

	if (x->id != y->id)
		return x->id < y->id ? -1 : 1;
	return (x->record > y->record) - (x->record < y->record);
}

/* Records by (earned, id), undated ones first, without those revoked. */
static void order_records(struct stack *stack)
{
	const struct stack_records *records = &stack->records;
	struct events *events = &stack->events;
	struct arena_mark mark;
	struct by_id *ids;

	stack->order = arena_array(stack->arena, records->count + 1,
				   sizeof(*stack->order));
	for (size_t r = 0; r < records->count; r++)
		events_add(events, 0, 0); /* room, before the mark */
	events->count = 0;
	mark = arena_mark(stack->arena);
	ids = arena_array(stack->arena, records->count + 1, sizeof(*ids));
	for (size_t r = 0; r < records->count; r++)
		ids[r] = (struct by_id){ records->at[r].id, (int32_t)r };
	for (size_t r = 1; r < records->count; r++)
		if (ids[r - 1].id > ids[r].id) {
			qsort(ids, records->count, sizeof(*ids), compare_ids);
			break;
		}
	for (size_t r = 0; r < records->count; r++)
		if (!records->at[ids[r].record].revoked)
			events_add(events, records->at[ids[r].record].earned.n,
				   ids[r].record);
	arena_rewind(stack->arena, mark);
	events_sort(events);
	stack->order_count = (int32_t)events->count;
	for (int32_t i = 0; i < stack->order_count; i++)
		stack->order[i] = events->at[i].what;
}

/* A waiver is no answer of the person, and never in doubt. */
static bool is_waiver(const struct rule *rule, int32_t manual)
{
	const struct rule_node *node = &rule->nodes[rule->manual[manual]];

	return node->kind != RULE_MANUAL || node->to != manual;
}

/* Where the two passes can differ at all. Trees are asked in their order, so
 * that doubt spreads upward. */
static void find_doubts(struct stack *stack)
{
	const struct rule *rule = stack->rule;
	int32_t first_tree = (int32_t)rule->input.achievement_count;

	for (int32_t s = 0; s < rule->first_manual; s++)
		for (int32_t i = stack->holdings_of[s];
		     i < stack->holdings_of[s + 1]; i++)
			stack->doubted[s] |= stack->holdings[i].until[SURE] !=
					     stack->holdings[i].until[POSSIBLE];
	for (int32_t s = rule->first_skill; s < rule->first_manual; s++)
		stack->doubted[s] = true; /* of a level nobody stated */
	for (int32_t m = 0; m < rule->manual_count; m++) {
		int32_t row = rule->nodes[rule->manual[m]].step;
		const struct rule_step *step = &rule->input.steps[row];
		bool undated = !day_is(step->day);

		if (is_waiver(rule, m))
			continue;
		stack->doubted[rule->first_manual + m] = step->answer ==
								 MANUAL_OPEN ||
							 (step->answer ==
								  MANUAL_YES &&
							  undated);
	}
	for (int32_t i = 0; i < rule->tree_count; i++) {
		int32_t t = rule->order[i], root = rule->trees[t].root;
		bool doubted = false;

		if (rule->trees[t].broken)
			continue;
		for (int32_t f = rule->nodes[first_node(rule, root)].feed;
		     f < end_feed(rule, root); f++)
			doubted |= stack->doubted[rule->feeds[f].source];
		stack->trees_doubted[t] = doubted;
		stack->doubted[first_tree + t] = doubted;
	}
}

static void make_pass(struct stack *stack, int which)
{
	struct arena *arena = stack->arena;
	size_t nodes = (size_t)stack->rule->node_count + 1;
	size_t feeds = (size_t)stack->rule->feed_count + 1;

	stack->until[which] = arena_array(arena, stack->records.count + 1,
					  sizeof(int32_t));
	stack->renewed_by[which] = arena_array(arena, stack->records.count + 1,
					       sizeof(int32_t));
	stack->pass[which] = (struct pass){
		.stack = stack,
		.which = which,
		.got = arena_array(arena, nodes, sizeof(int32_t)),
		.met = arena_array(arena, nodes, sizeof(bool)),
		.dirty = arena_array(arena, nodes, sizeof(bool)),
		.progress = arena_array(arena, nodes, sizeof(int32_t)),
		.on = arena_array(arena, feeds, sizeof(bool)),
		.chosen = arena_array(arena, feeds, sizeof(bool)),
		.count = arena_array(arena, feeds, sizeof(int32_t)),
		.trees = arena_array(arena, (size_t)stack->rule->tree_count + 1,
				     sizeof(struct tree_state)),
	};
}

struct stack *stack_load(struct arena *arena, const struct rule *rule,
			 const struct stack_records *records)
{
	struct stack *stack = arena_alloc(arena, sizeof(*stack));
	size_t trees = (size_t)rule->tree_count + 1;

	stack->arena = arena;
	stack->rule = rule;
	stack->records = *records;
	stack->events.arena = stack->window.arena = arena;
	stack->doubted = arena_array(arena, (size_t)rule->source_count + 1,
				     sizeof(bool));
	stack->trees_doubted = arena_array(arena, trees, sizeof(bool));
	stack->waiting = arena_array(arena, trees, sizeof(bool));
	stack->wanted = arena_array(arena, trees, sizeof(bool));
	stack->rank = arena_array(arena, trees, sizeof(int32_t));
	stack->supposed = arena_array(arena, rule->input.achievement_count + 1,
				      1);
	for (int32_t i = 0; i < rule->tree_count; i++)
		stack->rank[rule->order[i]] = i;
	order_records(stack);
	make_pass(stack, SURE);
	make_pass(stack, POSSIBLE);
	renew_begin(stack);
	renew_replay(stack, SURE);
	renew_replay(stack, POSSIBLE);
	collect_holdings(stack);
	find_doubts(stack);
	return stack;
}

void stack_evaluate(struct stack *stack, struct day as_of)
{
	const struct rule *rule = stack->rule;

	stack->as_of = as_of.n;
	stack->supposed_count = 0;
	memset(stack->supposed, 0, rule->input.achievement_count);
	for (int which = SURE; which < PASSES; which++)
		stack->pass[which].spell_count = 0;
	for (int32_t i = 0; i < rule->tree_count; i++) {
		int32_t tree = rule->order[i];

		sweep_tree(&stack->pass[SURE], tree);
		if (stack->trees_doubted[tree])
			sweep_tree(&stack->pass[POSSIBLE], tree);
	}
}

/* The end of the last spell of a live tree that is over. */
static struct day fell_on(const struct stack *stack, int32_t tree)
{
	const struct pass *pass = &stack->pass[SURE];
	const struct tree_state *state = &pass->trees[tree];
	int32_t until;

	if (state->met || !state->spells)
		return NO_DAY;
	until = pass->spells[state->spell + state->spells - 1].until;
	return (struct day){ until == FOREVER ? stack->as_of : until };
}

struct stack_result stack_result(struct stack *stack, int32_t tree)
{
	const struct tree_state *sure = &stack->pass[SURE].trees[tree];
	const struct tree_state *possible = state_tree(&stack->pass[POSSIBLE],
						       tree);
	struct day start = { sure->start };
	int32_t progress = progress_tree(stack, tree); /* settles windows */

	return (struct stack_result){
		.status = sure->met	  ? STACK_MET
			  : possible->met ? STACK_UNKNOWN
					  : STACK_UNMET,
		.completed_on = sure->met ? start : NO_DAY,
		.progress_bp = progress,
		.slots = stack->rule->trees[tree].slots,
		.broken = stack->rule->trees[tree].broken,
		.waived = sure->met && waive_tree(stack, tree),
		.fell_on = fell_on(stack, tree),
	};
}

struct stack_end stack_end(const struct stack *stack, int32_t record,
			   bool possible)
{
	int which = possible ? POSSIBLE : SURE;
	int32_t until = stack->until[which][record];

	return (struct stack_end){
		.until = until == FOREVER ? NO_DAY : (struct day){ until },
		.by = stack->renewed_by[which][record],
	};
}
