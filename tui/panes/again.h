/* SPDX-License-Identifier: MIT */
/*
 * Planning anew, on top of a view.
 */
#ifndef CAIRN_TUI_AGAIN_PANE_H
#define CAIRN_TUI_AGAIN_PANE_H

#include "tui/panes/pane.h"

extern const struct pane_class again_pane;

#endif
