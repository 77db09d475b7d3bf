/* SPDX-License-Identifier: MIT */
/*
 * The renewal desk.
 */
#include "tui/sheets/due.h"

#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/credential.h"
#include "model/career/pathway.h"
#include "model/career/renewal.h"
#include "tui/sheets/about.h"

enum { SOON_DAYS = 30 };

/* "earn it again", "20 CEU in 3 years", "earn Security+, which renews it". */
static const char *due_repair(const struct repair *r, struct arena *arena)
{
	switch (r->kind) {
	case REPAIR_RENEW: return r->title;
	case REPAIR_HIGHER:
		return arena_printf(arena, "earn %s, which renews it",
				    r->title);
	case REPAIR_AGAIN: return "earn it again";
	case REPAIR_INSTEAD:
		return arena_printf(arena, "earn %s, which stands in for it",
				    r->title);
	}
	panic("a repair of kind %d", (int)r->kind);
}

/* "40 h, 506 USD", "hours not stated, 50 USD". */
static const char *due_cost(const struct repair *r, struct arena *arena)
{
	char hours[AMOUNT_TEXT], money[AMOUNT_TEXT];

	return arena_printf(arena, "%s, %s",
			    minutes_is(r->minutes)
				    ? minutes_words(r->minutes, hours)
				    : "hours not stated",
			    money_is(r->money) ? money_words(r->money, money)
					       : "cost not stated");
}

/* Enter goes there. */
static void follow(struct line *line, const struct entity *entity, int64_t id,
		   struct arena *arena)
{
	line_for(line, entity, id);
	line->enter = arena_printf(arena, "go %s %lld", entity->one,
				   (long long)id);
}

static const char *falls_words(const struct due_list *list,
			       const struct due *due, struct arena *arena)
{
	struct text text = { .arena = arena };

	for (int32_t i = 0; i < due->fall_count; i++)
		text_addf(&text, "%s%s", i ? ", " : "",
			  list->stacks.pathways.titles[due->falls[i]]);
	return text_string(&text);
}

static void tell_one(const struct due_list *list, const struct due *due,
		     struct sheet *s)
{
	struct day last = { due->until.n - 1 };
	bool soon = due->until.n - list->as_of.n <= SOON_DAYS;
	char words[DAY_TEXT];
	struct line *line;

	line = sheet_line(s,
			  due->lapsed ? ROLE_BAD
			  : soon      ? ROLE_WARNING
				      : ROLE_TEXT,
			  "%s", due->title);
	line->mark = due->lapsed       ? GLYPH_MISSING
		     : due->fall_count ? GLYPH_ATTENTION
				       : GLYPH_NONE;
	line_right(s, line, ROLE_FAINT, "%s, %s",
		   day_words(due->lapsed ? due->until : last, words),
		   about_distance(due->lapsed ? due->until : last, list->as_of,
				  s->arena));
	follow(line, &credential_entity, due->credential, s->arena);
	if (due->fall_count) {
		line = sheet_line(s, due->lapsed ? ROLE_BAD : ROLE_WARNING,
				  due->lapsed ? "down with it: %s"
					      : "takes with it: %s",
				  falls_words(list, due, s->arena));
		line->indent = 4;
	}
	if (due->best < 0)
		return;
	line = sheet_line(s, ROLE_FAINT, "%s: %s (%s)",
			  due->unsure ? "cheapest known" : "cheapest",
			  due_repair(&due->repairs[due->best], s->arena),
			  due_cost(&due->repairs[due->best], s->arena));
	line->indent = 4;
}

void due_tell_list(const struct due_list *list, int days, struct sheet *s)
{
	int32_t i = 0, lapsed = 0;
	char words[DAY_TEXT];

	for (int32_t k = 0; k < list->count; k++)
		lapsed += list->at[k].lapsed;
	if (lapsed)
		sheet_rule(s, "Lapsed, with a pathway down", "");
	for (; i < lapsed; i++)
		tell_one(list, &list->at[i], s);
	sheet_rule(s, arena_printf(s->arena, "Ends within %d days", days),
		   arena_printf(s->arena, "from %s",
				day_words(list->as_of, words)));
	for (; i < list->count; i++)
		tell_one(list, &list->at[i], s);
	if (lapsed == list->count)
		sheet_line(s, ROLE_FAINT, "Nothing ends in that time.");
}

static void tell_year(const struct repair *r, int32_t y, struct day as_of,
		      struct sheet *s)
{
	const struct ledger_year *year = &r->ledger->years[y];
	bool over = year->until.n <= as_of.n;
	char have[AMOUNT_TEXT], left[AMOUNT_TEXT], day[DAY_TEXT];
	struct line *line;

	line = sheet_line(s,
			  !year->left ? ROLE_TEXT
			  : over      ? ROLE_BAD
				      : ROLE_WARNING,
			  "year %d, until %s: %s", (int)y + 1,
			  day_words((struct day){ year->until.n - 1 }, day),
			  credits_words((struct credits){ year->counted },
					have));
	line->indent = 6;
	line_right(s, line, year->left && over ? ROLE_BAD : ROLE_FAINT, "%s",
		   !year->left ? "enough"
			       : arena_printf(s->arena, "%s %s",
					      credits_words(
						      (struct credits){
							      year->left },
						      left),
					      over ? "were missing" : "to do"));
}

static void tell_categories(const struct repair *r, struct sheet *s)
{
	char have[AMOUNT_TEXT];

	for (int32_t c = 0; c < r->category_count; c++)
		sheet_line(s, ROLE_FAINT, "%s: %s counted", r->categories[c],
			   credits_words((struct credits){ r->ledger->in[c] },
					 have))
			->indent = 6;
	if (r->ledger->over)
		sheet_line(s, ROLE_FAINT, "%s beyond a limit do not count",
			   credits_words((struct credits){ r->ledger->over },
					 have))
			->indent = 6;
	if (r->ledger->lacking)
		sheet_line(s, ROLE_WARNING, "%s more of what a kind needs",
			   credits_words((struct credits){ r->ledger->lacking },
					 have))
			->indent = 6;
}

static void tell_ledger(const struct repair *r, struct day as_of,
			struct sheet *s)
{
	char have[AMOUNT_TEXT], left[AMOUNT_TEXT], total[AMOUNT_TEXT];
	struct line *line;

	if (!r->ledger) {
		sheet_line(s, ROLE_UNKNOWN,
			   "nobody says when the cycle began, so nothing can "
			   "be counted")
			->indent = 6;
		return;
	}
	line = sheet_line(s, ROLE_TEXT, "%s of %s %s counted",
			  credits_words((struct credits){ r->ledger->counted },
					have),
			  credits_is(r->total) ? credits_words(r->total, total)
					       : "no stated number of",
			  *r->unit ? r->unit : "credits");
	line->indent = 6;
	if (credits_is(r->total))
		line_right(s, line, r->ledger->left ? ROLE_WARNING : ROLE_GOOD,
			   "%s",
			   r->ledger->left
				   ? arena_printf(
					     s->arena, "%s left",
					     credits_words(
						     (struct credits){
							     r->ledger->left },
						     left))
				   : "done");
	if (credits_is(r->yearly))
		for (int32_t y = 0; y < r->ledger->year_count; y++)
			tell_year(r, y, as_of, s);
	tell_categories(r, s);
}

static void tell_repair(const struct due_list *list, const struct due *due,
			int32_t i, struct sheet *s)
{
	const struct repair *r = &due->repairs[i];
	bool best = i == due->best;
	char day[DAY_TEXT];
	struct line *line;

	line = sheet_line(s, best ? ROLE_STRONG : ROLE_TEXT, "%s",
			  due_repair(r, s->arena));
	if (r->renewal)
		line_for(line, &renewal_entity, r->renewal);
	else
		follow(line, &achievement_entity, r->achievement, s->arena);
	sheet_line(s, ROLE_FAINT, "%s%s%s", *r->way ? r->way : "",
		   *r->way ? ": " : "", due_cost(r, s->arena))
		->indent = 4;
	if (best)
		line_right(s, &s->lines[s->count - 1], ROLE_STRONG, "%s",
			   due->unsure ? "cheapest known" : "cheapest");
	if (day_is(r->opens))
		sheet_line(s, ROLE_FAINT, "from %s on",
			   day_words(r->opens, day))
			->indent = 4;
	if (credits_is(r->total) || credits_is(r->yearly))
		tell_ledger(r, list->as_of, s);
}

/* A renewal from the catalogue says it in the same words. */
static bool is_told(const struct due *due)
{
	for (int32_t i = 0; i < due->repair_count; i++)
		if (text_equal(due->repairs[i].title, due->words))
			return true;
	return false;
}

void due_tell(const struct due_list *list, const struct due *due,
	      struct sheet *s)
{
	struct day last = { due->until.n - 1 };
	char day[DAY_TEXT];

	sheet_rule(s, due->title, due->issuer);
	sheet_line(s, due->lapsed ? ROLE_BAD : ROLE_WARNING,
		   due->lapsed ? "lapsed %s" : "until  %s",
		   day_words(due->lapsed ? due->until : last, day))
		->mark = due->lapsed ? GLYPH_MISSING : GLYPH_ATTENTION;
	if (*due->renewed_by)
		sheet_line(s, ROLE_FAINT, "renewed last by %s",
			   due->renewed_by);
	for (int32_t i = 0; i < due->fall_count; i++) {
		int32_t p = due->falls[i];

		follow(sheet_line(s, ROLE_TEXT,
				  due->lapsed ? "down: %s" : "falls: %s",
				  list->stacks.pathways.titles[p]),
		       &pathway_entity, list->stacks.pathways.ids[p], s->arena);
	}
	if (!due->fall_count)
		sheet_line(s, ROLE_FAINT, "no complete pathway falls with it");
	sheet_blank(s);
	sheet_line(s, ROLE_LABEL,
		   due->lapsed ? "What brings it back" : "What keeps it");
	if (*due->words && !is_told(due))
		sheet_line(s, ROLE_FAINT, "%s", due->words);
	for (int32_t i = 0; i < due->repair_count; i++)
		tell_repair(list, due, i, s);
	if (!due->repair_count)
		sheet_line(s, ROLE_UNKNOWN, "Nobody says how.")
			->mark = GLYPH_UNKNOWN;
	if (due->lapsed)
		sheet_line(s, ROLE_FAINT,
			   "What has lapsed is not renewed, but earned again.");
}
