/* SPDX-License-Identifier: MIT */
/*
 * From steps to nodes: a walk in depth that lays down children before their
 * parents, and tells each node which windows, "ever" and "once" stand above
 * it. The items of a points scheme, which have no rows of their own, become
 * nodes here, so that nobody later has to know of schemes.
 */
#include <string.h>

#include "model/stacking/build.h"

static int32_t new_node(struct build *build)
{
	struct rule *rule = build->rule;

	if (rule->node_count == build->node_room) {
		int32_t room = build->node_room ? 2 * build->node_room : 64;
		struct rule_node *more;

		more = arena_array(build->arena, (size_t)room, sizeof(*more));
		if (rule->node_count)
			memcpy(more, rule->nodes,
			       (size_t)rule->node_count * sizeof(*more));
		rule->nodes = more;
		build->node_room = room;
	}
	rule->nodes[rule->node_count] = (struct rule_node){ .parent = -1,
							    .child = -1,
							    .next = -1,
							    .since = -1,
							    .within = -1,
							    .share = -1,
							    .waiver = -1 };
	return rule->node_count++;
}

/* Hangs the chain of children that begins at `child` below `node`. */
static void adopt(struct rule *rule, int32_t node, int32_t child)
{
	rule->nodes[node].child = child;
	for (; child >= 0; child = rule->nodes[child].next)
		rule->nodes[child].parent = node;
}

/* Tells everything below a node what stands above it. */
static void overshadow(struct rule *rule, int32_t top)
{
	const struct rule_node *above = &rule->nodes[top];
	bool window = above->kind == RULE_SINCE || above->kind == RULE_WITHIN;

	if (!window && above->kind != RULE_EVER && !above->once)
		return;
	for (int32_t n = top - above->size + 1; n < top; n++) {
		struct rule_node *node = &rule->nodes[n];

		if (above->kind == RULE_SINCE && node->since < 0)
			node->since = top;
		if (above->kind == RULE_WITHIN && node->within < 0)
			node->within = top;
		if (above->once && node->share < 0)
			node->share = top;
		node->ever |= above->kind == RULE_EVER;
	}
}

static int32_t need_of(const struct rule_step *step, int32_t children)
{
	switch (step->kind) {
	case RULE_ALL: return children;
	case RULE_K:
	case RULE_POINTS:
	case RULE_TAG: return step->number;
	case RULE_ANY:
	case RULE_ITEM:
	case RULE_CAP:
	case RULE_SINCE:
	case RULE_WITHIN:
	case RULE_EVER:
	case RULE_ACHIEVEMENT:
	case RULE_PATHWAY:
	case RULE_SKILL:
	case RULE_MANUAL: break;
	}
	return 1;
}

/* An item that a scheme brings in, or one in a cap that names no points. */
static int32_t scheme_points(const struct rule *rule, int32_t scheme,
			     int32_t achievement)
{
	const struct rule_links *points = &rule->input.points;

	for (size_t i = 0; i < points->count; i++)
		if (points->at[i].from == achievement &&
		    points->at[i].to == scheme)
			return points->at[i].number;
	return 0;
}

static bool is_tagged(const struct build *build, int32_t achievement,
		      int32_t tag)
{
	const struct rule_index *tags = &build->tags;

	if (achievement < 0 ||
	    (size_t)achievement >= build->rule->input.achievement_count)
		return false;
	for (int32_t i = tags->first[achievement];
	     i < tags->first[achievement + 1]; i++)
		if (tags->at[i] == tag)
			return true;
	return false;
}

static bool is_item(const struct rule *rule, int32_t first, int32_t end,
		    int32_t achievement)
{
	for (int32_t n = first; n < end; n++)
		if (rule->nodes[n].kind == RULE_ITEM &&
		    rule->nodes[n].to == achievement)
			return true;
	return false;
}

/* Gives the items of a points step that names a scheme: those in its caps
 * have nodes from `first` on and get their points; the rest get nodes, hung
 * behind `last`. Returns the first child. */
static int32_t scheme_items(struct build *build, int32_t row, int32_t first,
			    int32_t child, int32_t last)
{
	struct rule *rule = build->rule;
	const struct rule_step *step = &rule->input.steps[row];
	int32_t capped = rule->node_count;

	for (int32_t n = first; n < capped; n++) {
		struct rule_node *node = &rule->nodes[n];

		if (node->kind == RULE_ITEM && node->number == RULE_NO_NUMBER)
			node->number = scheme_points(rule, step->to, node->to);
	}
	for (size_t i = 0; i < rule->input.points.count; i++) {
		const struct rule_link *link = &rule->input.points.at[i];
		int32_t node;

		if (link->to != step->to || link->number < 1 ||
		    (step->tag >= 0 &&
		     !is_tagged(build, link->from, step->tag)) ||
		    is_item(rule, first, capped, link->from))
			continue;
		node = new_node(build);
		rule->nodes[node].kind = RULE_ITEM;
		rule->nodes[node].step = row;
		rule->nodes[node].tree = build->tree;
		rule->nodes[node].to = link->from;
		rule->nodes[node].number = link->number;
		rule->nodes[node].need = rule->nodes[node].size = 1;
		if (last >= 0)
			rule->nodes[last].next = node;
		else
			child = node;
		last = node;
	}
	return child;
}

/* A step and all below it, children first; returns its node or -1. */
static int32_t flatten(struct build *build, int32_t row, int depth)
{
	struct rule *rule = build->rule;
	const struct rule_step *step = &rule->input.steps[row];
	int32_t child = -1, last = -1, children = 0, node;
	int32_t first = rule->node_count;

	build->reached[row] = true;
	if (depth > RULE_DEPTH_MAX) {
		build_error(build, build->tree, row, RULE_E_DEPTH,
			    "The rule is nested deeper than 64 steps; "
			    "move a part into a pathway of its own.");
		return -1;
	}
	for (int32_t i = build->children.first[row];
	     i < build->children.first[row + 1]; i++) {
		int32_t at = flatten(build, build->children.at[i], depth + 1);

		if (at < 0)
			continue;
		if (last >= 0)
			rule->nodes[last].next = at;
		else
			child = at;
		last = at;
		children++;
	}
	if (step->kind == RULE_POINTS && step->to >= 0)
		child = scheme_items(build, row, first, child, last);
	node = new_node(build);
	rule->nodes[node].kind = step->kind;
	rule->nodes[node].step = row;
	rule->nodes[node].tree = build->tree;
	rule->nodes[node].to = step->to;
	rule->nodes[node].number = step->number;
	rule->nodes[node].need = need_of(step, children);
	rule->nodes[node].once = step->once;
	rule->nodes[node].size = rule->node_count - first;
	adopt(rule, node, child);
	overshadow(rule, node);
	return node;
}

int32_t build_tree(struct build *build, int32_t tree, int32_t root)
{
	build->tree = tree;
	return flatten(build, root, 1);
}
