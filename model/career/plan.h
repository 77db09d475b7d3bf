/* SPDX-License-Identifier: MIT */
/*
 * Some weeks of tasks toward a pathway, an achievement or a skill.
 */
#ifndef CAIRN_CAREER_PLAN_H
#define CAIRN_CAREER_PLAN_H

#include "model/record/entity.h"

struct plan {
	int64_t id;
	const char *title;
	struct link pathway, achievement, skill; /* at most one */
	struct day starts;
	int64_t days; /* 1..365 */
	struct minutes weekly; /* of time, a week */
	struct day closed;
	const char *note;
};

extern const struct entity plan_entity;

#endif
