/* SPDX-License-Identifier: MIT */
/*
 * All that is still to be done in the open plans, and the time there is for
 * it: what the scheduler reckons with. Plans share one person's time.
 *
 * Days are counted from `starts`, which is today, or the start of the first
 * plan where all begin later. A day has the time of the plan that gives it
 * the most; what was worked today is gone from it.
 */
#ifndef CAIRN_AGENDA_H
#define CAIRN_AGENDA_H

#include "model/planning/replan.h"
#include "model/portfolio.h"

struct agenda_plan {
	int64_t id;
	const char *title;
	struct calendar calendar; /* its own */
};

/* What a task has on one day; days before `starts` are negative. */
struct agenda_part {
	int day;
	int minutes; /* still to do of what was planned */
};

struct agenda_task {
	int64_t id;
	const char *title;
	int plan; /* its place */
	enum plan_phase phase;
	struct minutes minutes; /* as it was thought to take */
	bool overdue; /* its due passed, and was moved */
	struct agenda_part *parts; /* by day */
	int count;
	int behind; /* minutes left that no day from `starts` on has */
};

struct agenda {
	struct day starts;
	int days;
	struct agenda_plan *plans;
	int plan_count;
	struct agenda_task *tasks;
	struct plan_tasks work; /* the same, with what is left of each */
	struct calendar calendar; /* of all together */
};

/* Reads the open plans that begin within a year; all in `arena`. */
bool agenda_load(struct portfolio *portfolio, struct arena *arena,
		 struct agenda *agenda, struct err *err);

/* Lays all of it, from today on. */
bool agenda_schedule(const struct agenda *agenda, struct arena *arena,
		     struct plan_schedule *schedule, struct err *err);

/* For the files next door: the last day of a plan, which goes on while any
 * of it is left; and the days and minutes of all plans together. */
int agenda_last(const struct agenda *agenda, int plan);
bool agenda_time(struct portfolio *portfolio, struct arena *arena,
		 struct agenda *agenda, struct err *err);

/* The days off, each, from a day on and for two years. */
bool agenda_days_off(struct portfolio *portfolio, struct day from,
		     struct arena *arena, struct calendar *calendar,
		     struct err *err);

/* The minutes of a week: what the plan says, else the profile (either may be
 * ""), else `weekly` over the days. */
void agenda_week(const char *plan, const char *profile, int weekly,
		 int minutes[7]);

#endif
