/* SPDX-License-Identifier: MIT */
/*
 * The list and its keys.
 */
#include "tui/overlays/choose.h"

#include <stdlib.h>

#include "model/base/utf8.h"
#include "tui/widgets/menu.h"

struct choose {
	struct overlay overlay;
	struct arena arena;
	const char *title;
	struct choice *choices;
	struct menu menu;
};

/* The box stands where a form would; the list is as high as it must be. */
static struct canvas box_on(const struct choose *c, const struct canvas *screen)
{
	int widest = utf8_columns(c->title) + 4, height, width;

	for (int i = 0; i < c->menu.count; i++) {
		int own = utf8_columns(c->choices[i].words) + 8;

		if (own > widest)
			widest = own;
	}
	width = widest < screen->width ? widest : screen->width;
	height = (int)c->menu.count + 2 < screen->height
			 ? (int)c->menu.count + 2
			 : screen->height;
	return canvas_part(screen, (screen->height - height) / 3,
			   (screen->width - width) / 2, height, width);
}

/* Over the screen but its footer, as overlays are drawn. */
static struct canvas above_footer(const struct app *app)
{
	struct canvas screen = canvas_of(app->cells);

	return canvas_part(&screen, 0, 0, screen.height - 1, screen.width);
}

static void take(struct choose *c, struct app *app, long i)
{
	const char *line = arena_string(&app->turn, c->choices[i].line);

	app_overlay_end(app);
	app_command(app, line);
}

static void click(struct choose *c, struct app *app, const struct canvas *box,
		  const struct key *key)
{
	if (key->column >= box->column &&
	    key->column < box->column + box->width &&
	    menu_click(&c->menu, key->row - box->row - 1))
		take(c, app, c->menu.cursor);
}

static void act(struct overlay *overlay, struct app *app, const struct key *key)
{
	struct choose *c = (struct choose *)overlay;
	struct canvas screen = above_footer(app);
	struct canvas box = box_on(c, &screen);

	menu_size(&c->menu, c->menu.count, box.height - 2);
	switch (key->code) {
	case K_ESC:
	case 'q':
	case K_CTRL | 'c':
	case K_CTRL | 'g': app_overlay_end(app); return;
	case K_ENTER: take(c, app, c->menu.cursor); return;
	case K_DOWN:
	case K_TAB:
	case 'j':
	case K_WHEEL_DOWN: menu_move(&c->menu, 1); return;
	case K_UP:
	case K_BACKTAB:
	case 'k':
	case K_WHEEL_UP: menu_move(&c->menu, -1); return;
	case K_PGDN:
	case K_END: menu_to(&c->menu, c->menu.count - 1); return;
	case K_PGUP:
	case K_HOME: menu_to(&c->menu, 0); return;
	case K_CLICK:
	case K_DOUBLE: click(c, app, &box, key); return;
	}
	for (int i = 0; i < c->menu.count; i++)
		if (c->choices[i].key == key->code) {
			take(c, app, i);
			return;
		}
}

static void draw(const struct overlay *overlay, const struct canvas *canvas)
{
	const struct choose *c = (const struct choose *)overlay;
	struct canvas box = box_on(c, canvas), inside;
	struct menu menu = c->menu;

	canvas_fill(&box, 0, 0, box.height, box.width, ROLE_TEXT);
	inside = canvas_box(&box, c->title, "");
	menu_size(&menu, menu.count, inside.height);
	for (int i = 0; i < inside.height && menu.top + i < menu.count; i++) {
		const struct choice *choice = &c->choices[menu.top + i];

		canvas_textf(&inside, i, 1, ROLE_KEY, "%c", choice->key);
		canvas_field(&inside, i, 3, inside.width - 4, ALIGN_LEFT,
			     ROLE_TEXT, choice->words);
		if (menu.top + i == menu.cursor)
			canvas_select(&inside, i, true);
	}
	canvas_more(&inside, menu.top > 0,
		    menu.top + inside.height < menu.count);
}

static void end(struct overlay *overlay)
{
	arena_free(&((struct choose *)overlay)->arena);
	free(overlay);
}

static const char *footer(const struct overlay *overlay)
{
	(void)overlay;
	return "Enter or a letter takes one \xc2\xb7 Esc leave";
}

static const struct overlay_class class = {
	.name = "choose",
	.key = act,
	.draw = draw,
	.end = end,
	.footer = footer,
};

void choose_open(struct app *app, const char *title,
		 const struct choice *choices, int count)
{
	struct choose *c = calloc(1, sizeof(*c));

	if (!c)
		panic("out of memory for a list");
	c->overlay.class = &class;
	c->title = arena_string(&c->arena, title);
	c->choices = arena_array(&c->arena, (size_t)count, sizeof(*choices));
	for (int i = 0; i < count; i++) {
		c->choices[i].key = choices[i].key;
		c->choices[i].words = arena_string(&c->arena, choices[i].words);
		c->choices[i].line = arena_string(&c->arena, choices[i].line);
	}
	menu_size(&c->menu, count, count);
	app_overlay(app, &c->overlay);
}
