/* SPDX-License-Identifier: MIT */
/*
 * Today in the shell, ticking, and the views as text.
 */
#include "tui/commands/families.h"

#include "model/career/achievement.h"
#include "model/career/credential.h"
#include "model/career/pathway.h"
#include "model/career/plan.h"
#include "model/career/task.h"
#include "model/record/record.h"
#include "tui/app.h"
#include "tui/commands/work.h"
#include "tui/commands/sheet_json.h"
#include "tui/panes/views.h"
#include "tui/sheets/about.h"

/* The records behind the page, by kind. */
static bool put_json(struct call *call, const struct sheet *sheet,
		     struct err *err)
{
	static const struct entity *const kinds[] = {
		&task_entity,	 &plan_entity,	      &credential_entity,
		&pathway_entity, &achievement_entity,
	};
	struct text out = { .arena = call->arena };
	char day[DAY_TEXT];

	text_addf(&out, "{\"day\":\"%s\"",
		  day_iso(call->portfolio->today, day));
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		text_addf(&out, ",\n\"%s\":", kinds[i]->many);
		if (!sheet_json(call, sheet, 0, sheet->count, kinds[i], &out,
				err))
			return false;
	}
	fprintf(call->out, "%s}\n", text_string(&out));
	return true;
}

static bool today(struct call *call, struct err *err)
{
	struct sheet sheet = { .arena = call->arena };

	if (call->count)
		return call_usage(call, err);
	if (call->app)
		return app_show_view(call->app, 0, err);
	if (!about_today(call->portfolio, &sheet, err))
		return false;
	if (call_option(call, "json"))
		return put_json(call, &sheet, err);
	sheet_print(&sheet, call->out, false);
	return true;
}

static bool mark_task(struct call *call, bool done, struct err *err)
{
	struct task task;
	bool part;
	int64_t id;

	if (call->count != 1)
		return call_usage(call, err);
	if (!record_named(call->portfolio->store, &task_entity, call->words[0],
			  &id, err) ||
	    !record_load(call->portfolio->store, &task_entity, id, &task,
			 call->arena, err))
		return false;
	/* On the screen one key does both. */
	if (done && call->app && day_is(task.done))
		done = false;
	else if (done && call->app && !call_option(call, "whole") &&
		 work_is_part(call, id, &part, err))
		return part && work_did(call, id, 0, err);
	if (done && *task.timer && !work_end_timer(call, id, &task, err))
		return false;
	/* What was done stays done on its day. */
	if (!done)
		task.done = NO_DAY;
	else if (!day_is(task.done))
		task.done = call->portfolio->today;
	if (!record_save(call->portfolio->store, &task_entity, &task, err))
		return false;
	portfolio_say(call->portfolio, "%s %s", done ? "ticked" : "unticked",
		      task.title);
	call_put(call, "%s %lld: %s\n", done ? "ticked" : "unticked",
		 (long long)id, task.title);
	return true;
}

static bool tick(struct call *call, struct err *err)
{
	return mark_task(call, true, err);
}

static bool untick(struct call *call, struct err *err)
{
	return mark_task(call, false, err);
}

const struct command today_commands[] = {
	{ "today", "today", "what is due, how plans stand, what expires",
	  "json", 0, today },
	{ "tick", "tick TASK [--whole]",
	  "mark a task, or a day's part of it, as done", "whole", CHANGES, tick,
	  .of = "task" },
	{ "untick", "untick TASK", "mark a task as not done", "", CHANGES,
	  untick, .of = "task" },
	{ 0 },
};
