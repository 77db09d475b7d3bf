/* SPDX-License-Identifier: MIT */
/*
 * Hearing of what others do in the folder of the portfolio, in every way that
 * the system may have.
 */
#include "tests/unit/check.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "model/base/arena.h"
#include "tui/watch.h"

static bool hears(int watch)
{
	struct pollfd fd = { .fd = watch, .events = POLLIN };

	while (poll(&fd, 1, 2000) < 0)
		; /* the signal itself */
	return watch_drain(watch);
}

/* A name of 255 bytes is the longest that there is. */
static void hear_a_file(int (*watch_folder)(const char *path))
{
	char folder[] = "/tmp/cairn-watch-XXXXXX", name[256];
	struct arena arena = { 0 };
	const char *path;
	FILE *file;
	int watch;

	assert_non_null(mkdtemp(folder));
	memset(name, 'n', sizeof(name) - 1);
	name[sizeof(name) - 1] = '\0';
	watch = watch_folder(arena_printf(&arena, "%s/file", folder));
	assert_true(watch >= 0);
	assert_false(watch_drain(watch));
	path = arena_printf(&arena, "%s/%s", folder, name);
	file = fopen(path, "w");
	assert_non_null(file);
	fclose(file);
	assert_true(hears(watch));
	assert_false(watch_drain(watch));
	assert_int_equal(unlink(path), 0);
	assert_true(hears(watch));
	watch_end(watch);
	assert_int_equal(rmdir(folder), 0);
	arena_free(&arena);
}

static void the_usual_way_hears(void **state)
{
	(void)state;
	hear_a_file(watch_folder_of);
}

static void the_other_way_hears(void **state)
{
	(void)state;
	hear_a_file(watch_by_inotify);
}

static void a_folder_that_is_not_there_is_not_watched(void **state)
{
	(void)state;
	assert_int_equal(watch_folder_of("/nowhere/at/all"), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_usual_way_hears),
		cmocka_unit_test(the_other_way_hears),
		cmocka_unit_test(a_folder_that_is_not_there_is_not_watched),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
