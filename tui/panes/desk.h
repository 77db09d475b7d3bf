/* SPDX-License-Identifier: MIT */
/*
 * The renewal desk as a pane, opened on top of a view.
 */
#ifndef CAIRN_TUI_DESK_H
#define CAIRN_TUI_DESK_H

#include "tui/panes/pane.h"

extern const struct pane_class desk_pane;

#endif
