/* SPDX-License-Identifier: MIT */
/*
 * A plain array of bytes: the texts are short, so a gap buffer would only be
 * more to read.
 */
#include "tui/widgets/edit.h"

#include <stdlib.h>
#include <string.h>

#include "model/base/err.h"
#include "model/base/utf8.h"
#include "tui/draw/cluster.h"

void edit_free(struct edit *edit)
{
	free(edit->bytes);
	free(edit->killed);
	*edit = (struct edit){ .lines = edit->lines };
}

const char *edit_text(const struct edit *edit)
{
	return edit->bytes ? edit->bytes : "";
}

/* Makes place for `length` bytes at the cursor and moves it behind them. */
static void splice(struct edit *edit, const char *bytes, size_t length)
{
	if (!length)
		return;
	if (edit->length + length >= edit->room) {
		size_t room = 2 * (edit->length + length) + 32;
		char *more = realloc(edit->bytes, room);

		if (!more)
			panic("no memory for %zu bytes of text", room);
		edit->bytes = more;
		edit->room = room;
	}
	memmove(edit->bytes + edit->cursor + length, edit->bytes + edit->cursor,
		edit->length - edit->cursor);
	memcpy(edit->bytes + edit->cursor, bytes, length);
	edit->length += length;
	edit->cursor += length;
	edit->bytes[edit->length] = '\0';
}

/* A change may have brought a letter before a mark: the cursor goes to the
 * end of the cluster that it is now in. */
static void settle(struct edit *edit)
{
	const char *text = edit_text(edit), *end = text + edit->length;
	const char *at = cluster_before(text, text + edit->cursor);
	struct cluster cluster;

	if (edit->cursor && cluster_next(&at, end, &cluster) &&
	    (size_t)(at - text) > edit->cursor)
		edit->cursor = (size_t)(at - text);
}

/* Takes out what lies between the cursor and another place. */
static void cut(struct edit *edit, size_t to, bool keep)
{
	size_t from = edit->cursor < to ? edit->cursor : to;
	size_t length = edit->cursor < to ? to - from : edit->cursor - from;

	if (!length)
		return;
	if (keep) {
		free(edit->killed);
		edit->killed = strndup(edit->bytes + from, length);
	}
	memmove(edit->bytes + from, edit->bytes + from + length,
		edit->length - from - length + 1);
	edit->length -= length;
	edit->cursor = from;
	settle(edit);
}

void edit_set(struct edit *edit, const char *text)
{
	size_t length = strlen(text);

	edit->length = 0;
	edit->cursor = 0;
	if (edit->bytes)
		*edit->bytes = '\0';
	splice(edit, text, length);
}

void edit_insert(struct edit *edit, const char *text)
{
	const char *end = text + strlen(text);

	while (text < end) {
		const char *start = text;
		int32_t code = utf8_next(&text, end);
		size_t length = (size_t)(text - start);
		bool newline = code == '\n' && edit->lines;
		bool control = code < 0x20 || (code >= 0x7f && code < 0xa0);

		if (edit->length + length > EDIT_MAX)
			break;
		if (control && !newline)
			splice(edit, " ", 1);
		else
			splice(edit, start, length);
	}
	settle(edit);
}

void edit_type(struct edit *edit, int code)
{
	char bytes[UTF8_MAX + 1] = { 0 };

	utf8_put(bytes, code);
	edit_insert(edit, bytes);
}

void edit_left(struct edit *edit)
{
	const char *text = edit_text(edit);

	edit->cursor = (size_t)(cluster_before(text, text + edit->cursor) -
				text);
}

void edit_right(struct edit *edit)
{
	const char *text = edit_text(edit), *at = text + edit->cursor;
	struct cluster cluster;

	cluster_next(&at, text + edit->length, &cluster);
	edit->cursor = (size_t)(at - text);
}

/* Words are what stands between blanks and ASCII punctuation. */
static bool in_word(const char *at)
{
	unsigned char c = (unsigned char)*at;

	return c >= 0x80 || (c >= '0' && c <= '9') ||
	       ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

static bool before_is_word(const struct edit *edit)
{
	return in_word(edit_text(edit) + edit->cursor - 1);
}

void edit_word_left(struct edit *edit)
{
	while (edit->cursor > 0 && !before_is_word(edit))
		edit_left(edit);
	while (edit->cursor > 0 && before_is_word(edit))
		edit_left(edit);
}

void edit_word_right(struct edit *edit)
{
	const char *text = edit_text(edit);

	while (edit->cursor < edit->length && !in_word(text + edit->cursor))
		edit_right(edit);
	while (edit->cursor < edit->length && in_word(text + edit->cursor))
		edit_right(edit);
}

static size_t line_start(const struct edit *edit, size_t at)
{
	while (at > 0 && edit->bytes[at - 1] != '\n')
		at--;
	return at;
}

static size_t line_end(const struct edit *edit, size_t at)
{
	while (at < edit->length && edit->bytes[at] != '\n')
		at++;
	return at;
}

void edit_home(struct edit *edit)
{
	edit->cursor = line_start(edit, edit->cursor);
}

void edit_end(struct edit *edit)
{
	edit->cursor = line_end(edit, edit->cursor);
}

void edit_backspace(struct edit *edit)
{
	size_t from = edit->cursor;

	edit_left(edit);
	cut(edit, from, false);
}

void edit_delete(struct edit *edit)
{
	size_t from = edit->cursor;

	edit_right(edit);
	cut(edit, from, false);
}

void edit_kill_end(struct edit *edit)
{
	size_t end = line_end(edit, edit->cursor);

	/* At the end of a line it takes the newline, as elsewhere. */
	cut(edit, end == edit->cursor && end < edit->length ? end + 1 : end,
	    true);
}

void edit_kill_start(struct edit *edit)
{
	cut(edit, line_start(edit, edit->cursor), true);
}

void edit_kill_word(struct edit *edit)
{
	size_t from = edit->cursor;

	edit_word_left(edit);
	cut(edit, from, true);
}

void edit_yank(struct edit *edit)
{
	if (edit->killed)
		edit_insert(edit, edit->killed);
}

void edit_view(const struct edit *edit, int width, size_t *start,
	       size_t *length, int *column)
{
	const char *text = edit_text(edit), *cursor = text + edit->cursor;
	const char *from = text + line_start(edit, edit->cursor);
	int columns = cluster_columns(from,
				      edit->cursor - (size_t)(from - text));
	struct cluster cluster;

	/* Whole clusters leave on the left until the cursor's own column is
	 * inside, which it needs even behind the last character. */
	while (columns >= width && from < cursor) {
		cluster_next(&from, cursor, &cluster);
		columns -= cluster.width;
	}
	*start = (size_t)(from - text);
	*length = line_end(edit, edit->cursor) - *start;
	*column = columns;
}
