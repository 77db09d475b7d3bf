/* SPDX-License-Identifier: MIT */
/*
 * One day's part of a task: how long it is to be worked at on that day, and
 * how long it was.
 */
#include "model/career/sitting.h"

#include "model/career/task.h"

static const struct field fields[] = {
	FIELD(sitting, task, .label = "Task", .width = 36, .is = REQUIRED,
	      .to = &task_entity),
	FIELD(sitting, day, .label = "Day", .width = 10,
	      .is = REQUIRED | ORDERED),
	FIELD(sitting, minutes, .label = "Time", .width = 8,
	      .hint = "40 min, 1h30"),
	FIELD(sitting, spent, .label = "Spent", .width = 8,
	      .hint = "40 min, 1h30"),
};

const struct entity sitting_entity = {
	.table = "sitting",
	.one = "sitting",
	.many = "sittings",
	.number = 27,
	.size = sizeof(struct sitting),
	FIELDS(fields),
};
