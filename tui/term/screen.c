/* SPDX-License-Identifier: MIT */
/*
 * Taking the terminal, and giving it back.
 */
#include "tui/term/screen.h"

#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "model/base/text.h"
#include "tui/term/rescue.h"
#include "tui/term/signals.h"
#include "tui/term/terminal.h"

#include <term.h>

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";

/* Bytes that ncurses knows nothing of. Its own are out before, since it
 * flushes at the end of each painting. */
static void send(const struct screen *screen, const char *bytes)
{
	if (screen->ansi && write(STDOUT_FILENO, bytes, strlen(bytes)) < 0)
		return; /* gone: poll() will say so */
}

static bool has_utf8(void)
{
	return text_same(nl_langinfo(CODESET), "UTF-8");
}

static const char *capability(const char *name)
{
	char copy[8];
	const char *value;

	/* ncurses takes it without const. */
	strcpy(copy, name);
	value = tigetstr(copy);
	return value && value != (const char *)-1 ? value : "";
}

/* Whether a screen can be painted at all; asked before newterm(), which
 * would send its first bytes. */
static bool usable(struct err *err)
{
	const char *term = getenv("TERM");
	int status;

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return fail(err, "This is no terminal to paint on.");
	if (!term || !*term)
		return fail(err, "$TERM is not set, so nobody knows what this "
				 "terminal can do.");
	if (setupterm(NULL, STDOUT_FILENO, &status) != OK)
		return fail(err,
			    "The terminal “%s” is not known here; set "
			    "$TERM to one that is, such as xterm.",
			    term);
	if (*capability("cup") && *capability("clear"))
		return true;
	del_curterm(cur_term);
	return fail(err,
		    "The terminal “%s” can only print lines; set $TERM "
		    "to what it really is.",
		    term);
}

static void arm(void)
{
	static const char *const last[] = {
		"rmkx", "sgr0", "op", "cnorm", "rmcup",
	};
	struct arena arena = { 0 };
	struct text text = { .arena = &arena };

	if (capability("cup")[0] == '\033')
		text_add(&text, "\033[?2004l\033[?1000l\033[?1006l");
	for (size_t i = 0; i < sizeof(last) / sizeof(*last); i++)
		text_add(&text, capability(last[i]));
	rescue_arm(text_string(&text), text.length);
	arena_free(&arena);
}

static void colours_start(struct screen *screen, enum screen_choice choice)
{
	const char *no_color = getenv("NO_COLOR");
	bool asked_not = no_color && *no_color;

	if (!has_colors() || choice == SCREEN_NO ||
	    (choice == SCREEN_AUTO && asked_not) || start_color() != OK ||
	    COLOR_PAIRS <= ROLES)
		return;
	screen->has_default = use_default_colors() == OK;
	screen->colours = COLORS >= 1 << 24 ? 1 << 24
			  : COLORS >= 256   ? 256
			  : COLORS >= 16    ? 16
					    : 8;
}

/* Terminals differ on when a cursor key is ESC [ A and when ESC O A; both
 * are the same key to us, whatever terminfo says. */
static void define_cursor_keys(void)
{
	static const struct {
		char last;
		int number;
	} keys[] = {
		{ 'A', KEY_UP },   { 'B', KEY_DOWN }, { 'C', KEY_RIGHT },
		{ 'D', KEY_LEFT }, { 'H', KEY_HOME }, { 'F', KEY_END },
	};

	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		char csi[] = { '\033', '[', keys[i].last, '\0' };
		char ss3[] = { '\033', 'O', keys[i].last, '\0' };

		define_key(csi, keys[i].number);
		define_key(ss3, keys[i].number);
	}
	define_key("\033[1~", KEY_HOME);
	define_key("\033[4~", KEY_END);
	define_key("\033[200~", KEY_PASTE_START);
	define_key("\033[201~", KEY_PASTE_END);
}

static void modes_start(struct screen *screen, bool mouse)
{
	raw(); /* Ctrl-C, Ctrl-S and Ctrl-Z are keys, too */
	noecho();
	nonl();
	idlok(stdscr, TRUE);
	set_escdelay(25);
	screen->input = newpad(1, 1);
	keypad(screen->input, TRUE);
	nodelay(screen->input, TRUE);
	if (screen->ansi)
		define_cursor_keys();
	screen->mouse = mouse;
	if (mouse) {
		mouseinterval(0);
		mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED,
			  NULL);
	}
}

/* The size as the system knows it; $LINES and $COLUMNS may be stale. */
void terminal_size(struct screen *screen)
{
	struct winsize size = { 0 };

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row &&
	    size.ws_col && (size.ws_row != LINES || size.ws_col != COLS))
		resize_term(size.ws_row, size.ws_col);
	cells_resize(&screen->cells, LINES, COLS);
	paint_size(screen);
}

struct screen *screen_open(const struct screen_wish *wish, struct err *err)
{
	struct screen *screen;
	struct theme plain;

	setlocale(LC_CTYPE, "");
	if (wish->ascii == SCREEN_NO && !has_utf8())
		setlocale(LC_CTYPE, "C.UTF-8");
	if (!usable(err))
		return NULL;
	screen = calloc(1, sizeof(*screen));
	if (!screen)
		panic("no memory for a screen");
	rescue_modes(STDOUT_FILENO);
	arm();
	/* newterm() reads the description again. */
	del_curterm(cur_term);
	screen->curses = newterm(NULL, stdout, stdin);
	if (!screen->curses || !signals_open(err)) {
		if (!screen->curses)
			fail(err, "The terminal cannot be set up.");
		screen_close(screen);
		return NULL;
	}
	screen->utf8 = has_utf8();
	screen->ansi = capability("cup")[0] == '\033';
	screen->cursor = -1;
	modes_start(screen, wish->mouse);
	colours_start(screen, wish->colour);
	terminal_size(screen);
	screen->cells.ascii = !screen->utf8 || wish->ascii == SCREEN_YES;
	theme_read(&plain, "", "", NULL);
	screen_theme(screen, &plain);
	send(screen, paste_on);
	return screen;
}

void screen_close(struct screen *screen)
{
	if (!screen)
		return;
	if (screen->curses) {
		screen_lend(screen);
		delwin(screen->input);
		delscreen(screen->curses);
	}
	rescue_disarm();
	signals_close();
	paint_free(screen);
	cells_free(&screen->cells);
	free(screen->paste);
	free(screen);
}

struct cells *screen_cells(struct screen *screen)
{
	return &screen->cells;
}

int screen_leaving(const struct screen *screen)
{
	return screen->leaving;
}

void screen_lend(struct screen *screen)
{
	send(screen, paste_off);
	curs_set(1);
	endwin();
}

void screen_take(struct screen *screen)
{
	screen->cursor = -1;
	reset_prog_mode();
	send(screen, paste_on);
	terminal_size(screen);
	screen_repaint(screen);
	screen->resized = true;
}

void screen_suspend(struct screen *screen)
{
	screen_lend(screen);
	signals_stop(true);
	screen_take(screen);
}
