/* SPDX-License-Identifier: MIT */
/*
 * Continuing education: how much of what a renewal asks for was done in a
 * cycle, and what is left. Pure; credits are whole tenths.
 *
 * Activities are gone through in the order of their days. Each gives its
 * credits, but in a category with a limit no more than is left of it; and what
 * it gives counts in its year and in the cycle. Years are counted from the
 * first day of the cycle.
 */
#ifndef CAIRN_INSIGHT_LEDGER_H
#define CAIRN_INSIGHT_LEDGER_H

#include <stddef.h>
#include <stdint.h>

#include "model/base/arena.h"
#include "model/base/day.h"

enum { LEDGER_YEARS = 20 };

struct ledger_activity {
	struct day day;
	int32_t credits;
	int32_t category; /* of the rule, or -1 */
};

/* -1 where nothing is said. */
struct ledger_category {
	int32_t most, least;
};

struct ledger_rule {
	int32_t total, yearly; /* -1: not said */
	const struct ledger_category *categories;
	int32_t category_count;
	struct day from, until; /* the cycle: from <= day < until */
};

struct ledger {
	int32_t counted, left; /* of the total */
	int32_t over; /* credits beyond a limit, which give nothing */
	int32_t *in; /* of a category: counted */
	int32_t lacking; /* what categories need beyond that, summed */
	struct ledger_year {
		struct day from, until;
		int32_t counted, left; /* left: of the floor */
	} years[LEDGER_YEARS]; /* those that have begun */
	int32_t year_count;
	int32_t missed; /* years that are over and have not enough */
};

/* As of a day: what was done later does not count yet. `activities` may be in
 * any order. In `arena`. */
const struct ledger *ledger_count(struct arena *arena,
				  const struct ledger_rule *rule,
				  const struct ledger_activity *activities,
				  size_t count, struct day as_of);

#endif
