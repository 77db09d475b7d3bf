/* SPDX-License-Identifier: MIT */
/*
 * Whose career it is: one row, made with the file.
 */
#include "model/career/profile.h"

#include <string.h>

#include "model/base/week.h"

static const struct field fields[] = {
	FIELD(profile, name, .label = "Name", .width = 24),
	FIELD(profile, place, .label = "Place", .width = 16),
	FIELD(profile, currency, .label = "Currency", .width = 8,
	      .hint = "three capitals, such as EUR"),
	FIELD(profile, weekly, .label = "Time a week", .width = 11,
	      .hint = "for learning: 6h, 90 min"),
	FIELD(profile, week, .label = "Week", .hint = WEEK_HINT),
	FIELD(profile, aims, .label = "Aims", .is = LONG),
	FIELD(profile, reminders, .label = "Reminders",
	      .hint = "days ahead of an end: 90, 30, 7"),
	FIELD(profile, note, .label = "Note", .is = LONG),
};

int profile_reminders(const char *text, int days[REMINDERS_MAX])
{
	int count = 0;

	if (!*text)
		text = "90, 30, 7";
	while (*text) {
		int number = 0, at = count;

		text += strspn(text, ", ");
		if (!*text)
			break;
		if (count == REMINDERS_MAX || *text < '0' || *text > '9')
			return 0;
		for (; *text >= '0' && *text <= '9'; text++)
			if ((number = number * 10 + (*text - '0')) > 3660)
				return 0;
		for (; at > 0 && days[at - 1] < number; at--)
			days[at] = days[at - 1];
		days[at] = number;
		count++;
	}
	return count;
}

static bool check(const void *record, struct err *err)
{
	const struct profile *p = record;
	int days[REMINDERS_MAX];

	for (const char *c = p->currency; *c; c++)
		if (*c < 'A' || *c > 'Z' || strlen(p->currency) != 3)
			return fail(err,
				    "Currency: \"%s\" is not a code of "
				    "three capitals, such as EUR.",
				    p->currency);
	if (!profile_reminders(p->reminders, days))
		return fail(err,
			    "Reminders: \"%s\" is not a list of days; write "
			    "90, 30, 7.",
			    p->reminders);
	return week_check(p->week, err);
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
