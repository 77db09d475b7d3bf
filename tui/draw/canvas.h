/* SPDX-License-Identifier: MIT */
/*
 * A rectangle of cells to draw in.
 *
 * Rows and columns count from the canvas's own top left. Nothing can be
 * drawn outside: what does not fit is cut at a whole character, and text so
 * cut ends in an ellipsis. All texts may be foreign; they are cleaned here,
 * once, on their way into the cells.
 */
#ifndef CAIRN_DRAW_CANVAS_H
#define CAIRN_DRAW_CANVAS_H

#include <stdbool.h>

#include "tui/draw/cells.h"
#include "tui/draw/glyph.h"
#include "tui/draw/role.h"

/* A value: copying one makes a second pen on the same cells. */
struct canvas {
	struct cells *cells;
	int row, column; /* of its top left, in the cells */
	int height, width; /* 0 if nothing of it is there */
};

enum align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRE };

/* The whole grid. */
struct canvas canvas_of(struct cells *cells);

/* A part of a canvas, cut to what lies inside. */
struct canvas canvas_part(const struct canvas *canvas, int row, int column,
			  int height, int width);

/* Writes from a column to the right edge at most. Returns the column behind
 * the last one written. */
int canvas_text(const struct canvas *canvas, int row, int column,
		enum role role, const char *text);
int canvas_textf(const struct canvas *canvas, int row, int column,
		 enum role role, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* Fills exactly `width` columns (or what is left of the canvas) with a text
 * and blanks. Returns the column behind. */
int canvas_field(const struct canvas *canvas, int row, int column, int width,
		 enum align align, enum role role, const char *text);

/* Writes long text in lines between `column` and the right edge, from `row`
 * to the bottom at most. Returns the row behind. */
int canvas_wrapped(const struct canvas *canvas, int row, int column,
		   enum role role, const char *text);

/* Writes one glyph; marks take canvas_mark_width() columns. Returns the
 * column behind. */
int canvas_glyph(const struct canvas *canvas, int row, int column,
		 enum role role, enum glyph glyph);
int canvas_mark_width(const struct canvas *canvas);

/* Blanks a rectangle and gives it a role. */
void canvas_fill(const struct canvas *canvas, int row, int column, int height,
		 int width, enum role role);

/* A line across: ─Title──────────── right ─; both texts may be "". Where
 * there is no room for both, the one on the right is left out. */
void canvas_rule(const struct canvas *canvas, int row, const char *title,
		 const char *right);

/* A line down from a row, `height` long. */
void canvas_upright(const struct canvas *canvas, int row, int column,
		    int height);

/* A box along the edges with a text in its upper and one in its lower line.
 * Returns the canvas inside. */
struct canvas canvas_box(const struct canvas *canvas, const char *title,
			 const char *foot);

/* A bar that is full to so many thousandths. It is never the only sign: a
 * number stands beside it. Returns the column behind. */
int canvas_gauge(const struct canvas *canvas, int row, int column, int width,
		 int thousandths);

/* Small arrows in the last column: there is more above, more below. */
void canvas_more(const struct canvas *canvas, bool above, bool below);

/* Marks a drawn row as the selected one: a pointer in its first column and
 * its role throughout. With `focus` commands act on it, so the cursor is
 * moved there. */
void canvas_select(const struct canvas *canvas, int row, bool focus);

/* Shows the terminal's cursor: text is entered here. */
void canvas_cursor(const struct canvas *canvas, int row, int column);

#endif
