/* SPDX-License-Identifier: MIT */
/*
 * Making a plan: what is missing for a goal, drafted as work and laid over
 * days.
 */
#ifndef CAIRN_PLANS_H
#define CAIRN_PLANS_H

#include "model/portfolio.h"
#include "model/record/entity.h"

struct plan_wish {
	const struct entity *goal; /* pathway, achievement or skill */
	int64_t id;
	const char *title; /* "" for the goal's own */
	struct day starts;
	int days; /* 1..365 */
	struct minutes weekly; /* of time, a week */
	const char *week; /* its days, or "": as the profile, else weekly */
	int64_t buffer; /* percent kept free; NO_NUMBER: as is usual */
};

/* How it came out. */
struct plan_made {
	int64_t id;
	int tasks;
	int64_t needed, available, left_over; /* minutes; 0 left: it fits */
	int unknown; /* pieces of work whose time nobody has said */
};

/* Writes the plan and its tasks, inside a change. What is held already is not
 * planned; a goal that is met is refused. */
bool plan_make(struct portfolio *portfolio, const struct plan_wish *wish,
	       struct plan_made *made, struct err *err);

#endif
