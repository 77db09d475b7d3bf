/* SPDX-License-Identifier: MIT */
/*
 * Inside scheduling: days laid end to end, and the order of work on them.
 */
#ifndef CAIRN_PLANNING_EDF_H
#define CAIRN_PLANNING_EDF_H

#include "model/planning/schedule.h"

struct edf {
	const struct plan_tasks *tasks;
	const bool *without; /* NULL: none is left out */
	int days;
	int64_t *until; /* minutes of time before day i; days + 1 of them */
	int64_t *release, *due; /* of a task, moved by what is around it */
	int *by_release; /* the tasks that take part */
	int count;
};

/* One task at a time, without a break. */
struct edf_run {
	int task;
	int64_t from, to;
};

/* Lays the days out and moves releases behind what comes before, dues before
 * what comes after. False where the orders go in a circle. */
bool edf_prepare(struct edf *edf, const struct plan_tasks *tasks,
		 const struct plan_time *time, const bool *without,
		 struct arena *arena);

/* Sorts tasks by a number of each; equals keep their order. */
void edf_sort(const int64_t *by, int *at, int count, struct arena *arena);

/* The day that minute belongs to; edf.days behind the last one. */
int edf_day(const struct edf *edf, int64_t minute);

/* The last minute by which a task must be done, by its own due alone. */
int64_t edf_own_due(const struct edf *edf, int task);

/* Does all work, earliest due first. Fills `runs`, which has room for two of
 * each task, and the end of each task; both may be NULL. Returns how many runs
 * there are, or -1 as soon as something is late where `in_time` is wanted. */
int edf_do(const struct edf *edf, bool in_time, struct edf_run *runs,
	   int64_t *ends, struct arena *arena);

#endif
