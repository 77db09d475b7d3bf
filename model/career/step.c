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
	FIELD(step, tag, .label = "Only tagged"),
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

bool step_is_group(unsigned kind)
{
	return kind <= STEP_POINTS || kind == STEP_CAP || kind == STEP_SINCE ||
	       kind == STEP_WITHIN || kind == STEP_EVER;
}

/* A count in words; "?" where nobody said it. */
static const char *count_of(const struct step *s, struct arena *arena)
{
	return s->number == NO_NUMBER
		       ? "?"
		       : arena_printf(arena, "%lld", (long long)s->number);
}

const char *step_words(const struct step *s, struct arena *arena)
{
	const char *n = count_of(s, arena);
	char day[DAY_TEXT];

	switch ((enum step_kind)s->kind) {
	case STEP_ALL: return "all of these";
	case STEP_ANY: return "any of these";
	case STEP_K: return arena_printf(arena, "%s of these", n);
	case STEP_POINTS:
		return arena_printf(arena, "%s points%s%s", n,
				    *s->text ? " in " : "", s->text);
	case STEP_ITEM:
		return arena_printf(arena, "%s (%s points)",
				    s->achievement.title, n);
	case STEP_CAP: return arena_printf(arena, "at most %s points", n);
	case STEP_TAG: return arena_printf(arena, "%s tagged %s", n, s->text);
	case STEP_SINCE:
		return day_is(s->since)
			       ? arena_printf(arena, "earned since %s",
					      day_words(s->since, day))
			       : arena_printf(arena,
					      "earned in the last %s days", n);
	case STEP_WITHIN:
		return arena_printf(arena, "earned within %s days", n);
	case STEP_EVER: return "ever earned";
	case STEP_ACHIEVEMENT: return s->achievement.title;
	case STEP_PATHWAY: return s->nested.title;
	case STEP_SKILL:
		return s->number == NO_NUMBER
			       ? s->skill.title
			       : arena_printf(arena, "%s, level %s",
					      s->skill.title, n);
	case STEP_MANUAL: return s->text;
	}
	panic("a step of kind %u", s->kind);
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
