/* SPDX-License-Identifier: MIT */
/*
 * What ends, by date, and all about the selected one. `about` is how many days
 * ahead, where that is not what the profile says.
 */
#include "tui/panes/desk.h"

#include "model/base/text.h"
#include "model/renewals.h"
#include "tui/panes/walk.h"
#include "tui/sheets/due.h"

/* In the pane's page: made at every load. */
struct desk {
	struct due_list list;
	int days;
};

static bool prepare(struct pane *pane, struct portfolio *portfolio,
		    struct err *err)
{
	struct desk *desk = arena_alloc(&pane->page, sizeof(*desk));
	struct day as_of = day_is(pane->as_of) ? pane->as_of : portfolio->today;
	long long days;

	if (!due_days(portfolio, &desk->days, err))
		return false;
	if (pane->about && text_number(pane->about, 0, 36600, &days))
		desk->days = (int)days;
	pane->data = desk;
	return due_load(portfolio, as_of, desk->days, &pane->page, &desk->list,
			err);
}

static bool fill(struct pane *pane, struct portfolio *portfolio,
		 struct sheet *sheet, struct err *err)
{
	const struct desk *desk = pane->data;

	(void)portfolio, (void)err;
	due_tell_list(&desk->list, desk->days, sheet);
	return true;
}

static bool detail(struct pane *pane, struct portfolio *portfolio,
		   struct sheet *sheet, struct err *err)
{
	const struct desk *desk = pane->data;
	const struct line *line = walk_selected(&pane->master);

	(void)portfolio, (void)err;
	for (int32_t i = 0; line && i < desk->list.count; i++)
		if (desk->list.at[i].credential == line->id)
			due_tell(&desk->list, &desk->list.at[i], sheet);
	return true;
}

const struct pane_class desk_pane = {
	.name = "desk",
	.title = "Renewals",
	.family = "sheet",
	.prepare = prepare,
	.fill = fill,
	.detail = detail,
};
