/* SPDX-License-Identifier: MIT */
/*
 * plan-schedule, plan-replan, plan-calibrate: what is done on which day.
 */
#include <stdlib.h>
#include <string.h>

#include "model/method/context.h"
#include "model/method/families.h"
#include "model/planning/calibrate.h"
#include "model/planning/replan.h"

struct plan_case {
	struct arena *arena;
	struct calendar calendar;
	const cJSON **items; /* tasks by id */
	struct plan_task *tasks;
	struct plan_orders {
		struct plan_order *at;
		size_t count;
	} orders;
	struct plan_tasks all;
};

static const char *id_of(const struct plan_case *plan, int task)
{
	return json_string(plan->items[task], "id");
}

static int compare_ids(const void *a, const void *b)
{
	return strcmp(json_string(*(const cJSON *const *)a, "id"),
		      json_string(*(const cJSON *const *)b, "id"));
}

static int find_task(const struct plan_case *plan, const char *id)
{
	for (size_t i = 0; i < plan->all.count; i++)
		if (text_equal(id_of(plan, (int)i), id))
			return (int)i;
	return -1;
}

/* Days off are days of the plan, from 0, or dates. */
static bool read_off(struct plan_case *plan, const cJSON *list, struct err *err)
{
	struct day *off = arena_array(plan->arena,
				      (size_t)cJSON_GetArraySize(list) + 1,
				      sizeof(*off));

	for (const cJSON *x = json_first(list); x; x = json_next(list, x)) {
		struct day *day = &off[plan->calendar.off_count++];

		if (cJSON_IsNumber(x) && x->valuedouble >= 0 &&
		    x->valuedouble < SCHEDULE_DAYS)
			day->n = plan->calendar.starts.n + (int)x->valuedouble;
		else if (!cJSON_IsString(x) ||
			 !day_read(x->valuestring, day, NULL))
			return fail(err, "\"days_off\" has days of the plan "
					 "(from 0) or dates.");
	}
	plan->calendar.off = off;
	return true;
}

static bool read_calendar(struct plan_case *plan, const cJSON *input,
			  struct err *err)
{
	const cJSON *week = json_member(input, "capacity_by_weekday");
	const cJSON *x = json_first(week);
	int64_t days, buffer;

	if (!context_day(input, "input", "start", true, &plan->calendar.starts,
			 err) ||
	    !context_number(input, "input", "days", 1, CALENDAR_DAYS, 0, &days,
			    err) ||
	    !context_number(input, "input", "buffer_pct", 0, 90, 0, &buffer,
			    err))
		return false;
	if (!cJSON_IsArray(week) || cJSON_GetArraySize(week) != 7)
		return fail(err, "\"capacity_by_weekday\" has seven numbers, "
				 "Monday first.");
	for (int i = 0; i < 7; i++, x = x->next) {
		if (!cJSON_IsNumber(x) || x->valuedouble < 0 ||
		    x->valuedouble > 24 * 60)
			return fail(err, "\"capacity_by_weekday\" has minutes "
					 "from 0 to 1440.");
		plan->calendar.minutes[i] = (int)x->valuedouble;
	}
	plan->calendar.days = (int)days;
	plan->calendar.buffer = (int)buffer;
	return read_off(plan, json_member(input, "days_off"), err);
}

static bool read_task(struct plan_case *plan, size_t at, struct err *err)
{
	const cJSON *item = plan->items[at];
	struct plan_task *task = &plan->tasks[at];
	const char *id = id_of(plan, (int)at);
	int64_t minutes, release, due, value;

	if (!*id)
		return fail(err, "A task has no \"id\".");
	if (at && text_equal(id, id_of(plan, (int)at - 1)))
		return fail(err, "There are two tasks \"%s\".", id);
	if (!context_keys(item, id,
			  "id minutes release due after optional value", err) ||
	    !context_number(item, id, "minutes", 0, SCHEDULE_MINUTES, -1,
			    &minutes, err) ||
	    !context_number(item, id, "release", 0, SCHEDULE_DAYS, 0, &release,
			    err) ||
	    !context_number(item, id, "due", 0, SCHEDULE_DAYS,
			    plan->calendar.days - 1, &due, err) ||
	    !context_number(item, id, "value", 0, 1000000, 0, &value, err))
		return false;
	*task = (struct plan_task){
		.minutes = (int)minutes,
		.release = (int)release,
		.due = (int)due,
		.optional = json_true(item, "optional"),
		.value = (int)value,
	};
	return true;
}

static bool read_orders(struct plan_case *plan, struct err *err)
{
	size_t room = 1, count = 0;
	struct plan_order *orders;

	for (size_t i = 0; i < plan->all.count; i++)
		room += (size_t)cJSON_GetArraySize(
			json_member(plan->items[i], "after"));
	orders = arena_array(plan->arena, room, sizeof(*orders));
	for (size_t i = 0; i < plan->all.count; i++) {
		const cJSON *after = json_member(plan->items[i], "after");

		if (after && !cJSON_IsArray(after))
			return fail(err, "%s: \"after\" is a list of ids.",
				    id_of(plan, (int)i));
		for (const cJSON *x = json_first(after); x; x = x->next) {
			int first = cJSON_IsString(x)
					    ? find_task(plan, x->valuestring)
					    : -1;

			if (first < 0)
				return fail(err,
					    "%s comes after a task that is not "
					    "there.",
					    id_of(plan, (int)i));
			orders[count++] = (struct plan_order){ first, (int)i };
		}
	}
	plan->all.orders = orders;
	plan->all.order_count = count;
	return true;
}

static bool read_tasks(struct plan_case *plan, const cJSON *list,
		       struct err *err)
{
	size_t count = 0;

	if (!cJSON_IsArray(list))
		return fail(err, "\"tasks\" is a list.");
	plan->all.count = (size_t)cJSON_GetArraySize(list);
	plan->items = arena_array(plan->arena, plan->all.count + 1,
				  sizeof(*plan->items));
	plan->tasks = arena_array(plan->arena, plan->all.count + 1,
				  sizeof(*plan->tasks));
	plan->all.at = plan->tasks;
	for (const cJSON *x = list->child; x; x = x->next)
		plan->items[count++] = x;
	qsort(plan->items, count, sizeof(*plan->items), compare_ids);
	for (size_t i = 0; i < count; i++)
		if (!read_task(plan, i, err))
			return false;
	return read_orders(plan, err);
}

static bool read_case(struct plan_case *plan, struct method_run *run,
		      struct err *err)
{
	*plan = (struct plan_case){ .arena = run->arena };
	return read_calendar(plan, run->input, err) &&
	       read_tasks(plan, json_member(run->input, "tasks"), err);
}

static void tell_days(struct answer *answer, const struct plan_case *plan,
		      const struct plan_schedule *made, const int *which)
{
	int at = 0;

	answer_open(answer, "days", '[');
	for (int day = 0; day < plan->calendar.days; day++) {
		answer_open(answer, NULL, '[');
		for (; at < made->count && made->shares[at].day == day; at++) {
			int task = made->shares[at].task;

			answer_open(answer, NULL, '[');
			answer_word(answer, NULL,
				    id_of(plan, which ? which[task] : task));
			answer_number(answer, NULL, made->shares[at].minutes);
			answer_close(answer, ']');
		}
		answer_close(answer, ']');
	}
	answer_close(answer, ']');
}

static void tell_overload(struct answer *answer, const struct plan_case *plan,
			  const struct plan_schedule *made, const int *which)
{
	const struct plan_overload *overload = &made->overload;

	if (made->fits) {
		answer_null(answer, "overload");
		return;
	}
	answer_open(answer, "overload", '{');
	answer_number(answer, "capacity", overload->capacity);
	answer_number(answer, "from_day", overload->from);
	answer_number(answer, "short", overload->work - overload->capacity);
	answer_open(answer, "tasks", '[');
	for (int i = 0; i < overload->count; i++) {
		int task = overload->tasks[i];

		answer_word(answer, NULL,
			    id_of(plan, which ? which[task] : task));
	}
	answer_close(answer, ']');
	answer_number(answer, "to_day", overload->to);
	answer_number(answer, "work", overload->work);
	answer_close(answer, '}');
}

static void tell_schedule(struct answer *answer, const char *name,
			  const struct plan_case *plan,
			  const struct plan_schedule *made, const int *which,
			  size_t count)
{
	answer_open(answer, name, '{');
	answer_number(answer, "capacity_total", made->capacity);
	tell_days(answer, plan, made, which);
	answer_open(answer, "finish_day", '{');
	for (size_t i = 0; i < count; i++) {
		const char *id = id_of(plan, which ? which[i] : (int)i);

		if (made->finish[i] < 0)
			answer_null(answer, id);
		else
			answer_number(answer, id, made->finish[i]);
	}
	answer_close(answer, '}');
	answer_number(answer, "lmax", made->lateness);
	tell_overload(answer, plan, made, which);
	answer_open(answer, "slack_minutes", '{');
	for (size_t i = 0; i < count; i++)
		answer_number(answer, id_of(plan, which ? which[i] : (int)i),
			      made->slack[i]);
	answer_close(answer, '}');
	answer_word(answer, "status", made->fits ? "ok" : "overloaded");
	answer_number(answer, "unplaced_minutes", made->unplaced);
	answer_number(answer, "work_total", made->work);
	answer_close(answer, '}');
}

bool method_schedule(struct method_run *run, struct err *err)
{
	struct plan_schedule made;
	struct plan_case plan;
	struct plan_time time;

	if (!context_keys(run->input, "input",
			  "start days days_off capacity_by_weekday buffer_pct "
			  "tasks",
			  err) ||
	    !read_case(&plan, run, err))
		return false;
	time = plan_time(&plan.calendar, plan.calendar.days, 0, 0, run->arena);
	if (!plan_schedule(&plan.all, &time, run->arena, &made, err))
		return false;
	tell_schedule(run->answer, NULL, &plan, &made, NULL, plan.all.count);
	return true;
}

static bool read_left(const struct plan_case *plan, const cJSON *remaining,
		      int *left, struct err *err)
{
	for (size_t i = 0; i < plan->all.count; i++)
		left[i] = plan->tasks[i].minutes;
	if (remaining && !cJSON_IsObject(remaining))
		return fail(err, "\"remaining\" has minutes by task.");
	for (const cJSON *x = remaining ? remaining->child : NULL; x;
	     x = x->next) {
		int task = find_task(plan, x->string);

		if (task < 0)
			return fail(err,
				    "\"remaining\" names a task \"%s\" "
				    "that is not there.",
				    x->string);
		if (!cJSON_IsNumber(x) || x->valuedouble < 0 ||
		    x->valuedouble > SCHEDULE_MINUTES)
			return fail(err, "\"remaining\" has minutes by task.");
		left[task] = (int)x->valuedouble;
	}
	return true;
}

static void tell_repair(struct answer *answer, const char *kind,
			const char *name, int64_t number)
{
	if (!number)
		return;
	answer_open(answer, NULL, '{');
	answer_word(answer, "kind", kind);
	answer_number(answer, name, number);
	answer_close(answer, '}');
}

static void tell_repairs(struct answer *answer, const struct plan_case *plan,
			 const struct replan *made)
{
	const struct plan_repairs *repairs = &made->repairs;

	answer_open(answer, "repairs", '[');
	tell_repair(answer, "use_buffer", "minutes",
		    repairs->buffer ? repairs->buffer_minutes : 0);
	tell_repair(answer, "extra_minutes_per_working_day", "minutes",
		    repairs->extra);
	tell_repair(answer, "finish_later_days", "days", repairs->later);
	if (repairs->drop_count) {
		answer_open(answer, NULL, '{');
		answer_word(answer, "kind", "drop_optional");
		answer_number(answer, "minutes", repairs->drop_minutes);
		answer_open(answer, "tasks", '[');
		for (int i = 0; i < repairs->drop_count; i++)
			answer_word(answer, NULL,
				    id_of(plan, made->which[repairs->drop[i]]));
		answer_close(answer, ']');
		answer_number(answer, "value_lost", repairs->drop_value);
		answer_close(answer, '}');
	}
	answer_close(answer, ']');
}

bool method_replan(struct method_run *run, struct err *err)
{
	struct answer *answer = run->answer;
	struct plan_case plan;
	struct replan made;
	int64_t now;
	int *left;

	if (!context_keys(run->input, "input",
			  "start days days_off capacity_by_weekday buffer_pct "
			  "tasks now remaining",
			  err) ||
	    !read_case(&plan, run, err) ||
	    !context_number(run->input, "input", "now", 0,
			    plan.calendar.days - 1, -1, &now, err))
		return false;
	left = arena_array(run->arena, plan.all.count + 1, sizeof(*left));
	if (!read_left(&plan, json_member(run->input, "remaining"), left,
		       err) ||
	    !plan_again(&plan.all, left, &plan.calendar, (int)now, run->arena,
			&made, err))
		return false;
	answer_open(answer, NULL, '{');
	answer_word(answer, "method", "planning/1.0");
	answer_number(answer, "moved_minutes", made.moved);
	answer_open(answer, "overdue", '[');
	for (int i = 0; i < made.overdue_count; i++)
		answer_word(answer, NULL,
			    id_of(&plan, made.which[made.overdue[i]]));
	answer_close(answer, ']');
	tell_schedule(answer, "plan", &plan, &made.schedule, made.which,
		      made.tasks.count);
	tell_repairs(answer, &plan, &made);
	answer_word(answer, "status", made.schedule.fits ? "ok" : "overloaded");
	answer_close(answer, '}');
	return true;
}

static bool is_minutes(const cJSON *x)
{
	return cJSON_IsNumber(x) && x->valuedouble >= 0 &&
	       x->valuedouble <= SCHEDULE_MINUTES;
}

bool method_calibrate(struct method_run *run, struct err *err)
{
	const cJSON *history = json_member(run->input, "history");
	struct plan_past *past = arena_array(run->arena,
					     (size_t)cJSON_GetArraySize(
						     history) +
						     1,
					     sizeof(*past));
	size_t count = 0;
	int percent;

	if (!context_keys(run->input, "input", "history", err))
		return false;
	for (const cJSON *x = json_first(history); x; x = x->next) {
		const cJSON *estimate = cJSON_GetArrayItem(x, 0);
		const cJSON *actual = cJSON_GetArrayItem(x, 1);

		if (!is_minutes(estimate) || !is_minutes(actual))
			return fail(err, "\"history\" has pairs of minutes: "
					 "[estimate, actual].");
		past[count++] = (struct plan_past){ (int)estimate->valuedouble,
						    (int)actual->valuedouble };
	}
	percent = plan_calibrate(past, count);
	answer_open(run->answer, NULL, '{');
	if (percent < 0)
		answer_null(run->answer, "pct");
	else
		answer_number(run->answer, "pct", percent);
	answer_close(run->answer, '}');
	return true;
}
