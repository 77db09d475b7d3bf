/* SPDX-License-Identifier: MIT */
/*
 * A step that somebody let the person pass over: why, who, and from when on.
 * It is counted as in docs/method.md, and never shown as met.
 */
#ifndef CAIRN_CAREER_WAIVER_H
#define CAIRN_CAREER_WAIVER_H

#include "model/record/entity.h"

struct waiver {
	int64_t id;
	int64_t step; /* its id */
	const char *reason, *granted_by;
	struct day granted; /* from when on it holds */
	const char *note;
};

extern const struct entity waiver_entity;

#endif
