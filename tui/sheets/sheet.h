/* SPDX-License-Identifier: MIT */
/*
 * What a person reads about a thing: a list of lines.
 *
 * Today, a pathway's proof, a rating, a plan, help are sheets. A pane draws a
 * sheet into cells and lets one walk through its lines; a pipe, a dumb
 * terminal or a screen reader gets the same lines as text. So what is on the
 * screen and what the shell prints cannot differ.
 */
#ifndef CAIRN_TUI_SHEET_H
#define CAIRN_TUI_SHEET_H

#include <stdio.h>

#include "model/base/arena.h"
#include "model/record/entity.h"
#include "tui/draw/canvas.h"

struct line {
	enum {
		LINE_TEXT, /* mark, text, and what stands at the right */
		LINE_RULE, /* a heading across */
		LINE_GAUGE, /* a bar behind the text */
	} form;
	enum glyph mark; /* GLYPH_NONE takes no room in front */
	int indent; /* columns */
	enum role role, right_role;
	const char *text;
	const char *right; /* "" or aligned to the right edge */
	int thousandths; /* of a gauge */
	/* What commands act on when the line is selected; a line without
	 * either is passed over. `enter` is a command line, or NULL. */
	const struct entity *entity;
	int64_t id;
	const char *enter;
	bool cut; /* at the edge, never wrapped */
	int hang; /* columns that what is wrapped hangs further in: a label */
	const char *slug; /* of the catalogue, where `id` is 0; or NULL */
	int64_t step; /* that it tells of, whatever `entity` is; or 0 */
	bool start; /* where one begins to read, when first shown */
};

struct sheet {
	struct arena *arena; /* owns all texts */
	struct line *lines;
	int count, room;
};

/* Each adds a line and returns it, to be refined before the next is added.
 * Texts are copied. */
struct line *sheet_rule(struct sheet *sheet, const char *title,
			const char *right);
struct line *sheet_line(struct sheet *sheet, enum role role, const char *format,
			...) __attribute__((format(printf, 3, 4)));
struct line *sheet_gauge(struct sheet *sheet, const char *text, int thousandths,
			 const char *right);
void sheet_blank(struct sheet *sheet);

/* How much of a whole, in thousandths rounded down; 0 of nothing. */
int sheet_share(int64_t part, int64_t whole);

/* Sets what stands at the right edge of a line. */
void line_right(struct sheet *sheet, struct line *line, enum role role,
		const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Makes a line one that can be selected. */
void line_for(struct line *line, const struct entity *entity, int64_t id);

/* Whether it can be: it stands for a record or has a command. */
bool line_selectable(const struct line *line);

/* The nearest line that can be selected, from `from` on in the direction
 * given (1 or -1), `from` included; -1 where there is none. */
int sheet_nearest(const struct sheet *sheet, int from, int direction);

/* Draws the lines from `top` on; `selected` is the index of the selected
 * line, or -1. Long texts are cut at the edge. */
void sheet_draw(const struct sheet *sheet, const struct canvas *canvas, int top,
		int selected, bool focus);

/* Breaks what is too long for `width` columns into more lines; to be called
 * once, before drawing. */
void sheet_wrap(struct sheet *sheet, int width, bool ascii);

/* Prints the lines as text. Marks are words for those who listen: with
 * `ascii` as [x], else as signs. */
void sheet_print(const struct sheet *sheet, FILE *out, bool ascii);

#endif
