/* SPDX-License-Identifier: MIT */
/*
 * The grid itself. A cell is a fixed 24 bytes, so that two rows compare with
 * one memcmp() and a resize is one allocation.
 *
 * What a person calls a character is a cluster: a letter with its accents, an
 * emoji with its skin. A cell holds one cluster, whole. A wide one takes two
 * cells: the left has the text, the right has width 0 and none. From this
 * follows the one rule of writing: never leave half of a wide character.
 * Whoever overwrites one half makes a blank of the other; else the terminal
 * would move everything behind it by a column, and we would not know.
 *
 * A cell has a role (what the text is: a title, a warning), not a colour. The
 * theme makes colours of roles when the grid is shown, so a screen compared
 * with a text file does not depend on it.
 */
#include "tui/draw/cells.h"

#include <stdlib.h>
#include <string.h>

#include "model/base/err.h"
#include "model/base/utf8.h"

static const struct cell blank = { .text = " ", .width = 1 };

void cells_init(struct cells *cells, int rows, int columns)
{
	*cells = (struct cells){ 0 };
	cells_resize(cells, rows, columns);
}

void cells_free(struct cells *cells)
{
	free(cells->grid);
	arena_free(&cells->scratch);
	*cells = (struct cells){ 0 };
}

void cells_resize(struct cells *cells, int rows, int columns)
{
	cells->rows = rows > 0 ? rows : 1;
	cells->columns = columns > 0 ? columns : 1;
	free(cells->grid);
	cells->grid = calloc((size_t)cells->rows * (size_t)cells->columns,
			     sizeof(struct cell));
	if (!cells->grid)
		panic("no memory for %d by %d cells", rows, columns);
	cells_clear(cells);
}

void cells_clear(struct cells *cells)
{
	size_t count = (size_t)cells->rows * (size_t)cells->columns;

	for (size_t i = 0; i < count; i++)
		cells->grid[i] = blank;
	cells->cursor_row = 0;
	cells->cursor_column = 0;
	cells->cursor_shown = false;
}

static struct cell *cell_at(const struct cells *cells, int row, int column)
{
	if (row < 0 || row >= cells->rows || column < 0 ||
	    column >= cells->columns)
		panic("no cell %d:%d in %d by %d", row, column, cells->rows,
		      cells->columns);
	return &cells->grid[(size_t)row * (size_t)cells->columns +
			    (size_t)column];
}

const struct cell *cells_at(const struct cells *cells, int row, int column)
{
	return cell_at(cells, row, column);
}

/* Blanks the half that would be left of a wide character when the cell is
 * written. */
static void spare_half(struct cells *cells, int row, int column)
{
	const struct cell *cell = cell_at(cells, row, column);
	struct cell *other;

	if (cell->width == 1)
		return;
	other = cell_at(cells, row, cell->width ? column + 1 : column - 1);
	*other = (struct cell){ .text = " ", .width = 1, .role = other->role };
}

void cells_put(struct cells *cells, int row, int column, enum role role,
	       const struct cluster *cluster)
{
	struct cell cell = { .width = (unsigned char)cluster->width,
			     .role = (unsigned char)role };
	const char *at = cluster->bytes;
	int32_t base = utf8_next(&at, at + cluster->length);
	int start = 0;

	if (!cluster->safe || cluster->width < 1 || cluster->width > 2 ||
	    cluster->kept > CLUSTER_MAX || utf8_hostile(base))
		panic("a cell was given what it must not show");
	/* A mark without a letter gets a blank to stand on. */
	if (utf8_width(base) == 0)
		cell.text[start++] = ' ';
	memcpy(cell.text + start, cluster->bytes, cluster->kept);
	for (int i = 0; i < cluster->width; i++)
		spare_half(cells, row, column + i);
	*cell_at(cells, row, column) = cell;
	if (cluster->width == 2)
		*cell_at(cells, row, column + 1) = (struct cell){
			.role = (unsigned char)role
		};
}

void cells_role(struct cells *cells, int row, int column, enum role role)
{
	cell_at(cells, row, column)->role = (unsigned char)role;
}

static void dump_row(const struct cells *cells, int row, bool roles,
		     struct text *text)
{
	int last = cells->columns;

	/* A blank says nothing as text, but its role may be seen. */
	while (last > 0) {
		const struct cell *cell = cells_at(cells, row, last - 1);

		if (roles ? cell->role != ROLE_TEXT
			  : !text_equal(cell->text, " "))
			break;
		last--;
	}
	for (int column = 0; column < last; column++) {
		const struct cell *cell = cells_at(cells, row, column);

		if (roles)
			text_addc(text, role_letter((enum role)cell->role));
		else
			text_add(text, cell->text);
	}
	text_addc(text, '\n');
}

void cells_dump(const struct cells *cells, bool roles, struct text *text)
{
	for (int row = 0; row < cells->rows; row++)
		dump_row(cells, row, false, text);
	if (!roles)
		return;
	text_add(text, "-- roles --\n");
	for (int row = 0; row < cells->rows; row++)
		dump_row(cells, row, true, text);
}
