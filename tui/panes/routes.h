/* SPDX-License-Identifier: MIT */
/*
 * What the solver says, on top of a view: ways to a pathway side by side, and
 * what to earn next.
 */
#ifndef CAIRN_TUI_ROUTES_H
#define CAIRN_TUI_ROUTES_H

#include "tui/panes/pane.h"

/* `about` is the pathway's id. */
extern const struct pane_class routes_pane;

extern const struct pane_class next_pane;

#endif
