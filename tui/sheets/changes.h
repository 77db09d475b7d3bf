/* SPDX-License-Identifier: MIT */
/*
 * What becomes of each pathway with what is supposed: a sheet for the screen
 * and the shell.
 */
#ifndef CAIRN_TUI_CHANGES_H
#define CAIRN_TUI_CHANGES_H

#include "model/stacks.h"
#include "tui/sheets/sheet.h"

/* Whether two results of a pathway differ in what is shown of them. */
bool changes_differ(const struct stack_result *before,
		    const struct stack_result *after);

/* "met, was 66 %"; "66 %" where nothing changed. In `arena`. */
const char *changes_words(const struct stack_result *before,
			  const struct stack_result *after,
			  struct arena *arena);

/* One line a pathway: those that change first, then those aimed at, then by
 * title. `before` is by pathway. */
void changes_tell(struct stacks *stacks, const struct stack_result *before,
		  int width, struct sheet *sheet);

#endif
