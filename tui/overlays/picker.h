/* SPDX-License-Identifier: MIT */
/*
 * A list below a field, from which one takes what the field links to.
 */
#ifndef CAIRN_OVERLAYS_PICKER_H
#define CAIRN_OVERLAYS_PICKER_H

#include "tui/app.h"
#include "tui/overlays/pick.h"
#include "tui/widgets/menu.h"

/* All zero is a closed one. */
struct picker {
	bool open;
	bool offers; /* nothing is selected until one moves */
	bool moved;
	struct arena arena; /* of the picks */
	struct pick picks[PICKS_MAX + 1];
	int count;
	struct menu menu;
};

/* Opens it, or follows the typed words. With `offers` the typed text may
 * stand as it is. Without any pick it is closed. */
void picker_find(struct picker *picker, struct portfolio *portfolio,
		 const struct entity *entity, const char *words, bool offers);

void picker_close(struct picker *picker);
void picker_free(struct picker *picker);

/* Moves in it; false for other keys. */
bool picker_key(struct picker *picker, int code);

/* The selected pick, good until the picker changes; NULL where none is. */
const struct pick *picker_selected(const struct picker *picker);

/* The rows that it wants, its box included. */
int picker_rows(const struct picker *picker);

/* Draws it in the whole canvas. */
void picker_draw(const struct picker *picker, const struct canvas *canvas);

/* The pick on a row of that canvas; false where there is none. */
bool picker_click(struct picker *picker, int row, int height);

#endif
