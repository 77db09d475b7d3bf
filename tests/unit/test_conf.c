/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/base/text.h"
#include "tui/conf.h"
#include "tui/lines.h"

struct fixture {
	struct arena arena;
	struct err err;
	char folder[64];
};

static int fixture_make(void **state)
{
	struct fixture *f = test_calloc(1, sizeof(*f));

	strcpy(f->folder, "/tmp/cairn-conf-XXXXXX");
	*state = f;
	return mkdtemp(f->folder) ? 0 : -1;
}

static void remove_all(struct arena *arena, const char *folder)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;

	while (dir && (entry = readdir(dir))) {
		const char *path = arena_printf(arena, "%s/%s", folder,
						entry->d_name);

		if (text_equal(entry->d_name, ".") ||
		    text_equal(entry->d_name, "..") || unlink(path) == 0)
			continue;
		remove_all(arena, path);
	}
	if (dir)
		closedir(dir);
	rmdir(folder);
}

static int fixture_free(void **state)
{
	struct fixture *f = *state;

	remove_all(&f->arena, f->folder);
	arena_free(&f->arena);
	test_free(f);
	return 0;
}

static const char *in(struct fixture *f, const char *file)
{
	return arena_printf(&f->arena, "%s/%s", f->folder, file);
}

static const char *content(struct fixture *f, const char *path)
{
	const char *text;
	bool absent;

	assert_true(lines_load(&f->arena, path, &text, &absent, &f->err));
	assert_false(absent);
	return text;
}

static void values_are_read_over_what_is_there(void **state)
{
	struct fixture *f = *state;
	struct conf conf;

	conf_init(&conf);
	assert_string_equal(conf.theme, "auto");
	assert_string_equal(conf.start, "today");
	assert_true(conf_read(&conf, &f->arena, "config",
			      "# mine\ntheme = light   # by day\n\nmouse=off\n",
			      &f->err));
	assert_string_equal(conf.theme, "light");
	assert_string_equal(conf.mouse, "off");
	assert_string_equal(conf.color, "auto");
}

static void mistakes_have_file_and_line(void **state)
{
	static const struct {
		const char *text, *starts;
	} cases[] = {
		{ "\ntheme", "config:2: write it as" },
		{ "colour = never", "config:1: “colour” is no option" },
		{ "mouse = on\nmouse = maybe", "config:2: mouse is one of" },
		{ "mouse = o", "config:1: mouse is one of" },
		{ "mouse =", "config:1: mouse is one of" },
	};
	struct fixture *f = *state;
	struct conf conf;

	conf_init(&conf);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_false(conf_read(&conf, &f->arena, "config",
				       cases[i].text, &f->err));
		assert_true(text_starts(f->err.text, cases[i].starts));
	}
}

static void one_value_is_saved_and_the_rest_kept(void **state)
{
	struct fixture *f = *state;
	const char *path = in(f, "a/b/config"), *link = in(f, "link");
	struct stat st;

	assert_true(conf_save(path, "theme", "dark", &f->err));
	assert_string_equal(content(f, path), "theme = dark\n");
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_true(conf_save(path, "mouse", "off", &f->err));
	assert_true(conf_save(path, "theme", "mono", &f->err));
	assert_string_equal(content(f, path), "theme = mono\nmouse = off\n");
	/* A link stays one, and comments stay. */
	assert_int_equal(symlink(path, link), 0);
	assert_true(conf_save(link, "start", "plan", &f->err));
	assert_int_equal(lstat(link, &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_string_equal(content(f, path),
			    "theme = mono\nmouse = off\nstart = plan\n");
}

static void comments_and_order_are_kept(void **state)
{
	struct fixture *f = *state;
	const char *path = in(f, "config");
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs("# theme = x\n themes = y\n\ttheme=light # old\ntheme = z", file);
	assert_int_equal(fclose(file), 0);
	assert_true(conf_save(path, "theme", "dark", &f->err));
	assert_string_equal(content(f, path),
			    "# theme = x\n themes = y\ntheme = dark\n");
}

static void refusals_leave_things_alone(void **state)
{
	struct fixture *f = *state;
	const char *text;
	bool absent;

	assert_false(conf_save(in(f, "."), "theme", "dark", &f->err));
	assert_false(lines_load(&f->arena, f->folder, &text, &absent, &f->err));
	assert_true(
		lines_load(&f->arena, in(f, "none"), &text, &absent, &f->err));
	assert_true(absent);
	assert_string_equal(text, "");
}

static void paths_follow_xdg(void **state)
{
	struct fixture *f = *state;

	setenv("XDG_CONFIG_HOME", "/x/y", 1);
	setenv("HOME", "/home/sample", 1);
	assert_string_equal(conf_path(&f->arena, "config"),
			    "/x/y/cairn/config");
	setenv("XDG_CONFIG_HOME", "relative", 1);
	assert_string_equal(conf_path(&f->arena, "keys.conf"),
			    "/home/sample/.config/cairn/keys.conf");
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("HOME");
	assert_null(conf_path(&f->arena, "config"));
}

#define IN_FOLDER(test) \
	cmocka_unit_test_setup_teardown(test, fixture_make, fixture_free)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(values_are_read_over_what_is_there),
		IN_FOLDER(mistakes_have_file_and_line),
		IN_FOLDER(one_value_is_saved_and_the_rest_kept),
		IN_FOLDER(comments_and_order_are_kept),
		IN_FOLDER(refusals_leave_things_alone),
		IN_FOLDER(paths_follow_xdg),
	};

	return cmocka_run_group_tests_name("conf", tests, NULL, NULL);
}
