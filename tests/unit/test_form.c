/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include "tests/unit/own_screen.h"

/* Title, issuer, day and a note, typed and saved, are a record. */
static void a_whole_form_is_saved(void **state)
{
	struct own_screen *s = *state;

	press(s, "2 a");
	must_see(s, "New credential");
	type(s, "Cheese Making");
	press(s, "tab");
	type(s, "Dairy School");
	press(s, "enter tab");
	type(s, "-3d");
	press(s, "tab tab tab");
	type(s, "No 7");
	press(s, "tab tab tab tab");
	type(s, "first line");
	press(s, "enter");
	type(s, "second");
	press(s, "ctrl-s");
	must_not_see(s, "New credential");
	must_see(s, "added credential Cheese Making");
	must_see(s, "u undoes");
	assert_string_equal(
		value_of(s, "SELECT title || '|' || earned || '|' "
			    "|| number || '|' || note FROM credential"),
		"Cheese Making|2026-11-19|No 7|first line\nsecond");
	assert_string_equal(value_of(s, "SELECT title FROM issuer"),
			    "Dairy School");
	assert_string_equal(value_of(s, "SELECT line FROM log ORDER BY id "
					"DESC LIMIT 1"),
			    "added credential Cheese Making");
	press(s, "u");
	assert_string_equal(value_of(s, "SELECT count(*) FROM credential"),
			    "0");
	assert_string_equal(value_of(s, "SELECT count(*) FROM issuer"), "0");
}

static void only_what_was_changed_is_saved(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add issuer Alpha --country FR --note keep");
	press(s, "5 e");
	must_see(s, "Edit issuer");
	press(s, "tab tab");
	/* Somebody else changes another field meanwhile. */
	obey(s, "set issuer 1 --email a@b.example");
	press(s, "ctrl-u");
	type(s, "DE");
	press(s, "ctrl-s");
	must_see(s, "changed issuer Alpha");
	assert_string_equal(value_of(s, "SELECT country || email || note "
					"FROM issuer"),
			    "DEa@b.examplekeep");
}

/* What somebody else wrote into the same field is not replaced unseen. */
static void what_was_changed_meanwhile_is_shown_first(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add issuer Alpha --country FR");
	press(s, "5 e tab tab");
	obey(s, "set issuer 1 --country IT");
	press(s, "ctrl-u");
	type(s, "DE");
	press(s, "ctrl-s");
	must_see(s, "it became \"IT\" meanwhile");
	must_see(s, "Edit issuer");
	assert_string_equal(value_of(s, "SELECT country FROM issuer"), "IT");
	press(s, "ctrl-s");
	must_see(s, "changed issuer Alpha");
	assert_string_equal(value_of(s, "SELECT country FROM issuer"), "DE");
}

static void errors_stand_below_their_field(void **state)
{
	struct own_screen *s = *state;

	press(s, "2 a");
	type(s, "X");
	press(s, "tab tab tab");
	type(s, "31 Feb");
	press(s, "tab");
	must_see(s, "\"31 Feb\" is not a date");
	press(s, "ctrl-s");
	must_see(s, "New credential");
	assert_string_equal(value_of(s, "SELECT count(*) FROM credential"),
			    "0");
	/* The wrong field is the current one again, and can be mended. */
	press(s, "ctrl-u");
	type(s, "today");
	must_see(s, "Sun 22 Nov 2026, today");
	press(s, "tab");
	must_not_see(s, "is not a date");
	type(s, "-1y");
	press(s, "ctrl-s");
	must_see(s, "It cannot expire before it was earned.");
	press(s, "ctrl-u ctrl-s");
	must_see(s, "added credential X");
}

static void an_empty_title_is_refused(void **state)
{
	struct own_screen *s = *state;

	press(s, "5 a ctrl-s");
	must_see(s, "Name may not be empty.");
	press(s, "esc");
	must_not_see(s, "New issuer");
}

static void leaving_asks_when_something_was_typed(void **state)
{
	struct own_screen *s = *state;

	press(s, "5 a esc");
	must_not_see(s, "New issuer");
	press(s, "a");
	type(s, "Alp");
	press(s, "esc");
	must_see(s, "Leave without saving?");
	press(s, "n");
	type(s, "ha");
	must_see(s, "Alpha");
	press(s, "esc y");
	must_not_see(s, "New issuer");
	must_see(s, "nothing was saved");
	assert_string_equal(value_of(s, "SELECT count(*) FROM issuer"), "0");
}

static void choices_and_flags_turn(void **state)
{
	struct own_screen *s = *state;

	press(s, "3 a");
	type(s, "Way");
	press(s, "tab tab");
	must_see(s, "space: award live");
	press(s, "space");
	press(s, "ctrl-s");
	assert_string_equal(value_of(s, "SELECT kind FROM pathway"), "live");
	press(s, "e tab tab");
	type(s, "a");
	press(s, "ctrl-s");
	assert_string_equal(value_of(s, "SELECT kind FROM pathway"), "award");
	obey(s, "new credential");
	type(s, "Y");
	press(s, "tab tab tab tab tab tab tab tab");
	must_see(s, "space changes it");
	press(s, "space tab right right right ctrl-s");
	assert_string_equal(value_of(s, "SELECT revoked || doubtful FROM "
					"credential"),
			    "11");
}

static void small_screens_scroll(void **state)
{
	struct own_screen *s = *state;

	cells_resize(&s->cells, 12, 40);
	press(s, "2 a");
	must_not_see(s, "Note");
	press(s, "shift-tab");
	must_see(s, "Note");
	must_not_see(s, "Title");
	type(s, "word");
	press(s, "tab");
	must_see(s, "Title");
	for (int rows = 1; rows < 30; rows++)
		for (int columns = 1; columns < 60; columns += 7) {
			cells_resize(&s->cells, rows, columns);
			press(s, "tab");
		}
}

static void pastes_and_clicks_go_into_fields(void **state)
{
	struct own_screen *s = *state;
	struct key paste = { .code = K_PASTE, .paste = "Two\nlines" };
	struct key click = { .code = K_CLICK, .column = 20 };

	press(s, "5 a");
	app_key(&s->app, &paste);
	app_draw(&s->app);
	must_see(s, "Two lines");
	while (click.row < 23 &&
	       !text_equal(cells_at(&s->cells, click.row, 2)->text, "C"))
		click.row++;
	app_key(&s->app, &click);
	type(s, "FR");
	press(s, "ctrl-s");
	assert_string_equal(value_of(s, "SELECT title || '|' || country FROM "
					"issuer"),
			    "Two lines|FR");
}

/* A terminal that goes away takes nothing along that could be kept. */
static void leaving_for_good_saves(void **state)
{
	struct own_screen *s = *state;

	press(s, "5 a");
	type(s, "Half typed");
	press(s, "esc");
	must_see(s, "Leave without saving?");
	app_keep(&s->app);
	assert_null(s->app.overlay);
	assert_string_equal(value_of(s, "SELECT title FROM issuer"),
			    "Half typed");
	press(s, "5 a tab");
	type(s, "no name");
	app_keep(&s->app);
	assert_null(s->app.overlay);
	assert_string_equal(value_of(s, "SELECT count(*) FROM issuer"), "1");
}

#define SCREEN_TEST(name) \
	cmocka_unit_test_setup_teardown(name, screen_begin, screen_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(a_whole_form_is_saved),
		SCREEN_TEST(only_what_was_changed_is_saved),
		SCREEN_TEST(what_was_changed_meanwhile_is_shown_first),
		SCREEN_TEST(errors_stand_below_their_field),
		SCREEN_TEST(an_empty_title_is_refused),
		SCREEN_TEST(leaving_asks_when_something_was_typed),
		SCREEN_TEST(choices_and_flags_turn),
		SCREEN_TEST(small_screens_scroll),
		SCREEN_TEST(leaving_for_good_saves),
		SCREEN_TEST(pastes_and_clicks_go_into_fields),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
