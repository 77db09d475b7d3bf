/* SPDX-License-Identifier: MIT */
/*
 * stack-sequence, stack-project, stack-min-capacity: in which order, until
 * when, and how many minutes a day it takes at the least.
 */
#include "model/stacking/route.h"

#include "model/method/families.h"
#include "model/method/solve.h"

enum { MINUTES_OF_DAY = 24 * 60 };

static bool read_capacity(const cJSON *input, int64_t *minutes, struct err *err)
{
	return context_number(input, "input", "minutes_per_day", 1,
			      MINUTES_OF_DAY, 0, minutes, err);
}

bool method_sequence(struct method_run *run, struct err *err)
{
	struct solve_case of = { 0 };
	int64_t minutes;
	int32_t *set;
	size_t count;

	if (!solve_read(run, &of, "ctx set have minutes_per_day", err) ||
	    !context_set(&of.context, json_member(run->input, "set"), "set",
			 &set, &count, err) ||
	    !read_capacity(run->input, &minutes, err))
		return false;
	answer_open(run->answer, NULL, '{');
	solve_tell(run->answer, &of.context, "order",
		   stack_sequence(run->arena, of.context.rule, &of.held, set,
				  count, (int32_t)minutes),
		   (int32_t)count);
	answer_close(run->answer, '}');
	return true;
}

static void tell_tries(struct method_run *run, const struct context *c,
		       const struct route *route)
{
	struct answer *answer = run->answer;

	answer_open(answer, "trace", '[');
	for (int32_t t = 0; t < route->try_count; t++) {
		const struct route_try *try = &route->tries[t];

		answer_open(answer, NULL, '{');
		answer_day(answer, "finish", try->finish);
		answer_open(answer, "set", '[');
		for (int32_t i = 0; i < try->count; i++)
			answer_word(answer, NULL,
				    arena_printf(run->arena, "%s%s",
						 c->reading.achievements
							 .at[try->set[i]],
						 try->again[i] ? "@again"
							       : ""));
		answer_close(answer, ']');
		answer_close(answer, '}');
	}
	answer_close(answer, ']');
}

static void tell_route(struct method_run *run, const struct context *c,
		       const struct route *route)
{
	struct answer *answer = run->answer;

	answer_number(answer, "cents", route->solution->cost.cents);
	answer_open(answer, "expired_before_finish", '[');
	for (int32_t i = 0; i < route->expired_count; i++)
		answer_word(answer, NULL, c->ids[route->expired[i]]);
	answer_close(answer, ']');
	answer_day(answer, "finish", route->finish);
	answer_number(answer, "minutes", route->solution->cost.minutes);
	answer_bool(answer, "optimal", route->solution->optimal);
	answer_open(answer, "schedule", '[');
	for (int32_t i = 0; i < route->count; i++) {
		const struct route_stop *stop = &route->stops[i];

		answer_open(answer, NULL, '{');
		answer_word(answer, "achievement",
			    c->reading.achievements.at[stop->achievement]);
		answer_day(answer, "earned", stop->earned);
		answer_close(answer, '}');
	}
	answer_close(answer, ']');
	tell_tries(run, c, route);
}

bool method_project(struct method_run *run, struct err *err)
{
	static const char *const words[] = { "ok", "too_slow", "impossible" };
	struct solve_case of = { 0 };
	const struct route *route;
	struct solve_goals goals;
	int64_t minutes;
	struct day start;
	int32_t tree;

	if (!solve_read(run, &of, "ctx credentials goal start minutes_per_day",
			err) ||
	    !solve_goal(&of, run->input, &tree, &goals, err) ||
	    !context_day(run->input, "input", "start", true, &start, err) ||
	    !read_capacity(run->input, &minutes, err))
		return false;
	route = stack_project(run->arena, of.context.rule, &of.context.held,
			      &goals, start, (int32_t)minutes, &of.options);
	answer_open(run->answer, NULL, '{');
	if (route->status != ROUTE_IMPOSSIBLE)
		tell_route(run, &of.context, route);
	answer_word(run->answer, "status", words[route->status]);
	answer_close(run->answer, '}');
	return true;
}

bool method_min_capacity(struct method_run *run, struct err *err)
{
	struct solve_case of = { 0 };
	struct solve_goals goals;
	struct day start;
	int32_t tree, minutes;

	if (!solve_read(run, &of, "ctx credentials goal start", err) ||
	    !solve_goal(&of, run->input, &tree, &goals, err) ||
	    !context_day(run->input, "input", "start", true, &start, err))
		return false;
	minutes = stack_min_capacity(run->arena, of.context.rule,
				     &of.context.held, &goals, start,
				     &of.options);
	answer_open(run->answer, NULL, '{');
	if (minutes == SOLVE_UNKNOWN)
		answer_null(run->answer, "minutes_per_day");
	else
		answer_number(run->answer, "minutes_per_day", minutes);
	answer_close(run->answer, '}');
	return true;
}
