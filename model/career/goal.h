/* SPDX-License-Identifier: MIT */
/*
 * What a person aims at: a pathway, an achievement or a skill.
 */
#ifndef CAIRN_CAREER_GOAL_H
#define CAIRN_CAREER_GOAL_H

#include "model/record/entity.h"

struct goal {
	int64_t id;
	struct link pathway, achievement, skill; /* one of the three */
	int64_t weight; /* 1..100 */
	struct day since, due;
	const char *note;
};

extern const struct entity goal_entity;

#endif
