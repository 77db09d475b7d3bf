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

/* Fills in what the goals lack, and what of the set only comes before. */
void solver_missing(struct arena *arena, const struct rule *rule,
		    const struct start *start, const struct solve_goals *goals,
		    struct solution *solution);

#endif
