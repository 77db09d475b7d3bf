/* SPDX-License-Identifier: MIT */
/*
 * How one achievement bears on another: it satisfies it (stands in for it),
 * renews it, or is best earned after it.
 */
#ifndef CAIRN_CAREER_RELATION_H
#define CAIRN_CAREER_RELATION_H

#include "model/record/entity.h"

struct relation {
	int64_t id;
	struct link achievement;
	unsigned kind; /* of relation_kinds */
	struct link other;
};

extern const char *const relation_kinds[];
extern const struct entity relation_entity;

#endif
