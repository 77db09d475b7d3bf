/* SPDX-License-Identifier: MIT */
/*
 * Which pathways are complete, kept or not: so that one that nobody asked
 * about can be announced when a credential makes it so.
 */
#ifndef CAIRN_HELD_H
#define CAIRN_HELD_H

#include "model/portfolio.h"

struct held_pathway {
	const char *title, *slug; /* "" where it has none */
	bool kept; /* else it is in the catalogue only */
};

struct held {
	struct held_pathway *at;
	int count;
};

/* All that are complete today: those that are kept, then those of the
 * catalogue whose parts are met by achievements with its slugs. None in a
 * portfolio of more than `most` credentials, which would take long. The texts
 * live in `arena`. */
bool held_load(struct portfolio *portfolio, int64_t most, struct arena *arena,
	       struct held *held, struct err *err);

/* Takes out of `now` what was there `before`. */
void held_news(struct held *now, const struct held *before);

#endif
