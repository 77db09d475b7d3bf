/* SPDX-License-Identifier: MIT */
/*
 * Days on which nothing is planned: a holiday, a feast, a journey.
 */
#include "model/career/day_off.h"

static const struct field fields[] = {
	FIELD(day_off, starts, .label = "First day", .width = 10,
	      .is = REQUIRED | ORDERED, .hint = "2026-12-24, +7"),
	FIELD(day_off, ends, .label = "Last day", .width = 10,
	      .hint = "where it is more than one day"),
	FIELD(day_off, title, .label = "Why", .width = 30, .is = FINDABLE),
};

static bool check(const void *record, struct err *err)
{
	const struct day_off *d = record;

	if (day_is(d->ends) && d->ends.n < d->starts.n)
		return fail(err, "The last day cannot be before the first.");
	return true;
}

const struct entity day_off_entity = {
	.table = "day_off",
	.one = "day off",
	.many = "days off",
	.number = 26,
	.size = sizeof(struct day_off),
	FIELDS(fields),
	.check = check,
};
