/* SPDX-License-Identifier: MIT */
/*
 * Which tasks are done on which days. A task that is done on one day has that
 * day and no sittings; one that is spread over days, or whose time was logged,
 * has a sitting for each of them. Both read alike through SITTINGS.
 */
#ifndef CAIRN_SITTINGS_H
#define CAIRN_SITTINGS_H

#include "model/planning/schedule.h"
#include "model/portfolio.h"

/* For FROM: a row for each task and day; `part` is its place among the days
 * of the task, of `parts`. */
#define SITTINGS                                                          \
	" (SELECT t.id AS task, ifnull(s.day, t.day) AS day,"             \
	" CASE WHEN s.id IS NULL THEN t.minutes ELSE s.minutes END"       \
	" AS minutes, CASE WHEN s.id IS NULL THEN t.spent ELSE s.spent"   \
	" END AS spent, (SELECT count(*) FROM sitting WHERE task = t.id " \
	"AND day <= s.day) AS part, (SELECT count(*) FROM sitting WHERE"  \
	" task = t.id) AS parts FROM task AS t LEFT JOIN sitting AS s ON" \
	" s.task = t.id) "

struct sitting_part {
	struct day day;
	struct minutes minutes; /* NO_MINUTES: nobody knows how long */
};

/* Lays an open task on these days from `today` on, in their order; `last` is
 * the day of a task that found none. What was logged stays; days before today
 * on which nothing was done are forgotten. */
bool sittings_lay(struct portfolio *portfolio, int64_t task,
		  const struct sitting_part *parts, int count, struct day last,
		  struct err *err);

/* The same for tasks that were scheduled: ids[i] is the row of task i (0
 * leaves it as it is), day 0
 * of the schedule is `starts`. */
bool sittings_lay_all(struct portfolio *portfolio, const int64_t *ids,
		      const struct plan_tasks *tasks,
		      const struct plan_schedule *schedule, struct day starts,
		      int days, struct arena *arena, struct err *err);

/* The open parts of a task by day, with what is left of each; how many there
 * are, or -1 where they cannot be read. In `arena`. */
int sittings_open(struct portfolio *portfolio, int64_t task,
		  struct arena *arena, struct sitting_part **parts,
		  struct err *err);

/* Moves what is open of a task by days; earlier than it could be begun, or
 * later than it was due, moves these too. *first is its new first day. */
bool sittings_shift(struct portfolio *portfolio, int64_t task, int days,
		    struct arena *arena, struct day *first, struct err *err);

/* Logs time spent on a task on a day; negative takes it back. */
bool sittings_log(struct portfolio *portfolio, int64_t task, struct day day,
		  int minutes, struct err *err);

#endif
