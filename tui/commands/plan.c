/* SPDX-License-Identifier: MIT */
/*
 * Plans: making one, reading one, moving a task.
 */
#include "tui/commands/families.h"

#include <string.h>

#include "model/base/week.h"
#include "model/career/plan.h"
#include "model/career/profile.h"
#include "model/career/task.h"
#include "model/exchange/write.h"
#include "model/plans.h"
#include "model/record/record.h"
#include "model/sittings.h"
#include "tui/app.h"
#include "tui/commands/goal.h"
#include "tui/commands/sheet_json.h"
#include "tui/sheets/about.h"
#include "tui/sheets/again.h"

static bool wrong(struct call *call, struct err *err, const char *option,
		  const char *instead)
{
	call->exit = 2;
	return fail(err, "--%s \"%s\": write %s.", option,
		    call_option(call, option), instead);
}

/* --hours is a week's, spread over its days; --week says them one by one.
 * Without both: the profile's week, or its time a week, else six hours. */
static bool read_hours(struct call *call, struct plan_wish *wish,
		       struct err *err)
{
	const char *hours = call_option(call, "hours");
	struct profile profile;
	long long whole;

	if (hours && text_number(hours, 1, 168, &whole))
		wish->weekly.n = (int32_t)whole * 60;
	else if (hours && !minutes_read(hours, &wish->weekly))
		return wrong(call, err, "hours",
			     "hours a week, such as 6 or "
			     "7h30");
	if (hours && !wish->week[0]) {
		int minutes[7];

		week_spread(wish->weekly.n, minutes);
		wish->week = week_words(minutes, call->arena);
	}
	if (hours)
		return true;
	if (!record_load(call->portfolio->store, &profile_entity, 1, &profile,
			 call->arena, err))
		return false;
	wish->weekly.n = minutes_is(profile.weekly) ? profile.weekly.n : 6 * 60;
	return true;
}

static bool read_wish(struct call *call, struct plan_wish *wish,
		      struct err *err)
{
	const char *start = call_option(call, "start");
	const char *days = call_option(call, "days");
	const char *title = call_option(call, "title");
	const char *week = call_option(call, "week");
	const char *buffer = call_option(call, "buffer");
	long long whole = 30;

	wish->title = title ? title : "";
	wish->starts = call->portfolio->today;
	if (start && !day_type(start, call->portfolio->today, &wish->starts))
		return wrong(call, err, "start",
			     "a date such as 2026-12-01, "
			     "today or +7");
	if (days && !text_number(days, 1, 365, &whole))
		return wrong(call, err, "days",
			     "a whole number from 1 to "
			     "365");
	wish->days = (int)whole;
	wish->week = week ? week : "";
	if (!week_check(wish->week, err)) {
		call->exit = 2;
		return false;
	}
	wish->buffer = NO_NUMBER;
	if (buffer && !text_number(buffer, 0, 90, &whole))
		return wrong(call, err, "buffer", "a percentage from 0 to 90");
	if (buffer)
		wish->buffer = whole;
	return read_hours(call, wish, err);
}

/* What would help is asked of all open plans: they share the time. */
static bool tell_ways(struct call *call, struct err *err)
{
	struct anew anew;

	if (!anew_load(call->portfolio, call->arena, &anew, err))
		return false;
	if (anew.schedule.fits) {
		call_put(call, "All plans together fit, if others move: "
			       "`cairn plan again` shows it.\n");
		return true;
	}
	call_put(call, "%s\n", again_proof(&anew, call->arena));
	for (int i = 0; i < anew.offer_count; i++)
		call_put(call, "  %d. %s\n", i + 1,
			 again_repair(&anew, anew.offers[i], call->arena));
	if (anew.offer_count)
		call_put(call, "`cairn plan repair 1` takes the first.\n");
	return true;
}

static bool tell_fit(struct call *call, const struct plan_made *made,
		     struct err *err)
{
	char needed[AMOUNT_TEXT], have[AMOUNT_TEXT], left[AMOUNT_TEXT];

	minutes_words(minutes_sum(made->needed), needed);
	minutes_words(minutes_sum(made->available), have);
	minutes_words(minutes_sum(made->left_over), left);
	if (made->left_over)
		call_put(call,
			 "it does not fit: %s of work, %s of time; %s "
			 "found no day\n",
			 needed, have, left);
	else
		call_put(call, "%s of work in %s of time: it fits\n", needed,
			 have);
	if (made->unknown)
		call_put(call,
			 "%d tasks say no time: nobody has said how long"
			 " they take\n",
			 made->unknown);
	return !made->left_over || tell_ways(call, err);
}

static bool plan_new(struct call *call, struct err *err)
{
	const char *goal = call_option(call, "for");
	struct plan_wish wish = { 0 };
	struct plan_made made;
	const char *title;

	if (call->count || !goal)
		return call_usage(call, err);
	if (!read_wish(call, &wish, err) ||
	    !goal_named(call, goal, &wish.goal, &wish.id, &title, err) ||
	    !plan_make(call->portfolio, &wish, &made, err))
		return false;
	portfolio_say(call->portfolio, "planned %s", title);
	call_put(call, "planned %s: plan %lld, %d tasks\n", title,
		 (long long)made.id, made.tasks);
	return tell_fit(call, &made, err);
}

/* The place of the next plan on the page, from `at` on. */
static int next_plan(const struct sheet *sheet, int at)
{
	while (at < sheet->count && sheet->lines[at].entity != &plan_entity)
		at++;
	return at;
}

/* An array of plans, each with its tasks. */
static bool put_json(struct call *call, const struct sheet *sheet,
		     struct err *err)
{
	struct text out = { .arena = call->arena };
	int at = next_plan(sheet, 0), end;

	for (; at < sheet->count; at = end) {
		struct text one = { .arena = call->arena };
		struct plan plan;

		end = next_plan(sheet, at + 1);
		if (!record_load(call->portfolio->store, &plan_entity,
				 sheet->lines[at].id, &plan, call->arena, err))
			return false;
		write_json(&one, &plan_entity, &plan);
		text_add(&out, out.length ? ",\n" : "\n");
		/* Without its brace: the tasks come last. */
		text_addn(&out, text_string(&one), one.length - 1);
		text_add(&out, ",\"tasks\":");
		if (!sheet_json(call, sheet, at + 1, end, &task_entity, &out,
				err))
			return false;
		text_add(&out, "}");
	}
	fprintf(call->out, "[%s\n]\n", text_string(&out));
	return true;
}

static bool plan(struct call *call, struct err *err)
{
	struct sheet sheet = { .arena = call->arena };
	int64_t id = 0;

	if (call->count > 1)
		return call_usage(call, err);
	if (call->count && !record_named(call->portfolio->store, &plan_entity,
					 call->words[0], &id, err))
		return false;
	if (!about_plans(call->portfolio, id, &sheet, err))
		return false;
	if (call_option(call, "json"))
		return put_json(call, &sheet, err);
	sheet_print(&sheet, call->out, false);
	return true;
}

/* On the screen: the words of `plan-new`, to be finished by the person. */
static bool plan_for(struct call *call, struct err *err)
{
	const struct entity *entity;
	const char *goal = "", *slug;
	int64_t id;

	(void)err;
	slug = pane_slug(app_pane(call->app), &entity);
	if (slug && goal_possible(entity))
		goal = slug;
	else if (pane_selected(app_pane(call->app), &entity, &id) &&
		 goal_possible(entity))
		goal = arena_printf(call->arena, "\"%s %lld\"", entity->table,
				    (long long)id);
	app_command(call->app, arena_printf(call->arena,
					    "prompt -- plan-new --days 30 "
					    "--start today --for %s",
					    goal));
	return true;
}

static bool shift(struct call *call, struct err *err)
{
	const char *by = call->count == 2 ? call->words[1] : "";
	struct task task;
	long long days;
	char day[DAY_TEXT];
	int64_t id;

	if (call->count != 2 ||
	    !text_number(by + (*by == '+'), -365, 365, &days))
		return call_usage(call, err);
	if (!record_named(call->portfolio->store, &task_entity, call->words[0],
			  &id, err) ||
	    !record_load(call->portfolio->store, &task_entity, id, &task,
			 call->arena, err))
		return false;
	if (!sittings_shift(call->portfolio, id, (int)days, call->arena,
			    &task.day, err))
		return false;
	day_words(task.day, day);
	portfolio_say(call->portfolio, "moved %s to %s", task.title, day);
	call_put(call, "moved %s to %s\n", task.title, day);
	return true;
}

const struct command plan_commands[] = {
	{ "plan", "plan [PLAN]", "the open plans, or one, week by week", "json",
	  0, plan },
	{ "plan-new",
	  "plan-new --for GOAL [--start DAY] [--days N] [--hours "
	  "A_WEEK] [--week \"mon-fri 1h\"] [--buffer PERCENT] [--title T]",
	  "lay out the next days toward a pathway, achievement or skill",
	  "for= start= days= hours= week= buffer= title=", CHANGES, plan_new },
	{ "plan-for", "plan-for [new]", "plan what is selected", "", ON_SCREEN,
	  plan_for, .of = "*" },
	{ "shift", "shift TASK +DAYS|-DAYS", "move a task to another day", "",
	  CHANGES, shift, .of = "task" },
	{ 0 },
};
