/* SPDX-License-Identifier: MIT */
/*
 * Lines, boxes and bars: the part of a canvas that is not text.
 */
#include "tui/draw/canvas.h"

#include <string.h>

static int columns_of(const char *text)
{
	return cluster_columns(text, strlen(text));
}

static void line_across(const struct canvas *canvas, int row, int column,
			int width)
{
	for (int i = 0; i < width; i++)
		canvas_glyph(canvas, row, column + i, ROLE_RULE, GLYPH_ACROSS);
}

void canvas_rule(const struct canvas *canvas, int row, const char *title,
		 const char *right)
{
	int width = columns_of(right);
	int start = canvas->width - width - 2;
	struct canvas room;

	line_across(canvas, row, 0, canvas->width);
	/* One column of line stays on either side of a title. */
	room = canvas_part(canvas, row, 1, 1, canvas->width - 2);
	canvas_text(&room, 0, 0, ROLE_TITLE, title);
	if (!*right || start - 1 < 1 + columns_of(title) + 1)
		return;
	canvas_text(canvas, row, start - 1, ROLE_RULE, " ");
	canvas_text(canvas, row, start, ROLE_FAINT, right);
	canvas_text(canvas, row, start + width, ROLE_RULE, " ");
}

void canvas_upright(const struct canvas *canvas, int row, int column,
		    int height)
{
	for (int i = 0; i < height; i++)
		canvas_glyph(canvas, row + i, column, ROLE_RULE, GLYPH_UPRIGHT);
}

struct canvas canvas_box(const struct canvas *canvas, const char *title,
			 const char *foot)
{
	int bottom = canvas->height - 1, right = canvas->width - 1;
	struct canvas line;

	if (bottom < 1 || right < 1)
		return canvas_part(canvas, 0, 0, 0, 0);
	canvas_upright(canvas, 1, 0, bottom - 1);
	canvas_upright(canvas, 1, right, bottom - 1);
	canvas_glyph(canvas, 0, 0, ROLE_RULE, GLYPH_TOP_LEFT);
	canvas_glyph(canvas, 0, right, ROLE_RULE, GLYPH_TOP_RIGHT);
	canvas_glyph(canvas, bottom, 0, ROLE_RULE, GLYPH_BOTTOM_LEFT);
	canvas_glyph(canvas, bottom, right, ROLE_RULE, GLYPH_BOTTOM_RIGHT);
	line = canvas_part(canvas, 0, 1, 1, right - 1);
	canvas_rule(&line, 0, title, "");
	line = canvas_part(canvas, bottom, 1, 1, right - 1);
	line_across(&line, 0, 0, line.width);
	line = canvas_part(&line, 0, 1, 1, line.width - 2);
	if (*foot) {
		int column = canvas_text(&line, 0, 0, ROLE_FOOTER, " ");

		column = canvas_text(&line, 0, column, ROLE_FOOTER, foot);
		canvas_text(&line, 0, column, ROLE_FOOTER, " ");
	}
	return canvas_part(canvas, 1, 1, bottom - 1, right - 1);
}

int canvas_gauge(const struct canvas *canvas, int row, int column, int width,
		 int thousandths)
{
	long long eighths;

	if (thousandths < 0)
		thousandths = 0;
	if (thousandths > 1000)
		thousandths = 1000;
	if (width > canvas->width - column)
		width = canvas->width - column;
	if (width <= 0)
		return column;
	/* Rounded down, so that a bar is full only when the thing is; but
	 * something is never drawn as nothing. */
	eighths = (long long)width * 8 * thousandths / 1000;
	if (thousandths && !eighths)
		eighths = 1;
	for (int i = 0; i < width; i++, eighths -= 8) {
		if (eighths >= 8)
			canvas_glyph(canvas, row, column + i, ROLE_GAUGE,
				     GLYPH_BAR);
		else if (eighths > 0)
			canvas_glyph(canvas, row, column + i, ROLE_GAUGE,
				     (enum glyph)(GLYPH_BAR_1 + eighths - 1));
		else
			canvas_glyph(canvas, row, column + i, ROLE_GAUGE_EMPTY,
				     GLYPH_BAR_EMPTY);
	}
	return column + width;
}

void canvas_more(const struct canvas *canvas, bool above, bool below)
{
	if (above)
		canvas_glyph(canvas, 0, canvas->width - 1, ROLE_FAINT,
			     GLYPH_UP);
	if (below)
		canvas_glyph(canvas, canvas->height - 1, canvas->width - 1,
			     ROLE_FAINT, GLYPH_DOWN);
}
