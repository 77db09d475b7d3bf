/* SPDX-License-Identifier: MIT */
/*
 * When a plan is done. A plan counts on what is held today; but what is held
 * may lapse, or grow too old for a window, while one still learns. So the
 * plan is dated, what does not last until its last day is let go, and it is
 * planned again. What is held only shrinks, so this ends. Whether the new
 * achievements themselves last long enough is asked at the end, of the
 * ordinary evaluation, with the plan written down as records.
 */
#include <string.h>

#include "model/stacking/route.h"
#include "model/stacking/solver.h"
#include "model/stacking/state.h"

enum { STEP = 5, DAY_MINUTES = 24 * 60 };

struct projector {
	struct arena *arena, scratch;
	const struct rule *rule;
	const struct stack_records *records;
	const struct solve_goals *goals;
	const struct solve_options *options;
	struct day begin;
	int32_t per_day;
	struct stack *today; /* as of the beginning */
	struct stack *then; /* as of the finish, with the plan */
	struct start *start; /* what is still counted on */
	struct route *route;
	struct route_try *tries;
	int32_t try_room;
};

/* The day on which so many minutes are behind one. */
static struct day day_after(const struct projector *projector, int64_t minutes)
{
	int64_t per_day = projector->per_day > 0 ? projector->per_day : 1;
	int64_t days = (minutes + per_day - 1) / per_day;
	int64_t day = (int64_t)projector->begin.n + (days > 0 ? days - 1 : 0);

	return day < DAY_LAST.n ? (struct day){ (int32_t)day } : DAY_LAST;
}

static void date_plan(struct projector *projector)
{
	struct route *route = projector->route;
	const struct solution *solution = route->solution;
	const struct rule_input *input = &projector->rule->input;
	struct route_stop *stops;
	const int32_t *order;
	int64_t minutes = 0;

	order = solver_sequence(&projector->scratch, projector->rule,
				projector->start, solution->set,
				(size_t)solution->count, projector->per_day);
	stops = arena_array(projector->arena, (size_t)solution->count + 1,
			    sizeof(*stops));
	route->finish = projector->begin;
	for (int32_t i = 0; i < solution->count; i++) {
		struct minutes own = input->achievements[order[i]].minutes;

		minutes += own.n > 0 ? own.n : 0;
		route->finish = day_after(projector, minutes);
		stops[i] = (struct route_stop){
			.achievement = order[i],
			.earned = route->finish,
			.again = solver_holds(projector->today, order[i])
		};
	}
	route->stops = stops;
	route->count = solution->count;
}

static void note_try(struct projector *projector)
{
	struct route *route = projector->route;

	if (route->try_count == projector->try_room) {
		int32_t room = 2 * projector->try_room + 4;
		struct route_try *more = arena_array(projector->arena,
						     (size_t)room,
						     sizeof(*more));

		if (route->try_count)
			memcpy(more, projector->tries,
			       (size_t)route->try_count * sizeof(*more));
		projector->tries = more;
		projector->try_room = room;
	}
	projector->tries[route->try_count++] = (struct route_try){
		.set = route->solution->set,
		.again = route->solution->again,
		.count = route->solution->count,
		.finish = route->finish
	};
	route->tries = projector->tries;
}

/* Evaluates as of the finish, with the plan as records behind the others. */
static void write_down(struct projector *projector)
{
	const struct stack_records *held = projector->records;
	const struct route *route = projector->route;
	struct arena *arena = &projector->scratch;
	size_t count = held->count + (size_t)route->count;
	struct stack_record *all = arena_array(arena, count + 1, sizeof(*all));
	struct stack_records records = { all, count, held->skills };

	if (held->count)
		memcpy(all, held->at, held->count * sizeof(*all));
	for (int32_t i = 0; i < route->count; i++)
		all[held->count + (size_t)i] = (struct stack_record){
			.id = INT64_MAX - route->count + i,
			.achievement = route->stops[i].achievement,
			.earned = route->stops[i].earned,
			.expires = NO_DAY
		};
	projector->then = stack_load(arena, projector->rule, &records);
	stack_evaluate(projector->then, route->finish);
}

static bool all_met(const struct projector *projector)
{
	const struct solve_goals *goals = projector->goals;

	for (size_t g = 0; g < goals->count; g++)
		if (stack_result(projector->then, goals->trees[g]).status !=
		    STACK_MET)
			return false;
	return true;
}

/* The records that count at the beginning and no longer at the finish. */
static void tell_expired(struct projector *projector)
{
	const struct stack *now = projector->today, *then = projector->then;
	const struct stack_records *records = projector->records;
	struct route *route = projector->route;
	int32_t *expired = arena_array(projector->arena, records->count + 1,
				       sizeof(*expired));

	for (size_t r = 0; r < records->count; r++) {
		const struct stack_record *record = &records->at[r];

		if (record->revoked || record->doubtful ||
		    !day_is(record->earned) ||
		    record->earned.n > projector->begin.n ||
		    now->until[SURE][r] <= projector->begin.n ||
		    then->until[SURE][r] > route->finish.n)
			continue;
		expired[route->expired_count++] = (int32_t)r;
	}
	route->expired = expired;
}

static void go(struct projector *projector)
{
	struct route *route = projector->route;
	const struct solve_held then = { .stack = NULL };
	struct solve_held held = then;
	const struct start *later;

	do {
		route->solution = solver_solve(projector->arena,
					       projector->rule,
					       projector->start,
					       projector->goals,
					       projector->options,
					       projector->today);
		if (route->solution->status == SOLVE_IMPOSSIBLE) {
			route->status = ROUTE_IMPOSSIBLE;
			route->count = 0;
			return;
		}
		date_plan(projector);
		note_try(projector);
		write_down(projector);
		held.stack = projector->then;
		later = start_make(&projector->scratch, projector->rule, &held);
	} while (start_keep(&projector->scratch, projector->rule,
			    projector->start, later));
	route->status = all_met(projector) ? ROUTE_OK : ROUTE_TOO_SLOW;
	tell_expired(projector);
}

const struct route *stack_project(struct arena *arena, const struct rule *rule,
				  const struct stack_records *records,
				  const struct solve_goals *goals,
				  struct day start, int32_t minutes_per_day,
				  const struct solve_options *options)
{
	struct projector projector = { .arena = arena,
				       .rule = rule,
				       .records = records,
				       .goals = goals,
				       .options = options ? options
							  : &solver_usual,
				       .begin = start,
				       .per_day = minutes_per_day };
	struct solve_held held = { .stack = NULL };

	projector.route = arena_alloc(arena, sizeof(*projector.route));
	projector.route->finish = start;
	projector.today = stack_load(&projector.scratch, rule, records);
	stack_evaluate(projector.today, start);
	held.stack = projector.today;
	projector.start = start_make(&projector.scratch, rule, &held);
	go(&projector);
	arena_free(&projector.scratch);
	return projector.route;
}

static bool suffices(const struct rule *rule,
		     const struct stack_records *records,
		     const struct solve_goals *goals, struct day start,
		     int32_t minutes, const struct solve_options *options)
{
	struct arena arena = { 0 };
	bool ok = stack_project(&arena, rule, records, goals, start, minutes,
				options)
			  ->status == ROUTE_OK;

	arena_free(&arena);
	return ok;
}

int32_t stack_min_capacity(struct arena *arena, const struct rule *rule,
			   const struct stack_records *records,
			   const struct solve_goals *goals, struct day start,
			   const struct solve_options *options)
{
	int32_t low = 1, high = DAY_MINUTES / STEP;

	(void)arena;
	if (!suffices(rule, records, goals, start, high * STEP, options))
		return SOLVE_UNKNOWN;
	while (low < high) {
		int32_t middle = low + (high - low) / 2;

		if (suffices(rule, records, goals, start, middle * STEP,
			     options))
			high = middle;
		else
			low = middle + 1;
	}
	return high * STEP;
}
