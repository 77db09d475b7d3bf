/* SPDX-License-Identifier: MIT */
/*
 * Working at tasks: logging time, taking it, and parting what is too long.
 */
#include "tui/commands/work.h"

#include "model/base/text.h"
#include "model/record/record.h"
#include "model/sittings.h"
#include "model/work.h"
#include "tui/commands/families.h"

static bool read_task(struct call *call, struct task *task, struct err *err)
{
	int64_t id;

	return record_named(call->portfolio->store, &task_entity,
			    call->words[0], &id, err) &&
	       record_load(call->portfolio->store, &task_entity, id, task,
			   call->arena, err);
}

bool work_is_part(struct call *call, int64_t task, bool *part, struct err *err)
{
	int minutes;
	bool last;

	*part = work_planned(call->portfolio, task, &minutes, &last, err);
	return !*part || (minutes && !last);
}

static const char *words(int minutes, struct arena *arena)
{
	char text[AMOUNT_TEXT];

	return arena_string(arena,
			    minutes_words((struct minutes){ minutes }, text));
}

bool work_did(struct call *call, int64_t id, int minutes, struct err *err)
{
	const char *time;
	struct task task;
	bool last;

	if (!minutes &&
	    !work_planned(call->portfolio, id, &minutes, &last, err))
		return false;
	if (!minutes)
		return fail(err, "Nobody knows how long it took; say the "
				 "time, such as 40min.");
	if (!sittings_log(call->portfolio, id, call->portfolio->today, minutes,
			  err) ||
	    !record_load(call->portfolio->store, &task_entity, id, &task,
			 call->arena, err))
		return false;
	time = words(minutes < 0 ? -minutes : minutes, call->arena);
	portfolio_say(call->portfolio, "%s %s of %s",
		      minutes < 0 ? "took back" : "worked", time, task.title);
	call_put(call, "%s %s of %s (%s in all%s%s)\n",
		 minutes < 0 ? "took back" : "worked", time, task.title,
		 words(task.spent.n, call->arena),
		 minutes_is(task.minutes) ? " of " : "",
		 minutes_is(task.minutes) ? words(task.minutes.n, call->arena)
					  : "");
	return true;
}

static bool did(struct call *call, struct err *err)
{
	const char *time = call_word(call, 1);
	struct minutes minutes = { 0 };
	bool back = time && *time == '-';
	struct task task;

	if (call->count < 1 || call->count > 2 ||
	    (time && (!minutes_read(time + back, &minutes) || !minutes.n)))
		return call_usage(call, err);
	return read_task(call, &task, err) &&
	       work_did(call, task.id, back ? -minutes.n : minutes.n, err);
}

static bool stop(struct call *call, const struct timer *timer, struct err *err)
{
	const char *time = words((int)(timer->minutes < TIMER_MOST
					       ? timer->minutes
					       : TIMER_MOST),
				 call->arena);

	if (!timer_stop(call->portfolio, timer, err))
		return false;
	portfolio_say(call->portfolio, "stopped the timer of %s", timer->title);
	if (timer->minutes > TIMER_MOST)
		call_put(call,
			 "stopped the timer of %s; it ran for more than %s, so "
			 "nothing was logged: `cairn did TASK TIME` does\n",
			 timer->title, time);
	else
		call_put(call, "worked %s of %s\n", time, timer->title);
	return true;
}

bool work_end_timer(struct call *call, int64_t id, struct task *task,
		    struct err *err)
{
	struct timer timer;

	return timer_running(call->portfolio, call->arena, &timer, err) &&
	       (timer.task != id || stop(call, &timer, err)) &&
	       record_load(call->portfolio->store, &task_entity, id, task,
			   call->arena, err);
}

static bool timer(struct call *call, struct err *err)
{
	struct timer running;
	struct task task;

	if (call->count > 1)
		return call_usage(call, err);
	if (!timer_running(call->portfolio, call->arena, &running, err))
		return false;
	if (!call->count && !running.task)
		return fail(err, "No timer runs; `cairn timer TASK` starts "
				 "one.");
	if (call->count && !read_task(call, &task, err))
		return false;
	if (running.task && !stop(call, &running, err))
		return false;
	if (!call->count || task.id == running.task)
		return true;
	if (day_is(task.done))
		return fail(err, "%s is done already.", task.title);
	if (!timer_start(call->portfolio, task.id, err))
		return false;
	portfolio_say(call->portfolio, "started the timer of %s", task.title);
	call_put(call, "started the timer of %s\n", task.title);
	return true;
}

static bool split(struct call *call, struct err *err)
{
	struct minutes minutes;
	struct task task;
	int64_t rest;

	if (call->count != 2 || !minutes_read(call->words[1], &minutes))
		return call_usage(call, err);
	if (!read_task(call, &task, err) ||
	    !work_split(call->portfolio, task.id, minutes.n, call->arena, &rest,
			err))
		return false;
	portfolio_say(call->portfolio, "parted %s", task.title);
	call_put(call, "parted %s: task %lld is the rest\n", task.title,
		 (long long)rest);
	return true;
}

const struct command work_commands[] = {
	{ "did", "did TASK [TIME]",
	  "log time on a task: what is planned for the day, or so much", "",
	  CHANGES, did, .of = "task" },
	{ "timer", "timer [TASK]",
	  "take the time of a task from now on, or stop taking it", "", CHANGES,
	  timer, .of = "task" },
	{ "split", "split TASK TIME",
	  "part a task: so much of what is left, and the rest", "", CHANGES,
	  split, .of = "task" },
	{ 0 },
};
