/* SPDX-License-Identifier: MIT */
/*
 * Slots: the least number of credentials that can meet a node, which is how
 * much it weighs in the progress of the "all" around it.
 *
 * Points: within a cap the n best items give min(cap, their sum), and each
 * further item gives no more than the one before it. So the fewest items are
 * found by always taking the largest gain that is left, over all caps.
 */
#include <stdlib.h>

#include "model/stacking/build.h"

enum { SLOTS_MAX = 100000000 }; /* keeps weighted sums in 64 bits */

static int32_t clamp(int64_t slots)
{
	return slots > SLOTS_MAX ? SLOTS_MAX : (int32_t)slots;
}

static int descending(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;

	return (*x < *y) - (*x > *y);
}

static int32_t item_points(const struct rule_node *item)
{
	return item->number > 0 ? item->number : 0;
}

/* Adds the gains of a cap's items, best first, to gains[count...]. */
static int32_t cap_gains(const struct rule *rule, const struct rule_node *cap,
			 int32_t *gains, int32_t count)
{
	int32_t from = count, left = cap->number;

	for (int32_t c = cap->child; c >= 0; c = rule->nodes[c].next)
		gains[count++] = item_points(&rule->nodes[c]);
	qsort(gains + from, (size_t)(count - from), sizeof(*gains), descending);
	for (int32_t i = from; i < count; i++) {
		if (gains[i] > left)
			gains[i] = left > 0 ? left : 0;
		left -= gains[i];
	}
	return count;
}

static int32_t fewest_items(struct build *build, const struct rule_node *node)
{
	const struct rule *rule = build->rule;
	struct arena_mark mark = arena_mark(build->arena);
	int32_t *gains = arena_array(build->arena, (size_t)node->size,
				     sizeof(*gains));
	int32_t count = 0, items = 0;
	int64_t sum = 0;

	for (int32_t c = node->child; c >= 0; c = rule->nodes[c].next)
		if (rule->nodes[c].kind == RULE_CAP)
			count = cap_gains(rule, &rule->nodes[c], gains, count);
		else
			gains[count++] = item_points(&rule->nodes[c]);
	qsort(gains, (size_t)count, sizeof(*gains), descending);
	while (items < count && sum < node->number)
		sum += gains[items++];
	arena_rewind(build->arena, mark);
	if (sum < node->number)
		build_error(build, node->tree, node->step, RULE_E_UNSATISFIABLE,
			    "The items cannot give that many points; ask for "
			    "fewer or add items.");
	return items > 0 ? items : 1;
}

/* The `count` smallest slots among the children, added up. */
static int32_t smallest(struct build *build, const struct rule_node *node,
			int32_t count)
{
	const struct rule *rule = build->rule;
	struct arena_mark mark = arena_mark(build->arena);
	int32_t *slots = arena_array(build->arena, (size_t)node->size,
				     sizeof(*slots));
	int32_t children = 0;
	int64_t sum = 0;

	for (int32_t c = node->child; c >= 0; c = rule->nodes[c].next)
		slots[children++] = rule->nodes[c].slots;
	qsort(slots, (size_t)children, sizeof(*slots), descending);
	for (int32_t i = 0; i < count && i < children; i++)
		sum += slots[children - 1 - i];
	arena_rewind(build->arena, mark);
	return clamp(sum);
}

static int32_t slots_of(struct build *build, const struct rule_node *node)
{
	const struct rule *rule = build->rule;

	switch (node->kind) {
	case RULE_ALL: return smallest(build, node, node->size);
	case RULE_ANY: return smallest(build, node, 1);
	case RULE_K: return smallest(build, node, node->number);
	case RULE_POINTS: return fewest_items(build, node);
	case RULE_TAG: return clamp(node->number);
	case RULE_SINCE:
	case RULE_WITHIN:
	case RULE_EVER:
		return node->child < 0 ? 1 : rule->nodes[node->child].slots;
	case RULE_PATHWAY:
		return node->to < 0 || (size_t)node->to >=
					       rule->input.pathway_count
			       ? 1
			       : rule->trees[node->to].slots;
	case RULE_ITEM:
	case RULE_CAP:
	case RULE_ACHIEVEMENT:
	case RULE_SKILL:
	case RULE_MANUAL: break;
	}
	return 1;
}

/* How many different credentials "all of these, once" asks for. */
static int32_t seats_of(const struct rule *rule, const struct rule_node *node)
{
	int64_t sum = 0;

	for (int32_t c = node->child; c >= 0; c = rule->nodes[c].next)
		sum += rule->nodes[c].need;
	return clamp(sum);
}

void build_slots(struct build *build)
{
	struct rule *rule = build->rule;

	for (int32_t i = 0; i < rule->tree_count; i++) {
		struct rule_tree *tree = &rule->trees[rule->order[i]];
		int32_t root = tree->root;

		tree->slots = 1;
		if (root < 0)
			continue;
		for (int32_t n = root - rule->nodes[root].size + 1; n <= root;
		     n++) {
			struct rule_node *node = &rule->nodes[n];

			node->slots = slots_of(build, node);
			if (node->once && node->kind == RULE_ALL)
				node->need = seats_of(rule, node);
		}
		if (!tree->broken)
			tree->slots = rule->nodes[root].slots;
	}
}
