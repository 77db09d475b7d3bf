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
	FIELD(task, minutes, .label = "Time", .width = 8,
	      .hint = "40 min, 1h30"),
	FIELD(task, spent, .label = "Spent", .width = 8),
	FIELD(task, done, .label = "Done", .width = 10),
	FIELD(task, achievement, .label = "Achievement",
	      .to = &achievement_entity),
	FIELD(task, position, .label = "Position", .is = REQUIRED | HIDDEN),
	FIELD(task, note, .label = "Note", .is = LONG),
};

const struct entity task_entity = {
	.table = "task",
	.one = "task",
	.many = "tasks",
	.number = 17,
	.size = sizeof(struct task),
	FIELDS(fields),
};
