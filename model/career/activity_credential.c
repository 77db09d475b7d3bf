/* SPDX-License-Identifier: MIT */
/*
 * Toward which credential an activity counts, and with how many credits where
 * that is not as many as the activity has.
 */
#include "model/career/activity_credential.h"

#include "model/career/activity.h"
#include "model/career/credential.h"

static const struct field fields[] = {
	FIELD(activity_credential, activity, .label = "Activity", .width = 30,
	      .is = REQUIRED, .to = &activity_entity),
	FIELD(activity_credential, credential, .label = "Counts for",
	      .width = 30, .is = REQUIRED, .to = &credential_entity),
	FIELD(activity_credential, credits, .label = "Credits", .width = 7,
	      .hint = "where not as many as the activity has"),
};

const struct entity activity_credential_entity = {
	.table = "activity_credential",
	.one = "counted activity",
	.many = "counted activities",
	.number = 25,
	.size = sizeof(struct activity_credential),
	FIELDS(fields),
};
