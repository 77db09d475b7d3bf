/* SPDX-License-Identifier: MIT */
/*
 * Time that there is. Weeks in which somebody works are not all alike, so a
 * weekday has its own minutes and days off have none.
 */
#include "model/planning/calendar.h"

#include <stdbool.h>

enum { BUFFER_MOST = 90, STEP = 5, MONTH = 30, DAY_MOST = 24 * 60 };

static int clamp(int number, int least, int most)
{
	return number < least ? least : number > most ? most : number;
}

static bool is_off(const struct calendar *calendar, struct day day)
{
	for (size_t i = 0; i < calendar->off_count; i++)
		if (calendar->off[i].n == day.n)
			return true;
	return false;
}

int calendar_days(const struct calendar *calendar)
{
	return clamp(calendar->days, 1, CALENDAR_DAYS);
}

int calendar_minutes(const struct calendar *calendar, int index)
{
	struct day day = { calendar->starts.n + index };
	int minutes = index < calendar->each_count
			      ? calendar->each[index]
			      : calendar->minutes[day_weekday(day)];
	int buffer = clamp(calendar->buffer, 0, BUFFER_MOST);

	if (is_off(calendar, day))
		return 0;
	if (minutes > 0)
		minutes += calendar->extra;
	minutes = clamp(minutes, 0, DAY_MOST);
	if (!buffer)
		return minutes;
	return minutes * (100 - buffer) / 100 / STEP * STEP;
}

struct phase_days calendar_phase(const struct calendar *calendar,
				 enum plan_phase phase)
{
	static const int starts[PLAN_PHASES + 1] = { 0, 7, 14, 21, MONTH };
	int days = calendar_days(calendar);
	struct phase_days span = {
		.first = starts[phase] * days / MONTH,
		.last = starts[phase + 1] * days / MONTH - 1,
	};

	if (span.first > days - 1)
		span.first = days - 1;
	if (span.last < span.first)
		span.last = span.first;
	return span;
}
