/* SPDX-License-Identifier: MIT */
/*
 * A list of records with one selected: the rows around what is seen are
 * loaded, no more, whatever the list's length.
 */
#ifndef CAIRN_TUI_TABLE_H
#define CAIRN_TUI_TABLE_H

#include "model/record/listing.h"
#include "tui/draw/canvas.h"

struct table {
	struct listing listing;
	struct arena arena; /* of the rows; emptied on every window */
	struct arena words; /* of what is looked for */
	char *rows; /* listing.entity->size apart */
	int count; /* of the rows loaded */
	int cursor; /* the selected row's index among them */
	int top; /* the first row seen, likewise */
	int height; /* rows seen when last drawn; at least 1 */
	int64_t total; /* rows in the whole list */
	int64_t rank; /* of the selected row, from 0 */
	bool more; /* more rows have the words than are listed */
};

void table_init(struct table *table, const struct entity *entity);
void table_free(struct table *table);

/* Loads the rows anew and keeps the selection where its row is still there,
 * else near its rank. */
bool table_load(struct table *table, struct store *store, struct err *err);

/* Forgets the rows and which is selected: the next load begins at the first. */
void table_forget(struct table *table);

/* The selected record; NULL in an empty list. Lives until the next load. */
const void *table_selected(const struct table *table);
int64_t table_selected_id(const struct table *table);

/* Moves by rows, to an end, to a row with an id, or to what was clicked (a
 * row seen, from 0). */
bool table_move(struct table *table, struct store *store, int by,
		struct err *err);
bool table_first(struct table *table, struct store *store, struct err *err);
bool table_last(struct table *table, struct store *store, struct err *err);
bool table_go(struct table *table, struct store *store, int64_t id,
	      struct err *err);
bool table_click(struct table *table, struct store *store, int row,
		 struct err *err);

/* Takes the height into account before drawing. */
void table_fit(struct table *table, int height);

/* Draws a heading and the rows; `row` draws one (NULL: the fields that have a
 * width, as many as fit). */
void table_draw(const struct table *table, const struct canvas *canvas,
		bool focus,
		void (*row)(const void *record, const struct canvas *canvas,
			    int at, void *data),
		void *data);

#endif
