/* SPDX-License-Identifier: MIT */
/*
 * What to earn next, and which goals fit a budget; both ask the solver again
 * and again.
 *
 * An achievement that can be earned now saves, for a goal, what the cheapest
 * way costs less once it is held. On a cheapest way each hour saves an hour,
 * an efficiency of 1; above that it serves several goals, below it is a
 * detour, and what saves nothing is not listed.
 */
#ifndef CAIRN_STACKING_NEXT_H
#define CAIRN_STACKING_NEXT_H

#include "model/stacking/solve.h"

enum { BUDGET_GOALS = 12 };

struct next_goal {
	int32_t tree;
	int32_t weight; /* how much it matters: 0 to 10000 */
};

struct next_goals {
	const struct next_goal *at;
	size_t count;
};

struct next_step {
	int32_t achievement;
	const int64_t *saved; /* weighed minutes, by goal; with money_first:
			       * money */
	int64_t efficiency_bp; /* weighted sum of saved / what it takes */
	bool unknown; /* nobody states what it takes: weighed */
	bool proved; /* all of these are exact */
};

struct next {
	const struct solution *const *plans; /* by goal: the cheapest way */
	const struct next_step *steps; /* best first */
	int32_t count;
	bool proved; /* the list is exact */
};

/* Ranked by efficiency, minutes, cents, index. A goal without any way saves
 * nothing. In `arena`. */
const struct next *stack_next(struct arena *arena, const struct rule *rule,
			      const struct solve_held *held,
			      const struct next_goals *goals,
			      const struct solve_options *options);

struct budget {
	const bool *chosen; /* of a goal */
	int64_t value; /* the weights of those chosen, summed */
	const struct solution *solution; /* for them together */
	bool proved; /* no better choice fits */
};

/* The goals of most value that can all be reached with at most so many
 * (weighed) minutes and cents, INT64_MAX for no limit; of equal value those
 * of least minutes, then cents, then earlier goals. At most BUDGET_GOALS
 * goals; NULL for more. In `arena`. */
const struct budget *stack_budget(struct arena *arena, const struct rule *rule,
				  const struct solve_held *held,
				  const struct next_goals *goals,
				  int64_t minutes, int64_t cents,
				  const struct solve_options *options);

#endif
