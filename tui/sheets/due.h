/* SPDX-License-Identifier: MIT */
/*
 * The renewal desk in words: the list, and all about one that is on it.
 */
#ifndef CAIRN_TUI_DUE_H
#define CAIRN_TUI_DUE_H

#include "model/renewals.h"
#include "tui/sheets/sheet.h"

/* What lapsed, and what ends within `days` days: two lines each. */
void due_tell_list(const struct due_list *list, int days, struct sheet *sheet);

/* What falls with it, what keeps it or brings it back, what is counted. */
void due_tell(const struct due_list *list, const struct due *due,
	      struct sheet *sheet);

#endif
