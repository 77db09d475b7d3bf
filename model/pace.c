/* SPDX-License-Identifier: MIT */
/*
 * How long things take compared with what was thought, from what was logged.
 */
#include "model/pace.h"

#include "model/planning/calibrate.h"
#include "model/store/query.h"

static bool load_past(struct portfolio *p, struct plan_past *past, int *count,
		      struct err *err)
{
	struct query q;

	query_open(&q, p->store,
		   "SELECT minutes, spent FROM (SELECT minutes, spent, done, id"
		   " FROM task WHERE done NOT NULL AND minutes > 0 AND spent >"
		   " 0 ORDER BY done DESC, id DESC LIMIT ?) ORDER BY done, id",
		   err);
	bind_int(&q, CALIBRATE_MOST);
	for (*count = 0; *count < CALIBRATE_MOST && query_step(&q); ++*count) {
		past[*count].estimate = column_int32(&q);
		past[*count].actual = column_int32(&q);
	}
	return query_done(&q);
}

bool pace_load(struct portfolio *p, const struct agenda *agenda,
	       struct arena *arena, struct pace *pace, struct err *err)
{
	struct plan_past past[CALIBRATE_MOST];
	struct plan_tasks tasks = agenda->work;
	struct plan_task *at = arena_array(arena, tasks.count + 1, sizeof(*at));
	struct plan_time time = plan_time(&agenda->calendar, agenda->days, 0, 0,
					  arena);
	int count;

	if (!load_past(p, past, &count, err))
		return false;
	*pace = (struct pace){ plan_calibrate(past, (size_t)count), true, 0,
			       false };
	if (pace->percent < 0) {
		pace->percent = CALIBRATE_OTHERS;
		pace->own = false;
	}
	for (size_t i = 0; i < tasks.count; i++) {
		at[i] = tasks.at[i];
		at[i].minutes = (int)((int64_t)at[i].minutes * pace->percent /
				      100);
		pace->work += at[i].minutes;
	}
	tasks.at = at;
	pace->fits = plan_fits(&tasks, &time, NULL, arena);
	return true;
}
