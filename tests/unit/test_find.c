/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include "tests/unit/own_screen.h"

static void finding_narrows_as_one_types(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add credential Cheese");
	obey(s, "add credential Bread");
	obey(s, "add credential Broom");
	press(s, "2 /");
	type(s, "br");
	must_see(s, "1 of 2");
	must_not_see(s, "Cheese");
	type(s, "o");
	must_see(s, "1 of 1");
	press(s, "backspace enter");
	assert_null(s->app.overlay);
	must_see(s, "1 of 2");
	press(s, "n");
	must_see(s, "2 of 2");
	press(s, "N");
	must_see(s, "1 of 2");
	press(s, "n esc");
	/* The row that was found stays the selected one. */
	must_see(s, "3 of 3");
	press(s, "/");
	type(s, "zzz");
	must_see(s, "nothing");
	press(s, "esc");
	must_see(s, "of 3");
}

static bool marked(struct own_screen *s, const char *letter)
{
	for (int r = 0; r < s->cells.rows; r++)
		for (int c = 0; c < s->cells.columns; c++) {
			const struct cell *cell = cells_at(&s->cells, r, c);

			if (cell->role == ROLE_MATCH &&
			    text_equal(cell->text, letter))
				return true;
		}
	return false;
}

static void sheets_are_searched_without_accents(void **state)
{
	struct own_screen *s = *state;
	struct pane *pane;

	press(s, "?");
	pane = app_pane(&s->app);
	press(s, "/");
	type(s, "TÄKE THE last");
	assert_true(pane->master.found > 0);
	must_see(s, "take the last change back");
	press(s, "enter");
	assert_int_equal(pane->master.cursor, pane->master.found);
	press(s, "G n");
	must_see(s, "take the last change back");
	press(s, "g /");
	type(s, "the");
	assert_true(marked(s, "h"));
	press(s, "esc");
	assert_false(marked(s, "h"));
}

/* A search in the page beside a list leaves the list as it is. */
static void the_page_is_searched_by_itself(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add credential Cheese --number \"No 7\"");
	obey(s, "add credential Bread");
	press(s, "2 tab /");
	type(s, "original");
	must_see(s, "of 2");
	assert_null(app_pane(&s->app)->words);
	assert_true(app_pane(&s->app)->detail.found >= 0);
	press(s, "enter esc");
	assert_true(app_pane(&s->app)->in_detail);
	press(s, "esc");
	assert_false(app_pane(&s->app)->in_detail);
}

/* Enter on a line of help does it in the view that the help is about. */
static void help_leads_to_what_it_tells(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add issuer Alpha");
	press(s, "5 ? /");
	type(s, "take the last");
	press(s, "enter enter");
	must_see(s, "[5 Issuers]");
	must_see(s, "undone: added issuer Alpha");
	/* A command is only written down, to be finished. */
	press(s, "? /");
	type(s, "do once more");
	press(s, "enter n enter");
	must_see(s, ":redo");
	press(s, "enter");
	must_see(s, "1 of 1");
	/* "enter" itself is among the lines. */
	press(s, "? /");
	type(s, "open what is");
	press(s, "enter enter");
	must_see(s, "Issuers");
}

#define SCREEN_TEST(name) \
	cmocka_unit_test_setup_teardown(name, screen_begin, screen_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(finding_narrows_as_one_types),
		SCREEN_TEST(sheets_are_searched_without_accents),
		SCREEN_TEST(the_page_is_searched_by_itself),
		SCREEN_TEST(help_leads_to_what_it_tells),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
