/* SPDX-License-Identifier: MIT */
/*
 * The terminal to test with, tested with programs that every system has.
 */
#include "tests/unit/check.h"

#include <signal.h>

#include "tests/e2e/term.h"

static struct term *shell(const char *script)
{
	const char *const argv[] = { "sh", "-c", script, NULL };

	return term_run(argv, 5, 30, NULL);
}

static void what_is_typed_comes_back(void **state)
{
	struct term *term = shell("stty -echo; echo ready; exec cat");
	int row, col;

	(void)state;
	assert_true(term_waits_for(term, "ready"));
	term_type(term, "caf\xc3\xa9 \xe8\xb7\xaf\n");
	assert_true(term_waits_for(term, "caf\xc3\xa9 \xe8\xb7\xaf"));
	assert_true(term_waits_for_row(term, 2));
	term_cursor(term, &row, &col);
	assert_int_equal(col, 0);
	assert_string_equal(term_screen(term),
			    "ready\ncaf\xc3\xa9 \xe8\xb7\xaf\n\n\n\n");
	term_control(term, 'd');
	assert_int_equal(term_exit(term), 0);
	term_free(term);
}

static void the_environment_is_fixed(void **state)
{
	const char *const argv[] = { "sh", "-c",
				     "echo $TERM $LC_ALL $CAIRN_TODAY $MORE",
				     NULL };
	const char *const env[] = { "MORE=yes", "LC_ALL=C", NULL };
	struct term *term = term_run(argv, 4, 80, env);

	(void)state;
	assert_true(term_waits_for(term, "xterm-256color C 2026-11-22 yes"));
	assert_int_equal(term_exit(term), 0);
	term_free(term);
}

static void a_new_size_is_told(void **state)
{
	struct term *term = shell("trap 'stty size' WINCH; echo ready; "
				  "read line; read line");

	(void)state;
	assert_true(term_waits_for(term, "ready"));
	term_resize(term, 12, 40);
	term_type(term, "\n");
	assert_true(term_waits_for(term, "12 40"));
	term_free(term);
}

static void the_alternate_screen_is_seen(void **state)
{
	struct term *term = shell("printf '\\033[?1049hin'; read x; "
				  "printf '\\033[?1049l'; echo out");

	(void)state;
	assert_true(term_waits_for(term, "in"));
	assert_true(term_is_alternate(term));
	term_type(term, "\n");
	assert_true(term_waits_for(term, "out"));
	assert_false(term_is_alternate(term));
	assert_true(term_bytes(term) > 16);
	assert_int_equal(term_exit(term), 0);
	term_free(term);
}

/* Cursor keys come in the mode that the program asked for. */
static void keys_follow_the_mode(void **state)
{
	struct term *term = shell("stty -icanon; printf '\\033[?1hready '; "
				  "dd bs=1 count=3 2>/dev/null | od -An -c");

	(void)state;
	assert_true(term_waits_for(term, "ready"));
	term_key(term, VTERM_KEY_DOWN);
	assert_true(term_waits_for(term, "033   O   B"));
	term_free(term);
}

static void signals_and_ends_are_told(void **state)
{
	struct term *term = shell("exit 3");

	(void)state;
	assert_int_equal(term_exit(term), 3);
	term_free(term);
	term = shell("echo ready; exec cat");
	assert_true(term_waits_for(term, "ready"));
	term_signal(term, SIGTERM);
	assert_int_equal(term_exit(term), 128 + SIGTERM);
	term_free(term);
	term = shell("echo ready; exec cat");
	assert_true(term_waits_for(term, "ready"));
	term_vanish(term);
	assert_int_equal(term_exit(term), 128 + SIGHUP);
	term_free(term);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_typed_comes_back),
		cmocka_unit_test(the_environment_is_fixed),
		cmocka_unit_test(a_new_size_is_told),
		cmocka_unit_test(the_alternate_screen_is_seen),
		cmocka_unit_test(keys_follow_the_mode),
		cmocka_unit_test(signals_and_ends_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
