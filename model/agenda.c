/* SPDX-License-Identifier: MIT */
/*
 * From rows to what the scheduler reckons with.
 */
#include "model/agenda.h"

#include <stdlib.h>

#include "model/base/text.h"
#include "model/career/plan.h"
#include "model/career/task.h"
#include "model/record/record.h"
#include "model/sittings.h"

enum { AHEAD = 365 };

struct place {
	int64_t id;
	int at;
};

struct loading {
	struct portfolio *portfolio;
	struct arena *arena;
	struct agenda *agenda;
	struct place *places; /* of tasks, by id */
	int count;
};

static int count_rows(struct loading *l, const char *sql, struct err *err)
{
	int64_t count = -1;

	return query_number(l->portfolio->store, sql, 0, &count, err)
		       ? (int)count
		       : -1;
}

static bool load_plans(struct loading *l, struct err *err)
{
	struct agenda *a = l->agenda;
	int room = count_rows(l,
			      "SELECT count(*) FROM plan WHERE closed IS NULL",
			      err);
	struct query q;

	if (room < 0)
		return false;
	a->plans = arena_array(l->arena, (size_t)room + 1, sizeof(*a->plans));
	a->starts = l->portfolio->today;
	query_open(&q, l->portfolio->store,
		   "SELECT id, title, starts, days, weekly, week, (SELECT week"
		   " FROM profile), ifnull(buffer, ?1) FROM plan WHERE closed"
		   " IS NULL AND starts <= ?2 ORDER BY starts, id",
		   err);
	bind_int(&q, PLAN_BUFFER);
	bind_day(&q, (struct day){ l->portfolio->today.n + AHEAD });
	while (a->plan_count < room && query_step(&q)) {
		struct agenda_plan *plan = &a->plans[a->plan_count++];
		const char *own;
		int weekly;

		plan->id = column_int(&q);
		plan->title = column_text(&q, l->arena);
		plan->calendar.starts = column_day(&q);
		plan->calendar.days = column_int32(&q);
		weekly = column_int32(&q);
		own = column_text(&q, l->arena);
		agenda_week(own, column_text(&q, l->arena), weekly,
			    plan->calendar.minutes);
		plan->calendar.buffer = column_int32(&q);
	}
	if (a->plan_count && a->plans[0].calendar.starts.n > a->starts.n)
		a->starts = a->plans[0].calendar.starts;
	return query_done(&q);
}

static int plan_at(const struct agenda *a, int64_t id)
{
	for (int i = 0; i < a->plan_count; i++)
		if (a->plans[i].id == id)
			return i;
	return -1;
}

/* What is overdue may be done until the present phase of its plan ends. */
static int phase_last(const struct agenda *a, int plan)
{
	const struct calendar *c = &a->plans[plan].calendar;
	int now = a->starts.n - c->starts.n;

	for (int i = 0; i < PLAN_PHASES; i++) {
		int last = calendar_phase(c, (enum plan_phase)i).last;

		if (last >= now)
			return last - now;
	}
	return agenda_last(a, plan);
}

/* What is left of a task; 0 where nobody knows. */
static int minutes_left(struct minutes minutes, struct minutes spent)
{
	int left = minutes_is(minutes) ? minutes.n : 0;

	if (minutes_is(spent))
		left -= spent.n < left ? spent.n : left;
	return left < SCHEDULE_MINUTES ? left : SCHEDULE_MINUTES;
}

static void set_days(const struct agenda *a, struct agenda_task *task,
		     struct plan_task *work, struct day release, struct day due)
{
	int starts = a->plans[task->plan].calendar.starts.n - a->starts.n;

	work->release = day_is(release) ? release.n - a->starts.n : 0;
	if (work->release < starts)
		work->release = starts;
	work->due = day_is(due) ? due.n - a->starts.n
				: agenda_last(a, task->plan);
	task->overdue = work->due < 0;
	if (task->overdue)
		work->due = phase_last(a, task->plan);
	if (work->release < 0)
		work->release = 0;
}

static enum plan_phase phase_called(const char *name)
{
	for (int i = 0; i < PLAN_PHASES; i++)
		if (text_equal(task_phases[i], name))
			return (enum plan_phase)i;
	return PHASE_EARN;
}

static bool load_tasks(struct loading *l, int room, struct err *err)
{
	struct agenda *a = l->agenda;
	struct plan_task *work = arena_array(l->arena, (size_t)room + 1,
					     sizeof(*work));
	struct query q;

	a->tasks = arena_array(l->arena, (size_t)room + 1, sizeof(*a->tasks));
	a->work.at = work;
	query_open(&q, l->portfolio->store,
		   "SELECT task.id, task.title, plan, phase, minutes, spent,"
		   " release, due, optional, ifnull(value, 0) FROM task JOIN"
		   " plan ON plan.id = plan WHERE done IS NULL AND closed IS"
		   " NULL ORDER BY starts, plan, CASE phase WHEN 'research'"
		   " THEN 0 WHEN 'choose' THEN 1 WHEN 'earn' THEN 2 ELSE 3 END,"
		   " day, position, task.id",
		   err);
	while (l->count < room && query_step(&q)) {
		struct agenda_task *task = &a->tasks[l->count];
		struct plan_task *w = &work[l->count];
		struct minutes spent;
		struct day release;

		task->id = column_int(&q);
		task->title = column_text(&q, l->arena);
		task->plan = plan_at(a, column_int(&q));
		if (task->plan < 0)
			continue; /* it begins later than in a year */
		task->phase = phase_called(column_text(&q, l->arena));
		task->minutes = column_minutes(&q);
		spent = column_minutes(&q);
		w->minutes = minutes_left(task->minutes, spent);
		release = column_day(&q);
		set_days(a, task, w, release, column_day(&q));
		w->optional = column_int(&q) != 0;
		w->value = column_int32(&q);
		l->places[l->count] = (struct place){ task->id, l->count };
		l->count++;
	}
	a->work.count = (size_t)l->count;
	return query_done(&q);
}

static int by_id(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	return x->id < y->id ? -1 : x->id > y->id;
}

static int task_at(const struct loading *l, int64_t id)
{
	struct place wanted = { id, 0 };
	const struct place *found = bsearch(&wanted, l->places,
					    (size_t)l->count, sizeof(wanted),
					    by_id);

	return found ? found->at : -1;
}

static bool load_orders(struct loading *l, struct err *err)
{
	int room = count_rows(l, "SELECT count(*) FROM task_order", err);
	struct plan_order *orders;
	struct query q;
	size_t count = 0;

	if (room < 0)
		return false;
	orders = arena_array(l->arena, (size_t)room + 1, sizeof(*orders));
	query_open(&q, l->portfolio->store,
		   "SELECT after, task FROM task_order ORDER BY id", err);
	while (count < (size_t)room && query_step(&q)) {
		int first = task_at(l, column_int(&q));
		int then = task_at(l, column_int(&q));

		if (first >= 0 && then >= 0)
			orders[count++] = (struct plan_order){ first, then };
	}
	l->agenda->work.orders = orders;
	l->agenda->work.order_count = count;
	return query_done(&q);
}

/* Minutes of the part that are still to do. */
static int part_left(struct minutes minutes, struct minutes spent)
{
	int left = minutes_is(minutes) ? minutes.n : 0;

	return minutes_is(spent) ? left - (spent.n < left ? spent.n : left)
				 : left;
}

static bool load_parts(struct loading *l, struct err *err)
{
	struct agenda *a = l->agenda;
	int room = count_rows(l, "SELECT count(*) FROM sitting", err);
	struct agenda_part *parts;
	struct query q;
	int count = 0;

	if (room < 0)
		return false;
	room += l->count;
	parts = arena_array(l->arena, (size_t)room + 1, sizeof(*parts));
	query_open(&q, l->portfolio->store,
		   "SELECT p.task, p.day, p.minutes, p.spent FROM" SITTINGS
		   "AS p JOIN task ON task.id = p.task WHERE done IS NULL"
		   " ORDER BY p.task, p.day",
		   err);
	while (count < room && query_step(&q)) {
		int at = task_at(l, column_int(&q));
		struct day day = column_day(&q);
		struct minutes minutes = column_minutes(&q);

		if (at < 0)
			continue;
		if (!a->tasks[at].count++)
			a->tasks[at].parts = parts + count;
		parts[count++] = (struct agenda_part){
			day.n - a->starts.n,
			part_left(minutes, column_minutes(&q)),
		};
	}
	return query_done(&q);
}

static void find_behind(struct agenda *a)
{
	for (size_t i = 0; i < a->work.count; i++) {
		struct agenda_task *task = &a->tasks[i];
		int ahead = 0;

		for (int j = 0; j < task->count; j++)
			if (task->parts[j].day >= 0)
				ahead += task->parts[j].minutes;
		if (a->work.at[i].minutes > ahead)
			task->behind = a->work.at[i].minutes - ahead;
	}
}

bool agenda_load(struct portfolio *p, struct arena *arena,
		 struct agenda *agenda, struct err *err)
{
	struct loading l = { p, arena, agenda, NULL, 0 };
	int room;

	*agenda = (struct agenda){ 0 };
	room = count_rows(&l, "SELECT count(*) FROM task WHERE done IS NULL",
			  err);
	if (room < 0 || !load_plans(&l, err))
		return false;
	l.places = arena_array(arena, (size_t)room + 1, sizeof(*l.places));
	if (!load_tasks(&l, room, err))
		return false;
	qsort(l.places, (size_t)l.count, sizeof(*l.places), by_id);
	if (!load_orders(&l, err) || !load_parts(&l, err))
		return false;
	find_behind(agenda);
	return agenda_time(p, arena, agenda, err);
}

bool agenda_schedule(const struct agenda *agenda, struct arena *arena,
		     struct plan_schedule *schedule, struct err *err)
{
	struct plan_time time = plan_time(&agenda->calendar, agenda->days, 0, 0,
					  arena);

	return plan_schedule(&agenda->work, &time, arena, schedule, err);
}
