/* SPDX-License-Identifier: MIT */
/*
 * Keys as readline and Emacs have them, next to arrows and Home and End.
 */
#include "tui/widgets/input.h"

#include <string.h>

#include "model/base/text.h"

static const struct {
	int code;
	void (*verb)(struct edit *edit);
} verbs[] = {
	{ K_LEFT, edit_left },
	{ K_RIGHT, edit_right },
	{ K_CTRL | 'b', edit_left },
	{ K_CTRL | 'f', edit_right },
	{ K_CTRL | K_LEFT, edit_word_left },
	{ K_CTRL | K_RIGHT, edit_word_right },
	{ K_ALT | 'b', edit_word_left },
	{ K_ALT | 'f', edit_word_right },
	{ K_HOME, edit_home },
	{ K_END, edit_end },
	{ K_CTRL | 'a', edit_home },
	{ K_CTRL | 'e', edit_end },
	{ K_BACKSPACE, edit_backspace },
	{ K_DELETE, edit_delete },
	{ K_CTRL | 'h', edit_backspace },
	{ K_CTRL | 'd', edit_delete },
	{ K_CTRL | 'k', edit_kill_end },
	{ K_CTRL | 'u', edit_kill_start },
	{ K_CTRL | 'w', edit_kill_word },
	{ K_ALT | K_BACKSPACE, edit_kill_word },
	{ K_CTRL | 'y', edit_yank },
};

bool input_key(struct edit *edit, const struct key *key)
{
	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
		if (verbs[i].code == key->code) {
			verbs[i].verb(edit);
			return true;
		}
	if (key->code == K_PASTE) {
		edit_insert(edit, key->paste);
		return true;
	}
	if (key_is_text(key->code)) {
		edit_type(edit, key->code);
		return true;
	}
	return false;
}

/* One line of bytes, and blanks to the end. */
static void draw_bytes(const struct canvas *canvas, int row, int column,
		       int width, const char *bytes, size_t length)
{
	struct arena *scratch = &canvas->cells->scratch;
	struct arena_mark mark = arena_mark(scratch);

	canvas_field(canvas, row, column, width, ALIGN_LEFT, ROLE_INPUT,
		     arena_copy(scratch, bytes, length));
	arena_rewind(scratch, mark);
}

void input_draw(const struct edit *edit, const struct canvas *canvas, int row,
		int column, int width, bool focus)
{
	size_t start, length;
	int at;

	if (width <= 0)
		return;
	if (!focus) {
		draw_bytes(canvas, row, column, width, edit_text(edit),
			   strcspn(edit_text(edit), "\n"));
		return;
	}
	edit_view(edit, width, &start, &length, &at);
	draw_bytes(canvas, row, column, width, edit_text(edit) + start, length);
	canvas_cursor(canvas, row, column + at);
}

/* A row of a text that is broken at blanks: its bytes, and where the next row
 * begins; behind the text there is none. */
struct row {
	size_t start, end, next;
};

static struct row row_from(const struct edit *edit, size_t start, int width)
{
	const char *text = edit_text(edit), *at = text + start;
	const char *end = text + edit->length, *blank = NULL, *before = at;
	struct cluster cluster;
	int used = 0;

	/* A column stays free for the cursor behind the last character. */
	while (at < end && *at != '\n') {
		before = at;
		cluster_next(&at, end, &cluster);
		used += cluster.width;
		if (used >= width && before > text + start) {
			at = blank ? blank : before;
			return (struct row){ start, (size_t)(at - text),
					     (size_t)(at - text) };
		}
		if (*before == ' ')
			blank = at;
	}
	return (struct row){ start, (size_t)(at - text),
			     (size_t)(at - text) + 1 };
}

/* The row with the cursor, and how many are before it. */
static struct row row_of_cursor(const struct edit *edit, int width, int *before)
{
	struct row row = row_from(edit, 0, width);

	for (*before = 0; row.next <= edit->cursor; ++*before)
		row = row_from(edit, row.next, width);
	return row;
}

static struct row row_number(const struct edit *edit, int width, int n)
{
	struct row row = row_from(edit, 0, width);

	while (n-- > 0 && row.next <= edit->length)
		row = row_from(edit, row.next, width);
	return row;
}

static int columns_before(const struct edit *edit, const struct row *row)
{
	return cluster_columns(edit_text(edit) + row->start,
			       edit->cursor - row->start);
}

static int first_row(const struct edit *edit, int height, int width, bool focus)
{
	int at = 0;

	if (focus)
		row_of_cursor(edit, width, &at);
	return at < height ? 0 : at - height + 1;
}

void input_draw_lines(const struct edit *edit, const struct canvas *canvas,
		      int row, int column, int height, int width, bool focus)
{
	int top = first_row(edit, height, width, focus), at;
	struct row line = row_number(edit, width, top);

	if (width <= 0)
		return;
	for (int i = 0; i < height; i++) {
		bool there = line.start <= edit->length;

		draw_bytes(canvas, row + i, column, width,
			   edit_text(edit) +
				   (there ? line.start : edit->length),
			   there ? line.end - line.start : 0);
		if (there && line.next <= edit->length)
			line = row_from(edit, line.next, width);
		else
			line.start = edit->length + 1;
	}
	if (!focus)
		return;
	line = row_of_cursor(edit, width, &at);
	canvas_cursor(canvas, row + at - top,
		      column + columns_before(edit, &line));
}

/* Puts the cursor into a row, at a column or the end. */
static void into(struct edit *edit, const struct row *row, int column)
{
	edit->cursor = row->start;
	while (edit->cursor < row->end) {
		size_t before = edit->cursor;

		edit_right(edit);
		column -= cluster_columns(edit_text(edit) + before,
					  edit->cursor - before);
		/* The end of a broken row is the start of the next. */
		if (column < 0 ||
		    (edit->cursor == row->end && row->next == row->end)) {
			edit->cursor = before;
			break;
		}
	}
}

bool input_step(struct edit *edit, int width, int by)
{
	int at, column;
	struct row row = row_of_cursor(edit, width, &at);

	if (at + by < 0 || (by > 0 && row.next > edit->length))
		return false;
	column = columns_before(edit, &row);
	row = row_number(edit, width, at + by);
	into(edit, &row, column);
	return true;
}

void input_click_lines(struct edit *edit, int height, int width, bool focus,
		       int row, int column)
{
	struct row line = row_number(edit, width,
				     row + first_row(edit, height, width,
						     focus));

	into(edit, &line, column);
}

void input_click(struct edit *edit, int width, int column)
{
	size_t start, length, end;
	int at;

	edit_view(edit, width, &start, &length, &at);
	end = start + length;
	edit->cursor = start;
	while (column > 0 && edit->cursor < end) {
		size_t before = edit->cursor;

		edit_right(edit);
		column -= cluster_columns(edit_text(edit) + before,
					  edit->cursor - before);
	}
}
