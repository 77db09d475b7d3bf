/* SPDX-License-Identifier: MIT */
/*
 * Building a rule: the rows of the step table become a forest in post-order.
 *
 * Here it is settled who hangs below whom and in which order; the nodes are
 * made in flatten.c, what they must obey is asked in check.c, the order of
 * trees in order.c, sizes in slots.c and what fills the leaves in feeds.c.
 * Rows come from a file that anybody may have written, so nothing is
 * believed: a parent in another tree, two roots or a circle of parents end in
 * a finding.
 */
#include "model/stacking/rule.h"

#include <stdlib.h>
#include <string.h>

#include "model/stacking/build.h"
#include "model/stacking/index.h"

void build_found(struct build *build, struct rule_finding finding)
{
	struct rule *rule = build->rule;

	if (rule->finding_count == build->finding_room) {
		int32_t room = 2 * build->finding_room + 8;
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

void build_error(struct build *build, int32_t tree, int32_t step,
		 enum rule_code code, const char *text)
{
	build_found(build, (struct rule_finding){ .code = code,
						  .tree = tree,
						  .step = step,
						  .achievement = -1,
						  .text = text });
}

int build_by_place(const void *a, const void *b)
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
		return (size_t)step->pathway < rule->input.pathway_count
			       ? step->pathway
			       : -1;
	if (step->prerequisite_of >= 0 &&
	    (size_t)step->prerequisite_of < rule->input.achievement_count)
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

		if (!is_step(rule, parent) ||
		    tree_of(rule, step) !=
			    tree_of(rule, &rule->input.steps[parent]))
			parent = -1;
		places[i] = (struct place){ parent, step->position,
					    (int32_t)i };
	}
	qsort(places, count, sizeof(*places), build_by_place);
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
			rule->trees[rule->prerequisites[a]]
				.achievement = (int32_t)a;
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

static void find_places(struct build *build)
{
	size_t count = build->rule->input.step_count;
	const struct rule_index *children = &build->children;

	build->rule->places = arena_array(build->arena, count + 1,
					  sizeof(int32_t));
	for (size_t s = 0; s < count; s++)
		for (int32_t i = children->first[s]; i < children->first[s + 1];
		     i++)
			build->rule
				->places[children->at[i]] = i -
							    children->first[s];
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
	const int32_t *roots;

	rule->input = *input;
	build.tags = index_links(arena, input->tags, input->achievement_count,
				 input->tag_count, false);
	make_trees(&build);
	roots = find_roots(&build);
	build.children = sort_children(&build);
	find_places(&build);
	build.reached = arena_array(arena, input->step_count + 1, sizeof(bool));
	for (int32_t t = 0; t < rule->tree_count; t++)
		if (roots[t] >= 0)
			rule->trees[t].root = build_tree(&build, t, roots[t]);
		else
			build_error(&build, t, -1, RULE_E_EMPTY,
				    "The rule has no steps yet; add one.");
	for (size_t i = 0; i < input->step_count; i++)
		if (!build.reached[i] && !is_broken(rule, (int32_t)i))
			build_error(&build, tree_of(rule, &input->steps[i]),
				    (int32_t)i, RULE_E_KIND,
				    "This step hangs on no step of its rule; "
				    "put it below one.");
	build_check(&build);
	build_order(&build);
	build_slots(&build);
	build_feeds(&build);
	build_earnable(&build);
	return rule;
}
