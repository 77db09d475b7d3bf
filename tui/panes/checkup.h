/* SPDX-License-Identifier: MIT */
/*
 * The check-up on the screen.
 */
#ifndef CAIRN_TUI_CHECKUP_PANE_H
#define CAIRN_TUI_CHECKUP_PANE_H

#include "model/insight/habits.h"
#include "tui/panes/pane.h"

extern const struct pane_class checkup_pane;

/* The finding of the selected line; NULL where there is none. */
const struct finding_of_habit *checkup_selected(const struct pane *pane);

#endif
