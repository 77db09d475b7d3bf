/* SPDX-License-Identifier: MIT */
/*
 * Finding a page by what somebody remembers of its name. Lines of code here
 * are about names; the pages themselves are read in guide.c.
 */
#include "model/catalogue/guide.h"

#include <string.h>

#include "model/base/fold.h"
#include "model/base/text.h"

enum { NAME_MOST = 48, TYPOS_MOST = 2, WORD_LEAST = 4 };

/* Folded, and a hyphen is a blank. */
static const char *plain(struct arena *arena, const char *name)
{
	char *text = arena_string(arena, fold(arena, name));

	for (char *c = text; *c; c++)
		if (*c == '-' || *c == '_')
			*c = ' ';
	return text;
}

/* The names of a page, one after the other; NULL behind the last. */
static const char *name_of(const struct guide_page *page, int i)
{
	if (i < 2)
		return i ? page->title : page->topic;
	return i - 2 < page->aliases.count ? page->aliases.at[i - 2] : NULL;
}

/* Whether one of the names is `want`, or starts with it. */
static bool is_named(const struct guide_page *page, const char *want,
		     bool start, struct arena *arena)
{
	const char *name;

	for (int i = 0; (name = name_of(page, i)); i++) {
		name = plain(arena, name);
		if (start ? text_starts(name, want) : text_equal(name, want))
			return true;
	}
	return false;
}

const struct guide_page *guide_find(const struct guide *guide, const char *name)
{
	const struct guide_page *found = NULL;
	struct arena scratch = { 0 };
	const char *want = plain(&scratch, name);
	int count = 0;

	for (int i = 0; i < guide->count && !found; i++)
		if (is_named(&guide->pages[i], want, false, &scratch))
			found = &guide->pages[i];
	for (int i = 0; i < guide->count && !found && strlen(want) > 2; i++)
		count += is_named(&guide->pages[i], want, true, &scratch);
	for (int i = 0; i < guide->count && count == 1 && !found; i++)
		if (is_named(&guide->pages[i], want, true, &scratch))
			found = &guide->pages[i];
	arena_free(&scratch);
	return found;
}

/* How many letters have to be put in, left out or changed (Levenshtein); too
 * many where a name is long. */
static int typos(const char *a, const char *b)
{
	int row[NAME_MOST + 1], width = (int)strlen(b);

	if (width > NAME_MOST || strlen(a) > NAME_MOST)
		return NAME_MOST;
	for (int j = 0; j <= width; j++)
		row[j] = j;
	for (int i = 1; *a; a++, i++) {
		int corner = row[0];

		row[0] = i;
		for (int j = 1; j <= width; j++) {
			int least = corner + (*a != b[j - 1]);

			if (row[j] + 1 < least)
				least = row[j] + 1;
			if (row[j - 1] + 1 < least)
				least = row[j - 1] + 1;
			corner = row[j];
			row[j] = least;
		}
	}
	return row[width];
}

/* 3 where a name starts so, 2 where it has the words, 1 where it is nearly
 * that, 0 where only the text speaks of it; -1 for none of these. */
static int nearness(const struct guide_page *page, const char *want,
		    struct arena *arena)
{
	int best = -1;
	const char *name;

	for (int i = 0; (name = name_of(page, i)); i++) {
		int found;

		name = plain(arena, name);
		found = text_starts(name, want) ? 3
			: strstr(name, want)	? 2
			: strlen(want) >= WORD_LEAST &&
					typos(name, want) <= TYPOS_MOST
				? 1
				: -1;
		if (found > best)
			best = found;
	}
	if (best < 0 && strlen(want) >= WORD_LEAST &&
	    strstr(plain(arena, page->text), want))
		best = 0;
	return best;
}

int guide_near(const struct guide *guide, const char *name, int most,
	       const struct guide_page **near)
{
	struct arena scratch = { 0 };
	const char *want = plain(&scratch, name);
	int count = 0;

	for (int grade = 3; grade >= 0 && *want; grade--)
		for (int i = 0; i < guide->count && count < most; i++)
			if (nearness(&guide->pages[i], want, &scratch) == grade)
				near[count++] = &guide->pages[i];
	arena_free(&scratch);
	return count;
}
