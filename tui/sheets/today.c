/* SPDX-License-Identifier: MIT */
/*
 * Today: what is due, how the plans stand, what expires. Every question here
 * is answered by an index, so the first screen does not wait for a large
 * portfolio.
 */
#include "tui/sheets/about.h"

#include "model/base/text.h"
#include "model/career/credential.h"
#include "model/career/plan.h"
#include "model/career/task.h"
#include "model/renewals.h"
#include "model/store/query.h"
#include "tui/sheets/checkup.h"

enum {
	WATCH_MOST = 6,
	TASKS_MOST = 40,
};

static void tell_task(struct query *q, struct portfolio *p, struct sheet *s,
		      int64_t *minutes)
{
	int64_t id = column_int(q);
	const char *title = column_text(q, s->arena), *plan;
	struct minutes time = column_minutes(q);
	struct day day = column_day(q), done = column_day(q);
	char words[AMOUNT_TEXT];
	struct line *line;
	bool late = !day_is(done) && day.n < p->today.n;

	plan = column_text(q, s->arena);
	if (minutes_is(time) && !day_is(done))
		*minutes += time.n;
	line = sheet_line(s,
			  day_is(done) ? ROLE_FAINT
			  : late       ? ROLE_WARNING
				       : ROLE_TEXT,
			  "%s", title);
	line->mark = day_is(done) ? GLYPH_MET : GLYPH_TODO;
	line_right(s, line, late ? ROLE_WARNING : ROLE_FAINT, "%s  %s",
		   minutes_is(time) ? minutes_words(time, words) : "? min",
		   day_is(done) ? "done"
		   : late	? arena_printf(s->arena, "due %s",
					       about_distance(day, p->today,
							      s->arena))
				: plan);
	line_for(line, &task_entity, id);
}

static bool tell_tasks(struct portfolio *p, struct sheet *s, int64_t *minutes,
		       int *count, struct err *err)
{
	static const char *const questions[] = {
		"SELECT task.id, task.title, minutes, day, done, plan.title "
		"FROM task JOIN plan ON plan.id = plan WHERE done IS NULL AND "
		"day <= ? AND closed IS NULL ORDER BY day, position, task.id "
		"LIMIT ?",
		"SELECT task.id, task.title, minutes, day, done, plan.title "
		"FROM task JOIN plan ON plan.id = plan WHERE done = ? "
		"ORDER BY day, position, task.id LIMIT ?",
	};
	struct query q;

	for (int i = 0; i < 2; i++) {
		query_open(&q, p->store, questions[i], err);
		bind_day(&q, p->today);
		bind_int(&q, TASKS_MOST);
		for (; query_step(&q); (*count)++)
			tell_task(&q, p, s, minutes);
		if (!query_done(&q))
			return false;
	}
	return true;
}

static bool tell_plans(struct portfolio *p, struct sheet *s, struct err *err)
{
	struct query q;
	int count = 0;

	query_open(&q, p->store,
		   "SELECT plan.id, plan.title, starts, days, "
		   "total(minutes), total(CASE WHEN done IS NOT NULL THEN "
		   "minutes END), sum(done IS NULL AND day < ?1) FROM plan "
		   "LEFT JOIN task ON task.plan = plan.id WHERE closed IS NULL"
		   " GROUP BY plan.id ORDER BY starts, plan.id LIMIT 8",
		   err);
	bind_day(&q, p->today);
	while (query_step(&q)) {
		int64_t id = column_int(&q);
		const char *title = column_text(&q, s->arena);
		struct day starts = column_day(&q);
		int32_t days = column_int32(&q);
		int64_t all = column_int(&q), done = column_int(&q);
		int32_t late = column_int32(&q);
		int at = p->today.n - starts.n + 1;
		char of[AMOUNT_TEXT], have[AMOUNT_TEXT];
		struct line *line;

		if (!count++)
			sheet_rule(s, "Plans", "");
		line = sheet_gauge(s, title, sheet_share(done, all), "");
		line_right(
			s, line, late ? ROLE_WARNING : ROLE_FAINT,
			"%s of %s  %s", minutes_words(minutes_sum(done), have),
			minutes_words(minutes_sum(all), of),
			at < 1 ? arena_printf(s->arena, "starts %s",
					      about_distance(starts, p->today,
							     s->arena))
			       : arena_printf(s->arena, "day %d of %d%s", at,
					      days,
					      late ? arena_printf(s->arena,
								  ", %d late",
								  late)
						   : ""));
		line_for(line, &plan_entity, id);
	}
	return query_done(&q);
}

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
	char words[AMOUNT_TEXT], day[DAY_TEXT];
	int head = s->count, count = 0;
	int64_t minutes = 0;

	sheet_rule(s, "", "");
	if (!tell_tasks(p, s, &minutes, &count, err))
		return false;
	s->lines[head].text = arena_printf(s->arena, "Do today \xc2\xb7 %s",
					   day_with_weekday(p->today, day));
	if (minutes)
		s->lines[head].right =
			arena_printf(s->arena, "%s to do",
				     minutes_words(minutes_sum(minutes),
						   words));
	if (!count)
		sheet_line(s, ROLE_FAINT, "Nothing is due today.");
	return tell_plans(p, s, err) && tell_watch(p, s, err) &&
	       about_next(p, s, err) && about_checkup(p, s, err);
}
