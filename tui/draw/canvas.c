/* SPDX-License-Identifier: MIT */
/*
 * Drawing. Everything ends in put_text(), which alone knows how to cut.
 */
#include "tui/draw/canvas.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "model/base/err.h"
#include "model/base/utf8.h"
#include "tui/draw/wrap.h"

/* No line of a screen needs more; a document of megabytes is not cleaned
 * whole to show its start. */
enum { TEXT_MAX = 8192 };

struct canvas canvas_of(struct cells *cells)
{
	return (struct canvas){ .cells = cells,
				.height = cells->rows,
				.width = cells->columns };
}

/* Cuts [*start, *start + *length) to [0, limit). */
static void clip(int *start, int *length, int limit)
{
	if (*start < 0) {
		*length += *start;
		*start = 0;
	}
	if (*start > limit)
		*start = limit;
	if (*length > limit - *start)
		*length = limit - *start;
	if (*length < 0)
		*length = 0;
}

struct canvas canvas_part(const struct canvas *canvas, int row, int column,
			  int height, int width)
{
	clip(&row, &height, canvas->height);
	clip(&column, &width, canvas->width);
	return (struct canvas){
		.cells = canvas->cells,
		.row = canvas->row + row,
		.column = canvas->column + column,
		.height = height,
		.width = width,
	};
}

static int put_clean(const struct canvas *canvas, int row, int column,
		     enum role role, const char *text, size_t length)
{
	const char *end = text + length;
	struct cluster cluster;

	while (cluster_next(&text, end, &cluster)) {
		if (column + cluster.width > canvas->width)
			break;
		cells_put(canvas->cells, canvas->row + row,
			  canvas->column + column, role, &cluster);
		column += cluster.width;
	}
	return column;
}

/* How many bytes of a clean text go into `room` columns; *columns is what
 * they take. *whole is false if something is left over, and then there is
 * space for an ellipsis of `spare` columns. */
static size_t fitting(const char *text, int room, int spare, int *columns,
		      bool *whole)
{
	const char *at = text, *end = text + strlen(text);
	struct cluster cluster;
	size_t cut = 0;
	int used = 0;

	*columns = 0;
	while (cluster_next(&at, end, &cluster)) {
		used += cluster.width;
		if (used > room) {
			*whole = false;
			return cut;
		}
		if (used > room - spare)
			continue;
		cut = (size_t)(at - text);
		*columns = used;
	}
	*columns = used;
	return strlen(text);
}

/* The text as it may be shown, of bounded length. */
static const char *clean(struct arena *scratch, const char *text, bool *whole)
{
	size_t length = strnlen(text, TEXT_MAX + 1);

	*whole = length <= TEXT_MAX;
	if (*whole)
		return visible(scratch, text, false);
	length = TEXT_MAX;
	while (length > TEXT_MAX - UTF8_MAX && (text[length] & 0xc0) == 0x80)
		length--;
	return visible(scratch, arena_copy(scratch, text, length), false);
}

/* Writes within [column, column + room) and pads that with blanks as
 * `align` asks, or not at all with `pad` false. */
static int put_text(const struct canvas *canvas, int row, int column, int room,
		    enum align align, bool pad, enum role role,
		    const char *text)
{
	struct arena *scratch = &canvas->cells->scratch;
	struct arena_mark mark = arena_mark(scratch);
	const char *dots = glyph_text(GLYPH_ELLIPSIS, canvas->cells->ascii);
	int spare = cluster_columns(dots, strlen(dots)), columns;
	int end, before;
	size_t length;
	bool whole;

	if (column < 0 || column >= canvas->width || row < 0 ||
	    row >= canvas->height || room <= 0)
		return column;
	if (room > canvas->width - column)
		room = canvas->width - column;
	text = clean(scratch, text, &whole);
	length = fitting(text, room, spare, &columns, &whole);
	if (!whole)
		columns += spare < room ? spare : room;
	before = align == ALIGN_LEFT	? 0
		 : align == ALIGN_RIGHT ? room - columns
					: (room - columns) / 2;
	end = column + room;
	if (pad && columns < room)
		canvas_fill(canvas, row, column, 1, room, role);
	column = put_clean(canvas, row, pad ? column + before : column, role,
			   text, length);
	if (!whole)
		column = put_clean(canvas, row, column, role, dots,
				   strnlen(dots, spare > room ? (size_t)room
							      : strlen(dots)));
	arena_rewind(scratch, mark);
	return pad ? end : column;
}

int canvas_text(const struct canvas *canvas, int row, int column,
		enum role role, const char *text)
{
	return put_text(canvas, row, column, canvas->width, ALIGN_LEFT, false,
			role, text);
}

int canvas_textf(const struct canvas *canvas, int row, int column,
		 enum role role, const char *format, ...)
{
	struct arena *scratch = &canvas->cells->scratch;
	struct arena_mark mark = arena_mark(scratch);
	va_list args;
	int length;
	char *text;

	va_start(args, format);
	length = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (length < 0)
		panic("a format that cannot be printed: %s", format);
	text = arena_alloc(scratch, (size_t)length + 1);
	va_start(args, format);
	vsnprintf(text, (size_t)length + 1, format, args);
	va_end(args);
	column = canvas_text(canvas, row, column, role, text);
	arena_rewind(scratch, mark);
	return column;
}

int canvas_field(const struct canvas *canvas, int row, int column, int width,
		 enum align align, enum role role, const char *text)
{
	return put_text(canvas, row, column, width, align, true, role, text);
}

int canvas_wrapped(const struct canvas *canvas, int row, int column,
		   enum role role, const char *text)
{
	struct arena *scratch = &canvas->cells->scratch;
	struct arena_mark mark = arena_mark(scratch);
	const char *at = visible(scratch, text, true), *line;
	size_t length;

	while (row < canvas->height && column < canvas->width &&
	       wrap_next(&at, canvas->width - column, &line, &length)) {
		if (row >= 0)
			put_clean(canvas, row, column, role, line, length);
		row++;
	}
	arena_rewind(scratch, mark);
	return row;
}

int canvas_mark_width(const struct canvas *canvas)
{
	return canvas->cells->ascii ? GLYPH_MARK_ASCII : 1;
}

int canvas_glyph(const struct canvas *canvas, int row, int column,
		 enum role role, enum glyph glyph)
{
	const char *text = glyph_text(glyph, canvas->cells->ascii);

	if (row < 0 || row >= canvas->height || column < 0)
		return column;
	return put_clean(canvas, row, column, role, text, strlen(text));
}

void canvas_fill(const struct canvas *canvas, int row, int column, int height,
		 int width, enum role role)
{
	struct canvas part = canvas_part(canvas, row, column, height, width);

	for (int i = 0; i < part.height; i++) {
		for (int k = 0; k < part.width; k++)
			put_clean(&part, i, k, role, " ", 1);
	}
}

void canvas_select(const struct canvas *canvas, int row, bool focus)
{
	struct canvas line = canvas_part(canvas, row, 0, 1, canvas->width);
	enum role role = focus ? ROLE_SELECTED : ROLE_SELECTED_IDLE;

	if (!line.height || !line.width)
		return;
	canvas_glyph(&line, 0, 0, role, GLYPH_POINTER);
	for (int i = 0; i < line.width; i++)
		cells_role(line.cells, line.row, line.column + i, role);
	if (!focus)
		return;
	line.cells->cursor_row = line.row;
	line.cells->cursor_column = line.column;
	line.cells->cursor_shown = false;
}

void canvas_cursor(const struct canvas *canvas, int row, int column)
{
	if (row < 0 || row >= canvas->height || column < 0 ||
	    canvas->width == 0)
		return;
	if (column >= canvas->width)
		column = canvas->width - 1;
	canvas->cells->cursor_row = canvas->row + row;
	canvas->cells->cursor_column = canvas->column + column;
	canvas->cells->cursor_shown = true;
}
