/* SPDX-License-Identifier: MIT */
/*
 * One entry of the catalogue in a pane of its own.
 */
#ifndef CAIRN_TUI_CATALOGUE_H
#define CAIRN_TUI_CATALOGUE_H

#include "tui/panes/pane.h"

/* `about` is "KIND SLUG". */
extern const struct pane_class entry_pane;

#endif
