/* SPDX-License-Identifier: MIT */
/*
 * Reading values by the kind of their field. JSON numbers are doubles, so
 * that whole numbers are exact up to 2^53 only.
 */
#include "model/exchange/read.h"

#include <string.h>

#include "model/base/text.h"

static bool wrong(const struct field *f, const char *what, struct err *err)
{
	return fail(err, "\"%s\" wants %s.", f->name, what);
}

static bool whole(const cJSON *value, double least, double most,
		  int64_t *number)
{
	double n;

	if (!cJSON_IsNumber(value))
		return false;
	n = value->valuedouble;
	if (!(n >= least && n <= most) || n != (double)(int64_t)n)
		return false;
	*number = (int64_t)n;
	return true;
}

static const double exact = 9007199254740992.0;

static bool read_money(const struct field *f, const cJSON *value,
		       struct money *money, struct err *err)
{
	const char *currency = json_string(value, "currency");

	if (!whole(json_member(value, "minor"), 0, exact, &money->minor) ||
	    strlen(currency) != 3 ||
	    currency[strspn(currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")])
		return wrong(f, "{\"minor\": 42500, \"currency\": \"USD\"}",
			     err);
	memcpy(money->currency, currency, 4);
	return true;
}

static bool read_choice(const struct field *f, const char *text,
			unsigned *choice, struct err *err)
{
	for (*choice = 0; f->choices[*choice]; ++*choice)
		if (text_equal(f->choices[*choice], text))
			return true;
	return fail(err, "\"%s\" cannot be \"%s\".", f->name, text);
}

static bool read_string(const struct field *f, const cJSON *value, void *member,
			struct arena *arena, struct err *err)
{
	const char *text = cJSON_IsString(value) ? value->valuestring : NULL;

	if (!text)
		return wrong(f, "a text", err);
	if (f->kind == TEXT)
		*(const char **)member = arena_string(arena, text);
	else if (f->kind == CHOICE)
		return read_choice(f, text, member, err);
	else if (f->kind == DAY && !day_read(text, member, NULL))
		return wrong(f, "a day such as 2026-03-31", err);
	else if (f->kind == VALIDITY && !validity_read(text, member))
		return wrong(f, "a validity such as 36 months", err);
	return true;
}

/* A number with one decimal at most. */
static bool read_credits(const struct field *f, const cJSON *value,
			 struct credits *credits, struct err *err)
{
	double tenths = cJSON_IsNumber(value) ? value->valuedouble * 10 : -1;

	if (!(tenths >= 0 && tenths <= 1000000) ||
	    tenths - (double)(int32_t)(tenths + 0.5) > 1e-6 ||
	    tenths - (double)(int32_t)(tenths + 0.5) < -1e-6)
		return wrong(f, "a number of credits such as 1.5", err);
	credits->n = (int32_t)(tenths + 0.5);
	return true;
}

static bool read_value(const struct field *f, const cJSON *value, void *member,
		       struct arena *arena, struct err *err)
{
	int64_t number;

	switch (f->kind) {
	case NUMBER:
		return whole(value, -exact, exact, member) ||
		       wrong(f, "a whole number", err);
	case MINUTES:
		if (!whole(value, 0, INT32_MAX, &number))
			return wrong(f, "whole minutes", err);
		((struct minutes *)member)->n = (int32_t)number;
		return true;
	case CREDITS: return read_credits(f, value, member, err);
	case FLAG:
		*(bool *)member = cJSON_IsTrue(value);
		return cJSON_IsBool(value) || wrong(f, "true or false", err);
	case MONEY: return read_money(f, value, member, err);
	case TEXT:
	case DAY:
	case VALIDITY:
	case CHOICE: return read_string(f, value, member, arena, err);
	case LINK: /* its id stands beside it */
	case BYTES: return true;
	}
	panic("a field of kind %d", (int)f->kind);
}

/* "NAME_id" of a link. */
static const struct field *link_of(const struct entity *entity, const char *key)
{
	size_t length = strlen(key);

	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];

		if (f->kind == LINK && length == strlen(f->name) + 3 &&
		    text_starts(key, f->name) &&
		    text_equal(key + length - 3, "_id"))
			return f;
	}
	return NULL;
}

static bool read_member(const struct entity *entity, const cJSON *x,
			void *record, struct arena *arena, struct err *err)
{
	const struct field *f = entity_field(entity, x->string);
	const struct field *link = f ? NULL : link_of(entity, x->string);
	int64_t *id = record;

	if (link)
		id = &((struct link *)field_in(link, record))->id;
	if (link || text_equal(x->string, "id"))
		return cJSON_IsNull(x) || whole(x, 1, exact, id) ||
		       fail(err, "\"%s\" wants a whole number.", x->string);
	if (!f)
		return fail(err, "the key \"%s\" is not known.", x->string);
	return f->is & COMPUTED || cJSON_IsNull(x) ||
	       read_value(f, x, field_in(f, record), arena, err);
}

bool read_json(const struct entity *entity, const cJSON *object, void *record,
	       struct arena *arena, struct err *err)
{
	record_clear(entity, record);
	if (!cJSON_IsObject(object))
		return fail(err, "an object is expected here.");
	for (const cJSON *x = object->child; x; x = x->next)
		if (!read_member(entity, x, record, arena, err))
			return false;
	return true;
}
