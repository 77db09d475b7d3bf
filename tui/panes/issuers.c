/* SPDX-License-Identifier: MIT */
/*
 * Who awards, with their ratings; and every answer of the selected one.
 */
#include "tui/panes/views.h"

#include <string.h>

#include "model/career/issuer.h"
#include "model/ratings.h"
#include "tui/sheets/about.h"

enum { GRADE_WIDTH = 17 };

static bool prepare(struct pane *pane, struct portfolio *portfolio,
		    struct err *err)
{
	(void)err;
	pane->data = portfolio;
	return true;
}

static bool detail(struct pane *pane, struct portfolio *portfolio,
		   struct sheet *sheet, struct err *err)
{
	return about_issuer(portfolio, table_selected_id(&pane->table), sheet,
			    err);
}

static enum role role_of(const struct rating *rating)
{
	return rating->grade == GRADE_UNKNOWN ? ROLE_UNKNOWN
	       : rating->grade == GRADE_AVOID ? ROLE_BAD
					      : ROLE_TEXT;
}

/* "A 88-92", "no grade, 64-100" for too few answers, "not rated", "avoid". */
static const char *words_of(const struct rating *rating, struct arena *arena)
{
	const char *range = rating_range_words(rating, arena);

	if (rating->grade == GRADE_AVOID)
		return "avoid";
	if (!rating->answered)
		return "not rated";
	return arena_printf(arena, "%s %.*s",
			    rating->grade == GRADE_UNKNOWN
				    ? "no grade,"
				    : rating_grade_words(rating->grade),
			    (int)strcspn(range, " "), range);
}

/* Ratings are reckoned for the rows that are seen: 25 answers each. */
static void row(const void *record, const struct canvas *canvas, int at,
		void *data)
{
	const struct pane *pane = data;
	const struct issuer *issuer = record;
	int grade = canvas->width - GRADE_WIDTH;
	struct arena scratch = { 0 };
	struct ratings r;

	if (!issuer) {
		canvas_field(canvas, at, 2, grade - 3, ALIGN_LEFT, ROLE_COLUMN,
			     "issuer");
		canvas_field(canvas, at, grade, GRADE_WIDTH, ALIGN_LEFT,
			     ROLE_COLUMN, "rating");
		return;
	}
	canvas_field(canvas, at, 2, grade - 3, ALIGN_LEFT, ROLE_TEXT,
		     issuer->title);
	if (!ratings_load(pane->data, issuer->id, &scratch, &r, NULL))
		return;
	canvas_text(canvas, at, grade, role_of(&r.rating),
		    words_of(&r.rating, &scratch));
	arena_free(&scratch);
}

const struct pane_class issuers_pane = {
	.name = "issuers",
	.inner = "answers",
	.title = "Issuers",
	.family = "list",
	.entity = &issuer_entity,
	.order = "title",
	.empty = "No issuer is kept yet. Importing a badge or copying from "
		 "the catalogue (6) brings its issuer along; a adds one.",
	.prepare = prepare,
	.detail = detail,
	.row = row,
};
