/* SPDX-License-Identifier: MIT */
/*
 * Work laid over days.
 *
 * Work of one phase is done in the order in which it is given, and phases in
 * theirs. A phase begins on its first day, or when the one before it is done.
 * Only earning, which takes most of the time, may begin earlier: as late as
 * it can be without missing the end, but not before everything is chosen.
 * Work longer than a day's time becomes pieces, one a day. What does not fit
 * is not pressed in: it is left over, and the layout says how much.
 */
#ifndef CAIRN_PLANNING_PLAN_LAYOUT_H
#define CAIRN_PLANNING_PLAN_LAYOUT_H

#include "model/base/amount.h"
#include "model/base/arena.h"
#include "model/planning/calendar.h"

struct plan_work {
	const char *title;
	struct minutes minutes; /* NO_MINUTES is laid once and takes no time */
	enum plan_phase phase;
	int item; /* what it is about, for the caller; -1: none */
};

/* What is to be done on one day. */
struct plan_piece {
	size_t work; /* its place among the work */
	struct day day;
	int position; /* among those of the day, from 0 */
	struct minutes minutes;
	int part, parts; /* 1 of 1, or 2 of 5 */
};

struct plan_layout {
	struct plan_piece *pieces; /* by day and position */
	size_t count;
	int64_t needed; /* minutes of all work that says its minutes */
	int unknown; /* work that does not */
	int available; /* minutes of the calendar */
	int64_t left_over; /* minutes that found no day; 0: it fits */
	const int *left; /* the same of each work */
	struct phase_days phases[PLAN_PHASES];
};

/* Lays `count` pieces of work, in any order of phases, over the calendar.
 * What comes back is in `arena`. The same input gives the same layout. */
struct plan_layout plan_lay(const struct plan_work *work, size_t count,
			    const struct calendar *calendar,
			    struct arena *arena);

#endif
