/* SPDX-License-Identifier: MIT */
/*
 * A terminal to test with: a real pty, and libvterm in place of the window.
 *
 * A story runs a program, types, and waits for words to appear. It never
 * sleeps: every wait ends as soon as what it waits for is there, and fails
 * after ten seconds, printing the screen as it was. The environment is fixed
 * (C.UTF-8, xterm-256color, a day in 2026), so screens do not depend on the
 * machine.
 */
#ifndef CAIRN_TESTS_TERM_H
#define CAIRN_TESTS_TERM_H

#include <stdbool.h>
#include <stddef.h>

#include <vterm.h>

struct term;

/* Starts argv[0] (looked up in PATH) on a new terminal. `env` holds further
 * "NAME=value", ends in NULL, wins over what is fixed, and may be NULL.
 * Aborts where no pty can be had. Ends with term_free(). */
struct term *term_run(const char *const argv[], int rows, int cols,
		      const char *const env[]);

/* True once `text` stands on one row of the screen / nowhere on it any more;
 * false after ten seconds or when the program has ended without that. */
bool term_waits_for(struct term *term, const char *text);
bool term_waits_without(struct term *term, const char *text);

/* True once the cursor is on that row, counted from 0. */
bool term_waits_for_row(struct term *term, int row);

/* Types characters (UTF-8), a key by libvterm's name, or a letter together
 * with Ctrl. "\r" is Enter, "\033" is Escape. */
void term_type(struct term *term, const char *text);
void term_key(struct term *term, VTermKey key);
void term_control(struct term *term, char letter);

/* A press and release of button 1 at row and column, counted from 0; what is
 * sent depends on the mouse mode that the program asked for. */
void term_click(struct term *term, int row, int col);

void term_resize(struct term *term, int rows, int cols);

/* The rows of the screen as lines without trailing blanks; stays valid until
 * the next call. Nothing is read from the program. */
const char *term_screen(struct term *term);

void term_cursor(const struct term *term, int *row, int *col);

/* The program switched to the alternate screen (and has not left it). */
bool term_is_alternate(const struct term *term);

/* How many bytes the program has sent so far. */
size_t term_bytes(const struct term *term);

void term_signal(const struct term *term, int signal);

/* Waits for the program to end: its exit status, or 128 and the number of
 * the signal that ended it, or -1 (and it is killed) after ten seconds. */
int term_exit(struct term *term);

/* Closes the terminal as a window does that vanishes: the program gets
 * SIGHUP and end of file. Only term_exit() and term_free() may follow. */
void term_vanish(struct term *term);

/* Kills the program where it still runs. NULL is allowed. */
void term_free(struct term *term);

#endif
