/* SPDX-License-Identifier: MIT */
/*
 * Planning anew: the days that tasks have are held against those that they
 * would get.
 */
#include "model/anew.h"

#include <stdlib.h>

#include "model/sittings.h"
#include "model/store/query.h"

/* The new shares of one task, by day. */
struct shares {
	const struct plan_schedule *schedule;
	const int *at;
	int count;
};

static const struct plan_share *share(const struct shares *shares, int i)
{
	return &shares->schedule->shares[shares->at[i]];
}

/* What a day of an agenda is on the calendar. */
static struct day day_at(const struct agenda *agenda, int day)
{
	return (struct day){ agenda->starts.n + day };
}

/* Minutes on days that did not have them; *same where nothing changes. Both
 * lists are by day. */
static int64_t count_moved(const struct agenda_task *task,
			   const struct shares *shares, bool *same)
{
	int64_t moved = 0, kept = 0, had = 0;
	int j = 0;

	for (int i = 0; i < task->count; i++)
		had += task->parts[i].minutes;
	for (int i = 0; i < shares->count; i++) {
		const struct plan_share *now = share(shares, i);
		int before = 0;

		while (j < task->count && task->parts[j].day < now->day)
			j++;
		if (j < task->count && task->parts[j].day == now->day)
			before = task->parts[j].minutes;
		if (now->minutes > before)
			moved += now->minutes - before;
		kept += now->minutes < before ? now->minutes : before;
	}
	*same = !moved && kept == had;
	return moved;
}

static enum anew_why why(const struct agenda_task *task,
			 const struct anew_move *move, struct day starts)
{
	if (task->overdue)
		return WHY_OVERDUE;
	if (day_is(move->from) && move->from.n < starts.n)
		return WHY_MISSED;
	if (task->behind)
		return WHY_LOST;
	return day_is(move->to) && move->to.n < move->from.n ? WHY_EARLIER
							     : WHY_ROOM;
}

/* A task whose length nobody knows stands on one day. */
static bool move_unknown(const struct anew *anew, int at,
			 struct anew_move *move)
{
	const struct agenda_task *task = &anew->agenda.tasks[at];
	int day = anew->schedule.finish[at];

	move->to = move->to_last = day_at(&anew->agenda,
					  day < 0 ? anew->agenda.days - 1
						  : day);
	if (!task->count)
		return true;
	move->from = day_at(&anew->agenda, task->parts[0].day);
	move->from_last = move->from;
	return move->from.n < anew->agenda.starts.n;
}

/* Whether a task moves, and how. */
static bool find_move(const struct anew *anew, int at,
		      const struct shares *shares, struct anew_move *move)
{
	const struct agenda *agenda = &anew->agenda;
	const struct agenda_task *task = &agenda->tasks[at];
	bool same;

	*move = (struct anew_move){ at,	    NO_DAY, NO_DAY,  NO_DAY,
				    NO_DAY, 0,	    WHY_ROOM };
	if (!agenda->work.at[at].minutes) {
		same = !move_unknown(anew, at, move);
		move->why = why(task, move, agenda->starts);
		return !same;
	}
	for (int i = 0; i < task->count; i++) {
		if (!task->parts[i].minutes)
			continue;
		move->from_last = day_at(agenda, task->parts[i].day);
		if (!day_is(move->from))
			move->from = move->from_last;
	}
	if (shares->count) {
		move->to = day_at(agenda, share(shares, 0)->day);
		move->to_last = day_at(agenda,
				       share(shares, shares->count - 1)->day);
	}
	move->minutes = count_moved(task, shares, &same);
	move->why = why(task, move, agenda->starts);
	return !same;
}

static int by_day(const void *a, const void *b)
{
	const struct anew_move *x = a, *y = b;
	int32_t from = day_is(x->to) ? x->to.n : INT32_MAX;
	int32_t to = day_is(y->to) ? y->to.n : INT32_MAX;

	if (from != to)
		return from < to ? -1 : 1;
	return x->task - y->task;
}

static void find_moves(struct anew *anew, struct arena *arena)
{
	size_t count = anew->agenda.work.count;
	int *first = arena_array(arena, count + 2, sizeof(*first));
	const int *sorted = plan_by_task(&anew->schedule, count, first, arena);

	anew->moves = arena_array(arena, count + 1, sizeof(*anew->moves));
	for (size_t i = 0; i < count; i++) {
		struct shares shares = { &anew->schedule, sorted + first[i],
					 first[i + 1] - first[i] };
		struct anew_move *move = &anew->moves[anew->count];

		if (!find_move(anew, (int)i, &shares, move))
			continue;
		anew->moved += move->minutes;
		anew->count++;
	}
	qsort(anew->moves, (size_t)anew->count, sizeof(*anew->moves), by_day);
}

static void find_repairs(struct anew *anew, struct arena *arena)
{
	const struct agenda *agenda = &anew->agenda;
	struct plan_repairs *r = &anew->repairs;

	plan_mend(&agenda->work, &agenda->calendar, agenda->days, 0, arena, r);
	if (r->buffer)
		anew->offers[anew->offer_count++] = REPAIR_BUFFER;
	if (r->extra)
		anew->offers[anew->offer_count++] = REPAIR_EXTRA;
	if (r->later)
		anew->offers[anew->offer_count++] = REPAIR_LATER;
	if (r->drop_count)
		anew->offers[anew->offer_count++] = REPAIR_DROP;
}

bool anew_glance(struct portfolio *p, struct arena *arena, struct anew *anew,
		 struct err *err)
{
	*anew = (struct anew){ 0 };
	return agenda_load(p, arena, &anew->agenda, err) &&
	       agenda_schedule(&anew->agenda, arena, &anew->schedule, err);
}

bool anew_load(struct portfolio *p, struct arena *arena, struct anew *anew,
	       struct err *err)
{
	if (!anew_glance(p, arena, anew, err))
		return false;
	find_moves(anew, arena);
	if (!anew->schedule.fits)
		find_repairs(anew, arena);
	return true;
}

/* An overdue task keeps the due that it was given. */
static bool set_due(struct portfolio *p, const struct anew *anew, int at,
		    struct err *err)
{
	const struct agenda *agenda = &anew->agenda;
	struct query q;

	if (!agenda->tasks[at].overdue)
		return true;
	query_open(&q, p->store, "UPDATE task SET due = ?2 WHERE id = ?1", err);
	bind_int(&q, agenda->tasks[at].id);
	bind_day(&q, day_at(agenda, agenda->work.at[at].due));
	return query_run(&q);
}

bool anew_apply(struct portfolio *p, struct anew *anew, struct arena *arena,
		struct err *err)
{
	const struct agenda *agenda = &anew->agenda;
	int64_t *ids = arena_array(arena, agenda->work.count + 1, sizeof(*ids));

	/* Tasks that stay where they are have no id here. */
	for (int i = 0; i < anew->count; i++) {
		int task = anew->moves[i].task;

		ids[task] = agenda->tasks[task].id;
		if (!set_due(p, anew, task, err))
			return false;
	}
	return sittings_lay_all(p, ids, &agenda->work, &anew->schedule,
				agenda->starts, agenda->days, arena, err);
}

int64_t anew_slack(const struct anew *anew, int plan)
{
	int64_t least = INT64_MAX;

	for (size_t i = 0; i < anew->agenda.work.count; i++)
		if (anew->agenda.tasks[i].plan == plan &&
		    anew->schedule.slack[i] < least)
			least = anew->schedule.slack[i];
	return least;
}
