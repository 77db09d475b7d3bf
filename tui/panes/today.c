/* SPDX-License-Identifier: MIT */
/*
 * The first view: what to do now.
 */
#include "tui/panes/views.h"

#include "tui/sheets/about.h"

static bool fill(struct pane *pane, struct portfolio *portfolio,
		 struct sheet *sheet, struct err *err)
{
	bool empty;

	(void)pane;
	if (!about_is_empty(portfolio, &empty, err))
		return false;
	return empty ? about_welcome(portfolio, sheet, err)
		     : about_today(portfolio, sheet, err);
}

const struct pane_class today_pane = {
	.name = "today",
	.title = "Today",
	.family = "list",
	.fill = fill,
};
