/* SPDX-License-Identifier: MIT */
/*
 * Rows and records: the one place that knows how a member becomes a column.
 *
 * Records borrow their text from the arena they were loaded into. Changes
 * (save, erase) must stand between portfolio_begin() and portfolio_end(), so
 * that they are undone and logged as one step.
 */
#ifndef CAIRN_RECORD_RECORD_H
#define CAIRN_RECORD_RECORD_H

#include "model/record/entity.h"
#include "model/store/query.h"

/* Loads the record with this id. False with a sentence ("There is no
 * credential 12.") where there is none. */
bool record_load(struct store *store, const struct entity *entity, int64_t id,
		 void *record, struct arena *arena, struct err *err);

/* Checks the record and writes it: a new row where its id is 0 (which is then
 * set), else the row with its id. */
bool record_save(struct store *store, const struct entity *entity, void *record,
		 struct err *err);

/* Erases a row and, by the schema, what belongs to it alone. */
bool record_erase(struct store *store, const struct entity *entity, int64_t id,
		  struct err *err);

/* The id of the row where a text column has this value (no case for ASCII in
 * titles); 0 where there is none. */
bool record_find(struct store *store, const struct entity *entity,
		 const char *column, const char *value, int64_t *id,
		 struct err *err);

/* Which row a person means by "12", "#12", a slug, or a title; a sentence
 * where none is meant or several are. */
bool record_named(struct store *store, const struct entity *entity,
		  const char *name, int64_t *id, struct err *err);

/* field_type() for any field; a LINK takes what record_named() takes. */
bool record_type(struct store *store, const struct field *field, void *record,
		 const char *text, struct arena *arena, struct err *err);

/* The id of a row that has the same in every column that is saved (bytes are
 * not compared) / in all columns of one of the table's UNIQUE constraints; 0
 * where there is none. */
bool record_same(struct store *store, const struct entity *entity,
		 const void *record, int64_t *id, struct err *err);
bool record_keyed(struct store *store, const struct entity *entity,
		  const void *record, int64_t *id, struct err *err);

/* How many rows there are. */
bool record_count(struct store *store, const struct entity *entity,
		  int64_t *count, struct err *err);

/* For the files next door (listing, undo, same): "SELECT id, columns" of an
 * entity with its FROM; reading a row of it, BYTES only with `whole`; and
 * binding a member (MONEY: two columns). */
struct text;
void record_bind(struct query *query, const struct field *field,
		 const void *record);
void record_columns(const struct entity *entity, bool whole, struct text *sql);
void record_read(struct query *query, const struct entity *entity, bool whole,
		 void *record, struct arena *arena);

#endif
