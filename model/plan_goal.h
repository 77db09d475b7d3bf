/* SPDX-License-Identifier: MIT */
/*
 * What is missing for a goal, as items for a plan. Only plans.c includes this.
 */
#ifndef CAIRN_PLAN_GOAL_H
#define CAIRN_PLAN_GOAL_H

#include "model/planning/plan_draft.h"
#include "model/plans.h"

/* In the order of doing. */
struct plan_goal {
	const char *title;
	struct plan_item *items;
	int64_t *achievements; /* the row of each item, or 0 */
	size_t count; /* at least 1 */
};

/* Fills *goal, all in `arena`. A goal that is held or complete already, or
 * that has nothing to plan, is refused with what to do instead. */
bool plan_goal_find(struct portfolio *portfolio, const struct plan_wish *wish,
		    struct arena *arena, struct plan_goal *goal,
		    struct err *err);

#endif
