/* SPDX-License-Identifier: MIT */
/*
 * Bringing files into a portfolio: badges, what another portfolio exported,
 * rules of pathways and pathways in CTDL, told apart by content.
 *
 * A batch is one change. A file that is malformed is refused and named, and
 * the others come in; a file that is there already changes nothing; an entry
 * that a hosted badge gave by its address only is filled when the file with
 * that address comes, in whatever order.
 */
#ifndef CAIRN_EXCHANGE_IMPORT_H
#define CAIRN_EXCHANGE_IMPORT_H

#include "model/record/entity.h"
#include "model/store/store.h"

enum import_outcome {
	IMPORT_TAKEN, /* it is new */
	IMPORT_VARIANT, /* new, but a badge of that id is there */
	IMPORT_FILLED, /* completes what was known by its address */
	IMPORT_KNOWN, /* the same is there already */
	IMPORT_SKIPPED, /* not a thing to import */
	IMPORT_REFUSED, /* malformed: see why */
	IMPORT_OUTCOMES
};

/* What became of a file, or of one of several things in it. All texts are as
 * they were found; "" is unknown. */
struct import_item {
	enum import_outcome outcome;
	const char *file;
	const char *what; /* "badge class", "issuer", "pathway",
				   "part" (of one), "portfolio"; "" for a
				   badge */
	const char *title, *issuer;
	const char *why; /* the reason, or a remark */
};

struct import_batch {
	/* Files and folders; "-" is standard input. */
	const char *const *paths;
	int count;
	/* Is told what became of each; the texts live until it returns. What
	 * it is told is true once the change is committed. */
	void (*item)(const struct import_item *item, void *data);
	/* Is told how many of how many files were read; false cancels the
	 * batch. NULL is allowed. */
	bool (*progress)(long done, long total, void *data);
	/* Looks a slug or title up in the catalogue and copies it: *id is 0
	 * where there is none. NULL: there is no catalogue. */
	bool (*adopt)(void *data, const struct entity *entity, const char *name,
		      int64_t *id, struct err *err);
	void *data;
	/* Set by import_batch(). */
	long outcomes[IMPORT_OUTCOMES];
};

/* Imports a batch inside a change. False where nothing of it may be kept: it
 * was cancelled, or the store failed. */
bool import_batch(struct store *store, struct import_batch *batch,
		  struct err *err);

/* Counts files in a folder that look like badges by their first bytes: at
 * most `most` files are looked at (500 is plenty), in folders two deep. A
 * folder that cannot be read has none. */
int import_look(const char *folder, int most);

#endif
