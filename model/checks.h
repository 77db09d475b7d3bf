/* SPDX-License-Identifier: MIT */
/*
 * Checking the badges that are kept, from their original bytes, with what the
 * portfolio has to check them with: the person's addresses, documents that
 * were brought along, and keys that are trusted.
 */
#ifndef CAIRN_CHECKS_H
#define CAIRN_CHECKS_H

#include "model/badge/proof/verify.h"
#include "model/portfolio.h"

/* Fills options and companions from a portfolio; the texts live in `arena`,
 * the companions until companions_free(). */
bool checks_prepare(struct portfolio *portfolio, struct companions *companions,
		    struct verify_options *options, struct arena *arena,
		    struct err *err);

/* What became of one. Texts live until item() returns. */
struct checks_item {
	int64_t id;
	const char *title, *before; /* the verdict of last time, "" for none */
	const struct verification *made; /* NULL: see why */
	const char *why; /* it was not checked */
};

struct checks_batch {
	const int64_t *ids; /* of credentials */
	size_t count; /* 0: all that have an original */
	void (*item)(const struct checks_item *item, void *data);
	/* False cancels the batch. NULL is allowed. */
	bool (*progress)(long done, long total, void *data);
	void *data;
	/* Set by checks_stored(). */
	long checked, verdicts[VERDICTS];
};

/* Checks credentials and keeps verdict, day and findings with them; inside a
 * change. False where nothing of it may be kept: it was cancelled, or the
 * store failed. */
bool checks_stored(struct portfolio *portfolio, struct checks_batch *batch,
		   struct err *err);

#endif
