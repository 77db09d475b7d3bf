/* SPDX-License-Identifier: MIT */
/*
 * What hangs on waivers. A waiver fills the step that it waives, so the
 * counters alone cannot tell a pathway that is complete from one that is
 * complete because something was let pass; here the counters are read once
 * more without the waivers, children before parents.
 */
#include "model/stacking/waive.h"

static bool is_on(const struct pass *pass, int32_t feed)
{
	const struct rule *rule = pass->stack->rule;

	if (rule->nodes[rule->feeds[feed].node].within >= 0)
		return pass->count[feed] > 0;
	return pass->on[feed];
}

bool waive_node(const struct pass *pass, int32_t n)
{
	const struct rule_node *node = &pass->stack->rule->nodes[n];

	return node->waiver >= 0 && is_on(pass, node->waiver);
}

/* How much a leaf has got without its waiver, and without pathways that hang
 * on one themselves. */
static int32_t earned(const struct pass *pass, const struct rule_node *node,
		      const bool *hangs)
{
	const struct rule *rule = pass->stack->rule;
	int32_t got = 0, trees = (int32_t)rule->input.achievement_count;

	for (int32_t f = node->feed; f < node->feed + node->feeds; f++) {
		int32_t tree = rule->feeds[f].source - trees;

		if (f == node->waiver || !is_on(pass, f) ||
		    (node->kind == RULE_PATHWAY && hangs[tree]))
			continue;
		got++;
	}
	return got;
}

/* What cannot be counted (once, within) hangs on any waiver below it. */
static bool is_special(const struct rule_node *node)
{
	return node->once || node->kind == RULE_WITHIN;
}

static bool holds_alone(const struct pass *pass, int32_t n, const bool *alone,
			const bool *hangs)
{
	const struct rule_node *nodes = pass->stack->rule->nodes;
	const struct rule_node *node = &nodes[n];
	int32_t got = earned(pass, node, hangs);

	if (is_special(node)) {
		bool all = true;

		for (int32_t i = first_node(pass->stack->rule, n); i < n; i++)
			all &= !waive_node(pass, i) &&
			       (alone[i] || !pass->met[i]);
		return all && !waive_node(pass, n) && pass->met[n];
	}
	for (int32_t c = node->child; c >= 0; c = nodes[c].next) {
		bool points = node->kind == RULE_POINTS ||
			      node->kind == RULE_CAP;

		if (nodes[c].kind == RULE_CAP) {
			int32_t capped = 0;

			for (int32_t i = nodes[c].child; i >= 0;
			     i = nodes[i].next)
				capped += alone[i] ? nodes[i].number : 0;
			got += capped < nodes[c].number ? capped
							: nodes[c].number;
		} else if (alone[c]) {
			got += points ? nodes[c].number : 1;
		}
	}
	return got >= node->need;
}

static bool has_waiver(const struct pass *pass, int32_t tree)
{
	const struct rule *rule = pass->stack->rule;
	int32_t root = rule->trees[tree].root;

	for (int32_t n = first_node(rule, root); n <= root; n++)
		if (waive_node(pass, n))
			return true;
	return false;
}

static bool hangs_on_one(const struct pass *pass, int32_t tree, bool *alone,
			 const bool *hangs)
{
	const struct rule *rule = pass->stack->rule;
	int32_t root = rule->trees[tree].root;

	if (rule->trees[tree].broken || !pass->trees[tree].met)
		return false;
	if (!pass->met[root])
		return has_waiver(pass, tree);
	for (int32_t n = first_node(rule, root); n <= root; n++)
		alone[n] = holds_alone(pass, n, alone, hangs);
	return !alone[root];
}

/* Trees that `tree` asks for have to be looked at before it. */
static void want_nested(struct stack *stack, int32_t tree)
{
	const struct rule *rule = stack->rule;
	int32_t root = rule->trees[tree].root;

	if (rule->trees[tree].broken)
		return;
	for (int32_t n = first_node(rule, root); n <= root; n++)
		if (rule->nodes[n].kind == RULE_PATHWAY && rule->nodes[n].feeds)
			stack->wanted[rule->nodes[n].to] = true;
}

bool waive_tree(struct stack *stack, int32_t tree)
{
	const struct rule *rule = stack->rule;
	struct pass *pass = &stack->pass[SURE];
	struct arena_mark mark;
	bool *alone, *hangs, result;

	if (!rule->waiver_count)
		return false;
	mark = arena_mark(stack->arena);
	alone = arena_array(stack->arena, (size_t)rule->node_count + 1, 1);
	hangs = arena_array(stack->arena, (size_t)rule->tree_count + 1, 1);
	stack->wanted[tree] = true;
	for (int32_t i = stack->rank[tree]; i >= 0; i--)
		if (stack->wanted[rule->order[i]])
			want_nested(stack, rule->order[i]);
	for (int32_t i = 0; i <= stack->rank[tree]; i++) {
		int32_t t = rule->order[i];

		if (stack->wanted[t])
			hangs[t] = hangs_on_one(pass, t, alone, hangs);
		stack->wanted[t] = false;
	}
	result = hangs[tree];
	arena_rewind(stack->arena, mark);
	return result;
}
