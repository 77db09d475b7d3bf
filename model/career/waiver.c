/* SPDX-License-Identifier: MIT */
/*
 * A step that somebody let the person pass over: why, who, and from when on.
 * It is counted as in docs/method.md, and never shown as met.
 */
#include "model/career/waiver.h"

static const struct field fields[] = {
	FIELD(waiver, step, .label = "Step", .width = 6, .is = REQUIRED,
	      .hint = "its number"),
	FIELD(waiver, reason, .label = "Reason", .width = 34,
	      .is = REQUIRED | FINDABLE),
	FIELD(waiver, granted_by, .label = "Granted by", .width = 18),
	FIELD(waiver, granted, .label = "Granted", .width = 10, .is = REQUIRED,
	      .hint = "2026-03-31, today, -3d"),
	FIELD(waiver, note, .label = "Note", .is = LONG),
};

const struct entity waiver_entity = {
	.table = "waiver",
	.one = "waiver",
	.many = "waivers",
	.number = 21,
	.size = sizeof(struct waiver),
	FIELDS(fields),
};
