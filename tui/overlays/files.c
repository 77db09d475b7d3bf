/* SPDX-License-Identifier: MIT */
/*
 * A list of files that what is typed narrows. Marks stay while one walks
 * through folders, so that a batch may come from several.
 */
#include "tui/overlays/files.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "tui/folder.h"
#include "tui/overlays/files_list.h"
#include "tui/panes/seek.h"
#include "tui/widgets/input.h"
#include "tui/widgets/menu.h"

enum { MARKS_MAX = 400, WIDEST = 100 };

struct files {
	struct overlay overlay;
	enum files_for what;
	char *folder; /* NULL: the places to begin at */
	struct edit edit; /* narrows; with a / it is a path */
	struct arena arena; /* of the list */
	struct file_list list;
	int *shown, count; /* which rows of the list fit the text */
	struct menu menu;
	struct arena marks_arena;
	const char *marks[MARKS_MAX];
	int marks_count;
};

/* Rows for files: without edges, the line of text, and the tabs above. */
static int rows_seen(int screen_rows)
{
	return screen_rows - 5 > 0 ? screen_rows - 5 : 1;
}

static void narrow(struct files *f, const struct app *app)
{
	const char *words = edit_text(&f->edit);

	f->count = 0;
	for (int i = 0; i < f->list.count; i++)
		if (strchr(words, '/') ||
		    seek_fits(words, f->list.rows[i].name))
			f->shown[f->count++] = i;
	f->menu = (struct menu){ 0 };
	menu_size(&f->menu, f->count, rows_seen(app->cells->rows));
}

/* Shows a folder, or the places for NULL. One that cannot be read is not
 * gone into. */
static bool go(struct files *f, struct app *app, const char *folder)
{
	char *path = folder ? realpath(folder, NULL) : NULL;
	struct arena arena = { 0 };
	struct file_list list = { .arena = &arena };
	struct err err;

	if (folder &&
	    !files_folder(&list, f->what, path ? path : folder, &err)) {
		app_complain(app, &err);
		arena_free(&arena);
		free(path);
		return false;
	}
	if (!folder)
		files_places(&list, f->what, app->portfolio.path);
	arena_free(&f->arena);
	free(f->folder);
	f->folder = path;
	f->arena = arena;
	f->list = list;
	f->list.arena = &f->arena;
	f->shown = arena_array(&f->arena, (size_t)list.count + 1,
			       sizeof(*f->shown));
	edit_set(&f->edit, "");
	narrow(f, app);
	return true;
}

/* The folder above, with the one that was left selected; the places above
 * the topmost. */
static void up(struct files *f, struct app *app)
{
	const char *from, *slash, *to = NULL;

	if (!f->folder)
		return;
	from = arena_string(&app->turn, f->folder);
	slash = strrchr(from, '/');
	if (!text_equal(from, "/"))
		to = slash == from ? "/"
				   : arena_copy(&app->turn, from,
						(size_t)(slash - from));
	if (!go(f, app, to))
		return;
	for (int i = 0; i < f->count; i++)
		if (text_equal(f->list.rows[f->shown[i]].path, from))
			menu_to(&f->menu, i);
}

static const struct file_row *selected(const struct files *f)
{
	return f->count ? &f->list.rows[f->shown[f->menu.cursor]] : NULL;
}

static int mark_of(const struct files *f, const char *path)
{
	for (int i = 0; i < f->marks_count; i++)
		if (text_equal(f->marks[i], path))
			return i;
	return -1;
}

static void mark(struct files *f, struct app *app)
{
	const struct file_row *row = selected(f);
	int at = row ? mark_of(f, row->path) : -1;

	if (!row)
		return;
	if (at >= 0)
		f->marks[at] = f->marks[--f->marks_count];
	else if (f->marks_count == MARKS_MAX)
		app_say(app, "So many files at once are better taken as a "
			     "folder.");
	else
		f->marks[f->marks_count++] = arena_string(&f->marks_arena,
							  row->path);
	menu_move(&f->menu, 1);
}

/* Leaves with the command that takes one path, or what is marked. */
static void take(struct files *f, struct app *app, const char *path)
{
	struct text line = { .arena = &app->turn };

	text_add(&line, f->what == FILES_TO_OPEN ? "open" : "import");
	for (int i = 0; !path && i < f->marks_count; i++)
		text_addf(&line, " %s", command_quote(&app->turn, f->marks[i]));
	if (path)
		text_addf(&line, " %s", command_quote(&app->turn, path));
	app_overlay_end(app);
	app_command(app, text_string(&line));
}

static void enter(struct files *f, struct app *app)
{
	const char *typed = edit_text(&f->edit);
	const struct file_row *row = selected(f);
	struct stat about;

	if (strchr(typed, '/')) {
		typed = folder_home(&app->turn,
				    arena_string(&app->turn, typed));
		if (stat(typed, &about) == 0 && S_ISDIR(about.st_mode))
			go(f, app, typed);
		else
			take(f, app, typed);
	} else if (row && row->is_folder) {
		go(f, app, arena_string(&app->turn, row->path));
	} else if (f->marks_count) {
		take(f, app, NULL);
	} else if (row) {
		take(f, app, arena_string(&app->turn, row->path));
	}
}

/* The selected folder whole, else the one that is listed. */
static void whole_folder(struct files *f, struct app *app)
{
	const struct file_row *row = selected(f);

	if (row && row->is_folder)
		take(f, app, arena_string(&app->turn, row->path));
	else if (f->folder)
		take(f, app, arena_string(&app->turn, f->folder));
}

static void escape(struct files *f, struct app *app)
{
	if (!f->edit.length) {
		app_overlay_end(app);
		return;
	}
	edit_set(&f->edit, "");
	narrow(f, app);
}

static void click(struct files *f, struct app *app, const struct key *key)
{
	/* Below the tabs and the edge of the box. */
	if (menu_click(&f->menu, key->row - 2) && key->code == K_DOUBLE)
		enter(f, app);
}

static bool move(struct files *f, int code)
{
	switch (code) {
	case K_UP:
	case K_CTRL | 'p': menu_move(&f->menu, -1); return true;
	case K_DOWN:
	case K_CTRL | 'n': menu_move(&f->menu, 1); return true;
	case K_PGUP: menu_page(&f->menu, -1, false); return true;
	case K_PGDN: menu_page(&f->menu, 1, false); return true;
	case K_WHEEL_UP: menu_scroll(&f->menu, -3); return true;
	case K_WHEEL_DOWN: menu_scroll(&f->menu, 3); return true;
	}
	return false;
}

static void act(struct overlay *overlay, struct app *app, const struct key *key)
{
	struct files *f = (struct files *)overlay;

	menu_size(&f->menu, f->count, rows_seen(app->cells->rows));
	if (move(f, key->code))
		return;
	switch (key->code) {
	case K_ESC:
	case K_CTRL | 'c':
	case K_CTRL | 'g': escape(f, app); return;
	case K_ENTER: enter(f, app); return;
	case K_CTRL | 's':
		if (f->marks_count)
			take(f, app, NULL);
		return;
	case K_TAB:
		if (f->what == FILES_TO_IMPORT)
			whole_folder(f, app);
		return;
	case K_CLICK:
	case K_DOUBLE: click(f, app, key); return;
	case K_BACKSPACE:
	case K_LEFT:
		if (f->edit.length)
			break;
		up(f, app);
		return;
	case K_RIGHT:
		if (f->edit.length || !selected(f) || !selected(f)->is_folder)
			break;
		enter(f, app);
		return;
	case ' ':
		if (f->what != FILES_TO_IMPORT)
			break;
		mark(f, app);
		return;
	}
	if (input_key(&f->edit, key))
		narrow(f, app);
}

static void draw_row(const struct files *f, const struct canvas *canvas, int at,
		     const struct file_row *row)
{
	bool marked = mark_of(f, row->path) >= 0;
	int detail = cluster_columns(row->detail, strlen(row->detail));
	int start = canvas_mark_width(canvas) + 2;

	if (detail > canvas->width / 2)
		detail = canvas->width / 2;
	canvas_glyph(canvas, at, 1, ROLE_GOOD, marked ? GLYPH_MET : GLYPH_NONE);
	canvas_field(canvas, at, start, canvas->width - start - detail - 2,
		     ALIGN_LEFT, row->is_folder ? ROLE_STRONG : ROLE_TEXT,
		     row->name);
	canvas_field(canvas, at, canvas->width - detail - 1, detail,
		     ALIGN_RIGHT, ROLE_FAINT, row->detail);
}

static const char *title_of(const struct files *f, struct arena *arena)
{
	const char *verb = f->what == FILES_TO_OPEN ? "Open" : "Import";
	const char *place = !f->folder ? "from where?"
				       : folder_short(arena, f->folder);

	if (f->what == FILES_TO_OPEN && !f->folder)
		return "Open a portfolio";
	if (f->marks_count)
		return arena_printf(arena, "%s \xc2\xb7 %d marked \xc2\xb7 %s",
				    verb, f->marks_count, place);
	return arena_printf(arena, "%s \xc2\xb7 %s", verb, place);
}

static void draw(const struct overlay *overlay, const struct canvas *canvas)
{
	const struct files *f = (const struct files *)overlay;
	int width = canvas->width > WIDEST ? WIDEST : canvas->width;
	struct canvas box = canvas_part(canvas, 1, (canvas->width - width) / 2,
					canvas->height - 1, width);
	struct arena scratch = { 0 };
	struct menu menu = f->menu;
	struct canvas inside, list;

	canvas_fill(&box, 0, 0, box.height, box.width, ROLE_TEXT);
	inside = canvas_box(&box, title_of(f, &scratch), "");
	arena_free(&scratch);
	list = canvas_part(&inside, 0, 0, inside.height - 1, inside.width);
	menu_size(&menu, f->count, list.height);
	for (int i = 0; i < list.height && menu.top + i < menu.count; i++) {
		draw_row(f, &list, i, &f->list.rows[f->shown[menu.top + i]]);
		if (menu.top + i == menu.cursor)
			canvas_select(&list, i, true);
	}
	canvas_more(&list, menu.top > 0, menu.top + list.height < menu.count);
	if (!f->count)
		canvas_text(&list, 0, 2, ROLE_FAINT,
			    f->edit.length ? "Nothing here is called so."
					   : "Nothing is here.");
	canvas_text(&inside, inside.height - 1, 1, ROLE_LABEL, "find");
	input_draw(&f->edit, &inside, inside.height - 1, 6, inside.width - 7,
		   true);
}

static void end(struct overlay *overlay)
{
	struct files *f = (struct files *)overlay;

	edit_free(&f->edit);
	arena_free(&f->arena);
	arena_free(&f->marks_arena);
	free(f->folder);
	free(f);
}

static const char *footer(const struct overlay *overlay)
{
	return ((const struct files *)overlay)->what == FILES_TO_OPEN
		       ? "Enter open \xc2\xb7 Backspace up \xc2\xb7 Esc leave"
		       : "Enter take \xc2\xb7 Space mark \xc2\xb7 Tab whole folder "
			 "\xc2\xb7 Backspace up \xc2\xb7 Esc leave";
}

static const struct overlay_class class = {
	.name = "files",
	.key = act,
	.draw = draw,
	.end = end,
	.footer = footer,
};

static bool is_same_file(const char *a, const char *b)
{
	struct stat one, other;

	return stat(a, &one) == 0 && stat(b, &other) == 0 &&
	       one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

static void open_picker(struct app *app, enum files_for what,
			const char *folder)
{
	struct files *f = calloc(1, sizeof(*f));

	if (!f)
		panic("out of memory for a file picker");
	f->overlay.class = &class;
	f->what = what;
	if (!folder || !go(f, app, folder))
		go(f, app, NULL);
	/* The one that is open comes first; one wants another. */
	if (what == FILES_TO_OPEN && f->count > 1 &&
	    !f->list.rows[1].is_folder &&
	    is_same_file(f->list.rows[0].path, app->portfolio.path))
		menu_to(&f->menu, 1);
	app_overlay(app, &f->overlay);
}

void files_import(struct app *app)
{
	open_picker(app, FILES_TO_IMPORT, NULL);
}

void files_open(struct app *app, const char *folder)
{
	open_picker(app, FILES_TO_OPEN, folder);
}
