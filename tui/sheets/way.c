/* SPDX-License-Identifier: MIT */
/*
 * One way, told.
 */
#include "tui/sheets/way.h"

#include "model/base/text.h"
#include "model/career/achievement.h"

static struct minutes minutes_of(int64_t n)
{
	return (struct minutes){ n > INT32_MAX ? INT32_MAX : (int32_t)n };
}

static const char *money_of(const struct routes *r, int64_t cents,
			    struct arena *arena)
{
	struct money money = { .minor = cents };
	char words[AMOUNT_TEXT];

	for (int i = 0; i < 3 && r->currency[i]; i++)
		money.currency[i] = r->currency[i];
	return arena_string(arena, money_words(money, words));
}

const char *way_cost(const struct routes *r, const struct solution *solution,
		     struct arena *arena)
{
	const struct solve_cost *c = &solution->cost;
	struct text out = { .arena = arena };
	char words[AMOUNT_TEXT];

	if (!solution->count)
		return "nothing left to earn";
	if (c->unknown_minutes == solution->count)
		text_add(&out, "hours unknown");
	else
		text_addf(&out, "%s%s", c->unknown_minutes ? "at least " : "",
			  minutes_words(minutes_of(c->minutes), words));
	if (c->unknown_cents == solution->count || !*r->currency)
		text_add(&out, ", cost unknown");
	else
		text_addf(&out, ", %s%s", c->unknown_cents ? "at least " : "",
			  money_of(r, c->cents, arena));
	return text_string(&out);
}

const char *way_price(const struct routes *r, int32_t achievement,
		      struct arena *arena)
{
	const struct rule_achievement *a = &r->stacks->input
						    .achievements[achievement];
	char hours[AMOUNT_TEXT], money[AMOUNT_TEXT];

	return arena_printf(arena, "%s, %s",
			    minutes_is(a->minutes)
				    ? minutes_words(a->minutes, hours)
				    : "hours unknown",
			    money_is(a->money) ? money_words(a->money, money)
					       : "cost unknown");
}

const char *way_validity(const struct routes *r, int32_t achievement,
			 struct arena *arena)
{
	struct validity validity = r->stacks->input.achievements[achievement]
					   .validity;
	char words[AMOUNT_TEXT];

	switch (validity.unit) {
	case VALID_UNKNOWN: return "validity unknown";
	case VALID_ENDS: return "ends, nobody says when";
	case VALID_NEVER_ENDS: return "never ends";
	case VALID_MONTHS:
	case VALID_DAYS:
		return arena_printf(arena, "counts %s",
				    validity_words(validity, words));
	}
	panic("a validity of kind %d", (int)validity.unit);
}

bool way_issuer(const struct routes *r, int32_t achievement,
		struct arena *arena, const char **words, struct err *err)
{
	enum rating_grade grade;

	*words = "issuer unknown";
	if (!r->issuers[achievement])
		return true;
	if (!routes_grade(r, achievement, arena, &grade, err))
		return false;
	*words = arena_printf(arena, "%s, %s%s", r->issuer_titles[achievement],
			      grade == GRADE_UNKNOWN ? "no grade" : "grade ",
			      grade == GRADE_UNKNOWN
				      ? ""
				      : rating_grade_words(grade));
	return true;
}

static bool is_among(const int32_t *set, int32_t count, int32_t achievement)
{
	for (int32_t i = 0; i < count; i++)
		if (set[i] == achievement)
			return true;
	return false;
}

static bool is_again(const struct solution *solution, int32_t achievement)
{
	for (int32_t i = 0; i < solution->count; i++)
		if (solution->set[i] == achievement)
			return solution->again[i];
	return false;
}

static bool tell_stop(const struct routes *r, const struct solution *solution,
		      int32_t achievement, struct sheet *s, struct err *err)
{
	struct line *line = sheet_line(s, ROLE_TEXT, "%s",
				       r->stacks->achievements
					       .titles[achievement]);
	const char *issuer;

	line->mark = GLYPH_TODO;
	line_right(s, line, ROLE_TEXT, "%s",
		   way_price(r, achievement, s->arena));
	line_for(line, &achievement_entity,
		 r->stacks->achievements.ids[achievement]);
	if (!way_issuer(r, achievement, s->arena, &issuer, err))
		return false;
	line = sheet_line(s, ROLE_FAINT, "%s; %s%s%s", issuer,
			  way_validity(r, achievement, s->arena),
			  is_among(solution->prerequisites,
				   solution->prerequisite_count, achievement)
				  ? "; only needed first"
				  : "",
			  is_again(solution, achievement)
				  ? "; held, but in no window that counts: "
				    "again"
				  : "");
	line->indent = 4;
	return true;
}

bool way_is_complete(const struct solution *solution)
{
	return solution->status == SOLVE_OK && !solution->count &&
	       !solution->confirm_count;
}

void way_confirm(const struct routes *r, const struct solution *solution,
		 struct sheet *s)
{
	for (int32_t i = 0; i < solution->confirm_count; i++)
		sheet_line(s, ROLE_UNKNOWN, "if you can confirm: %s",
			   r->stacks->texts[solution->confirm[i]])
			->mark = GLYPH_UNKNOWN;
}

bool way_tell(const struct routes *r, const struct solution *solution,
	      struct sheet *s, struct err *err)
{
	const struct solve_held held = { .stack = r->stacks->stack };
	const int32_t *order;
	struct line *line;

	if (solution->status != SOLVE_OK) {
		line = sheet_line(s, ROLE_BAD,
				  "There is no way: something that is asked "
				  "for cannot be earned.");
		line->mark = GLYPH_MISSING;
		return true;
	}
	line = sheet_line(s, ROLE_STRONG, "%s",
			  way_cost(r, solution, s->arena));
	if (solution->count)
		line_right(s, line, ROLE_FAINT, "%s",
			   solve_verdict(s->arena, solution));
	order = stack_sequence(s->arena, r->stacks->rule, &held, solution->set,
			       (size_t)solution->count, 60);
	for (int32_t i = 0; i < solution->count; i++)
		if (!tell_stop(r, solution, order[i], s, err))
			return false;
	way_confirm(r, solution, s);
	return true;
}
