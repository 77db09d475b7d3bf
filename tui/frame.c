/* SPDX-License-Identifier: MIT */
/*
 * The frame around the views: tabs above, keys or a message below.
 */
#include "tui/app.h"

#include <string.h>

#include "model/base/text.h"
#include "model/base/utf8.h"
#include "tui/draw/wrap.h"
#include "tui/setup.h"

enum { MESSAGE_ROWS = 6 };

/* Where each tab stands: its text between two blanks, or brackets for the
 * current one. Titles are dropped, but for the current one, where there is no
 * room for all. */
static void place_tabs(const struct app *app, int columns[VIEWS + 1],
		       bool *titles)
{
	int width = 0;

	for (int i = 0; i < VIEWS; i++)
		width += utf8_columns(view_classes[i]->title) + 4;
	*titles = width <= app->cells->columns;
	columns[0] = 0;
	for (int i = 0; i < VIEWS; i++) {
		columns[i + 1] = columns[i] + 3;
		if (*titles || i == app->view)
			columns[i + 1] += utf8_columns(view_classes[i]->title) +
					  1;
	}
}

int setup_tab_at(const struct app *app, int column)
{
	int columns[VIEWS + 1];
	bool titles;

	place_tabs(app, columns, &titles);
	for (int i = 0; i < VIEWS; i++)
		if (column >= columns[i] && column < columns[i + 1])
			return i;
	return -1;
}

static void draw_tabs(const struct app *app, const struct canvas *canvas)
{
	int columns[VIEWS + 1];
	bool titles;

	place_tabs(app, columns, &titles);
	for (int i = 0; i < VIEWS; i++) {
		bool current = i == app->view;
		enum role role = current ? ROLE_TAB_CURRENT : ROLE_TAB;

		canvas_textf(canvas, 0, columns[i], role,
			     current  ? "[%d %s]"
			     : titles ? " %d %s"
				      : " %d",
			     i + 1, view_classes[i]->title);
	}
	if (app->is_sample && canvas->width - columns[VIEWS] >= 8)
		canvas_field(canvas, 0, canvas->width - 7, 6, ALIGN_RIGHT,
			     ROLE_WARNING, "sample");
	else if (canvas->width - columns[VIEWS] >= 5)
		canvas_field(canvas, 0, canvas->width - 4, 3, ALIGN_RIGHT,
			     ROLE_FAINT, ": ?");
}

/* Whether a key does something now: a hint that only leads to a complaint
 * teaches people not to read hints. */
static bool is_of_use(struct app *app, const char *line)
{
	const struct pane *pane = app_pane(app);
	size_t length;
	const struct command *command;
	const struct entity *entity;
	int64_t id;
	bool slug;

	/* What is typed for one is what counts, not the typing. */
	if (text_starts(line, "prompt ") && line[strlen("prompt ")] != '-')
		line += strlen("prompt ");
	length = strcspn(line, " ");
	command = command_find(arena_copy(&app->turn, line, length));
	if (!command)
		return false;
	if (text_equal(command->name, "back"))
		return app->over_count || pane->in_detail || pane->words ||
		       pane->sought;
	if (text_equal(command->name, "undo"))
		return portfolio_can_undo(&app->portfolio);
	if (text_equal(command->name, "sort"))
		return pane->table.count > 1;
	slug = pane_slug(pane, &entity) != NULL;
	/* One that says what it is about needs no selection. */
	if (command->of && (!line[length] || strchr(line, '@')))
		return (slug && text_equal(command->of, "*")) ||
		       pane_subject(pane, command->of, &entity, &id);
	return !(command->is & ON_LISTED) || slug || pane_enter(pane) ||
	       pane_selected(pane, &entity, &id);
}

/* As many keys as fit, ? always among them. */
static void draw_keys(struct app *app, const struct canvas *canvas, int row)
{
	const struct pane *pane = app_pane(app);
	const struct binding **list;
	size_t count = keymap_list(&app->keys, pane_place(pane),
				   pane->class->family, &app->turn, &list);
	int column = 1, left = canvas->width - 9;

	for (size_t i = 0; i < count; i++) {
		const char *key = key_word(&app->turn, list[i]->key);
		const char *note = list[i]->note;
		int width = utf8_columns(key) + utf8_columns(note) + 1 +
			    (column > 1 ? 3 : 0);

		if (!*note || text_equal(list[i]->command, "help") ||
		    column + width > left || !is_of_use(app, list[i]->command))
			continue;
		if (column > 1) {
			column = canvas_text(canvas, row, column, ROLE_FOOTER,
					     " ");
			column = canvas_glyph(canvas, row, column, ROLE_FOOTER,
					      GLYPH_DOT);
			column = canvas_text(canvas, row, column, ROLE_FOOTER,
					     " ");
		}
		column = canvas_text(canvas, row, column, ROLE_KEY, key);
		column = canvas_textf(canvas, row, column, ROLE_FOOTER, " %s",
				      note);
	}
	canvas_text(canvas, row, canvas->width - 7, ROLE_KEY, "?");
	canvas_text(canvas, row, canvas->width - 5, ROLE_FOOTER, "help");
}

/* A sentence that is longer than the line covers as many as it needs: half
 * of what went wrong helps nobody. */
static void draw_message(struct app *app, const struct canvas *canvas)
{
	const char *text = visible(&app->turn, app->message, false);
	int width = canvas->width > 2 ? canvas->width - 2 : 1;
	int rows = wrap_count(text, width);
	struct canvas part;

	if (rows > MESSAGE_ROWS)
		rows = MESSAGE_ROWS;
	part = canvas_part(canvas, canvas->height - rows, 0, rows,
			   canvas->width - 1);
	canvas_fill(canvas, part.row, 0, rows, canvas->width, ROLE_FOOTER);
	canvas_wrapped(&part, 0, 1,
		       app->message_bad ? ROLE_ERROR : ROLE_MESSAGE, text);
}

static void draw_footer(struct app *app, const struct canvas *canvas)
{
	int row = canvas->height - 1;

	canvas_fill(canvas, row, 0, 1, canvas->width, ROLE_FOOTER);
	if (app->message)
		draw_message(app, canvas);
	else if (app->overlay)
		canvas_text(canvas, row, 1, ROLE_FOOTER,
			    app->overlay->class->footer(app->overlay));
	else
		draw_keys(app, canvas, row);
}

/* The overlays from the lowest up. */
static void draw_overlays(const struct overlay *overlay,
			  const struct canvas *canvas)
{
	const struct overlay *order[16];
	int count = 0;

	for (; overlay && count < 16; overlay = overlay->below)
		order[count++] = overlay;
	while (count-- > 0)
		order[count]->class->draw(order[count], canvas);
}

void app_draw(struct app *app)
{
	struct canvas all, body;

	cells_clear(app->cells);
	all = canvas_of(app->cells);
	body = canvas_part(&all, 1, 0, all.height - 2, all.width);
	pane_draw(app_pane(app), &body);
	draw_tabs(app, &all);
	if (app->overlay) {
		body = canvas_part(&all, 0, 0, all.height - 1, all.width);
		draw_overlays(app->overlay, &body);
	}
	draw_footer(app, &all);
}
