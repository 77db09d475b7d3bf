/* SPDX-License-Identifier: MIT */
/*
 * Statements: prepared once, kept ready under the hash of their text, taken
 * out while in use (so the same text may be in use twice).
 */
#include "model/store/query.h"

#include <string.h>

#include "model/store/handle.h"

static unsigned slot_of(const char *sql)
{
	unsigned hash = 2166136261u;

	for (; *sql; sql++)
		hash = (hash ^ (unsigned char)*sql) * 16777619u;
	return (hash ^ hash >> 16) & (READY_MAX - 1);
}

void query_open(struct query *q, struct store *store, const char *sql,
		struct err *err)
{
	sqlite3_stmt **ready = &store->ready[slot_of(sql)];
	sqlite3_stmt *statement = NULL;
	int code;

	*q = (struct query){ .store = store, .err = err };
	store_allow_time(store);
	if (*ready && strcmp(sqlite3_sql(*ready), sql) == 0) {
		q->statement = *ready;
		*ready = NULL;
		return;
	}
	code = sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT,
				  &statement, NULL);
	q->statement = statement;
	if (code != SQLITE_OK) {
		q->failed = true;
		store_fail(store, code, err);
	}
}

static void check(struct query *q, int code)
{
	if (code == SQLITE_OK)
		return;
	q->failed = true;
	store_fail(q->store, code, q->err);
}

void bind_int(struct query *q, int64_t number)
{
	if (!q->failed)
		check(q, sqlite3_bind_int64(q->statement, ++q->bound, number));
}

void bind_text(struct query *q, const char *text)
{
	if (!q->failed)
		check(q, sqlite3_bind_text(q->statement, ++q->bound, text, -1,
					   SQLITE_TRANSIENT));
}

void bind_bytes(struct query *q, const void *bytes, size_t length)
{
	if (!q->failed)
		check(q, sqlite3_bind_blob64(q->statement, ++q->bound,
					     length ? bytes : "", length,
					     SQLITE_TRANSIENT));
}

void bind_day(struct query *q, struct day day)
{
	char text[DAY_TEXT];

	if (day_is(day))
		bind_text(q, day_iso(day, text));
	else
		bind_null(q);
}

void bind_null(struct query *q)
{
	if (!q->failed)
		check(q, sqlite3_bind_null(q->statement, ++q->bound));
}

bool query_step(struct query *q)
{
	int code;

	if (q->failed)
		return false;
	q->column = 0;
	code = sqlite3_step(q->statement);
	if (code == SQLITE_ROW)
		return true;
	if (code != SQLITE_DONE)
		check(q, code);
	return false;
}

int64_t column_int(struct query *q)
{
	return q->failed ? 0 : sqlite3_column_int64(q->statement, q->column++);
}

int32_t column_int32(struct query *q)
{
	int64_t n = column_int(q);

	return n < -INT32_MAX  ? -INT32_MAX
	       : n > INT32_MAX ? INT32_MAX
			       : (int32_t)n;
}

struct minutes column_minutes(struct query *q)
{
	bool null = column_is_null(q);
	int64_t n = column_int(q);

	return null || n < 0 || n > INT32_MAX ? NO_MINUTES
					      : (struct minutes){ (int32_t)n };
}

const char *column_text(struct query *q, struct arena *arena)
{
	const void *text;
	int column = q->column++;

	if (q->failed)
		return "";
	text = sqlite3_column_text(q->statement, column);
	if (!text)
		return "";
	return arena_copy(arena, text,
			  (size_t)sqlite3_column_bytes(q->statement, column));
}

const void *column_bytes(struct query *q, struct arena *arena, size_t *length)
{
	const void *bytes;
	int column = q->column++;

	*length = 0;
	if (q->failed)
		return "";
	bytes = sqlite3_column_blob(q->statement, column);
	if (!bytes)
		return "";
	*length = (size_t)sqlite3_column_bytes(q->statement, column);
	return arena_copy(arena, bytes, *length);
}

struct day column_day(struct query *q)
{
	const unsigned char *text;
	struct day day;

	if (q->failed)
		return NO_DAY;
	text = sqlite3_column_text(q->statement, q->column++);
	return text && day_read((const char *)text, &day, NULL) ? day : NO_DAY;
}

bool column_is_null(struct query *q)
{
	return q->failed ||
	       sqlite3_column_type(q->statement, q->column) == SQLITE_NULL;
}

void column_skip(struct query *q)
{
	q->column++;
}

bool query_done(struct query *q)
{
	sqlite3_stmt *statement = q->statement, **ready;

	if (!statement)
		return !q->failed;
	q->statement = NULL;
	ready = &q->store->ready[slot_of(sqlite3_sql(statement))];
	if (q->failed) {
		sqlite3_finalize(statement);
		return false;
	}
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
	sqlite3_finalize(*ready);
	*ready = statement;
	return true;
}

bool query_run(struct query *q)
{
	while (query_step(q))
		;
	return query_done(q);
}

bool query_number(struct store *store, const char *sql, int64_t none,
		  int64_t *number, struct err *err)
{
	struct query q;

	*number = none;
	query_open(&q, store, sql, err);
	if (query_step(&q) && !column_is_null(&q))
		*number = column_int(&q);
	return query_done(&q);
}
