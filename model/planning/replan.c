/* SPDX-License-Identifier: MIT */
/*
 * What is left is scheduled like a new plan whose earlier days have no time.
 *
 * The repairs build on using the buffer, because time that is kept free is
 * kept for just this. More minutes a day and later days can only help, so the
 * least that is enough is found by halving. Which optional tasks to leave out
 * is tried over all sets of at most twelve, least value first.
 */
#include "model/planning/replan.h"

enum { STEP = 5, DAY = 24 * 60 };

struct mending {
	const struct plan_tasks *tasks;
	struct calendar calendar; /* without a buffer */
	int days, now;
	struct arena *arena;
};

struct plan_time plan_time(const struct calendar *calendar, int days, int now,
			   int extra, struct arena *arena)
{
	int *minutes = arena_array(arena, (size_t)days + 1, sizeof(*minutes));
	struct calendar more = *calendar;

	more.extra += extra;
	for (int i = now > 0 ? now : 0; i < days; i++)
		minutes[i] = calendar_minutes(&more, i);
	return (struct plan_time){ minutes, days };
}

static bool mends(const struct mending *mending, int extra, int later,
		  const bool *without)
{
	const struct plan_tasks *tasks = mending->tasks;
	struct arena *arena = mending->arena;
	struct arena_mark mark = arena_mark(arena);
	struct plan_task *moved = arena_array(arena, tasks->count + 1,
					      sizeof(*moved));
	struct plan_tasks all = *tasks;
	struct plan_time time = plan_time(&mending->calendar,
					  mending->days + later, mending->now,
					  extra, arena);
	bool fits;

	for (size_t i = 0; i < tasks->count; i++) {
		moved[i] = tasks->at[i];
		moved[i].due += later;
	}
	all.at = moved;
	fits = plan_fits(&all, &time, without, arena);
	arena_rewind(arena, mark);
	return fits;
}

/* The least number from 1 to `most` with which it fits, 0 where none is. */
static int least_extra(const struct mending *mending)
{
	int low = 1, high = DAY / STEP;

	if (!mends(mending, high * STEP, 0, NULL))
		return 0;
	while (low < high) {
		int middle = (low + high) / 2;

		if (mends(mending, middle * STEP, 0, NULL))
			high = middle;
		else
			low = middle + 1;
	}
	return low * STEP;
}

static int least_later(const struct mending *mending)
{
	int low = 1, high = SCHEDULE_DAYS - mending->days;

	if (!mends(mending, 0, high, NULL))
		return 0;
	while (low < high) {
		int middle = (low + high) / 2;

		if (mends(mending, 0, middle, NULL))
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

/* The optional tasks that are left, least value first, then least minutes. */
static int list_optional(const struct plan_tasks *tasks,
			 int optional[REPLAN_OPTIONAL + 1])
{
	int count = 0;

	for (int i = 0; i < (int)tasks->count; i++) {
		const struct plan_task *task = &tasks->at[i];
		int place = count;

		if (!task->optional || !task->minutes)
			continue;
		while (place > 0) {
			const struct plan_task
				*other = &tasks->at[optional[place - 1]];

			if (other->value < task->value ||
			    (other->value == task->value &&
			     other->minutes <= task->minutes))
				break;
			optional[place] = optional[place - 1];
			place--;
		}
		optional[place] = i;
		if (count < REPLAN_OPTIONAL)
			count++;
	}
	return count;
}

struct choice {
	int set; /* bits in the order of the list */
	int value;
	int64_t minutes;
};

static struct choice weigh(const struct plan_tasks *tasks, const int *optional,
			   int count, int set)
{
	struct choice choice = { .set = set };

	for (int i = 0; i < count; i++)
		if (set >> i & 1) {
			choice.value += tasks->at[optional[i]].value;
			choice.minutes += tasks->at[optional[i]].minutes;
		}
	return choice;
}

static bool is_less(const struct choice *a, const struct choice *b)
{
	if (a->value != b->value)
		return a->value < b->value;
	if (a->minutes != b->minutes)
		return a->minutes < b->minutes;
	return a->set < b->set;
}

static void least_drop(const struct mending *mending,
		       struct plan_repairs *repairs)
{
	const struct plan_tasks *tasks = mending->tasks;
	bool *without = arena_array(mending->arena, tasks->count + 1, 1);
	int *drop = arena_array(mending->arena, REPLAN_OPTIONAL, sizeof(*drop));
	int optional[REPLAN_OPTIONAL + 1];
	int count = list_optional(tasks, optional);
	struct choice best = { 0 };

	/* Leaving out more never hurts: try all first, sets only if it helps. */
	for (int set = (1 << count) - 1; set > 0; set--) {
		struct choice choice = weigh(tasks, optional, count, set);

		if (best.set && !is_less(&choice, &best))
			continue;
		for (int i = 0; i < count; i++)
			without[optional[i]] = set >> i & 1;
		if (mends(mending, 0, 0, without))
			best = choice;
		else if (!best.set)
			return;
	}
	repairs->drop = drop;
	for (int i = 0; i < count; i++)
		if (best.set >> i & 1)
			drop[repairs->drop_count++] = optional[i];
	repairs->drop_value = best.value;
	repairs->drop_minutes = best.minutes;
}

void plan_mend(const struct plan_tasks *tasks, const struct calendar *calendar,
	       int days, int now, struct arena *arena,
	       struct plan_repairs *repairs)
{
	struct mending mending = {
		.tasks = tasks,
		.calendar = *calendar,
		.days = days,
		.now = now,
		.arena = arena,
	};
	struct plan_time time = plan_time(calendar, days, now, 0, arena);

	*repairs = (struct plan_repairs){ 0 };
	for (int i = 0; i < days; i++)
		repairs->buffer_minutes -= time.minutes[i];
	mending.calendar.buffer = 0;
	time = plan_time(&mending.calendar, days, now, 0, arena);
	for (int i = 0; i < days; i++)
		repairs->buffer_minutes += time.minutes[i];
	repairs->buffer = repairs->buffer_minutes > 0 &&
			  mends(&mending, 0, 0, NULL);
	repairs->extra = least_extra(&mending);
	repairs->later = least_later(&mending);
	least_drop(&mending, repairs);
}

/* Minutes that a day has now and did not have before, of all tasks. */
static int64_t count_moved(const struct plan_schedule *before,
			   const struct replan *replan, size_t tasks, int now,
			   struct arena *arena)
{
	const struct plan_schedule *after = &replan->schedule;
	struct arena_mark mark = arena_mark(arena);
	int *had = arena_array(arena, tasks + 1, sizeof(*had));
	int64_t moved = 0;
	int i = 0, j = 0;

	for (int day = now; i < after->count; day++) {
		int first;

		while (j < before->count && before->shares[j].day < day)
			j++;
		first = j;
		for (; j < before->count && before->shares[j].day == day; j++)
			had[before->shares[j].task] = before->shares[j].minutes;
		for (; i < after->count && after->shares[i].day == day; i++) {
			const struct plan_share *share = &after->shares[i];
			int more = share->minutes -
				   had[replan->which[share->task]];

			if (more > 0)
				moved += more;
		}
		for (int k = first; k < j; k++)
			had[before->shares[k].task] = 0;
	}
	arena_rewind(arena, mark);
	return moved;
}

/* Orders among what is left; those with what is finished are fulfilled. */
static void keep_orders(struct replan *replan, const struct plan_tasks *tasks,
			const int *place, struct arena *arena)
{
	struct plan_order *orders = arena_array(arena, tasks->order_count + 1,
						sizeof(*orders));
	size_t count = 0;

	for (size_t i = 0; i < tasks->order_count; i++) {
		int first = place[tasks->orders[i].first];
		int then = place[tasks->orders[i].then];

		if (first >= 0 && then >= 0)
			orders[count++] = (struct plan_order){ first, then };
	}
	replan->tasks.orders = orders;
	replan->tasks.order_count = count;
}

/* What is left today: its minutes, and a new due where the old one passed. */
static void take_stock(struct replan *replan, const struct plan_tasks *tasks,
		       const int *left, int phase_end, int now,
		       struct arena *arena)
{
	size_t room = tasks->count + 1, count = 0;
	struct plan_task *at = arena_array(arena, room, sizeof(*at));
	int *which = arena_array(arena, room, sizeof(*which));
	int *place = arena_array(arena, room, sizeof(*place));
	int *overdue = arena_array(arena, room, sizeof(*overdue));

	for (size_t i = 0; i < tasks->count; i++) {
		place[i] = left[i] ? (int)count : -1;
		if (!left[i])
			continue;
		at[count] = tasks->at[i];
		at[count].minutes = left[i];
		if (at[count].release < now)
			at[count].release = now;
		if (at[count].due < now) {
			at[count].due = phase_end;
			overdue[replan->overdue_count++] = (int)count;
		}
		which[count++] = (int)i;
	}
	replan->overdue = overdue;
	replan->which = which;
	replan->tasks.at = at;
	replan->tasks.count = count;
	keep_orders(replan, tasks, place, arena);
}

static int phase_end(const struct calendar *calendar, int now)
{
	for (int i = 0; i < PLAN_PHASES; i++) {
		struct phase_days days = calendar_phase(calendar,
							(enum plan_phase)i);

		if (days.last >= now)
			return days.last;
	}
	return calendar_days(calendar) - 1;
}

bool plan_again(const struct plan_tasks *tasks, const int *left,
		const struct calendar *calendar, int now, struct arena *arena,
		struct replan *replan, struct err *err)
{
	int days = calendar_days(calendar);
	struct plan_time time = plan_time(calendar, days, 0, 0, arena);
	struct plan_schedule before;

	*replan = (struct replan){ 0 };
	if (!plan_schedule(tasks, &time, arena, &before, err))
		return false;
	take_stock(replan, tasks, left, phase_end(calendar, now), now, arena);
	time = plan_time(calendar, days, now, 0, arena);
	if (!plan_schedule(&replan->tasks, &time, arena, &replan->schedule,
			   err))
		return false;
	replan->moved = count_moved(&before, replan, tasks->count, now, arena);
	if (!replan->schedule.fits)
		plan_mend(&replan->tasks, calendar, days, now, arena,
			  &replan->repairs);
	return true;
}
