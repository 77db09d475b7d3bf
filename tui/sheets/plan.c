/* SPDX-License-Identifier: MIT */
/*
 * Plans, week by week.
 */
#include "tui/sheets/about.h"

#include "model/base/text.h"
#include "model/career/plan.h"
#include "model/career/task.h"
#include "model/record/listing.h"

struct telling {
	struct portfolio *portfolio;
	struct sheet *sheet;
	const struct plan *plan;
	int week; /* the last one that has a heading, from 0 */
	bool started; /* the line to begin at was found */
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

static bool tell_task(const void *record, void *data, struct err *err)
{
	static const char *const phases[] = { "research", "choose", "earn",
					      "apply" };
	const struct task *task = record;
	struct telling *t = data;
	struct sheet *s = t->sheet;
	int today = t->portfolio->today.n;
	int week = (task->day.n - t->plan->starts.n) / 7;
	bool done = day_is(task->done), late = !done && task->day.n < today;
	char day[DAY_TEXT], minutes[AMOUNT_TEXT];
	struct line *line;

	(void)err;
	if (week != t->week)
		tell_week(t, week);
	day_with_weekday(task->day, day);
	day[day[5] == ' ' ? 9 : 10] = '\0'; /* "Sun 22 Nov" */
	line = sheet_line(s,
			  done			 ? ROLE_FAINT
			  : late		 ? ROLE_WARNING
			  : task->day.n == today ? ROLE_STRONG
						 : ROLE_TEXT,
			  "%-10s  %s", day, task->title);
	line->mark = done ? GLYPH_MET : GLYPH_TODO;
	line_right(s, line, late ? ROLE_WARNING : ROLE_FAINT, "%s  %s%s",
		   phases[task->phase],
		   minutes_is(task->minutes)
			   ? minutes_words(task->minutes, minutes)
			   : "? min",
		   late ? "  late" : "");
	line_for(line, &task_entity, task->id);
	if (!t->started && !done && task->day.n >= today)
		s->lines[s->count - 1].start = t->started = true;
	return true;
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
		   " WHEN done NOT NULL THEN minutes END), total(minutes IS "
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
	struct listing tasks = {
		.entity = &task_entity,
		.order = entity_field(&task_entity, "day"),
		.where = entity_field(&task_entity, "plan"),
	};

	t->plan = record;
	t->week = -1;
	tasks.link = t->plan->id;
	return tell_head(t, err) &&
	       listing_each(&tasks, t->portfolio->store, tell_task, t, err);
}

static bool tell_if_open(const void *record, void *data, struct err *err)
{
	const struct plan *plan = record;

	return day_is(plan->closed) || tell_plan(record, data, err);
}

bool about_plans(struct portfolio *p, int64_t id, struct sheet *s,
		 struct err *err)
{
	struct telling t = { .portfolio = p, .sheet = s };
	struct listing plans = {
		.entity = &plan_entity,
		.order = entity_field(&plan_entity, "starts"),
	};
	struct plan plan;

	if (!id)
		return listing_each(&plans, p->store, tell_if_open, &t, err);
	return record_load(p->store, &plan_entity, id, &plan, s->arena, err) &&
	       tell_plan(&plan, &t, err);
}
