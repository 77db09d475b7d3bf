/* SPDX-License-Identifier: MIT */
/*
 * Inside Today: what is to be done, what was missed, what comes next. A task
 * is one line, however many of its days have passed.
 */
#include "tui/sheets/today_tasks.h"

#include "model/base/text.h"
#include "model/career/task.h"
#include "model/sittings.h"
#include "model/store/query.h"
#include "tui/sheets/about.h"

enum { TASKS_MOST = 40 };

/* A part on which something is left to do; ones that nobody knows the length
 * of are as long as the task is open. */
#define OPEN_PART                                                     \
	" done IS NULL AND closed IS NULL AND (p.minutes IS NULL OR " \
	"p.minutes > ifnull(p.spent, 0)) "

struct due {
	int64_t id;
	const char *title, *plan;
	struct minutes left;
	struct day day;
	int part, parts;
	const char *timer;
};

static const char *part_words(const struct due *due, struct arena *arena)
{
	return due->parts > 1 ? arena_printf(arena, " (%d of %d)", due->part,
					     due->parts)
			      : "";
}

static struct line *tell(const struct due *due, struct sheet *s, bool late)
{
	struct line *line = sheet_line(s, late ? ROLE_WARNING : ROLE_TEXT,
				       "%s%s", due->title,
				       late ? "" : part_words(due, s->arena));

	line->mark = *due->timer ? GLYPH_HALF : GLYPH_TODO;
	line_for(line, &task_entity, due->id);
	return line;
}

static bool read_due(struct query *q, struct sheet *s, struct due *due)
{
	if (!query_step(q))
		return false;
	due->id = column_int(q);
	due->title = column_text(q, s->arena);
	due->plan = column_text(q, s->arena);
	due->left = column_minutes(q);
	due->day = column_day(q);
	due->part = column_int32(q);
	due->parts = column_int32(q);
	due->timer = column_text(q, s->arena);
	return true;
}

static const char *left_words(const struct due *due, char words[AMOUNT_TEXT])
{
	return minutes_is(due->left) ? minutes_words(due->left, words)
				     : "? min";
}

static bool tell_missed(struct portfolio *p, struct sheet *s, int64_t *minutes,
			int *count, struct err *err)
{
	char words[AMOUNT_TEXT];
	struct query q;
	struct due due;

	query_open(&q, p->store,
		   "SELECT task.id, task.title, plan.title, sum(p.minutes -"
		   " ifnull(p.spent, 0)), min(p.day), 0, count(*), timer FROM"
		   " task JOIN plan ON plan.id = plan JOIN" SITTINGS
		   "AS p ON p.task = task.id WHERE" OPEN_PART
		   "AND p.day < ? GROUP BY task.id ORDER BY min(p.day),"
		   " position, task.id LIMIT ?",
		   err);
	bind_day(&q, p->today);
	bind_int(&q, TASKS_MOST);
	for (; read_due(&q, s, &due); ++*count) {
		struct line *line = tell(&due, s, true);

		if (minutes_is(due.left))
			*minutes += due.left.n;
		line_right(s, line, ROLE_WARNING, "%s  due %s",
			   left_words(&due, words),
			   about_distance(due.day, p->today, s->arena));
	}
	return query_done(&q);
}

static bool tell_today(struct portfolio *p, struct sheet *s, int64_t *minutes,
		       int *count, struct err *err)
{
	char words[AMOUNT_TEXT];
	struct query q;
	struct due due;

	query_open(&q, p->store,
		   "SELECT task.id, task.title, plan.title, p.minutes -"
		   " ifnull(p.spent, 0), p.day, part, parts, timer FROM task"
		   " JOIN plan ON plan.id = plan JOIN" SITTINGS
		   "AS p ON p.task = task.id WHERE" OPEN_PART
		   "AND p.day = ? ORDER BY starts, plan.id, task.id LIMIT ?",
		   err);
	bind_day(&q, p->today);
	bind_int(&q, TASKS_MOST);
	for (; read_due(&q, s, &due); ++*count) {
		struct line *line = tell(&due, s, false);

		if (minutes_is(due.left))
			*minutes += due.left.n;
		line_right(s, line, ROLE_FAINT, "%s  %s",
			   left_words(&due, words), due.plan);
	}
	return query_done(&q);
}

/* What was finished today, and what was worked at. */
static bool tell_done(struct portfolio *p, struct sheet *s, int *count,
		      struct err *err)
{
	struct query q;

	query_open(&q, p->store,
		   "SELECT task.id, task.title, done IS ?1, CASE WHEN done IS"
		   " ?1 THEN task.minutes ELSE p.spent END FROM task LEFT JOIN"
		   " sitting AS p ON p.task = task.id AND p.day = ?1 WHERE done"
		   " = ?1 OR (done IS NULL AND p.spent > 0 AND p.spent >="
		   " ifnull(p.minutes, 0)) ORDER BY task.day, position, task.id"
		   " LIMIT ?2",
		   err);
	bind_day(&q, p->today);
	bind_int(&q, TASKS_MOST);
	for (; query_step(&q); ++*count) {
		int64_t id = column_int(&q);
		struct line *line = sheet_line(s, ROLE_FAINT, "%s",
					       column_text(&q, s->arena));
		bool done = column_int(&q) != 0;
		struct minutes minutes = column_minutes(&q);
		char words[AMOUNT_TEXT];

		line->mark = GLYPH_MET;
		line_right(s, line, ROLE_FAINT, "%s  %s",
			   minutes_is(minutes) ? minutes_words(minutes, words)
					       : "? min",
			   done ? "done" : "done for today");
		line_for(line, &task_entity, id);
	}
	return query_done(&q);
}

static bool tell_next(struct portfolio *p, struct sheet *s, struct err *err)
{
	char words[AMOUNT_TEXT], day[DAY_TEXT];
	struct query q;
	struct due due;

	query_open(&q, p->store,
		   "SELECT task.id, task.title, plan.title, p.minutes -"
		   " ifnull(p.spent, 0), p.day, part, parts, timer FROM task"
		   " JOIN plan ON plan.id = plan JOIN" SITTINGS
		   "AS p ON p.task = task.id WHERE" OPEN_PART
		   "AND p.day > ? ORDER BY p.day, starts, plan.id, task.id"
		   " LIMIT 1",
		   err);
	bind_day(&q, p->today);
	if (read_due(&q, s, &due)) {
		struct line *line = tell(&due, s, false);

		line_right(s, line, ROLE_FAINT, "%s  next, on %s",
			   left_words(&due, words),
			   day_with_weekday(due.day, day));
	}
	return query_done(&q);
}

bool today_tasks(struct portfolio *p, const struct today_plans *plans,
		 struct sheet *s, struct err *err)
{
	char words[AMOUNT_TEXT], day[DAY_TEXT];
	int head = s->count, missed = 0, due = 0, done = 0;
	int64_t minutes = 0;

	sheet_rule(s, "", "");
	if (!tell_missed(p, s, &minutes, &missed, err) ||
	    !tell_today(p, s, &minutes, &due, err) ||
	    !tell_done(p, s, &done, err))
		return false;
	s->lines[head].text = arena_printf(s->arena, "Do today \xc2\xb7 %s",
					   day_with_weekday(p->today, day));
	if (minutes)
		s->lines[head].right =
			arena_printf(s->arena, "%s to do",
				     minutes_words(minutes_sum(minutes),
						   words));
	if (!missed && !due && !done)
		sheet_line(s, ROLE_FAINT, "Nothing is due today.");
	today_offer(plans, s);
	return missed || due || tell_next(p, s, err);
}
