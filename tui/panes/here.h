/* SPDX-License-Identifier: MIT */
/*
 * Which page of the guide explains what the cursor is on.
 */
#ifndef CAIRN_TUI_HERE_H
#define CAIRN_TUI_HERE_H

#include "model/catalogue/guide.h"
#include "tui/panes/pane.h"

/* Of the selected thing, else of the pane; NULL where no page is about it. */
const struct guide_page *guide_here(const struct guide *guide,
				    const struct pane *pane);

#endif
