/* SPDX-License-Identifier: MIT */
/*
 * Building a rule: the rows of the step table become a forest in post-order.
 *
 * Only the shape is settled here (who hangs below whom, in which order, how
 * deep); what the shape must obey is asked in check.c, the order of trees in
 * order.c, sizes in slots.c and what fills the leaves in feeds.c. Rows come
 * from a file that anybody may have written, so nothing is believed: a parent
 * in another tree, two roots or a circle of parents end in a finding.
 */
#include "model/stacking/rule.h"

#include <stdlib.h>
#include <string.h>

#include "model/stacking/build.h"
#include "model/stacking/index.h"

struct flat {
	struct build *build;
	struct rule_index children;	/* of steps, by parent */
	bool *reached;			/* steps that have a node */
	int32_t tree;
};

void build_found(struct build *build, struct rule_finding finding)
{
	struct rule *rule = build->rule;

	if (rule->finding_count == build->finding_room) {
		int32_t room = build->finding_room ? 2 * build->finding_room : 8;
		struct rule_finding *more;

		more = arena_array(build->arena, (size_t)room, sizeof(*more));
		if (rule->finding_count)
			memcpy(more, rule->findings,
			       (size_t)rule->finding_count * sizeof(*more));
		rule->findings = more;
		build->finding_room = room;
	}
	rule->findings[rule->finding_count++] = finding;
	if (finding.tree >= 0 && finding.code != RULE_E_UNSATISFIABLE &&
	    finding.code < RULE_W_UNKNOWN_ACHIEVEMENT)
		rule->trees[finding.tree].broken = true;
}

static void lost(struct build *build, int32_t tree, int32_t step,
		 enum rule_code code, const char *text)
{
	build_found(build, (struct rule_finding){
		.code = code, .tree = tree, .step = step, .achievement = -1,
		.text = text });
}

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
	rule->nodes[rule->node_count] = (struct rule_node){
		.parent = -1, .child = -1, .next = -1,
		.since = -1, .within = -1, .share = -1 };
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
	case RULE_ALL:
		return children;
	case RULE_K:
	case RULE_POINTS:
	case RULE_TAG:
		return step->number;
	case RULE_ANY:
	case RULE_ITEM:
	case RULE_CAP:
	case RULE_SINCE:
	case RULE_WITHIN:
	case RULE_EVER:
	case RULE_ACHIEVEMENT:
	case RULE_PATHWAY:
	case RULE_SKILL:
	case RULE_MANUAL:
		break;
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

	if (achievement < 0 || (size_t)achievement >=
				       build->rule->input.achievement_count)
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
static int32_t scheme_items(struct flat *flat, int32_t row, int32_t first,
			    int32_t child, int32_t last)
{
	struct rule *rule = flat->build->rule;
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
		     !is_tagged(flat->build, link->from, step->tag)) ||
		    is_item(rule, first, capped, link->from))
			continue;
		node = new_node(flat->build);
		rule->nodes[node].kind = RULE_ITEM;
		rule->nodes[node].step = row;
		rule->nodes[node].tree = flat->tree;
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
static int32_t flatten(struct flat *flat, int32_t row, int depth)
{
	struct rule *rule = flat->build->rule;
	const struct rule_step *step = &rule->input.steps[row];
	int32_t child = -1, last = -1, children = 0, node;
	int32_t first = rule->node_count;

	flat->reached[row] = true;
	if (depth > RULE_DEPTH_MAX) {
		lost(flat->build, flat->tree, row, RULE_E_DEPTH,
		     "The rule is nested deeper than 64 steps; "
		     "move a part into a pathway of its own.");
		return -1;
	}
	for (int32_t i = flat->children.first[row];
	     i < flat->children.first[row + 1]; i++) {
		int32_t at = flatten(flat, flat->children.at[i], depth + 1);

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
		child = scheme_items(flat, row, first, child, last);
	node = new_node(flat->build);
	rule->nodes[node].kind = step->kind;
	rule->nodes[node].step = row;
	rule->nodes[node].tree = flat->tree;
	rule->nodes[node].to = step->to;
	rule->nodes[node].number = step->number;
	rule->nodes[node].need = need_of(step, children);
	rule->nodes[node].once = step->once;
	rule->nodes[node].size = rule->node_count - first;
	adopt(rule, node, child);
	overshadow(rule, node);
	return node;
}

struct place {
	int32_t parent, position, step;
};

static int by_place(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	if (x->parent != y->parent)
		return x->parent < y->parent ? -1 : 1;
	if (x->position != y->position)
		return x->position < y->position ? -1 : 1;
	return (x->step > y->step) - (x->step < y->step);
}

static bool is_step(const struct rule *rule, int32_t step)
{
	return step >= 0 && (size_t)step < rule->input.step_count;
}

/* The tree that a step belongs to, or -1. */
static int32_t tree_of(const struct rule *rule, const struct rule_step *step)
{
	if (step->pathway >= 0)
		return (size_t)step->pathway < rule->input.pathway_count ?
			       step->pathway : -1;
	if (step->prerequisite_of >= 0 && (size_t)step->prerequisite_of <
						  rule->input.achievement_count)
		return rule->prerequisites[step->prerequisite_of];
	return -1;
}

/* Children of each step by position; a step that claims a parent in another
 * tree hangs on nothing. */
static struct rule_index sort_children(struct build *build)
{
	const struct rule *rule = build->rule;
	size_t count = rule->input.step_count;
	struct place *places = arena_array(build->arena, count + 1,
					   sizeof(*places));
	int32_t *key = arena_array(build->arena, count + 1, sizeof(*key));
	struct rule_index index;

	for (size_t i = 0; i < count; i++) {
		const struct rule_step *step = &rule->input.steps[i];
		int32_t parent = step->parent;

		if (!is_step(rule, parent) || tree_of(rule, step) !=
				tree_of(rule, &rule->input.steps[parent]))
			parent = -1;
		places[i] = (struct place){ parent, step->position,
					    (int32_t)i };
	}
	qsort(places, count, sizeof(*places), by_place);
	for (size_t i = 0; i < count; i++)
		key[i] = places[i].parent;
	index = index_keys(build->arena, key, count, count);
	for (int32_t i = 0; i < index.first[count]; i++)
		index.at[i] = places[index.at[i]].step;
	return index;
}

static void make_trees(struct build *build)
{
	struct rule *rule = build->rule;
	const struct rule_input *input = &rule->input;
	struct rule_tree *tree;

	rule->prerequisites = arena_array(build->arena,
					  input->achievement_count + 1,
					  sizeof(int32_t));
	rule->tree_count = (int32_t)input->pathway_count;
	for (size_t a = 0; a < input->achievement_count; a++)
		rule->prerequisites[a] = -1;
	for (size_t i = 0; i < input->step_count; i++) {
		int32_t of = input->steps[i].prerequisite_of;

		if (input->steps[i].pathway < 0 && of >= 0 &&
		    (size_t)of < input->achievement_count &&
		    rule->prerequisites[of] < 0)
			rule->prerequisites[of] = rule->tree_count++;
	}
	rule->trees = arena_array(build->arena, (size_t)rule->tree_count + 1,
				  sizeof(*rule->trees));
	for (tree = rule->trees; tree < rule->trees + rule->tree_count; tree++)
		*tree = (struct rule_tree){ .root = -1, .achievement = -1 };
	for (size_t p = 0; p < input->pathway_count; p++)
		rule->trees[p].award = input->pathways[p] == PATHWAY_AWARD;
	for (size_t a = 0; a < input->achievement_count; a++)
		if (rule->prerequisites[a] >= 0)
			rule->trees[rule->prerequisites[a]].achievement =
				(int32_t)a;
}

/* The root of each tree, -1 where it has no step. */
static int32_t *find_roots(struct build *build)
{
	struct rule *rule = build->rule;
	int32_t *roots = arena_array(build->arena, (size_t)rule->tree_count + 1,
				     sizeof(*roots));

	for (int32_t t = 0; t < rule->tree_count; t++)
		roots[t] = -1;
	for (size_t i = 0; i < rule->input.step_count; i++) {
		const struct rule_step *step = &rule->input.steps[i];
		int32_t tree = tree_of(rule, step);

		if (tree >= 0 && step->parent < 0 && roots[tree] < 0)
			roots[tree] = (int32_t)i;
	}
	return roots;
}

/* One finding is enough for a tree that is no tree. */
static bool is_broken(const struct rule *rule, int32_t step)
{
	int32_t tree = tree_of(rule, &rule->input.steps[step]);

	return tree >= 0 && rule->trees[tree].broken;
}

const struct rule *rule_build(struct arena *arena,
			      const struct rule_input *input)
{
	struct rule *rule = arena_alloc(arena, sizeof(*rule));
	struct build build = { .arena = arena, .rule = rule };
	struct flat flat = { .build = &build };
	const int32_t *roots;

	rule->input = *input;
	build.tags = index_links(arena, input->tags, input->achievement_count,
				 input->tag_count, false);
	make_trees(&build);
	roots = find_roots(&build);
	flat.children = sort_children(&build);
	flat.reached = arena_array(arena, input->step_count + 1, sizeof(bool));
	for (flat.tree = 0; flat.tree < rule->tree_count; flat.tree++)
		if (roots[flat.tree] >= 0)
			rule->trees[flat.tree].root =
				flatten(&flat, roots[flat.tree], 1);
		else
			lost(&build, flat.tree, -1, RULE_E_EMPTY,
			     "The rule has no steps yet; add one.");
	for (size_t i = 0; i < input->step_count; i++)
		if (!flat.reached[i] && !is_broken(rule, (int32_t)i))
			lost(&build, tree_of(rule, &input->steps[i]),
			     (int32_t)i, RULE_E_KIND,
			     "This step hangs on no step of its rule; "
			     "put it below one.");
	build_check(&build);
	build_order(&build);
	build_slots(&build);
	build_feeds(&build);
	return rule;
}
