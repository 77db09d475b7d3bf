/* SPDX-License-Identifier: MIT */
/*
 * Windows that follow the selection.
 */
#include "tui/panes/table.h"

enum { SPARE = 40 }; /* rows kept on either side of those seen */

void table_init(struct table *t, const struct entity *entity)
{
	*t = (struct table){ .listing = { .entity = entity }, .height = 1 };
}

void table_free(struct table *t)
{
	arena_free(&t->arena);
	arena_free(&t->words);
}

void table_forget(struct table *t)
{
	t->count = t->cursor = t->top = 0;
	t->rank = 0;
}

static const void *row_at(const struct table *t, int i)
{
	return t->rows + (size_t)i * t->listing.entity->size;
}

const void *table_selected(const struct table *t)
{
	return t->count ? row_at(t, t->cursor) : NULL;
}

int64_t table_selected_id(const struct table *t)
{
	return t->count ? *(const int64_t *)row_at(t, t->cursor) : 0;
}

static void clamp_top(struct table *t)
{
	if (t->top > t->cursor)
		t->top = t->cursor;
	if (t->top < t->cursor - t->height + 1)
		t->top = t->cursor - t->height + 1;
	if (t->top > t->count - t->height)
		t->top = t->count - t->height;
	if (t->top < 0)
		t->top = 0;
}

static int window(const struct table *t)
{
	return t->height + 2 * SPARE;
}

/* Loads the rows around one; its place on the screen stays if it can. */
static bool around(struct table *t, struct store *store, int64_t id,
		   struct err *err)
{
	int seen = t->cursor - t->top;
	void *rows;
	int at;

	arena_empty(&t->arena);
	if (!listing_around(&t->listing, store, id, SPARE + t->height,
			    window(t) + t->height, &t->arena, &rows, &t->count,
			    &at, err)) {
		t->count = t->cursor = t->top = 0;
		return false;
	}
	t->rows = rows;
	t->cursor = at;
	t->top = at - seen;
	clamp_top(t);
	return true;
}

static bool edge(struct table *t, struct store *store, enum listing_from from,
		 struct err *err)
{
	void *rows;

	arena_empty(&t->arena);
	t->cursor = t->top = 0;
	if (!listing_window(&t->listing, store, from, 0, window(t), &t->arena,
			    &rows, &t->count, err)) {
		t->count = 0;
		return false;
	}
	t->rows = rows;
	if (from == FROM_END)
		t->cursor = t->count ? t->count - 1 : 0;
	t->rank = from == FROM_END ? t->total - 1 : 0;
	clamp_top(t);
	return true;
}

bool table_load(struct table *t, struct store *store, struct err *err)
{
	int64_t id = table_selected_id(t), rank = t->rank;

	arena_empty(&t->words);
	if (!listing_prepare(&t->listing, store, &t->words, &t->more, err) ||
	    !listing_count(&t->listing, store, &t->total, err))
		return false;
	if (!id)
		return edge(t, store, FROM_START, err);
	if (!around(t, store, id, err))
		return false;
	if (table_selected_id(t) == id)
		return listing_rank(&t->listing, store, id, &t->rank, err);
	/* It is gone: select what has come into its place. */
	t->rank = 0;
	return rank < SPARE ? table_move(t, store, (int)rank, err) : true;
}

bool table_move(struct table *t, struct store *store, int by, struct err *err)
{
	int want = t->cursor + by;

	if (!t->count)
		return true;
	if (want < 0 || want >= t->count) {
		int end = want < 0 ? 0 : t->count - 1;
		int64_t id = *(const int64_t *)row_at(t, end);
		int rest = want - end, seen = t->cursor - t->top;

		t->rank += end - t->cursor;
		if (!around(t, store, id, err))
			return false;
		t->top = t->cursor - seen;
		want = t->cursor + rest;
	}
	if (want < 0)
		want = 0;
	if (want >= t->count)
		want = t->count - 1;
	t->rank += want - t->cursor;
	t->cursor = want;
	clamp_top(t);
	return true;
}

bool table_first(struct table *t, struct store *store, struct err *err)
{
	return edge(t, store, FROM_START, err);
}

bool table_last(struct table *t, struct store *store, struct err *err)
{
	return edge(t, store, FROM_END, err);
}

bool table_go(struct table *t, struct store *store, int64_t id, struct err *err)
{
	return around(t, store, id, err) &&
	       listing_rank(&t->listing, store, table_selected_id(t), &t->rank,
			    err);
}

bool table_click(struct table *t, struct store *store, int row, struct err *err)
{
	if (row < 0 || t->top + row >= t->count)
		return true;
	return table_move(t, store, t->top + row - t->cursor, err);
}

void table_fit(struct table *t, int height)
{
	t->height = height > 0 ? height : 1;
	clamp_top(t);
}

/* The fields that are shown, and what the first of them (the title) gets
 * beyond its width. */
static int fields_that_fit(const struct entity *entity, int width,
			   const struct field *shown[16], int *title)
{
	int count = 0, used = 2, least = 16;

	*title = least;
	for (size_t i = 0; i < entity->count && count < 16; i++) {
		const struct field *f = &entity->fields[i];
		int own = count ? f->width + 1 : least;

		if (!f->width || f->is & HIDDEN)
			continue;
		if (count && used + own > width)
			break;
		shown[count++] = f;
		used += own;
	}
	if (used < width)
		*title += width - used;
	return count;
}

/* The fields of a record in their columns; NULL: their names. */
static void table_draw_fields(const struct table *t, const void *record,
			      const struct canvas *canvas, int at)
{
	const struct field *shown[16];
	struct arena scratch = { 0 };
	int column = 2, title;
	int count = fields_that_fit(t->listing.entity, canvas->width, shown,
				    &title);

	for (int i = 0; i < count; i++) {
		const struct field *f = shown[i];
		const char *cell = record ? field_show(f, record, &scratch)
					  : f->label;

		canvas_field(canvas, at, column, i ? f->width : title,
			     f->kind == NUMBER ? ALIGN_RIGHT : ALIGN_LEFT,
			     record ? ROLE_TEXT : ROLE_COLUMN, cell);
		column += (i ? f->width : title) + 1;
	}
	arena_free(&scratch);
}

void table_draw(const struct table *t, const struct canvas *canvas, bool focus,
		void (*row)(const void *record, const struct canvas *canvas,
			    int at, void *data),
		void *data)
{
	struct canvas body = canvas_part(canvas, 1, 0, canvas->height - 1,
					 canvas->width);

	if (row)
		row(NULL, canvas, 0, data);
	else
		table_draw_fields(t, NULL, canvas, 0);
	for (int i = 0; i < body.height && t->top + i < t->count; i++) {
		const void *record = row_at(t, t->top + i);

		if (row)
			row(record, &body, i, data);
		else
			table_draw_fields(t, record, &body, i);
		if (t->top + i == t->cursor)
			canvas_select(&body, i, focus);
	}
	canvas_more(&body, t->rank - (t->cursor - t->top) > 0,
		    t->rank - (t->cursor - t->top) + body.height < t->total);
}
