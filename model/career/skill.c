/* SPDX-License-Identifier: MIT */
/*
 * A named ability; credentials are evidence of skills.
 */
#include "model/career/skill.h"

static const struct field fields[] = {
	FIELD(skill, title, .label = "Skill", .width = 30,
	      .is = REQUIRED | FINDABLE | ORDERED),
	FIELD(skill, category, .label = "Category", .width = 10),
	FIELD(skill, level, .label = "Level", .width = 5,
	      .hint = "a whole number from 0 to 5"),
	FIELD(skill, used, .label = "Last used", .width = 10),
	FIELD(skill, aliases, .label = "Also called", .is = FINDABLE),
	FIELD(skill, framework, .label = "Framework"),
	FIELD(skill, code, .label = "Code", .is = FINDABLE),
	FIELD(skill, url, .label = "Address"),
	FIELD(skill, slug, .label = "Slug", .is = NULLABLE | FIXED | FINDABLE),
	FIELD(skill, note, .label = "Note", .is = LONG),
};

static bool check(const void *record, struct err *err)
{
	const struct skill *s = record;

	if (s->level != NO_NUMBER && (s->level < 0 || s->level > 5))
		return fail(err,
			    "Level: %lld is not a level; write a whole "
			    "number from 0 to 5.",
			    (long long)s->level);
	return true;
}

const struct entity skill_entity = {
	.table = "skill",
	.one = "skill",
	.many = "skills",
	.number = 5,
	.size = sizeof(struct skill),
	FIELDS(fields),
	.check = check,
};
