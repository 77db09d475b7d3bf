/* SPDX-License-Identifier: MIT */
/*
 * Keys and their names.
 *
 * A key is a number: a Unicode character for what types text, or one of enum
 * special, with modifiers ORed in. Names are those of keys.conf: a, A, /,
 * ctrl-r, alt-x, enter, space, hash (for #, which begins comments), shift-up,
 * f1, mouse-click.
 */
#ifndef CAIRN_TERM_KEY_H
#define CAIRN_TERM_KEY_H

#include <stdbool.h>

#include "model/base/arena.h"

enum special {
	K_FIRST = 0x110000, /* behind Unicode */
	K_ENTER = K_FIRST,
	K_ESC,
	K_TAB,
	K_BACKTAB,
	K_BACKSPACE,
	K_DELETE,
	K_INSERT,
	K_UP,
	K_DOWN,
	K_LEFT,
	K_RIGHT,
	K_HOME,
	K_END,
	K_PGUP,
	K_PGDN,
	K_F1,
	K_F2,
	K_F3,
	K_F4,
	K_F5,
	K_F6,
	K_F7,
	K_F8,
	K_F9,
	K_F10,
	K_F11,
	K_F12,
	K_CLICK,
	K_DOUBLE,
	K_WHEEL_UP,
	K_WHEEL_DOWN,
	/* Not keys, but they come the same way. */
	K_PASTE, /* text comes with it */
	K_RESIZE, /* the cells have a new size and are blank */
	K_LAST
};

enum {
	K_SHIFT = 1 << 24, /* of special keys only: A is not shift-a */
	K_ALT = 1 << 25,
	K_CTRL = 1 << 26,
	K_PLAIN = K_SHIFT - 1 /* mask: the key without modifiers */
};

struct key {
	int code;
	int row, column; /* of the mouse */
	const char *paste; /* K_PASTE: UTF-8, any characters but NUL;
				 * lines end in \n; until the next key */
};

/* True for a character to be typed into a field. */
bool key_is_text(int code);

/* The name of a key, in `arena`. */
const char *key_word(struct arena *arena, int code);

/* Reads a name; false if no key is called so. */
bool key_read(const char *name, int *code);

/* The key for a byte or KEY_ number as ncurses gives it, from `name`, its
 * keyname() (may be NULL); 0 for one that means nothing to us. */
int key_from_curses(int number, const char *name);

#endif
