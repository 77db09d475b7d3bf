/* SPDX-License-Identifier: MIT */
/*
 * Both load the stacks and ask the solver each time.
 */
#include "tui/panes/routes.h"

#include <stdlib.h>

#include "tui/sheets/way.h"

static bool load(struct pane *pane, struct portfolio *portfolio,
		 struct stacks *stacks, struct routes *routes, struct err *err)
{
	struct day as_of = day_is(pane->as_of) ? pane->as_of : portfolio->today;

	return stacks_load(portfolio, as_of, &pane->page, stacks, err) &&
	       routes_load(portfolio, stacks, as_of, &pane->page, routes, err);
}

static bool fill_routes(struct pane *pane, struct portfolio *portfolio,
			struct sheet *sheet, struct err *err)
{
	struct routes routes;
	struct stacks stacks;
	int32_t pathway;

	if (!load(pane, portfolio, &stacks, &routes, err))
		return false;
	pathway = stacks_index(&stacks.pathways,
			       strtoll(pane->about, NULL, 10));
	if (pathway < 0) {
		sheet_line(sheet, ROLE_FAINT, "The pathway is gone.");
		return true;
	}
	return way_compare(&routes, pathway, sheet, err);
}

const struct pane_class routes_pane = {
	.name = "routes",
	.title = "Routes",
	.family = "sheet",
	.fill = fill_routes,
};

static bool fill_next(struct pane *pane, struct portfolio *portfolio,
		      struct sheet *sheet, struct err *err)
{
	struct routes routes;
	struct stacks stacks;

	return load(pane, portfolio, &stacks, &routes, err) &&
	       way_next(&routes, sheet, err);
}

const struct pane_class next_pane = {
	.name = "next",
	.title = "Next",
	.family = "sheet",
	.fill = fill_next,
};
