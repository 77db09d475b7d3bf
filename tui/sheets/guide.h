/* SPDX-License-Identifier: MIT */
/*
 * A page of the guide as a sheet, in the shell and on the screen.
 */
#ifndef CAIRN_TUI_GUIDE_SHEET_H
#define CAIRN_TUI_GUIDE_SHEET_H

#include "model/catalogue/guide.h"
#include "tui/sheets/sheet.h"

/* The page, what to see next, what to do about it, and its sources. On the
 * screen Enter follows. `right` stands beside the title. */
void guide_sheet(const struct guide *guide, const struct guide_page *page,
		 const char *right, struct sheet *sheet);

#endif
