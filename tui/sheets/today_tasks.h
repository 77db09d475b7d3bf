/* SPDX-License-Identifier: MIT */
/*
 * Inside Today: what is to be done, what was missed, what comes next.
 */
#ifndef CAIRN_TUI_TODAY_TASKS_H
#define CAIRN_TUI_TODAY_TASKS_H

#include "model/portfolio.h"
#include "tui/sheets/today_plans.h"

/* Adds the tasks of today, those of earlier days that are still open, and what
 * was done today; where nothing is due, what is next. */
bool today_tasks(struct portfolio *portfolio, const struct today_plans *plans,
		 struct sheet *sheet, struct err *err);

#endif
