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
	struct minutes minutes, spent;
	struct day done; /* NO_DAY while it is open */
	struct link achievement;
	const char *note;
};

extern const char *const task_phases[];
extern const struct entity task_entity;

#endif
