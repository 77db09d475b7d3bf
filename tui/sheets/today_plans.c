/* SPDX-License-Identifier: MIT */
/*
 * Inside Today: how the plans stand, and the offer to plan anew.
 */
#include "tui/sheets/today_plans.h"

#include "model/base/text.h"
#include "model/career/plan.h"
#include "model/pace.h"
#include "model/sittings.h"
#include "model/store/query.h"
#include "tui/sheets/about.h"
#include "tui/sheets/again.h"

bool today_look(struct portfolio *p, struct sheet *s, struct today_plans *t,
		struct err *err)
{
	struct err problem;

	*t = (struct today_plans){ .problem = "" };
	if (!anew_glance(p, s->arena, &t->anew, &problem)) {
		t->problem = arena_string(s->arena, problem.text);
		return true;
	}
	return pace_load(p, &t->anew.agenda, s->arena, &t->pace, err);
}

void today_offer(const struct today_plans *t, struct sheet *s)
{
	const struct agenda *agenda = &t->anew.agenda;
	char words[AMOUNT_TEXT];
	int64_t behind = 0;
	bool missed = false;
	struct line *line;

	for (size_t i = 0; i < agenda->work.count && !*t->problem; i++) {
		const struct agenda_task *task = &agenda->tasks[i];

		behind += task->behind;
		missed = missed ||
			 (task->count && task->parts[task->count - 1].day < 0);
	}
	if (!behind && !missed)
		return;
	line = sheet_line(s, ROLE_STRONG, "Plan again");
	line_right(s, line, ROLE_FAINT, "%s",
		   behind ? arena_printf(s->arena, "%s %s",
					 minutes_words(minutes_sum(behind),
						       words),
					 t->anew.schedule.fits
						 ? "finds new days"
						 : "has no day")
			  : "what is open finds new days");
	line->enter = "plan-again";
}

static int plan_at(const struct agenda *agenda, int64_t id)
{
	for (int i = 0; i < agenda->plan_count; i++)
		if (agenda->plans[i].id == id)
			return i;
	return -1;
}

void today_health(const struct today_plans *t, int64_t plan, struct sheet *s)
{
	int at = *t->problem ? -1 : plan_at(&t->anew.agenda, plan);
	const struct pace *pace = &t->pace;
	const char *words, *more = "";
	bool fits;
	struct line *line;

	if (at < 0)
		return;
	words = again_health(&t->anew, at, &fits, s->arena);
	if (fits && !pace->fits && pace->work)
		more = arena_printf(s->arena,
				    "; at %s %d %% of that time it would not",
				    pace->own ? "your" : "the usual",
				    pace->percent);
	line = sheet_line(s, fits ? ROLE_FAINT : ROLE_WARNING, "%s%s", words,
			  more);
	line->indent = 2;
}

void today_conflict(const struct today_plans *t, struct sheet *s)
{
	struct line *line;

	if (*t->problem) {
		sheet_line(s, ROLE_WARNING, "%s", t->problem);
		return;
	}
	if (t->anew.schedule.fits)
		return;
	line = sheet_line(s, ROLE_WARNING, "%s",
			  again_proof(&t->anew, s->arena));
	line->mark = GLYPH_ATTENTION;
	line->enter = "plan-again";
}

bool today_tell_plans(struct portfolio *p, const struct today_plans *t,
		      struct sheet *s, struct err *err)
{
	struct query q;
	int count = 0;

	query_open(
		&q, p->store,
		"SELECT plan.id, plan.title, starts, days, "
		"total(minutes), total(CASE WHEN done IS NOT NULL THEN "
		"minutes ELSE min(spent, minutes) END), sum(done IS NULL "
		"AND EXISTS (SELECT 1 FROM" SITTINGS "AS p WHERE p.task = "
		"task.id AND p.day < ?1 AND (p.minutes IS NULL OR p.minutes "
		"> ifnull(p.spent, 0)))) FROM plan LEFT JOIN task ON task.plan = plan.id WHERE closed IS NULL"
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
		today_health(t, id, s);
	}
	if (!query_done(&q))
		return false;
	if (count)
		today_conflict(t, s);
	return true;
}
