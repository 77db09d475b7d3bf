/* SPDX-License-Identifier: MIT */
/*
 * One statement, from its text to its last row.
 *
 *	struct query q;
 *
 *	query_open(&q, store, "SELECT title, earned FROM credential"
 *			      " WHERE issuer = ?", err);
 *	bind_int(&q, issuer);
 *	while (query_step(&q)) {
 *		title = column_text(&q, arena);
 *		earned = column_day(&q);
 *	}
 *	return query_done(&q);
 *
 * A query is sticky: the first failure is kept, whatever is asked of it
 * later does nothing, and query_done() tells. Binds fill the next ?, columns
 * are read from left to right, anew for each row. Every query must be ended
 * by query_done(). Statements are kept ready for the next time by the store.
 */
#ifndef CAIRN_STORE_QUERY_H
#define CAIRN_STORE_QUERY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/base/amount.h"
#include "model/base/arena.h"
#include "model/base/day.h"
#include "model/base/err.h"
#include "model/store/store.h"

struct query {
	struct store *store;
	void *statement;
	struct err *err;
	int bound, column;
	bool failed;
};

void query_open(struct query *query, struct store *store, const char *sql,
		struct err *err);

/* Fill the next ?. Text is copied. */
void bind_int(struct query *query, int64_t number);
void bind_text(struct query *query, const char *text);
void bind_bytes(struct query *query, const void *bytes, size_t length);
void bind_day(struct query *query, struct day day); /* NO_DAY is NULL */
void bind_null(struct query *query);

/* True while there is a row; false at the end or after a failure. */
bool query_step(struct query *query);

/* Read the next column of the row. NULL reads as 0, "", NO_DAY, NO_MINUTES.
 * A file may hold any number: column_int32() takes the nearest there is above
 * INT32_MIN, and what is no time is unknown to column_minutes(). */
int64_t column_int(struct query *query);
int32_t column_int32(struct query *query);
struct minutes column_minutes(struct query *query);
const char *column_text(struct query *query, struct arena *arena);
const void *column_bytes(struct query *query, struct arena *arena,
			 size_t *length);
struct day column_day(struct query *query);
bool column_is_null(struct query *query); /* does not move on */
void column_skip(struct query *query);

/* Ends the query; false if anything failed since query_open(). */
bool query_done(struct query *query);

/* For statements without rows: step to the end and done. */
bool query_run(struct query *query);

/* The one number that a statement without ? answers; `none` where it has no
 * row or NULL. */
bool query_number(struct store *store, const char *sql, int64_t none,
		  int64_t *number, struct err *err);

#endif
