/* SPDX-License-Identifier: MIT */
/*
 * How each role looks: a text file of lines
 *
 *	role = [other-role] [colour] [on colour] [attribute …]
 *
 * Colours are default, the sixteen names (red, bright-red …), a number of
 * the 256-colour palette, or #rrggbb. Attributes are bold, dim, italic,
 * underline and reverse. A role without a line takes its parent's colours
 * and has the attributes of role.c. A line starts from the parent's colours
 * without attributes, or, if it names another role, from that one whole. So
 * a theme of six lines is complete, and an empty one is black and white.
 */
#ifndef CAIRN_TUI_THEME_H
#define CAIRN_TUI_THEME_H

#include <stdbool.h>
#include <stdint.h>

#include "model/base/err.h"
#include "tui/draw/role.h"

enum colour_kind {
	COLOUR_DEFAULT, /* the terminal's own */
	COLOUR_INDEX, /* value: 0-255, of which 0-15 follow the terminal */
	COLOUR_RGB, /* value: 0xrrggbb */
};

struct colour {
	enum colour_kind kind;
	int32_t value;
};

struct style {
	struct colour ink, ground;
	unsigned attributes; /* enum attribute, ORed */
};

struct theme {
	struct style styles[ROLES];
};

/* Reads a theme; `name` is the file's, for complaints ("file:line: …"). */
bool theme_read(struct theme *theme, const char *name, const char *text,
		struct err *err);

/* "light" or "dark", as far as $COLORFGBG (may be NULL) tells. */
const char *theme_guess(const char *colorfgbg);

/* The same without colours. Where colours alone set a role apart, its own
 * attributes from role.c come back. */
void theme_without_colour(struct theme *theme);

#endif
