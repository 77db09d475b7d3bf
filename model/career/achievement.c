/* SPDX-License-Identifier: MIT */
/*
 * What can be earned.
 */
#include "model/career/achievement.h"

#include "model/career/issuer.h"

static const struct field fields[] = {
	FIELD(achievement, title, .label = "Title", .width = 34,
	      .is = REQUIRED | FINDABLE | ORDERED),
	FIELD(achievement, issuer, .label = "Issuer", .width = 18,
	      .to = &issuer_entity, .is = FINDABLE),
	FIELD(achievement, kind, .label = "Kind", .width = 13),
	FIELD(achievement, level, .label = "Level", .width = 8),
	FIELD(achievement, minutes, .label = "Hours", .width = 8,
	      .hint = "of work: 40h, 90 min"),
	FIELD(achievement, minutes_basis, .label = "Hours by"),
	FIELD(achievement, cost, .label = "Cost", .width = 10,
	      .hint = "425 USD"),
	FIELD(achievement, cost_year, .label = "Cost of year"),
	FIELD(achievement, validity, .label = "Valid for", .width = 10,
	      .hint = "never (ends), 36 months, 90 days, ends"),
	FIELD(achievement, prerequisites, .label = "Needs first", .is = LONG),
	FIELD(achievement, renewal, .label = "Renewal", .is = LONG),
	FIELD(achievement, description, .label = "Description", .is = LONG),
	FIELD(achievement, criteria, .label = "Criteria", .is = LONG),
	FIELD(achievement, url, .label = "Web"),
	FIELD(achievement, retired, .label = "Retired"),
	FIELD(achievement, slug, .label = "Slug",
	      .is = NULLABLE | FIXED | FINDABLE),
	FIELD(achievement, badge_id, .label = "Badge id",
	      .is = NULLABLE | FIXED),
	FIELD(achievement, incomplete, .label = "Incomplete", .is = FIXED),
	FIELD(achievement, source, .label = "Source"),
	FIELD(achievement, confidence, .label = "Confidence"),
	FIELD(achievement, note, .label = "Note", .is = LONG),
};

static bool check(const void *record, struct err *err)
{
	const struct achievement *a = record;

	if (a->cost_year != NO_NUMBER &&
	    (a->cost_year < 1900 || a->cost_year > 2200))
		return fail(err,
			    "Cost of year: %lld is not a year; write one from "
			    "1900 to 2200.",
			    (long long)a->cost_year);
	return true;
}

const struct entity achievement_entity = {
	.table = "achievement",
	.one = "achievement",
	.many = "achievements",
	.number = 6,
	.size = sizeof(struct achievement),
	FIELDS(fields),
	.check = check,
};
