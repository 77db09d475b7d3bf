/* SPDX-License-Identifier: MIT */
/*
 * Scheduling: which day what is done, for one person who does one thing at a
 * time and may stop at any minute.
 *
 * Days are counted from the start of the plan, 0 is the first. Each has its
 * minutes of time; laid end to end these make one line of working minutes, on
 * which a task has a release (the first minute of a day), a due (the last
 * minute of a day) and tasks that come before it. Of what may be done, what
 * is due earliest is done first. For one person that is exact: no other order
 * has a smaller greatest lateness (Horn 1974; with precedence Blazewicz 1976).
 *
 * When it cannot fit there is a proof: a span of days in which more work
 * begins and is due than there is time. Without such a span it fits.
 */
#ifndef CAIRN_PLANNING_SCHEDULE_H
#define CAIRN_PLANNING_SCHEDULE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/base/arena.h"
#include "model/base/err.h"

enum { SCHEDULE_DAYS = 2 * 365, SCHEDULE_MINUTES = 1000000 };

struct plan_task {
	int minutes; /* of work, 0..SCHEDULE_MINUTES */
	int release; /* the first day on which it may be done */
	int due; /* the last; others than the plan's: its nearest */
	bool optional;
	int value; /* of an optional one, to the person */
};

/* `then` may only be begun when `first` is finished; both are places in the
 * array of tasks. */
struct plan_order {
	int first, then;
};

/* Borrowed. Of two tasks due alike the one that stands first goes first. */
struct plan_tasks {
	const struct plan_task *at;
	size_t count;
	const struct plan_order *orders;
	size_t order_count;
};

/* The minutes of time of each day, 1..SCHEDULE_DAYS days. */
struct plan_time {
	const int *minutes;
	int days;
};

struct plan_share {
	int day;
	int task;
	int minutes;
};

/* More work than time: what may be begun from `from` on and is due until
 * `to`, with what must follow it. A day of plan_time.days is after the end. */
struct plan_overload {
	int from, to;
	int64_t work, capacity; /* minutes */
	const int *tasks; /* ascending */
	int count;
};

struct plan_schedule {
	struct plan_share *shares; /* by day, then as they are done */
	int count;
	int *finish; /* of a task: the day, or -1: not in the plan's days */
	int64_t *slack; /* of a task: minutes until it were late; negative is
			 * late */
	int64_t lateness; /* the greatest, in minutes; 0 without tasks */
	int64_t capacity, work; /* minutes of the days, of the tasks */
	int64_t unplaced; /* minutes that found no day */
	bool fits;
	struct plan_overload overload; /* all 0 where it fits */
	/* As much too much, from the same day on, told over the longest span:
	 * where tasks wait for each other the shortest says little. */
	struct plan_overload widest;
};

/* Schedules; what comes back is in `arena`. False where tasks come before
 * each other in a circle or a number is out of range. */
bool plan_schedule(const struct plan_tasks *tasks, const struct plan_time *time,
		   struct arena *arena, struct plan_schedule *schedule,
		   struct err *err);

/* The places of the shares by task, and by day within: those of task i are
 * from first[i] on and before first[i + 1]; `first` has room for two more
 * than there are tasks. In `arena`. */
const int *plan_by_task(const struct plan_schedule *schedule, size_t tasks,
			int *first, struct arena *arena);

/* Only whether everything is done in time. The orders must be free of
 * circles: plan_schedule() has said so. `without[i]` leaves task i out; NULL
 * leaves out none. Scratch is taken from `arena` and given back. */
bool plan_fits(const struct plan_tasks *tasks, const struct plan_time *time,
	       const bool *without, struct arena *arena);

#endif
