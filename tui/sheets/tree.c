/* SPDX-License-Identifier: MIT */
/*
 * Steps as lines that can be selected. Enter on one goes to what meets it,
 * else to what it asks for; the keys of the tree act on the step itself.
 */
#include "tui/sheets/tree.h"

#include "model/career/achievement.h"
#include "model/career/credential.h"
#include "model/career/pathway.h"
#include "model/career/step.h"
#include "model/record/record.h"
#include "model/store/query.h"
#include "tui/sheets/about.h"

/* Deeper steps stand no further in, so that their words have room. */
enum { INDENT_MAX = 10 };

struct proof_titles tree_titles(const struct stacks *stacks)
{
	return (struct proof_titles){
		.achievements = stacks->achievements.titles,
		.pathways = stacks->pathways.titles,
		.skills = stacks->skills.titles,
		.steps = stacks->texts,
		.tags = stacks->tags,
		.waivers = stacks->waivers,
	};
}

static bool is_never_met(const struct stacks *stacks, int32_t tree)
{
	const struct rule *rule = stacks->rule;

	for (int32_t i = 0; i < rule->finding_count; i++)
		if (rule->findings[i].tree == tree &&
		    rule->findings[i].code == RULE_E_UNSATISFIABLE)
			return true;
	return false;
}

const char *tree_verdict(const struct stacks *stacks, int32_t tree)
{
	const struct rule_tree *t = &stacks->rule->trees[tree];

	if (t->broken)
		return "wrong rule: never met until it is mended";
	return is_never_met(stacks, tree)
		       ? "a part of this rule can never be met"
		       : "";
}

static enum glyph mark_of(enum stack_status status)
{
	switch (status) {
	case STACK_UNMET: return GLYPH_MISSING;
	case STACK_UNKNOWN: return GLYPH_UNKNOWN;
	case STACK_MET: return GLYPH_MET;
	}
	panic("a status of kind %d", (int)status);
}

static enum role role_of(enum stack_status status)
{
	switch (status) {
	case STACK_UNMET: return ROLE_BAD;
	case STACK_UNKNOWN: return ROLE_UNKNOWN;
	case STACK_MET: return ROLE_TEXT;
	}
	panic("a status of kind %d", (int)status);
}

static void link_step(const struct stacks *stacks,
		      const struct proof_step *step, struct line *line,
		      struct arena *arena)
{
	line->step = stacks->steps.ids[step->step];
	if (step->record >= 0)
		line_for(line, &credential_entity,
			 stacks->records.ids[step->record]);
	else if (step->kind == RULE_PATHWAY && step->to >= 0)
		line_for(line, &pathway_entity, stacks->pathways.ids[step->to]);
	else if ((step->kind == RULE_ACHIEVEMENT || step->kind == RULE_ITEM) &&
		 step->to >= 0)
		line_for(line, &achievement_entity,
			 stacks->achievements.ids[step->to]);
	else
		line_for(line, &step_entity, line->step);
	if (line->entity != &step_entity)
		line->enter = arena_printf(arena, "go %s %lld",
					   line->entity->one,
					   (long long)line->id);
}

static int indent_of(const struct proof_step *step)
{
	int32_t depth = step->depth < INDENT_MAX ? step->depth : INDENT_MAX;

	return (int)depth * 2;
}

static void tell_how(const struct stacks *stacks, const struct proof *proof,
		     int32_t i, struct line *line, struct sheet *s)
{
	const struct proof_step *step = &proof->steps[i];
	struct proof_titles titles = tree_titles(stacks);
	const char *how = proof_how(s->arena, proof, i, &titles);

	if (step->kind == RULE_PATHWAY && step->to >= 0 &&
	    stacks->rule->trees[step->to].broken)
		how = "its own rule is wrong or empty: it never counts as met "
		      "until that is mended";
	if (!*how)
		return;
	if (step->depth == 0 || step->parts) {
		line_right(s, line, ROLE_FAINT, "%s", how);
		return;
	}
	line = sheet_line(s, ROLE_FAINT, "%s", how);
	line->indent = indent_of(step) + 4;
}

static void tell_findings(const struct stacks *stacks,
			  const struct proof *proof, int32_t i, struct sheet *s)
{
	const struct rule *rule = stacks->rule;
	const struct proof_step *step = i < 0 ? NULL : &proof->steps[i];
	struct proof_titles titles = tree_titles(stacks);

	for (int32_t f = 0; f < rule->finding_count; f++) {
		const struct rule_finding *finding = &rule->findings[f];
		struct line *line;

		/* That an empty group asks for too many need not be said. */
		if (!finding_is_at(rule, finding, proof->tree,
				   step ? step->step : -1) ||
		    (finding->code == RULE_E_UNSATISFIABLE && step &&
		     !step->parts))
			continue;
		line = sheet_line(s, ROLE_BAD, "%s",
				  finding_line(s->arena, rule, finding,
					       &titles));
		line->mark = GLYPH_ATTENTION;
		line->indent = step ? indent_of(step) + 2 : 0;
	}
}

/* The notes of a pathway's steps, by ascending id. */
struct notes {
	int64_t *ids;
	const char **texts;
	int count;
};

static bool load_notes(struct portfolio *p, int64_t pathway,
		       struct arena *arena, struct notes *notes,
		       struct err *err)
{
	struct query q;
	int64_t count;

	*notes = (struct notes){ 0 };
	if (!query_number(p->store,
			  "SELECT count(*) FROM step WHERE note <> ''", 0,
			  &count, err))
		return false;
	if (!count)
		return true;
	notes->ids = arena_array(arena, (size_t)count, sizeof(*notes->ids));
	notes->texts = arena_array(arena, (size_t)count, sizeof(*notes->texts));
	query_open(&q, p->store,
		   "SELECT id, note FROM step WHERE pathway = ? AND note <> ''",
		   err);
	bind_int(&q, pathway);
	for (; notes->count < count && query_step(&q); notes->count++) {
		notes->ids[notes->count] = column_int(&q);
		notes->texts[notes->count] = column_text(&q, arena);
	}
	return query_done(&q);
}

static void tell_note(const struct notes *notes, const struct proof_step *step,
		      int64_t id, struct sheet *s)
{
	for (int i = 0; i < notes->count; i++)
		if (notes->ids[i] == id)
			sheet_line(s, ROLE_FAINT, "%s", notes->texts[i])
				->indent = indent_of(step) + 4;
}

bool tree_tell(struct portfolio *p, const struct stacks *stacks,
	       const struct proof *proof, struct sheet *s, struct err *err)
{
	bool whole = proof->count > 0;
	struct proof_titles titles = tree_titles(stacks);
	struct notes notes;

	if (!load_notes(p, stacks->pathways.ids[proof->tree], s->arena, &notes,
			err))
		return false;
	if (!whole)
		proof = rule_outline(s->arena, stacks->rule, proof->as_of,
				     proof->tree);
	for (int32_t i = 0; i < proof->count; i++) {
		const struct proof_step *step = &proof->steps[i];
		struct line *line = sheet_line(s,
					       whole ? role_of(step->status)
						     : ROLE_TEXT,
					       "%s",
					       proof_what(s->arena, proof, i,
							  &titles));

		line->indent = indent_of(step);
		line->mark = !whole	    ? GLYPH_UNKNOWN
			     : step->waived ? GLYPH_WAIVED
					    : mark_of(step->status);
		link_step(stacks, step, line, s->arena);
		if (whole)
			tell_how(stacks, proof, i, line, s);
		tell_note(&notes, step, stacks->steps.ids[step->step], s);
		tell_findings(stacks, proof, i, s);
	}
	if (proof->count)
		tell_findings(stacks, proof, -1, s);
	return true;
}

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
