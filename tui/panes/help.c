/* SPDX-License-Identifier: MIT */
/*
 * Help, printed from the keymap in force and the command table. A pane gets
 * no app, so the lines are made when it is opened and kept as its `about`:
 * "command TAB text", one a line; a line without a tab is a heading.
 */
#include "tui/panes/help.h"

#include <string.h>

#include "model/base/text.h"
#include "tui/term/key.h"

static bool fill(struct pane *pane, struct portfolio *portfolio,
		 struct sheet *sheet, struct err *err)
{
	const char *at = pane->about;

	(void)portfolio;
	(void)err;
	while (*at) {
		size_t length = strcspn(at, "\n");
		const char *tab = memchr(at, '\t', length);

		if (tab) {
			struct line *line = sheet_line(sheet, ROLE_TEXT, "%.*s",
						       (int)(at + length - tab -
							     1),
						       tab + 1);

			line->enter = arena_copy(sheet->arena, at,
						 (size_t)(tab - at));
		} else {
			sheet_rule(sheet, arena_copy(sheet->arena, at, length),
				   "");
		}
		at += length + 1;
	}
	return true;
}

const struct pane_class help_pane = {
	.name = "help",
	.title = "Help",
	.family = "list",
	.fill = fill,
};

static void add_keys(struct app *app, const struct pane_class *class,
		     struct text *out)
{
	const struct binding **list;
	size_t count = keymap_list(&app->keys, class->name, class->family,
				   &app->turn, &list);

	for (size_t i = 0; i < count; i++) {
		const char *words[WORDS_MAX];
		const struct command *command;
		int n;

		if (!command_split(list[i]->command, &app->turn, words, &n,
				   NULL) ||
		    !n)
			continue;
		command = command_find(words[0]);
		text_addf(out, "%s\t%-10s %-22s %s\n", list[i]->command,
			  key_word(&app->turn, list[i]->key), list[i]->command,
			  *list[i]->note ? list[i]->note
			  : command	 ? command->help
					 : "");
	}
}

bool help_open(struct app *app, struct err *err)
{
	const struct pane_class *class = app_pane(app)->class;
	struct text out = { .arena = &app->turn };
	const struct command *c = NULL;

	text_addf(&out, "Keys in %s (Enter does it)\n", class->title);
	add_keys(app, class, &out);
	text_add(&out, "Commands, after : or in the shell as cairn ...\n");
	while ((c = command_next(c)))
		if (!(c->is & IN_SHELL))
			text_addf(&out, "prompt %s\t%-12s %s\n", c->name,
				  c->name, c->help);
	return app_open_pane(app, &help_pane, text_string(&out), err);
}
