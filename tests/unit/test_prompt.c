/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/unit/own_screen.h"

static void a_few_letters_run_a_command(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add issuer Alpha");
	press(s, ":");
	type(s, "und");
	must_see(s, "take the last change back");
	press(s, "enter");
	must_see(s, "undone: added issuer Alpha");
	assert_null(s->app.overlay);
	assert_string_equal(value_of(s, "SELECT count(*) FROM issuer"), "0");
}

static void words_may_follow(void **state)
{
	struct own_screen *s = *state;

	press(s, ":");
	type(s, "add issuer \"Two Words\" --country FR");
	press(s, "enter");
	assert_string_equal(value_of(s, "SELECT title || country FROM issuer"),
			    "Two WordsFR");
}

static void missing_words_keep_the_prompt(void **state)
{
	struct own_screen *s = *state;

	press(s, ":");
	type(s, "theme");
	press(s, "enter");
	must_see(s, "Say it so: theme");
	assert_non_null(s->app.overlay);
	type(s, "mono");
	press(s, "enter");
	assert_null(s->app.overlay);
	assert_string_equal(s->app.theme_name, "mono");
}

static void escape_leaves_at_once(void **state)
{
	struct own_screen *s = *state;

	press(s, ":");
	type(s, "quit");
	press(s, "esc");
	assert_null(s->app.overlay);
	assert_false(s->app.quit);
}

static void records_are_found_by_name(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add credential Cheese");
	obey(s, "add credential Bread");
	obey(s, "add skill Baking");
	press(s, ":");
	type(s, "bread");
	must_see(s, "credential");
	press(s, "enter");
	must_see(s, "[2 Credentials]");
	assert_int_equal(table_selected_id(&app_pane(&s->app)->table), 2);
	press(s, ":");
	type(s, "baking");
	press(s, "enter");
	must_see(s, "Skills");
	press(s, "esc");
	must_see(s, "[2 Credentials]");
}

static void the_history_comes_back(void **state)
{
	struct own_screen *s = *state;

	press(s, ":");
	type(s, "view plan");
	press(s, "enter 1 :");
	type(s, "view issuers");
	press(s, "enter 1 : up");
	must_see(s, ":view issuers");
	press(s, "up");
	must_see(s, ":view plan");
	press(s, "down");
	must_see(s, ":view issuers");
	press(s, "up enter");
	must_see(s, "[4 Plan]");
}

static void the_list_is_walked_and_completed(void **state)
{
	struct own_screen *s = *state;

	press(s, ":");
	type(s, "view ");
	must_see(s, "pathways");
	type(s, "pa");
	press(s, "tab");
	must_see(s, ":view pathways");
	press(s, "enter");
	must_see(s, "[3 Pathways]");
	press(s, ": down down enter");
	assert_int_equal(s->app.history_count, 2);
}

static void file_names_are_completed(void **state)
{
	struct own_screen *s = *state;
	const char *folder = arena_printf(&s->arena, "%s/two words", s->folder);

	assert_int_equal(mkdir(folder, 0700), 0);
	press(s, ":");
	type(s, "backup ~/two");
	press(s, "tab");
	must_see(s, ":backup ~/two\\ words/");
	type(s, "copy.cairn");
	press(s, "enter");
	must_see(s, "backed up to");
	assert_int_equal(access(arena_printf(&s->arena, "%s/copy.cairn",
					     folder),
				F_OK),
			 0);
}

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

/* Enter on a line of help does it in the view that the help is about. */
static void help_leads_to_what_it_tells(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add issuer Alpha");
	press(s, "5 ? /");
	type(s, "take the last");
	press(s, "enter enter");
	must_see(s, "[5 Issuers]");
	must_see(s, ":undo");
	press(s, "enter");
	must_see(s, "undone: added issuer Alpha");
	/* "enter" itself is among the lines. */
	press(s, "? /");
	type(s, "open what is");
	press(s, "enter enter");
	must_see(s, "Issuers");
}

static void touch(struct own_screen *s, const char *name)
{
	FILE *file = fopen(arena_printf(&s->arena, "%s/%s", s->folder, name),
			   "w");

	assert_non_null(file);
	fclose(file);
}

static void files_are_picked_to_import(void **state)
{
	struct own_screen *s = *state;

	assert_int_equal(mkdir(arena_printf(&s->arena, "%s/Downloads",
					    s->folder),
			       0700),
			 0);
	touch(s, "Downloads/one.json");
	touch(s, "Downloads/two.json");
	press(s, "2 i");
	must_see(s, "Downloads");
	press(s, "enter");
	must_see(s, "one.json");
	type(s, "tw");
	must_not_see(s, "one.json");
	press(s, "enter");
	assert_null(s->app.overlay);
	must_see(s, "two.json");
	must_not_see(s, "one.json");
	/* Marks, and a way up that selects where one came from. */
	press(s, "esc i enter space space");
	must_see(s, "2 marked");
	press(s, "backspace");
	must_see(s, "own.cairn");
	press(s, "enter");
	must_see(s, "one.json");
	press(s, "ctrl-s");
	must_see(s, "2 refused");
}

static void another_portfolio_is_opened(void **state)
{
	struct own_screen *s = *state;
	struct stat about;
	const char *other = arena_printf(&s->arena, "%s/client.cairn",
					 s->folder);

	obey(s, "add issuer Alpha");
	press(s, ":");
	type(s, "open ~/client.cairn");
	press(s, "enter");
	must_see(s, "Make a new file ~/client.cairn?");
	assert_int_equal(access(other, F_OK), -1);
	press(s, "n");
	assert_int_equal(access(other, F_OK), -1);
	press(s, ": up enter y");
	must_see(s, "opened ~/client.cairn");
	assert_string_equal(value_of(s, "SELECT count(*) FROM issuer"), "0");
	press(s, "o");
	must_see(s, "client");
	type(s, "own");
	press(s, "enter");
	must_see(s, "opened ~/own.cairn");
	assert_string_equal(value_of(s, "SELECT title FROM issuer"), "Alpha");
	/* A folder of them lists by name. */
	obey(s, "open ~");
	must_see(s, "client.cairn");
	press(s, "esc");
	/* The recent ones come first; nobody else may read which they are. */
	assert_int_equal(stat(arena_printf(&s->arena,
					   "%s/.local/state/cairn/"
					   "recent",
					   s->folder),
			      &about),
			 0);
	assert_int_equal(about.st_mode & 0777, 0600);
	press(s, "o enter");
	must_see(s, "opened ~/client.cairn");
}

static void a_click_takes_a_row(void **state)
{
	struct own_screen *s = *state;
	struct key click = { .code = K_CLICK, .column = 4 };

	press(s, ":");
	type(s, "view ");
	while (click.row < 22 &&
	       !text_equal(cells_at(&s->cells, click.row, 1)->text, "i"))
		click.row++;
	app_key(&s->app, &click);
	app_draw(&s->app);
	must_see(s, "[5 Issuers]");
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

static void pastes_go_into_the_line(void **state)
{
	struct own_screen *s = *state;

	press(s, ":");
	app_key(&s->app,
		&(struct key){ .code = K_PASTE, .paste = "view\nissuers" });
	press(s, "enter");
	must_see(s, "[5 Issuers]");
}

/* Nothing falls over where there is no room, and moving works at any size. */
static void every_size_is_borne(void **state)
{
	static const char *const opened[] = {
		":", "2 /", "1 /", "2 i", "o", "5 a x esc",
	};
	struct own_screen *s = *state;

	obey(s, "add credential Cheese");
	for (size_t i = 0; i < sizeof(opened) / sizeof(*opened); i++) {
		cells_resize(&s->cells, 24, 80);
		press(s, opened[i]);
		assert_non_null(s->app.overlay);
		for (int rows = 1; rows < 16; rows++)
			for (int columns = 1; columns < 50; columns += 6) {
				cells_resize(&s->cells, rows, columns);
				app_key(&s->app,
					&(struct key){ .code = K_RESIZE });
				press(s, "e down pgdn up backspace");
			}
		app_keep(&s->app);
	}
}

#define SCREEN_TEST(name) \
	cmocka_unit_test_setup_teardown(name, screen_begin, screen_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(a_few_letters_run_a_command),
		SCREEN_TEST(words_may_follow),
		SCREEN_TEST(missing_words_keep_the_prompt),
		SCREEN_TEST(escape_leaves_at_once),
		SCREEN_TEST(records_are_found_by_name),
		SCREEN_TEST(the_history_comes_back),
		SCREEN_TEST(the_list_is_walked_and_completed),
		SCREEN_TEST(file_names_are_completed),
		SCREEN_TEST(finding_narrows_as_one_types),
		SCREEN_TEST(sheets_are_searched_without_accents),
		SCREEN_TEST(help_leads_to_what_it_tells),
		SCREEN_TEST(files_are_picked_to_import),
		SCREEN_TEST(another_portfolio_is_opened),
		SCREEN_TEST(the_page_is_searched_by_itself),
		SCREEN_TEST(pastes_go_into_the_line),
		SCREEN_TEST(every_size_is_borne),
		SCREEN_TEST(a_click_takes_a_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
