/* SPDX-License-Identifier: MIT */
/*
 * Ways to complete pathways, asked for in the portfolio's terms: beside the
 * stacks, who issues what, in which currency is counted, and how much matters
 * which aim.
 */
#ifndef CAIRN_ROUTES_H
#define CAIRN_ROUTES_H

#include "model/insight/rating.h"
#include "model/stacking/next.h"
#include "model/stacks.h"

struct routes {
	struct portfolio *portfolio;
	struct stacks *stacks;
	int64_t *issuers; /* of achievements, by index; 0: none is known */
	const char **issuer_titles; /* likewise */
	const char *currency; /* in which costs are counted; "" if none is */
	struct minutes weekly; /* for learning, a week; may be unknown */
	struct next_goals aims; /* pathways that are goals, with weights */
	struct day as_of;
};

/* Reads what the stacks do not have. Texts live in `arena`. */
bool routes_load(struct portfolio *portfolio, struct stacks *stacks,
		 struct day as_of, struct arena *arena, struct routes *routes,
		 struct err *err);

/* What is not to be earned, by achievement: all of an issuer (0: of none),
 * and what ends within so many days of being earned, or nobody says when (0:
 * nothing). What is held stays held. In `arena`. */
const bool *routes_excluded(const struct routes *routes, struct arena *arena,
			    int64_t issuer, int32_t days);

/* The grade of who issues an achievement; GRADE_UNKNOWN where nobody is known
 * to. */
bool routes_grade(const struct routes *routes, int32_t achievement,
		  struct arena *arena, enum rating_grade *grade,
		  struct err *err);

#endif
