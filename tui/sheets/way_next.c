/* SPDX-License-Identifier: MIT */
/*
 * What to earn next. Grades and ends stand beside the rank and never go into
 * it: hours are counted, trust and time are for the person to weigh.
 */
#include "tui/sheets/way.h"

#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "tui/sheets/title.h"

static void tell_goal(const struct routes *r, const struct next *next,
		      size_t goal, struct sheet *s)
{
	int32_t tree = r->aims.at[goal].tree;
	const struct solution *plan = next->plans[goal];
	bool ok = plan->status == SOLVE_OK;
	struct line *line = sheet_line(s, ROLE_TEXT, "%s",
				       r->stacks->pathways.titles[tree]);

	line->mark = !ok		     ? GLYPH_MISSING
		     : way_is_complete(plan) ? GLYPH_MET
					     : GLYPH_TODO;
	line_for(line, &pathway_entity, r->stacks->pathways.ids[tree]);
	line_right(s, line, ok ? ROLE_TEXT : ROLE_BAD, "%s",
		   ok ? way_cost(r, plan, s->arena) : "there is no way");
	if (!ok || !plan->count)
		return;
	line = sheet_line(s, ROLE_FAINT, "%s", solve_verdict(s->arena, plan));
	line->indent = 4;
}

/* "saves 40 h of CSIS, 20 h of CNIP". */
static const char *savings(const struct routes *r, const struct next_step *step,
			   struct arena *arena)
{
	struct text out = { .arena = arena };
	char words[AMOUNT_TEXT];

	for (size_t g = 0; g < r->aims.count; g++) {
		int64_t saved = step->saved[g];
		struct minutes minutes = { saved > INT32_MAX ? INT32_MAX
							     : (int32_t)saved };

		if (saved <= 0)
			continue;
		text_add(&out, out.length      ? ", "
			       : step->unknown ? "counts toward "
					       : "saves ");
		if (!step->unknown)
			text_addf(&out, "%s of ",
				  minutes_words(minutes, words));
		text_add(&out,
			 title_short(arena,
				     r->stacks->pathways
					     .titles[r->aims.at[g].tree]));
	}
	return text_string(&out);
}

static bool tell_step(const struct routes *r, const struct next_step *step,
		      int place, struct sheet *s, struct err *err)
{
	int32_t a = step->achievement;
	struct line *line = sheet_line(s, ROLE_STRONG, "%d. %s", place,
				       r->stacks->achievements.titles[a]);
	const char *issuer;

	line_right(s, line, ROLE_TEXT, "%s", way_price(r, a, s->arena));
	line_for(line, &achievement_entity, r->stacks->achievements.ids[a]);
	if (!way_issuer(r, a, s->arena, &issuer, err))
		return false;
	line = sheet_line(s, ROLE_TEXT, "%s%s%s", savings(r, step, s->arena),
			  step->unknown ? "; its hours are weighed like the "
					  "longest known"
			  : step->efficiency_bp == 10000
				  ? ", every hour counts"
				  : arena_printf(s->arena,
						 ", %d %% of its "
						 "hours",
						 (int)(step->efficiency_bp /
						       100)),
			  step->proved ? "" : " (not proved)");
	line->indent = 3;
	line = sheet_line(s, ROLE_FAINT, "%s; %s", issuer,
			  way_validity(r, a, s->arena));
	line->indent = 3;
	return true;
}

const struct next *way_rank(const struct routes *r, struct arena *arena)
{
	const struct solve_held held = { .stack = r->stacks->stack };
	const struct solve_options options = { .currency = *r->currency
								   ? r->currency
								   : NULL };

	return stack_next(arena, r->stacks->rule, &held, &r->aims, &options);
}

bool way_next(const struct routes *r, struct sheet *s, struct err *err)
{
	const struct next *next;

	if (!r->aims.count) {
		sheet_line(s, ROLE_FAINT,
			   "Nothing is aimed at: A in Pathways or the "
			   "catalogue, or `cairn aim PATHWAY`.");
		return true;
	}
	next = way_rank(r, s->arena);
	sheet_rule(s, "Aims", "");
	for (size_t g = 0; g < r->aims.count; g++)
		tell_goal(r, next, g, s);
	sheet_rule(s, "Next", next->proved ? "best first" : "not all proved");
	for (int32_t i = 0; i < next->count; i++)
		if (!tell_step(r, &next->steps[i], i + 1, s, err))
			return false;
	if (!next->count)
		sheet_line(s, ROLE_FAINT,
			   "Nothing that can be earned now saves anything.");
	return true;
}
