/* SPDX-License-Identifier: MIT */
/*
 * One thing to do on one day of a plan.
 */
#ifndef CAIRN_CAREER_TASK_H
#define CAIRN_CAREER_TASK_H

#include "model/record/entity.h"

struct task {
	int64_t id;
	struct link plan;
	const char *title;
	unsigned phase; /* of task_phases */
	struct day day;
	int64_t position;
	struct day release, due; /* NO_DAY: those of the plan */
	struct minutes minutes, spent;
	struct day done; /* NO_DAY while it is open */
	bool optional; /* it may be left out */
	int64_t value; /* of an optional one, to the person */
	struct link achievement;
	const char *timer; /* since when its time is taken, UTC; "" */
	const char *note;
};

extern const char *const task_phases[];
extern const struct entity task_entity;

#endif
