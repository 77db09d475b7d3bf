/* SPDX-License-Identifier: MIT */
/*
 * When a way would be done, at the hours a week that the profile names. Hours
 * that nobody states take no time in a projection, so with them every day is
 * "at the earliest".
 */
#include "tui/sheets/way.h"

#include "model/base/text.h"

enum { WEEK = 7, HOUR = 60 };

const struct route *way_project(const struct routes *r,
				const struct solve_goals *goals,
				const struct solve_options *options,
				struct arena *arena)
{
	int32_t pace = way_pace(r);

	if (!pace || stack_supposed_count(r->stacks->stack))
		return NULL;
	return stack_project(arena, r->stacks->rule, &r->stacks->held, goals,
			     r->as_of, pace, options);
}

int32_t way_pace(const struct routes *r)
{
	if (!minutes_is(r->weekly) || r->weekly.n <= 0)
		return 0;
	return r->weekly.n < WEEK ? 1 : r->weekly.n / WEEK;
}

/* What pace would do, where this one is too slow. */
static const char *least(const struct routes *r,
			 const struct solve_goals *goals,
			 const struct solve_options *options,
			 struct arena *arena)
{
	int32_t pace = stack_min_capacity(arena, r->stacks->rule,
					  &r->stacks->held, goals, r->as_of,
					  options);
	char words[AMOUNT_TEXT];

	if (pace == SOLVE_UNKNOWN)
		return "no pace would do";
	return arena_printf(arena, "%s a week would do",
			    minutes_words((struct minutes){ pace * WEEK },
					  words));
}

const char *way_dates(const struct routes *r, const struct solve_goals *goals,
		      const struct solve_options *options, struct arena *arena)
{
	const struct route *route = way_project(r, goals, options, arena);
	char week[AMOUNT_TEXT], day[DAY_TEXT];

	if (!route || route->status == ROUTE_IMPOSSIBLE || !route->count)
		return "";
	minutes_words(r->weekly, week);
	if (route->status == ROUTE_TOO_SLOW)
		return arena_printf(arena,
				    "too slow at %s a week: a part lapses "
				    "before the last is earned; %s",
				    week, least(r, goals, options, arena));
	return arena_printf(arena, "done on %s%s at %s a week",
			    day_words(route->finish, day),
			    route->solution->cost.unknown_minutes
				    ? " at the earliest"
				    : "",
			    week);
}
