/* SPDX-License-Identifier: MIT */
/*
 * A small alignment by dynamic programming, one row for each letter of the
 * pattern: best[j] is the score of the pattern so far with its last letter
 * at j, and carried is the best one before j, less what the gap costs.
 */
#include "tui/widgets/fuzzy.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <utf8proc.h>

#include "model/base/utf8.h"

enum {
	HIT = 16, /* any letter found */
	IN_A_ROW = 12, /* right behind the one before */
	WORD_START = 10,
	TEXT_START = 4, /* in addition, at the very start */
	GAP = 1, /* each letter skipped between two hits */
	GAP_MAX = 8, /* at most so much for one gap */
	NONE = -100000
};

/* The letters without case, and where words start. Returns how many. */
static size_t letters_of(struct arena *arena, const char *text,
			 int32_t **letters, bool **starts)
{
	const char *end = text + strlen(text);
	size_t count = 0;
	bool start = true;

	*letters = arena_array(arena, strlen(text) + 1, sizeof(**letters));
	*starts = arena_array(arena, strlen(text) + 1, sizeof(**starts));
	while (text < end) {
		int32_t code = utf8_next(&text, end);
		bool upper = code >= 'A' && code <= 'Z';
		bool word = code >= 0x80 || upper ||
			    (code >= 'a' && code <= 'z') ||
			    (code >= '0' && code <= '9');
		bool hump = upper && count && text[-2] >= 'a' &&
			    text[-2] <= 'z'; /* the R of newRating */

		(*starts)[count] = word && (start || hump);
		(*letters)[count++] = code < 0 ? code : utf8proc_tolower(code);
		start = !word;
	}
	return count;
}

/* Scores of one more letter of the pattern, from those before it. */
static void next_row(int32_t letter, const int32_t *letters, const bool *starts,
		     size_t count, bool first, const int *before, int *best)
{
	int carried = NONE; /* best[k], k < j - 1, with its gap */
	int gap = 0;

	for (size_t j = 0; j < count; j++) {
		int from = first ? 0 : carried;

		best[j] = NONE;
		if (!first && j > 0 && before[j - 1] + IN_A_ROW > from)
			from = before[j - 1] + IN_A_ROW;
		if (letters[j] == letter && from > NONE / 2)
			best[j] = from + HIT + (starts[j] ? WORD_START : 0) +
				  (j == 0 ? TEXT_START : 0);
		if (gap < GAP_MAX && carried > NONE / 2) {
			carried -= GAP;
			gap++;
		}
		if (j > 0 && before[j - 1] - GAP > carried) {
			carried = before[j - 1] - GAP;
			gap = GAP;
		}
	}
}

int fuzzy_score(struct arena *scratch, const char *pattern, const char *text)
{
	struct arena_mark mark = arena_mark(scratch);
	int32_t *wanted, *letters;
	bool *unused, *starts;
	size_t length = letters_of(scratch, pattern, &wanted, &unused);
	size_t count = letters_of(scratch, text, &letters, &starts);
	int *before = arena_array(scratch, count + 1, sizeof(int));
	int *best = arena_array(scratch, count + 1, sizeof(int));
	int score = length ? -1 : 0;

	for (size_t i = 0; i < length && length <= count; i++) {
		int *row = before;

		next_row(wanted[i], letters, starts, count, i == 0, before,
			 best);
		before = best;
		best = row;
	}
	for (size_t j = 0; length && length <= count && j < count; j++)
		if (before[j] > NONE / 2 && before[j] > score)
			score = before[j] > 0 ? before[j] : 0;
	arena_rewind(scratch, mark);
	return score;
}
