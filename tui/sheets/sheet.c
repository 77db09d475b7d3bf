/* SPDX-License-Identifier: MIT */
/*
 * Sheets: made, wrapped, drawn and printed.
 */
#include "tui/sheets/sheet.h"

#include <stdarg.h>
#include <string.h>

#include "model/base/text.h"
#include "model/base/utf8.h"
#include "tui/draw/wrap.h"

enum { GAUGE_COLUMN = 24, GAUGE_WIDTH = 18, GAUGE_LEAST = 6, WRAP_LEAST = 10 };

static struct line *add(struct sheet *sheet)
{
	struct line *line;

	if (sheet->count == sheet->room) {
		int room = sheet->room ? sheet->room * 2 : 32;
		struct line *lines = arena_array(sheet->arena, (size_t)room,
						 sizeof(*lines));

		if (sheet->count)
			memcpy(lines, sheet->lines,
			       (size_t)sheet->count * sizeof(*lines));
		sheet->lines = lines;
		sheet->room = room;
	}
	line = &sheet->lines[sheet->count++];
	*line = (struct line){ .text = "", .right = "" };
	return line;
}

struct line *sheet_rule(struct sheet *sheet, const char *title,
			const char *right)
{
	struct line *line = add(sheet);

	line->form = LINE_RULE;
	line->role = ROLE_TITLE;
	line->text = arena_string(sheet->arena, title);
	line->right = arena_string(sheet->arena, right);
	return line;
}

struct line *sheet_line(struct sheet *sheet, enum role role, const char *format,
			...)
{
	struct line *line = add(sheet);
	va_list args;

	va_start(args, format);
	line->text = arena_vprintf(sheet->arena, format, args);
	va_end(args);
	line->role = role;
	return line;
}

struct line *sheet_gauge(struct sheet *sheet, const char *text, int thousandths,
			 const char *right)
{
	struct line *line = add(sheet);

	line->form = LINE_GAUGE;
	line->text = arena_string(sheet->arena, text);
	line->right = arena_string(sheet->arena, right);
	line->thousandths = thousandths;
	return line;
}

int sheet_share(int64_t part, int64_t whole)
{
	if (whole > INT64_MAX / 1000)
		return (int)(part / (whole / 1000));
	return (int)(whole ? part * 1000 / whole : 0);
}

void sheet_blank(struct sheet *sheet)
{
	add(sheet);
}

void line_right(struct sheet *sheet, struct line *line, enum role role,
		const char *format, ...)
{
	va_list args;

	va_start(args, format);
	line->right = arena_vprintf(sheet->arena, format, args);
	va_end(args);
	line->right_role = role;
}

void line_for(struct line *line, const struct entity *entity, int64_t id)
{
	line->entity = entity;
	line->id = id;
}

bool line_selectable(const struct line *line)
{
	return line->entity || line->enter;
}

int sheet_nearest(const struct sheet *sheet, int from, int direction)
{
	for (int i = from; i >= 0 && i < sheet->count; i += direction)
		if (line_selectable(&sheet->lines[i]))
			return i;
	return -1;
}

/* Columns in front of a line's text. */
static int lead(const struct line *line, bool ascii)
{
	if (line->mark == GLYPH_NONE)
		return line->indent;
	return line->indent + (ascii ? GLYPH_MARK_ASCII : 1) + 1;
}

static void draw_line(const struct line *line, const struct canvas *canvas,
		      int row)
{
	int start = lead(line, canvas->cells->ascii) + 2;
	int right = *line->right ? utf8_columns(line->right) + 2 : 0;
	int width = canvas->width - start - right;
	int gauge;

	if (line->form == LINE_RULE) {
		canvas_rule(canvas, row, line->text, line->right);
		return;
	}
	if (line->mark != GLYPH_NONE)
		canvas_glyph(canvas, row, line->indent + 2, line->role,
			     line->mark);
	if (right && width < canvas->width / 3) {
		width += right;
		right = 0;
	}
	gauge = line->form == LINE_GAUGE ? width - GAUGE_COLUMN : 0;
	if (gauge > GAUGE_WIDTH)
		gauge = GAUGE_WIDTH;
	canvas_field(canvas, row, start,
		     gauge >= GAUGE_LEAST ? GAUGE_COLUMN - 1 : width,
		     ALIGN_LEFT, line->role, line->text);
	if (right)
		canvas_field(canvas, row, canvas->width - right + 1, right - 2,
			     ALIGN_RIGHT, line->right_role, line->right);
	if (gauge >= GAUGE_LEAST)
		canvas_gauge(canvas, row, start + GAUGE_COLUMN, gauge,
			     line->thousandths);
}

void sheet_draw(const struct sheet *sheet, const struct canvas *canvas, int top,
		int selected, bool focus)
{
	for (int row = 0; row < canvas->height && top + row < sheet->count;
	     row++) {
		draw_line(&sheet->lines[top + row], canvas, row);
		if (top + row == selected)
			canvas_select(canvas, row, focus);
	}
	canvas_more(canvas, top > 0, top + canvas->height < sheet->count);
}

/* Adds what is left of a text, each line in front of which stands nothing. */
static void wrap_rest(struct sheet *to, const char *at, enum role role,
		      int indent, int width)
{
	const char *part;
	size_t length;

	while (wrap_next(&at, width, &part, &length))
		*add(to) = (struct line){
			.role = role,
			.indent = indent,
			.right = "",
			.text = arena_copy(to->arena, part, length),
		};
}

/* Columns of the longest word, but no less than what a line should hold: an
 * address is better whole than hanging. */
static int longest_word(const char *at)
{
	int longest = WRAP_LEAST;
	const char *part;
	size_t length;

	while (*at) {
		int columns = 0;

		length = strcspn(at, " ");
		for (part = at; part < at + length;)
			columns += utf8_width(utf8_next(&part, at + length));
		if (columns > longest)
			longest = columns;
		at += length + (at[length] == ' ');
	}
	return longest;
}

/* A line and its continuations, which hang under its text. What stands at the
 * right goes below where there is no room beside the text. */
static void wrap_line(struct sheet *to, const struct line *line, int width,
		      bool ascii)
{
	int start = lead(line, ascii) + 2;
	int right = *line->right ? utf8_columns(line->right) + 2 : 0;
	const char *at = line->text, *part;
	struct line *first;
	size_t length;
	int hang;

	if (line->form != LINE_TEXT || !*line->text || line->cut ||
	    utf8_columns(line->text) <= width - start - right) {
		*add(to) = *line;
		return;
	}
	width -= start + 1;
	if (width < WRAP_LEAST)
		width = WRAP_LEAST;
	wrap_next(&at, width, &part, &length);
	hang = longest_word(at) <= width - line->hang ? line->hang : 0;
	first = add(to);
	*first = *line;
	first->text = arena_copy(to->arena, part, length);
	if (utf8_columns(first->text) <= width + 1 - right)
		right = 0;
	else
		first->right = "";
	wrap_rest(to, at, line->role, start - 2 + hang, width - hang);
	if (right)
		*add(to) = (struct line){ .role = line->right_role,
					  .indent = start - 2,
					  .right = "",
					  .text = line->right };
}

void sheet_wrap(struct sheet *sheet, int width, bool ascii)
{
	struct sheet old = *sheet;

	sheet->lines = NULL;
	sheet->count = sheet->room = 0;
	for (int i = 0; i < old.count; i++) {
		struct line *line = &old.lines[i];

		line->text = visible(sheet->arena, line->text, false);
		line->right = visible(sheet->arena, line->right, false);
		wrap_line(sheet, line, width, ascii);
	}
}

void sheet_print(const struct sheet *sheet, FILE *out, bool ascii)
{
	for (int i = 0; i < sheet->count; i++) {
		struct arena scratch = { 0 };
		const struct line *line = &sheet->lines[i];
		const char *text = visible(&scratch, line->text, false);
		const char *right = visible(&scratch, line->right, false);
		const char *mark = line->mark == GLYPH_NONE
					   ? ""
					   : glyph_text(line->mark, ascii);

		if (line->form == LINE_RULE && i > 0)
			fputc('\n', out);
		fprintf(out, "%*s%s%s%s%s%s%s\n",
			line->form == LINE_RULE
				? 0
				: line->indent + (*text || *mark ? 2 : 0),
			"", mark, *mark ? " " : "", text, *right ? "  (" : "",
			right, *right ? ")" : "");
		arena_free(&scratch);
	}
}
