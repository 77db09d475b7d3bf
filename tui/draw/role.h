/* SPDX-License-Identifier: MIT */
/*
 * What a piece of the screen means; how that looks is the theme's affair.
 *
 * Every role has a parent, whose colours it takes where the theme is silent,
 * and attributes of its own, so that an empty theme is a complete black and
 * white one. The letter stands for the role in golden screens.
 */
#ifndef CAIRN_DRAW_ROLE_H
#define CAIRN_DRAW_ROLE_H

#include <stdbool.h>

enum role {
	ROLE_TEXT, /* all that has no better word */
	ROLE_FAINT, /* of second importance: units, sources */
	ROLE_STRONG, /* what the eye should meet first */
	ROLE_TITLE, /* of a pane */
	ROLE_HEADER, /* the line with the name and the day */
	ROLE_TAB, /* a view that could be picked */
	ROLE_TAB_CURRENT, /* the view that is shown */
	ROLE_RULE, /* lines and boxes */
	ROLE_COLUMN, /* headings of columns */
	ROLE_SELECTED, /* the row that commands act on */
	ROLE_SELECTED_IDLE, /* the selected row of the other pane */
	ROLE_MATCH, /* what a search found */
	ROLE_LABEL, /* in front of a field */
	ROLE_INPUT, /* a field that takes text */
	ROLE_GOOD, /* met, valid, done */
	ROLE_BAD, /* missing, refused, overdue */
	ROLE_WARNING, /* needs attention before long */
	ROLE_UNKNOWN, /* not known, which is not bad */
	ROLE_SUPPOSED, /* a what-if: nothing is saved */
	ROLE_GAUGE, /* the full part of a bar */
	ROLE_GAUGE_EMPTY, /* its rest */
	ROLE_FOOTER, /* the line of keys */
	ROLE_KEY, /* a key in it */
	ROLE_MESSAGE, /* what just happened */
	ROLE_ERROR, /* what could not be done */
	ROLES
};

enum attribute {
	ATTR_BOLD = 1,
	ATTR_DIM = 2,
	ATTR_ITALIC = 4,
	ATTR_UNDERLINE = 8,
	ATTR_REVERSE = 16,
};

/* The word that theme files use. */
const char *role_name(enum role role);

/* The role whose colours stand in; ROLE_TEXT is its own parent. A parent
 * always comes before its children. */
enum role role_parent(enum role role);

/* Attributes (enum attribute, ORed) where the theme has no line. */
unsigned role_attributes(enum role role);

/* One printable ASCII character, different for each role. */
char role_letter(enum role role);

/* Finds a role by its word; false if there is none. */
bool role_find(const char *name, enum role *role);

#endif
