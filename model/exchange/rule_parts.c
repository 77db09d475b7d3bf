/* SPDX-License-Identifier: MIT */
/*
 * One reader a kind of node.
 */
#include "model/exchange/rule_parts.h"

#include <string.h>

#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "model/career/skill.h"

enum { POINTS_MOST = 10000, DAYS_MOST = 100000 };

static bool whole(struct rule_tree *tree, const cJSON *value, int least,
		  int most, const char *where, int64_t *number)
{
	double n = cJSON_IsNumber(value) ? value->valuedouble : least - 1.0;

	if (!(n >= least && n <= most) || n != (double)(int64_t)n)
		return fail(tree->why,
			    "%s: a whole number from %d to %d is "
			    "expected here.",
			    where, least, most);
	*number = (int64_t)n;
	return true;
}

static bool words(struct rule_tree *tree, const cJSON *value, const char *where,
		  const char **text)
{
	if (!cJSON_IsString(value) || !*value->valuestring)
		return fail(tree->why, "%s: a text is expected here.", where);
	*text = arena_string(tree->in->arena, value->valuestring);
	return true;
}

/* The children of a node, in a list that has at least one. */
static bool read_list(struct rule_tree *tree, const cJSON *list,
		      const char *name, size_t at, const char *where)
{
	int64_t position = 0;

	if (!cJSON_IsArray(list) || !list->child)
		return fail(tree->why,
			    "%s: \"%s\" wants a list with something"
			    " in it.",
			    where, name);
	for (const cJSON *x = list->child; x; x = x->next, position++)
		if (!rule_parts_node(tree, x, (int64_t)at, position,
				     arena_printf(tree->in->arena, "%s/%s[%d]",
						  where, name, (int)position)))
			return false;
	return true;
}

static bool read_all(struct rule_tree *tree, const cJSON *node,
		     const cJSON *value, size_t at, const char *where)
{
	(void)node;
	return read_list(tree, value, step_kinds[tree->steps[at].kind], at,
			 where);
}

static bool read_k(struct rule_tree *tree, const cJSON *node,
		   const cJSON *value, size_t at, const char *where)
{
	const cJSON *of = json_member(node, "of");

	return whole(tree, value, 1, of ? cJSON_GetArraySize(of) : 1, where,
		     &tree->steps[at].number) &&
	       read_list(tree, of, "of", at, where);
}

/* The one rule inside since, within_days, ever. */
static bool read_inner(struct rule_tree *tree, const cJSON *node, size_t at,
		       const char *where)
{
	return rule_parts_node(tree, json_member(node, "rule"), (int64_t)at, 0,
			       arena_printf(tree->in->arena, "%s/rule", where));
}

static bool read_since(struct rule_tree *tree, const cJSON *node,
		       const cJSON *value, size_t at, const char *where)
{
	struct step *step = &tree->steps[at];

	if (cJSON_IsString(value)) {
		if (!day_read(value->valuestring, &step->since, NULL))
			return fail(tree->why,
				    "%s: \"%s\" is not a day; write"
				    " 2026-03-31.",
				    where, value->valuestring);
	} else if (!rule_tree_keys(value, "days_before", where, tree->why) ||
		   !whole(tree, json_member(value, "days_before"), 0, DAYS_MOST,
			  where, &step->number)) {
		return false;
	}
	return read_inner(tree, node, at, where);
}

static bool read_within(struct rule_tree *tree, const cJSON *node,
			const cJSON *value, size_t at, const char *where)
{
	return whole(tree, value, 0, DAYS_MOST, where,
		     &tree->steps[at].number) &&
	       read_inner(tree, node, at, where);
}

static bool read_ever(struct rule_tree *tree, const cJSON *node,
		      const cJSON *value, size_t at, const char *where)
{
	if (!cJSON_IsTrue(value))
		return fail(tree->why, "%s: \"ever\" can only be true.", where);
	return read_inner(tree, node, at, where);
}

static bool read_tag(struct rule_tree *tree, const cJSON *node,
		     const cJSON *value, size_t at, const char *where)
{
	struct step *step = &tree->steps[at];

	return words(tree, value, where, &step->text) &&
	       whole(tree, json_member(node, "min"), 1, POINTS_MOST, where,
		     &step->number);
}

static bool read_achievement(struct rule_tree *tree, const cJSON *node,
			     const cJSON *value, size_t at, const char *where)
{
	const char *name = "";

	(void)node;
	return words(tree, value, where, &name) &&
	       rule_tree_refer(tree, &achievement_entity, name, where,
			       &tree->steps[at].achievement.id);
}

static bool read_pathway(struct rule_tree *tree, const cJSON *node,
			 const cJSON *value, size_t at, const char *where)
{
	const char *name = "";

	(void)node;
	return words(tree, value, where, &name) &&
	       rule_tree_refer(tree, &pathway_entity, name, where,
			       &tree->steps[at].nested.id);
}

static bool read_skill(struct rule_tree *tree, const cJSON *node,
		       const cJSON *value, size_t at, const char *where)
{
	const cJSON *level = json_member(node, "level");
	const char *name = "";

	return words(tree, value, where, &name) &&
	       rule_tree_refer(tree, &skill_entity, name, where,
			       &tree->steps[at].skill.id) &&
	       (!level ||
		whole(tree, level, 0, 5, where, &tree->steps[at].number));
}

static bool read_manual(struct rule_tree *tree, const cJSON *node,
			const cJSON *value, size_t at, const char *where)
{
	(void)node;
	return words(tree, value, where, &tree->steps[at].text);
}

/* Which cap, counted from 0, an achievement is in; -1 for none. */
static int cap_of(const cJSON *caps, const char *name)
{
	int at = 0;

	for (const cJSON *x = json_first(caps); x; x = json_next(caps, x)) {
		if (json_holds(json_member(x, "achievements"), name))
			return at;
		at++;
	}
	return -1;
}

/* The items below a points node (cap -1) or below one of its caps. */
static bool read_items(struct rule_tree *tree, const cJSON *node, size_t at,
		       int cap, const char *where)
{
	const cJSON *items = json_member(node, "items");
	const cJSON *caps = json_member(node, "caps");
	int64_t position = 0;
	size_t item;

	for (const cJSON *x = json_first(items); x; x = json_next(items, x)) {
		const char *name = json_string(x, "achievement");

		if (cap_of(caps, name) != cap)
			continue;
		item = rule_parts_add(tree, (int64_t)at, position++, "item");
		tree->steps[item].note = arena_string(tree->in->arena,
						      json_string(x, "note"));
		if (!rule_tree_keys(x, "achievement pts", where, tree->why) ||
		    !rule_tree_refer(tree, &achievement_entity, name, where,
				     &tree->steps[item].achievement.id) ||
		    !whole(tree, json_member(x, "pts"), 0, POINTS_MOST, where,
			   &tree->steps[item].number))
			return false;
	}
	return true;
}

/* Each achievement of a cap is among the items, and in no other cap. */
static bool check_cap(struct rule_tree *tree, const cJSON *node,
		      const cJSON *achievements, int number, const char *where)
{
	const cJSON *items = json_member(node, "items"), *x, *item;

	for (x = json_first(achievements); x; x = json_next(achievements, x)) {
		const char *name = cJSON_IsString(x) ? x->valuestring : "";

		if (cap_of(json_member(node, "caps"), name) != number)
			return fail(tree->why, "%s: \"%s\" is in two caps.",
				    where, name);
		for (item = json_first(items); item;
		     item = json_next(items, item))
			if (text_equal(json_string(item, "achievement"), name))
				break;
		if (!item)
			return fail(tree->why,
				    "%s: \"%s\" is not among the "
				    "items.",
				    where, name);
	}
	return achievements != NULL ||
	       fail(tree->why, "%s: \"achievements\" is missing.", where);
}

static bool read_caps(struct rule_tree *tree, const cJSON *node, size_t at,
		      const char *where)
{
	const cJSON *caps = json_member(node, "caps");
	int number = 0;
	size_t cap;

	for (const cJSON *x = json_first(caps); x; x = json_next(caps, x)) {
		const char *here = arena_printf(tree->in->arena, "%s/caps[%d]",
						where, number);

		if (!rule_tree_keys(x, "achievements max", here, tree->why) ||
		    !check_cap(tree, node, json_member(x, "achievements"),
			       number, here))
			return false;
		cap = rule_parts_add(tree, (int64_t)at, 1000 + number, "cap");
		tree->steps[cap].note = arena_string(tree->in->arena,
						     json_string(x, "note"));
		if (!whole(tree, json_member(x, "max"), 0, POINTS_MOST, here,
			   &tree->steps[cap].number) ||
		    !read_items(tree, node, cap, number++, here))
			return false;
	}
	return true;
}

static bool read_points(struct rule_tree *tree, const cJSON *node,
			const cJSON *value, size_t at, const char *where)
{
	const cJSON *items = json_member(node, "items");

	if (!whole(tree, value, 1, POINTS_MOST, where, &tree->steps[at].number))
		return false;
	if (json_member(node, "scheme"))
		return !items && !json_member(node, "caps")
			       ? words(tree, json_member(node, "scheme"), where,
				       &tree->steps[at].text)
			       : fail(tree->why,
				      "%s: points come from items or from a "
				      "scheme, not from both.",
				      where);
	if (!cJSON_IsArray(items) || !items->child)
		return fail(tree->why,
			    "%s: \"points\" wants \"items\" with "
			    "something in it, or a \"scheme\".",
			    where);
	return read_items(tree, node, at, -1, where) &&
	       read_caps(tree, node, at, where);
}

const struct rule_part rule_parts[] = {
	{ "all", "all", "share", read_all },
	{ "any", "any", "", read_all },
	{ "k", "k", "of share", read_k },
	{ "points", "points", "items scheme caps", read_points },
	{ "tag", "tag", "min", read_tag },
	{ "since", "since", "rule", read_since },
	{ "within_days", "within", "rule", read_within },
	{ "ever", "ever", "rule", read_ever },
	{ "achievement", "achievement", "", read_achievement },
	{ "pathway", "pathway", "", read_pathway },
	{ "skill", "skill", "level", read_skill },
	{ "manual", "manual", "", read_manual },
	{ NULL, NULL, NULL, NULL },
};
