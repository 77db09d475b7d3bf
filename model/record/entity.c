/* SPDX-License-Identifier: MIT */
/*
 * Members by their field: showing and typing. Reading and writing rows is
 * record.c's.
 *
 * A field says where its member lies in the struct (offsetof) and of which
 * kind it is. The macro that writes a row of the table takes the kind from
 * the member's own type, so what a pointer is cast to here is what was
 * declared, and a mistake does not compile. That is all the machinery there
 * is: an address, a kind, a switch.
 *
 * Each kind has four things to know, and they stand here side by side: its
 * value for "unknown", how it is cleared to that, how a person reads it, and
 * what a person may type. A new kind is a new case in each switch; as none of
 * them has a default, the compiler lists the places.
 */
#include "model/record/entity.h"

#include <inttypes.h>

#include "model/base/text.h"

const void *field_of(const struct field *field, const void *record)
{
	return (const char *)record + field->at;
}

void *field_in(const struct field *field, void *record)
{
	return (char *)record + field->at;
}

const struct field *entity_field(const struct entity *entity, const char *name)
{
	for (size_t i = 0; i < entity->count; i++)
		if (text_equal(entity->fields[i].name, name))
			return &entity->fields[i];
	return NULL;
}

static void clear(const struct field *field, void *record)
{
	void *member = field_in(field, record);

	switch (field->kind) {
	case TEXT: *(const char **)member = ""; break;
	case NUMBER: *(int64_t *)member = NO_NUMBER; break;
	case FLAG: *(bool *)member = false; break;
	case DAY: *(struct day *)member = NO_DAY; break;
	case MONEY: *(struct money *)member = NO_MONEY; break;
	case MINUTES: *(struct minutes *)member = NO_MINUTES; break;
	case CREDITS: *(struct credits *)member = NO_CREDITS; break;
	case VALIDITY:
		*(struct validity *)member = (struct validity){ 0 };
		break;
	case CHOICE: *(unsigned *)member = 0; break;
	case LINK: *(struct link *)member = (struct link){ 0, "" }; break;
	case BYTES: *(struct bytes *)member = (struct bytes){ "", 0 }; break;
	}
}

void record_clear(const struct entity *entity, void *record)
{
	*(int64_t *)record = 0;
	for (size_t i = 0; i < entity->count; i++)
		clear(&entity->fields[i], record);
}

bool field_known(const struct field *field, const void *record)
{
	const void *member = field_of(field, record);

	switch (field->kind) {
	case TEXT: return **(const char *const *)member;
	case NUMBER: return *(const int64_t *)member != NO_NUMBER;
	case FLAG: return true;
	case DAY: return day_is(*(const struct day *)member);
	case MONEY: return money_is(*(const struct money *)member);
	case MINUTES: return minutes_is(*(const struct minutes *)member);
	case CREDITS: return credits_is(*(const struct credits *)member);
	case VALIDITY:
		return ((const struct validity *)member)->unit != VALID_UNKNOWN;
	case CHOICE: return *field->choices[*(const unsigned *)member];
	case LINK: return ((const struct link *)member)->id != 0;
	case BYTES: return true;
	}
	panic("a field of kind %d", (int)field->kind);
}

const char *field_show(const struct field *field, const void *record,
		       struct arena *arena)
{
	const void *member = field_of(field, record);
	char room[(int)AMOUNT_TEXT + (int)DAY_TEXT];

	if (!field_known(field, record))
		return "";
	switch (field->kind) {
	case TEXT: return *(const char *const *)member;
	case NUMBER:
		return arena_printf(arena, "%" PRId64,
				    *(const int64_t *)member);
	case FLAG: return *(const bool *)member ? "yes" : "no";
	case DAY: day_iso(*(const struct day *)member, room); break;
	case MONEY: money_words(*(const struct money *)member, room); break;
	case MINUTES:
		minutes_words(*(const struct minutes *)member, room);
		break;
	case CREDITS:
		credits_words(*(const struct credits *)member, room);
		break;
	case VALIDITY:
		validity_words(*(const struct validity *)member, room);
		break;
	case CHOICE: return field->choices[*(const unsigned *)member];
	case LINK: return ((const struct link *)member)->title;
	case BYTES:
		return arena_printf(arena, "%zu bytes",
				    ((const struct bytes *)member)->size);
	}
	return arena_string(arena, room);
}

static bool wrong(const struct field *field, const char *text,
		  const char *instead, struct err *err)
{
	return fail(err, "%s: \"%s\" is not %s.", field->label, text, instead);
}

static bool type_choice(const struct field *field, unsigned *member,
			const char *text, struct err *err)
{
	struct arena arena = { 0 };
	struct text all = { .arena = &arena };

	for (unsigned i = 0; field->choices[i]; i++) {
		if (text_same(field->choices[i], text)) {
			*member = i;
			arena_free(&arena);
			return true;
		}
		if (*field->choices[i])
			text_addf(&all, "%s%s", all.length ? ", " : "one of ",
				  field->choices[i]);
	}
	wrong(field, text, text_string(&all), err);
	arena_free(&arena);
	return false;
}

static bool type_flag(const struct field *field, bool *member, const char *text,
		      struct err *err)
{
	*member = text_same(text, "yes") || text_equal(text, "1") ||
		  text_same(text, "true");
	if (*member || text_same(text, "no") || text_equal(text, "0") ||
	    text_same(text, "false"))
		return true;
	return wrong(field, text, "yes or no", err);
}

static bool type_number(const struct field *field, int64_t *member,
			const char *text, struct err *err)
{
	long long number;

	if (!text_number(text, -1000000000000, 1000000000000, &number))
		return wrong(field, text,
			     field->hint ? field->hint : "a whole number", err);
	*member = number;
	return true;
}

bool field_type(const struct field *field, void *record, const char *text,
		struct day today, struct err *err)
{
	void *member = field_in(field, record);

	if (!*text) {
		if (field->is & REQUIRED)
			return fail(err, "%s may not be empty.", field->label);
		clear(field, record);
		return true;
	}
	switch (field->kind) {
	case TEXT: *(const char **)member = text; return true;
	case NUMBER: return type_number(field, member, text, err);
	case FLAG: return type_flag(field, member, text, err);
	case DAY:
		return day_type(text, today, member) ||
		       wrong(field, text,
			     "a date; write 2026-03-31, today, "
			     "+30, -3d or +2y",
			     err);
	case MONEY:
		return money_read(text, "", member) ||
		       wrong(field, text,
			     "an amount; write 425 USD or 425.50 "
			     "USD",
			     err);
	case MINUTES:
		return minutes_read(text, member) ||
		       wrong(field, text,
			     "a duration; write 40h, 1h30 or "
			     "90 min",
			     err);
	case CREDITS:
		return credits_read(text, member) ||
		       wrong(field, text,
			     "a number of credits; write 20 or 1.5", err);
	case VALIDITY:
		return validity_read(text, member) ||
		       wrong(field, text,
			     "a validity; write never, 36 months,"
			     " 90 days or ends",
			     err);
	case CHOICE: return type_choice(field, member, text, err);
	case LINK:
	case BYTES: panic("the field %s cannot be typed", field->name);
	}
	panic("a field of kind %d", (int)field->kind);
}
