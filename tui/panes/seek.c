/* SPDX-License-Identifier: MIT */
/*
 * Texts are compared letter by letter, each reduced to its plain small form:
 * É, e and é with a mark of its own are one letter.
 */
#include "tui/panes/seek.h"

#include <string.h>

#include "model/base/utf8.h"
#include "tui/panes/walk.h"

/* 0 for what is no letter of its own (combining marks). */
static int32_t plain(int32_t code)
{
	char ascii;

	if (code < 0)
		return '?';
	if (code >= 0x80) {
		if (utf8_width(code) == 0)
			return 0;
		ascii = glyph_ascii(code);
		if (ascii != '?')
			code = ascii;
	}
	return code >= 'A' && code <= 'Z' ? code | 0x20 : code;
}

/* The first letter of [*at, end), 0 at its end. */
static int32_t next_plain(const char **at, const char *end)
{
	int32_t code = 0;

	while (!code && *at < end)
		code = plain(utf8_next(at, end));
	return code;
}

/* Whether the text begins with the word. */
static bool begins(const char *at, const char *end, const char *word,
		   const char *word_end)
{
	for (;;) {
		int32_t code = next_plain(&word, word_end);

		if (!code)
			return true;
		if (next_plain(&at, end) != code)
			return false;
	}
}

static bool has_word(const char *text, const char *word, size_t length)
{
	const char *end = text + strlen(text);

	for (; text < end; utf8_next(&text, end))
		if (begins(text, end, word, word + length))
			return true;
	return false;
}

bool seek_fits(const char *words, const char *text)
{
	while (*words) {
		size_t length = strcspn(words, " ");

		if (length && !has_word(text, words, length))
			return false;
		words += length + strspn(words + length, " ");
	}
	return true;
}

/* A line reads as its text and what stands at its right. */
static bool line_fits(const struct line *line, const char *words)
{
	struct arena scratch = { 0 };
	bool fits = seek_fits(words, arena_printf(&scratch, "%s %s",
						  line->text, line->right));

	arena_free(&scratch);
	return fits;
}

bool seek_in(struct walk *walk, const char *words, int by, bool here)
{
	int count = walk->sheet.count;
	int from = walk->found >= 0 && walk->found < count ? walk->found :
		   walk->cursor >= 0 ? walk->cursor : walk->top;

	for (int i = here ? 0 : 1; i <= count && count; i++) {
		int at = (from + by * i + count) % count;

		if (line_fits(&walk->sheet.lines[at], words)) {
			walk_go(walk, at);
			return true;
		}
	}
	return false;
}

/* The letters of one row of cells, each with its column. */
static int read_row(const struct canvas *canvas, int row, int32_t *letters,
		    int *columns)
{
	int count = 0;

	for (int i = 0; i < canvas->width; i++) {
		const struct cell *cell = cells_at(canvas->cells,
						   canvas->row + row,
						   canvas->column + i);
		const char *at = cell->text;

		if (!cell->width)
			continue;
		letters[count] = next_plain(&at, at + strlen(at));
		columns[count++] = canvas->column + i;
	}
	return count;
}

static void mark_word(const struct canvas *canvas, int row,
		      const int32_t *letters, const int *columns, int count,
		      const char *word, size_t length)
{
	for (int i = 0; i < count; i++) {
		const char *at = word;
		int k = i;
		int32_t code;

		while ((code = next_plain(&at, word + length)) && k < count &&
		       letters[k] == code)
			k++;
		if (code || k == i)
			continue;
		for (; i < k; i++)
			cells_role(canvas->cells, canvas->row + row,
				   columns[i], ROLE_MATCH);
		i--;
	}
}

void seek_mark(const struct canvas *canvas, const char *words)
{
	struct arena scratch = { 0 };
	int32_t *letters = arena_array(&scratch, (size_t)canvas->width + 1,
				       sizeof(*letters));
	int *columns = arena_array(&scratch, (size_t)canvas->width + 1,
				   sizeof(*columns));

	for (int row = 0; row < canvas->height && canvas->width; row++) {
		int count = read_row(canvas, row, letters, columns);
		enum role role = (enum role)cells_at(canvas->cells,
			canvas->row + row, canvas->column)->role;

		if (role == ROLE_SELECTED || role == ROLE_SELECTED_IDLE)
			continue;
		for (const char *word = words; *word;) {
			size_t length = strcspn(word, " ");

			if (length)
				mark_word(canvas, row, letters, columns,
					  count, word, length);
			word += length + strspn(word + length, " ");
		}
	}
	arena_free(&scratch);
}
