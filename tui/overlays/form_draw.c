/* SPDX-License-Identifier: MIT */
/*
 * Where everything of a form stands. Nothing is kept between two draws but
 * the first line seen; all else follows from the size.
 */
#include "tui/overlays/form_parts.h"

#include <string.h>

#include "tui/draw/wrap.h"
#include "tui/widgets/input.h"

enum { WIDEST = 100, LABEL_MOST = 16, LONG_ROWS = 3, NARROW = 50 };

static int label_width(const struct form *form, int width)
{
	int widest = 0, most = width < NARROW ? 11 : LABEL_MOST;

	for (int i = 0; i < form->count; i++) {
		const char *label = form->fields[i].field->label;
		int own = cluster_columns(label, strlen(label));

		if (own > widest)
			widest = own;
	}
	return widest > most ? most : widest;
}

int form_text_rows(const struct form *form, const struct form_frame *frame,
		   int i)
{
	return form->fields[i].field->is & LONG ? frame->long_rows : 1;
}

static int error_rows(const struct form *form, const struct form_frame *frame,
		      int i)
{
	const char *error = form->fields[i].error;

	return error && frame->input > 1 ? wrap_count(error, frame->input) : 0;
}

int form_line(const struct form *form, const struct form_frame *frame, int i)
{
	int line = 0;

	for (int k = 0; k < i; k++)
		line += form_text_rows(form, frame, k) +
			error_rows(form, frame, k);
	return line;
}

/* The current field is seen, with what is wrong and its picker if that can
 * be. */
static void scroll(const struct form *form, struct form_frame *frame)
{
	int first = form_line(form, frame, form->current);
	int text = first + form_text_rows(form, frame, form->current);
	int last = text + error_rows(form, frame, form->current);
	int total = form_line(form, frame, form->count);

	if (form->picker.open)
		last = text + picker_rows(&form->picker);
	if (total < last)
		total = last;
	if (frame->top < last - frame->lines)
		frame->top = last - frame->lines;
	if (frame->top > total - frame->lines)
		frame->top = total - frame->lines;
	if (frame->top > first)
		frame->top = first;
	if (frame->top < 0)
		frame->top = 0;
	frame->picker_line = text - frame->top;
	frame->picker_rows = picker_rows(&form->picker);
	if (frame->picker_rows > frame->lines - frame->picker_line)
		frame->picker_rows = frame->lines - frame->picker_line;
}

void form_frame(const struct form *form, int rows, int columns,
		struct form_frame *frame)
{
	int needed;

	*frame = (struct form_frame){ .top = form->top };
	frame->width = columns > WIDEST ? WIDEST : columns;
	frame->column = (columns - frame->width) / 2;
	frame->label = label_width(form, frame->width);
	/* Two edges, a blank beside each, one between label and text. */
	frame->input = frame->width - 5 - frame->label;
	frame->long_rows = rows < 16 ? 2 : LONG_ROWS;
	needed = form_line(form, frame, form->count);
	if (form->picker.open) {
		int below = form_line(form, frame, form->current) +
			    form_text_rows(form, frame, form->current) +
			    picker_rows(&form->picker);

		if (needed < below)
			needed = below;
	}
	frame->height = needed + 2 < rows ? needed + 2 : rows;
	frame->row = rows - frame->height > 2 ? (rows - frame->height) / 3 : 0;
	frame->lines = frame->height - 2;
	scroll(form, frame);
}

/* What may be typed into an empty field. */
static const char *hint(const struct form *form, int i)
{
	const struct field *f = form->fields[i].field;

	if (f->hint)
		return f->hint;
	if (f->kind == LINK)
		return "type to search, space shows all";
	if (f->kind == DAY)
		return "2026-03-31, today, +30, -3d";
	if (form_picks(form, i))
		return "type to search the achievements";
	return f->is & REQUIRED ? "needed" : "";
}

/* "Sun 22 Nov 2026, in 34 days" of what is typed so far. */
static const char *day_note(const struct form_field *f, struct day today,
			    struct arena *arena)
{
	char words[DAY_TEXT];
	struct day day;
	int away;

	if (!day_type(edit_text(&f->edit), today, &day))
		return "";
	day_with_weekday(day, words);
	away = day.n - today.n;
	if (!away)
		return arena_printf(arena, "%s, today", words);
	return arena_printf(arena,
			    away > 0 ? "%s, in %d day%s" : "%s, %d day%s ago",
			    words, away > 0 ? away : -away,
			    away == 1 || away == -1 ? "" : "s");
}

static const char *choice_note(const struct form_field *f, struct arena *arena)
{
	struct text out = { .arena = arena };

	text_add(&out, "space:");
	for (int i = 0; f->field->choices[i]; i++)
		if (*f->field->choices[i])
			text_addf(&out, " %s", f->field->choices[i]);
	return text_string(&out);
}

/* What stands faint behind the text. */
static const char *note(const struct form *form, int i, struct arena *arena)
{
	const struct form_field *f = &form->fields[i];
	bool current = i == form->current;

	switch (f->field->kind) {
	case DAY:
		return f->edit.length ? day_note(f, form->today, arena)
				      : hint(form, i);
	case CHOICE: return current ? choice_note(f, arena) : "";
	case FLAG: return current ? "space changes it" : "";
	case LINK:
		if (f->edit.length && f->pick.slug && !f->pick.id &&
		    text_equal(f->pick.title, edit_text(&f->edit)))
			return "from the catalogue";
		break;
	case TEXT:
	case NUMBER:
	case MONEY:
	case MINUTES:
	case CREDITS:
	case VALIDITY:
	case BYTES: break;
	}
	return f->edit.length ? "" : hint(form, i);
}

static void draw_note(const struct form *form, const struct canvas *canvas,
		      int row, int column, int width, int i)
{
	struct arena scratch = { 0 };
	const struct edit *edit = &form->fields[i].edit;
	const char *text = note(form, i, &scratch);
	int used = cluster_columns(edit_text(edit), edit->length);

	used += used ? 2 : i == form->current;
	if (*text && width - used > 8)
		canvas_field(canvas, row, column + used, width - used,
			     ALIGN_LEFT, ROLE_FAINT, text);
	arena_free(&scratch);
}

static void draw_field(const struct form *form, const struct form_frame *frame,
		       const struct canvas *canvas, int i)
{
	const struct form_field *f = &form->fields[i];
	int row = form_line(form, frame, i) - frame->top;
	int rows = form_text_rows(form, frame, i);
	int column = frame->label + 2;
	bool current = i == form->current;
	struct canvas part;

	canvas_field(canvas, row, 1, frame->label, ALIGN_LEFT,
		     current ? ROLE_STRONG : ROLE_LABEL, f->field->label);
	if (rows > 1)
		input_draw_lines(&f->edit, canvas, row, column, rows,
				 frame->input, current);
	else
		input_draw(&f->edit, canvas, row, column, frame->input,
			   current);
	draw_note(form, canvas, row, column, frame->input, i);
	if (!f->error)
		return;
	part = canvas_part(canvas, row + rows, column,
			   error_rows(form, frame, i), frame->input);
	canvas_wrapped(&part, 0, 0, ROLE_ERROR, f->error);
}

static void draw_picker(const struct form *form, const struct form_frame *frame,
			const struct canvas *inside)
{
	struct canvas part;

	if (frame->picker_rows < 3)
		return;
	part = canvas_part(inside, frame->picker_line, frame->label + 1,
			   frame->picker_rows, frame->input + 2);
	picker_draw(&form->picker, &part);
}

void form_draw(const struct overlay *overlay, const struct canvas *canvas)
{
	const struct form *form = (const struct form *)overlay;
	struct form_frame frame;
	struct canvas box, inside;
	struct cells *cells = canvas->cells;
	int total, cursor_row, cursor_column;

	form_frame(form, canvas->height, canvas->width, &frame);
	box = canvas_part(canvas, frame.row, frame.column, frame.height,
			  frame.width);
	canvas_fill(&box, 0, 0, box.height, box.width, ROLE_TEXT);
	inside = canvas_box(&box, form->title, "");
	for (int i = 0; i < form->count; i++)
		if (i != form->current)
			draw_field(form, &frame, &inside, i);
	draw_field(form, &frame, &inside, form->current);
	total = form_line(form, &frame, form->count);
	canvas_more(&inside, frame.top > 0, frame.top + frame.lines < total);
	cursor_row = cells->cursor_row;
	cursor_column = cells->cursor_column;
	draw_picker(form, &frame, &inside);
	/* The one who types looks at the field, not at the picker. */
	cells->cursor_row = cursor_row;
	cells->cursor_column = cursor_column;
	cells->cursor_shown = true;
}
