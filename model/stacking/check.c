/* SPDX-License-Identifier: MIT */
/*
 * What the shape of a rule must obey, node by node. Each mistake becomes a
 * finding that names its step, so that an editor can put the sentence beside
 * it. The rules are those of the published method; what makes sense only for
 * a tree of rows (a leaf with children) counts as a mistake of kind.
 */
#include "model/stacking/build.h"

static void found(struct build *build, int32_t n, enum rule_code code,
		  const char *text)
{
	const struct rule_node *node = &build->rule->nodes[n];

	build_error(build, node->tree, node->step, code, text);
}

static bool is_branch(enum rule_kind kind)
{
	return kind == RULE_ALL || kind == RULE_ANY || kind == RULE_K ||
	       kind == RULE_POINTS || kind == RULE_CAP;
}

static bool is_wrapper(enum rule_kind kind)
{
	return kind == RULE_SINCE || kind == RULE_WITHIN || kind == RULE_EVER;
}

static int32_t children_of(const struct rule *rule,
			   const struct rule_node *node)
{
	int32_t count = 0;

	for (int32_t c = node->child; c >= 0; c = rule->nodes[c].next)
		count++;
	return count;
}

static void check_kind(struct build *build, int32_t n)
{
	const struct rule *rule = build->rule;
	const struct rule_node *node = &rule->nodes[n];
	enum rule_kind above = node->parent < 0
				       ? RULE_ALL
				       : rule->nodes[node->parent].kind;
	bool in_points = above == RULE_POINTS || above == RULE_CAP;
	int32_t count = children_of(rule, node);

	if (node->kind > RULE_MANUAL)
		found(build, n, RULE_E_KIND,
		      "This step is of no known kind; choose one.");
	else if (node->kind == RULE_ITEM && !in_points)
		found(build, n, RULE_E_KIND,
		      "An item gives points, so it belongs below a points "
		      "step; move it there.");
	else if (node->kind == RULE_CAP && above != RULE_POINTS)
		found(build, n, RULE_E_KIND,
		      "A cap limits points, so it belongs below a points "
		      "step; move it there.");
	else if (in_points && node->kind != RULE_ITEM && node->kind != RULE_CAP)
		found(build, n, RULE_E_KIND,
		      "Only items and caps give points; move this step.");
	else if (!is_branch(node->kind) && !is_wrapper(node->kind) && count)
		found(build, n, RULE_E_KIND,
		      "This step can have no steps below it; move them.");
	else if (is_wrapper(node->kind) && count > 1)
		found(build, n, RULE_E_KIND,
		      "This step takes one step below it; put \"all\" or "
		      "\"any\" around the others.");
	if ((is_branch(node->kind) || is_wrapper(node->kind)) && !count)
		found(build, n, RULE_E_EMPTY,
		      "Nothing is below this step; add a part or remove it.");
}

static bool is_negative(int32_t number)
{
	return number < 0 && number != RULE_NO_NUMBER;
}

static void check_count(struct build *build, int32_t n)
{
	const struct rule_node *node = &build->rule->nodes[n];
	const struct rule_step *step = &build->rule->input.steps[node->step];
	bool counts = node->kind == RULE_K || node->kind == RULE_POINTS ||
		      node->kind == RULE_TAG;
	bool wants = node->kind == RULE_WITHIN || node->kind == RULE_CAP ||
		     node->kind == RULE_ITEM;

	if (counts && node->number < 1)
		found(build, n, RULE_E_COUNT,
		      "The number asked for must be 1 or more.");
	else if ((wants && node->number < 0) ||
		 (node->kind == RULE_SINCE && is_negative(node->number)))
		found(build, n, RULE_E_COUNT,
		      "Points and days are counted from 0 up.");
	else if ((node->kind == RULE_POINTS || node->kind == RULE_ITEM) &&
		 node->number > RULE_POINTS_MAX)
		found(build, n, RULE_E_COUNT,
		      "At most 10000 points can be asked for or given.");
	else if (node->kind == RULE_SINCE && !day_is(step->day) &&
		 node->number == RULE_NO_NUMBER)
		found(build, n, RULE_E_COUNT,
		      "Since when is not said: give a day or a number of "
		      "days.");
	else if (node->kind == RULE_K &&
		 node->number > children_of(build->rule, node))
		found(build, n, RULE_E_UNSATISFIABLE,
		      "More parts are asked for than there are; ask for "
		      "fewer or add parts.");
}

static bool is_index(int32_t to, size_t count)
{
	return to >= 0 && (size_t)to < count;
}

static void check_reference(struct build *build, int32_t n)
{
	const struct rule_input *input = &build->rule->input;
	struct rule_node *node = &build->rule->nodes[n];

	if ((node->kind == RULE_ACHIEVEMENT || node->kind == RULE_ITEM) &&
	    !is_index(node->to, input->achievement_count))
		found(build, n, RULE_W_UNKNOWN_ACHIEVEMENT,
		      "No such achievement is known, so nobody can hold it; "
		      "choose another or add it.");
	else if (node->kind == RULE_PATHWAY &&
		 !is_index(node->to, input->pathway_count))
		found(build, n, RULE_E_UNKNOWN_PATHWAY,
		      "No such pathway is known; choose another or add it.");
	else if (node->kind == RULE_SKILL &&
		 !is_index(node->to, input->skill_count))
		found(build, n, RULE_E_KIND,
		      "No such skill is known; choose another or add it.");
}

static void check_caps(struct build *build, int32_t n)
{
	const struct rule *rule = build->rule;
	const struct rule_node *nodes = rule->nodes;
	int32_t first = n - nodes[n].size + 1;
	struct arena_mark mark = arena_mark(build->arena);
	int32_t *cap_of;
	bool twice = false;

	if (nodes[n].kind != RULE_POINTS)
		return;
	cap_of = arena_array(build->arena, rule->input.achievement_count + 1,
			     sizeof(*cap_of));
	for (int32_t i = first; i < n; i++) {
		int32_t cap = nodes[i].parent;

		if (nodes[i].kind != RULE_ITEM || nodes[cap].kind != RULE_CAP ||
		    !is_index(nodes[i].to, rule->input.achievement_count))
			continue;
		twice |= cap_of[nodes[i].to] && cap_of[nodes[i].to] != cap + 1;
		cap_of[nodes[i].to] = cap + 1;
	}
	arena_rewind(build->arena, mark);
	if (twice)
		found(build, n, RULE_E_CAP_OVERLAP,
		      "An achievement is under two caps; leave it under one.");
}

bool build_flat(const struct rule *rule, const struct rule_node *slot,
		bool unit)
{
	if (slot->kind == RULE_ACHIEVEMENT)
		return true;
	if (slot->kind == RULE_TAG)
		return !unit || slot->number == 1;
	if (slot->kind != RULE_ANY && slot->kind != RULE_K)
		return false;
	if (unit && slot->kind == RULE_K && slot->number != 1)
		return false;
	for (int32_t c = slot->child; c >= 0; c = rule->nodes[c].next)
		if (rule->nodes[c].kind != RULE_ACHIEVEMENT)
			return false;
	return !slot->once;
}

static void check_once(struct build *build, int32_t n)
{
	const struct rule *rule = build->rule;
	const struct rule_node *node = &rule->nodes[n];
	bool flat = node->kind == RULE_ALL || node->kind == RULE_K;

	if (!node->once)
		return;
	for (int32_t c = node->child; c >= 0; c = rule->nodes[c].next)
		flat &= build_flat(rule, &rule->nodes[c], node->kind == RULE_K);
	if (!flat)
		found(build, n, RULE_E_ONCE_NOT_FLAT,
		      "\"Once\" works over plain slots only: achievements, "
		      "one or some of several achievements, or a tag.");
}

static void check_window(struct build *build, int32_t n)
{
	const struct rule_node *node = &build->rule->nodes[n];

	if ((node->kind == RULE_SINCE || node->kind == RULE_WITHIN) &&
	    (node->since >= 0 || node->within >= 0))
		found(build, n, RULE_E_NESTED_WINDOW,
		      "A window of time cannot lie inside another; take one "
		      "of them away.");
}

void build_check(struct build *build)
{
	for (int32_t n = 0; n < build->rule->node_count; n++) {
		check_kind(build, n);
		check_count(build, n);
		check_reference(build, n);
		check_caps(build, n);
		check_once(build, n);
		check_window(build, n);
	}
}
