/* SPDX-License-Identifier: MIT */
/*
 * That a task is begun only when another one is done.
 */
#ifndef CAIRN_CAREER_TASK_ORDER_H
#define CAIRN_CAREER_TASK_ORDER_H

#include "model/record/entity.h"

struct task_order {
	int64_t id;
	struct link task, after;
};

extern const struct entity task_order_entity;

#endif
