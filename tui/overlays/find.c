/* SPDX-License-Identifier: MIT */
/*
 * Finding as one types.
 */
#include "tui/overlays/find.h"

#include <stdlib.h>

#include "model/base/text.h"
#include "tui/widgets/input.h"

struct find {
	struct overlay overlay;
	struct edit edit;
	bool narrows;
	bool none; /* no line of the sheet has the words */
};

static void follow(struct find *f, struct app *app)
{
	const char *words = edit_text(&f->edit);
	struct pane *pane = app_pane(app);
	struct err err;

	if (!f->narrows) {
		f->none = !pane_seek(pane, words);
		return;
	}
	pane_filter(pane, words);
	if (!app_reload(app, &err))
		app_complain(app, &err);
	f->none = pane->class->entity ? !pane->table.count
				      : !pane->master.sheet.count;
}

/* Keys that move in the list below while one types. */
static bool move(struct find *f, struct app *app, int code)
{
	static const struct {
		int code;
		enum motion motion;
	} motions[] = {
		{ K_UP, MOVE_UP },	   { K_DOWN, MOVE_DOWN },
		{ K_CTRL | 'p', MOVE_UP }, { K_CTRL | 'n', MOVE_DOWN },
		{ K_PGUP, MOVE_PAGE_UP },  { K_PGDN, MOVE_PAGE_DOWN },
		{ K_WHEEL_UP, MOVE_UP },   { K_WHEEL_DOWN, MOVE_DOWN },
	};
	struct pane *pane = app_pane(app);
	struct err err;

	for (size_t i = 0; i < sizeof(motions) / sizeof(*motions); i++) {
		if (motions[i].code != code)
			continue;
		if (!f->narrows && (code == K_UP || code == K_DOWN))
			pane_seek_next(pane, code == K_UP ? -1 : 1);
		else if (!pane_move(pane, &app->portfolio, motions[i].motion,
				    &err))
			app_complain(app, &err);
		return true;
	}
	return false;
}

static void act(struct overlay *overlay, struct app *app, const struct key *key)
{
	struct find *f = (struct find *)overlay;

	switch (key->code) {
	case K_ENTER: app_overlay_end(app); return;
	case K_BACKSPACE:
		if (f->edit.length)
			break;
		app_overlay_end(app);
		return;
	case K_ESC:
	case K_CTRL | 'c':
	case K_CTRL | 'g':
		edit_set(&f->edit, "");
		follow(f, app);
		app_overlay_end(app);
		return;
	case K_CLICK:
	case K_DOUBLE:
		/* A click in the list means it; the words stay. */
		app_overlay_end(app);
		app_key(app, key);
		return;
	}
	if (move(f, app, key->code))
		return;
	if (input_key(&f->edit, key))
		follow(f, app);
}

static void draw(const struct overlay *overlay, const struct canvas *canvas)
{
	const struct find *f = (const struct find *)overlay;
	int row = canvas->height - 1, width = canvas->width - 2;

	canvas_fill(canvas, row, 0, 1, canvas->width, ROLE_TEXT);
	canvas_text(canvas, row, 0, ROLE_LABEL, "/");
	if (f->none && width > 20) {
		width -= 8;
		canvas_text(canvas, row, canvas->width - 7, ROLE_WARNING,
			    "nothing");
	}
	input_draw(&f->edit, canvas, row, 1, width, true);
}

static void end(struct overlay *overlay)
{
	edit_free(&((struct find *)overlay)->edit);
	free(overlay);
}

static const char *footer(const struct overlay *overlay)
{
	return ((const struct find *)overlay)->narrows
		       ? "Enter keep \xc2\xb7 Up Down move \xc2\xb7 Esc show all"
		       : "Enter stay here \xc2\xb7 Up Down next \xc2\xb7 Esc leave";
}

static const struct overlay_class class = {
	.name = "find",
	.key = act,
	.draw = draw,
	.end = end,
	.footer = footer,
};

void find_open(struct app *app)
{
	struct find *f = calloc(1, sizeof(*f));
	const struct pane *pane = app_pane(app);

	if (!f)
		panic("out of memory for the find line");
	f->overlay.class = &class;
	f->narrows = pane_narrows(pane);
	if (f->narrows && pane->words)
		edit_set(&f->edit, pane->words);
	app_overlay(app, &f->overlay);
}
