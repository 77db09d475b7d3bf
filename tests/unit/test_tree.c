/* SPDX-License-Identifier: MIT */
/*
 * The tree editor, by keys alone.
 */
#include "tests/unit/check.h"

#include "tests/unit/own_screen.h"

/* Kinds and what they ask for, in the order of ids. */
#define STEPS                                                              \
	"SELECT group_concat(kind || coalesce(':' || number, '') || "      \
	"coalesce(':' || (SELECT slug FROM achievement AS a WHERE a.id = " \
	"achievement), '') || iif(text = '', '', ':' || text), ' ') FROM " \
	"(SELECT * FROM step ORDER BY id)"

static void begin(struct own_screen *s)
{
	obey(s, "add pathway Way");
	press(s, "3");
	must_see(s, "This pathway has no rule yet");
	press(s, "enter");
}

static void add_achievement(struct own_screen *s, const char *words)
{
	press(s, "a a");
	must_see(s, "An achievement");
	type(s, words);
	press(s, "enter ctrl-s");
}

/* All of: one of the catalogue … */
static void build(struct own_screen *s)
{
	begin(s);
	press(s, "a");
	must_see(s, "What does the pathway ask for?");
	must_see(s, "l all of these");
	press(s, "l");
	must_see(s, "added \"all of these\"");
	must_see(s, "Nothing is below this step");
	add_achievement(s, "comptia-aplus");
	must_see(s, "added step CompTIA A+");
	must_not_see(s, "Nothing is below this step");
}

/* Behind what is selected: 2 of 3, and what only oneself confirms. */
static void build_rest(struct own_screen *s)
{
	press(s, "a s");
	type(s, "2");
	press(s, "ctrl-s");
	must_see(s, "? 2 of 0");
	add_achievement(s, "comptia-networkplus");
	must_see(s, "2 of 1 can never be met;");
	add_achievement(s, "comptia-securityplus");
	must_not_see(s, "can never be met");
	add_achievement(s, "comptia-cysa");
	must_see(s, "2 of 3");
	/* Behind the group, so on the group above it. */
	press(s, "g a m");
	type(s, "A year of practice");
	press(s, "ctrl-s");
	must_see(s, "A year of practice");
	must_see(s, "to be confirmed by you");
}

static void a_pathway_is_built_by_keys_alone(void **state)
{
	struct own_screen *s = *state;

	build(s);
	build_rest(s);
	press(s, "space");
	must_see(s, "A year of practice: confirmed");
	must_see(s, "confirmed 22 Nov 2026");
	assert_string_equal(
		value_of(s, STEPS),
		"all achievement:comptia-aplus k:2 "
		"achievement:comptia-networkplus "
		"achievement:comptia-securityplus achievement:comptia-cysa "
		"manual:A year of practice");
	for (int i = 0; i < 8; i++)
		press(s, "u");
	must_see(s, "This pathway has no rule yet");
	assert_string_equal(value_of(s, "SELECT count(*) FROM step"), "0");
	assert_string_equal(value_of(s, "SELECT count(*) FROM achievement"),
			    "0");
	for (int i = 0; i < 8; i++)
		press(s, "ctrl-r");
	assert_string_equal(value_of(s, "SELECT count(*) FROM step"), "7");
}

static void add_two(struct own_screen *s)
{
	begin(s);
	obey(s, "add step --pathway 1 --kind all");
	obey(s, "add step --pathway 1 --kind manual --text one");
	obey(s, "add step --pathway 1 --kind manual --text two");
}

static void each_move_is_one_undo(void **state)
{
	static const char order[] = "SELECT group_concat(text, ' ') FROM "
				    "(SELECT * FROM step WHERE kind = 'manual' "
				    "ORDER BY parent, position)";
	struct own_screen *s = *state;

	add_two(s);
	press(s, "G K");
	must_see(s, "moved two up");
	must_see(s, "u undoes");
	assert_string_equal(value_of(s, order), "two one");
	press(s, "K");
	must_see(s, "It is the first in its group already.");
	press(s, "J");
	assert_string_equal(value_of(s, order), "one two");
	press(s, "u u");
	assert_string_equal(value_of(s, order), "one two");
}

static void groups_come_and_go(void **state)
{
	struct own_screen *s = *state;

	add_two(s);
	press(s, "g j j w");
	must_see(s, "What goes around this step?");
	press(s, "l");
	must_see(s, "put \"all of these\" around two");
	must_see(s, "all of 1");
	/* The cursor is on the group: it can become another. */
	press(s, "e space ctrl-s");
	must_see(s, "any of 1");
	press(s, "W");
	must_see(s, "took \"any of these\" away");
	must_not_see(s, "any of 1");
	press(s, "u");
	must_see(s, "any of 1");
}

static void a_window_asks_for_its_days(void **state)
{
	struct own_screen *s = *state;

	add_two(s);
	press(s, "g j j w w");
	must_see(s, "Earned within some days");
	press(s, "ctrl-u");
	type(s, "30");
	press(s, "ctrl-s");
	must_see(s, "earned within 30 days");
	assert_string_equal(value_of(s, "SELECT line FROM log ORDER BY id "
					"LIMIT 1 OFFSET 4"),
			    "put \"earned within 365 days\" around two");
	press(s, "g d");
	must_see(s, "removed all of these with 3 steps below it");
	must_see(s, "u undoes");
	must_see(s, "This pathway has no rule yet");
	press(s, "u");
	must_see(s, "all of 2");
	must_see(s, "earned within 30 days");
}

static void a_group_keeps_what_is_below(void **state)
{
	struct own_screen *s = *state;

	begin(s);
	press(s, "a m");
	type(s, "one");
	/* A lone root gets an "all" around when another comes. */
	press(s, "ctrl-s a m");
	type(s, "two");
	press(s, "ctrl-s");
	must_see(s, "all of 2");
	press(s, "g e");
	must_see(s, "A group");
	press(s, "space space tab");
	type(s, "3");
	press(s, "ctrl-s");
	must_see(s, "3 of 2 can never be met; ask");
	must_see(s, "a part of this rule can never");
	press(s, "e tab ctrl-u");
	type(s, "1");
	press(s, "tab space ctrl-s");
	must_see(s, "1 of 2");
	must_not_see(s, "can never be met");
	assert_string_equal(value_of(s, "SELECT count(*) FROM step WHERE "
					"parent = (SELECT id FROM step WHERE "
					"kind = 'k' AND share = 'once')"),
			    "2");
}

static void bad_input_is_told_and_kept(void **state)
{
	struct own_screen *s = *state;

	begin(s);
	press(s, "a e ctrl-s");
	must_see(s, "say a day, or below how many days back.");
	type(s, "soon");
	press(s, "ctrl-s");
	must_see(s, "\"soon\" is not a date");
	press(s, "ctrl-u tab");
	type(s, "-4");
	press(s, "ctrl-s");
	must_see(s, "say 0 or more.");
	press(s, "ctrl-u");
	type(s, "730");
	press(s, "ctrl-s");
	must_see(s, "earned since 22 Nov 2024 (730");
	press(s, "a s ctrl-s");
	must_see(s, "How many may not be empty.");
	type(s, "0");
	press(s, "ctrl-s");
	must_see(s, "1 or more");
	press(s, "esc y");
	press(s, "a m ctrl-s");
	must_see(s, "What may not be empty.");
	press(s, "esc");
	assert_string_equal(value_of(s, STEPS), "since:730");
}

static void keys_need_a_step(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add pathway Way");
	press(s, "3 enter J");
	must_see(s, "No step is selected");
	press(s, "e");
	must_see(s, "No step is selected");
	press(s, "d");
	must_see(s, "No step is selected");
	press(s, "w W space > <");
	assert_string_equal(value_of(s, "SELECT count(*) FROM pathway"), "1");
	/* On an empty line of the tree Enter begins it. */
	press(s, "enter");
	must_see(s, "What does the pathway ask for?");
	press(s, "esc 1");
	obey(s, "view today");
	assert_false(app_command(&s->app, "step-add"));
}

static void small_and_large_windows(void **state)
{
	struct own_screen *s = *state;

	begin(s);
	press(s, "a l a m");
	type(s, "one");
	press(s, "ctrl-s");
	for (int rows = 1; rows < 42; rows += 8)
		for (int columns = 1; columns < 130; columns += 31) {
			cells_resize(&s->cells, rows, columns);
			press(s, "a j j j k up down pgdn home esc e tab esc "
				 "J K");
		}
	cells_resize(&s->cells, 12, 40);
	press(s, "a");
	must_see(s, "an achievement");
	must_not_see(s, "even if it has expired");
	press(s, "end");
	must_see(s, "even if it has expired");
	press(s, "enter");
	must_see(s, "added \"ever earned\"");
}

static void a_click_takes_a_kind(void **state)
{
	struct own_screen *s = *state;
	struct key click = { .code = K_CLICK, .column = 30 };

	begin(s);
	press(s, "a");
	while (click.row < 23 &&
	       !strstr(row_text(s, click.row), "any of these"))
		click.row++;
	app_key(&s->app, &click);
	app_draw(&s->app);
	must_see(s, "added \"any of these\"");
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, screen_begin, screen_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_pathway_is_built_by_keys_alone),
		TEST(each_move_is_one_undo),
		TEST(groups_come_and_go),
		TEST(a_window_asks_for_its_days),
		TEST(a_group_keeps_what_is_below),
		TEST(bad_input_is_told_and_kept),
		TEST(keys_need_a_step),
		TEST(small_and_large_windows),
		TEST(a_click_takes_a_kind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
