/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include "tests/unit/own_screen.h"

static void a_picked_achievement_fills_in(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add achievement Glazing --issuer Alpha --validity \"24 "
		"months\"");
	obey(s, "add achievement \"Glass Cutting\" --issuer Beta");
	press(s, "2 a tab tab");
	type(s, "gla");
	must_see(s, "Glass Cutting");
	must_see(s, "Glazing");
	type(s, "z");
	press(s, "enter");
	must_see(s, "24 months");
	press(s, "ctrl-s");
	must_see(s, "added credential Glazing");
	assert_string_equal(
		value_of(
			s,
			"SELECT c.title || '|' || i.title || "
			"'|' || c.validity || '|' || a.title FROM credential c JOIN "
			"issuer i ON i.id = c.issuer JOIN achievement a ON a.id = "
			"c.achievement"),
		"Glazing|Alpha|24 months|Glazing");
}

/* What the person typed is not overwritten by a pick. */
static void typed_text_stays(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add achievement Glazing --issuer Alpha");
	press(s, "2 a");
	type(s, "My own");
	press(s, "tab tab");
	type(s, "glaz");
	press(s, "enter ctrl-s");
	assert_string_equal(
		value_of(s,
			 "SELECT c.title || '|' || i.title "
			 "FROM credential c JOIN issuer i ON i.id = c.issuer"),
		"My own|Alpha");
}

static void catalogue_entries_are_picked_and_copied(void **state)
{
	struct own_screen *s = *state;

	press(s, "2 a");
	type(s, "kubernetes administrator");
	must_see(s, "Certified Kubernetes Administrator");
	press(s, "down enter");
	must_see(s, "from the catalogue");
	assert_string_equal(value_of(s, "SELECT count(*) FROM achievement"),
			    "0");
	press(s, "ctrl-s");
	must_see(s, "added credential Certified Kubernetes Administrator");
	assert_string_equal(
		value_of(
			s,
			"SELECT count(*) FROM credential "
			"JOIN achievement a ON a.id = achievement WHERE a.slug IS NOT "
			"NULL"),
		"1");
	press(s, "u");
	assert_string_equal(value_of(s, "SELECT count(*) FROM achievement"),
			    "0");
}

static void links_must_lead_somewhere(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add plan Winter");
	obey(s, "new task");
	type(s, "Read");
	press(s, "tab");
	press(s, "ctrl-u");
	type(s, "no such");
	press(s, "tab");
	must_see(s, "There is no plan \"no such\"");
	press(s, "shift-tab ctrl-u");
	type(s, "win");
	must_see(s, "Winter");
	/* The only one that it can be is taken. */
	press(s, "tab");
	press(s, "ctrl-s");
	must_see(s, "added task Read");
	assert_string_equal(value_of(s, "SELECT plan.title FROM task JOIN plan"
					" ON plan.id = task.plan"),
			    "Winter");
}

static void a_new_thing_belongs_to_the_selected_one(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add credential Cheese");
	obey(s, "add credential Bread");
	press(s, "2 G");
	obey(s, "new evidence");
	type(s, "A photo");
	press(s, "ctrl-s");
	assert_string_equal(
		value_of(s, "SELECT c.title FROM evidence JOIN "
			    "credential c ON c.id = credential"),
		value_of(s, "SELECT title FROM credential ORDER BY id DESC "
			    "LIMIT 1"));
}

/* A task needs a plan: the only one, or that of the task beside it. */
static void a_new_task_knows_its_plan(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add plan Winter");
	press(s, "1");
	obey(s, "new task");
	type(s, "One");
	press(s, "ctrl-s");
	obey(s, "add plan Summer");
	obey(s, "add task Two --plan Summer --day 2026-11-21");
	press(s, "1 g");
	obey(s, "new task");
	type(s, "Three");
	press(s, "ctrl-s");
	assert_string_equal(value_of(s, "SELECT group_concat(p) FROM (SELECT "
					"plan.title AS p FROM task JOIN plan "
					"ON plan.id = plan ORDER BY task.id)"),
			    "Winter,Summer,Summer");
}

static void one_name_for_two_must_be_picked(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add issuer Twin --country FR");
	obey(s, "add issuer Twin --country DE");
	press(s, "2 a");
	type(s, "X");
	press(s, "tab");
	type(s, "Twin");
	press(s, "esc tab");
	must_see(s, "Several issuers are called");
	press(s, "shift-tab backspace");
	type(s, "n");
	press(s, "down enter ctrl-s");
	assert_string_equal(value_of(s, "SELECT i.country FROM credential c "
					"JOIN issuer i ON i.id = issuer"),
			    "DE");
	assert_string_equal(value_of(s, "SELECT count(*) FROM issuer"), "2");
}

static void a_click_takes_a_pick(void **state)
{
	struct own_screen *s = *state;
	struct key click = { .code = K_CLICK, .column = 30 };

	obey(s, "add issuer Alpha");
	obey(s, "add issuer Alpine");
	press(s, "2 a tab");
	type(s, "al");
	must_see(s, "Alpine");
	while (click.row < 23 && !strstr(row_text(s, click.row), "Alpine"))
		click.row++;
	app_key(&s->app, &click);
	press(s, "shift-tab");
	must_see(s, "Alpine");
	must_not_see(s, "Alpha");
	type(s, "X");
	press(s, "ctrl-s");
	assert_string_equal(value_of(s, "SELECT i.title FROM credential c JOIN"
					" issuer i ON i.id = issuer"),
			    "Alpine");
}

#define SCREEN_TEST(name) \
	cmocka_unit_test_setup_teardown(name, screen_begin, screen_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCREEN_TEST(a_picked_achievement_fills_in),
		SCREEN_TEST(typed_text_stays),
		SCREEN_TEST(catalogue_entries_are_picked_and_copied),
		SCREEN_TEST(links_must_lead_somewhere),
		SCREEN_TEST(a_new_thing_belongs_to_the_selected_one),
		SCREEN_TEST(a_new_task_knows_its_plan),
		SCREEN_TEST(one_name_for_two_must_be_picked),
		SCREEN_TEST(a_click_takes_a_pick),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
