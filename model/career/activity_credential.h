/* SPDX-License-Identifier: MIT */
/*
 * Toward which credential an activity counts, and with how many credits where
 * that is not as many as the activity has.
 */
#ifndef CAIRN_CAREER_ACTIVITY_CREDENTIAL_H
#define CAIRN_CAREER_ACTIVITY_CREDENTIAL_H

#include "model/record/entity.h"

struct activity_credential {
	int64_t id;
	struct link activity, credential;
	struct credits credits; /* NO_CREDITS: as the activity */
};

extern const struct entity activity_credential_entity;

#endif
