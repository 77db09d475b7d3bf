/* SPDX-License-Identifier: MIT */
/*
 * The parts of a pane on the screen: how wide each is, and what is in it.
 */
#include "tui/panes/pane.h"

#include "tui/panes/seek.h"
#include "tui/panes/walk.h"

enum {
	SIDE_BY_SIDE = 76, /* columns from which both parts are seen */
	THREE_PARTS = 120, /* and those from which there is a third */
	DETAIL_LEAST = 34,
};

/* How wide each part is; 0 is not there. A line stands between two parts. */
struct widths {
	int master, detail, aside;
};

static struct widths split(const struct pane *p, int width)
{
	struct widths w = { .master = width };

	if (!p->class->detail)
		return w;
	if (width < SIDE_BY_SIDE)
		return p->in_detail ? (struct widths){ .detail = width } : w;
	if (width >= THREE_PARTS)
		w.aside = width * 30 / 100;
	w.detail = width * (w.aside ? 34 : 45) / 100;
	if (w.detail < DETAIL_LEAST)
		w.detail = DETAIL_LEAST;
	w.master = width - w.detail - 1 - w.aside - (w.aside > 0);
	return w;
}

void pane_fit(struct pane *p, int height, int width, bool ascii)
{
	struct widths w = split(p, width);

	p->ascii = ascii;
	p->one_part = p->class->detail && width < SIDE_BY_SIDE;
	p->has_aside = w.aside > 0;
	p->master.width = p->one_part ? width : w.master;
	p->detail.width = p->one_part ? width : w.detail;
	p->aside.width = w.aside;
	table_fit(&p->table, height - 2);
	walk_fit(&p->master, height - (p->class->detail != NULL));
	walk_fit(&p->detail, height);
	walk_fit(&p->aside, height);
}

static void draw_empty(const struct pane *p, const struct canvas *canvas)
{
	const char *why =
		p->words ? "Nothing has these words. Esc shows all again."
			 : p->class->empty;

	if (why)
		canvas_wrapped(canvas, 2, 2, ROLE_FAINT, why);
}

static void draw_master(const struct pane *p, const struct canvas *canvas)
{
	if (p->class->picture)
		p->class->picture->draw(p, canvas);
	else if (p->class->entity && p->table.count)
		table_draw(&p->table, canvas, !p->in_detail, p->class->row,
			   (void *)(uintptr_t)p);
	else if (!p->class->entity && p->master.sheet.count)
		sheet_draw(&p->master.sheet, canvas, p->master.top,
			   p->master.cursor, !p->in_detail);
	else
		draw_empty(p, canvas);
}

/* The master under its rule, which says how many there are. */
static void draw_first(const struct pane *p, const struct canvas *canvas)
{
	struct arena scratch = { 0 };
	struct text title = { .arena = &scratch };
	bool ruled = p->class->entity || p->class->detail;
	const char *marked = p->class->entity ? p->words : p->sought;
	struct canvas part = canvas_part(canvas, ruled, 0,
					 canvas->height - ruled, canvas->width);

	draw_master(p, &part);
	if (marked)
		seek_mark(&part, marked);
	text_add(&title, p->class->title);
	if (p->words)
		text_addf(&title, " /%s", p->words);
	if (ruled)
		canvas_rule(canvas, 0, text_string(&title),
			    pane_position(p, &scratch));
	arena_free(&scratch);
}

void pane_draw(const struct pane *p, const struct canvas *canvas)
{
	struct widths w = split(p, canvas->width);
	int column = w.master + (w.master > 0);
	struct canvas part;

	if (p->broken) {
		canvas_wrapped(canvas, 1, 2, ROLE_FAINT,
			       "This could not be read. Any movement tries "
			       "again.");
		return;
	}
	if (w.master) {
		part = canvas_part(canvas, 0, 0, canvas->height, w.master);
		draw_first(p, &part);
	}
	if (w.detail) {
		if (w.master)
			canvas_upright(canvas, 0, w.master, canvas->height);
		part = canvas_part(canvas, 0, column, canvas->height, w.detail);
		sheet_draw(&p->detail.sheet, &part, p->detail.top,
			   p->in_detail ? p->detail.cursor : -1, true);
		if (p->in_detail && p->sought)
			seek_mark(&part, p->sought);
	}
	if (w.aside) {
		canvas_upright(canvas, 0, column + w.detail, canvas->height);
		part = canvas_part(canvas, 0, column + w.detail + 1,
				   canvas->height, w.aside);
		sheet_draw(&p->aside.sheet, &part, p->aside.top, -1, false);
	}
}
