/* SPDX-License-Identifier: MIT */
/*
 * A word that rules may ask for: "2 tagged cloud".
 */
#include "model/career/achievement_tag.h"

#include "model/career/achievement.h"

static const struct field fields[] = {
	FIELD(achievement_tag, tag, .label = "Tag", .width = 20,
	      .is = REQUIRED),
	FIELD(achievement_tag, achievement, .label = "Achievement", .width = 34,
	      .is = REQUIRED, .to = &achievement_entity),
};

const struct entity achievement_tag_entity = {
	.table = "achievement_tag",
	.one = "tag",
	.many = "tags",
	.number = 19,
	.size = sizeof(struct achievement_tag),
	FIELDS(fields),
};
