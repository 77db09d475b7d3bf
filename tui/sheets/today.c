/* SPDX-License-Identifier: MIT */
/*
 * Today: what is due, how the plans stand, what expires. Every question here
 * is answered by an index, so the first screen does not wait for a large
 * portfolio.
 */
#include "tui/sheets/about.h"

#include "model/career/credential.h"
#include "model/renewals.h"
#include "model/store/query.h"
#include "tui/sheets/checkup.h"
#include "tui/sheets/today_tasks.h"

enum {
	WATCH_MOST = 6,
};

/* What ends in the time, by its real end: an index finds what says so itself,
 * and what was renewed is looked at apart. What another award of the same
 * achievement outlasts is no news. */
static const char *const watch_sql =
	"WITH ending (id, title, achievement, until) AS (SELECT id, title, "
	"achievement, ifnull(renewed_until(id, achievement), ends) FROM "
	"credential WHERE ifnull(ends, '9999-12-31') > ?1 AND "
	"ifnull(ends, '9999-12-31') <= date(?1, ?2) AND NOT revoked UNION "
	"SELECT id, title, achievement, renewed_until(id, achievement) FROM "
	"credential WHERE achievement IN (SELECT other FROM relation WHERE kind "
	"= 'renews') AND NOT revoked) "
	"SELECT e.id, e.title, until, (SELECT group_concat(title, ', ') FROM "
	"(SELECT DISTINCT pathway.title FROM step JOIN pathway ON pathway.id = "
	"step.pathway WHERE step.achievement = e.achievement AND pathway.kind "
	"= 'live' LIMIT 3)) FROM ending AS e WHERE until > ?1 AND until <= "
	"date(?1, ?2) AND NOT EXISTS (SELECT 1 FROM credential AS n WHERE "
	"n.achievement = e.achievement AND n.id <> e.id AND NOT n.revoked AND "
	"n.earned <= ?1 AND ifnull(ifnull(renewed_until(n.id, n.achievement), "
	"n.ends), '9999-12-31') > until) ORDER BY until, e.id LIMIT ?3";

static bool tell_watch(struct portfolio *p, struct sheet *s, struct err *err)
{
	struct query q;
	int count = 0, days;

	if (!due_days(p, &days, err))
		return false;
	query_open(&q, p->store, watch_sql, err);
	bind_day(&q, p->today);
	bind_text(&q, arena_printf(s->arena, "+%d days", days));
	bind_int(&q, WATCH_MOST);
	while (query_step(&q)) {
		int64_t id = column_int(&q);
		const char *title = column_text(&q, s->arena);
		struct day ends = column_day(&q);
		const char *with = column_text(&q, s->arena);
		struct line *line;

		if (!count++)
			sheet_rule(s, "Watch", "");
		ends.n--;
		line = sheet_line(s, ROLE_WARNING,
				  *with ? "%s: its last day is %s; counts in %s"
					: "%s: its last day is %s",
				  title,
				  about_distance(ends, p->today, s->arena),
				  with);
		line->mark = GLYPH_ATTENTION;
		line_for(line, &credential_entity, id);
	}
	if (count)
		sheet_line(s, ROLE_FAINT, "What keeps them: the renewal desk")
			->enter = "desk";
	return query_done(&q);
}

bool about_today(struct portfolio *p, struct sheet *s, struct err *err)
{
	struct today_plans plans;

	return today_look(p, s, &plans, err) &&
	       today_tasks(p, &plans, s, err) &&
	       today_tell_plans(p, &plans, s, err) && tell_watch(p, s, err) &&
	       about_next(p, s, err) && about_checkup(p, s, err);
}
