/* SPDX-License-Identifier: MIT */
/*
 * Which skills a credential is evidence of.
 */
#ifndef CAIRN_CAREER_CREDENTIAL_SKILL_H
#define CAIRN_CAREER_CREDENTIAL_SKILL_H

#include "model/record/entity.h"

struct credential_skill {
	int64_t id;
	struct link credential, skill;
	int64_t level; /* 0..5, NO_NUMBER while unknown */
};

extern const struct entity credential_skill_entity;

#endif
