/* SPDX-License-Identifier: MIT */
/*
 * One thing to do on one day of a plan.
 */
#include "model/career/task.h"

#include "model/career/achievement.h"
#include "model/career/plan.h"

const char *const task_phases[] = { "research", "choose", "earn", "apply",
				    NULL };

static const struct field fields[] = {
	FIELD(task, title, .label = "Task", .width = 36,
	      .is = REQUIRED | FINDABLE),
	FIELD(task, plan, .label = "Plan", .width = 20, .is = REQUIRED,
	      .to = &plan_entity),
	FIELD(task, phase, .label = "Phase", .width = 8,
	      .choices = task_phases),
	FIELD(task, day, .label = "Day", .width = 10, .is = REQUIRED | ORDERED),
	FIELD(task, release, .label = "Not before", .hint = "2026-12-01, +7"),
	FIELD(task, due, .label = "Due", .hint = "2026-12-31, +7"),
	FIELD(task, minutes, .label = "Time", .width = 8,
	      .hint = "40 min, 1h30"),
	FIELD(task, spent, .label = "Spent", .width = 8),
	FIELD(task, done, .label = "Done", .width = 10),
	FIELD(task, achievement, .label = "Achievement",
	      .to = &achievement_entity),
	FIELD(task, optional, .label = "Optional"),
	FIELD(task, value, .label = "Value",
	      .hint = "of an optional one: 1 is little"),
	FIELD(task, timer, .label = "Timer", .is = FIXED | HIDDEN),
	FIELD(task, position, .label = "Position", .is = REQUIRED | HIDDEN),
	FIELD(task, note, .label = "Note", .is = LONG),
};

static bool check(const void *record, struct err *err)
{
	const struct task *t = record;

	if (day_is(t->release) && day_is(t->due) && t->due.n < t->release.n)
		return fail(err, "It cannot be due before it may be begun.");
	return true;
}

const struct entity task_entity = {
	.table = "task",
	.one = "task",
	.many = "tasks",
	.number = 17,
	.size = sizeof(struct task),
	FIELDS(fields),
	.check = check,
};
