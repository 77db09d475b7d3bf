/* SPDX-License-Identifier: MIT */
/*
 * The corpus of other people's badges, where it is at hand: every badge of a
 * known kind comes in, whatever else is refused or skipped is named, a second
 * time adds nothing, and one undo takes all of it back.
 */
#include "tests/unit/importing.h"

#include <stdio.h>
#include <stdlib.h>

#include "model/badge/json.h"

static const char *const folders[] = {
	"1edtech-dcpv/ob30",
	"mozilla-bakery",
	"dcc-vc-test-fixtures",
};

/* Named by CAIRN_SHARED, else beside the source tree. */
static const char *corpus(struct own *own, const char *name)
{
	const char *shared = getenv("CAIRN_SHARED");
	size_t here = strlen("tests/unit/test_import_index.c");

	if (!shared)
		shared = arena_printf(&own->arena, "%.*s../shared",
				      (int)(strlen(__FILE__) - here), __FILE__);
	return arena_printf(&own->arena, "%s/fixtures/%s", shared, name);
}

static cJSON *read_index(struct own *own)
{
	struct text text = { .arena = &own->arena };
	FILE *file = fopen(corpus(own, "INDEX.json"), "rb");
	char buffer[65536];
	size_t count;
	cJSON *index;

	if (!file)
		return NULL;
	while ((count = fread(buffer, 1, sizeof(buffer), file)) > 0)
		text_addn(&text, buffer, count);
	fclose(file);
	index = json_parse(text.bytes, text.length, text.length, &own->err);
	must(own, index);
	return index;
}

static bool is_badge(const cJSON *row)
{
	static const char *const kinds[] = { "OB1", "OB1.1", "OB2", "OB3",
					     "CLR2" };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (text_equal(json_string(row, "role"), "badge") &&
		    text_equal(json_string(row, "kind"), kinds[i]))
			return true;
	return false;
}

/* How many badges of one folder are not among the originals kept. */
static int check_folder(struct own *own, const cJSON *index, const char *folder)
{
	int rows = 0;

	for (const cJSON *x = json_first(index); x; x = json_next(index, x)) {
		const char *file = json_string(x, "file");

		if (!is_badge(x) || !text_starts(file, folder))
			continue;
		rows++;
		if (!*ask(own,
			  arena_printf(
				  &own->arena,
				  "SELECT 1 FROM "
				  "credential WHERE document_sha256 = '%s'",
				  json_string(x, "sha256"))))
			fail_msg("%s did not come in", file);
	}
	return rows;
}

static size_t lines_with(const char *lines, const char *start)
{
	size_t count = 0;

	for (; lines && *lines; lines = strchr(lines, '\n')) {
		lines += *lines == '\n';
		count += text_starts(lines, start);
	}
	return count;
}

static void every_badge_comes_in_once(void **state)
{
	struct own *own = *state;
	cJSON *index = read_index(own);
	const char *before, *lines, *line;
	size_t refused = 0, again = 0;
	int rows = 0;

	if (!index)
		skip();
	before = own_dump(own);
	for (int i = 0; i < 3; i++) {
		lines = import_path(own, corpus(own, folders[i]));
		refused += lines_with(lines, "refused ");
		rows += check_folder(own, index, folders[i]);
	}
	assert_true(rows > 50);
	/* A picture whose badge is no JSON, and an empty file. */
	assert_int_equal(refused, 2);
	line = own_dump(own);
	for (int i = 0; i < 3; i++) {
		lines = import_path(own, corpus(own, folders[i]));
		assert_int_equal(lines_with(lines, "imported ") +
					 lines_with(lines, "variant ") +
					 lines_with(lines, "filled "),
				 0);
		again += lines_with(lines, "there ");
	}
	assert_true(again >= (size_t)rows);
	assert_string_equal(own_dump(own), line);
	for (int i = 0; i < 3; i++)
		must(own,
		     portfolio_undo(&own->p, &own->arena, &line, &own->err));
	assert_string_equal(own_dump(own), before);
	json_free(index);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		on_own(every_badge_comes_in_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
