/* SPDX-License-Identifier: MIT */
/*
 * The time that there is for all open plans together.
 */
#include "model/agenda.h"

#include "model/base/week.h"
#include "model/sittings.h"
#include "model/store/query.h"

enum { REACH = 2 * 365 };

void agenda_week(const char *plan, const char *profile, int weekly,
		 int minutes[7])
{
	if (*plan && week_read(plan, minutes))
		return;
	if (*profile && week_read(profile, minutes))
		return;
	week_spread(weekly, minutes);
}

bool agenda_days_off(struct portfolio *p, struct day from, struct arena *arena,
		     struct calendar *calendar, struct err *err)
{
	struct day *days = arena_array(arena, REACH, sizeof(*days));
	bool *seen = arena_array(arena, REACH, sizeof(*seen));
	struct query q;
	size_t count = 0;

	query_open(&q, p->store,
		   "SELECT starts, ifnull(ends, starts) FROM day_off"
		   " WHERE ifnull(ends, starts) >= ?1",
		   err);
	bind_day(&q, from);
	while (query_step(&q)) {
		int first = column_day(&q).n - from.n;
		int last = column_day(&q).n - from.n;

		for (int i = first < 0 ? 0 : first; i <= last && i < REACH; i++)
			if (!seen[i]) {
				seen[i] = true;
				days[count++].n = from.n + i;
			}
	}
	calendar->off = days;
	calendar->off_count = count;
	return query_done(&q);
}

int agenda_last(const struct agenda *a, int plan)
{
	const struct calendar *c = &a->plans[plan].calendar;
	int last = c->starts.n + calendar_days(c) - 1 - a->starts.n;

	return last > 0 ? last : 0;
}

/* What was worked today already, or was to be worked and is done. */
static int spent_today(struct portfolio *p, struct err *err)
{
	struct query q;
	int spent = 0;

	query_open(
		&q, p->store,
		"SELECT total(max(ifnull(p.spent, 0), CASE WHEN done IS NULL"
		" THEN 0 ELSE ifnull(p.minutes, 0) END)) FROM task JOIN" SITTINGS
		"AS p ON p.task = task.id WHERE p.day = ?1 AND (done IS NULL"
		" OR done = ?1)",
		err);
	bind_day(&q, p->today);
	if (query_step(&q))
		spent = column_int32(&q);
	return query_done(&q) ? spent : -1;
}

bool agenda_time(struct portfolio *p, struct arena *arena, struct agenda *a,
		 struct err *err)
{
	struct calendar *c = &a->calendar;
	int *each, spent = spent_today(p, err);

	if (spent < 0)
		return false;
	*c = (struct calendar){ .starts = a->starts, .buffer = 90 };
	a->days = 1;
	for (int i = 0; i < a->plan_count; i++)
		if (agenda_last(a, i) >= a->days)
			a->days = agenda_last(a, i) + 1;
	each = arena_array(arena, (size_t)a->days, sizeof(*each));
	for (int i = 0; i < a->plan_count; i++) {
		const struct calendar *own = &a->plans[i].calendar;
		int first = own->starts.n - a->starts.n;

		if (own->buffer < c->buffer)
			c->buffer = own->buffer;
		for (int j = 0; j < 7; j++)
			if (own->minutes[j] > c->minutes[j])
				c->minutes[j] = own->minutes[j];
		for (int j = first < 0 ? 0 : first; j <= agenda_last(a, i);
		     j++) {
			int day = day_weekday((struct day){ a->starts.n + j });

			if (own->minutes[day] > each[j])
				each[j] = own->minutes[day];
		}
	}
	if (a->starts.n == p->today.n)
		each[0] -= spent < each[0] ? spent : each[0];
	c->days = a->days;
	c->each = each;
	c->each_count = a->days;
	return agenda_days_off(p, a->starts, arena, c, err);
}
