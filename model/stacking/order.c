/* SPDX-License-Identifier: MIT */
/*
 * The order in which trees can be worked out: those that others ask for come
 * first. A walk in depth with three colours (white not seen, grey on the way
 * down, black done) gives the order as it turns black, and meets grey again
 * exactly where pathways go in a circle. It keeps its own stack, because
 * nesting between pathways has no limit.
 */
#include "model/stacking/build.h"

enum colour { WHITE, GREY, BLACK };

struct walk {
	struct build *build;
	enum colour *colours;
	int32_t *stack, *at; /* trees going down; their next node */
	int32_t depth, done;
};

/* The trees from `tree` to the top of the stack ask for each other. */
static void found_circle(struct walk *walk, int32_t tree)
{
	struct arena *arena = walk->build->arena;
	struct rule *rule = walk->build->rule;
	int32_t from = walk->depth - 1, count, *circle;

	while (walk->stack[from] != tree)
		from--;
	count = walk->depth - from;
	circle = arena_array(arena, (size_t)count + 1, sizeof(*circle));
	for (int32_t i = 0; i < count; i++)
		circle[i] = walk->stack[from + i];
	circle[count] = tree;
	for (int32_t i = 0; i < count; i++)
		rule->trees[circle[i]].broken = true;
	build_found(walk->build,
		    (struct rule_finding){
			    .code = RULE_E_CYCLE,
			    .tree = tree,
			    .achievement = -1,
			    .step = rule->nodes[walk->at[walk->depth - 1] - 1]
					    .step,
			    .circle = circle,
			    .circle_count = count + 1,
			    .text = "Pathways ask for each other in a circle; "
				    "take one of these steps away." });
}

static void go_down(struct walk *walk, int32_t tree)
{
	const struct rule *rule = walk->build->rule;
	int32_t root = rule->trees[tree].root;

	walk->colours[tree] = GREY;
	walk->stack[walk->depth] = tree;
	walk->at[walk->depth++] = root < 0 ? 0
					   : root - rule->nodes[root].size + 1;
}

/* Moves on within the tree on top: one nested pathway down, or back up. */
static void step_on(struct walk *walk)
{
	struct rule *rule = walk->build->rule;
	int32_t top = walk->depth - 1;
	int32_t tree = walk->stack[top], root = rule->trees[tree].root;

	while (walk->at[top] <= root) {
		const struct rule_node *node = &rule->nodes[walk->at[top]++];

		if (node->kind != RULE_PATHWAY || node->to < 0 ||
		    (size_t)node->to >= rule->input.pathway_count)
			continue;
		if (walk->colours[node->to] == GREY)
			found_circle(walk, node->to);
		if (walk->colours[node->to] != WHITE)
			continue;
		go_down(walk, node->to);
		return;
	}
	walk->colours[tree] = BLACK;
	rule->order[walk->done++] = tree;
	walk->depth--;
}

void build_order(struct build *build)
{
	struct rule *rule = build->rule;
	size_t count = (size_t)rule->tree_count + 1;
	struct walk walk = {
		.build = build,
		.colours = arena_array(build->arena, count,
				       sizeof(enum colour)),
		.stack = arena_array(build->arena, count, sizeof(int32_t)),
		.at = arena_array(build->arena, count, sizeof(int32_t)),
	};

	rule->order = arena_array(build->arena, count, sizeof(int32_t));
	for (int32_t t = 0; t < rule->tree_count; t++) {
		if (walk.colours[t] != WHITE)
			continue;
		go_down(&walk, t);
		while (walk.depth)
			step_on(&walk);
	}
}
