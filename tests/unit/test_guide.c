/* SPDX-License-Identifier: MIT */
/*
 * The guide on the screen: found, followed, gone back from, marked as read.
 */
#include "tests/unit/check.h"

#include "tests/unit/own_screen.h"

static void pages_are_listed_and_read_beside_the_list(void **state)
{
	struct own_screen *s = *state;

	obey(s, "guide");
	must_see(s, "Begin here");
	must_see(s, "Where to begin");
	press(s, "j j");
	must_see(s, "A badge is a small file");
	press(s, "enter");
	assert_string_equal(app_pane(&s->app)->class->name, "guide-page");
	must_see(s, "The picture proves nothing.");
	press(s, "esc");
	must_see(s, "Begin here");
	press(s, "esc");
	assert_int_equal(s->app.over_count, 0);
}

/* A page is shown from its top, though its links stand far below. */
static void references_are_followed_and_gone_back_from(void **state)
{
	struct own_screen *s = *state;

	obey(s, "guide badge");
	must_see(s, "A badge is a small file");
	press(s, "G");
	must_see(s, "Sources");
	obey(s, "filter \"guide verdicts\"");
	press(s, "enter");
	must_see(s, "cairn makes ten checks");
	assert_int_equal(s->app.over_count, 1);
	obey(s, "guide gdpr");
	must_see(s, "The data protection law");
	press(s, "esc");
	must_see(s, "cairn makes ten checks");
	press(s, "esc");
	must_see(s, "A badge is a small file");
	press(s, "esc");
	assert_int_equal(s->app.over_count, 0);
}

static void the_list_is_narrowed_by_any_word_of_a_page(void **state)
{
	struct own_screen *s = *state;

	obey(s, "guide");
	press(s, "/");
	type(s, "screenshot");
	press(s, "enter");
	must_see(s, "Badge");
	must_not_see(s, "Recipient");
	press(s, "esc");
	must_see(s, "Recipient");
}

static void a_page_is_marked_as_read_and_that_is_undone(void **state)
{
	struct own_screen *s = *state;

	obey(s, "guide eu");
	press(s, "space");
	must_see(s, "read: European Union, 2022");
	must_see(s, "read 22 Nov 2026");
	assert_string_equal(value_of(s, "SELECT about FROM note"), "guide eu");
	press(s, "space");
	assert_string_equal(value_of(s, "SELECT count(*) FROM note"), "1");
	press(s, "u u");
	assert_string_equal(value_of(s, "SELECT count(*) FROM note"), "0");
	must_not_see(s, "read 22 Nov 2026");
}

/* What has to be filled in is typed; the rest of the line stands there. */
static void an_action_with_a_gap_opens_the_prompt(void **state)
{
	struct own_screen *s = *state;

	obey(s, "guide rating");
	press(s, "G");
	obey(s, "filter \"rate ISSUER\"");
	press(s, "enter");
	must_see(s, ":rate");
}

static void a_name_that_nobody_knows_is_answered_with_near_ones(void **state)
{
	struct own_screen *s = *state;

	assert_false(app_command(&s->app, "guide recogniton"));
	assert_non_null(strstr(s->app.message, "did you mean: recognition?"));
	assert_false(app_command(&s->app, "guide qqqq"));
	assert_non_null(strstr(s->app.message, "guide alone lists them"));
	assert_false(app_command(&s->app, "read"));
}

/* ? tells in short what a thing is, before the keys; F1 opens the page. */
static void help_begins_with_what_is_under_the_cursor(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add issuer Harbour");
	press(s, "5 ?");
	must_see(s, "The issuer is who awards");
	must_see(s, "Keys in Issuers");
	press(s, "enter");
	assert_string_equal(app_pane(&s->app)->class->name, "guide-page");
	must_see(s, "Three that are often mixed up");
	press(s, "esc");
	must_see(s, "[5 Issuers]");
	press(s, "enter f1");
	must_see(s, "A rating says how much an issuer shows");
	press(s, "esc 3 ?");
	must_see(s, "A pathway is a rule");
	press(s, "esc 6 j f1");
	must_see(s, "An achievement is what can be earned");
}

/* Wherever one is. */
static void every_view_has_a_page(void **state)
{
	struct own_screen *s = *state;
	static const char *const lines[] = {
		"view today",	 "view credentials",
		"view pathways", "view plan",
		"view issuers",	 "view catalogue",
		"view log",	 "map",
		"what-if",	 "next",
		"desk",		 "check-up",
	};

	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		obey(s, "view today");
		obey(s, lines[i]);
		if (!app_command(&s->app, "guide --here"))
			fail_msg("%s: %s", lines[i], s->app.message);
	}
}

int main(void)
{
#define A_TEST(name) \
	cmocka_unit_test_setup_teardown(name, screen_begin, screen_end)
	const struct CMUnitTest tests[] = {
		A_TEST(pages_are_listed_and_read_beside_the_list),
		A_TEST(references_are_followed_and_gone_back_from),
		A_TEST(the_list_is_narrowed_by_any_word_of_a_page),
		A_TEST(a_page_is_marked_as_read_and_that_is_undone),
		A_TEST(an_action_with_a_gap_opens_the_prompt),
		A_TEST(help_begins_with_what_is_under_the_cursor),
		A_TEST(every_view_has_a_page),
		A_TEST(a_name_that_nobody_knows_is_answered_with_near_ones),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
