/* SPDX-License-Identifier: MIT */
/*
 * The search index of a portfolio: which rows have which words.
 *
 * One full-text table holds the words of all entities; undo.h notes which
 * of them a change made stale. A row's place in it is its entity's number and its id.
 */
#ifndef CAIRN_RECORD_WORDS_H
#define CAIRN_RECORD_WORDS_H

#include "model/record/entity.h"
#include "model/store/query.h"

#define WORDS_ID_MASK 0xffffffffffLL /* the id in a place */

/* The place of an entity's row in the index. */
int64_t words_row(const struct entity *entity, int64_t id);

/* What a person typed as a full-text question: each word a beginning, all of
 * them wanted ("" where there is no word). */
const char *words_match(struct arena *arena, const char *words);

/* The ids of up to `most` rows of an entity that have the words as beginnings
 * of theirs; with `anywhere`, those that have the text as it is, anywhere.
 * *more tells whether there are more; *ids lives in the arena. */
bool words_find(struct store *store, const struct entity *entity,
		const char *words, bool anywhere, int most, struct arena *arena,
		int64_t **ids, int *count, bool *more, struct err *err);

/* Writes anew the words of all rows that the triggers of undo.h noted. */
bool words_settle(struct store *store, const struct entity *const *entities,
		  struct err *err);

/* The SQL expression of an entity's words for a row called `row` ("new");
 * NULL if nothing of it is searched for. */
const char *words_sql(const struct entity *entity, const char *row,
		      struct arena *arena);

#endif
