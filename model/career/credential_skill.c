/* SPDX-License-Identifier: MIT */
/*
 * Which skills a credential is evidence of.
 */
#include "model/career/credential_skill.h"

#include "model/career/credential.h"
#include "model/career/skill.h"

static const struct field fields[] = {
	FIELD(credential_skill, credential, .label = "Credential", .width = 30,
	      .is = REQUIRED, .to = &credential_entity),
	FIELD(credential_skill, skill, .label = "Skill", .width = 24,
	      .is = REQUIRED, .to = &skill_entity),
	FIELD(credential_skill, level, .label = "Level", .width = 5,
	      .hint = "a whole number from 0 to 5"),
};

const struct entity credential_skill_entity = {
	.table = "credential_skill",
	.one = "skill of a credential",
	.many = "credential skills",
	.number = 11,
	.size = sizeof(struct credential_skill),
	FIELDS(fields),
};
