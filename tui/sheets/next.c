/* SPDX-License-Identifier: MIT */
/*
 * What stands next for each aim, and what is complete though nobody asked.
 *
 * This wants all rules and credentials, so Today tells it only while they are
 * few; in a large portfolio it points to the pathways instead.
 */
#include "tui/sheets/about.h"

#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "model/stacking/explain.h"
#include "model/store/query.h"

enum { CREDENTIALS_MOST = 2000, PATHWAYS_MOST = 200, HELD_MOST = 4 };

static bool is_small(struct portfolio *p, bool *small, bool *any,
		     struct err *err)
{
	int64_t credentials, pathways;

	if (!query_number(p->store,
			  "SELECT count(*) FROM (SELECT 1 FROM "
			  "credential LIMIT 2001)",
			  0, &credentials, err) ||
	    !query_number(p->store,
			  "SELECT count(*) FROM (SELECT 1 FROM "
			  "pathway LIMIT 201)",
			  0, &pathways, err))
		return false;
	*any = pathways > 0;
	*small = credentials <= CREDENTIALS_MOST && pathways <= PATHWAYS_MOST;
	return true;
}

/* The first achievement that the proof finds missing. */
static const struct proof_step *first_missing(const struct proof *proof)
{
	for (int32_t i = 0; i < proof->count; i++)
		if (proof->steps[i].kind == RULE_ACHIEVEMENT &&
		    proof->steps[i].status != STACK_MET &&
		    proof->steps[i].to >= 0)
			return &proof->steps[i];
	return NULL;
}

static void tell_aim(struct stacks *stacks, int32_t i, struct sheet *s)
{
	const struct proof *proof = stack_explain(stacks->stack, s->arena, i);
	const struct proof_step *step = first_missing(proof);
	char hours[AMOUNT_TEXT], money[AMOUNT_TEXT];
	struct line *line = sheet_line(s, ROLE_TEXT, "%s",
				       stacks->pathways.titles[i]);

	line->mark = about_progress_mark(&proof->result);
	line_right(s, line, ROLE_FAINT, "%s",
		   about_progress(&proof->result, s->arena));
	line_for(line, &pathway_entity, stacks->pathways.ids[i]);
	if (!step)
		return;
	line = sheet_line(s, ROLE_STRONG, "next: %s",
			  stacks->achievements.titles[step->to]);
	line->indent = 2;
	line_right(s, line, ROLE_FAINT, "%s  %s",
		   minutes_is(step->minutes)
			   ? minutes_words(step->minutes, hours)
			   : "? h",
		   money_is(step->money) ? money_words(step->money, money)
					 : "cost unknown");
	line_for(line, &achievement_entity, stacks->achievements.ids[step->to]);
}

static void tell_held(const struct stacks *stacks,
		      const struct stack_result *results, struct sheet *s)
{
	int count = 0;

	for (int32_t i = 0; i < stacks->pathways.count; i++) {
		struct line *line;

		if (results[i].status != STACK_MET || stacks->aimed[i] ||
		    count++ >= HELD_MOST)
			continue;
		line = sheet_line(s, ROLE_GOOD, "you already hold %s",
				  stacks->pathways.titles[i]);
		line->mark = GLYPH_MET;
		line_for(line, &pathway_entity, stacks->pathways.ids[i]);
	}
	if (count > HELD_MOST)
		sheet_line(s, ROLE_FAINT, "and %d more pathways are complete",
			   count - HELD_MOST);
}

static bool tell_pathways(struct portfolio *p, struct sheet *s, struct err *err)
{
	const struct stack_result *results;
	struct stacks *stacks = arena_alloc(s->arena, sizeof(*stacks));

	if (!stacks_load(p, p->today, s->arena, stacks, err))
		return false;
	results = stacks_results(stacks, s->arena);
	for (int32_t i = 0; i < stacks->pathways.count; i++)
		if (stacks->aimed[i])
			tell_aim(stacks, i, s);
	tell_held(stacks, results, s);
	return true;
}

bool about_next(struct portfolio *p, struct sheet *s, struct err *err)
{
	bool small, any;
	int head = s->count;

	if (!is_small(p, &small, &any, err))
		return false;
	sheet_rule(s, "Next", "");
	if (!small)
		sheet_line(s, ROLE_TEXT, "How far the pathways are")
			->enter = "view pathways";
	else if (any && !tell_pathways(p, s, err))
		return false;
	if (!about_aims(p, s, err) || !about_beginning(p, s, err))
		return false;
	/* Nothing stands next: no heading over nothing. */
	if (s->count == head + 1)
		s->count = head;
	return true;
}
