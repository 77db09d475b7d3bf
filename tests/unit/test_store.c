/* SPDX-License-Identifier: MIT */
/*
 * Files of every kind at the door of the store: new, old, newer, foreign,
 * changed, empty, and no database at all. It has more lines than a file
 * should, since all of them are made by the same few hands.
 */
#define _GNU_SOURCE /* memmem */
#include "tests/unit/check.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/base/text.h"
#include "model/store/handle.h"
#include "model/store/query.h"

#define FIRST "CREATE TABLE a (x TEXT NOT NULL) STRICT"
#define SECOND "CREATE TABLE b (y INTEGER) STRICT"

static const struct migration versions[] = {
	{ FIRST "; INSERT INTO a VALUES ('kept')", FIRST },
	{ SECOND, FIRST "\n;\n" SECOND },
	{ "CREATE TABLE c (z) STRICT; SELECT nothing", "" },
};

static struct schema schema_of(int count)
{
	return (struct schema){ .application_id = 0x74657374,
				.called = "test file",
				.migrations = versions,
				.count = count };
}

struct fixture {
	char folder[32];
	struct arena arena;
	const char *path;
	struct err err;
};

static int make(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	strcpy(f->folder, "/tmp/cairn-store-XXXXXX");
	if (!mkdtemp(f->folder))
		return -1;
	f->path = arena_printf(&f->arena, "%s/file", f->folder);
	*state = f;
	return 0;
}

static int clear(void **state)
{
	struct fixture *f = *state;
	char command[64];

	snprintf(command, sizeof(command), "rm -r '%s'", f->folder);
	if (system(command) != 0)
		return -1;
	arena_free(&f->arena);
	free(f);
	return 0;
}

static struct store *open_as(struct fixture *f, int version, unsigned how)
{
	struct schema schema = schema_of(version);
	struct store *store = NULL;

	return store_open(f->path, &schema, how, &store, &f->err) ? store
								  : NULL;
}

static void make_version(struct fixture *f, int version)
{
	struct store *store = open_as(f, version, STORE_CREATE);

	if (!store)
		fail_msg("%s", f->err.text);
	store_close(store);
}

static const char *bytes_of(struct fixture *f, const char *path, size_t *size)
{
	struct text text = { .arena = &f->arena };
	FILE *file = fopen(path, "rb");
	char room[4096];
	size_t n;

	assert_non_null(file);
	while ((n = fread(room, 1, sizeof(room), file)) > 0)
		text_addn(&text, room, n);
	fclose(file);
	*size = text.length;
	return text_string(&text);
}

/* Refused with these words, and not a byte is different. */
static void refused(struct fixture *f, int version, const char *words)
{
	size_t before, after;
	const char *was = bytes_of(f, f->path, &before), *is;

	assert_null(open_as(f, version, STORE_CREATE));
	is = bytes_of(f, f->path, &after);
	assert_int_equal(before, after);
	assert_memory_equal(was, is, before);
	if (!strstr(f->err.text, words))
		fail_msg("\"%s\" has no \"%s\"", f->err.text, words);
}

static void write_file(struct fixture *f, const void *bytes, size_t size)
{
	FILE *file = fopen(f->path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, size, file), size);
	assert_int_equal(fclose(file), 0);
}

static void a_new_file_is_for_its_owner_alone(void **state)
{
	struct fixture *f = *state;
	struct stat about;

	assert_null(open_as(f, 1, 0));
	assert_non_null(strstr(f->err.text, "There is no file"));
	umask(0);
	make_version(f, 1);
	assert_int_equal(stat(f->path, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0600);
}

static void an_old_file_is_copied_and_brought_up(void **state)
{
	struct fixture *f = *state;
	const char *copy = arena_printf(&f->arena, "%s.v1.backup", f->path);
	struct store *store;
	int64_t count;

	make_version(f, 1);
	store = open_as(f, 2, STORE_READ_ONLY);
	assert_non_null(store);
	assert_true(query_number(store, "SELECT count(*) FROM b", 1, &count,
				 &f->err));
	assert_int_equal(count, 0);
	store_close(store);
	assert_int_not_equal(access(copy, F_OK), 0);
	store = open_as(f, 1, 0);
	assert_non_null(store);
	store_close(store);
	store = open_as(f, 2, 0);
	assert_non_null(store);
	assert_true(query_number(store,
				 "SELECT count(*) FROM a, (SELECT "
				 "count(*) FROM b)",
				 0, &count, &f->err));
	assert_int_equal(count, 1);
	assert_true(
		query_number(store, "PRAGMA user_version", 0, &count, &f->err));
	assert_int_equal(count, 2);
	store_close(store);
	f->path = copy;
	store = open_as(f, 1, 0);
	assert_non_null(store);
	store_close(store);
}

/* A backup that lies there may be of another file that had this name. */
static void a_backup_of_another_file_is_not_ours(void **state)
{
	struct fixture *f = *state;
	const char *first = arena_printf(&f->arena, "%s.v1.backup", f->path);
	const char *second = arena_printf(&f->arena, "%s.v1.2.backup", f->path);
	const char *third = arena_printf(&f->arena, "%s.v1.3.backup", f->path);
	struct store *store;
	int64_t count;

	write_file(f, "x", 1);
	assert_int_equal(rename(f->path, first), 0);
	for (int again = 0; again < 2; again++) {
		make_version(f, 1);
		store = open_as(f, 2, 0);
		assert_non_null(store);
		store_close(store);
		assert_int_equal(remove(f->path), 0);
	}
	assert_int_not_equal(access(third, F_OK), 0);
	f->path = second;
	store = open_as(f, 1, 0);
	assert_non_null(store);
	assert_true(query_number(store, "SELECT count(*) FROM a", 0, &count,
				 &f->err));
	assert_int_equal(count, 1);
	store_close(store);
}

static void a_step_that_fails_leaves_the_version_before(void **state)
{
	struct fixture *f = *state;
	struct store *store;

	make_version(f, 2);
	assert_null(open_as(f, 3, 0));
	store = open_as(f, 2, 0);
	assert_non_null(store);
	store_close(store);
}

static void what_is_not_ours_is_left_alone(void **state)
{
	struct fixture *f = *state;
	char header[100] = "SQLite format 3";

	make_version(f, 2);
	refused(f, 1, "version 2");
	write_file(f,
		   "not a database, but long enough to have a header of one"
		   " hundred bytes, which is what is looked at first",
		   104);
	refused(f, 2, "not a test file");
	write_file(f, "short", 5);
	refused(f, 2, "not a test file");
	write_file(f, header, sizeof(header));
	refused(f, 2, "another program");
}

static void changed_tables_are_refused(void **state)
{
	static const char *const changes[] = {
		"CREATE INDEX i ON a (x)",
		"CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM a; END",
		"DROP TABLE a; CREATE VIEW a AS SELECT 1 AS x",
		"DROP TABLE a",
	};

	for (size_t i = 0; i < sizeof(changes) / sizeof(*changes); i++) {
		struct fixture *f = *state;
		struct store *store;

		unlink(f->path);
		store = open_as(f, 1, STORE_CREATE);
		assert_non_null(store);
		assert_true(store_run(store, changes[i], &f->err));
		store_close(store);
		refused(f, 1, "holds other tables");
	}
}

/* What SQLite makes for itself is no change; what only bears such a name is. */
static void tables_of_sqlite_are_known_by_their_text(void **state)
{
	struct fixture *f = *state;
	struct store *store;
	char *bytes, *name;
	size_t size;

	store = open_as(f, 1, STORE_CREATE);
	assert_non_null(store);
	assert_true(store_run(store, "ANALYZE", &f->err));
	store_close(store);
	store = open_as(f, 1, 0);
	assert_non_null(store);
	assert_true(store_run(store, "CREATE VIEW sqlitexbad AS SELECT 1",
			      &f->err));
	store_close(store);
	bytes = (char *)(uintptr_t)bytes_of(f, f->path, &size);
	for (int i = 0; i < 3; i++)
		if ((name = memmem(bytes, size, "sqlitexbad", 10)))
			name[6] = '_';
	write_file(f, bytes, size);
	refused(f, 1, "holds other tables");
}

static int files_in(struct fixture *f)
{
	DIR *folder = opendir(f->folder);
	int count = 0;

	assert_non_null(folder);
	for (struct dirent *e; (e = readdir(folder));)
		count += e->d_name[0] != '.';
	closedir(folder);
	return count;
}

/* A copy has its name when it is whole, else there is none; and what is there
 * is never written over. */
static void a_copy_is_whole_or_is_not(void **state)
{
	struct fixture *f = *state;
	const char *copy = arena_printf(&f->arena, "%s.copy", f->path);
	const char *link = arena_printf(&f->arena, "%s.link", f->path);
	struct rlimit was, small = { 4096, 4096 };
	struct store *store;
	size_t size, again;

	make_version(f, 1);
	store = open_as(f, 1, 0);
	assert_non_null(store);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &was), 0);
	small.rlim_max = was.rlim_max;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	assert_false(store_copy(store, copy, &f->err));
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &was), 0);
	assert_int_equal(files_in(f), 1);
	assert_true(store_copy(store, copy, &f->err));
	assert_int_equal(files_in(f), 2);
	bytes_of(f, copy, &size);
	assert_true(size > 0);
	assert_false(store_copy(store, copy, &f->err));
	assert_non_null(strstr(f->err.text, "is there already"));
	bytes_of(f, copy, &again);
	assert_int_equal(size, again);
	/* A link to nothing is something too. */
	assert_int_equal(symlink("nowhere", link), 0);
	assert_false(store_copy(store, link, &f->err));
	assert_int_equal(files_in(f), 3);
	store_close(store);
}

/* Copying and checking are part of longer work as often as not. */
static void long_work_stays_long(void **state)
{
	struct fixture *f = *state;
	const char *copy = arena_printf(&f->arena, "%s.copy", f->path), *lines;
	struct store *store;

	make_version(f, 1);
	store = open_as(f, 1, 0);
	assert_non_null(store);
	store_take_time(store, true);
	assert_true(store_copy(store, copy, &f->err));
	assert_true(store->long_work);
	assert_true(store_check(store, &f->arena, &lines, &f->err));
	assert_true(store->long_work);
	store_close(store);
}

static void a_damaged_page_is_told(void **state)
{
	struct fixture *f = *state;
	struct store *store;
	const char *lines;
	char *bytes;
	size_t size;

	make_version(f, 1);
	bytes = (char *)(uintptr_t)bytes_of(f, f->path, &size);
	memset(bytes + 4096, 0x5a, 64);
	write_file(f, bytes, size);
	store = open_as(f, 1, 0);
	if (store) {
		assert_true(!store_check(store, &f->arena, &lines, &f->err) ||
			    *lines);
		store_close(store);
	} else {
		assert_non_null(strstr(f->err.text, "damaged"));
	}
}

static int64_t count_of(struct fixture *f, struct store *store)
{
	int64_t count;

	if (!query_number(store, "SELECT count(*) FROM a", 0, &count, &f->err))
		fail_msg("%s", f->err.text);
	return count;
}

/* The commit of another waits for whoever holds what it reads; inside a
 * change, holding must not end it. */
static void what_is_held_stays_as_it_is(void **state)
{
	struct fixture *f = *state;
	struct store *reader, *writer;

	make_version(f, 1);
	reader = open_as(f, 1, 0);
	writer = open_as(f, 1, 0);
	assert_true(store_begin(writer, &f->err));
	store_hold(writer);
	assert_true(store_run(writer, "INSERT INTO a VALUES ('new')", &f->err));
	store_let_go(writer);
	store_hold(reader);
	store_hold(reader);
	assert_int_equal(count_of(f, reader), 1);
	store_let_go(reader);
	assert_false(store_commit(writer, &f->err));
	assert_int_equal(count_of(f, reader), 1);
	store_let_go(reader);
	assert_int_equal(count_of(f, writer), 1);
	assert_true(store_begin(writer, &f->err));
	assert_true(store_run(writer, "INSERT INTO a VALUES ('new')", &f->err));
	assert_true(store_commit(writer, &f->err));
	assert_int_equal(count_of(f, reader), 2);
	store_close(reader);
	store_close(writer);
}

#define with_folder(t) cmocka_unit_test_setup_teardown(t, make, clear)

int main(void)
{
	const struct CMUnitTest tests[] = {
		with_folder(a_new_file_is_for_its_owner_alone),
		with_folder(an_old_file_is_copied_and_brought_up),
		with_folder(a_backup_of_another_file_is_not_ours),
		with_folder(a_step_that_fails_leaves_the_version_before),
		with_folder(what_is_not_ours_is_left_alone),
		with_folder(changed_tables_are_refused),
		with_folder(tables_of_sqlite_are_known_by_their_text),
		with_folder(a_copy_is_whole_or_is_not),
		with_folder(long_work_stays_long),
		with_folder(a_damaged_page_is_told),
		with_folder(what_is_held_stays_as_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
