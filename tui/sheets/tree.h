/* SPDX-License-Identifier: MIT */
/*
 * The tree of a pathway, line by line, and what is wrong with it.
 */
#ifndef CAIRN_TUI_TREE_H
#define CAIRN_TUI_TREE_H

#include "model/stacking/outline.h"
#include "model/stacks.h"
#include "tui/sheets/sheet.h"

/* Titles for the words of steps. */
struct proof_titles tree_titles(const struct stacks *stacks);

/* What is wrong with a rule as a whole; "" where nothing is. */
const char *tree_verdict(const struct stacks *stacks, int32_t tree);

/* Every step with how it stands, its note and what is wrong with it. A rule
 * that cannot be evaluated is told as it is written. */
bool tree_tell(struct portfolio *portfolio, const struct stacks *stacks,
	       const struct proof *proof, struct sheet *sheet, struct err *err);

#endif
