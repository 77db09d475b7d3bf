/* SPDX-License-Identifier: MIT */
/*
 * The days of a plan, and the minutes that each of them has.
 */
#ifndef CAIRN_PLANNING_CALENDAR_H
#define CAIRN_PLANNING_CALENDAR_H

#include <stddef.h>

#include "model/base/day.h"

enum { CALENDAR_DAYS = 365 }; /* the longest plan */

/* In the order of the choices in which phases are kept. */
enum plan_phase {
	PHASE_RESEARCH,
	PHASE_CHOOSE,
	PHASE_EARN, /* and document */
	PHASE_APPLY, /* and practise */
	PLAN_PHASES,
};

struct calendar {
	struct day starts;
	int days; /* 1..365; others are taken as the nearest */
	int minutes[7]; /* of time, Monday first */
	int buffer; /* percent of them kept free, 0..90 */
	const struct day *off; /* days without time, in any order */
	size_t off_count;
	int extra; /* minutes more on each day that has any */
	/* Of the first days, their own minutes instead of their weekday's;
	 * NULL where there are none. */
	const int *each;
	int each_count;
};

/* Days of a phase, counted from the start of the plan, both included. */
struct phase_days {
	int first, last;
};

/* The minutes of the plan's day `index` (from 0) that may be planned: none
 * on a day off, else what the weekday has without the buffer, in steps of
 * five. */
int calendar_minutes(const struct calendar *calendar, int index);

/* The first `days` days of the calendar, at least 1 and at most 365. */
int calendar_days(const struct calendar *calendar);

/* Which days a phase has: 0-6, 7-13, 14-20 and 21-29 of thirty, in
 * proportion for other lengths, at least one day each. */
struct phase_days calendar_phase(const struct calendar *calendar,
				 enum plan_phase phase);

#endif
