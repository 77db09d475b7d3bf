/* SPDX-License-Identifier: MIT */
/*
 * What an achievement is worth in a scheme of points: 5 ects.
 */
#include "model/career/achievement_points.h"

#include "model/career/achievement.h"

static const struct field fields[] = {
	FIELD(achievement_points, scheme, .label = "Scheme", .width = 12,
	      .is = REQUIRED),
	FIELD(achievement_points, number, .label = "Points", .width = 6,
	      .is = REQUIRED),
	FIELD(achievement_points, achievement, .label = "Achievement",
	      .width = 34, .is = REQUIRED, .to = &achievement_entity),
};

static bool check(const void *record, struct err *err)
{
	const struct achievement_points *p = record;

	if (p->number < 1 || p->number > 10000)
		return fail(err, "Points are a number from 1 to 10000.");
	return true;
}

const struct entity achievement_points_entity = {
	.table = "achievement_points",
	.one = "points",
	.many = "points",
	.number = 20,
	.size = sizeof(struct achievement_points),
	FIELDS(fields),
	.check = check,
};
