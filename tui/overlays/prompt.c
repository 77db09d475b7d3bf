/* SPDX-License-Identifier: MIT */
/*
 * Typing a command. The list follows the text at every key; Up on an empty
 * line walks back through what was typed before.
 */
#include "tui/overlays/prompt.h"

#include <stdlib.h>
#include <string.h>

#include "tui/folder.h"
#include "tui/overlays/palette.h"
#include "tui/widgets/input.h"
#include "tui/widgets/menu.h"

enum { ROWS_MOST = 12 };

struct prompt {
	struct overlay overlay;
	struct edit edit;
	struct arena arena; /* of the palette, emptied at every change */
	struct palette palette;
	struct menu menu;
	bool picked; /* the person moved to a line of the list */
	int back; /* so many lines back in the history; 0: none */
};

static int rows_of(const struct prompt *p, int screen_rows)
{
	int rows = p->palette.count < ROWS_MOST ? p->palette.count : ROWS_MOST;

	/* The line itself, the rule above, the footer, one of the pane. */
	if (rows > screen_rows - 4)
		rows = screen_rows - 4;
	return rows > 0 ? rows : 0;
}

static void refill(struct prompt *p, struct app *app)
{
	arena_empty(&p->arena);
	p->palette = (struct palette){ .arena = &p->arena };
	palette_fill(&p->palette, app, edit_text(&p->edit));
	p->menu = (struct menu){ 0 };
	menu_size(&p->menu, p->palette.count, rows_of(p, app->cells->rows));
	p->picked = false;
}

static void set(struct prompt *p, struct app *app, const char *text)
{
	edit_set(&p->edit, text);
	refill(p, app);
}

static void remember(struct app *app, const char *line)
{
	int n = app->history_count;

	if (n && text_equal(app->history[n - 1], line))
		return;
	if (n == HISTORY_MAX) {
		memmove(app->history, app->history + 1,
			(HISTORY_MAX - 1) * sizeof(*app->history));
		n--;
	}
	app->history[n] = arena_string(&app->life, line);
	app->history_count = n + 1;
}

/* Walks back (1) or forth (-1) through what was typed; false at its ends. */
static bool walk_history(struct prompt *p, struct app *app, int by)
{
	int back = p->back + by;

	if (back < 0 || back > app->history_count)
		return false;
	set(p, app, back ? app->history[app->history_count - back] : "");
	p->back = back;
	return true;
}

static const struct entry *selected(const struct prompt *p)
{
	return p->palette.count ? &p->palette.entries[p->menu.cursor] : NULL;
}

/* What Enter runs: the line as typed where it begins with a command, unless
 * something was picked from the list. */
static const char *line_to_run(const struct prompt *p, struct arena *arena)
{
	const char *text = edit_text(&p->edit);
	const struct entry *entry = selected(p);
	size_t skip = strspn(text, " ");
	const char *name = arena_copy(arena, text + skip,
				      strcspn(text + skip, " "));

	if (!entry || (!p->picked && (!*name || command_find(name))))
		return arena_string(arena, text);
	return arena_string(arena, entry->line);
}

/* A word that begins with ~/ is meant from the home folder. */
static const char *with_home(struct arena *arena, const char *line)
{
	struct text out = { .arena = arena };

	for (const char *at = line; *at; at++) {
		if (*at == '~' && at > line && at[-1] == ' ' &&
		    (!at[1] || at[1] == '/' || at[1] == ' '))
			text_add(&out,
				 command_quote(arena, folder_home(arena, "~")));
		else
			text_addc(&out, *at);
	}
	return text_string(&out);
}

/* The prompt is off the screen while the command runs, which may put
 * something of its own there; it comes back where words are missing. */
static void run(struct prompt *p, struct app *app)
{
	const char *line = line_to_run(p, &app->turn);

	app->overlay = p->overlay.below;
	if (!line[strspn(line, " ")]) {
		p->overlay.class->end(&p->overlay);
		return;
	}
	remember(app, line);
	if (app_obey(app, with_home(&app->turn, line)) != 2) {
		p->overlay.class->end(&p->overlay);
		return;
	}
	app_overlay(app, &p->overlay);
	if (!strchr(line, ' '))
		line = arena_printf(&app->turn, "%s ", line);
	set(p, app, line);
}

static void click(struct prompt *p, struct app *app, const struct key *key)
{
	int rows = rows_of(p, app->cells->rows);
	int line = app->cells->rows - 2;

	if (key->row == line) {
		input_click(&p->edit, app->cells->columns - 2, key->column - 1);
	} else if (key->row >= line - rows && key->row < line &&
		   menu_click(&p->menu, key->row - (line - rows))) {
		p->picked = true;
		run(p, app);
	} else if (key->row < line - rows - 1) {
		app_overlay_end(app);
	}
}

static void move(struct prompt *p, struct app *app, int by)
{
	bool empty = !p->edit.length || p->back;

	/* Up on an empty line, and on from there. */
	if (empty && !p->picked && (by < 0 || p->back) &&
	    walk_history(p, app, by < 0 ? 1 : -1))
		return;
	menu_move(&p->menu, by);
	p->picked = true;
}

static void complete(struct prompt *p, struct app *app)
{
	const struct entry *entry = selected(p);
	long row = p->menu.cursor;

	/* The first line tells only how a command is used. */
	if (entry && !p->picked && text_equal(entry->text, edit_text(&p->edit)))
		row++;
	if (row < p->palette.count)
		set(p, app,
		    arena_string(&app->turn, p->palette.entries[row].text));
}

static void act(struct overlay *overlay, struct app *app, const struct key *key)
{
	struct prompt *p = (struct prompt *)overlay;

	menu_size(&p->menu, p->palette.count, rows_of(p, app->cells->rows));
	switch (key->code) {
	case K_ESC:
	case K_CTRL | 'c':
	case K_CTRL | 'g': app_overlay_end(app); return;
	case K_ENTER: run(p, app); return;
	case K_TAB: complete(p, app); return;
	case K_UP:
	case K_CTRL | 'p':
	case K_BACKTAB: move(p, app, -1); return;
	case K_DOWN:
	case K_CTRL | 'n': move(p, app, 1); return;
	case K_PGUP:
	case K_PGDN:
		menu_page(&p->menu, key->code == K_PGDN ? 1 : -1, false);
		p->picked = true;
		return;
	case K_WHEEL_UP:
	case K_WHEEL_DOWN:
		menu_scroll(&p->menu, key->code == K_WHEEL_DOWN ? 3 : -3);
		return;
	case K_CLICK:
	case K_DOUBLE: click(p, app, key); return;
	case K_BACKSPACE:
		/* Nothing is left to take away: leave. */
		if (!p->edit.length) {
			app_overlay_end(app);
			return;
		}
	}
	if (!input_key(&p->edit, key))
		return;
	p->back = 0;
	refill(p, app);
}

static void draw_entry(const struct entry *entry, const struct canvas *canvas,
		       int row, int name)
{
	int key = *entry->key ? (int)strlen(entry->key) + 1 : 0;
	int help = canvas->width - name - 3 - key;
	int column = canvas_field(canvas, row, 1, name, ALIGN_LEFT, ROLE_TEXT,
				  entry->name);

	if (help > 4)
		canvas_field(canvas, row, column + 1, help, ALIGN_LEFT,
			     ROLE_FAINT, entry->help);
	if (key)
		canvas_field(canvas, row, canvas->width - key, key - 1,
			     ALIGN_RIGHT, ROLE_KEY, entry->key);
}

static int name_width(const struct prompt *p, int width)
{
	int widest = 12;

	for (int i = 0; i < p->palette.count; i++) {
		const char *name = p->palette.entries[i].name;
		int own = cluster_columns(name, strlen(name));

		if (own > widest)
			widest = own;
	}
	return widest > width / 2 ? width / 2 : widest;
}

static void draw(const struct overlay *overlay, const struct canvas *canvas)
{
	const struct prompt *p = (const struct prompt *)overlay;
	struct menu menu = p->menu;
	int rows = rows_of(p, canvas->height + 1);
	int line = canvas->height - 1, name = name_width(p, canvas->width);
	struct canvas list = canvas_part(canvas, line - rows, 0, rows,
					 canvas->width);

	menu_size(&menu, p->palette.count, rows);
	canvas_fill(canvas, line - rows, 0, rows + 1, canvas->width, ROLE_TEXT);
	if (rows)
		canvas_rule(canvas, line - rows - 1, "", "");
	for (int i = 0; i < rows; i++) {
		draw_entry(&p->palette.entries[menu.top + i], &list, i, name);
		if (menu.top + i == menu.cursor)
			canvas_select(&list, i, true);
	}
	canvas_more(&list, menu.top > 0, menu.top + rows < menu.count);
	canvas_text(canvas, line, 0, ROLE_LABEL, ":");
	input_draw(&p->edit, canvas, line, 1, canvas->width - 2, true);
}

static void end(struct overlay *overlay)
{
	struct prompt *p = (struct prompt *)overlay;

	edit_free(&p->edit);
	arena_free(&p->arena);
	free(p);
}

static const char *footer(const struct overlay *overlay)
{
	(void)overlay;
	return "Enter run \xc2\xb7 Tab complete \xc2\xb7 Up before \xc2\xb7 "
	       "Esc leave";
}

static const struct overlay_class class = {
	.name = "prompt",
	.key = act,
	.draw = draw,
	.end = end,
	.footer = footer,
};

void prompt_open(struct app *app, const char *text)
{
	struct prompt *p = calloc(1, sizeof(*p));

	if (!p)
		panic("out of memory for the prompt");
	p->overlay.class = &class;
	set(p, app, text);
	app_overlay(app, &p->overlay);
}
