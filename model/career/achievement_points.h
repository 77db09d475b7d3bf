/* SPDX-License-Identifier: MIT */
/*
 * What an achievement is worth in a scheme of points: 5 ects.
 */
#ifndef CAIRN_CAREER_ACHIEVEMENT_POINTS_H
#define CAIRN_CAREER_ACHIEVEMENT_POINTS_H

#include "model/record/entity.h"

struct achievement_points {
	int64_t id;
	struct link achievement;
	const char *scheme;
	int64_t number; /* 1 to 10000 */
};

extern const struct entity achievement_points_entity;

#endif
