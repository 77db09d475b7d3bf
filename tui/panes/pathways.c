/* SPDX-License-Identifier: MIT */
/*
 * The pathways view.
 */
#include "tui/panes/views.h"

#include "model/career/pathway.h"
#include "tui/sheets/about.h"

static bool detail(struct pane *pane, struct portfolio *portfolio,
		   struct sheet *sheet, struct err *err)
{
	return about_record(portfolio, pane->class->entity,
			    table_selected_id(&pane->table), sheet, err);
}

const struct pane_class pathways_pane = {
	.name = "pathways", .title = "Pathways", .family = "list",
	.entity = &pathway_entity, .order = "title",
	.empty = "Nothing is here yet; a adds one.",
	.detail = detail,
};
