/* SPDX-License-Identifier: MIT */
/*
 * Records of a case: what somebody holds.
 */
#include <stdlib.h>
#include <string.h>

#include "model/method/context.h"

struct ranked {
	const char *id;
	size_t at;
};

static int by_id(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;

	return strcmp(a->id, b->id);
}

static bool read_one(struct context *c, const cJSON *json,
		     struct stack_record *record, const char **id,
		     struct err *err)
{
	const char *achievement = json_string(json, "achievement");

	*id = json_string(json, "id");
	if (!context_keys(json, "credentials",
			  "id title achievement earned expires revoked "
			  "verified",
			  err))
		return false;
	if (!**id)
		return fail(err, "A credential has no \"id\".");
	if (!*achievement)
		return fail(err, "%s: \"achievement\" is an id.", *id);
	record->achievement = rule_words_add(&c->reading.achievements,
					     achievement);
	record->revoked = json_true(json, "revoked");
	record->doubtful = cJSON_IsFalse(json_member(json, "verified"));
	return context_day(json, *id, "earned", false, &record->earned, err) &&
	       context_day(json, *id, "expires", false, &record->expires, err);
}

/* Records of one day are replayed in the order of their ids' bytes. */
static bool rank(struct context *c, struct stack_record *records, size_t count,
		 struct err *err)
{
	struct ranked *ranked = arena_array(c->arena, count + 1,
					    sizeof(*ranked));

	for (size_t i = 0; i < count; i++)
		ranked[i] = (struct ranked){ c->ids[i], i };
	qsort(ranked, count, sizeof(*ranked), by_id);
	for (size_t i = 0; i < count; i++) {
		if (i && by_id(&ranked[i - 1], &ranked[i]) == 0)
			return fail(err, "Two credentials have the id \"%s\".",
				    ranked[i].id);
		records[ranked[i].at].id = (int64_t)i;
	}
	return true;
}

bool context_hold(struct context *c, const cJSON *list, struct err *err)
{
	size_t count = (size_t)cJSON_GetArraySize(list), i = 0;
	struct stack_record *records = arena_array(c->arena, count + 1,
						   sizeof(*records));

	if (list && !cJSON_IsArray(list))
		return fail(err, "\"credentials\" is a list.");
	c->ids = arena_array(c->arena, count + 1, sizeof(*c->ids));
	for (const cJSON *x = json_first(list); x; x = x->next, i++)
		if (!read_one(c, x, &records[i], &c->ids[i], err))
			return false;
	c->held.at = records;
	c->held.count = count;
	return rank(c, records, count, err);
}
