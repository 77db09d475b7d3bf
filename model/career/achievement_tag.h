/* SPDX-License-Identifier: MIT */
/*
 * A word that rules may ask for: "2 tagged cloud".
 */
#ifndef CAIRN_CAREER_ACHIEVEMENT_TAG_H
#define CAIRN_CAREER_ACHIEVEMENT_TAG_H

#include "model/record/entity.h"

struct achievement_tag {
	int64_t id;
	struct link achievement;
	const char *tag;
};

extern const struct entity achievement_tag_entity;

#endif
