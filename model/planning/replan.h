/* SPDX-License-Identifier: MIT */
/*
 * Planning anew after days that went otherwise: what is left, from today on,
 * and what could be done where it no longer fits.
 *
 * Dues do not move, so that what comes after what stays as it is; only what
 * is overdue may be done until the end of the present phase. Nothing is
 * decided here: the repairs are offers, the least of each kind.
 */
#ifndef CAIRN_PLANNING_REPLAN_H
#define CAIRN_PLANNING_REPLAN_H

#include "model/planning/calendar.h"
#include "model/planning/schedule.h"

/* Of more optional tasks than these, the ones of least value are tried. */
enum { REPLAN_OPTIONAL = 12 };

struct plan_repairs {
	bool buffer; /* using the buffer is enough */
	int64_t buffer_minutes;
	int extra; /* with it, more minutes each working day; 0: none help */
	int later; /* with it, days later for every due and the end; 0 */
	const int *drop; /* with it, optional tasks of what is left */
	int drop_count; /* 0: that does not help */
	int drop_value;
	int64_t drop_minutes;
};

struct replan {
	struct plan_tasks tasks; /* what is left, as it was scheduled */
	const int *which; /* of them: the place among the tasks given */
	struct plan_schedule schedule; /* of what is left, from `now` on */
	const int *overdue; /* of what is left: due before `now` */
	int overdue_count;
	int64_t moved; /* minutes on other days than planned before */
	struct plan_repairs repairs; /* empty where it fits */
};

/* `left` has the minutes left of each task, 0 is finished; `now` is a day of
 * the plan, 0 the first. False as plan_schedule(). All in `arena`. */
bool plan_again(const struct plan_tasks *tasks, const int *left,
		const struct calendar *calendar, int now, struct arena *arena,
		struct replan *replan, struct err *err);

/* What could be done where tasks do not fit in the days of a calendar from
 * `now` on: the least of each kind; in `arena`. The orders must be free of
 * circles. */
void plan_mend(const struct plan_tasks *tasks, const struct calendar *calendar,
	       int days, int now, struct arena *arena,
	       struct plan_repairs *repairs);

/* The minutes of each of `days` days of a calendar from `now` on, with `extra`
 * minutes on each day that has any; none before. In `arena`. */
struct plan_time plan_time(const struct calendar *calendar, int days, int now,
			   int extra, struct arena *arena);

#endif
