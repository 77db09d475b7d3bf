/* SPDX-License-Identifier: MIT */
/*
 * The first view: what to do now.
 */
#include "tui/panes/views.h"

#include "tui/sheets/about.h"

enum { SMALL_WIDTH = 66, SMALL_HEIGHT = 13 };

static bool is_small(const struct pane *pane)
{
	return pane->master.width < SMALL_WIDTH ||
	       pane->master.height < SMALL_HEIGHT;
}

static bool fill(struct pane *pane, struct portfolio *portfolio,
		 struct sheet *sheet, struct err *err)
{
	bool empty;

	if (!about_is_empty(portfolio, &empty, err))
		return false;
	pane->place = empty ? "welcome" : NULL;
	return empty ? about_welcome(portfolio, is_small(pane), sheet, err)
		     : about_today(portfolio, sheet, err);
}

const struct pane_class today_pane = {
	.name = "today",
	.title = "Today",
	.family = "list",
	.fill = fill,
};
