/* SPDX-License-Identifier: MIT */
/*
 * The screen before it is on a screen: a grid of cells.
 *
 * Everything that is shown is written here first, by canvases (canvas.h).
 * That buys three things. What a pane draws can be compared with a text file
 * without any terminal. Columns are measured once, so a wide or combining
 * character cannot shift what stands right of it. And foreign text cannot
 * reach the terminal raw, because a cell takes printable characters only.
 *
 * tui/term/screen.c carries the grid to ncurses, which works out the
 * difference and sends it.
 */
#ifndef CAIRN_DRAW_CELLS_H
#define CAIRN_DRAW_CELLS_H

#include <stdbool.h>

#include "model/base/arena.h"
#include "model/base/text.h"
#include "tui/draw/cluster.h"
#include "tui/draw/role.h"

/* width is 1, 2, or 0 for the right half of a wide character, whose text is
 * empty. A blank is " ". */
struct cell {
	char text[CLUSTER_MAX + 2];
	unsigned char width, role;
};

struct cells {
	int rows, columns;
	struct cell *grid; /* owned, row by row */
	bool ascii; /* marks and lines in ASCII */
	struct arena scratch; /* for the cleaning of foreign text */
	/* Where the terminal's cursor goes: on the selected row, or in the
	 * field, where alone it is seen. Screen readers follow it. */
	int cursor_row, cursor_column;
	bool cursor_shown;
};

/* A blank grid; both sides are at least 1 afterwards. */
void cells_init(struct cells *cells, int rows, int columns);
void cells_free(struct cells *cells);

/* Changes the size; the result is blank. */
void cells_resize(struct cells *cells, int rows, int columns);

/* All blank, the cursor at the top left and hidden. */
void cells_clear(struct cells *cells);

/* The cell at a place, which must be inside. */
const struct cell *cells_at(const struct cells *cells, int row, int column);

/* Puts one cluster, which must be safe and fit into the row whole. A wide
 * character that it hits in one half becomes a blank in the other. */
void cells_put(struct cells *cells, int row, int column, enum role role,
	       const struct cluster *cluster);

/* Changes the role of a cell and leaves its text. */
void cells_role(struct cells *cells, int row, int column, enum role role);

/* Adds the grid as lines of text without blanks at their ends. With `roles`
 * a second grid follows, in which each cell is its role's letter. */
void cells_dump(const struct cells *cells, bool roles, struct text *text);

#endif
