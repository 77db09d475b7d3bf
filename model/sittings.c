/* SPDX-License-Identifier: MIT */
/*
 * Which tasks are done on which days.
 */
#include "model/sittings.h"

#include "model/store/query.h"

/* A question about a task, and a day. */
static bool run(struct portfolio *p, const char *sql, int64_t task,
		struct day day, struct err *err)
{
	struct query q;

	query_open(&q, p->store, sql, err);
	bind_int(&q, task);
	bind_day(&q, day);
	return query_run(&q);
}

/* Gives a task that has but a day a sitting for it. */
static bool unfold(struct portfolio *p, int64_t task, struct err *err)
{
	return run(p,
		   "INSERT INTO sitting (task, day, minutes, spent) SELECT id,"
		   " day, minutes, spent FROM task WHERE id = ?1 AND NOT EXISTS"
		   " (SELECT 1 FROM sitting WHERE task = ?1) AND ?2 NOT NULL",
		   task, (struct day){ 0 }, err);
}

/* Leaves of what was planned only what was done. */
static bool clear(struct portfolio *p, int64_t task, struct err *err)
{
	return unfold(p, task, err) &&
	       run(p,
		   "DELETE FROM sitting WHERE task = ?1 AND ifnull(spent, 0) ="
		   " 0 AND ?2 NOT NULL",
		   task, (struct day){ 0 }, err) &&
	       run(p,
		   "UPDATE sitting SET minutes = spent WHERE task = ?1 AND"
		   " ?2 NOT NULL",
		   task, (struct day){ 0 }, err);
}

static bool lay_part(struct portfolio *p, int64_t task,
		     const struct sitting_part *part, struct err *err)
{
	struct query q;

	query_open(&q, p->store,
		   "INSERT INTO sitting (task, day, minutes) VALUES (?1, ?2,"
		   " ?3) ON CONFLICT DO UPDATE SET minutes = ifnull(spent, 0) +"
		   " excluded.minutes",
		   err);
	bind_int(&q, task);
	bind_day(&q, part->day);
	if (minutes_is(part->minutes))
		bind_int(&q, part->minutes.n);
	else
		bind_null(&q);
	return query_run(&q);
}

bool sittings_lay(struct portfolio *p, int64_t task,
		  const struct sitting_part *parts, int count, struct day last,
		  struct err *err)
{
	const struct sitting_part none = { last, { 0 } };

	if (!clear(p, task, err))
		return false;
	for (int i = 0; i < count; i++)
		if (!lay_part(p, task, &parts[i], err))
			return false;
	if (!count && !lay_part(p, task, &none, err))
		return false;
	if (!run(p, "UPDATE task SET day = ?2 WHERE id = ?1", task,
		 count ? parts[0].day : last, err))
		return false;
	/* All on one day, and nothing done yet: the day says it. */
	return run(
		p,
		"DELETE FROM sitting WHERE task = ?1 AND ?2 NOT NULL AND"
		" (SELECT count(*) = 1 AND max(sitting.minutes IS"
		" task.minutes AND sitting.spent IS NULL AND sitting.day = task.day)"
		" FROM sitting JOIN task ON task.id = task WHERE task = ?1)",
		task, (struct day){ 0 }, err);
}

bool sittings_lay_all(struct portfolio *p, const int64_t *ids,
		      const struct plan_tasks *tasks,
		      const struct plan_schedule *schedule, struct day starts,
		      int days, struct arena *arena, struct err *err)
{
	int *first = arena_array(arena, tasks->count + 2, sizeof(*first));
	const int *sorted = plan_by_task(schedule, tasks->count, first, arena);
	struct sitting_part *parts = arena_array(arena,
						 (size_t)schedule->count + 1,
						 sizeof(*parts));
	struct day last = { starts.n + days - 1 };

	for (size_t i = 0; i < tasks->count; i++) {
		int count = 0;

		if (!ids[i])
			continue;
		for (int j = first[i]; j < first[i + 1]; j++) {
			const struct plan_share
				*s = &schedule->shares[sorted[j]];

			parts[count++] = (struct sitting_part){
				{ starts.n + s->day }, { s->minutes }
			};
		}
		if (!tasks->at[i].minutes) {
			int day = schedule->finish[i];

			parts[count++] = (struct sitting_part){
				{ day < 0 ? last.n : starts.n + day },
				NO_MINUTES
			};
		}
		if (!sittings_lay(p, ids[i], parts, count, last, err))
			return false;
	}
	return true;
}

int sittings_open(struct portfolio *p, int64_t task, struct arena *arena,
		  struct sitting_part **parts, struct err *err)
{
	int64_t room = 0;
	struct query q;
	int count = 0;

	if (!query_number(p->store, "SELECT count(*) FROM sitting", 0, &room,
			  err))
		return -1;
	*parts = arena_array(arena, (size_t)room + 1, sizeof(**parts));
	query_open(&q, p->store,
		   "SELECT day, minutes - ifnull(spent, 0) FROM" SITTINGS
		   "WHERE task = ? AND (minutes IS NULL OR minutes >"
		   " ifnull(spent, 0)) ORDER BY day",
		   err);
	bind_int(&q, task);
	while (count <= room && query_step(&q)) {
		struct sitting_part *part = &(*parts)[count++];

		part->day = column_day(&q);
		part->minutes = column_minutes(&q);
	}
	return query_done(&q) ? count : -1;
}

bool sittings_shift(struct portfolio *p, int64_t task, int days,
		    struct arena *arena, struct day *first, struct err *err)
{
	struct sitting_part *parts;
	struct query q;
	int count = sittings_open(p, task, arena, &parts, err);

	if (count < 0)
		return false;
	if (!count)
		return fail(err, "Nothing of it is left to be moved.");
	for (int i = 0; i < count; i++)
		parts[i].day.n += days;
	*first = parts[0].day;
	if (parts[0].day.n < DAY_FIRST.n || parts[count - 1].day.n > DAY_LAST.n)
		return fail(err, "That is beyond the calendar.");
	if (!sittings_lay(p, task, parts, count, *first, err))
		return false;
	query_open(&q, p->store,
		   "UPDATE task SET release = CASE WHEN ?2 > 0 OR release > ?3"
		   " THEN ?3 ELSE release END, due = max(due, ?4) WHERE id ="
		   " ?1",
		   err);
	bind_int(&q, task);
	bind_int(&q, days);
	bind_day(&q, *first);
	bind_day(&q, parts[count - 1].day);
	return query_run(&q);
}

bool sittings_log(struct portfolio *p, int64_t task, struct day day,
		  int minutes, struct err *err)
{
	struct query q;

	if (!unfold(p, task, err))
		return false;
	query_open(&q, p->store,
		   "INSERT INTO sitting (task, day, minutes, spent) VALUES (?1,"
		   " ?2, 0, max(?3, 0)) ON CONFLICT DO UPDATE SET spent ="
		   " max(ifnull(spent, 0) + ?3, 0)",
		   err);
	bind_int(&q, task);
	bind_day(&q, day);
	bind_int(&q, minutes);
	if (!query_run(&q))
		return false;
	query_open(&q, p->store,
		   "UPDATE task SET spent = max(ifnull(spent, 0) + ?2, 0)"
		   " WHERE id = ?1",
		   err);
	bind_int(&q, task);
	bind_int(&q, minutes);
	return query_run(&q);
}
