/* SPDX-License-Identifier: MIT */
/*
 * Drafted work laid over days: which days each piece may have, what comes
 * after what, and when it is done.
 */
#ifndef CAIRN_PLANNING_PLAN_LAY_H
#define CAIRN_PLANNING_PLAN_LAY_H

#include "model/planning/plan_draft.h"
#include "model/planning/schedule.h"

/* How strictly phases are kept: the first of these that fits is taken. */
enum plan_pace {
	PACE_PHASES, /* all within the days of their phase */
	PACE_LATE, /* earning and applying may last until the end */
	PACE_CHOSEN, /* and earning begins once all is chosen */
	PACE_EARLY, /* everything as early as it can */
};

struct plan_laid {
	struct plan_tasks tasks; /* one of each work, in its order */
	struct plan_schedule schedule;
	enum plan_pace pace;
	int64_t needed; /* minutes of all work that says its minutes */
	int64_t left_over; /* of them, minutes that found no day */
	int unknown; /* work that does not */
};

/* Lays work, in the order of phases, over the days of a calendar, which have
 * the minutes of `time`. What comes back is in `arena`; the same input gives
 * the same. */
bool plan_lay(const struct plan_work *work, size_t count,
	      const struct calendar *calendar, const struct plan_time *time,
	      struct arena *arena, struct plan_laid *laid, struct err *err);

#endif
