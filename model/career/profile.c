/* SPDX-License-Identifier: MIT */
/*
 * Whose career it is: one row, made with the file.
 */
#include "model/career/profile.h"

#include <string.h>

static const struct field fields[] = {
	FIELD(profile, name, .label = "Name", .width = 24),
	FIELD(profile, place, .label = "Place", .width = 16),
	FIELD(profile, currency, .label = "Currency", .width = 8,
	      .hint = "three capitals, such as EUR"),
	FIELD(profile, weekly, .label = "Time a week", .width = 11,
	      .hint = "for learning: 6h, 90 min"),
	FIELD(profile, aims, .label = "Aims", .is = LONG),
	FIELD(profile, note, .label = "Note", .is = LONG),
};

static bool check(const void *record, struct err *err)
{
	const struct profile *p = record;

	for (const char *c = p->currency; *c; c++)
		if (*c < 'A' || *c > 'Z' || strlen(p->currency) != 3)
			return fail(err,
				    "Currency: \"%s\" is not a code of "
				    "three capitals, such as EUR.",
				    p->currency);
	return true;
}

const struct entity profile_entity = {
	.table = "profile",
	.one = "profile",
	.many = "profile",
	.number = 1,
	.size = sizeof(struct profile),
	FIELDS(fields),
	.check = check,
};
