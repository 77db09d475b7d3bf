/* SPDX-License-Identifier: MIT */
/*
 * Files that are put in a place: nothing that is there is lost, and nothing
 * is left that is not whole.
 */
#include "tests/unit/check.h"

#include <dirent.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/base/text.h"
#include "tests/unit/importing.h"
#include "tui/save.h"

/* Another process has begun to change the file: it goes on to change it. */
static void nothing_is_restored_into_a_change(void **state)
{
	struct own *own = *state;
	const char *backup = arena_printf(&own->arena, "%s/b", own->folder);
	int begun[2], over[2], status;
	char byte = 0;
	pid_t child;

	must(own, store_copy(own->p.store, backup, &own->err));
	portfolio_close(&own->p);
	assert_int_equal(pipe(begun) | pipe(over), 0);
	child = fork();
	if (child == 0) {
		struct portfolio p;
		bool ok = portfolio_open(&p, own->path, 0, &own->err) &&
			  portfolio_begin(&p, &own->err);

		if (write(begun[1], "", 1) != 1 || read(over[0], &byte, 1) != 1)
			ok = false;
		_exit(!(ok && portfolio_end(&p, false, &own->err)));
	}
	assert_int_equal(read(begun[0], &byte, 1), 1);
	assert_false(portfolio_restore(backup, own->path, &own->err));
	assert_non_null(strstr(own->err.text, "is being changed by another"));
	assert_int_equal(write(over[1], "", 1), 1);
	assert_int_equal(waitpid(child, &status, 0), child);
	must(own, portfolio_restore(backup, own->path, &own->err));
	must(own, portfolio_open(&own->p, own->path, 0, &own->err));
	for (int i = 0; i < 2; i++) {
		close(begun[i]);
		close(over[i]);
	}
}

static int files_in(const char *folder)
{
	DIR *open = opendir(folder);
	int count = 0;

	assert_non_null(open);
	while (readdir(open))
		count++;
	closedir(open);
	return count;
}

static void a_new_file_takes_no_name_that_is_taken(void **state)
{
	struct own *own = *state;
	const char *path = file_path(own, "new");
	char bytes[8] = { 0 };
	FILE *file;
	int before;

	write_text(own, "other", "");
	before = files_in(file_path(own, ""));
	must(own, save_new(path, "a\0b", 3, &own->err));
	assert_false(save_new(path, "other", 5, &own->err));
	assert_non_null(strstr(own->err.text, "is there already"));
	assert_int_equal(files_in(file_path(own, "")), before + 1);
	file = fopen(path, "r");
	assert_non_null(file);
	assert_int_equal(fread(bytes, 1, sizeof(bytes), file), 3);
	fclose(file);
	assert_memory_equal(bytes, "a\0b", 3);
	/* A link to nothing is a name as well. */
	path = file_path(own, "link");
	assert_int_equal(symlink("nothing", path), 0);
	assert_false(save_new(path, "x", 1, &own->err));
	assert_false(save_new(file_path(own, "no/where"), "x", 1, &own->err));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		on_own(nothing_is_restored_into_a_change),
		on_own(a_new_file_takes_no_name_that_is_taken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
