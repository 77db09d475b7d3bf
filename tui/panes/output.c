/* SPDX-License-Identifier: MIT */
/*
 * Text in a pane.
 */
#include "tui/panes/output.h"

#include <string.h>

#include "model/store/query.h"

static bool fill_output(struct pane *pane, struct portfolio *portfolio,
			struct sheet *sheet, struct err *err)
{
	const char *text = pane->about ? pane->about : "";

	(void)portfolio;
	(void)err;
	while (*text) {
		size_t length = strcspn(text, "\n");

		sheet_line(sheet, ROLE_TEXT, "%.*s", (int)length, text);
		text += length + (text[length] == '\n');
	}
	return true;
}

const struct pane_class output_pane = {
	.name = "output",
	.title = "Answer",
	.family = "sheet",
	.fill = fill_output,
};

static bool fill_log(struct pane *pane, struct portfolio *portfolio,
		     struct sheet *sheet, struct err *err)
{
	struct query q;

	(void)pane;
	sheet_rule(sheet, "Log", "newest first");
	query_open(&q, portfolio->store,
		   "SELECT at, line FROM log ORDER BY "
		   "id DESC LIMIT 1000",
		   err);
	while (query_step(&q)) {
		const char *at = column_text(&q, sheet->arena);
		const char *line = column_text(&q, sheet->arena);

		sheet_line(sheet, ROLE_TEXT, "%.10s %.5s  %s", at,
			   strlen(at) > 16 ? at + 11 : "", line);
	}
	if (sheet->count == 1)
		sheet_line(sheet, ROLE_FAINT, "Nothing was done yet.");
	return query_done(&q);
}

const struct pane_class log_pane = {
	.name = "log",
	.title = "Log",
	.family = "sheet",
	.fill = fill_log,
};
