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

#define WORDS_ID_MASK 0xffffffffffLL	/* the id in a place */

/* The place of an entity's row in the index. */
int64_t words_row(const struct entity *entity, int64_t id);

/* What a person typed as a full-text question: each word a beginning, all of
 * them wanted ("" where there is no word), or as a LIKE pattern. */
const char *words_match(struct arena *arena, const char *words);
const char *words_like(struct arena *arena, const char *words);

/* How many rows of an entity match, counted up to `most`. */
bool words_count(struct store *store, const struct entity *entity,
		 const char *match, bool like, int64_t most, int64_t *count,
		 struct err *err);

struct word_hit {
	int entity;		/* its number */
	int64_t id;
};

/* The rows of any entity that have the words (beginnings first, else
 * anywhere), up to `most`, in the order of entity and id. */
bool words_search(struct store *store, const char *words, int most,
		  struct arena *arena, struct word_hit **hits, int *count,
		  struct err *err);

/* Writes anew the words of all rows that the triggers of undo.h noted. */
bool words_settle(struct store *store, const struct entity *const *entities,
		  struct err *err);

/* The SQL expression of an entity's words for a row called `row` ("new");
 * NULL if nothing of it is searched for. */
const char *words_sql(const struct entity *entity, const char *row,
		      struct arena *arena);

#endif
