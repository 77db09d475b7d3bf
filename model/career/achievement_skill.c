/* SPDX-License-Identifier: MIT */
/*
 * Which skills an achievement teaches.
 */
#include "model/career/achievement_skill.h"

#include "model/career/achievement.h"
#include "model/career/skill.h"

static const struct field fields[] = {
	FIELD(achievement_skill, achievement, .label = "Achievement",
	      .width = 30, .is = REQUIRED, .to = &achievement_entity),
	FIELD(achievement_skill, skill, .label = "Skill", .width = 24,
	      .is = REQUIRED, .to = &skill_entity),
};

const struct entity achievement_skill_entity = {
	.table = "achievement_skill",
	.one = "skill of an achievement",
	.many = "achievement skills",
	.number = 7,
	.size = sizeof(struct achievement_skill),
	FIELDS(fields),
};
