/* SPDX-License-Identifier: MIT */
/*
 * Logging time, for commands that end a day's work.
 */
#ifndef CAIRN_TUI_WORK_H
#define CAIRN_TUI_WORK_H

#include "model/career/task.h"
#include "tui/command.h"

/* Whether a task has more days than one before it is done; false in *part
 * too where that cannot be read. */
bool work_is_part(struct call *call, int64_t task, bool *part, struct err *err);

/* Logs minutes, or with 0 what is planned for the day. */
bool work_did(struct call *call, int64_t task, int minutes, struct err *err);

/* Ends the timer of a task, whose record is loaded anew. */
bool work_end_timer(struct call *call, int64_t id, struct task *task,
		    struct err *err);

#endif
