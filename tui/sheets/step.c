/* SPDX-License-Identifier: MIT */
/*
 * A step of a rule: what its kind means, and its note.
 */
#include "model/career/step.h"

#include "model/record/record.h"
#include "tui/sheets/about.h"

/* What meets a kind of step, for whoever is about to change it. */
static const char *meaning_of(const struct step *s)
{
	switch ((enum step_kind)s->kind) {
	case STEP_ALL: return "Every step below it is needed.";
	case STEP_ANY: return "One of the steps below it is enough.";
	case STEP_K: return "So many of the steps below it are needed.";
	case STEP_POINTS:
		return "What is held of the steps below it gives points; so "
		       "many are needed.";
	case STEP_ITEM: return "It gives so many points while it is held.";
	case STEP_CAP:
		return "The steps below it together give so many points at "
		       "most.";
	case STEP_TAG:
		return "So many achievements that have the tag are needed.";
	case STEP_SINCE:
		return "Below it only counts what was earned on that day or "
		       "later.";
	case STEP_WITHIN:
		return "Below it only counts what was earned within so many "
		       "days.";
	case STEP_EVER:
		return "Below it counts what was ever earned, even if it has "
		       "expired.";
	case STEP_ACHIEVEMENT:
		return "An active credential of it, or of one that satisfies "
		       "it, is needed.";
	case STEP_PATHWAY: return "That pathway has to be complete.";
	case STEP_SKILL:
		return "An active credential that evidences the skill is "
		       "needed.";
	case STEP_MANUAL: return "Only you can confirm it.";
	}
	panic("a step of kind %u", s->kind);
}

bool about_step(struct portfolio *p, int64_t id, struct sheet *s,
		struct err *err)
{
	struct step step;

	if (!record_load(p->store, &step_entity, id, &step, s->arena, err))
		return false;
	sheet_rule(s, step_words(&step, s->arena),
		   arena_printf(s->arena, "step %lld", (long long)id));
	sheet_line(s, ROLE_TEXT, "%s", meaning_of(&step));
	if (step.share)
		sheet_line(s, ROLE_TEXT,
			   "One credential fills one of them only.");
	if (*step.note) {
		sheet_blank(s);
		sheet_line(s, ROLE_FAINT, "%s", step.note);
	}
	return true;
}
