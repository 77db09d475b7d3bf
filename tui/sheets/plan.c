/* SPDX-License-Identifier: MIT */
/*
 * Plans, week by week.
 */
#include "tui/sheets/about.h"

#include "model/base/text.h"
#include "model/career/plan.h"
#include "model/career/task.h"
#include "model/record/listing.h"
#include "model/sittings.h"
#include "tui/sheets/today_plans.h"

struct telling {
	struct portfolio *portfolio;
	struct sheet *sheet;
	const struct today_plans *plans;
	const struct plan *plan;
	int week; /* the last one that has a heading, from 0 */
	bool started; /* the line to begin at was found */
	bool lost; /* a task with time, so that a part has to have some */
};

static struct day plan_last(const struct plan *plan)
{
	return (struct day){ plan->starts.n + (int)plan->days - 1 };
}

static void tell_week(struct telling *t, int week)
{
	struct sheet *s = t->sheet;
	struct day first = { t->plan->starts.n + week * 7 };
	struct day last = { first.n + 6 }, end = plan_last(t->plan);
	char from[DAY_TEXT], to[DAY_TEXT];
	int today = t->portfolio->today.n - t->plan->starts.n;

	/* What was moved beyond the end has a whole week again. */
	if (first.n <= end.n && last.n > end.n)
		last = end;
	t->week = week;
	sheet_line(s, ROLE_LABEL, "week %d", week + 1);
	line_right(s, &s->lines[s->count - 1], ROLE_FAINT,
		   "%s \xe2\x80\x93 "
		   "%s%s",
		   day_words(first, from), day_words(last, to),
		   today >= 0 && today / 7 == week ? ", this week" : "");
}

/* One day's part of a task. */
struct part {
	int64_t task;
	const char *title, *phase, *timer;
	struct day day, done;
	struct minutes minutes, spent;
	int part, parts;
};

static bool is_done(const struct part *part)
{
	return day_is(part->done) ||
	       (part->spent.n > 0 && part->spent.n >= part->minutes.n);
}

static void tell_part(struct telling *t, const struct part *part)
{
	struct sheet *s = t->sheet;
	int today = t->portfolio->today.n;
	int week = (part->day.n - t->plan->starts.n) / 7;
	bool done = is_done(part);
	bool late = !done && part->day.n < today;
	/* What found no day stands on the last one, without any time. */
	bool lost = !done && minutes_is(part->minutes) && !part->minutes.n &&
		    t->lost;
	char day[DAY_TEXT], minutes[AMOUNT_TEXT];
	struct line *line;

	if (week != t->week)
		tell_week(t, week);
	day_with_weekday(part->day, day);
	day[day[5] == ' ' ? 9 : 10] = '\0'; /* "Sun 22 Nov" */
	line = sheet_line(s,
			  done			 ? ROLE_FAINT
			  : late || lost	 ? ROLE_WARNING
			  : part->day.n == today ? ROLE_STRONG
						 : ROLE_TEXT,
			  "%-10s  %s%s", day, part->title,
			  part->parts > 1
				  ? arena_printf(s->arena, " (%d of %d)",
						 part->part, part->parts)
				  : "");
	line->mark = done ? GLYPH_MET : *part->timer ? GLYPH_HALF : GLYPH_TODO;
	line_right(s, line, late || lost ? ROLE_WARNING : ROLE_FAINT,
		   "%s  %s%s", part->phase,
		   lost ? "no day found"
		   : minutes_is(part->minutes)
			   ? minutes_words(part->minutes, minutes)
			   : "? min",
		   late ? "  late" : "");
	line_for(line, &task_entity, part->task);
	if (!t->started && !done && part->day.n >= today)
		s->lines[s->count - 1].start = t->started = true;
}

/* What was finished early is not shown on the days that it no longer
 * needed. */
static bool tell_parts(struct telling *t, struct err *err)
{
	struct query q;

	query_open(
		&q, t->portfolio->store,
		"SELECT task.id, task.title, phase, timer, p.day, done,"
		" p.minutes, p.spent, part, parts, task.minutes > 0 FROM task JOIN" SITTINGS
		"AS p ON p.task = task.id WHERE plan = ? AND (done IS NULL"
		" OR p.day <= max(done, task.day)) ORDER BY p.day, position,"
		" task.id",
		err);
	bind_int(&q, t->plan->id);
	while (query_step(&q)) {
		struct part part = {
			.task = column_int(&q),
			.title = column_text(&q, t->sheet->arena),
			.phase = column_text(&q, t->sheet->arena),
			.timer = column_text(&q, t->sheet->arena),
		};

		part.day = column_day(&q);
		part.done = column_day(&q);
		part.minutes = column_minutes(&q);
		part.spent = column_minutes(&q);
		part.part = column_int32(&q);
		part.parts = column_int32(&q);
		t->lost = column_int(&q) != 0;
		tell_part(t, &part);
	}
	return query_done(&q);
}

/* How much of a plan's work is done. */
static bool tell_head(struct telling *t, struct err *err)
{
	const struct plan *plan = t->plan;
	struct sheet *s = t->sheet;
	struct day last = plan_last(plan);
	char from[DAY_TEXT], to[DAY_TEXT], a[AMOUNT_TEXT], b[AMOUNT_TEXT];
	int64_t all = 0, done = 0;
	bool unknown = false;
	struct query q;

	query_open(&q, t->portfolio->store,
		   "SELECT total(minutes), total(CASE"
		   " WHEN done NOT NULL THEN minutes ELSE min(spent, minutes)"
		   " END), total(minutes IS "
		   "NULL) FROM task WHERE plan = ?",
		   err);
	bind_int(&q, plan->id);
	if (query_step(&q)) {
		all = column_int(&q);
		done = column_int(&q);
		unknown = column_int(&q) > 0;
	}
	sheet_rule(s, plan->title,
		   arena_printf(s->arena, "%s \xe2\x80\x93 %s",
				day_words(plan->starts, from),
				day_words(last, to)));
	sheet_gauge(s, "done", sheet_share(done, all), "");
	line_right(s, &s->lines[s->count - 1], ROLE_FAINT, "%s of %s%s%s",
		   done ? minutes_words(minutes_sum(done), a) : "0",
		   unknown ? "at least " : "",
		   minutes_words(minutes_sum(all), b),
		   day_is(plan->closed) ? ", closed" : "");
	line_for(&s->lines[s->count - 1], &plan_entity, plan->id);
	return query_done(&q);
}

static bool tell_plan(const void *record, void *data, struct err *err)
{
	struct telling *t = data;
	t->plan = record;
	t->week = -1;
	if (!tell_head(t, err))
		return false;
	if (!day_is(t->plan->closed))
		today_health(t->plans, t->plan->id, t->sheet);
	return tell_parts(t, err);
}

static bool tell_if_open(const void *record, void *data, struct err *err)
{
	const struct plan *plan = record;

	return day_is(plan->closed) || tell_plan(record, data, err);
}

bool about_plans(struct portfolio *p, int64_t id, struct sheet *s,
		 struct err *err)
{
	struct today_plans stand;
	struct telling t = { .portfolio = p, .sheet = s, .plans = &stand };
	struct listing plans = {
		.entity = &plan_entity,
		.order = entity_field(&plan_entity, "starts"),
	};
	int first = s->count;
	struct plan plan;

	if (!today_look(p, s, &stand, err))
		return false;
	if (id)
		return record_load(p->store, &plan_entity, id, &plan, s->arena,
				   err) &&
		       tell_plan(&plan, &t, err);
	if (!listing_each(&plans, p->store, tell_if_open, &t, err))
		return false;
	if (s->count > first)
		today_conflict(&stand, s);
	return true;
}
