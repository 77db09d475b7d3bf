/* SPDX-License-Identifier: MIT */
/*
 * Ways to one pathway, side by side.
 */
#include "tui/sheets/way.h"

#include <string.h>

#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/pathway.h"

enum { YEAR = 365 };

static void add(const struct routes *r, struct ways *ways, const char *name,
		const struct solve_options *options, struct arena *arena)
{
	const struct solve_held held = { .stack = r->stacks->stack };
	const struct solve_goals goals = { &ways->pathway, 1 };

	ways->names[ways->count] = name;
	ways->options[ways->count] = *options;
	ways->at[ways->count++] = stack_solve(arena, r->stacks->rule, &held,
					      &goals, options);
}

/* An achievement of the issuer from whom the way takes most; -1 where none is
 * known. */
static int32_t leans_on(const struct routes *r, const struct solution *way)
{
	int32_t best = -1, most = 0;

	for (int32_t i = 0; i < way->count; i++) {
		int32_t same = 0;

		for (int32_t k = 0; k < way->count; k++)
			same += r->issuers[way->set[i]] ==
				r->issuers[way->set[k]];
		if (r->issuers[way->set[i]] && same > most) {
			most = same;
			best = way->set[i];
		}
	}
	return best;
}

void way_find(const struct routes *r, int32_t pathway, struct arena *arena,
	      struct ways *ways)
{
	struct solve_options usual = { .currency = *r->currency ? r->currency
								: NULL };
	struct solve_options other = usual;
	int32_t issuer;

	*ways = (struct ways){ .pathway = pathway };
	add(r, ways, "fewest hours", &usual, arena);
	other.money_first = true;
	add(r, ways, "least money", &other, arena);
	other = usual;
	issuer = leans_on(r, ways->at[0]);
	if (issuer >= 0) {
		other.excluded = routes_excluded(r, arena, r->issuers[issuer],
						 0);
		add(r, ways,
		    arena_printf(arena, "without %s", r->issuer_titles[issuer]),
		    &other, arena);
	}
	other.excluded = routes_excluded(r, arena, 0, YEAR);
	add(r, ways, "nothing that ends within a year", &other, arena);
}

/* The first way with the same set, or -1. */
static int same_as(const struct ways *c, int way)
{
	const struct solution *a = c->at[way];

	for (int i = 0; i < way; i++) {
		const struct solution *b = c->at[i];

		if (a->status == SOLVE_OK && b->status == SOLVE_OK &&
		    a->count == b->count &&
		    (!a->count ||
		     memcmp(a->set, b->set,
			    (size_t)a->count * sizeof(*a->set)) == 0))
			return i;
	}
	return -1;
}

static void tell_way(const struct routes *r, const struct ways *c, int way,
		     struct sheet *s)
{
	const struct solve_goals goals = { &c->pathway, 1 };
	const struct solution *solution = c->at[way];
	bool ok = solution->status == SOLVE_OK;
	int same = same_as(c, way);
	struct line *line = sheet_line(s, ROLE_STRONG, "%c  %s", 'A' + way,
				       c->names[way]);
	const char *dates;

	line_right(s, line, ok ? ROLE_STRONG : ROLE_BAD, "%s",
		   ok ? way_cost(r, solution, s->arena) : "there is no way");
	line_for(line, &pathway_entity, r->stacks->pathways.ids[c->pathway]);
	if (!ok)
		return;
	line = sheet_line(s, ROLE_FAINT, "%s%s",
			  same >= 0 ? arena_printf(s->arena, "the same as %c; ",
						   'A' + same)
				    : "",
			  solve_verdict(s->arena, solution));
	line->indent = 3;
	dates = same >= 0 ? ""
			  : way_dates(r, &goals, &c->options[way], s->arena);
	if (*dates)
		sheet_line(s, ROLE_FAINT, "%s", dates)->indent = 3;
}

static bool takes(const struct solution *way, int32_t achievement)
{
	for (int32_t i = 0; i < way->count; i++)
		if (way->set[i] == achievement)
			return true;
	return false;
}

static bool tell_row(const struct routes *r, const struct ways *c,
		     int32_t achievement, struct sheet *s, struct err *err)
{
	struct text cells = { .arena = s->arena };
	struct line *line;
	const char *issuer;
	bool any = false;

	for (int i = 0; i < c->count; i++) {
		bool taken = takes(c->at[i], achievement);

		any |= taken;
		text_addf(&cells, "%s%c", i ? "  " : "", taken ? 'A' + i : '-');
	}
	if (!any)
		return true;
	if (!way_issuer(r, achievement, s->arena, &issuer, err))
		return false;
	line = sheet_line(s, ROLE_TEXT, "%s",
			  r->stacks->achievements.titles[achievement]);
	line->mark = GLYPH_TODO;
	line->cut = true;
	line_right(s, line, ROLE_STRONG, "%s", text_string(&cells));
	line_for(line, &achievement_entity,
		 r->stacks->achievements.ids[achievement]);
	line = sheet_line(s, ROLE_FAINT, "%s; %s; %s",
			  way_price(r, achievement, s->arena), issuer,
			  way_validity(r, achievement, s->arena));
	line->indent = 4;
	return true;
}

bool way_compare(const struct routes *r, int32_t pathway, struct sheet *s,
		 struct err *err)
{
	struct ways c;

	way_find(r, pathway, s->arena, &c);
	sheet_rule(s,
		   arena_printf(s->arena, "Routes to %s",
				r->stacks->pathways.titles[pathway]),
		   "");
	if (way_is_complete(c.at[0])) {
		sheet_line(s, ROLE_GOOD,
			   "It is complete: nothing is left to "
			   "earn.")
			->mark = GLYPH_MET;
		return true;
	}
	for (int i = 0; i < c.count; i++)
		tell_way(r, &c, i, s);
	if (c.at[0]->status != SOLVE_OK)
		return true;
	sheet_rule(s, "What each takes", "");
	for (int32_t a = 0; a < r->stacks->achievements.count; a++)
		if (!tell_row(r, &c, a, s, err))
			return false;
	way_confirm(r, c.at[0], s);
	return true;
}
