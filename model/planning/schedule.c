/* SPDX-License-Identifier: MIT */
/*
 * From runs of working minutes to what is done on which day.
 */
#include "model/planning/schedule.h"

#include "model/planning/overload.h"

static bool is_sound(const struct plan_tasks *tasks,
		     const struct plan_time *time, struct err *err)
{
	if (time->days < 1 || time->days > SCHEDULE_DAYS)
		return fail(err, "A plan has from 1 to %d days, not %d.",
			    SCHEDULE_DAYS, time->days);
	for (int i = 0; i < time->days; i++)
		if (time->minutes[i] < 0 || time->minutes[i] > 24 * 60)
			return fail(err,
				    "A day has from 0 to 1440 minutes; "
				    "day %d of the plan has %d.",
				    i + 1, time->minutes[i]);
	for (size_t i = 0; i < tasks->count; i++)
		if (tasks->at[i].minutes < 0 ||
		    tasks->at[i].minutes > SCHEDULE_MINUTES)
			return fail(err,
				    "A task takes from 0 to %d minutes; "
				    "task %zu takes %d.",
				    SCHEDULE_MINUTES, i + 1,
				    tasks->at[i].minutes);
	return true;
}

/* Adds a run to the days that it touches. */
static void share_out(const struct edf *edf, const struct edf_run *run,
		      struct plan_schedule *schedule)
{
	int64_t now = run->from;

	while (now < run->to) {
		struct plan_share *last = schedule->shares + schedule->count;
		int day = edf_day(edf, now);
		int64_t end;

		if (day == edf->days) {
			schedule->unplaced += run->to - now;
			return;
		}
		end = edf->until[day + 1] < run->to ? edf->until[day + 1]
						    : run->to;
		*last = (struct plan_share){
			.day = day,
			.task = run->task,
			.minutes = (int)(end - now),
		};
		schedule->count++;
		now = end;
	}
}

/* A task that was interrupted and taken up again on one day is one share. */
static void unite_shares(struct plan_schedule *schedule)
{
	int count = 0, day_start = 0;

	for (int i = 0; i < schedule->count; i++) {
		struct plan_share share = schedule->shares[i];
		int j;

		if (count && schedule->shares[count - 1].day != share.day)
			day_start = count;
		for (j = day_start; j < count; j++)
			if (schedule->shares[j].day == share.day &&
			    schedule->shares[j].task == share.task)
				break;
		if (j < count)
			schedule->shares[j].minutes += share.minutes;
		else
			schedule->shares[count++] = share;
	}
	schedule->count = count;
}

static void sum_up(const struct edf *edf, const int64_t *ends,
		   struct plan_schedule *schedule)
{
	int64_t least = INT64_MAX;

	schedule->capacity = edf->until[edf->days];
	for (size_t i = 0; i < edf->tasks->count; i++) {
		const struct plan_task *task = &edf->tasks->at[i];
		int day = edf_day(edf, task->minutes ? ends[i] - 1 : ends[i]);

		schedule->work += task->minutes;
		schedule->slack[i] = edf_own_due(edf, (int)i) - ends[i];
		schedule->finish[i] = day < edf->days ? day : edf->days - 1;
		if (ends[i] > schedule->capacity)
			schedule->finish[i] = -1;
		if (schedule->slack[i] < least)
			least = schedule->slack[i];
	}
	schedule->lateness = edf->tasks->count ? -least : 0;
}

bool plan_schedule(const struct plan_tasks *tasks, const struct plan_time *time,
		   struct arena *arena, struct plan_schedule *schedule,
		   struct err *err)
{
	size_t count = tasks->count;
	struct edf_run *runs;
	int64_t *ends;
	struct edf edf;
	int run_count;

	if (!is_sound(tasks, time, err))
		return false;
	if (!edf_prepare(&edf, tasks, time, NULL, arena))
		return fail(err, "Tasks wait for each other in a circle; take "
				 "one of the orders away.");
	runs = arena_array(arena, 2 * count + 1, sizeof(*runs));
	ends = arena_array(arena, count + 1, sizeof(*ends));
	run_count = edf_do(&edf, false, runs, ends, arena);
	*schedule = (struct plan_schedule){
		.shares = arena_array(arena, 2 * count + (size_t)time->days + 1,
				      sizeof(*schedule->shares)),
		.finish = arena_array(arena, count + 1, sizeof(int)),
		.slack = arena_array(arena, count + 1, sizeof(int64_t)),
	};
	for (int i = 0; i < run_count; i++)
		share_out(&edf, &runs[i], schedule);
	unite_shares(schedule);
	sum_up(&edf, ends, schedule);
	schedule->overload = overload_find(&edf, false, arena);
	schedule->widest = schedule->overload.work
				   ? overload_find(&edf, true, arena)
				   : schedule->overload;
	schedule->fits = !schedule->overload.work;
	return true;
}

bool plan_fits(const struct plan_tasks *tasks, const struct plan_time *time,
	       const bool *without, struct arena *arena)
{
	struct arena_mark mark = arena_mark(arena);
	struct edf edf;
	bool fits;

	if (!edf_prepare(&edf, tasks, time, without, arena))
		panic("orders in a circle");
	fits = edf_do(&edf, true, NULL, NULL, arena) >= 0;
	arena_rewind(arena, mark);
	return fits;
}

const int *plan_by_task(const struct plan_schedule *schedule, size_t tasks,
			int *first, struct arena *arena)
{
	int *sorted = arena_array(arena, (size_t)schedule->count + 1,
				  sizeof(*sorted));
	int *next = arena_array(arena, tasks + 1, sizeof(*next));

	for (size_t i = 0; i <= tasks; i++)
		first[i] = 0;
	for (int i = 0; i < schedule->count; i++)
		first[schedule->shares[i].task + 1]++;
	for (size_t i = 0; i < tasks; i++) {
		first[i + 1] += first[i];
		next[i] = first[i];
	}
	for (int i = 0; i < schedule->count; i++)
		sorted[next[schedule->shares[i].task]++] = i;
	return sorted;
}
