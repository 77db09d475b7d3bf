/* SPDX-License-Identifier: MIT */
/*
 * Cases with what they must give, through the door of `cairn method`: the
 * project's own, whose results were worked out by hand, in
 * tests/fixtures/method; and the published ones where they are at hand, in
 * $CAIRN_SHARED/cases or in ../shared/cases beside the sources.
 */
#include "tests/unit/check.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "model/method/method.h"

static const char *root(struct arena *arena)
{
	return arena_copy(arena, __FILE__,
			  sizeof(__FILE__) -
				  sizeof("tests/unit/test_method_cases.c"));
}

static const char *shared(struct arena *arena)
{
	const char *folder = getenv("CAIRN_SHARED");

	return arena_printf(arena, "%s/cases",
			    folder ? folder
				   : arena_printf(arena, "%s../shared",
						  root(arena)));
}

static bool read_file(const char *path, struct text *bytes)
{
	FILE *file = fopen(path, "rb");
	char chunk[4096];
	size_t n;

	if (!file)
		return false;
	while ((n = fread(chunk, 1, sizeof(chunk), file)))
		text_addn(bytes, chunk, n);
	fclose(file);
	return true;
}

/* What a file of cases gives; the lines that are not right are shown. */
static bool runs(struct arena *arena, const char *path)
{
	struct text bytes = { .arena = arena }, out = { .arena = arena };
	struct err err = { "" };
	const char *line;
	bool same;

	assert_true(read_file(path, &bytes));
	if (!method_answer(text_string(&bytes), bytes.length, &out, &same,
			   &err))
		fail_msg("%s: %s", path, err.text);
	for (line = strtok(out.bytes, "\n"); line; line = strtok(NULL, "\n"))
		if (*line == '{' && !strstr(line, "\"same\":true"))
			print_error("%s: %s\n", path, line);
	return same;
}

/* Methods that are still to come: their cases are no failure. */
static bool is_known(const char *name)
{
	size_t length = strcspn(name, ".");

	for (const struct method *m = methods; m->name; m++)
		if (strlen(m->name) == length &&
		    strncmp(m->name, name, length) == 0)
			return true;
	return false;
}

/* Runs the files of a folder; returns how many there are, or -1. */
static int run_folder(const char *folder, bool only_known)
{
	struct arena arena = { 0 };
	DIR *stream = opendir(folder);
	bool good = true;
	int count = 0;

	if (!stream)
		return -1;
	for (struct dirent *entry; (entry = readdir(stream));) {
		if (!strstr(entry->d_name, ".json") ||
		    (only_known && !is_known(entry->d_name)))
			continue;
		count++;
		good &= runs(&arena, arena_printf(&arena, "%s/%s", folder,
						  entry->d_name));
	}
	closedir(stream);
	arena_free(&arena);
	assert_true(good);
	return count;
}

static void own_cases(void **state)
{
	struct arena arena = { 0 };
	int count;

	(void)state;
	count = run_folder(arena_printf(&arena, "%stests/fixtures/method",
					root(&arena)),
			   false);
	arena_free(&arena);
	assert_true(count > 0);
}

static void published_cases(void **state)
{
	struct arena arena = { 0 };
	int count = run_folder(shared(&arena), true);

	(void)state;
	arena_free(&arena);
	if (count < 0)
		skip();
	assert_true(count > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(own_cases),
		cmocka_unit_test(published_cases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
