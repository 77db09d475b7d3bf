/* SPDX-License-Identifier: MIT */
/*
 * The plan view.
 */
#include "tui/panes/views.h"

#include "model/career/plan.h"
#include "tui/sheets/about.h"

static bool detail(struct pane *pane, struct portfolio *portfolio,
		   struct sheet *sheet, struct err *err)
{
	return about_record(portfolio, pane->class->entity,
			    table_selected_id(&pane->table), sheet, err);
}

const struct pane_class plan_pane = {
	.name = "plan", .title = "Plan", .family = "list",
	.entity = &plan_entity, .order = "starts",
	.empty = "Nothing is here yet; a adds one.",
	.detail = detail,
};
