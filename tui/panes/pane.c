/* SPDX-License-Identifier: MIT */
/*
 * What all panes have in common.
 */
#include "tui/panes/pane.h"

#include <stdlib.h>
#include <string.h>

#include "model/base/text.h"
#include "model/career/step.h"
#include "tui/panes/seek.h"
#include "tui/panes/walk.h"
#include "tui/sheets/about.h"

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
	if (p->class->end)
		p->class->end(p);
	if (p->class->entity)
		table_free(&p->table);
	walk_free(&p->master);
	walk_free(&p->detail);
	walk_free(&p->aside);
	arena_free(&p->page);
	free((char *)(uintptr_t)p->words);
	free((char *)(uintptr_t)p->sought);
	free((char *)(uintptr_t)p->about);
}

/* The record behind the selected line of the detail, whole. Of a step the
 * detail has told all. */
static bool load_aside(struct pane *p, struct portfolio *portfolio,
		       struct err *err)
{
	const struct line *line = walk_selected(&p->detail);
	struct sheet *sheet;
	bool ok = true;

	if (!p->has_aside)
		return true;
	p->aside.top = 0;
	sheet = walk_begin(&p->aside);
	if (line && line->slug)
		ok = about_entry(portfolio, line->entity, line->slug, sheet,
				 err);
	else if (line && line->entity)
		ok = about_thing(portfolio, line->entity, line->id, sheet, err);
	walk_end(&p->aside, p->ascii, false);
	return ok;
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
	walk_end(&p->detail, p->ascii, true);
	walk_go_to_step(&p->detail, p->step);
	p->step = 0;
	return ok && load_aside(p, portfolio, err);
}

static bool load(struct pane *p, struct portfolio *portfolio, struct err *err)
{
	bool ok = true;

	arena_empty(&p->page);
	p->data = NULL;
	p->today = portfolio->today;
	p->broken = true;
	if (p->class->prepare && !p->class->prepare(p, portfolio, err))
		return false;
	if (p->class->entity) {
		p->table.listing.words = p->words;
		ok = table_load(&p->table, portfolio->store, err);
	} else {
		ok = p->class->fill(p, portfolio, walk_begin(&p->master), err);
		walk_end(&p->master, p->ascii, p->class->follows);
	}
	p->broken = !ok;
	return ok && load_detail(p, portfolio, err);
}

/* What is seen together is read together, from one commit. */
bool pane_load(struct pane *p, struct portfolio *portfolio, struct err *err)
{
	bool ok;

	store_hold(portfolio->store);
	ok = load(p, portfolio, err);
	store_let_go(portfolio->store);
	return ok;
}

const char *pane_position(const struct pane *p, struct arena *arena)
{
	const struct table *t = &p->table;

	if (!p->class->entity || p->broken)
		return "";
	if (!t->total)
		return "0";
	return arena_printf(arena, "%lld of %lld%s%s%s", (long long)t->rank + 1,
			    (long long)t->total, t->more ? "+" : "",
			    t->listing.order ? " \xc2\xb7 by " : "",
			    pane_order(p));
}

const char *pane_order(const struct pane *p)
{
	const struct field *order = p->table.listing.order;

	if (!order)
		return "";
	return p->class->order_word && text_equal(order->name, p->class->order)
		       ? p->class->order_word
		       : order->label;
}

int64_t pane_step(const struct pane *p)
{
	const struct line *line = p->in_detail ? walk_selected(&p->detail)
					       : NULL;

	return line ? line->step : 0;
}

bool pane_selected(const struct pane *p, const struct entity **entity,
		   int64_t *id)
{
	const struct line *line = NULL;

	if (p->broken)
		return false;
	if (p->class->picture && !p->in_detail)
		return p->class->picture->selected(p, entity, id);
	if (p->in_detail)
		line = walk_selected(&p->detail);
	else if (!p->class->entity)
		line = walk_selected(&p->master);
	if (line && line->entity && line->id) {
		*entity = line->entity;
		*id = line->id;
		return true;
	}
	*entity = p->class->entity;
	*id = *entity ? table_selected_id(&p->table) : 0;
	return *id != 0;
}

bool pane_subject(const struct pane *p, const char *table,
		  const struct entity **entity, int64_t *id)
{
	if (text_equal(table, "step") && (*id = pane_step(p))) {
		*entity = &step_entity;
		return true;
	}
	if (p->broken || !pane_selected(p, entity, id))
		return false;
	if (text_equal(table, "*") || text_equal(table, (*entity)->table))
		return true;
	*entity = p->class->entity;
	*id = *entity && text_equal(table, (*entity)->table)
		      ? table_selected_id(&p->table)
		      : 0;
	return *id != 0;
}

const char *pane_slug(const struct pane *p, const struct entity **entity)
{
	const struct line *line = walk_selected(p->in_detail ? &p->detail
							     : &p->master);

	if (p->in_detail && (!line || !line->slug))
		line = walk_selected(&p->master);
	if (p->broken || !line || !line->slug)
		return NULL;
	*entity = line->entity;
	return line->slug;
}

const char *pane_place(const struct pane *p)
{
	if (p->in_detail && p->class->inner)
		return p->class->inner;
	return p->place ? p->place : p->class->name;
}

const char *pane_enter(const struct pane *p)
{
	const struct line *line = p->in_detail ? walk_selected(&p->detail)
				  : p->class->entity
					  ? NULL
					  : walk_selected(&p->master);

	return line && !p->broken ? line->enter : NULL;
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
	case MOVE_LEFT:
	case MOVE_RIGHT: return true;
	case MOVE_FIRST: return table_first(t, store, err);
	case MOVE_LAST: return table_last(t, store, err);
	}
	panic("a motion of kind %d", (int)motion);
}

static bool move(struct pane *p, struct portfolio *portfolio,
		 enum motion motion, struct err *err)
{
	if (p->in_detail) {
		walk_move(&p->detail, motion);
		return load_aside(p, portfolio, err);
	}
	if (p->class->picture) {
		p->class->picture->move(p, motion);
	} else if (p->class->entity) {
		if (!move_table(&p->table, portfolio->store, motion, err))
			return false;
	} else {
		walk_move(&p->master, motion);
	}
	p->detail.top = p->detail.cursor = 0;
	return load_detail(p, portfolio, err);
}

bool pane_move(struct pane *p, struct portfolio *portfolio, enum motion motion,
	       struct err *err)
{
	bool ok;

	if (p->broken)
		return pane_load(p, portfolio, err);
	store_hold(portfolio->store);
	ok = move(p, portfolio, motion, err);
	store_let_go(portfolio->store);
	return ok;
}

bool pane_go(struct pane *p, struct portfolio *portfolio, int64_t id,
	     struct err *err)
{
	bool ok;

	p->in_detail = false;
	if (p->broken && !pane_load(p, portfolio, err))
		return false;
	store_hold(portfolio->store);
	ok = (!p->class->entity ||
	      table_go(&p->table, portfolio->store, id, err)) &&
	     load_detail(p, portfolio, err);
	store_let_go(portfolio->store);
	return ok;
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
	return (p->class->entity || p->class->narrows) && !p->in_detail;
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
	return !p->broken && seek_in(walk, words, 1, true);
}

bool pane_seek_next(struct pane *p, int by)
{
	struct walk *walk = p->in_detail ? &p->detail : &p->master;

	return !p->broken && p->sought && seek_in(walk, p->sought, by, false);
}

bool pane_click(struct pane *p, struct portfolio *portfolio, int row,
		int column, bool *hit, struct err *err)
{
	bool in_detail = p->class->detail && !p->one_part &&
			 column > p->master.width;

	if (p->broken) {
		*hit = false;
		return pane_load(p, portfolio, err);
	}
	*hit = !p->has_aside || column <= p->master.width + p->detail.width + 1;
	if (!*hit)
		return true;
	if (p->one_part)
		in_detail = p->in_detail;
	p->in_detail = in_detail;
	if (in_detail) {
		walk_click(&p->detail, row);
		return load_aside(p, portfolio, err);
	}
	if (p->class->picture) {
		*hit = p->class->picture->click(p, row, column);
	} else if (p->class->entity) {
		if (!table_click(&p->table, portfolio->store, row - 2, err))
			return false;
	} else {
		walk_click(&p->master, row - (p->class->detail != NULL));
	}
	return load_detail(p, portfolio, err);
}
