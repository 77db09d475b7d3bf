/* SPDX-License-Identifier: MIT */
/*
 * Help, printed from the keymap in force and the command table. A pane gets
 * no app, so the lines are made when it is opened and kept as its `about`:
 * "command TAB text TAB command in words", one a line; a line without a tab
 * is a heading. Before the keys stands, in short, what the guide says of the
 * thing under the cursor; Enter there opens the page.
 */
#include "tui/panes/help.h"

#include <string.h>

#include "model/base/text.h"
#include "tui/panes/here.h"
#include "tui/term/key.h"

#define PAGE "guide " /* begins the command of the line about the page */

enum { NARROW = 60 };

/* A line without its newline; what is done stands at the right, where there
 * is room for it. */
static void tell(const char *text, bool page, bool narrow, struct sheet *sheet)
{
	const char *tab = strchr(text, '\t'), *end;
	struct line *line;

	if (!tab) {
		sheet_rule(sheet, text,
			   narrow ? ""
			   : page ? "Enter reads on"
				  : "Enter does it");
		return;
	}
	end = strchr(tab + 1, '\t');
	line = sheet_line(sheet, ROLE_TEXT, "%.*s", (int)(end - tab - 1),
			  tab + 1);
	if (!narrow)
		line_right(sheet, line, ROLE_FAINT, "%s", end + 1);
	line->enter = arena_copy(sheet->arena, text, (size_t)(tab - text));
	line->cut = !text_starts(text, PAGE);
}

static bool fill(struct pane *pane, struct portfolio *portfolio,
		 struct sheet *sheet, struct err *err)
{
	bool narrow = pane->master.width < NARROW;

	(void)portfolio;
	(void)err;
	for (const char *at = pane->about; *at;) {
		size_t length = strcspn(at, "\n");

		tell(arena_copy(sheet->arena, at, length),
		     text_starts(at + length + 1, PAGE), narrow, sheet);
		at += length + 1;
	}
	return true;
}

const struct pane_class help_pane = {
	.name = "help",
	.title = "Help",
	.family = "sheet",
	.fill = fill,
};

/* All keys of the list that run this line, from the first on: "down j". */
static const char *keys_of(struct arena *arena, const struct binding **list,
			   size_t count, size_t first)
{
	struct text keys = { .arena = arena };

	for (size_t i = first; i < count; i++)
		if (text_equal(list[i]->command, list[first]->command))
			text_addf(&keys, "%s%s", keys.length ? " " : "",
				  key_word(arena, list[i]->key));
	return text_string(&keys);
}

static bool is_told(const struct binding **list, size_t i)
{
	for (size_t j = 0; j < i; j++)
		if (text_equal(list[j]->command, list[i]->command))
			return true;
	return false;
}

/* What the command does; where it is one with words, the note knows better. */
static const char *words_of(const struct binding *binding, struct arena *arena)
{
	size_t length = strcspn(binding->command, " ");
	const struct command *command = command_find(
		arena_copy(arena, binding->command, length));

	if (!command || (binding->command[length] && *binding->note))
		return binding->note;
	return command->help;
}

static void add_keys(struct app *app, const struct pane *pane, struct text *out)
{
	const struct binding **list;
	size_t count = keymap_list(&app->keys, pane_place(pane),
				   pane->class->family, &app->turn, &list);

	for (size_t i = 0; i < count; i++)
		if (!is_told(list, i))
			text_addf(out, "%s\t%-12s  %s\t%s\n", list[i]->command,
				  keys_of(&app->turn, list, count, i),
				  words_of(list[i], &app->turn),
				  list[i]->command);
}

static void add_page(const struct guide_page *page, struct text *out)
{
	if (page)
		text_addf(out, "%s\n" PAGE "%s\t%s\t\n", page->title,
			  page->topic, page->brief);
}

bool help_open(struct app *app, struct err *err)
{
	const struct pane *pane = app_pane(app);
	struct text out = { .arena = &app->turn };
	const struct command *c = NULL;
	struct guide guide;

	guide_load(&app->turn, &guide);
	add_page(guide_here(&guide, pane), &out);
	text_addf(&out, "Keys in %s\n", pane->class->title);
	add_keys(app, pane, &out);
	text_add(&out, "Commands, after : or in the shell as cairn ...\n");
	while ((c = command_next(c)))
		if (!(c->is & IN_SHELL))
			text_addf(&out, "prompt %s\t%-12s  %s\t\n", c->name,
				  c->name, c->help);
	return app_open_pane(app, &help_pane, text_string(&out), err);
}
