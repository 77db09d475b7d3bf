/* SPDX-License-Identifier: MIT */
/*
 * Ways to complete pathways, told: what is to be earned, what it costs, and
 * how far that is proved to be the best. What nobody states makes a sum "at
 * least" so much, never less.
 */
#ifndef CAIRN_TUI_WAY_H
#define CAIRN_TUI_WAY_H

#include "model/routes.h"
#include "model/stacking/route.h"
#include "tui/sheets/sheet.h"

/* "40 h, 425 USD", "at least 40 h, cost unknown", "nothing left". */
const char *way_cost(const struct routes *routes,
		     const struct solution *solution, struct arena *arena);

/* The same of one achievement. */
const char *way_price(const struct routes *routes, int32_t achievement,
		      struct arena *arena);

/* How long it counts: "counts 36 months", "never ends", "ends, nobody says
 * when", "validity unknown". */
const char *way_validity(const struct routes *routes, int32_t achievement,
			 struct arena *arena);

/* "CompTIA, grade B", "issuer unknown". */
bool way_issuer(const struct routes *routes, int32_t achievement,
		struct arena *arena, const char **words, struct err *err);

/* The minutes a day of the profile's time a week; 0 where it names none. */
int32_t way_pace(const struct routes *routes);

/* The way dated at that pace; NULL without one, and with suppositions. */
const struct route *way_project(const struct routes *routes,
				const struct solve_goals *goals,
				const struct solve_options *options,
				struct arena *arena);

/* "done on 12 Jan 2027 at 6 h a week", or why that is too slow and what pace
 * would do; "" where it cannot be said. In `arena`. */
const char *way_dates(const struct routes *routes,
		      const struct solve_goals *goals,
		      const struct solve_options *options, struct arena *arena);

/* One way, in the order in which to earn it. */
bool way_tell(const struct routes *routes, const struct solution *solution,
	      struct sheet *sheet, struct err *err);

/* Whether nothing is left: neither to earn nor to confirm. */
bool way_is_complete(const struct solution *solution);

/* What a way takes to be true that nobody has confirmed, a line each. */
void way_confirm(const struct routes *routes, const struct solution *solution,
		 struct sheet *sheet);

/* Ways to one pathway: fewest hours, least money, without the issuer that the
 * first leans on most (if one is known), and with nothing that ends within a
 * year. */
enum { WAYS = 4 };

struct ways {
	int32_t pathway;
	const struct solution *at[WAYS];
	struct solve_options options[WAYS];
	const char *names[WAYS];
	int count;
};

void way_find(const struct routes *routes, int32_t pathway, struct arena *arena,
	      struct ways *ways);

/* The same side by side. Columns are letters, so that they fit anywhere. */
bool way_compare(const struct routes *routes, int32_t pathway,
		 struct sheet *sheet, struct err *err);

/* What the solver says to earn next for all that is aimed at; in `arena`. */
const struct next *way_rank(const struct routes *routes, struct arena *arena);

/* The same, told, best first. */
bool way_next(const struct routes *routes, struct sheet *sheet,
	      struct err *err);

#endif
