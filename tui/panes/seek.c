/* SPDX-License-Identifier: MIT */
/*
 * Texts are compared folded. On a canvas a row is read back from its cells,
 * so that what is marked is what one sees, whoever drew it.
 */
#include "tui/panes/seek.h"

#include <string.h>

#include "model/base/fold.h"
#include "model/base/text.h"
#include "tui/panes/walk.h"

/* The next of the words, folded already; NULL when there are no more. */
static const char *next_word(const char **at, struct arena *arena)
{
	size_t length;

	*at += strspn(*at, " ");
	length = strcspn(*at, " ");
	*at += length;
	return length ? arena_copy(arena, *at - length, length) : NULL;
}

bool seek_fits(const char *words, const char *text)
{
	struct arena scratch = { 0 };
	const char *at = fold(&scratch, words), *word;
	bool fits = true;

	text = fold(&scratch, text);
	while (fits && (word = next_word(&at, &scratch)))
		fits = strstr(text, word) != NULL;
	arena_free(&scratch);
	return fits;
}

/* A line reads as its text and what stands at its right. */
static bool line_fits(const struct line *line, const char *words)
{
	struct arena scratch = { 0 };
	bool fits = seek_fits(words, arena_printf(&scratch, "%s %s", line->text,
						  line->right));

	arena_free(&scratch);
	return fits;
}

bool seek_in(struct walk *walk, const char *words, int by, bool here)
{
	int count = walk->sheet.count;
	int from = walk->found >= 0 && walk->found < count ? walk->found
		   : walk->cursor >= 0			   ? walk->cursor
							   : walk->top;

	for (int i = here ? 0 : 1; i <= count && count; i++) {
		int at = (from + by * i + count) % count;

		if (line_fits(&walk->sheet.lines[at], words)) {
			walk_go(walk, at);
			return true;
		}
	}
	return false;
}

/* A row as folded text, and the column from which each byte comes. */
static const char *read_row(const struct canvas *canvas, int row,
			    struct arena *arena, int **columns)
{
	struct text text = { .arena = arena };
	size_t room = (size_t)canvas->width * 4 + 1;
	int *from = arena_array(arena, room, sizeof(*from));

	for (int i = 0; i < canvas->width; i++) {
		const struct cell *cell = cells_at(canvas->cells,
						   canvas->row + row,
						   canvas->column + i);
		char small[2] = { cell->text[0] >= 'A' && cell->text[0] <= 'Z'
					  ? (char)(cell->text[0] | 0x20)
					  : cell->text[0] };
		/* Folding is dear, and most cells are plain letters. */
		const char *part = cell->text[0] && cell->text[1]
					   ? fold(arena, cell->text)
					   : small;

		for (; *part && text.length < room; part++) {
			from[text.length] = i;
			text_addc(&text, *part);
		}
	}
	*columns = from;
	return text_string(&text);
}

static void mark_word(const struct canvas *canvas, int row, const char *text,
		      const int *columns, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = text; (at = strstr(at, word)); at += length)
		for (int i = columns[at - text];
		     i <= columns[at - text + (long)length - 1]; i++)
			cells_role(canvas->cells, canvas->row + row,
				   canvas->column + i, ROLE_MATCH);
}

static void mark_row(const struct canvas *canvas, int row, const char *words)
{
	struct arena scratch = { 0 };
	int *columns;
	const char *text = read_row(canvas, row, &scratch, &columns), *word;

	while ((word = next_word(&words, &scratch)))
		mark_word(canvas, row, text, columns, word);
	arena_free(&scratch);
}

void seek_mark(const struct canvas *canvas, const char *words)
{
	struct arena scratch = { 0 };

	words = fold(&scratch, words);
	for (int row = 0; row < canvas->height && canvas->width; row++) {
		enum role role = (enum role)cells_at(canvas->cells,
						     canvas->row + row,
						     canvas->column)
					 ->role;

		if (role != ROLE_SELECTED && role != ROLE_SELECTED_IDLE)
			mark_row(canvas, row, words);
	}
	arena_free(&scratch);
}
