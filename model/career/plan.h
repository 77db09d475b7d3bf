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
	const char *week; /* "mon-fri 1h, sat 2h"; "": weekly, spread */
	int64_t buffer; /* percent kept free; NO_NUMBER: PLAN_BUFFER */
	struct day closed;
	const char *note;
};

enum { PLAN_BUFFER = 15 };

extern const struct entity plan_entity;

#endif
