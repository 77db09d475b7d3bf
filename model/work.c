/* SPDX-License-Identifier: MIT */
/*
 * Working at tasks.
 */
#include "model/work.h"

#include <string.h>

#include "model/base/clock.h"
#include "model/career/task.h"
#include "model/career/task_order.h"
#include "model/record/record.h"
#include "model/sittings.h"

/* The minute of the day of an instant as clock_instant() writes it; 0 for
 * anything else. */
static int minute_of(const char *instant)
{
	const char *at = strchr(instant, 'T');

	if (!at || strlen(at) < 6 || strspn(at + 1, "0123456789") != 2 ||
	    at[3] != ':' || strspn(at + 4, "0123456789") < 2)
		return 0;
	return ((at[1] - '0') * 10 + at[2] - '0') * 60 + (at[4] - '0') * 10 +
	       at[5] - '0';
}

static int64_t minutes_between(const char *from, const char *to)
{
	struct day first, last;
	int64_t between;

	if (!day_from_instant(from, &first, NULL) ||
	    !day_from_instant(to, &last, NULL))
		return 0;
	between = (int64_t)(last.n - first.n) * 24 * 60 + minute_of(to) -
		  minute_of(from);
	return between > 0 ? between : 0;
}

bool timer_running(struct portfolio *p, struct arena *arena,
		   struct timer *timer, struct err *err)
{
	char now[CLOCK_TEXT];
	struct query q;

	*timer = (struct timer){ .title = "" };
	query_open(&q, p->store,
		   "SELECT id, title, timer FROM task WHERE timer <> ''"
		   " ORDER BY timer LIMIT 1",
		   err);
	if (query_step(&q)) {
		timer->task = column_int(&q);
		timer->title = column_text(&q, arena);
		timer->minutes = minutes_between(column_text(&q, arena),
						 clock_instant(now));
	}
	return query_done(&q);
}

static bool set_timer(struct portfolio *p, int64_t task, const char *since,
		      struct err *err)
{
	struct query q;

	query_open(&q, p->store, "UPDATE task SET timer = ?2 WHERE id = ?1",
		   err);
	bind_int(&q, task);
	bind_text(&q, since);
	return query_run(&q);
}

bool timer_start(struct portfolio *p, int64_t task, struct err *err)
{
	char now[CLOCK_TEXT];

	return set_timer(p, task, clock_instant(now), err);
}

bool timer_stop(struct portfolio *p, const struct timer *timer, struct err *err)
{
	if (!set_timer(p, timer->task, "", err))
		return false;
	if (!timer->minutes || timer->minutes > TIMER_MOST)
		return true;
	return sittings_log(p, timer->task, p->today, (int)timer->minutes, err);
}

bool work_planned(struct portfolio *p, int64_t task, int *minutes, bool *last,
		  struct err *err)
{
	struct query q;

	*minutes = 0;
	*last = true;
	query_open(
		&q, p->store,
		"SELECT ifnull(minutes - ifnull(spent, 0), 0), day FROM" SITTINGS
		"WHERE task = ?1 AND ifnull(minutes, 1) >"
		" ifnull(spent, 0) ORDER BY day <> ?2, day LIMIT 2",
		err);
	bind_int(&q, task);
	bind_day(&q, p->today);
	if (query_step(&q))
		*minutes = column_int32(&q);
	*last = !query_step(&q);
	return query_done(&q);
}

/* What came after the task comes after the rest of it. */
static bool reorder(struct portfolio *p, int64_t task, int64_t rest,
		    struct err *err)
{
	struct task_order order;
	struct query q;

	query_open(&q, p->store,
		   "UPDATE task_order SET after = ?2 WHERE after = ?1", err);
	bind_int(&q, task);
	bind_int(&q, rest);
	if (!query_run(&q))
		return false;
	record_clear(&task_order_entity, &order);
	order.task.id = rest;
	order.after.id = task;
	return record_save(p->store, &task_order_entity, &order, err);
}

/* The open parts of a task become those of two: the first `minutes` of them
 * stay. */
static bool share_out(struct portfolio *p, int64_t task, int64_t rest,
		      int minutes, struct arena *arena, struct err *err)
{
	struct sitting_part *parts, *others;
	int count = sittings_open(p, task, arena, &parts, err), stay = 0;
	struct day last;

	if (count < 0)
		return false;
	last = count ? parts[count - 1].day : p->today;
	others = arena_array(arena, (size_t)count + 1, sizeof(*others));
	while (stay < count && parts[stay].minutes.n <= minutes)
		minutes -= parts[stay++].minutes.n;
	for (int i = stay; i < count; i++)
		others[i - stay] = parts[i];
	if (stay < count && minutes > 0) {
		others[0].minutes.n -= minutes;
		parts[stay++].minutes.n = minutes;
		return sittings_lay(p, task, parts, stay, last, err) &&
		       sittings_lay(p, rest, others, count - stay + 1, last,
				    err);
	}
	return sittings_lay(p, task, parts, stay, last, err) &&
	       sittings_lay(p, rest, others, count - stay, last, err);
}

bool work_split(struct portfolio *p, int64_t id, int minutes,
		struct arena *arena, int64_t *rest, struct err *err)
{
	struct task task, other;
	int left;

	if (!record_load(p->store, &task_entity, id, &task, arena, err))
		return false;
	left = minutes_is(task.minutes) ? task.minutes.n : 0;
	if (minutes_is(task.spent))
		left -= task.spent.n;
	if (day_is(task.done) || minutes <= 0 || minutes >= left)
		return fail(err,
			    "Only what is left of an open task can be parted, "
			    "and something must be left on both sides.");
	other = task;
	other.id = 0;
	other.title = arena_printf(arena, "%s, the rest", task.title);
	other.minutes.n = left - minutes;
	other.spent = NO_MINUTES;
	other.timer = "";
	task.minutes.n -= left - minutes;
	if (!record_save(p->store, &task_entity, &other, err) ||
	    !share_out(p, id, other.id, minutes, arena, err))
		return false;
	*rest = other.id;
	if (!record_load(p->store, &task_entity, id, &other, arena, err))
		return false;
	other.minutes = task.minutes;
	return record_save(p->store, &task_entity, &other, err) &&
	       reorder(p, id, *rest, err);
}
