/* SPDX-License-Identifier: MIT */
/*
 * The whole screen without a terminal: keys go in, cells come out.
 */
#ifndef CAIRN_TESTS_OWN_SCREEN_H
#define CAIRN_TESTS_OWN_SCREEN_H

#include "tui/app.h"

struct own_screen {
	struct app app;
	struct cells cells;
	struct arena arena;
	struct err err;
	const char *folder; /* HOME, temporary */
};

/* cmocka set-up and tear-down: *state becomes a struct own_screen of 80×24
 * on an empty portfolio of its own; today is 2026-11-22. */
int screen_begin(void **state);
int screen_end(void **state);

/* Presses keys by their names ("2 a ctrl-s"). */
void press(struct own_screen *s, const char *names);

/* Types a text, letter by letter. */
void type(struct own_screen *s, const char *text);

/* Runs a command line, which must succeed. */
void obey(struct own_screen *s, const char *line);

/* Whether a text can be read on the screen, within one row. */
bool sees(struct own_screen *s, const char *text);

/* Fails with the whole screen where it cannot, or still can, be read. */
#define must_see(s, text)                                                   \
	do {                                                                \
		if (!sees(s, text))                                         \
			fail_msg("not seen: %s\n%s", text, screen_text(s)); \
	} while (0)
#define must_not_see(s, text)                                           \
	do {                                                            \
		if (sees(s, text))                                      \
			fail_msg("seen: %s\n%s", text, screen_text(s)); \
	} while (0)

/* The screen as lines of text. */
const char *screen_text(struct own_screen *s);

/* One row of it. */
const char *row_text(struct own_screen *s, int row);

/* One value from the portfolio; "" for NULL and no row. */
const char *value_of(struct own_screen *s, const char *sql);

#endif
