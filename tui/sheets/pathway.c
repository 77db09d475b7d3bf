/* SPDX-License-Identifier: MIT */
/*
 * A pathway as a proof: every step, what meets it and until when, or what is
 * missing; then what lapses first.
 */
#include "tui/sheets/about.h"

#include <string.h>

#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/credential.h"
#include "model/career/pathway.h"
#include "model/career/step.h"
#include "model/record/record.h"
#include "model/stacking/line.h"

const char *about_progress(const struct stack_result *r, struct arena *arena)
{
	if (r->broken)
		return "wrong rule";
	if (r->status == STACK_MET)
		return "met";
	if (r->status == STACK_UNKNOWN)
		return arena_printf(arena, "%d %% ?", r->progress_bp / 100);
	return arena_printf(arena, "%d %%", r->progress_bp / 100);
}

enum glyph about_progress_mark(const struct stack_result *r)
{
	return r->status == STACK_UNKNOWN ? GLYPH_UNKNOWN
	       : r->broken		  ? GLYPH_ATTENTION
					  : glyph_progress(r->progress_bp / 10);
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

/* Enter on a step goes to what meets it, else to what it asks for. */
static void link_step(const struct stacks *stacks,
		      const struct proof_step *step, struct line *line)
{
	if (step->record >= 0)
		line_for(line, &credential_entity,
			 stacks->records.ids[step->record]);
	else if (step->kind == RULE_PATHWAY && step->to >= 0)
		line_for(line, &pathway_entity, stacks->pathways.ids[step->to]);
	else if (step->kind == RULE_ACHIEVEMENT && step->to >= 0)
		line_for(line, &achievement_entity,
			 stacks->achievements.ids[step->to]);
	else if (step->step >= 0)
		line_for(line, &step_entity, stacks->steps.ids[step->step]);
}

static void tell_steps(const struct stacks *stacks, const struct proof *proof,
		       const struct proof_titles *titles, struct sheet *s)
{
	for (int32_t i = 0; i < proof->count; i++) {
		const struct proof_step *step = &proof->steps[i];
		const char *how = proof_how(s->arena, proof, i, titles);
		struct line *line = sheet_line(s, role_of(step->status), "%s",
					       proof_what(s->arena, proof, i,
							  titles));

		line->mark = mark_of(step->status);
		line->indent = step->depth * 2;
		link_step(stacks, step, line);
		if (!*how)
			continue;
		if (step->depth == 0 || step->parts) {
			line_right(s, line, ROLE_FAINT, "%s", how);
			continue;
		}
		line = sheet_line(s, ROLE_FAINT, "%s", how);
		line->indent = step->depth * 2 + 4;
	}
}

static void tell_findings(const struct stacks *stacks, int32_t tree,
			  struct sheet *s)
{
	const struct rule *rule = stacks->rule;

	for (int32_t i = 0; i < rule->finding_count; i++) {
		const struct rule_finding *f = &rule->findings[i];

		if (f->tree == tree)
			sheet_line(s, ROLE_BAD, "%s", f->text)
				->mark = GLYPH_ATTENTION;
	}
}

static void tell_result(const struct proof *proof, const struct pathway *p,
			struct sheet *s)
{
	const struct stack_result *r = &proof->result;
	char day[DAY_TEXT];
	struct line *line;

	line = sheet_line(s, ROLE_STRONG, "%s",
			  r->status == STACK_MET
				  ? arena_printf(s->arena, "complete since %s",
						 day_words(r->completed_on,
							   day))
			  : r->status == STACK_UNKNOWN
				  ? "not known: it hangs on what is doubtful"
				  : "not complete");
	line->mark = about_progress_mark(r);
	line_right(s, line, ROLE_STRONG, "%s", about_progress(r, s->arena));
	sheet_line(s, ROLE_FAINT,
		   p->kind == 1 ? "live: it counts only while all parts do"
				: "award: once complete it stays");
}

/* A lapse within a year is worth a warning; one far away only a word. */
static void tell_watch(const struct portfolio *p, const struct proof *proof,
		       const char *watch, struct sheet *s)
{
	bool soon = proof->watch.on.n - p->today.n <= 365;
	struct line *line = sheet_line(s, soon ? ROLE_WARNING : ROLE_FAINT,
				       "%s", watch);

	if (soon)
		line->mark = GLYPH_ATTENTION;
}

/* The first source; the record has them all. */
static void tell_source(const struct pathway *p, struct sheet *s)
{
	const char *more = strstr(p->source, " \xc2\xb7 ");
	int first = more ? (int)(more - p->source) : (int)strlen(p->source);

	if (*p->source || *p->confidence) {
		sheet_blank(s);
		sheet_line(s, ROLE_FAINT, "Source  %.*s%s%s%s", first,
			   p->source, more ? " and others" : "",
			   *p->source && *p->confidence ? ", " : "",
			   p->confidence);
	}
	if (*p->note)
		sheet_line(s, ROLE_FAINT, "%s", p->note);
}

bool about_pathway(struct portfolio *p, struct stacks *stacks, int64_t id,
		   struct sheet *s, struct err *err)
{
	struct proof_titles titles = {
		.achievements = stacks->achievements.titles,
		.pathways = stacks->pathways.titles,
		.skills = stacks->skills.titles,
		.steps = stacks->texts,
	};
	int32_t tree = stacks_index(&stacks->pathways, id);
	const struct proof *proof;
	struct pathway pathway;
	const char *watch;

	if (!record_load(p->store, &pathway_entity, id, &pathway, s->arena,
			 err))
		return false;
	if (tree < 0)
		return fail(err, "The pathway was changed meanwhile; look "
				 "again.");
	proof = stack_explain(stacks->stack, s->arena, tree);
	sheet_rule(s, pathway.title, stacks->aimed[tree] ? "aimed at" : "");
	tell_result(proof, &pathway, s);
	tell_findings(stacks, tree, s);
	sheet_blank(s);
	if (!proof->count)
		sheet_line(s, ROLE_FAINT, "It has no steps yet; a adds one.");
	tell_steps(stacks, proof, &titles, s);
	watch = proof_watch_line(s->arena, proof, &titles);
	if (*watch) {
		sheet_blank(s);
		tell_watch(p, proof, watch, s);
	}
	tell_source(&pathway, s);
	return true;
}
