/* SPDX-License-Identifier: MIT */
/*
 * The stacking map: one walks from box to box along the lines, and the last
 * rows say what the selected one is. Space supposes that a credential is held
 * (or not), and every pathway answers at once; Esc ends that.
 */
#ifndef CAIRN_TUI_MAP_H
#define CAIRN_TUI_MAP_H

#include "tui/panes/pane.h"
#include "tui/panes/supposing.h"

extern const struct pane_class map_pane;

/* Draws it around a thing from the next load on; NULL: all that matters. */
void map_focus(struct pane *pane, const struct entity *entity, int64_t id);

/* What is supposed there; or supposes this, and only this, from the next load
 * on. */
const struct supposing *map_supposing(struct pane *pane);
void map_begin(struct pane *pane, const struct supposing *what);

/* Supposes something else of the selected box; a sentence where it is a
 * pathway. */
bool map_suppose(struct pane *pane, struct err *err);

#endif
