/* SPDX-License-Identifier: MIT */
/*
 * That a task is begun only when another one is done.
 */
#include "model/career/task_order.h"

#include "model/career/task.h"

static const struct field fields[] = {
	FIELD(task_order, task, .label = "Task", .width = 34, .is = REQUIRED,
	      .to = &task_entity),
	FIELD(task_order, after, .label = "Comes after", .width = 34,
	      .is = REQUIRED, .to = &task_entity),
};

static bool check(const void *record, struct err *err)
{
	const struct task_order *o = record;

	return o->task.id != o->after.id ||
	       fail(err, "A task cannot come after itself.");
}

const struct entity task_order_entity = {
	.table = "task_order",
	.one = "task order",
	.many = "task orders",
	.number = 28,
	.size = sizeof(struct task_order),
	FIELDS(fields),
	.check = check,
};
