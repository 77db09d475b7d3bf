/* SPDX-License-Identifier: MIT */
/*
 * How one achievement bears on another: it satisfies it (stands in for it),
 * renews it, or is best earned after it.
 */
#include "model/career/relation.h"

#include "model/career/achievement.h"

const char *const relation_kinds[] = { "satisfies", "renews", "after", NULL };

static const struct field fields[] = {
	FIELD(relation, achievement, .label = "Achievement", .width = 26,
	      .is = REQUIRED, .to = &achievement_entity),
	FIELD(relation, kind, .label = "Relation", .width = 9,
	      .choices = relation_kinds),
	FIELD(relation, other, .label = "Other", .width = 26, .is = REQUIRED,
	      .to = &achievement_entity),
};

const struct entity relation_entity = {
	.table = "relation",
	.one = "relation",
	.many = "relations",
	.number = 8,
	.size = sizeof(struct relation),
	FIELDS(fields),
};
