/* SPDX-License-Identifier: MIT */
/*
 * Dates: in which order to earn a plan, when it is done at so many minutes a
 * day, and how many it takes at the least.
 *
 * Hours that nobody states take no time here, so with them all days are "at
 * the earliest"; the cost of the solution counts them.
 */
#ifndef CAIRN_STACKING_ROUTE_H
#define CAIRN_STACKING_ROUTE_H

#include "model/stacking/solve.h"

/* Puts achievements into the order in which the worst lapse before the end is
 * least: Lawler's rule (1973) for 1|prec|f_max, in reversed time. Those whose
 * prerequisites never get met come last. Returns `count` achievements, in
 * `arena`. */
const int32_t *stack_sequence(struct arena *arena, const struct rule *rule,
			      const struct solve_held *held, const int32_t *set,
			      size_t count, int32_t minutes_per_day);

struct route_stop {
	int32_t achievement;
	struct day earned;
	bool again; /* was held at the start, but it does not count */
};

/* One try: what was planned when, before something was found to lapse. */
struct route_try {
	const int32_t *set; /* ascending */
	const bool *again; /* of the set */
	int32_t count;
	struct day finish;
};

enum route_status { ROUTE_OK, ROUTE_TOO_SLOW, ROUTE_IMPOSSIBLE };

struct route {
	enum route_status status;
	const struct route_stop *stops; /* in order */
	int32_t count;
	struct day finish; /* the last stop, or the start if there is none */
	const struct solution *solution; /* the last one */
	const int32_t *expired; /* records that count at the start and lapse
				 * until the finish, ascending */
	int32_t expired_count;
	const struct route_try *tries;
	int32_t try_count;
};

/* Plans, dates the plan, lets go what lapses or leaves its window until then
 * and plans again, until nothing more does; then evaluates the dated plan as
 * of the finish: ROUTE_TOO_SLOW if the goals do not hold. In `arena`. */
const struct route *stack_project(struct arena *arena, const struct rule *rule,
				  const struct stack_records *records,
				  const struct solve_goals *goals,
				  struct day start, int32_t minutes_per_day,
				  const struct solve_options *options);

/* The least minutes a day, in steps of 5, with which stack_project() is
 * ROUTE_OK; SOLVE_UNKNOWN where 24 hours do not suffice. */
int32_t stack_min_capacity(struct arena *arena, const struct rule *rule,
			   const struct stack_records *records,
			   const struct solve_goals *goals, struct day start,
			   const struct solve_options *options);

#endif
