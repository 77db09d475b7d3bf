/* SPDX-License-Identifier: MIT */
/*
 * One node of a rule: of a pathway, or of what an achievement needs first.
 */
#include "model/career/step.h"

#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "model/career/skill.h"

const char *const step_kinds[] = { "all",    "any",    "k",	      "points",
				   "item",   "cap",    "tag",	      "since",
				   "within", "ever",   "achievement", "pathway",
				   "skill",  "manual", NULL };
const char *const step_shares[] = { "", "once", NULL };
const char *const step_answers[] = { "", "yes", "no", NULL };

static const struct field fields[] = {
	FIELD(step, pathway, .label = "Pathway", .width = 24,
	      .to = &pathway_entity),
	FIELD(step, prerequisite_of, .label = "Needed first for",
	      .to = &achievement_entity),
	FIELD(step, parent, .label = "Parent", .width = 6),
	FIELD(step, position, .label = "Position", .width = 8),
	FIELD(step, kind, .label = "Kind", .width = 11, .choices = step_kinds),
	FIELD(step, number, .label = "Number", .width = 6),
	FIELD(step, achievement, .label = "Achievement", .width = 24,
	      .to = &achievement_entity),
	FIELD(step, nested, .label = "Nested pathway", .to = &pathway_entity),
	FIELD(step, skill, .label = "Skill", .to = &skill_entity),
	FIELD(step, text, .label = "Text"),
	FIELD(step, since, .label = "Since"),
	FIELD(step, share, .label = "Share", .choices = step_shares),
	FIELD(step, confirmed, .label = "Confirmed", .choices = step_answers),
	FIELD(step, confirmed_on, .label = "Confirmed on"),
	FIELD(step, note, .label = "Note", .is = LONG),
};

static bool check(const void *record, struct err *err)
{
	const struct step *s = record;

	if ((s->pathway.id == 0) == (s->prerequisite_of.id == 0))
		return fail(err, "A step belongs to a pathway or to what an "
				 "achievement needs first.");
	return true;
}

const struct entity step_entity = {
	.table = "step",
	.one = "step",
	.many = "steps",
	.number = 14,
	.size = sizeof(struct step),
	FIELDS(fields),
	.check = check,
};
