/* SPDX-License-Identifier: MIT */
/*
 * A pathway as a proof: every step, what meets it and until when, or what is
 * missing; then what lapses first.
 */
#include "tui/sheets/about.h"

#include <string.h>

#include "model/base/text.h"
#include "model/career/pathway.h"
#include "model/record/record.h"
#include "tui/sheets/tree.h"

const char *about_progress(const struct stack_result *r, struct arena *arena)
{
	if (r->broken)
		return "wrong";
	if (r->status == STACK_MET)
		return r->waived ? "met ~" : "met";
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

static void tell_result(const struct proof *proof, const struct pathway *p,
			const char *verdict, struct sheet *s)
{
	const struct stack_result *r = &proof->result;
	char day[DAY_TEXT];
	struct line *line;

	line = sheet_line(s, r->broken ? ROLE_BAD : ROLE_STRONG, "%s",
			  r->broken ? verdict
			  : r->status == STACK_MET
				  ? arena_printf(s->arena,
						 "complete%s since %s",
						 r->waived ? " with a waiver"
							   : "",
						 day_words(r->completed_on,
							   day))
			  : r->status == STACK_UNKNOWN
				  ? "not known: it hangs on what is doubtful"
				  : "not complete");
	line->mark = about_progress_mark(r);
	if (!r->broken)
		line_right(s, line, ROLE_STRONG, "%s",
			   about_progress(r, s->arena));
	if (*verdict && !r->broken)
		sheet_line(s, ROLE_BAD, "%s", verdict)->mark = GLYPH_ATTENTION;
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

/* A rule of which nothing is there yet is begun here. */
static void tell_empty(struct sheet *s)
{
	sheet_line(s, ROLE_TEXT,
		   "This pathway has no rule yet; Enter, then a adds its "
		   "first step.")
		->enter = "step-add";
}

bool about_pathway(struct portfolio *p, struct stacks *stacks, int64_t id,
		   struct sheet *s, struct err *err)
{
	struct proof_titles titles = tree_titles(stacks);
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
	if (stacks->rule->trees[tree].root < 0) {
		tell_empty(s);
	} else {
		tell_result(proof, &pathway, tree_verdict(stacks, tree), s);
		sheet_blank(s);
	}
	if (!tree_tell(p, stacks, proof, s, err))
		return false;
	watch = proof_watch_line(s->arena, proof, &titles);
	if (*watch) {
		sheet_blank(s);
		tell_watch(p, proof, watch, s);
	}
	tell_source(&pathway, s);
	return true;
}
