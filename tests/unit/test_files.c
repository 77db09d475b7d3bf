/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/unit/own_screen.h"

static void touch(struct own_screen *s, const char *name)
{
	FILE *file = fopen(arena_printf(&s->arena, "%s/%s", s->folder, name),
			   "w");

	assert_non_null(file);
	fclose(file);
}

static void files_are_picked_to_import(void **state)
{
	struct own_screen *s = *state;

	assert_int_equal(mkdir(arena_printf(&s->arena, "%s/Downloads",
					    s->folder),
			       0700),
			 0);
	touch(s, "Downloads/one.json");
	touch(s, "Downloads/two.json");
	press(s, "2 i");
	must_see(s, "Downloads");
	press(s, "enter");
	must_see(s, "one.json");
	type(s, "tw");
	must_not_see(s, "one.json");
	press(s, "enter");
	assert_null(s->app.overlay);
	must_see(s, "two.json");
	must_not_see(s, "one.json");
	/* Marks, and a way up that selects where one came from. */
	press(s, "esc i enter space space");
	must_see(s, "2 marked");
	press(s, "backspace");
	must_see(s, "own.cairn");
	press(s, "enter");
	must_see(s, "one.json");
	press(s, "ctrl-s");
	must_see(s, "2 refused");
}

static void another_portfolio_is_opened(void **state)
{
	struct own_screen *s = *state;
	struct stat about;
	const char *other = arena_printf(&s->arena, "%s/client.cairn",
					 s->folder);

	obey(s, "add issuer Alpha");
	press(s, ":");
	type(s, "open ~/client.cairn");
	press(s, "enter");
	must_see(s, "Make a new file ~/client.cairn?");
	assert_int_equal(access(other, F_OK), -1);
	press(s, "n");
	assert_int_equal(access(other, F_OK), -1);
	press(s, ": up enter y");
	must_see(s, "opened ~/client.cairn");
	assert_string_equal(value_of(s, "SELECT count(*) FROM issuer"), "0");
	press(s, "o");
	must_see(s, "client");
	type(s, "own");
	press(s, "enter");
	must_see(s, "opened ~/own.cairn");
	assert_string_equal(value_of(s, "SELECT title FROM issuer"), "Alpha");
	/* A folder of them lists by name. */
	obey(s, "open ~");
	must_see(s, "client.cairn");
	press(s, "esc");
	/* The recent ones come first; nobody else may read which they are. */
	assert_int_equal(stat(arena_printf(&s->arena,
					   "%s/.local/state/cairn/"
					   "recent",
					   s->folder),
			      &about),
			 0);
	assert_int_equal(about.st_mode & 0777, 0600);
	press(s, "o enter");
	must_see(s, "opened ~/client.cairn");
}

#define SCREEN_TEST(name) \
	cmocka_unit_test_setup_teardown(name, screen_begin, screen_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(files_are_picked_to_import),
		SCREEN_TEST(another_portfolio_is_opened),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
