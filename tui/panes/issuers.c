/* SPDX-License-Identifier: MIT */
/*
 * The issuers view.
 */
#include "tui/panes/views.h"

#include "model/career/issuer.h"
#include "tui/sheets/about.h"

static bool detail(struct pane *pane, struct portfolio *portfolio,
		   struct sheet *sheet, struct err *err)
{
	return about_record(portfolio, pane->class->entity,
			    table_selected_id(&pane->table), sheet, err);
}

const struct pane_class issuers_pane = {
	.name = "issuers", .title = "Issuers", .family = "list",
	.entity = &issuer_entity, .order = "title",
	.empty = "Nothing is here yet; a adds one.",
	.detail = detail,
};
