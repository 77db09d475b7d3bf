/* SPDX-License-Identifier: MIT */
/*
 * What the files of this room know of the terminal; nobody else looks here.
 */
#ifndef CAIRN_TERM_TERMINAL_H
#define CAIRN_TERM_TERMINAL_H

/* Asks for cchar_t, however the system's flags are. */
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif

#include <curses.h>
#include <stdbool.h>
#include <time.h>

#include "tui/draw/cells.h"
#include "tui/term/screen.h"

enum {
	/* Behind all numbers that ncurses gives to keys. */
	KEY_PASTE_START = 4000,
	KEY_PASTE_END,
};

struct screen {
	SCREEN *curses;
	WINDOW *input; /* a pad: reading from it paints nothing */
	struct cells cells;
	bool utf8; /* the locale can write it */
	bool ansi; /* understands private modes (paste) */
	bool mouse;

	/* painting */
	int colours; /* 0 is none */
	bool has_default; /* colour -1 is the terminal's own */
	attr_t attributes[ROLES];
	int grounds[ROLES];
	struct cell *shown; /* as last painted */
	cchar_t *line; /* room for a row */
	bool anew; /* `shown` says nothing */
	int cursor; /* curs_set() as last told, or -1 */

	/* input */
	int leaving; /* the signal, or 0 */
	bool resized; /* K_RESIZE is due */
	bool drained; /* all that had come was read */
	bool announced; /* poll() said that there is input */
	char *paste;
	size_t paste_length, paste_room;
	struct timespec clicked; /* when and where, for double clicks */
	int click_row, click_column;
};

/* Puts the terminal's present size on ncurses and the cells. */
void terminal_size(struct screen *screen);

/* Makes the painting's buffers fit the cells. */
void paint_size(struct screen *screen);
void paint_free(struct screen *screen);

#endif
