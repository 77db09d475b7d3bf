/* SPDX-License-Identifier: MIT */
/*
 * A kind of activity of which only so much counts toward a renewal, or so
 * much is needed.
 */
#ifndef CAIRN_CAREER_RENEWAL_CATEGORY_H
#define CAIRN_CAREER_RENEWAL_CATEGORY_H

#include "model/record/entity.h"

struct renewal_category {
	int64_t id;
	struct link renewal;
	const char *category;
	struct credits most, least; /* in a cycle */
};

extern const struct entity renewal_category_entity;

#endif
