/* SPDX-License-Identifier: MIT */
/*
 * Something done that counts toward renewals: a line of the ledger.
 */
#include "model/career/activity.h"

static const struct field fields[] = {
	FIELD(activity, title, .label = "Activity", .width = 34,
	      .is = REQUIRED | FINDABLE | ORDERED),
	FIELD(activity, day, .label = "Day", .width = 10,
	      .is = REQUIRED | ORDERED, .hint = "2026-03-31, today, -3d"),
	FIELD(activity, category, .label = "Category", .width = 14),
	FIELD(activity, credits, .label = "Credits", .width = 7,
	      .hint = "20, 1.5"),
	FIELD(activity, minutes, .label = "Time", .width = 8,
	      .hint = "40 min, 1h30"),
	FIELD(activity, evidence, .label = "Evidence",
	      .hint = "an address or a path"),
	FIELD(activity, note, .label = "Note", .is = LONG),
};

const struct entity activity_entity = {
	.table = "activity",
	.one = "activity",
	.many = "activities",
	.number = 24,
	.size = sizeof(struct activity),
	FIELDS(fields),
};
