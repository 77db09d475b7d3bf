/* SPDX-License-Identifier: MIT */
/*
 * Found anew at every load, so that what was mended is gone when one comes
 * back.
 */
#include "tui/panes/checkup.h"

#include "tui/sheets/checkup.h"

static bool fill(struct pane *pane, struct portfolio *portfolio,
		 struct sheet *sheet, struct err *err)
{
	struct habits *habits = arena_alloc(&pane->page, sizeof(*habits));

	pane->data = habits;
	return checkup_load(portfolio, false, &pane->page, habits, err) &&
	       checkup_sheet(portfolio, habits, false, sheet, err);
}

const struct pane_class checkup_pane = {
	.name = "check-up",
	.title = "Check-up",
	.family = "sheet",
	.fill = fill,
};

const struct finding_of_habit *checkup_selected(const struct pane *pane)
{
	const struct walk *walk = &pane->master;
	int n = -1;

	if (pane->class != &checkup_pane || walk->cursor < 0 ||
	    !walk->sheet.lines[walk->cursor].entity)
		return NULL;
	for (int i = 0; i <= walk->cursor; i++)
		n += walk->sheet.lines[i].entity != NULL;
	return checkup_shown(pane->data, n);
}
