/* SPDX-License-Identifier: MIT */
/*
 * One line, two answers.
 */
#include "tui/overlays/question.h"

#include <stdlib.h>

struct question {
	struct overlay overlay;
	struct arena arena;
	const char *text, *about;
	void (*yes)(struct app *app, const char *about);
};

static void act(struct overlay *overlay, struct app *app, const struct key *key)
{
	struct question *q = (struct question *)overlay;
	const char *about = q->about;
	void (*yes)(struct app * app, const char *about) = q->yes;

	switch (key->code) {
	case 'y':
	case 'Y':
		if (about)
			about = arena_string(&app->turn, about);
		app_overlay_end(app);
		yes(app, about);
		return;
	case 'n':
	case 'N':
	case 'q':
	case K_ESC:
	case K_CTRL | 'c':
	case K_CTRL | 'g': app_overlay_end(app); return;
	}
}

static void draw(const struct overlay *overlay, const struct canvas *canvas)
{
	const struct question *q = (const struct question *)overlay;
	int row = canvas->height - 1, column;

	canvas_fill(canvas, row, 0, 1, canvas->width, ROLE_WARNING);
	column = canvas_text(canvas, row, 1, ROLE_WARNING, q->text);
	canvas_cursor(canvas, row, column + 1);
}

static void end(struct overlay *overlay)
{
	arena_free(&((struct question *)overlay)->arena);
	free(overlay);
}

static const char *footer(const struct overlay *overlay)
{
	(void)overlay;
	return "y yes \xc2\xb7 n no";
}

static const struct overlay_class class = {
	.name = "question",
	.key = act,
	.draw = draw,
	.end = end,
	.footer = footer,
};

void question_ask(struct app *app, const char *text,
		  void (*yes)(struct app *app, const char *about),
		  const char *about)
{
	struct question *q = calloc(1, sizeof(*q));

	if (!q)
		panic("out of memory for a question");
	q->overlay.class = &class;
	q->text = arena_string(&q->arena, text);
	q->about = about ? arena_string(&q->arena, about) : NULL;
	q->yes = yes;
	app_overlay(app, &q->overlay);
}
