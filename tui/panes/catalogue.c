/* SPDX-License-Identifier: MIT */
/*
 * The catalogue view.
 */
#include "tui/panes/views.h"

#include "model/career/achievement.h"
#include "tui/sheets/about.h"

static bool detail(struct pane *pane, struct portfolio *portfolio,
		   struct sheet *sheet, struct err *err)
{
	return about_record(portfolio, pane->class->entity,
			    table_selected_id(&pane->table), sheet, err);
}

const struct pane_class catalogue_pane = {
	.name = "catalogue",
	.title = "Catalogue",
	.family = "list",
	.entity = &achievement_entity,
	.order = "title",
	.empty = "Nothing is here yet; a adds one.",
	.detail = detail,
};
