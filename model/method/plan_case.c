/* SPDX-License-Identifier: MIT */
/*
 * Reading the tasks of a case, and the time that there is for them.
 */
#include "model/method/plan_case.h"

#include <stdlib.h>
#include <string.h>

#include "model/method/context.h"

const char *plan_case_id(const struct plan_case *plan, int task)
{
	return json_string(plan->items[task], "id");
}

static int compare_ids(const void *a, const void *b)
{
	return strcmp(json_string(*(const cJSON *const *)a, "id"),
		      json_string(*(const cJSON *const *)b, "id"));
}

int plan_case_find(const struct plan_case *plan, const char *id)
{
	for (size_t i = 0; i < plan->all.count; i++)
		if (text_equal(plan_case_id(plan, (int)i), id))
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
	const char *id = plan_case_id(plan, (int)at);
	int64_t minutes, release, due, value;

	if (!*id)
		return fail(err, "A task has no \"id\".");
	if (at && text_equal(id, plan_case_id(plan, (int)at - 1)))
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
				    plan_case_id(plan, (int)i));
		for (const cJSON *x = json_first(after); x; x = x->next) {
			int first = cJSON_IsString(x)
					    ? plan_case_find(plan,
							     x->valuestring)
					    : -1;

			if (first < 0)
				return fail(err,
					    "%s comes after a task that is not "
					    "there.",
					    plan_case_id(plan, (int)i));
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

bool plan_case_read(struct plan_case *plan, struct method_run *run,
		    struct err *err)
{
	*plan = (struct plan_case){ .arena = run->arena };
	return read_calendar(plan, run->input, err) &&
	       read_tasks(plan, json_member(run->input, "tasks"), err);
}
