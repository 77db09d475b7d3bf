/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include "tests/unit/own_screen.h"

/* Two pathways, one in the other; one of three parts is held. */
static void keep_some(struct own_screen *s)
{
	obey(s, "add achievement Alpha");
	obey(s, "add achievement Beta --minutes 20h");
	obey(s, "add achievement Gamma");
	obey(s, "add pathway Small --kind live");
	obey(s, "add step --pathway Small --kind all");
	obey(s, "add step --pathway Small --parent 1 --kind achievement "
		"--achievement Alpha");
	obey(s, "add step --pathway Small --parent 1 --position 2 "
		"--kind achievement --achievement Beta");
	obey(s, "add pathway Large --kind award");
	obey(s, "add step --pathway Large --kind all");
	obey(s, "add step --pathway Large --parent 4 --kind pathway "
		"--nested Small");
	obey(s, "add step --pathway Large --parent 4 --position 2 "
		"--kind achievement --achievement Gamma");
	obey(s, "add credential \"My Alpha\" --achievement Alpha "
		"--earned 2026-01-01");
}

/* What is in the box under the terminal's cursor. */
static const char *selected(struct own_screen *s)
{
	return row_text(s, s->cells.cursor_row);
}

static void one_walks_along_the_lines(void **state)
{
	struct own_screen *s = *state;

	keep_some(s);
	press(s, "3 j m");
	must_see(s, "2 pathways, 3 parts");
	must_see(s, "Small");
	assert_non_null(strstr(selected(s), "Small"));
	press(s, "right");
	must_see(s, "33 % of 3 slots; unmet: Small, Gamma");
	press(s, "left left");
	must_see(s, "counts in");
	press(s, "left up up");
	must_see(s, "held; counts in Small");
	press(s, "down");
	must_see(s, "missing, 20 h, cost unknown; counts in Small");
}

static void enter_follows_and_one_comes_back(void **state)
{
	struct own_screen *s = *state;

	press(s, "3 j m enter");
	must_see(s, "Pathways");
	must_see(s, "live: it counts only while all");
	press(s, "esc esc");
	must_see(s, "2 pathways, 3 parts");
	press(s, "left up up enter");
	must_see(s, "My Alpha");
	press(s, "esc esc");
	must_see(s, "2 pathways, 3 parts");
	press(s, "down enter");
	must_see(s, "Beta");
	press(s, "esc esc");
	must_see(s, "2 pathways, 3 parts");
}

static void supposing_is_marked_and_never_saved(void **state)
{
	struct own_screen *s = *state;

	press(s, "3 j m left down down space");
	must_see(s, "Map, SUPPOSED");
	must_see(s, "Supposed, not saved: with Beta; Esc ends it");
	must_see(s, "met, was 50 %");
	assert_string_equal(value_of(s, "SELECT count(*) FROM credential"),
			    "1");
	press(s, "up space");
	must_see(s, "Supposed, not saved: with Beta, without Alpha;");
	must_see(s, "supposed not held; in truth held");
	press(s, "space down space");
	must_not_see(s, "SUPPOSED");
	press(s, "space");
	must_see(s, "SUPPOSED");
	press(s, "esc");
	must_not_see(s, "SUPPOSED");
	must_see(s, "2 pathways, 3 parts");
	press(s, "right space");
	must_see(s, "A pathway is not supposed, its parts are");
}

/* What was supposed stays where the file is changed meanwhile. */
static void changes_leave_suppositions(void **state)
{
	struct own_screen *s = *state;

	press(s, "3 j m left down down space");
	obey(s, "add credential Gamma --achievement Gamma --earned 2026-02-02");
	must_see(s, "not saved: with Beta;");
	must_see(s, "met, was 66 %");
	obey(s, "undo");
	must_see(s, "66 %, was 33 %");
}

static void it_begins_around_what_was_selected(void **state)
{
	struct own_screen *s = *state;

	press(s, "2 m");
	must_see(s, "held; counts in Small");
	press(s, "1");
	obey(s, "map Large");
	assert_non_null(strstr(selected(s), "Large"));
	obey(s, "map");
	must_see(s, "2 pathways, 3 parts");
}

static void every_pathway_answers_at_once(void **state)
{
	struct own_screen *s = *state;

	press(s, "3 w");
	must_see(s, "Space supposes the selected one held, or not.");
	press(s, "down space");
	must_see(s, "What if, SUPPOSED");
	must_see(s, "Supposed, not saved: with Beta; Esc ends it");
	must_see(s, "2 of 2 change");
	must_see(s, "met, was 50 %");
	must_see(s, "66 %, was 33 %");
	press(s, "space");
	must_not_see(s, "SUPPOSED");
	press(s, "space esc");
	must_see(s, "Pathways");
	must_not_see(s, "SUPPOSED");
}

static void what_is_supposed_may_be_said(void **state)
{
	struct own_screen *s = *state;

	obey(s, "what-if --hold Beta --hold Gamma --without Alpha");
	must_see(s, "with Beta, with Gamma, without Alpha");
	press(s, "/");
	type(s, "gam");
	press(s, "enter");
	must_see(s, "What if, SUPPOSED /gam");
	press(s, "space");
	must_see(s, "Supposed, not saved: with Beta, without Alpha");
	press(s, "esc esc");
	must_not_see(s, "What if");
	assert_string_equal(value_of(s, "SELECT count(*) FROM credential"),
			    "1");
}

static void suppositions_may_be_of_another_day(void **state)
{
	struct own_screen *s = *state;

	obey(s, "set credential \"My Alpha\" --expires 2027-01-01");
	obey(s, "what-if --hold Beta --as-of 2026-12-31");
	must_see(s, "with Beta, as of 31 Dec 2026; Esc");
	must_see(s, "met, was 50 %");
	obey(s, "as-of 2027-01-01");
	must_see(s, "with Beta, as of 1 Jan 2027; Esc");
	must_see(s, "50 %, was 0 %");
	must_see(s, "What if as of 1 Jan 2027, SUPPOSED");
	obey(s, "undo");
	press(s, "1");
}

static void the_list_and_the_map_suppose_the_same(void **state)
{
	struct own_screen *s = *state;

	press(s, "3 j m left down down space w");
	must_see(s, "What if, SUPPOSED");
	must_see(s, "Supposed, not saved: with Beta; Esc ends it");
	press(s, "up space m");
	must_see(s, "Map, SUPPOSED");
	must_see(s, "not saved: with Beta, without Alpha;");
	press(s, "1");
	must_not_see(s, "SUPPOSED");
}

/* A click selects the box that it hits, and none beside. */
static void boxes_can_be_clicked(void **state)
{
	struct own_screen *s = *state;
	struct key key = { .code = K_CLICK };

	press(s, "3 m");
	for (int row = 0; row < s->cells.rows && !key.row; row++)
		if (strstr(row_text(s, row), "Gamma"))
			key.row = row;
	key.column = 13;
	app_key(&s->app, &key);
	app_draw(&s->app);
	must_see(s, "missing, hours unknown, cost unknown; counts in Large");
	key.row = 15;
	app_key(&s->app, &key);
	app_draw(&s->app);
	must_see(s, "missing, hours unknown, cost unknown; counts in Large");
}

static void an_empty_map_says_what_to_do(void **state)
{
	struct own_screen *s = *state;

	obey(s, "remove pathway Large");
	obey(s, "remove pathway Small");
	press(s, "3 L");
	obey(s, "map");
	must_see(s, "No pathway is kept yet.");
	press(s, "down left space enter m");
	obey(s, "undo");
	obey(s, "undo");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_walks_along_the_lines),
		cmocka_unit_test(enter_follows_and_one_comes_back),
		cmocka_unit_test(supposing_is_marked_and_never_saved),
		cmocka_unit_test(changes_leave_suppositions),
		cmocka_unit_test(it_begins_around_what_was_selected),
		cmocka_unit_test(every_pathway_answers_at_once),
		cmocka_unit_test(what_is_supposed_may_be_said),
		cmocka_unit_test(the_list_and_the_map_suppose_the_same),
		cmocka_unit_test(boxes_can_be_clicked),
		cmocka_unit_test(suppositions_may_be_of_another_day),
		cmocka_unit_test(an_empty_map_says_what_to_do),
	};

	return cmocka_run_group_tests(tests, screen_begin, screen_end);
}
