/* SPDX-License-Identifier: MIT */
/*
 * A line editor on the screen: which keys edit, and how it is drawn. The
 * prompt, the find line and the fields of forms all are one of these.
 */
#ifndef CAIRN_WIDGETS_INPUT_H
#define CAIRN_WIDGETS_INPUT_H

#include "tui/draw/canvas.h"
#include "tui/term/key.h"
#include "tui/widgets/edit.h"

/* Acts on a key that edits or moves within the text; a paste goes in whole.
 * False where the key means nothing to an editor (Enter, Tab, Up and Down at
 * the edge, …): then it is the caller's. */
bool input_key(struct edit *edit, const struct key *key);

/* Draws the cursor's line of the text in `width` columns; with `focus` the
 * terminal's cursor stands in it; without, the text is seen from its start. */
void input_draw(const struct edit *edit, const struct canvas *canvas, int row,
		int column, int width, bool focus);

/* The same in `height` rows, broken at blanks where it is longer than a row,
 * and scrolled so that the cursor is seen. */
void input_draw_lines(const struct edit *edit, const struct canvas *canvas,
		      int row, int column, int height, int width, bool focus);

/* To the row below (1) or above (-1) of a text so drawn; false at its edge. */
bool input_step(struct edit *edit, int width, int by);

/* Puts the cursor where such a text was clicked; `focus` as it was drawn. */
void input_click_lines(struct edit *edit, int height, int width, bool focus,
		       int row, int column);

/* Puts the cursor where a line drawn in `width` columns was clicked, `column`
 * counted from its left. */
void input_click(struct edit *edit, int width, int column);

#endif
