/* SPDX-License-Identifier: MIT */
/*
 * A screen as an SVG picture, for the README: what stands in the cells, in
 * the colours of a theme.
 */
#include "tests/screens/picture.h"

#include <stdio.h>
#include <string.h>

enum { CELL_WIDTH = 9, CELL_HEIGHT = 18, MARGIN = 8 };

/* The first sixteen colours of a terminal on a dark ground. */
static const char *const palette[] = {
	"#1e1e24", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd",
	"#56b6c2", "#d7dae0", "#7f848e", "#ff7b86", "#b5e890", "#ffd68a",
	"#7cc4ff", "#dd9af5", "#7fd6df", "#ffffff",
};

static void colour_of(const struct colour *colour, const char *usual,
		      char to[16])
{
	static const int steps[] = { 0, 95, 135, 175, 215, 255 };
	int n = colour->value, grey = 8 + (n - 232) * 10;

	if (colour->kind == COLOUR_DEFAULT)
		snprintf(to, 16, "%s", usual);
	else if (colour->kind == COLOUR_RGB)
		snprintf(to, 16, "#%06x", (unsigned)n);
	else if (n < 16)
		snprintf(to, 16, "%s", palette[n]);
	else if (n < 232)
		snprintf(to, 16, "#%02x%02x%02x", steps[(n - 16) / 36],
			 steps[(n - 16) / 6 % 6], steps[(n - 16) % 6]);
	else
		snprintf(to, 16, "#%06x",
			 (unsigned)grey * 0x010101U & 0xffffff);
}

static void put_text(FILE *out, const char *text)
{
	for (; *text; text++) {
		if (*text == '&')
			fputs("&amp;", out);
		else if (*text == '<')
			fputs("&lt;", out);
		else
			fputc(*text, out);
	}
}

/* Cells of one role that stand side by side. */
static void put_run(FILE *out, const struct app *app, int row, int from, int to)
{
	const struct cell *first = cells_at(app->cells, row, from);
	const struct style *style = &app->theme.styles[first->role];
	char ink[16], ground[16];
	bool reverse = style->attributes & ATTR_REVERSE;
	int x = MARGIN + from * CELL_WIDTH, y = MARGIN + row * CELL_HEIGHT;

	colour_of(&style->ink, palette[7], reverse ? ground : ink);
	colour_of(&style->ground, palette[0], reverse ? ink : ground);
	if (strcmp(ground, palette[0]) != 0)
		fprintf(out,
			"<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d"
			"\" fill=\"%s\"/>\n",
			x, y, (to - from) * CELL_WIDTH, CELL_HEIGHT, ground);
	fprintf(out,
		"<text x=\"%d\" y=\"%d\" fill=\"%s\"%s%s textLength=\"%d\""
		" xml:space=\"preserve\">",
		x, y + 14, ink,
		style->attributes & ATTR_BOLD ? " font-weight=\"bold\"" : "",
		style->attributes & ATTR_DIM ? " opacity=\"0.65\"" : "",
		(to - from) * CELL_WIDTH);
	for (int c = from; c < to; c++)
		put_text(out, cells_at(app->cells, row, c)->text);
	fputs("</text>\n", out);
}

void picture_write(const struct app *app, FILE *out)
{
	int width = app->cells->columns * CELL_WIDTH + 2 * MARGIN;
	int height = app->cells->rows * CELL_HEIGHT + 2 * MARGIN;

	fprintf(out,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" "
		"height=\"%d\" font-family=\"DejaVu Sans Mono, Menlo, Consolas,"
		" monospace\" font-size=\"14.5\">\n<rect width=\"100%%\" "
		"height=\"100%%\" rx=\"6\" fill=\"%s\"/>\n",
		width, height, palette[0]);
	for (int r = 0; r < app->cells->rows; r++)
		for (int c = 0; c < app->cells->columns;) {
			int role = cells_at(app->cells, r, c)->role, from = c;

			while (c < app->cells->columns &&
			       cells_at(app->cells, r, c)->role == role)
				c++;
			put_run(out, app, r, from, c);
		}
	fputs("</svg>\n", out);
}
