/* SPDX-License-Identifier: MIT */
/*
 * The answers about an issuer, loaded and rated: one's own over those of the
 * catalogue, both kept.
 */
#ifndef CAIRN_RATINGS_H
#define CAIRN_RATINGS_H

#include "model/insight/rating.h"
#include "model/portfolio.h"

/* The answer that counts for one criterion or flag. */
struct kept_answer {
	enum answer_value value;
	struct day answered;
	const char *evidence, *source;
	const char *origin; /* "mine", "catalogue"; NULL: nobody answered */
};

struct ratings {
	struct kept_answer answers[CHECKLIST_CRITERIA];
	struct kept_answer flags[CHECKLIST_FLAGS];
	int flags_asked; /* flags that somebody looked for */
	struct rating_input input;
	struct rating rating;
};

/* Texts live in `arena`. */
bool ratings_load(struct portfolio *portfolio, int64_t issuer,
		  struct arena *arena, struct ratings *ratings,
		  struct err *err);

#endif
