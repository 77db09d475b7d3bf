/* SPDX-License-Identifier: MIT */
/*
 * The terminal: where cells are shown and keys come from.
 *
 * There is one at most. From screen_open() to screen_close() it is ours: the
 * alternate screen, raw keys, bracketed paste, the mouse if wanted. However
 * the program ends (return, exit(), panic, crash, signal), the terminal is
 * given back as it was.
 *
 * The loop of a program is
 *
 *	while (!over) {
 *		draw into screen_cells();
 *		screen_show();
 *		what = screen_wait();
 *		while (screen_key(&key))
 *			act on it;
 *	}
 *
 * so all input that has come is acted on before the next painting, and with
 * no input the process sleeps in poll() without ever waking.
 */
#ifndef CAIRN_TERM_SCREEN_H
#define CAIRN_TERM_SCREEN_H

#include <poll.h>
#include <stdbool.h>

#include "model/base/err.h"
#include "tui/draw/cells.h"
#include "tui/term/key.h"
#include "tui/theme.h"

enum screen_choice { SCREEN_AUTO, SCREEN_YES, SCREEN_NO };

struct screen_wish {
	enum screen_choice colour; /* auto: if the terminal has colours
					 * and $NO_COLOR is empty */
	enum screen_choice ascii; /* auto: if the locale is not UTF-8 */
	bool mouse;
};

/* What ended a wait; ORed. */
enum screen_event {
	SCREEN_KEY = 1, /* ask screen_key() */
	SCREEN_FD = 2, /* a descriptor's revents are set */
	SCREEN_TIME = 4, /* so many milliseconds have passed */
	SCREEN_LEAVE = 8, /* SIGTERM, SIGHUP, SIGINT, or the terminal
				 * is gone: save and go, it stays so */
};

enum { SCREEN_FDS = 8 }; /* more descriptors are not waited for */

struct screen;

/* Takes the terminal. NULL if there is none, or one that can only print;
 * err says so, and the caller prints text instead. */
struct screen *screen_open(const struct screen_wish *wish, struct err *err);

/* Gives the terminal back; NULL is allowed. */
void screen_close(struct screen *screen);

/* The grid to draw in; its size is the terminal's. It blanks itself when
 * that changes, and K_RESIZE comes. */
struct cells *screen_cells(struct screen *screen);

/* Has roles look as a theme says, from the next painting on. */
void screen_theme(struct screen *screen, const struct theme *theme);

/* Paints what differs from last time and moves the cursor. */
void screen_show(struct screen *screen);

/* Has the next painting send everything anew. */
void screen_repaint(struct screen *screen);

/* Sleeps until something happens; returns enum screen_event, ORed. `fds`
 * are further descriptors; timeout_ms -1 is for ever. */
unsigned screen_wait(struct screen *screen, struct pollfd *fds, int count,
		     int timeout_ms);

/* The next key that has come; false if there is none. Never waits longer
 * than it takes to tell Esc from a function key. */
bool screen_key(struct screen *screen, struct key *key);

/* The signal that asks us to leave, SIGHUP if the terminal is gone; 0. */
int screen_leaving(const struct screen *screen);

/* Gives the terminal back and stops, as Ctrl-Z does; returns when the shell
 * goes on with us. */
void screen_suspend(struct screen *screen);

/* Gives the terminal to another program, and takes it again. */
void screen_lend(struct screen *screen);
void screen_take(struct screen *screen);

#endif
