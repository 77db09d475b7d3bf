/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include <stdio.h>

#include "data/baked.h"
#include "tui/term/colour.h"
#include "tui/theme.h"

static bool same_look(const struct style *a, const struct style *b)
{
	return a->ink.kind == b->ink.kind && a->ink.value == b->ink.value &&
	       a->ground.kind == b->ground.kind &&
	       a->ground.value == b->ground.value &&
	       a->attributes == b->attributes;
}

static void an_empty_theme_is_black_and_white_and_whole(void **state)
{
	struct theme theme;

	(void)state;
	assert_true(theme_read(&theme, "none", "", NULL));
	for (enum role role = 0; role < ROLES; role++) {
		assert_int_equal(theme.styles[role].ink.kind, COLOUR_DEFAULT);
		assert_int_equal(theme.styles[role].attributes,
				 role_attributes(role));
	}
	assert_int_equal(theme.styles[ROLE_SELECTED].attributes, ATTR_REVERSE);
}

static void lines_parents_and_borrowed_roles(void **state)
{
	struct theme theme;
	struct err err;

	(void)state;
	assert_true(theme_read(
		&theme, "t",
		"# a comment\n"
		"error = warning reverse	# before what it borrows from\n"
		"warning = #ff8700 on 17 bold\n"
		"strong = bright-red\r\n"
		"rule = on blue",
		&err));
	assert_int_equal(theme.styles[ROLE_WARNING].ink.kind, COLOUR_RGB);
	assert_int_equal(theme.styles[ROLE_WARNING].ink.value, 0xff8700);
	assert_int_equal(theme.styles[ROLE_WARNING].ground.value, 17);
	assert_int_equal(theme.styles[ROLE_WARNING].attributes, ATTR_BOLD);
	assert_int_equal(theme.styles[ROLE_ERROR].ink.value, 0xff8700);
	assert_int_equal(theme.styles[ROLE_ERROR].attributes,
			 ATTR_BOLD | ATTR_REVERSE);
	/* A child without a line: the parent's colour, its own attributes. */
	assert_int_equal(theme.styles[ROLE_KEY].ink.value, 9);
	assert_int_equal(theme.styles[ROLE_KEY].attributes, ATTR_BOLD);
	assert_int_equal(theme.styles[ROLE_SUPPOSED].ink.value, 0xff8700);
	assert_int_equal(theme.styles[ROLE_RULE].ground.value, 4);
	assert_int_equal(theme.styles[ROLE_RULE].attributes, 0);
}

static void mistakes_are_told_with_file_and_line(void **state)
{
	static const struct {
		const char *text, *starts;
	} cases[] = {
		{ "\n\ntitle bold", "x.theme:3: " },
		{ "loud = red", "x.theme:1: “loud” is no role; they are "
				"text, " },
		{ "title = crimson", "x.theme:1: “crimson”" },
		{ "title = #12345", "x.theme:1: “#12345”" },
		{ "title = 256", "x.theme:1: “256”" },
		{ "title = red blue", "x.theme:1: “blue”" },
		{ "title = red on", "x.theme:1: “on”" },
		{ "title = red\ntitle = blue", "x.theme:2: “title”" },
		{ "text = faint\nfaint = text\n", "x.theme:1: “text”" },
		{ "good = bad\n\nbad = good", "x.theme:3: “bad”" },
		{ "# \xff", "x.theme:1: this line is not UTF-8" },
	};
	struct theme theme;
	struct err err;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_false(
			theme_read(&theme, "x.theme", cases[i].text, &err));
		if (strncmp(err.text, cases[i].starts,
			    strlen(cases[i].starts)) != 0)
			fail_msg("%s is not %s", err.text, cases[i].starts);
	}
}

static void shipped_themes_set_every_meaning_apart(void **state)
{
	static const char *const names[] = { "dark", "light", "contrast",
					     "mono" };
	static const enum role must_differ[] = {
		ROLE_SELECTED, ROLE_SELECTED_IDLE, ROLE_TAB_CURRENT, ROLE_MATCH,
		ROLE_BAD,      ROLE_WARNING,	   ROLE_SUPPOSED,    ROLE_ERROR,
	};
	struct err err;

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		char name[64];
		const struct baked *file;
		struct theme theme;

		snprintf(name, sizeof(name), "themes/%s.theme", names[i]);
		file = baked_find(name);
		assert_non_null(file);
		if (!theme_read(&theme, name, file->bytes, &err))
			fail_msg("%s", err.text);
		for (int pass = 0; pass < 2; pass++) {
			for (size_t k = 0;
			     k < sizeof(must_differ) / sizeof(*must_differ);
			     k++)
				assert_false(same_look(
					&theme.styles[ROLE_TEXT],
					&theme.styles[must_differ[k]]));
			theme_without_colour(&theme);
		}
		assert_true(theme.styles[ROLE_SELECTED].attributes &
			    ATTR_REVERSE);
	}
}

static void fewer_colours_find_near_ones(void **state)
{
	const struct colour orange = { COLOUR_RGB, 0xff8700 };
	const struct colour bright = { COLOUR_INDEX, 12 };
	bool bold = false;

	(void)state;
	assert_int_equal(colour_number(orange, 1 << 24, &bold), 0xff8700);
	assert_int_equal(colour_number(orange, 256, &bold), 208);
	assert_false(bold);
	assert_int_equal(colour_number((struct colour){ COLOUR_INDEX, 196 }, 16,
				       &bold),
			 9);
	assert_int_equal(colour_number((struct colour){ COLOUR_INDEX, 9 }, 256,
				       &bold),
			 9);
	assert_false(bold);
	assert_int_equal(colour_number(bright, 8, &bold), 4);
	assert_true(bold);
	assert_int_equal(colour_number((struct colour){ 0 }, 256, &bold), -1);
}

static void the_ground_is_guessed(void **state)
{
	(void)state;
	assert_string_equal(theme_guess(NULL), "dark");
	assert_string_equal(theme_guess("15;0"), "dark");
	assert_string_equal(theme_guess("0;15"), "light");
	assert_string_equal(theme_guess("0;default;7"), "light");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_theme_is_black_and_white_and_whole),
		cmocka_unit_test(lines_parents_and_borrowed_roles),
		cmocka_unit_test(mistakes_are_told_with_file_and_line),
		cmocka_unit_test(shipped_themes_set_every_meaning_apart),
		cmocka_unit_test(fewer_colours_find_near_ones),
		cmocka_unit_test(the_ground_is_guessed),
	};

	return cmocka_run_group_tests_name("theme", tests, NULL, NULL);
}
