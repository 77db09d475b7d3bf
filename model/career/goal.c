/* SPDX-License-Identifier: MIT */
/*
 * What a person aims at: a pathway, an achievement or a skill.
 */
#include "model/career/goal.h"

#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "model/career/skill.h"

static const struct field fields[] = {
	FIELD(goal, pathway, .label = "Pathway", .width = 30,
	      .to = &pathway_entity),
	FIELD(goal, achievement, .label = "Achievement", .width = 30,
	      .to = &achievement_entity),
	FIELD(goal, skill, .label = "Skill", .width = 20, .to = &skill_entity),
	FIELD(goal, weight, .label = "Weight", .width = 6, .is = REQUIRED,
	      .hint = "a whole number from 1 to 100"),
	FIELD(goal, since, .label = "Since", .width = 10),
	FIELD(goal, due, .label = "Due", .width = 10),
	FIELD(goal, note, .label = "Note", .is = LONG),
};

static bool check(const void *record, struct err *err)
{
	const struct goal *g = record;

	if ((g->pathway.id != 0) + (g->achievement.id != 0) +
		    (g->skill.id != 0) !=
	    1)
		return fail(err, "Aim at one pathway, one achievement or one "
				 "skill.");
	if (g->weight < 1 || g->weight > 100)
		return fail(err, "Weight: write a whole number from 1 to "
				 "100.");
	return true;
}

const struct entity goal_entity = {
	.table = "goal",
	.one = "goal",
	.many = "goals",
	.number = 15,
	.size = sizeof(struct goal),
	FIELDS(fields),
	.check = check,
};
