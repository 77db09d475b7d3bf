/* SPDX-License-Identifier: MIT */
/*
 * The guide on the screen: all pages beside the one that is selected, or one
 * page alone. Each remembers the way one came.
 */
#ifndef CAIRN_TUI_GUIDE_PANE_H
#define CAIRN_TUI_GUIDE_PANE_H

#include "tui/app.h"

extern const struct pane_class guide_pane;
extern const struct pane_class guide_page_pane;

/* Opens the list (topic NULL) or a page. In a pane of the guide that is seen
 * it goes on there. The topic has to exist. */
bool guide_open(struct app *app, const char *topic, struct err *err);

/* The topic of the page that is seen; NULL where no page is. */
const char *guide_seen(const struct pane *pane);

#endif
