/* SPDX-License-Identifier: MIT */
/*
 * The part of Next that is not about pathways: achievements and skills that
 * are aimed at, and where a portfolio is only begun, how to go on.
 */
#include "tui/sheets/about.h"

#include <string.h>

#include "model/career/achievement.h"
#include "model/career/skill.h"
#include "model/store/query.h"

enum { AIMS_MOST = 8 };

/* What counts today, by achievement and by skill. */
static const char aims_sql[] =
	"SELECT goal.achievement, goal.skill, ifnull(a.title, skill.title), "
	"a.minutes, a.cost_currency, a.cost_minor, EXISTS (SELECT 1 FROM "
	"credential AS c LEFT JOIN credential_skill AS k ON k.credential = c.id "
	"AND k.skill = goal.skill WHERE (c.achievement = goal.achievement OR "
	"k.skill NOT NULL) AND NOT revoked AND earned <= ?1 AND ifnull(ends, "
	"'9999-12-31') > ?1) FROM goal LEFT JOIN achievement AS a ON a.id = "
	"goal.achievement LEFT JOIN skill ON skill.id = goal.skill WHERE "
	"goal.pathway IS NULL ORDER BY goal.weight DESC, goal.id LIMIT ?2";

static void tell_aim(struct query *q, struct sheet *s)
{
	int64_t achievement = column_int(q), skill = column_int(q);
	const char *title = column_text(q, s->arena), *currency;
	struct minutes time = NO_MINUTES;
	struct money cost = NO_MONEY;
	char hours[AMOUNT_TEXT], money[AMOUNT_TEXT];
	struct line *line = sheet_line(s, ROLE_TEXT, "%s", title);

	if (!column_is_null(q))
		time.n = 0;
	time.n += (int32_t)column_int(q);
	currency = column_text(q, s->arena);
	if (!column_is_null(q)) {
		cost.minor = 0;
		strncpy(cost.currency, currency, 3);
	}
	cost.minor += column_int(q);
	line_for(line, achievement ? &achievement_entity : &skill_entity,
		 achievement ? achievement : skill);
	if (column_int(q)) {
		line->mark = GLYPH_FULL;
		line_right(s, line, ROLE_FAINT, "%s",
			   achievement ? "you hold it" : "you have shown it");
	} else {
		line->mark = GLYPH_EMPTY;
		if (achievement)
			line_right(s, line, ROLE_FAINT, "%s  %s",
				   minutes_is(time) ? minutes_words(time, hours)
						    : "? h",
				   money_is(cost) ? money_words(cost, money)
						  : "cost unknown");
	}
}

bool about_aims(struct portfolio *p, struct sheet *s, struct err *err)
{
	struct query q;

	query_open(&q, p->store, aims_sql, err);
	bind_day(&q, p->today);
	bind_int(&q, AIMS_MOST);
	while (query_step(&q))
		tell_aim(&q, s);
	return query_done(&q);
}

static void offer(struct sheet *s, const char *text, const char *enter)
{
	struct line *line = sheet_line(s, ROLE_TEXT, "%s", text);

	line->enter = enter;
	line->mark = GLYPH_TODO;
}

/* Toward the first aim; nothing where there is none. */
static bool offer_plan(struct portfolio *p, struct sheet *s, bool *any,
		       struct err *err)
{
	struct query q;

	query_open(&q, p->store,
		   "SELECT CASE WHEN goal.pathway THEN 'pathway ' || "
		   "goal.pathway WHEN goal.achievement THEN 'achievement ' || "
		   "goal.achievement ELSE 'skill ' || goal.skill END, "
		   "coalesce(pathway.title, a.title, skill.title), EXISTS "
		   "(SELECT 1 FROM plan WHERE closed IS NULL) FROM goal LEFT "
		   "JOIN pathway ON pathway.id = goal.pathway LEFT JOIN "
		   "achievement AS a ON a.id = goal.achievement LEFT JOIN "
		   "skill ON skill.id = goal.skill ORDER BY goal.weight DESC, "
		   "goal.id LIMIT 1",
		   err);
	*any = query_step(&q);
	if (*any) {
		const char *goal = column_text(&q, s->arena);
		const char *title = column_text(&q, s->arena);

		if (!column_int(&q))
			offer(s,
			      arena_printf(s->arena,
					   "Plan the next 30 days toward %s",
					   title),
			      arena_printf(s->arena,
					   "prompt -- plan-new --days 30 "
					   "--start today --for \"%s\"",
					   goal));
	}
	return query_done(&q);
}

bool about_beginning(struct portfolio *p, struct sheet *s, struct err *err)
{
	int64_t credentials;
	bool any;

	if (!query_number(p->store, "SELECT EXISTS (SELECT 1 FROM credential)",
			  0, &credentials, err))
		return false;
	if (!credentials)
		offer(s, "Bring in badges, or add a credential", "import");
	if (!offer_plan(p, s, &any, err))
		return false;
	if (!any)
		offer(s, "Find something to aim at in the catalogue",
		      "view catalogue");
	return true;
}
