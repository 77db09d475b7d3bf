/* SPDX-License-Identifier: MIT */
/*
 * A way in which an achievement is renewed, and what it asks for. What the
 * achievement's own words say of renewing is `title`; the figures are only
 * those that somebody stated.
 */
#include "model/career/renewal.h"

#include "model/career/achievement.h"

const char *const renewal_ways[] = { "credits", "exam", "activity",
				     "higher",	"fee",	NULL };
const char *const renewal_pers[] = { "cycle", "year", NULL };

static const struct field fields[] = {
	FIELD(renewal, title, .label = "Asks for", .width = 30, .is = REQUIRED,
	      .hint = "in words: 50 CEU in 3 years"),
	FIELD(renewal, achievement, .label = "Renews", .width = 24,
	      .is = REQUIRED, .to = &achievement_entity),
	FIELD(renewal, way, .label = "Way", .width = 8,
	      .choices = renewal_ways),
	FIELD(renewal, minutes, .label = "Hours", .width = 8,
	      .hint = "of work, for a whole cycle: 20h"),
	FIELD(renewal, fee, .label = "Fee", .width = 9, .hint = "50 USD"),
	FIELD(renewal, fee_per, .label = "Fee each", .choices = renewal_pers),
	FIELD(renewal, fee_year, .label = "Fee of year"),
	FIELD(renewal, unit, .label = "Unit", .hint = "CEU, PDU, CPE"),
	FIELD(renewal, total, .label = "Credits", .width = 7,
	      .hint = "in a cycle: 60"),
	FIELD(renewal, yearly, .label = "Each year",
	      .hint = "the least, where there is one: 20"),
	FIELD(renewal, cycle, .label = "Cycle", .hint = "36 months"),
	FIELD(renewal, opens, .label = "Opens",
	      .hint = "how long before the end: 6 months, 90 days"),
	FIELD(renewal, source, .label = "Source"),
	FIELD(renewal, confidence, .label = "Confidence"),
	FIELD(renewal, note, .label = "Note", .is = LONG),
};

static bool check(const void *record, struct err *err)
{
	const struct renewal *r = record;

	if (r->fee_year != NO_NUMBER &&
	    (r->fee_year < 1900 || r->fee_year > 2200))
		return fail(err,
			    "Fee of year: %lld is not a year; write one from "
			    "1900 to 2200.",
			    (long long)r->fee_year);
	if (r->total.n == 0 || r->yearly.n == 0)
		return fail(err, "Credits: nothing is left empty, and is not "
				 "0.");
	return true;
}

const struct entity renewal_entity = {
	.table = "renewal",
	.one = "renewal",
	.many = "renewals",
	.number = 22,
	.size = sizeof(struct renewal),
	FIELDS(fields),
	.check = check,
};
