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
	{ K_LEFT, edit_left }, { K_RIGHT, edit_right },
	{ K_CTRL | 'b', edit_left }, { K_CTRL | 'f', edit_right },
	{ K_CTRL | K_LEFT, edit_word_left },
	{ K_CTRL | K_RIGHT, edit_word_right },
	{ K_ALT | 'b', edit_word_left }, { K_ALT | 'f', edit_word_right },
	{ K_HOME, edit_home }, { K_END, edit_end },
	{ K_CTRL | 'a', edit_home }, { K_CTRL | 'e', edit_end },
	{ K_BACKSPACE, edit_backspace }, { K_DELETE, edit_delete },
	{ K_CTRL | 'h', edit_backspace }, { K_CTRL | 'd', edit_delete },
	{ K_CTRL | 'k', edit_kill_end }, { K_CTRL | 'u', edit_kill_start },
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
	if (edit->lines && key->code == K_UP)
		return edit_up(edit);
	if (edit->lines && key->code == K_DOWN)
		return edit_down(edit);
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
	draw_bytes(canvas, row, column, width, edit_text(edit) + start,
		   length);
	canvas_cursor(canvas, row, column + at);
}

void input_draw_lines(const struct edit *edit, const struct canvas *canvas,
		      int row, int column, int height, int width, bool focus)
{
	const char *text = edit_text(edit);
	int above = focus ? 0 : -1;	/* lines above the cursor's */

	for (size_t i = 0; focus && i < edit->cursor; i++)
		above += text[i] == '\n';
	for (int skip = above - height + 1; skip > 0; skip--, above--)
		text += strcspn(text, "\n") + 1;
	for (int i = 0; i < height; i++) {
		size_t length = strcspn(text, "\n");

		if (i == above)
			input_draw(edit, canvas, row + i, column, width,
				   focus);
		else
			draw_bytes(canvas, row + i, column, width, text,
				   length);
		text += length + (text[length] == '\n');
	}
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
