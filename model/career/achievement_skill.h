/* SPDX-License-Identifier: MIT */
/*
 * Which skills an achievement teaches.
 */
#ifndef CAIRN_CAREER_ACHIEVEMENT_SKILL_H
#define CAIRN_CAREER_ACHIEVEMENT_SKILL_H

#include "model/record/entity.h"

struct achievement_skill {
	int64_t id;
	struct link achievement, skill;
};

extern const struct entity achievement_skill_entity;

#endif
