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
#include "model/stacking/route.h"
#include "model/store/query.h"

enum {
	CREDENTIALS_MOST = 2000,
	PATHWAYS_MOST = 200,
	HELD_MOST = 4,
	NODES = 100 /* of a search: Today is there at once */
};

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

/* What to earn first on the cheapest way; -1 where there is none. */
static int32_t first_stop(struct stacks *stacks, int32_t pathway,
			  struct arena *arena)
{
	const struct solve_held held = { .stack = stacks->stack };
	const struct solve_goals goals = { &pathway, 1 };
	const struct solve_options options = { .node_limit = NODES };
	const struct solution *way = stack_solve(arena, stacks->rule, &held,
						 &goals, &options);

	if (way->status != SOLVE_OK || !way->count)
		return -1;
	return stack_sequence(arena, stacks->rule, &held, way->set,
			      (size_t)way->count, 60)[0];
}

static void tell_aim(struct stacks *stacks, const struct stack_result *result,
		     int32_t i, struct sheet *s)
{
	int32_t first = first_stop(stacks, i, s->arena);
	const struct rule_achievement *achievement;
	char hours[AMOUNT_TEXT], money[AMOUNT_TEXT];
	struct line *line = sheet_line(s, ROLE_TEXT, "%s",
				       stacks->pathways.titles[i]);

	line->mark = about_progress_mark(result);
	line_right(s, line, ROLE_FAINT, "%s", about_progress(result, s->arena));
	line_for(line, &pathway_entity, stacks->pathways.ids[i]);
	if (first < 0)
		return;
	achievement = &stacks->input.achievements[first];
	line = sheet_line(s, ROLE_STRONG, "next: %s",
			  stacks->achievements.titles[first]);
	line->indent = 2;
	line_right(s, line, ROLE_FAINT, "%s  %s",
		   minutes_is(achievement->minutes)
			   ? minutes_words(achievement->minutes, hours)
			   : "? h",
		   money_is(achievement->money)
			   ? money_words(achievement->money, money)
			   : "cost unknown");
	line_for(line, &achievement_entity, stacks->achievements.ids[first]);
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
			tell_aim(stacks, &results[i], i, s);
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
