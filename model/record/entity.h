/* SPDX-License-Identifier: MIT */
/*
 * What a kind of thing is, told once.
 *
 * An entity is a table of fields: which column, which member of which struct,
 * what a person calls it. From this table come the SQL that saves and loads,
 * the columns of lists, the lines of forms, the keys of JSON and CSV, the
 * --flags of the shell, the triggers of undo and the words of search. A new
 * field is three lines: the column, the member, the row.
 *
 * Four limits keep it honest. Logic uses c->title, never a get by name. An
 * entity describes one table; what is joined or counted is a query. There is
 * one check and no other callback. The schema stays SQL that one can read.
 */
#ifndef CAIRN_RECORD_ENTITY_H
#define CAIRN_RECORD_ENTITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/base/amount.h"
#include "model/base/arena.h"
#include "model/base/day.h"
#include "model/base/err.h"

/* Another record. `title` is loaded along with it and never saved. */
struct link {
	int64_t id; /* 0: none */
	const char *title;
};

struct bytes {
	const void *at;
	size_t size;
};

/* A number that is not known. */
#define NO_NUMBER INT64_MIN

enum kind {
	TEXT,
	NUMBER,
	FLAG,
	DAY,
	MONEY,
	MINUTES,
	CREDITS,
	VALIDITY,
	CHOICE,
	LINK,
	BYTES
};

enum {
	REQUIRED = 1, /* may not be empty */
	LONG = 2, /* more than a line */
	FIXED = 4, /* set by the program; shown, not typed */
	COMPUTED = 8, /* read from `sql`, never saved */
	NULLABLE = 16, /* text: "" is NULL (for UNIQUE columns) */
	FINDABLE = 32, /* its words are searched for; a link's title too */
	ORDERED = 64, /* the schema has an index to sort by it */
	HIDDEN = 128, /* neither in forms nor in lists of fields for people */
};

struct field {
	const char *name; /* column, JSON key, CSV heading, --flag */
	const char *label; /* what a form or a list calls it */
	enum kind kind;
	size_t at; /* where it lies in the record */
	unsigned is;
	int width; /* columns in a list; 0 keeps it out */
	const char *const *choices; /* of a CHOICE, ends in NULL */
	const struct entity *to; /* of a LINK */
	const char *sql; /* of a COMPUTED one; ?1 is today */
	const char *hint; /* what one may type, for forms */
};

/* Every record begins with `int64_t id`, 0 while it is not saved. */
struct entity {
	const char *table, *one, *many; /* "issuer", "issuer", "issuers" */
	int number; /* stable: it is part of the search index */
	size_t size, count;
	const struct field *fields;
	/* False and a sentence where a record contradicts itself. */
	bool (*check)(const void *record, struct err *err);
};

/* The kind follows from the member's own type, so the two cannot differ. */
#define FIELD(type, member, ...)   \
	{                          \
		.name = #member, \
	.at = offsetof(struct type, member), \
	.kind = _Generic(((struct type *)0)->member, const char *: TEXT, \
		int64_t: NUMBER, bool: FLAG, struct day: DAY, \
		struct money: MONEY, struct minutes: MINUTES, \
		struct credits: CREDITS, \
		struct validity: VALIDITY, unsigned: CHOICE, \
		struct link: LINK, struct bytes: BYTES), __VA_ARGS__ \
	}

#define FIELDS(table) \
	.fields = (table), .count = sizeof(table) / sizeof *(table)

/* The member itself. */
const void *field_of(const struct field *field, const void *record);
void *field_in(const struct field *field, void *record);

/* NULL where the entity has no such field. */
const struct field *entity_field(const struct entity *entity, const char *name);

/* All members unknown: "", NO_DAY, NO_NUMBER, the first choice, no link. */
void record_clear(const struct entity *entity, void *record);

/* What a list or a form shows of a member, and field_type() takes back; ""
 * where it is unknown. BYTES read as their size. */
const char *field_show(const struct field *field, const void *record,
		       struct arena *arena);

/* False where nothing is known: an empty cell, JSON null. */
bool field_known(const struct field *field, const void *record);

/* Sets a member from what a person typed ("" is unknown); links are set by
 * record_type(). The sentence names the field, what was typed and what can be
 * typed instead. `text` must outlive the record. */
bool field_type(const struct field *field, void *record, const char *text,
		struct day today, struct err *err);

#endif
