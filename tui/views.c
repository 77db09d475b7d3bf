/* SPDX-License-Identifier: MIT */
/*
 * Which views there are, in the order of their digits.
 */
#include "tui/app.h"
#include "tui/panes/views.h"

const struct pane_class *const view_classes[VIEWS] = {
	&today_pane, &credentials_pane, &pathways_pane,
	&plan_pane,  &issuers_pane,	&catalogue_pane,
};
