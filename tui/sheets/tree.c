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

/* Deeper steps stand no further in, so that their words have room. */
enum { INDENT_MAX = 10 };

struct proof_titles tree_titles(const struct stacks *stacks)
{
	return (struct proof_titles){
		.achievements = stacks->achievements.titles,
		.pathways = stacks->pathways.titles,
		.skills = stacks->skills.titles,
		.steps = stacks->texts,
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
		      const struct proof_step *step, struct line *line)
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

void tree_tell(const struct stacks *stacks, const struct proof *proof,
	       struct sheet *s)
{
	bool whole = proof->count > 0;
	struct proof_titles titles = tree_titles(stacks);

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
		line->mark = whole ? mark_of(step->status) : GLYPH_UNKNOWN;
		link_step(stacks, step, line);
		if (whole)
			tell_how(stacks, proof, i, line, s);
		tell_findings(stacks, proof, i, s);
	}
	if (proof->count)
		tell_findings(stacks, proof, -1, s);
}
