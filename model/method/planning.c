/* SPDX-License-Identifier: MIT */
/*
 * plan-schedule, plan-replan, plan-calibrate: what is done on which day.
 */
#include "model/method/context.h"
#include "model/method/families.h"
#include "model/method/plan_case.h"
#include "model/planning/calibrate.h"

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
				    plan_case_id(plan,
						 which ? which[task] : task));
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
			    plan_case_id(plan, which ? which[task] : task));
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
		const char *id = plan_case_id(plan, which ? which[i] : (int)i);

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
		answer_number(answer,
			      plan_case_id(plan, which ? which[i] : (int)i),
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
	    !plan_case_read(&plan, run, err))
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
		int task = plan_case_find(plan, x->string);

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
			answer_word(
				answer, NULL,
				plan_case_id(plan,
					     made->which[repairs->drop[i]]));
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
	    !plan_case_read(&plan, run, err) ||
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
			    plan_case_id(&plan, made.which[made.overdue[i]]));
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
