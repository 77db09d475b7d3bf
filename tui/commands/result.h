/* SPDX-License-Identifier: MIT */
/*
 * The result of a pathway as data, the same in every list that has it.
 */
#ifndef CAIRN_TUI_RESULT_H
#define CAIRN_TUI_RESULT_H

#include "model/base/text.h"
#include "model/stacking/evaluate.h"

/* "met", "unmet", "unknown", "broken". */
const char *result_word(const struct stack_result *result);

/* "status":…,"completed_on":…,"progress_bp":…,"slots":…,
 * "waived":… without braces. */
void result_json(struct text *out, const struct stack_result *result);

#endif
