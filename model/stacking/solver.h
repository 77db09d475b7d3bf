/* SPDX-License-Identifier: MIT */
/*
 * What the front ends of the solver share: solving from a start that is
 * ready, and making a solution of what was found.
 */
#ifndef CAIRN_STACKING_SOLVER_H
#define CAIRN_STACKING_SOLVER_H

#include "model/stacking/search.h"

extern const struct solve_options solver_usual; /* all zero */

/* As stack_solve(), from this start; `stack` says what is held already, or is
 * NULL. */
const struct solution *solver_solve(struct arena *arena,
				    const struct rule *rule,
				    const struct start *start,
				    const struct solve_goals *goals,
				    const struct solve_options *options,
				    struct stack *stack);

/* What a search that was run has found. */
const struct solution *solver_tell(struct arena *arena, struct search *search,
				   const struct solve_goals *goals,
				   struct stack *stack);

/* Whether an achievement is held today, by a record or by supposition; no
 * stack holds nothing. */
bool solver_holds(const struct stack *stack, int32_t achievement);

/* Fills in what the goals lack, and what of the set only comes before. */
void solver_missing(struct arena *arena, const struct rule *rule,
		    const struct start *start, const struct solve_goals *goals,
		    struct solution *solution);

/* As stack_sequence(), from this start. */
const int32_t *solver_sequence(struct arena *arena, const struct rule *rule,
			       const struct start *start, const int32_t *set,
			       size_t count, int32_t minutes_per_day);

#endif
