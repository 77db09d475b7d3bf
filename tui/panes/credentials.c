/* SPDX-License-Identifier: MIT */
/*
 * What was earned: the list, and the page of the selected credential.
 */
#include "tui/panes/views.h"

#include "model/base/text.h"
#include "model/career/credential.h"
#include "tui/sheets/about.h"

enum { WARN_DAYS = 90, UNTIL_WIDTH = 14 };

static bool detail(struct pane *pane, struct portfolio *portfolio,
		   struct sheet *sheet, struct err *err)
{
	return about_credential(portfolio, table_selected_id(&pane->table),
				sheet, err);
}

/* How a date of expiry looks in a list: a mark, and the last valid day. */
static void draw_until(const struct credential *c, const struct canvas *canvas,
		       int at, int column, struct day today)
{
	enum role role = ROLE_TEXT;
	enum glyph mark = GLYPH_NONE;
	const char *text = "";
	struct day end = c->effective_until;
	char words[DAY_TEXT];
	int behind;

	if (text_equal(c->verdict, "INVALID")) {
		role = ROLE_BAD, mark = GLYPH_MISSING, text = "invalid";
	} else if (c->revoked || text_equal(c->verdict, "REVOKED")) {
		role = ROLE_BAD, mark = GLYPH_MISSING, text = "revoked";
	} else if (day_is(end)) {
		text = day_words((struct day){ end.n - 1 }, words);
		if (end.n <= today.n)
			role = ROLE_BAD, mark = GLYPH_MISSING;
		else if (end.n - today.n <= WARN_DAYS)
			role = ROLE_WARNING, mark = GLYPH_ATTENTION;
	} else if (c->validity.unit == VALID_NEVER_ENDS || *c->renewed_by) {
		text = "never";
	} else if (c->validity.unit == VALID_ENDS || !day_is(c->earned)) {
		role = ROLE_UNKNOWN, mark = GLYPH_UNKNOWN, text = "unknown";
	} else {
		role = ROLE_FAINT, text = "none stated";
	}
	behind = canvas_glyph(canvas, at, column, role, mark);
	canvas_text(canvas, at, behind + 1, role, text);
}

static void row(const void *record, const struct canvas *canvas, int at,
		void *data)
{
	const struct pane *pane = data;
	const struct credential *c = record;
	int until = canvas->width - UNTIL_WIDTH - 1;
	int issuer = until > 50 ? 18 : until > 38 ? 10 : 0;
	int title = until - 3 - issuer - (issuer > 0);

	if (!c) {
		canvas_field(canvas, at, 2, title, ALIGN_LEFT, ROLE_COLUMN,
			     "title");
		canvas_field(canvas, at, 3 + title, issuer, ALIGN_LEFT,
			     ROLE_COLUMN, "issuer");
		canvas_field(canvas, at, until + 2, UNTIL_WIDTH, ALIGN_LEFT,
			     ROLE_COLUMN, "until");
		return;
	}
	canvas_field(canvas, at, 2, title, ALIGN_LEFT,
		     c->status == 0 ? ROLE_TEXT : ROLE_FAINT, c->title);
	if (issuer)
		canvas_field(canvas, at, 3 + title, issuer, ALIGN_LEFT,
			     ROLE_FAINT, c->issuer.title);
	draw_until(c, canvas, at, until, pane->today);
}

const struct pane_class credentials_pane = {
	.name = "credentials",
	.inner = "credential",
	.title = "Credentials",
	.family = "list",
	.entity = &credential_entity,
	.order = "ends",
	.order_word = "until",
	.empty = "No credential is kept yet. i imports badges from files and "
		 "folders, a adds one by hand, 6 looks in the catalogue.",
	.detail = detail,
	.row = row,
};
