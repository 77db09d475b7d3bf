/* SPDX-License-Identifier: MIT */
/*
 * What the screen tells a newcomer to do next has to be true: keys that are
 * offered do something, and sentences are shown to their end.
 */
#include "tests/unit/check.h"

#include <string.h>

#include "tests/unit/own_screen.h"

static const char *footer(struct own_screen *s)
{
	app_draw(&s->app);
	return row_text(s, s->cells.rows - 1);
}

static void the_welcome_offers_what_it_can_do(void **state)
{
	struct own_screen *s = *state;

	app_draw(&s->app);
	must_see(s, "i  Bring in my badges");
	assert_non_null(strstr(footer(s), "l look around"));
	assert_null(strstr(footer(s), "tick"));
	assert_null(strstr(footer(s), "edit"));
	press(s, "b");
	must_see(s, "Edit profile");
	press(s, "esc g");
	must_see(s, "[6 Catalogue]");
	press(s, "1 i");
	must_see(s, "Import");
}

/* Once something is kept, its letters mean again what they mean anywhere. */
static void the_keys_of_the_welcome_end_with_it(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add note hello");
	press(s, "1");
	must_see(s, "Do today");
	press(s, "b");
	must_see(s, "Nothing is on b here");
}

static void keys_without_a_use_are_not_offered(void **state)
{
	struct own_screen *s = *state;

	press(s, "2");
	assert_non_null(strstr(footer(s), "a add"));
	assert_null(strstr(footer(s), "edit"));
	assert_null(strstr(footer(s), "sort"));
	assert_null(strstr(footer(s), "enter"));
	obey(s, "add credential CKA --earned 2026-01-01");
	press(s, "1 2");
	assert_non_null(strstr(footer(s), "e edit"));
	assert_non_null(strstr(footer(s), "enter page"));
	press(s, "L");
	assert_null(strstr(footer(s), "add"));
	assert_null(strstr(footer(s), "remove"));
	press(s, "esc 6");
	assert_null(strstr(footer(s), "add"));
	assert_non_null(strstr(footer(s), "c copy"));
}

static void what_needs_something_waits_for_it(void **state)
{
	struct own_screen *s = *state;

	press(s, "3");
	assert_null(strstr(footer(s), "plan it"));
	assert_null(strstr(footer(s), "undo"));
	press(s, "4");
	assert_non_null(strstr(footer(s), "p new plan"));
	obey(s, "copy ct-csis");
	press(s, "3");
	assert_non_null(strstr(footer(s), "p plan it"));
	press(s, "2");
	assert_non_null(strstr(footer(s), "u undo"));
}

/* In the page of a credential some lines are about other things. */
static void a_page_is_still_about_its_record(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add issuer Harbour");
	obey(s, "add credential CKA --issuer Harbour");
	press(s, "2 enter");
	assert_non_null(strstr(footer(s), "x original"));
	press(s, "x");
	must_see(s, "CKA was entered by hand");
}

static void a_long_message_is_shown_whole(void **state)
{
	struct own_screen *s = *state;

	app_command(&s->app, "list things");
	app_draw(&s->app);
	must_see(s, "\"things\" is not a kind of thing; there are profile");
	must_see(s, "keys.");
	press(s, "2");
	must_not_see(s, "is not a kind of thing");
}

static void help_gathers_the_keys_of_a_command(void **state)
{
	struct own_screen *s = *state;

	press(s, "2 ?");
	must_see(s, "Keys in Credentials");
	must_see(s, "d delete");
	must_see(s, "fill in a form for a new thing");
}

static void press_many(struct own_screen *s, const char *key, int times)
{
	while (times-- > 0)
		press(s, key);
}

/* An answer changes what is told above the checklist; a task that is moved
 * changes places. The next key has to mean the same line again. */
static void the_cursor_goes_with_its_line(void **state)
{
	struct own_screen *s = *state;
	const char *line;

	obey(s, "copy issuer comptia");
	press(s, "5 enter");
	for (int i = 0; i < 8; i++) {
		line = arena_string(&s->arena, pane_enter(app_pane(&s->app)));
		press(s, i % 2 ? "n" : "y");
		assert_string_equal(pane_enter(app_pane(&s->app)), line);
		press(s, "j");
	}
	obey(s, "plan-new --for comptia-aplus");
	press(s, "4");
	press_many(s, "j", 2);
	line = arena_string(&s->arena, row_text(s, s->cells.cursor_row));
	press_many(s, ">", 9);
	assert_string_equal(row_text(s, s->cells.cursor_row) + 18, line + 18);
}

static void today_says_how_to_begin(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add note hello");
	press(s, "1");
	must_see(s, "Bring in badges, or add a credential");
	must_see(s, "Find something to aim at");
	obey(s, "aim kubernetes");
	press(s, "1");
	must_see(s, "Plan the next 30 days toward Kubernetes");
	must_not_see(s, "Find something");
	press(s, "G enter");
	must_see(s, "--for skill\\ 1");
	press(s, "esc");
	obey(s, "add credential CKA --earned 2026-01-01");
	press(s, "1");
	must_not_see(s, "Bring in badges");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			the_welcome_offers_what_it_can_do, screen_begin,
			screen_end),
		cmocka_unit_test_setup_teardown(
			the_keys_of_the_welcome_end_with_it, screen_begin,
			screen_end),
		cmocka_unit_test_setup_teardown(
			keys_without_a_use_are_not_offered, screen_begin,
			screen_end),
		cmocka_unit_test_setup_teardown(
			what_needs_something_waits_for_it, screen_begin,
			screen_end),
		cmocka_unit_test_setup_teardown(
			a_page_is_still_about_its_record, screen_begin,
			screen_end),
		cmocka_unit_test_setup_teardown(a_long_message_is_shown_whole,
						screen_begin, screen_end),
		cmocka_unit_test_setup_teardown(
			help_gathers_the_keys_of_a_command, screen_begin,
			screen_end),
		cmocka_unit_test_setup_teardown(the_cursor_goes_with_its_line,
						screen_begin, screen_end),
		cmocka_unit_test_setup_teardown(today_says_how_to_begin,
						screen_begin, screen_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
