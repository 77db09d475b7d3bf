/* SPDX-License-Identifier: MIT */
/*
 * What the cases of plans bring along: days with their minutes, and tasks,
 * numbered in the order of their ids' bytes.
 */
#ifndef CAIRN_METHOD_PLAN_CASE_H
#define CAIRN_METHOD_PLAN_CASE_H

#include "model/method/method.h"
#include "model/planning/replan.h"

struct plan_case {
	struct arena *arena;
	struct calendar calendar;
	const cJSON **items; /* tasks by id */
	struct plan_task *tasks;
	struct plan_tasks all;
};

/* Reads calendar and tasks of a method's input; what comes back is in the
 * run's arena. False with a sentence where it is not of the form. */
bool plan_case_read(struct plan_case *plan, struct method_run *run,
		    struct err *err);

/* The id of a task, and the task of an id (-1 for none). */
const char *plan_case_id(const struct plan_case *plan, int task);
int plan_case_find(const struct plan_case *plan, const char *id);

#endif
