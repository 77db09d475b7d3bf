/* SPDX-License-Identifier: MIT */
/*
 * The six views, and the pane that lists records of any kind.
 */
#ifndef CAIRN_TUI_VIEWS_H
#define CAIRN_TUI_VIEWS_H

#include "tui/panes/pane.h"

extern const struct pane_class today_pane;
extern const struct pane_class credentials_pane;
extern const struct pane_class pathways_pane;
extern const struct pane_class plan_pane;
extern const struct pane_class issuers_pane;
extern const struct pane_class catalogue_pane;

/* For kinds without a view of their own (skills, evidence, notes …); NULL if
 * there is no such pane. */
const struct pane_class *records_pane(const struct entity *entity);

#endif
