/* SPDX-License-Identifier: MIT */
/*
 * A child paints on a real pseudo-terminal and says through a pipe what it
 * got; tests wait for what it says. It has more lines than a file should,
 * since child and tests speak one little language.
 */
#include "tests/unit/check.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "model/base/text.h"
#include "tui/draw/canvas.h"
#include "tui/term/screen.h"

enum { PATIENCE = 10000 }; /* ms until a test gives up */

struct terminal {
	struct arena arena;
	struct text shown; /* all bytes that came to the terminal */
	struct text said; /* what the child said, a line each */
	int master, slave, report, wake;
	pid_t child;
	struct termios before;
};

/* The child: paints, and says what happens until it is told to leave. */
static int paint_and_say(int report, int wake)
{
	struct pollfd fd = { .fd = wake, .events = POLLIN };
	struct screen_wish wish = { .mouse = true };
	int timeout = -1;
	struct arena arena = { 0 };
	struct screen *screen;
	struct err err;
	struct key key;
	int signal_number;

	screen = screen_open(&wish, &err);
	if (!screen) {
		dprintf(report, "refused: %s\n", err.text);
		return 1;
	}
	for (bool over = false; !over;) {
		struct cells *cells = screen_cells(screen);
		struct canvas canvas;
		unsigned what;
		char byte;

		cells_clear(cells);
		canvas = canvas_of(cells);
		canvas_text(&canvas, 0, 0, ROLE_TITLE, "cairn \033[2J!");
		canvas_select(&canvas, 2, true);
		screen_show(screen);
		dprintf(report, "painted %dx%d\n", cells->columns, cells->rows);
		what = screen_wait(screen, &fd, 1, timeout);
		timeout = -1;
		over = what & SCREEN_LEAVE;
		if (what & SCREEN_TIME)
			dprintf(report, "time\n");
		if (what & SCREEN_FD && read(wake, &byte, 1) == 1)
			dprintf(report, "woken by %c\n", byte);
		while (screen_key(screen, &key)) {
			dprintf(report, "key %s %d:%d %s\n",
				key_word(&arena, key.code), key.row, key.column,
				key.paste ? key.paste : "");
			if (key.code == '!')
				panic("told to");
			if (key.code == 't')
				timeout = 1;
		}
	}
	signal_number = screen_leaving(screen);
	screen_close(screen);
	arena_free(&arena);
	dprintf(report, "left by %d\n", signal_number);
	return 0;
}

static void start(struct terminal *t, const char *term)
{
	struct winsize size = { .ws_row = 24, .ws_col = 80 };
	int ends[2], wake[2];

	*t = (struct terminal){ .shown.arena = &t->arena,
				.said.arena = &t->arena };
	t->master = posix_openpt(O_RDWR | O_NOCTTY);
	assert_true(t->master >= 0);
	assert_int_equal(grantpt(t->master) | unlockpt(t->master), 0);
	t->slave = open(ptsname(t->master), O_RDWR | O_NOCTTY);
	assert_int_equal(ioctl(t->slave, TIOCSWINSZ, &size), 0);
	assert_int_equal(tcgetattr(t->slave, &t->before), 0);
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(pipe(wake), 0);
	t->report = ends[0];
	t->wake = wake[1];
	t->child = fork();
	assert_true(t->child >= 0);
	if (t->child) {
		close(ends[1]);
		close(wake[0]);
		return;
	}
	signal(SIGHUP, SIG_DFL); /* whatever the tests were started by */
	setsid();
	ioctl(t->slave, TIOCSCTTY, 0);
	dup2(t->slave, STDIN_FILENO);
	dup2(t->slave, STDOUT_FILENO);
	dup2(t->slave, STDERR_FILENO);
	close(t->slave);
	close(t->master);
	close(t->report);
	close(t->wake);
	setenv("TERM", term, 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	_exit(paint_and_say(ends[1], wake[0]));
}

/* Takes in what has come; false when both ends are silent for ever. */
static bool listen_once(struct terminal *t)
{
	struct pollfd fds[] = {
		{ .fd = t->master, .events = POLLIN },
		{ .fd = t->report, .events = POLLIN },
	};
	struct text *const texts[] = { &t->shown, &t->said };
	bool heard = false;

	if (poll(fds, 2, PATIENCE) <= 0)
		fail_msg("nothing came; said so far: %s",
			 text_string(&t->said));
	for (int i = 0; i < 2; i++) {
		char bytes[4096];
		ssize_t n;

		if (!fds[i].revents)
			continue;
		n = read(fds[i].fd, bytes, sizeof(bytes));
		if (n > 0) {
			text_addn(texts[i], bytes, (size_t)n);
			heard = true;
		} else if (i == 1) {
			return heard;
		}
	}
	return true;
}

static void wait_for(struct terminal *t, const char *line)
{
	while (!strstr(text_string(&t->said), line))
		if (!listen_once(t))
			fail_msg("“%s” was never said, but: %s", line,
				 text_string(&t->said));
	t->said.length = 0;
	t->said.bytes[0] = '\0';
}

static void type(struct terminal *t, const char *keys)
{
	assert_int_equal(write(t->master, keys, strlen(keys)), strlen(keys));
}

/* Waits for the child's end; the terminal must be as it was. */
static int end(struct terminal *t, bool restored)
{
	struct termios after;
	int status;

	while (listen_once(t))
		;
	assert_int_equal(waitpid(t->child, &status, 0), t->child);
	if (restored) {
		assert_int_equal(tcgetattr(t->slave, &after), 0);
		assert_int_equal(after.c_lflag, t->before.c_lflag);
		assert_int_equal(after.c_iflag, t->before.c_iflag);
		assert_non_null(strstr(text_string(&t->shown), "\033[?1049l"));
		assert_non_null(strstr(text_string(&t->shown), "\033[?2004l"));
	}
	close(t->master);
	close(t->slave);
	close(t->report);
	close(t->wake);
	arena_free(&t->arena);
	return status;
}

static void keys_come_by_name(void **state)
{
	struct terminal t;

	(void)state;
	start(&t, "xterm-256color");
	wait_for(&t, "painted 80x24");
	type(&t, "jA");
	wait_for(&t, "key A");
	type(&t, "\033[A");
	wait_for(&t, "key up");
	type(&t, "\033OB");
	wait_for(&t, "key down");
	type(&t, "\033[1;5C");
	wait_for(&t, "key ctrl-right");
	type(&t, "\022");
	wait_for(&t, "key ctrl-r");
	type(&t, "\032");
	wait_for(&t, "key ctrl-z");
	type(&t, "\033");
	wait_for(&t, "key esc");
	type(&t, "\033x");
	wait_for(&t, "key alt-x");
	type(&t, "\r");
	wait_for(&t, "key enter");
	/* A character in two halves, a broken one, and one behind it. */
	type(&t, "\xe4\xb8");
	type(&t, "\xad");
	wait_for(&t, "key 中");
	type(&t, "\xe4z");
	wait_for(&t, "key z");
	type(&t, "\033[200~a\tb\r\n\033[Ac\033[201~q");
	wait_for(&t, "key q");
	kill(t.child, SIGTERM);
	wait_for(&t, "left by 15");
	assert_int_equal(end(&t, true), 0);
}

static void a_paste_is_one_event(void **state)
{
	struct terminal t;

	(void)state;
	start(&t, "xterm-256color");
	wait_for(&t, "painted");
	type(&t, "\033[200~one\r\ntwo q\033[201~");
	wait_for(&t, "key  0:0 one\ntwo q\n");
	kill(t.child, SIGHUP);
	wait_for(&t, "left by 1\n");
	assert_int_equal(end(&t, true), 0);
}

static void the_mouse_clicks_doubles_and_turns(void **state)
{
	struct terminal t;

	(void)state;
	start(&t, "xterm-256color");
	wait_for(&t, "painted");
	type(&t, "\033[<0;5;3M\033[<0;5;3m");
	wait_for(&t, "key mouse-click 2:4");
	type(&t, "\033[<0;5;3M\033[<0;5;3m");
	wait_for(&t, "key mouse-double 2:4");
	type(&t, "\033[<65;1;1M");
	wait_for(&t, "key wheel-down 0:0");
	kill(t.child, SIGINT);
	wait_for(&t, "left by 2");
	assert_int_equal(end(&t, true), 0);
}

static void other_descriptors_and_time_end_a_wait(void **state)
{
	struct terminal t;

	(void)state;
	start(&t, "xterm-256color");
	wait_for(&t, "painted");
	assert_int_equal(write(t.wake, "w", 1), 1);
	wait_for(&t, "woken by w");
	type(&t, "t");
	wait_for(&t, "time");
	kill(t.child, SIGTERM);
	assert_int_equal(end(&t, true), 0);
}

static void stopped_and_continued_it_paints_anew(void **state)
{
	struct terminal t;
	int status;

	(void)state;
	start(&t, "xterm-256color");
	wait_for(&t, "painted");
	kill(t.child, SIGSTOP);
	assert_int_equal(waitpid(t.child, &status, WUNTRACED), t.child);
	assert_true(WIFSTOPPED(status));
	/* As a shell does that got the terminal meanwhile. */
	assert_int_equal(tcsetattr(t.slave, TCSANOW, &t.before), 0);
	kill(t.child, SIGCONT);
	wait_for(&t, "painted 80x24");
	type(&t, "j");
	wait_for(&t, "key j");
	kill(t.child, SIGTERM);
	assert_int_equal(end(&t, true), 0);
}

static void a_new_size_is_painted_at_once(void **state)
{
	struct winsize size = { .ws_row = 1, .ws_col = 1 };
	struct terminal t;

	(void)state;
	start(&t, "xterm-256color");
	wait_for(&t, "painted 80x24");
	assert_int_equal(ioctl(t.master, TIOCSWINSZ, &size), 0);
	wait_for(&t, "painted 1x1\n");
	size = (struct winsize){ .ws_row = 60, .ws_col = 200 };
	assert_int_equal(ioctl(t.master, TIOCSWINSZ, &size), 0);
	wait_for(&t, "painted 200x60\n");
	kill(t.child, SIGTERM);
	assert_int_equal(end(&t, true), 0);
}

static void foreign_text_arrives_as_names(void **state)
{
	struct terminal t;

	(void)state;
	start(&t, "xterm-256color");
	wait_for(&t, "painted");
	type(&t, "x");
	wait_for(&t, "key x");
	assert_non_null(strstr(text_string(&t.shown), "^[[2J!"));
	assert_null(strstr(text_string(&t.shown), "\033[2J!"));
	kill(t.child, SIGTERM);
	assert_int_equal(end(&t, true), 0);
}

static void a_panic_gives_the_terminal_back(void **state)
{
	struct terminal t;
	int status;

	(void)state;
	start(&t, "xterm-256color");
	wait_for(&t, "painted");
	type(&t, "!");
	status = end(&t, true);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
}

/* Nobody reads what is painted, so painting blocks. */
static void a_second_signal_ends_what_is_stuck(void **state)
{
	struct winsize size = { .ws_row = 200, .ws_col = 500 };
	struct terminal t;
	int status;

	(void)state;
	start(&t, "xterm-256color");
	wait_for(&t, "painted");
	assert_int_equal(ioctl(t.master, TIOCSWINSZ, &size), 0);
	wait_for(&t, "painted 500x200");
	assert_int_equal(tcflow(t.slave, TCOOFF), 0);
	type(&t, "j");
	wait_for(&t, "key j");
	do {
		struct timespec pause = { .tv_nsec = 20000000 };

		kill(t.child, SIGTERM);
		nanosleep(&pause, NULL);
	} while (waitpid(t.child, &status, WNOHANG) == 0);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 128 + SIGTERM);
	tcflow(t.slave, TCOON);
	close(t.master);
	close(t.slave);
	close(t.report);
	close(t.wake);
	arena_free(&t.arena);
}

static void a_terminal_that_is_gone_ends_it(void **state)
{
	struct terminal t;

	(void)state;
	start(&t, "xterm-256color");
	wait_for(&t, "painted");
	close(t.slave);
	close(t.master);
	t.master = open("/dev/null", O_RDWR);
	t.slave = -1;
	wait_for(&t, "left by 1\n");
	assert_int_equal(end(&t, false), 0);
}

static void terminals_without_a_screen_are_refused(void **state)
{
	static const char *const terms[] = { "dumb", "", "no-such-terminal" };

	(void)state;
	for (size_t i = 0; i < sizeof(terms) / sizeof(*terms); i++) {
		struct terminal t;

		start(&t, terms[i]);
		wait_for(&t, "refused: ");
		/* Nothing was sent that would have to be undone. */
		assert_int_equal(t.shown.length, 0);
		assert_int_equal(WEXITSTATUS(end(&t, false)), 1);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_come_by_name),
		cmocka_unit_test(a_paste_is_one_event),
		cmocka_unit_test(the_mouse_clicks_doubles_and_turns),
		cmocka_unit_test(other_descriptors_and_time_end_a_wait),
		cmocka_unit_test(stopped_and_continued_it_paints_anew),
		cmocka_unit_test(a_new_size_is_painted_at_once),
		cmocka_unit_test(foreign_text_arrives_as_names),
		cmocka_unit_test(a_panic_gives_the_terminal_back),
		cmocka_unit_test(a_second_signal_ends_what_is_stuck),
		cmocka_unit_test(a_terminal_that_is_gone_ends_it),
		cmocka_unit_test(terminals_without_a_screen_are_refused),
	};

	return cmocka_run_group_tests_name("screen", tests, NULL, NULL);
}
