/* SPDX-License-Identifier: MIT */
/*
 * Achievements and pathways from JSON. Rules are read by the one reader of
 * rules; here are the fields beside them.
 */
#include "model/method/context.h"

#include <stdlib.h>
#include <string.h>

#include "model/method/fields.h"

static int by_name(const void *left, const void *right)
{
	const cJSON *const *a = left, *const *b = right;

	return strcmp((*a)->string, (*b)->string);
}

/* The members of an object by name, numbered. */
static bool number_members(struct context *c, const cJSON *object,
			   const char *name, struct rule_words *words,
			   const cJSON ***members, struct err *err)
{
	const cJSON *list = json_member(object, name);
	size_t count = (size_t)cJSON_GetArraySize(list), i = 0;

	if (list && !cJSON_IsObject(list))
		return fail(err, "ctx: \"%s\" is an object of them by id.",
			    name);
	*members = arena_array(c->arena, count + 1, sizeof(**members));
	for (const cJSON *x = list ? list->child : NULL; x; x = x->next)
		(*members)[i++] = x;
	qsort(*members, count, sizeof(**members), by_name);
	for (i = 0; i < count; i++)
		rule_words_add(words, (*members)[i]->string);
	return true;
}

/* Pathways may be wrong in ways that have a code. */
static bool read_pathway(struct context *c, const cJSON *json, int32_t number,
			 enum rule_pathway_kind *kind, struct err *err)
{
	const char *id = c->reading.pathways.at[number];
	const char *word = json_string(json, "kind");

	if (!context_keys(json, id, "id title kind rule", err))
		return false;
	if (text_equal(word, "live"))
		*kind = PATHWAY_LIVE;
	else if (text_equal(word, "award") || !json_member(json, "kind"))
		*kind = PATHWAY_AWARD;
	else
		return fail(err, "%s: the kind can be \"award\" or \"live\".",
			    id);
	return rule_read(&c->reading, json_member(json, "rule"), number, -1,
			 err);
}

static bool read_rules(struct context *c, const cJSON **pathways,
		       struct err *err)
{
	enum rule_pathway_kind *kinds = arena_array(c->arena, c->pathways,
						    sizeof(*kinds));

	for (size_t p = 0; p < c->pathways; p++)
		if (!read_pathway(c, pathways[p], (int32_t)p, &kinds[p], err))
			return false;
	for (size_t a = 0; a < c->described; a++) {
		const cJSON *rule = json_member(c->achievements[a], "prereq");

		if (rule && !rule_read(&c->reading, rule, -1, (int32_t)a, err))
			return false;
	}
	c->input.pathways = kinds;
	c->input.pathway_count = c->pathways;
	return true;
}

bool context_read(struct context *c, struct arena *arena, const cJSON *input,
		  struct err *err)
{
	const cJSON *ctx = json_object(input, "ctx");
	const cJSON **pathways;

	*c = (struct context){ .arena = arena };
	rule_read_begin(&c->reading, arena);
	if (!ctx)
		return fail(err, "The input has no \"ctx\": {\"achievements\", "
				 "\"pathways\"}.");
	if (!context_keys(ctx, "ctx", "achievements pathways", err) ||
	    !number_members(c, ctx, "achievements", &c->reading.achievements,
			    &c->achievements, err) ||
	    !number_members(c, ctx, "pathways", &c->reading.pathways, &pathways,
			    err))
		return false;
	c->described = (size_t)c->reading.achievements.count;
	c->pathways = (size_t)c->reading.pathways.count;
	for (size_t a = 0; a < c->described; a++)
		if (!fields_check(c, a, err))
			return false;
	return read_rules(c, pathways, err) && fields_link(c, err);
}

/* `known` achievements are taken for ones that are there. */
static void make_input(struct context *c, size_t known)
{
	struct rule_input *input = &c->input;

	input->achievements = fields_read(c, known);
	input->achievement_count = known;
	input->steps = c->reading.steps;
	input->step_count = c->reading.count;
	input->skill_count = (size_t)c->reading.skills.count;
	input->tag_count = (size_t)c->reading.tags.count;
	input->scheme_count = (size_t)c->reading.schemes.count;
}

struct rule_mistakes context_mistakes(struct context *c)
{
	make_input(c, c->described);
	return rule_findings(&c->reading, rule_build(c->arena, &c->input));
}

static bool check_once(const struct context *c, int32_t most, struct err *err)
{
	const struct rule *rule = c->rule;

	for (int32_t n = 0; n < rule->node_count; n++) {
		const struct rule_node *node = &rule->nodes[n];
		int32_t first = rule->nodes[n - node->size + 1].feed;

		if (node->once && node->feed + node->feeds - first > most)
			return fail(err,
				    "A \"once\" that more than %d achievements "
				    "may fill is too large to be worked out "
				    "here.",
				    (int)most);
	}
	return true;
}

bool context_build(struct context *c, int32_t most, struct err *err)
{
	struct rule_mistakes found = context_mistakes(c);

	for (size_t i = 0; i < found.count; i++)
		if (found.at[i].code < RULE_W_UNKNOWN_ACHIEVEMENT &&
		    found.at[i].code != RULE_E_UNSATISFIABLE)
			return fail(err, "%s: %s (%s)", found.at[i].where,
				    found.at[i].text,
				    finding_code(found.at[i].code));
	make_input(c, (size_t)c->reading.achievements.count);
	c->rule = rule_build(c->arena, &c->input);
	return check_once(c, most, err);
}

bool context_pathway(const struct context *c, const cJSON *id, int32_t *number,
		     struct err *err)
{
	if (!cJSON_IsString(id))
		return fail(err, "The id of a pathway is expected, in quotes.");
	*number = rule_words_find(&c->reading.pathways, id->valuestring);
	if (*number < 0 || (size_t)*number >= c->pathways)
		return fail(err, "There is no pathway \"%s\" in \"ctx\".",
			    id->valuestring);
	return true;
}

bool context_set(struct context *c, const cJSON *list, const char *name,
		 int32_t **numbers, size_t *count, struct err *err)
{
	*numbers = arena_array(c->arena, (size_t)cJSON_GetArraySize(list) + 1,
			       sizeof(**numbers));
	*count = 0;
	if (list && !cJSON_IsArray(list))
		return fail(err, "\"%s\" is a list of achievements.", name);
	for (const cJSON *x = json_first(list); x; x = x->next) {
		int32_t a = cJSON_IsString(x)
				    ? rule_words_find(&c->reading.achievements,
						      x->valuestring)
				    : -1;

		if (a < 0 || (size_t)a >= c->described)
			return fail(err,
				    "%s: \"%s\" is no achievement of "
				    "\"ctx\".",
				    name,
				    cJSON_IsString(x) ? x->valuestring : "?");
		(*numbers)[(*count)++] = a;
	}
	return true;
}
