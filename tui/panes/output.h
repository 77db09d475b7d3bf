/* SPDX-License-Identifier: MIT */
/*
 * Panes that are opened on top of a view: what a command printed, help, the
 * log, a list of any kind.
 */
#ifndef CAIRN_TUI_OUTPUT_H
#define CAIRN_TUI_OUTPUT_H

#include "tui/panes/pane.h"

/* `about` is the text itself. */
extern const struct pane_class output_pane;

/* What was done, the newest first. */
extern const struct pane_class log_pane;

#endif
