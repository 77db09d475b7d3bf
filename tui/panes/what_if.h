/* SPDX-License-Identifier: MIT */
/*
 * What if: on one side all that pathways ask for, on the other all pathways.
 * Space supposes that something is held, or is not, and every pathway answers
 * at once. Nothing is saved; Esc leaves it.
 */
#ifndef CAIRN_TUI_WHAT_IF_H
#define CAIRN_TUI_WHAT_IF_H

#include "tui/panes/pane.h"
#include "tui/panes/supposing.h"

extern const struct pane_class what_if_pane;

/* Supposes this, and only this, from the next load on. */
void what_if_begin(struct pane *pane, const struct supposition *list,
		   int count);

/* What is supposed there. */
const struct supposing *what_if_supposing(struct pane *pane);

/* Supposes something else of the selected achievement. */
bool what_if_suppose(struct pane *pane, struct err *err);

#endif
