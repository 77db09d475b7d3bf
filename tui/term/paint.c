/* SPDX-License-Identifier: MIT */
/*
 * From cells to ncurses.
 *
 * A row that is as it was costs one memcmp(). Another is handed to ncurses
 * as a whole; ncurses compares it with what the terminal shows and sends the
 * difference in one write.
 */
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "model/base/err.h"
#include "model/base/utf8.h"
#include "tui/draw/glyph.h"
#include "tui/term/colour.h"
#include "tui/term/terminal.h"

static const struct {
	enum attribute ours;
	attr_t theirs;
} attributes[] = {
	{ ATTR_BOLD, A_BOLD },	     { ATTR_DIM, A_DIM },
	{ ATTR_ITALIC, A_ITALIC },   { ATTR_UNDERLINE, A_UNDERLINE },
	{ ATTR_REVERSE, A_REVERSE },
};

void paint_size(struct screen *screen)
{
	const struct cells *cells = &screen->cells;

	paint_free(screen);
	screen->shown = calloc((size_t)cells->rows * (size_t)cells->columns,
			       sizeof(*screen->shown));
	screen->line = calloc((size_t)cells->columns, sizeof(*screen->line));
	if (!screen->shown || !screen->line)
		panic("no memory for a screen of %d by %d", cells->rows,
		      cells->columns);
	screen->anew = true;
}

void paint_free(struct screen *screen)
{
	free(screen->shown);
	free(screen->line);
	screen->shown = NULL;
	screen->line = NULL;
}

static int number_of(const struct screen *screen, struct colour colour,
		     int otherwise, bool *bold)
{
	int number = colour_number(colour, screen->colours, bold);

	return number < 0 && !screen->has_default ? otherwise : number;
}

void screen_theme(struct screen *screen, const struct theme *theme)
{
	struct theme own = *theme;

	if (!screen->colours)
		theme_without_colour(&own);
	for (int role = 0; role < ROLES; role++) {
		const struct style *style = &own.styles[role];
		attr_t *attr = &screen->attributes[role];
		bool bold = false, unused = false;
		int ground;

		*attr = A_NORMAL;
		for (size_t i = 0; i < sizeof(attributes) / sizeof(*attributes);
		     i++)
			if (style->attributes & attributes[i].ours)
				*attr |= attributes[i].theirs;
		if (!screen->colours)
			continue;
		ground = number_of(screen, style->ground, 0, &unused);
		init_extended_pair(role + 1,
				   number_of(screen, style->ink, 7, &bold),
				   ground);
		screen->grounds[role] = ground;
		if (bold)
			*attr |= A_BOLD;
	}
	screen_repaint(screen);
}

/* What the terminal will take for a cell's text. Where its idea of a width
 * is not ours, a question mark keeps the columns straight. */
static int letters(const struct screen *screen, const struct cell *cell,
		   wchar_t to[CCHARW_MAX + 1], bool *filled)
{
	const char *at = cell->text, *end = at + strlen(at);
	int32_t base = utf8_next(&at, end);
	int count = 1;

	*filled = true;
	to[0] = (wchar_t)base;
	if (base >= 0x80 && !screen->utf8) {
		to[0] = (wchar_t)glyph_ascii(base);
		*filled = false;
		at = end;
	} else if (base >= 0x80 && wcwidth((wchar_t)base) != cell->width) {
		to[0] = L'?';
		*filled = false;
		at = end;
	}
	while (at < end && count < CCHARW_MAX) {
		wchar_t mark = (wchar_t)utf8_next(&at, end);

		if (screen->utf8 && wcwidth(mark) == 0)
			to[count++] = mark;
	}
	to[count] = L'\0';
	return count;
}

static bool is_blank(const struct cell *cell)
{
	return cell->text[0] == ' ' && !cell->text[1];
}

/* Whether a blank is the same in two roles: it has a ground, and no ink. */
static bool looks_alike(const struct screen *screen, unsigned a, unsigned b)
{
	const attr_t seen = A_UNDERLINE | A_REVERSE;

	return a == b ||
	       (!((screen->attributes[a] | screen->attributes[b]) & seen) &&
		screen->grounds[a] == screen->grounds[b]);
}

/* Where the blanks at the end of a row begin that look like one another. */
static int tail_of(const struct screen *screen, int row)
{
	int last = screen->cells.columns;

	while (last > 0) {
		const struct cell *cell = cells_at(&screen->cells, row,
						   last - 1);

		if (!is_blank(cell) ||
		    !looks_alike(screen, cell->role, ROLE_TEXT))
			break;
		last--;
	}
	return last;
}

static void paint_row(struct screen *screen, int row)
{
	int count = 0, tail = tail_of(screen, row);
	unsigned role = ROLE_TEXT;

	for (int column = 0; column < screen->cells.columns; column++) {
		const struct cell *cell = cells_at(&screen->cells, row, column);
		attr_t attr;
		short pair;
		wchar_t text[CCHARW_MAX + 1];
		bool filled;

		if (cell->width == 0)
			continue;
		if (!is_blank(cell) || !looks_alike(screen, cell->role, role))
			role = cell->role;
		if (column == tail)
			role = ROLE_TEXT;
		attr = screen->attributes[role];
		pair = (short)(screen->colours ? role + 1 : 0);
		letters(screen, cell, text, &filled);
		setcchar(&screen->line[count++], text, attr, pair, NULL);
		if (!filled && cell->width == 2)
			setcchar(&screen->line[count++], L" ", attr, pair,
				 NULL);
	}
	mvadd_wchnstr(row, 0, screen->line, count);
}

void screen_show(struct screen *screen)
{
	const struct cells *cells = &screen->cells;
	size_t columns = (size_t)cells->columns;
	int row = cells->cursor_row, column = cells->cursor_column;

	for (int i = 0; i < cells->rows; i++) {
		struct cell *shown = screen->shown + (size_t)i * columns;
		const struct cell *now = cells->grid + (size_t)i * columns;

		if (!screen->anew &&
		    memcmp(shown, now, columns * sizeof(*now)) == 0)
			continue;
		paint_row(screen, i);
		memcpy(shown, now, columns * sizeof(*now));
	}
	screen->anew = false;
	if (screen->cursor != cells->cursor_shown)
		curs_set(cells->cursor_shown);
	screen->cursor = cells->cursor_shown;
	/* Last, and always: where the cursor rests is where a screen reader
	 * or a braille line reads. */
	move(row < cells->rows ? row : cells->rows - 1,
	     column < cells->columns ? column : cells->columns - 1);
	refresh();
}

void screen_repaint(struct screen *screen)
{
	screen->anew = true;
	clearok(stdscr, TRUE);
}
