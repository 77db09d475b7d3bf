/* SPDX-License-Identifier: MIT */
/*
 * Where the lines of a picker come from: records that are kept, and entries
 * of the catalogue that could be.
 */
#ifndef CAIRN_OVERLAYS_PICK_H
#define CAIRN_OVERLAYS_PICK_H

#include "model/portfolio.h"
#include "model/record/entity.h"

/* Something that a link can be set to. Texts are never NULL but the slug. */
struct pick {
	const char *title;
	const char *detail; /* what tells it from the next one */
	int64_t id; /* of a record; 0: not kept yet */
	const char *slug; /* of a catalogue entry; NULL: none */
	bool make; /* the typed text itself, to be made */
	/* Of an achievement: what a credential of it takes over. */
	const char *issuer, *validity;
};

enum { PICKS_MAX = 12 };

/* Adds up to PICKS_MAX - *count picks of a kind that have the words, in
 * `arena`; "" fits all. */
typedef bool pick_source(struct portfolio *portfolio,
			 const struct entity *entity, const char *words,
			 struct arena *arena, struct pick *picks, int *count,
			 struct err *err);

pick_source pick_records;
pick_source pick_catalogue;

/* All sources, one after the other, and the typed text itself where a title
 * is enough to make one and none is called so. */
bool pick_find(struct portfolio *portfolio, const struct entity *entity,
	       const char *words, struct arena *arena,
	       struct pick picks[PICKS_MAX + 1], int *count, struct err *err);

#endif
