/* SPDX-License-Identifier: MIT */
/*
 * Which pages of the guide a person has marked as read: a note about "guide
 * TOPIC", written on that day, which may also hold what one thought of it.
 */
#ifndef CAIRN_READINGS_H
#define CAIRN_READINGS_H

#include "model/catalogue/guide.h"
#include "model/portfolio.h"

struct reading {
	const char *topic;
	struct day day; /* the last one; NO_DAY where the note has none */
};

struct readings {
	struct reading *list;
	int count;
};

/* Texts live in `arena`. */
bool readings_load(struct portfolio *portfolio, struct arena *arena,
		   struct readings *readings, struct err *err);

/* NULL where the page was not read. */
const struct reading *readings_find(const struct readings *readings,
				    const char *topic);

/* Marks a page as read today; within a change. One that is marked already
 * gets the new day. */
bool reading_add(struct portfolio *portfolio, const struct guide_page *page,
		 struct arena *arena, struct err *err);

#endif
