/* SPDX-License-Identifier: MIT */
/*
 * A kit for tests of the solver, over the one for stacking: prices, what is
 * needed first, and what is expected of a solution.
 */
#ifndef CAIRN_TESTS_SOLVING_H
#define CAIRN_TESTS_SOLVING_H

#include "tests/unit/stacking.h"

#include "model/stacking/solve.h"

/* Cents are EUR. */
void price(struct kit *kit, int32_t achievement, int32_t minutes,
	   int64_t cents);

/* Steps that follow say what this one needs first. */
void begin_prerequisites(struct kit *kit, int32_t achievement);

/* From what is listed; `options` may be NULL. */
const struct solution *solve_with(struct kit *kit, int32_t goal,
				  const int32_t *have, size_t count,
				  const struct solve_options *options);
const struct solution *solve(struct kit *kit, int32_t goal);

/* Numbers with spaces between. */
void expect_list(struct kit *kit, const int32_t *list, int32_t count,
		 const char *words);

/* A proved plan. */
void expect(struct kit *kit, const struct solution *solution, const char *set,
	    int64_t minutes, bool unique);

/* Pathways are called p, q and r. */
void expect_missing(struct kit *kit, const struct solution *solution, int32_t i,
		    const char *where, const char *kind, int32_t need,
		    int32_t have, const char *plan);
int32_t effort_of(struct kit *kit, int32_t goal,
		  const struct solution *solution);

#endif
