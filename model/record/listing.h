/* SPDX-License-Identifier: MIT */
/*
 * Lists of records, a window at a time.
 *
 * A list may have a hundred thousand rows; what is on the screen has twenty.
 * A window is found from a row that is known (its place in the order and its
 * id), so that no page costs more than another; only a rank is counted.
 */
#ifndef CAIRN_RECORD_LISTING_H
#define CAIRN_RECORD_LISTING_H

#include "model/record/record.h"

/* Words searched for yield at most so many rows; more are said to be there. */
enum { FOUND_MAX = 1000 };

struct listing {
	const struct entity *entity;
	const struct field *order; /* NULL: as entered (by id) */
	bool descending;
	const char *words; /* only rows that have these words; NULL: all */
	/* Only rows whose field reads so (choice, flag, text) or links so. */
	const struct field *where;
	const char *is; /* for all but links */
	int64_t link;
	/* Set by listing_prepare(): the ids of rows with the words, or NULL. */
	const char *ids;
	int64_t found; /* how many there are of those */
};

/* Decides how the words are looked for (as beginnings of words; where there
 * is no such row, anywhere) and whether there are *more rows than FOUND_MAX.
 * To be called once before the windows of a listing with words; the listing
 * is good until `arena` is emptied. */
bool listing_prepare(struct listing *listing, struct store *store,
		     struct arena *arena, bool *more, struct err *err);

/* Which rows: from the start, from the end, or after or before a row. */
enum listing_from { FROM_START, FROM_END, AFTER_ROW, BEFORE_ROW };

/* Up to `limit` rows, always in the order of the list: *rows is an array of
 * *count records (entity->size apart) in the arena. */
bool listing_window(const struct listing *listing, struct store *store,
		    enum listing_from from, int64_t row, int limit,
		    struct arena *arena, void **rows, int *count,
		    struct err *err);

/* The window that has the row in it, with up to `before` rows before it; the
 * first window where there is no such row. *at is its index, or 0. */
bool listing_around(const struct listing *listing, struct store *store,
		    int64_t row, int before, int limit, struct arena *arena,
		    void **rows, int *count, int *at, struct err *err);

/* How many rows there are in all / before this one. */
bool listing_count(const struct listing *listing, struct store *store,
		   int64_t *count, struct err *err);
bool listing_rank(const struct listing *listing, struct store *store,
		  int64_t row, int64_t *rank, struct err *err);

/* The same for all rows, one after the other, with one record in memory at a
 * time: `each` may stop it by returning false (with its own sentence). */
bool listing_each(const struct listing *listing, struct store *store,
		  bool (*each)(const void *record, void *data, struct err *err),
		  void *data, struct err *err);

#endif
