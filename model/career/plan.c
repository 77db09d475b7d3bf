/* SPDX-License-Identifier: MIT */
/*
 * Some weeks of tasks toward a pathway, an achievement or a skill.
 */
#include "model/career/plan.h"

#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "model/career/skill.h"
#include "model/base/week.h"

static const struct field fields[] = {
	FIELD(plan, title, .label = "Plan", .width = 30,
	      .is = REQUIRED | FINDABLE),
	FIELD(plan, pathway, .label = "Pathway", .to = &pathway_entity),
	FIELD(plan, achievement, .label = "Achievement",
	      .to = &achievement_entity),
	FIELD(plan, skill, .label = "Skill", .to = &skill_entity),
	FIELD(plan, starts, .label = "Starts", .width = 10,
	      .is = REQUIRED | ORDERED),
	FIELD(plan, days, .label = "Days", .width = 4, .is = REQUIRED,
	      .hint = "a whole number from 1 to 365"),
	FIELD(plan, weekly, .label = "Time a week", .width = 11, .is = REQUIRED,
	      .hint = "6h, 90 min"),
	FIELD(plan, week, .label = "Week", .hint = WEEK_HINT),
	FIELD(plan, buffer, .label = "Buffer",
	      .hint = "percent of each day that stays free: 15"),
	FIELD(plan, closed, .label = "Closed", .width = 10),
	FIELD(plan, note, .label = "Note", .is = LONG),
};

static bool check(const void *record, struct err *err)
{
	const struct plan *p = record;

	if (p->days < 1 || p->days > 365)
		return fail(err, "Days: write a whole number from 1 to 365.");
	if (p->buffer != NO_NUMBER && (p->buffer < 0 || p->buffer > 90))
		return fail(err, "Buffer: write a percentage from 0 to 90.");
	return week_check(p->week, err);
}

const struct entity plan_entity = {
	.table = "plan",
	.one = "plan",
	.many = "plans",
	.number = 16,
	.size = sizeof(struct plan),
	FIELDS(fields),
	.check = check,
};
