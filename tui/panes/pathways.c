/* SPDX-License-Identifier: MIT */
/*
 * What credentials stack into: all pathways with how far they are, and the
 * proof of the selected one.
 */
#include "tui/panes/views.h"

#include "model/career/pathway.h"
#include "tui/sheets/about.h"

enum { PROGRESS_WIDTH = 10 };

/* In the pane's page: made at every load. */
struct progress {
	struct stacks stacks;
	const struct stack_result *results;
};

static bool prepare(struct pane *pane, struct portfolio *portfolio,
		    struct err *err)
{
	struct progress *progress = arena_alloc(&pane->page, sizeof(*progress));

	if (!stacks_load(portfolio,
			 day_is(pane->as_of) ? pane->as_of : portfolio->today,
			 &pane->page, &progress->stacks, err))
		return false;
	progress->results = stacks_results(&progress->stacks, &pane->page);
	pane->data = progress;
	return true;
}

static bool detail(struct pane *pane, struct portfolio *portfolio,
		   struct sheet *sheet, struct err *err)
{
	struct progress *progress = pane->data;

	return about_pathway(portfolio, &progress->stacks,
			     table_selected_id(&pane->table), sheet, err);
}

static void row(const void *record, const struct canvas *canvas, int at,
		void *data)
{
	const struct pane *pane = data;
	const struct progress *progress = pane->data;
	const struct pathway *p = record;
	int progress_at = canvas->width - PROGRESS_WIDTH;
	int title = progress_at - 5;
	const struct stack_result *result;
	struct arena scratch = { 0 };
	int32_t tree;

	if (!p) {
		canvas_field(canvas, at, 2, title, ALIGN_LEFT, ROLE_COLUMN,
			     "pathway");
		canvas_field(canvas, at, progress_at, PROGRESS_WIDTH,
			     ALIGN_LEFT, ROLE_COLUMN, "progress");
		return;
	}
	tree = stacks_index(&progress->stacks.pathways, p->id);
	canvas_field(canvas, at, 2, title, ALIGN_LEFT, ROLE_TEXT, p->title);
	if (tree < 0)
		return;
	result = &progress->results[tree];
	if (progress->stacks.aimed[tree])
		canvas_text(canvas, at, progress_at - 2, ROLE_STRONG, ">");
	if (progress->stacks.rule->trees[tree].root < 0) {
		canvas_field(canvas, at, progress_at, PROGRESS_WIDTH,
			     ALIGN_LEFT, ROLE_FAINT, "no rule");
		return;
	}
	canvas_glyph(canvas, at, progress_at, ROLE_TEXT,
		     about_progress_mark(result));
	canvas_text(canvas, at, progress_at + canvas_mark_width(canvas) + 1,
		    result->status == STACK_MET ? ROLE_GOOD : ROLE_TEXT,
		    about_progress(result, &scratch));
	arena_free(&scratch);
}

const struct pane_class pathways_pane = {
	.name = "pathways",
	.title = "Pathways",
	.family = "list",
	.entity = &pathway_entity,
	.order = "title",
	.empty = "No pathway is kept yet. 6 finds one in the catalogue, where "
		 "c copies it and A aims at it; i imports one from a file.",
	.prepare = prepare,
	.detail = detail,
	.inner = "tree",
	.row = row,
};
