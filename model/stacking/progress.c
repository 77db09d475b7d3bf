/* SPDX-License-Identifier: MIT */
/*
 * Progress in basis points, rounded down at every node. "All" is the mean of
 * its children weighted by the slots that they take; "any" and "k" are the
 * plain mean of the best n children (weighting those would let one more
 * credential lower the result); points and tags are what is there of what is
 * asked for; "once" is seats taken of seats.
 */
#include <stdlib.h>

#include "model/stacking/state.h"

enum { WHOLE = 10000 };

static int descending(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;

	return (*x < *y) - (*x > *y);
}

static int32_t part(int64_t have, int64_t need)
{
	if (need <= 0 || have <= 0)
		return 0;
	return (int32_t)(have < need ? have * WHOLE / need : WHOLE);
}

static int32_t weighted_mean(const struct pass *pass,
			     const struct rule_node *node)
{
	const struct rule_node *nodes = pass->stack->rule->nodes;
	int64_t sum = 0, weight = 0;

	for (int32_t c = node->child; c >= 0; c = nodes[c].next) {
		sum += (int64_t)nodes[c].slots * pass->progress[c];
		weight += nodes[c].slots;
	}
	return weight ? (int32_t)(sum / weight) : 0;
}

static int32_t mean_of_best(const struct pass *pass,
			    const struct rule_node *node)
{
	const struct rule_node *nodes = pass->stack->rule->nodes;
	struct arena *arena = pass->stack->arena;
	struct arena_mark mark = arena_mark(arena);
	int32_t *parts = arena_array(arena, (size_t)node->size, sizeof(*parts));
	int32_t count = 0;
	int64_t sum = 0;

	for (int32_t c = node->child; c >= 0; c = nodes[c].next)
		parts[count++] = pass->progress[c];
	if (node->need > 1)
		qsort(parts, (size_t)count, sizeof(*parts), descending);
	for (int32_t i = 0; i < count; i++)
		if (node->need == 1)
			sum = parts[i] > sum ? parts[i] : sum;
		else if (i < node->need)
			sum += parts[i];
	arena_rewind(arena, mark);
	return (int32_t)(sum / node->need);
}

/* A nested pathway counts as far as it has come; one that is complete but in
 * no window that counts has to be done again from the start. */
static int32_t of_pathway(const struct pass *pass, const struct rule_node *node)
{
	const struct tree_state *state;

	if (!node->feeds)
		return 0;
	state = state_tree(pass, node->to);
	return state->met ? 0 : state->progress;
}

static int32_t of_node(const struct pass *pass, int32_t n)
{
	const struct rule_node *node = &pass->stack->rule->nodes[n];

	if (pass->met[n])
		return WHOLE;
	if (node->once)
		return part(pass->got[n], node->need);
	switch (node->kind) {
	case RULE_ALL: return weighted_mean(pass, node);
	case RULE_ANY:
	case RULE_K: return mean_of_best(pass, node);
	case RULE_POINTS:
	case RULE_TAG: return part(pass->got[n], node->need);
	case RULE_CAP: return part(pass->got[n], node->number);
	case RULE_SINCE:
	case RULE_WITHIN:
	case RULE_EVER: return pass->progress[node->child];
	case RULE_PATHWAY: return of_pathway(pass, node);
	case RULE_ITEM:
	case RULE_ACHIEVEMENT:
	case RULE_SKILL:
	case RULE_MANUAL: break;
	}
	return 0;
}

void progress_nodes(struct pass *pass, int32_t first, int32_t last)
{
	for (int32_t n = first; n <= last; n++)
		pass->progress[n] = of_node(pass, n);
}

static void measure(struct pass *pass, int32_t tree)
{
	const struct rule *rule = pass->stack->rule;
	struct tree_state *state = &pass->trees[tree];
	const struct rule_tree *of = &rule->trees[tree];

	state->measured = true;
	state->progress = 0;
	if (of->broken)
		return;
	for (int32_t i = 0; i < of->specials; i++)
		if (rule->nodes[rule->specials[of->special + i]].kind ==
		    RULE_WITHIN)
			window_load(pass, rule->specials[of->special + i],
				    pass->stack->as_of);
	progress_nodes(pass, first_node(rule, of->root), of->root);
	state->progress = state->met ? WHOLE : pass->progress[of->root];
}

/* Marks the trees that `tree` asks for and that are not measured; they come
 * before it in the order. */
static void mark_nested(struct stack *stack, int32_t tree)
{
	const struct rule *rule = stack->rule;
	int32_t root = rule->trees[tree].root;

	if (rule->trees[tree].broken)
		return;
	for (int32_t n = first_node(rule, root); n <= root; n++)
		if (rule->nodes[n].kind == RULE_PATHWAY &&
		    rule->nodes[n].feeds &&
		    !stack->pass[SURE].trees[rule->nodes[n].to].measured)
			stack->wanted[rule->nodes[n].to] = true;
}

int32_t progress_tree(struct stack *stack, int32_t tree)
{
	const struct rule *rule = stack->rule;
	struct pass *pass = &stack->pass[SURE];

	stack->wanted[tree] = !pass->trees[tree].measured;
	if (!stack->wanted[tree])
		return pass->trees[tree].progress;
	for (int32_t i = stack->rank[tree]; i >= 0; i--)
		if (stack->wanted[rule->order[i]])
			mark_nested(stack, rule->order[i]);
	for (int32_t i = 0; i <= stack->rank[tree]; i++)
		if (stack->wanted[rule->order[i]]) {
			measure(pass, rule->order[i]);
			stack->wanted[rule->order[i]] = false;
		}
	return pass->trees[tree].progress;
}
