/* SPDX-License-Identifier: MIT */
/*
 * The tree editor: what the kinds of steps ask for, and how they read.
 */
#include "tests/unit/check.h"

#include "tests/unit/own_screen.h"

static void begin(struct own_screen *s)
{
	obey(s, "add pathway Way");
	press(s, "3");
	must_see(s, "This pathway has no rule yet");
	press(s, "enter");
}

static void circles_are_named(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add pathway Bread");
	obey(s, "add pathway Cake");
	obey(s, "add step --pathway Cake --kind pathway --nested Bread");
	press(s, "3 g enter a p");
	type(s, "Cake");
	press(s, "enter ctrl-s");
	must_see(s, "wrong rule: never met until it");
	must_see(s, "in a circle:");
	must_see(s, "circle: Bread > Cake >");
	press(s, "u");
	must_not_see(s, "in a circle");
	press(s, "ctrl-r");
	/* The other one says so, too. */
	press(s, "esc j");
	must_see(s, "circle: Bread > Cake >");
}

static void points_read_well(void **state)
{
	struct own_screen *s = *state;

	begin(s);
	press(s, "a o");
	type(s, "30");
	press(s, "ctrl-s a");
	must_see(s, "c a cap");
	must_not_see(s, "another pathway");
	press(s, "c");
	type(s, "10");
	press(s, "ctrl-s a a");
	type(s, "Talk");
	press(s, "enter");
	type(s, "8");
	press(s, "ctrl-s");
	must_see(s, "30 points");
	must_see(s, "at most 10 points");
	must_see(s, "Talk (8 points)");
	/* Eight are not thirty. */
	must_see(s, "30 points can never be");
	assert_string_equal(value_of(s, "SELECT group_concat(kind || number, "
					"' ') FROM (SELECT * FROM step ORDER BY"
					" id)"),
			    "points30 cap10 item8");
}

/* Another pathway from the catalogue is copied with all that is in it. */
static void a_pathway_goes_into_a_pathway(void **state)
{
	struct own_screen *s = *state;

	begin(s);
	press(s, "a p");
	type(s, "CIOS");
	must_see(s, "CompTIA IT Operations Specialist");
	press(s, "enter");
	type(s, "as a base");
	press(s, "ctrl-s");
	must_see(s, "added step CompTIA IT Operations Specialist");
	must_see(s, "as a base");
	assert_string_equal(value_of(s, "SELECT count(*) FROM pathway"), "2");
	/* Enter follows, and e is about the step itself. */
	press(s, "enter");
	must_see(s, "all of 2");
	press(s, "G enter e");
	must_see(s, "Another pathway");
	must_see(s, "as a base");
	press(s, "esc u");
	assert_string_equal(value_of(s, "SELECT count(*) FROM pathway"), "1");
}

static void a_step_is_waived(void **state)
{
	struct own_screen *s = *state;

	begin(s);
	press(s, "a a");
	type(s, "Knots");
	press(s, "enter ctrl-s v");
	must_see(s, "New waiver");
	press(s, "tab");
	type(s, "Ten years at sea");
	press(s, "tab");
	type(s, "the school");
	press(s, "ctrl-s");
	must_see(s, "~ Knots");
	must_see(s, "waived on 22 Nov 2026 by");
	assert_string_equal(value_of(s, "SELECT step || granted FROM waiver"),
			    "12026-11-22");
	/* The second time it is the same one. */
	press(s, "v");
	must_see(s, "Edit waiver");
	press(s, "esc u");
	must_not_see(s, "waived");
	assert_string_equal(value_of(s, "SELECT count(*) FROM waiver"), "0");
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, screen_begin, screen_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(circles_are_named),
		TEST(points_read_well),
		TEST(a_pathway_goes_into_a_pathway),
		TEST(a_step_is_waived),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
