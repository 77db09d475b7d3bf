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
#include "model/store/query.h"

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

/* What is told of one tree. */
struct telling {
	const struct stacks *stacks;
	const struct proof *proof;
	struct proof_titles titles;
	struct sheet *sheet;
	const struct rule_finding **findings; /* those that may be here */
	int finding_count;
	int64_t *noted; /* steps with notes */
	const char **notes;
	int note_count;
};

static void load_findings(struct telling *t)
{
	const struct rule *rule = t->stacks->rule;

	t->findings = arena_array(t->sheet->arena,
				  (size_t)rule->finding_count + 1,
				  sizeof(*t->findings));
	for (int32_t i = 0; i < rule->finding_count; i++)
		if (finding_is_of(&rule->findings[i], t->proof->tree) ||
		    rule->findings[i].code == RULE_W_NEVER_EARNABLE)
			t->findings[t->finding_count++] = &rule->findings[i];
}

static bool load_notes(struct telling *t, struct portfolio *p, struct err *err)
{
	int64_t pathway = t->stacks->pathways.ids[t->proof->tree];
	struct arena *arena = t->sheet->arena;
	size_t room = 0;
	struct query q;

	query_open(&q, p->store,
		   "SELECT count(*) FROM step WHERE pathway = ? AND note <> ''",
		   err);
	bind_int(&q, pathway);
	if (query_step(&q))
		room = (size_t)column_int(&q);
	if (!query_done(&q))
		return false;
	t->noted = arena_array(arena, room, sizeof(*t->noted));
	t->notes = arena_array(arena, room, sizeof(*t->notes));
	query_open(&q, p->store,
		   "SELECT id, note FROM step WHERE pathway = ? AND note <> ''",
		   err);
	bind_int(&q, pathway);
	for (; (size_t)t->note_count < room && query_step(&q);
	     t->note_count++) {
		t->noted[t->note_count] = column_int(&q);
		t->notes[t->note_count] = column_text(&q, arena);
	}
	return query_done(&q);
}

static void tell_how(const struct telling *t, int32_t i, struct line *line)
{
	const struct proof_step *step = &t->proof->steps[i];
	const char *how = proof_how(t->sheet->arena, t->proof, i, &t->titles);

	if (step->kind == RULE_PATHWAY && step->to >= 0 &&
	    t->stacks->rule->trees[step->to].broken)
		how = "its own rule is wrong or empty: never met until that "
		      "is mended";
	if (!*how)
		return;
	if (step->parts) {
		line_right(t->sheet, line, ROLE_FAINT, "%s", how);
		return;
	}
	line = sheet_line(t->sheet, ROLE_FAINT, "%s", how);
	line->indent = indent_of(step) + 4;
}

static void tell_note(const struct telling *t, const struct proof_step *step)
{
	int64_t id = t->stacks->steps.ids[step->step];

	for (int i = 0; i < t->note_count; i++)
		if (t->noted[i] == id)
			sheet_line(t->sheet, ROLE_FAINT, "%s", t->notes[i])
				->indent = indent_of(step) + 4;
}

/* Of a step; NULL: of the tree and none of its steps. */
static void tell_findings(const struct telling *t,
			  const struct proof_step *step)
{
	const struct rule *rule = t->stacks->rule;

	for (int i = 0; i < t->finding_count; i++) {
		const struct rule_finding *f = t->findings[i];
		struct line *line;

		/* That an empty group asks for too many need not be said. */
		if (!finding_is_at(rule, f, t->proof->tree,
				   step ? step->step : -1) ||
		    (f->code == RULE_E_UNSATISFIABLE && step && !step->parts))
			continue;
		line = sheet_line(t->sheet, ROLE_BAD, "%s",
				  finding_line(t->sheet->arena, rule, f,
					       &t->titles));
		line->mark = GLYPH_ATTENTION;
		line->indent = step ? indent_of(step) + 2 : 0;
	}
}

static void tell_step(const struct telling *t, int32_t i, bool evaluated)
{
	const struct proof_step *step = &t->proof->steps[i];
	struct line *line = sheet_line(t->sheet,
				       evaluated ? role_of(step->status)
						 : ROLE_TEXT,
				       "%s",
				       proof_what(t->sheet->arena, t->proof, i,
						  &t->titles));

	line->indent = indent_of(step);
	line->mark = !evaluated	    ? GLYPH_UNKNOWN
		     : step->waived ? GLYPH_WAIVED
				    : mark_of(step->status);
	link_step(t->stacks, step, line, t->sheet->arena);
	if (evaluated)
		tell_how(t, i, line);
	tell_note(t, step);
	tell_findings(t, step);
}

bool tree_tell(struct portfolio *p, const struct stacks *stacks,
	       const struct proof *proof, struct sheet *s, struct err *err)
{
	bool evaluated = proof->count > 0;
	struct telling t = { .stacks = stacks,
			     .proof = proof,
			     .titles = tree_titles(stacks),
			     .sheet = s };

	if (!load_notes(&t, p, err))
		return false;
	load_findings(&t);
	if (!evaluated)
		t.proof = rule_outline(s->arena, stacks->rule, proof->as_of,
				       proof->tree);
	for (int32_t i = 0; i < t.proof->count; i++)
		tell_step(&t, i, evaluated);
	if (t.proof->count)
		tell_findings(&t, NULL);
	return true;
}
