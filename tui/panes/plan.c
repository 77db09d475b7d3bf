/* SPDX-License-Identifier: MIT */
/*
 * The open plans, week by week.
 */
#include "tui/panes/views.h"

#include "tui/sheets/about.h"

static bool fill(struct pane *pane, struct portfolio *portfolio,
		 struct sheet *sheet, struct err *err)
{
	(void)pane;
	return about_plans(portfolio, 0, sheet, err);
}

const struct pane_class plan_pane = {
	.name = "plan",
	.title = "Plan",
	.family = "list",
	.fill = fill,
	.makes = "task",
	.follows = true,
	.empty = "No plan is open. p plans what you choose: say plan-new --for"
		 " and the name of a pathway, an achievement or a skill. In "
		 "Pathways (3) and the catalogue (6), p plans what is "
		 "selected.",
};
