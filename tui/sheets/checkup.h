/* SPDX-License-Identifier: MIT */
/*
 * What the check-up found, as a sheet: what was seen, why it matters, and the
 * one thing that mends it.
 */
#ifndef CAIRN_TUI_CHECKUP_SHEET_H
#define CAIRN_TUI_CHECKUP_SHEET_H

#include "model/checkup.h"
#include "tui/sheets/sheet.h"

/* Of each kind the first are told, the others counted. A line that stands for
 * a record is a finding; beside it stands what mends it, in the shell as one
 * types it there, on the screen as Enter does it. */
bool checkup_sheet(struct portfolio *portfolio, const struct habits *habits,
		   bool shell, struct sheet *sheet, struct err *err);

/* The finding that the n-th such line tells of, from 0; NULL: none. */
const struct finding_of_habit *checkup_shown(const struct habits *habits,
					     int n);

/* A finding's mending as one types it in the shell. */
bool checkup_mend(struct portfolio *portfolio,
		  const struct finding_of_habit *finding, struct arena *arena,
		  const char **command, struct err *err);

/* One line for Today, where something was found. */
bool about_checkup(struct portfolio *portfolio, struct sheet *sheet,
		   struct err *err);

#endif
