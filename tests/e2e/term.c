/* SPDX-License-Identifier: MIT */
/*
 * The pty side and the libvterm side of a terminal to test with.
 *
 * What the program writes goes into libvterm; what libvterm answers (keys in
 * the mode that the program asked for, reports) goes back to the program.
 */
#define _XOPEN_SOURCE 700
#include "tests/e2e/term.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "model/base/utf8.h"
#include "tests/e2e/start.h"

enum { PATIENCE_MS = 10000, TURN_MS = 20 };

struct term {
	int pty; /* -1 once vanished */
	bool silent; /* the program has closed its side */
	pid_t program;
	bool ended;
	int status;
	bool alternate;
	size_t bytes;
	int rows, cols;
	VTerm *vt;
	VTermScreen *screen;
	char *text; /* of term_screen() */
};

static void give_up(const char *what)
{
	fprintf(stderr, "term: %s: %s\n", what, strerror(errno));
	abort();
}

static void *grow(void *memory, size_t size)
{
	memory = realloc(memory, size);
	if (!memory)
		give_up("memory");
	return memory;
}

/* --- the window's side --------------------------------------------------- */

static int on_property(VTermProp property, VTermValue *value, void *user)
{
	struct term *term = user;

	if (property == VTERM_PROP_ALTSCREEN)
		term->alternate = value->boolean;
	return 1;
}

static const VTermScreenCallbacks callbacks = { .settermprop = on_property };

static void set_size(const struct term *term)
{
	struct winsize size = {
		.ws_row = (unsigned short)term->rows,
		.ws_col = (unsigned short)term->cols,
	};

	if (ioctl(term->pty, TIOCSWINSZ, &size) != 0)
		give_up("the size of the terminal");
}

struct term *term_run(const char *const argv[], int rows, int cols,
		      const char *const env[])
{
	struct term *term = grow(NULL, sizeof(*term));

	*term = (struct term){ .rows = rows, .cols = cols };
	term->pty = posix_openpt(O_RDWR | O_NOCTTY);
	if (term->pty < 0 || grantpt(term->pty) || unlockpt(term->pty))
		give_up("a pty");
	fcntl(term->pty, F_SETFD, FD_CLOEXEC);
	set_size(term);
	term->vt = vterm_new(rows, cols);
	vterm_set_utf8(term->vt, 1);
	term->screen = vterm_obtain_screen(term->vt);
	vterm_screen_enable_altscreen(term->screen, 1);
	vterm_screen_set_callbacks(term->screen, &callbacks, term);
	vterm_screen_reset(term->screen, 1);
	term->program = fork();
	if (term->program < 0)
		give_up("fork");
	if (term->program == 0)
		start_program(ptsname(term->pty), argv, env);
	return term;
}

static void send(struct term *term, const char *bytes, size_t length)
{
	while (length && term->pty >= 0) {
		ssize_t n = write(term->pty, bytes, length);

		if (n < 0 && errno != EINTR)
			return; /* the program is gone; waits will tell */
		if (n > 0) {
			bytes += n;
			length -= (size_t)n;
		}
	}
}

static void send_answers(struct term *term)
{
	char bytes[512];
	size_t n;

	while ((n = vterm_output_read(term->vt, bytes, sizeof(bytes))))
		send(term, bytes, n);
}

/* Takes what the program has written, waiting at most `ms` for the first of
 * it. False when it has closed its side. */
static bool take(struct term *term, int ms)
{
	struct pollfd ready = { .fd = term->pty, .events = POLLIN };
	char bytes[8192];
	ssize_t n;

	if (term->pty < 0 || term->silent)
		return false;
	if (poll(&ready, 1, ms) <= 0)
		return true;
	n = read(term->pty, bytes, sizeof(bytes));
	if (n > 0) {
		term->bytes += (size_t)n;
		vterm_input_write(term->vt, bytes, (size_t)n);
		send_answers(term);
		return true;
	}
	if (n < 0 && errno == EINTR)
		return true;
	/* Our side stays open: closing it would be a hang-up, and the program
	 * may still be on its way out. */
	term->silent = true;
	return false;
}

static long now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000L + now.tv_nsec / 1000000L;
}

/* --- what is on the screen ----------------------------------------------- */

static size_t put_cell(char *to, const VTermScreenCell *cell)
{
	size_t length = 0;

	if (!cell->chars[0]) {
		*to = ' ';
		return 1;
	}
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i]; i++)
		length += (size_t)utf8_put(to + length,
					   (int32_t)cell->chars[i]);
	return length;
}

static size_t put_row(struct term *term, int row, char *to)
{
	size_t length = 0;

	for (int col = 0; col < term->cols; col++) {
		VTermPos at = { .row = row, .col = col };
		VTermScreenCell cell;

		vterm_screen_get_cell(term->screen, at, &cell);
		length += put_cell(to + length, &cell);
		col += cell.width > 1;
	}
	while (length && to[length - 1] == ' ')
		length--;
	to[length++] = '\n';
	return length;
}

const char *term_screen(struct term *term)
{
	size_t a_row = (size_t)term->cols * VTERM_MAX_CHARS_PER_CELL * 4 + 1;
	size_t length = 0;

	term->text = grow(term->text, a_row * (size_t)term->rows + 1);
	for (int row = 0; row < term->rows; row++)
		length += put_row(term, row, term->text + length);
	term->text[length] = '\0';
	return term->text;
}

void term_cursor(const struct term *term, int *row, int *col)
{
	VTermPos at;

	vterm_state_get_cursorpos(vterm_obtain_state(term->vt), &at);
	*row = at.row;
	*col = at.col;
}

bool term_is_alternate(const struct term *term)
{
	return term->alternate;
}

size_t term_bytes(const struct term *term)
{
	return term->bytes;
}

/* --- waiting ------------------------------------------------------------- */

struct wish {
	const char *text;
	bool is; /* wished on the screen, or away from it */
	int row; /* of the cursor, where there is no text */
};

static bool fulfilled(struct term *term, const struct wish *wish)
{
	int row, col;

	if (wish->text)
		return !!strstr(term_screen(term), wish->text) == wish->is;
	term_cursor(term, &row, &col);
	return row == wish->row;
}

static bool waits(struct term *term, const struct wish *wish)
{
	long end = now_ms() + PATIENCE_MS;
	bool open = true;

	do {
		if (fulfilled(term, wish))
			return true;
		open = take(term, TURN_MS);
	} while (open && now_ms() < end);
	if (fulfilled(term, wish))
		return true;
	fprintf(stderr, "term: waited in vain %s \"%s\" (row %d)%s:\n%s",
		wish->is ? "for" : "for the end of",
		wish->text ? wish->text : "the cursor", wish->row,
		open ? "" : "; the program has ended", term_screen(term));
	return false;
}

bool term_waits_for(struct term *term, const char *text)
{
	return waits(term, &(struct wish){ .text = text, .is = true });
}

bool term_waits_without(struct term *term, const char *text)
{
	return waits(term, &(struct wish){ .text = text });
}

bool term_waits_for_row(struct term *term, int row)
{
	return waits(term, &(struct wish){ .row = row, .is = true });
}

/* --- what a person does -------------------------------------------------- */

void term_type(struct term *term, const char *text)
{
	send(term, text, strlen(text));
}

void term_key(struct term *term, VTermKey key)
{
	vterm_keyboard_key(term->vt, key, VTERM_MOD_NONE);
	send_answers(term);
}

void term_control(struct term *term, char letter)
{
	char code = (char)(letter & 0x1f);

	send(term, &code, 1);
}

void term_click(struct term *term, int row, int col)
{
	vterm_mouse_move(term->vt, row, col, VTERM_MOD_NONE);
	vterm_mouse_button(term->vt, 1, true, VTERM_MOD_NONE);
	vterm_mouse_button(term->vt, 1, false, VTERM_MOD_NONE);
	send_answers(term);
}

void term_resize(struct term *term, int rows, int cols)
{
	term->rows = rows;
	term->cols = cols;
	vterm_set_size(term->vt, rows, cols);
	set_size(term);
}

/* --- the end ------------------------------------------------------------- */

void term_signal(const struct term *term, int signal)
{
	if (!term->ended)
		kill(term->program, signal);
}

static bool has_ended(struct term *term)
{
	int status;

	if (term->ended)
		return true;
	if (waitpid(term->program, &status, WNOHANG) != term->program)
		return false;
	term->ended = true;
	term->status = WIFEXITED(status) ? WEXITSTATUS(status)
					 : 128 + WTERMSIG(status);
	return true;
}

int term_exit(struct term *term)
{
	const struct timespec turn = { .tv_nsec = TURN_MS * 1000000L };
	long end = now_ms() + PATIENCE_MS;

	while (!has_ended(term)) {
		if (now_ms() >= end) {
			fprintf(stderr, "term: it does not end:\n%s",
				term_screen(term));
			return -1;
		}
		if (!take(term, TURN_MS))
			nanosleep(&turn, NULL);
	}
	for (;;) {
		size_t before = term->bytes;

		if (!take(term, 0) || term->bytes == before)
			return term->status;
	}
}

void term_vanish(struct term *term)
{
	if (term->pty >= 0)
		close(term->pty);
	term->pty = -1;
}

void term_free(struct term *term)
{
	if (!term)
		return;
	if (!has_ended(term)) {
		kill(term->program, SIGKILL);
		waitpid(term->program, NULL, 0);
	}
	term_vanish(term);
	vterm_free(term->vt);
	free(term->text);
	free(term);
}
