/* SPDX-License-Identifier: MIT */
/*
 * One reader a kind of node. A number that is missing or no whole number
 * becomes -1, which rule_build() finds wherever a number is wanted.
 */
#include "model/exchange/rule_kinds.h"

#include <string.h>

enum { NUMBER_MOST = 1000000000 };

int32_t rule_number(const cJSON *value)
{
	double n = cJSON_IsNumber(value) ? value->valuedouble : -1;

	if (n > NUMBER_MOST)
		return NUMBER_MOST;
	return n >= 0 && n == (double)(int32_t)n ? (int32_t)n : -1;
}

static bool is_word(const cJSON *value)
{
	const char *text = cJSON_IsString(value) ? value->valuestring : "";

	return text[strspn(text, " \t\r\n")] != '\0';
}

bool rule_word(struct rule_reading *r, const cJSON *value,
	       struct rule_words *words, int32_t *number)
{
	if (!is_word(value))
		return rule_wrong(r, "a name in words");
	*number = rule_words_add(words, value->valuestring);
	return true;
}

bool rule_is_list(struct rule_reading *r, const cJSON *list)
{
	return !list || cJSON_IsArray(list) || rule_wrong(r, "a list");
}

static bool read_list(struct rule_reading *r, const cJSON *list,
		      const char *word, int32_t step)
{
	int32_t position = 0;

	if (!rule_is_list(r, list))
		return false;
	for (const cJSON *x = json_first(list); x; x = x->next, position++) {
		size_t from = rule_enter(r, "/%s[%d]", word, (int)position);

		if (!rule_node(r, x, step, position))
			return false;
		rule_leave(r, from);
	}
	return true;
}

static bool read_all(struct rule_reading *r, const cJSON *node,
		     const cJSON *value, int32_t step)
{
	(void)node;
	return read_list(r, value, "all", step);
}

static bool read_any(struct rule_reading *r, const cJSON *node,
		     const cJSON *value, int32_t step)
{
	(void)node;
	return read_list(r, value, "any", step);
}

static bool read_k(struct rule_reading *r, const cJSON *node,
		   const cJSON *value, int32_t step)
{
	r->steps[step].number = rule_number(value);
	return read_list(r, json_member(node, "of"), "of", step);
}

/* The one rule inside since, within_days, ever. */
static bool read_inner(struct rule_reading *r, const cJSON *node, int32_t step)
{
	const cJSON *rule = json_member(node, "rule");
	size_t from = rule_enter(r, "/rule");

	if (rule && !rule_node(r, rule, step, 0))
		return false;
	rule_leave(r, from);
	return true;
}

static bool read_since(struct rule_reading *r, const cJSON *node,
		       const cJSON *value, int32_t step)
{
	struct rule_step *s = &r->steps[step];

	if (cJSON_IsObject(value)) {
		rule_check_keys(r, value, "days_before");
		if (json_member(value, "days_before"))
			s->number = rule_number(
				json_member(value, "days_before"));
	} else if (!cJSON_IsString(value) ||
		   !day_read(value->valuestring, &s->day, NULL)) {
		return rule_wrong(r, "a day like 2026-03-31 or "
				     "{\"days_before\": 730}");
	}
	return read_inner(r, node, step);
}

static bool read_within(struct rule_reading *r, const cJSON *node,
			const cJSON *value, int32_t step)
{
	r->steps[step].number = rule_number(value);
	return read_inner(r, node, step);
}

static bool read_ever(struct rule_reading *r, const cJSON *node,
		      const cJSON *value, int32_t step)
{
	return cJSON_IsTrue(value) ? read_inner(r, node, step)
				   : rule_wrong(r, "\"ever\": true");
}

static bool read_tag(struct rule_reading *r, const cJSON *node,
		     const cJSON *value, int32_t step)
{
	r->steps[step].number = rule_number(json_member(node, "min"));
	return rule_word(r, value, &r->tags, &r->steps[step].tag);
}

static bool read_achievement(struct rule_reading *r, const cJSON *node,
			     const cJSON *value, int32_t step)
{
	(void)node;
	return rule_word(r, value, &r->achievements, &r->steps[step].to);
}

static bool read_pathway(struct rule_reading *r, const cJSON *node,
			 const cJSON *value, int32_t step)
{
	(void)node;
	return rule_word(r, value, &r->pathways, &r->steps[step].to);
}

static bool read_skill(struct rule_reading *r, const cJSON *node,
		       const cJSON *value, int32_t step)
{
	const cJSON *level = json_member(node, "level");

	if (level) {
		r->steps[step].number = rule_number(level);
		if (r->steps[step].number < 0 || r->steps[step].number > 5)
			return rule_wrong(r, "a level from 0 to 5");
	}
	return rule_word(r, value, &r->skills, &r->steps[step].to);
}

static bool read_manual(struct rule_reading *r, const cJSON *node,
			const cJSON *value, int32_t step)
{
	(void)node;
	if (!is_word(value))
		return rule_wrong(r, "a text");
	r->texts[step] = arena_string(r->arena, value->valuestring);
	return true;
}

const struct rule_key rule_keys[] = {
	{ "all", RULE_ALL, "all share", read_all },
	{ "any", RULE_ANY, "any", read_any },
	{ "k", RULE_K, "k of share", read_k },
	{ "points", RULE_POINTS, "points items scheme tag caps",
	  rule_points_read },
	{ "tag", RULE_TAG, "tag min", read_tag },
	{ "since", RULE_SINCE, "since rule", read_since },
	{ "within_days", RULE_WITHIN, "within_days rule", read_within },
	{ "ever", RULE_EVER, "ever rule", read_ever },
	{ "achievement", RULE_ACHIEVEMENT, "achievement", read_achievement },
	{ "pathway", RULE_PATHWAY, "pathway", read_pathway },
	{ "skill", RULE_SKILL, "skill level", read_skill },
	{ "manual", RULE_MANUAL, "manual", read_manual },
	{ NULL, RULE_ALL, NULL, NULL },
};
