/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

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

static void plans_and_tasks_are_gone_to(void **state)
{
	struct own_screen *s = *state;
	const struct entity *entity;
	int64_t id;

	obey(s, "add plan Winter");
	obey(s, "add task One --plan Winter");
	obey(s, "add task Two --plan Winter");
	press(s, ":");
	type(s, "winter");
	press(s, "enter");
	must_see(s, "[4 Plan]");
	press(s, "1");
	obey(s, "go task Two");
	must_see(s, "[4 Plan]");
	assert_true(pane_selected(app_pane(&s->app), &entity, &id));
	assert_string_equal(entity->table, "task");
	assert_int_equal(id, 2);
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
		SCREEN_TEST(plans_and_tasks_are_gone_to),
		SCREEN_TEST(the_history_comes_back),
		SCREEN_TEST(the_list_is_walked_and_completed),
		SCREEN_TEST(file_names_are_completed),
		SCREEN_TEST(pastes_go_into_the_line),
		SCREEN_TEST(every_size_is_borne),
		SCREEN_TEST(a_click_takes_a_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
