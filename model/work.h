/* SPDX-License-Identifier: MIT */
/*
 * Working at tasks: time that is taken while one works (also while the
 * program is not running, for only its start is kept), and tasks that are
 * parted. All inside a change.
 */
#ifndef CAIRN_WORK_H
#define CAIRN_WORK_H

#include "model/portfolio.h"

enum { TIMER_MOST = 12 * 60 }; /* a longer time was forgotten, not worked */

struct timer {
	int64_t task; /* 0: none runs */
	const char *title;
	int64_t minutes; /* since it was started */
};

/* The timer that runs, if any; in `arena`. */
bool timer_running(struct portfolio *portfolio, struct arena *arena,
		   struct timer *timer, struct err *err);

bool timer_start(struct portfolio *portfolio, int64_t task, struct err *err);

/* Ends it, and logs its minutes on today unless they are more than
 * TIMER_MOST. */
bool timer_stop(struct portfolio *portfolio, const struct timer *timer,
		struct err *err);

/* The minutes that are planned for a task today and not done yet, else for
 * its first day on which something is open; 0 where nobody knows. */
bool work_planned(struct portfolio *portfolio, int64_t task, int *minutes,
		  bool *last, struct err *err);

/* Parts an open task: `minutes` of what is left of it stay, the rest becomes
 * a task behind it, whose id is *rest. */
bool work_split(struct portfolio *portfolio, int64_t task, int minutes,
		struct arena *arena, int64_t *rest, struct err *err);

#endif
