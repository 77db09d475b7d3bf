/* SPDX-License-Identifier: MIT */
/*
 * A named ability; credentials are evidence of skills.
 */
#ifndef CAIRN_CAREER_SKILL_H
#define CAIRN_CAREER_SKILL_H

#include "model/record/entity.h"

struct skill {
	int64_t id;
	const char *slug, *title, *category;
	int64_t level; /* 0..5, NO_NUMBER while unknown */
	struct day used; /* last */
	const char *framework, *code, *url, *aliases, *note;
};

extern const struct entity skill_entity;

#endif
