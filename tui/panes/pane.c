/* SPDX-License-Identifier: MIT */
/*
 * What all panes have in common.
 */
#include "tui/panes/pane.h"

#include <stdlib.h>
#include <string.h>

#include "model/base/text.h"
#include "tui/panes/seek.h"
#include "tui/panes/walk.h"

enum {
	SIDE_BY_SIDE = 76, /* columns from which both parts are seen */
	DETAIL_LEAST = 34,
};

void pane_init(struct pane *p, const struct pane_class *class)
{
	*p = (struct pane){ .class = class, .as_of = NO_DAY };
	p->master.height = p->detail.height = 1;
	p->master.found = p->detail.found = -1;
	if (class->entity) {
		table_init(&p->table, class->entity);
		if (class->order)
			p->table.listing.order = entity_field(class->entity,
							      class->order);
	}
}

void pane_free(struct pane *p)
{
	if (p->class->entity)
		table_free(&p->table);
	walk_free(&p->master);
	walk_free(&p->detail);
	arena_free(&p->page);
	free((char *)(uintptr_t)p->words);
	free((char *)(uintptr_t)p->sought);
	free((char *)(uintptr_t)p->about);
}

static bool load_detail(struct pane *p, struct portfolio *portfolio,
			struct err *err)
{
	struct sheet *sheet;
	bool ok = true;

	if (!p->class->detail)
		return true;
	sheet = walk_begin(&p->detail);
	if (p->class->entity ? table_selected(&p->table) != NULL
			     : walk_selected(&p->master) != NULL)
		ok = p->class->detail(p, portfolio, sheet, err);
	walk_end(&p->detail, false);
	return ok;
}

bool pane_load(struct pane *p, struct portfolio *portfolio, struct err *err)
{
	bool ok = true;

	arena_empty(&p->page);
	p->data = NULL;
	p->today = portfolio->today;
	if (p->class->prepare && !p->class->prepare(p, portfolio, err))
		return false;
	if (p->class->entity) {
		p->table.listing.words = p->words;
		ok = table_load(&p->table, portfolio->store, err);
	} else {
		ok = p->class->fill(p, portfolio, walk_begin(&p->master), err);
		walk_end(&p->master, false);
	}
	return ok && load_detail(p, portfolio, err);
}

const char *pane_position(const struct pane *p, struct arena *arena)
{
	const struct table *t = &p->table;

	if (!p->class->entity)
		return "";
	if (!t->total)
		return "0";
	return arena_printf(arena, "%lld of %lld%s%s%s", (long long)t->rank + 1,
			    (long long)t->total, t->more ? "+" : "",
			    t->listing.order ? " \xc2\xb7 by " : "",
			    t->listing.order ? t->listing.order->label : "");
}

bool pane_selected(const struct pane *p, const struct entity **entity,
		   int64_t *id)
{
	const struct line *line = NULL;

	if (p->in_detail)
		line = walk_selected(&p->detail);
	else if (!p->class->entity)
		line = walk_selected(&p->master);
	if (line && line->entity) {
		*entity = line->entity;
		*id = line->id;
		return true;
	}
	*entity = p->class->entity;
	*id = *entity ? table_selected_id(&p->table) : 0;
	return *id != 0;
}

const char *pane_enter(const struct pane *p)
{
	const struct line *line = p->in_detail ? walk_selected(&p->detail)
				  : p->class->entity
					  ? NULL
					  : walk_selected(&p->master);

	return line ? line->enter : NULL;
}

static bool move_table(struct table *t, struct store *store, enum motion motion,
		       struct err *err)
{
	switch (motion) {
	case MOVE_DOWN: return table_move(t, store, 1, err);
	case MOVE_UP: return table_move(t, store, -1, err);
	case MOVE_PAGE_DOWN: return table_move(t, store, t->height, err);
	case MOVE_PAGE_UP: return table_move(t, store, -t->height, err);
	case MOVE_HALF_DOWN:
		return table_move(t, store, (t->height + 1) / 2, err);
	case MOVE_HALF_UP:
		return table_move(t, store, -(t->height + 1) / 2, err);
	case MOVE_FIRST: return table_first(t, store, err);
	case MOVE_LAST: return table_last(t, store, err);
	}
	panic("a motion of kind %d", (int)motion);
}

bool pane_move(struct pane *p, struct portfolio *portfolio, enum motion motion,
	       struct err *err)
{
	if (p->in_detail) {
		walk_move(&p->detail, motion);
		return true;
	}
	if (p->class->entity) {
		if (!move_table(&p->table, portfolio->store, motion, err))
			return false;
	} else {
		walk_move(&p->master, motion);
	}
	p->detail.top = p->detail.cursor = 0;
	return load_detail(p, portfolio, err);
}

bool pane_go(struct pane *p, struct portfolio *portfolio, int64_t id,
	     struct err *err)
{
	p->in_detail = false;
	return (!p->class->entity ||
		table_go(&p->table, portfolio->store, id, err)) &&
	       load_detail(p, portfolio, err);
}

void pane_filter(struct pane *p, const char *words)
{
	free((char *)(uintptr_t)p->words);
	p->words = NULL;
	if (!words || !*words)
		return;
	if (!(p->words = strdup(words)))
		panic("out of memory for a filter");
	/* The first row that has them is the one to be selected. */
	if (p->class->entity)
		table_forget(&p->table);
}

bool pane_narrows(const struct pane *p)
{
	return p->class->entity && !p->in_detail;
}

bool pane_seek(struct pane *p, const char *words)
{
	struct walk *walk = p->in_detail ? &p->detail : &p->master;

	free((char *)(uintptr_t)p->sought);
	p->sought = NULL;
	if (!words || !*words)
		return true;
	if (!(p->sought = strdup(words)))
		panic("out of memory for a search");
	return seek_in(walk, words, 1, true);
}

bool pane_seek_next(struct pane *p, int by)
{
	struct walk *walk = p->in_detail ? &p->detail : &p->master;

	return p->sought && seek_in(walk, p->sought, by, false);
}

/* The columns of the master part; the rest but one is the detail's. */
static int split(const struct pane *p, int width)
{
	int detail;

	if (!p->class->detail)
		return width;
	if (width < SIDE_BY_SIDE)
		return p->in_detail ? 0 : width;
	detail = width * 45 / 100;
	if (detail < DETAIL_LEAST)
		detail = DETAIL_LEAST;
	return width - detail - 1;
}

void pane_fit(struct pane *p, int height, int width, bool ascii)
{
	int master = split(p, width);
	int detail = master == width ? width : width - master - (master > 0);

	(void)ascii;
	p->one_part = p->class->detail && width < SIDE_BY_SIDE;
	p->master.width = master ? master : width;
	p->detail.width = p->one_part ? width : detail;
	table_fit(&p->table, height - 2);
	walk_fit(&p->master, height - (p->class->detail != NULL));
	walk_fit(&p->detail, height);
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
	if (p->class->entity && p->table.count)
		table_draw(&p->table, canvas, !p->in_detail, p->class->row,
			   (void *)(uintptr_t)p);
	else if (!p->class->entity && p->master.sheet.count)
		sheet_draw(&p->master.sheet, canvas, p->master.top,
			   p->master.cursor, !p->in_detail);
	else
		draw_empty(p, canvas);
}

void pane_draw(const struct pane *p, const struct canvas *canvas)
{
	struct arena scratch = { 0 };
	int master = split(p, canvas->width);
	bool ruled = p->class->entity || p->class->detail;
	struct canvas part;

	if (master) {
		struct text title = { .arena = &scratch };

		text_add(&title, p->class->title);
		if (p->words)
			text_addf(&title, " /%s", p->words);
		part = canvas_part(canvas, ruled, 0, canvas->height - ruled,
				   master);
		draw_master(p, &part);
		if (p->class->entity ? p->words : p->sought)
			seek_mark(&part,
				  p->class->entity ? p->words : p->sought);
		if (ruled) {
			part = canvas_part(canvas, 0, 0, 1, master);
			canvas_rule(&part, 0, text_string(&title),
				    pane_position(p, &scratch));
		}
	}
	if (p->class->detail && (master < canvas->width || !master)) {
		int start = master ? master + 1 : 0;

		if (master)
			canvas_upright(canvas, 0, master, canvas->height);
		part = canvas_part(canvas, 0, start, canvas->height,
				   canvas->width - start);
		sheet_draw(&p->detail.sheet, &part, p->detail.top,
			   p->in_detail ? p->detail.cursor : -1, true);
		if (p->in_detail && p->sought)
			seek_mark(&part, p->sought);
	}
	arena_free(&scratch);
}

bool pane_click(struct pane *p, struct portfolio *portfolio, int row,
		int column, bool *hit, struct err *err)
{
	bool in_detail = p->class->detail && !p->one_part &&
			 column > p->master.width;

	*hit = true;
	if (p->one_part)
		in_detail = p->in_detail;
	p->in_detail = in_detail;
	if (in_detail) {
		walk_click(&p->detail, row);
		return true;
	}
	if (p->class->entity) {
		if (!table_click(&p->table, portfolio->store, row - 2, err))
			return false;
	} else {
		walk_click(&p->master, row - (p->class->detail != NULL));
	}
	return load_detail(p, portfolio, err);
}

void pane_print(const struct pane *p, FILE *out, bool ascii)
{
	sheet_print(&p->master.sheet, out, ascii);
	sheet_print(&p->detail.sheet, out, ascii);
}
