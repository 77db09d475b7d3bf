/* SPDX-License-Identifier: MIT */
/*
 * What each kind of step is called and asks for. The fields are those of the
 * step's entity under labels that fit the kind.
 */
#include "tui/overlays/step_form.h"

#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "model/career/skill.h"

#define NOTE FIELD(step, note, .label = "Note", .is = LONG)

/* In the order of step_kinds: what is below stays when one becomes another. */
static const char *const group_words[] = { "all of these", "any of these",
					   "some of these", NULL };
static const char *const share_words[] = { "a credential may fill several",
					   "each fills one only", NULL };
static const char *const answer_words[] = { "open", "yes", "no", NULL };

static const struct field group[] = {
	FIELD(step, kind, .label = "Needed", .choices = group_words),
	FIELD(step, number, .label = "How many",
	      .hint = "of \"some\" only: 2, say"),
	FIELD(step, share, .label = "Counting", .choices = share_words),
	NOTE,
};

static const struct field some[] = {
	FIELD(step, number, .label = "How many", .is = REQUIRED,
	      .hint = "2, say; then add the steps to choose from"),
	FIELD(step, share, .label = "Counting", .choices = share_words),
	NOTE,
};

static const struct field points[] = {
	FIELD(step, number, .label = "Points", .is = REQUIRED,
	      .hint = "how many; then add what gives them"),
	FIELD(step, text, .label = "Scheme",
	      .hint = "ects, say; or leave it and add what gives points"),
	FIELD(step, tag, .label = "Tagged",
	      .hint = "of a scheme: only what has this tag"),
	NOTE,
};

static const struct field item[] = {
	FIELD(step, achievement, .label = "Achievement", .is = REQUIRED,
	      .to = &achievement_entity),
	FIELD(step, number, .label = "Points", .is = REQUIRED,
	      .hint = "that it gives"),
	NOTE,
};

static const struct field cap[] = {
	FIELD(step, number, .label = "At most", .is = REQUIRED,
	      .hint = "points; then add what gives them"),
	NOTE,
};

static const struct field tag[] = {
	FIELD(step, text, .label = "Tag", .is = REQUIRED),
	FIELD(step, number, .label = "How many", .is = REQUIRED,
	      .hint = "achievements with the tag"),
	NOTE,
};

static const struct field since[] = {
	FIELD(step, since, .label = "Since"),
	FIELD(step, number, .label = "Or days back",
	      .hint = "730 is two years, counted from today"),
	NOTE,
};

static const struct field within[] = {
	FIELD(step, number, .label = "Days", .is = REQUIRED,
	      .hint = "between the first and the last of them"),
	NOTE,
};

static const struct field only_note[] = { NOTE };

static const struct field achievement[] = {
	FIELD(step, achievement, .label = "Achievement", .is = REQUIRED,
	      .to = &achievement_entity,
	      .hint = "type to search, the catalogue too"),
	NOTE,
};

static const struct field pathway[] = {
	FIELD(step, nested, .label = "Pathway", .is = REQUIRED,
	      .to = &pathway_entity,
	      .hint = "type to search, the catalogue too"),
	NOTE,
};

static const struct field skill[] = {
	FIELD(step, skill, .label = "Skill", .is = REQUIRED,
	      .to = &skill_entity),
	FIELD(step, number, .label = "Level", .hint = "at the least; or none"),
	NOTE,
};

static const struct field manual[] = {
	FIELD(step, text, .label = "What", .is = REQUIRED,
	      .hint = "5 years of practice, a signed form …"),
	FIELD(step, confirmed, .label = "Confirmed", .choices = answer_words),
	FIELD(step, confirmed_on, .label = "On"),
	NOTE,
};

static bool check_some(const void *record, struct err *err)
{
	const struct step *s = record;

	if (s->kind == STEP_K && (s->number == NO_NUMBER || s->number < 1))
		return fail(err, "How many: say how many of the steps below "
				 "are needed, 1 or more.");
	return true;
}

static bool check_points(const void *record, struct err *err)
{
	return ((const struct step *)record)->number > 0 ||
	       fail(err, "Points: say 1 or more.");
}

static bool check_cap(const void *record, struct err *err)
{
	return ((const struct step *)record)->number >= 0 ||
	       fail(err, "At most: say 0 or more.");
}

static bool check_tag(const void *record, struct err *err)
{
	return ((const struct step *)record)->number > 0 ||
	       fail(err, "How many: say 1 or more.");
}

static bool check_since(const void *record, struct err *err)
{
	const struct step *s = record;
	bool back = s->number != NO_NUMBER;

	if (day_is(s->since) == back)
		return fail(err, back ? "Since: say a day or how many days "
					"back, not both."
				      : "Since: say a day, or below how many "
					"days back.");
	return !back || s->number >= 0 ||
	       fail(err, "Or days back: say 0 or more.");
}

static bool check_within(const void *record, struct err *err)
{
	return ((const struct step *)record)->number >= 0 ||
	       fail(err, "Days: say 0 or more.");
}

#define FORM(title_, fields_, check_)                          \
	{                                                      \
		.title = (title_), .fields = (fields_),        \
		.count = sizeof(fields_) / sizeof(*(fields_)), \
		.check = (check_)                              \
	}

const struct step_form_kind step_form_kinds_of[] = {
	[STEP_ALL] = { 'l', "all of these", true,
		       FORM("A group", group, check_some) },
	[STEP_ANY] = { 'y', "any of these", true,
		       FORM("A group", group, check_some) },
	[STEP_K] = { 's', "some of these: 2 of 3, say", false,
		     FORM("Some of these", some, check_some) },
	[STEP_POINTS] = { 'o', "points, of a list or a scheme", false,
			  FORM("Points", points, check_points) },
	[STEP_ITEM] = { 'a', "an achievement that gives points", false,
			FORM("An achievement that gives points", item,
			     check_points) },
	[STEP_CAP] = { 'c', "a cap: some of them give so many at most", false,
		       FORM("A cap on points", cap, check_cap) },
	[STEP_TAG] = { 't', "so many achievements with a tag", false,
		       FORM("Achievements with a tag", tag, check_tag) },
	[STEP_SINCE] = { 'e', "earned since a day", false,
			 FORM("Earned since a day", since, check_since) },
	[STEP_WITHIN] = { 'w', "earned within so many days", false,
			  FORM("Earned within some days", within,
			       check_within) },
	[STEP_EVER] = { 'v', "even if it has expired", true,
			FORM("Even if it has expired", only_note, NULL) },
	[STEP_ACHIEVEMENT] = { 'a', "an achievement", false,
			       FORM("An achievement", achievement, NULL) },
	[STEP_PATHWAY] = { 'p', "another pathway, complete", false,
			   FORM("Another pathway", pathway, NULL) },
	[STEP_SKILL] = { 'i', "a skill", false, FORM("A skill", skill, NULL) },
	[STEP_MANUAL] = { 'm', "only what I can confirm", false,
			  FORM("What only you can confirm", manual, NULL) },
};
