/* SPDX-License-Identifier: MIT */
/*
 * Planning anew, on top of a view.
 */
#include "tui/panes/again.h"

#include "tui/sheets/again.h"

static bool fill(struct pane *pane, struct portfolio *portfolio,
		 struct sheet *sheet, struct err *err)
{
	struct anew anew;

	if (!anew_load(portfolio, &pane->page, &anew, err))
		return false;
	again_tell(&anew, sheet);
	return true;
}

const struct pane_class again_pane = {
	.name = "again",
	.title = "Plan again",
	.family = "sheet",
	.fill = fill,
};
