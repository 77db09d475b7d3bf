/* SPDX-License-Identifier: MIT */
/*
 * Which files an import reads: all regular ones in a folder, in order, and
 * nothing else; the quick look that only counts; the batch that is cancelled.
 */
#include "tests/unit/importing.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/exchange/import.h"
#include "model/exchange/paths.h"

static void write_badge(struct own *own, const char *name, int number)
{
	write_text(
		own, name,
		arena_printf(
			&own->arena,
			"{'@context': "
			"'https://w3id.org/openbadges/v2', 'type': 'Assertion',"
			"'id': 'https://i.example/%d', 'recipient': {'type': 'email"
			"', 'hashed': false, 'identity': 'a@b.example'}, 'badge': "
			"'https://i.example/class', 'verification': {'type': "
			"'hosted'}, 'issuedOn': '2023-01-02T00:00:00Z'}",
			number));
}

static void make_folder(struct own *own, const char *name)
{
	write_text(own, "made", "");
	assert_int_equal(mkdir(file_path(own, name), 0700), 0);
	assert_int_equal(unlink(file_path(own, "made")), 0);
}

static void folders_are_read_in_order(void **state)
{
	struct own *own = *state;

	make_folder(own, "b");
	make_folder(own, "b/.git");
	write_badge(own, "c", 1);
	write_badge(own, "a b", 2);
	write_badge(own, "b/Z", 3);
	write_badge(own, "b/a", 4);
	write_badge(own, "b/.hidden", 5);
	write_badge(own, "b/.git/x", 6);
	assert_string_equal(import_all(own),
			    "imported a b: https://i.example/class\n"
			    "imported Z: https://i.example/class\n"
			    "imported a: https://i.example/class\n"
			    "imported c: https://i.example/class\n");
}

static void links_and_pipes_are_not_followed(void **state)
{
	struct own *own = *state;
	const char *outside = arena_printf(&own->arena, "%s/outside",
					   own->folder);

	make_folder(own, "x");
	assert_int_equal(mkdir(outside, 0700), 0);
	write_badge(own, "../outside/secret", 1);
	write_badge(own, "real", 2);
	assert_int_equal(symlink(outside, file_path(own, "x/folder")), 0);
	assert_int_equal(symlink(arena_printf(&own->arena, "%s/secret",
					      outside),
				 file_path(own, "x/file")),
			 0);
	assert_int_equal(mkfifo(file_path(own, "x/pipe"), 0600), 0);
	assert_string_equal(import_all(own),
			    "imported real: https://i.example/class\n"
			    "skipped file: (a symbolic link)\n"
			    "skipped folder: (a symbolic link)\n"
			    "skipped pipe: (not a regular file)\n");
	/* What a person names is meant, even through a link. */
	assert_string_equal(import_one(own, "x/file"),
			    "imported file: https://i.example/class\n");
	assert_string_equal(import_one(own, "x/pipe"),
			    "refused pipe: (not a regular file.)\n");
	assert_string_equal(import_path(own, "/dev/null"),
			    "refused null: (not a regular file.)\n");
}

static void a_name_that_is_no_text_is_shown_as_one(void **state)
{
	struct own *own = *state;

	write_badge(own, "\x1b[2J\xff.json", 1);
	import_all(own);
	assert_string_equal(ask(own, "SELECT title FROM document"),
			    "^[[2J\xef\xbf\xbd.json\n");
}

static void a_file_that_is_too_large_is_not_read(void **state)
{
	struct own *own = *state;
	int file;

	write_text(own, "large", "{");
	file = open(file_path(own, "large"), O_WRONLY);
	assert_int_equal(ftruncate(file, 20 * 1024 * 1024 + 1), 0);
	close(file);
	assert_string_equal(import_all(own), "refused large: (The file is "
					     "larger than 20 MiB.)\n");
}

/* Told of each file; stops at the second. */
static bool stop_at_two(long done, long total, void *data)
{
	(void)data;
	assert_int_equal(total, 3);
	return done < 2;
}

static void ignore(const struct import_item *item, void *data)
{
	(void)item;
	(void)data;
}

static void what_is_cancelled_leaves_nothing(void **state)
{
	struct own *own = *state;
	const char *path = file_path(own, ""), *before = own_dump(own);
	struct import_batch batch = {
		.paths = &path,
		.count = 1,
		.item = ignore,
		.progress = stop_at_two,
	};
	bool ok;

	for (int i = 0; i < 3; i++)
		write_badge(own, arena_printf(&own->arena, "%d", i), i);
	must(own, portfolio_begin(&own->p, &own->err));
	ok = import_batch(own->p.store, &batch, &own->err);
	assert_false(portfolio_end(&own->p, ok, &own->err));
	has(own->err.text, "cancelled");
	assert_string_equal(own_dump(own), before);
}

static void a_look_counts_what_may_be_a_badge(void **state)
{
	static const unsigned char png[] = "\x89PNG\r\n\x1a\n....iTXt"
					   "openbadgecredential";
	struct own *own = *state;
	const char *folder = file_path(own, "");

	make_folder(own, "1");
	make_folder(own, "1/2");
	make_folder(own, "1/2/3");
	write_badge(own, "a.json", 1);
	write_bytes(own, "b.png", png, sizeof(png));
	write_bytes(own, "c.png", png, 12);
	write_text(own, "d.svg", "<svg xmlns:openbadges='x'/>");
	write_text(own, "e.txt", "eyJh.eyJi.c2ln");
	write_text(own, "f.txt", "openbadges, in prose");
	write_text(own, "g.json", "{'name': 'package', 'version': '1.0'}");
	write_badge(own, "1/2/h.json", 1);
	write_badge(own, "1/2/3/i.json", 1);
	assert_int_equal(import_look(folder, 500), 5);
	assert_int_equal(import_look(folder, 1), 1);
	assert_int_equal(import_look(file_path(own, "nowhere"), 500), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		on_own(folders_are_read_in_order),
		on_own(links_and_pipes_are_not_followed),
		on_own(a_name_that_is_no_text_is_shown_as_one),
		on_own(a_file_that_is_too_large_is_not_read),
		on_own(what_is_cancelled_leaves_nothing),
		on_own(a_look_counts_what_may_be_a_badge),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
