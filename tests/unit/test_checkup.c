/* SPDX-License-Identifier: MIT */
/*
 * Each of the seven mistakes in a small portfolio: it is seen, and gone once
 * it is mended as the check-up says. On the screen Enter mends and a key sets
 * aside.
 */
#include "model/checkup.h"

#include "model/base/text.h"
#include "tests/unit/check.h"
#include "tests/unit/own_screen.h"

/* How often one of the mistakes is found now. */
static int found(struct own_screen *s, enum habit habit)
{
	struct habits habits;
	int count = 0;

	if (!checkup_load(&s->app.portfolio, false, &s->arena, &habits,
			  &s->err))
		fail_msg("%s", s->err.text);
	for (int i = 0; i < habits.count; i++)
		count += habits.list[i].habit == habit;
	return count;
}

static void an_end_that_nobody_watches(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add achievement Rope --validity \"12 months\"");
	obey(s, "add credential Rope --achievement Rope --earned 2025-12-20 "
		"--validity \"12 months\"");
	assert_int_equal(found(s, HABIT_EXPIRING), 1);
	obey(s, "add plan Renew --achievement Rope --starts 2026-12-01 "
		"--weekly 2h");
	assert_int_equal(found(s, HABIT_EXPIRING), 0);
	press(s, "u");
	assert_int_equal(found(s, HABIT_EXPIRING), 1);
	obey(s, "add credential Rope --achievement Rope --earned 2026-11-20");
	assert_int_equal(found(s, HABIT_EXPIRING), 0);
	obey(s, "set profile --reminders 7");
	press(s, "u u");
	obey(s, "set profile --reminders 7");
	assert_int_equal(found(s, HABIT_EXPIRING), 0);
}

static void a_plan_without_a_policy_read(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add plan Learn --starts 2026-11-20 --weekly 6h");
	assert_int_equal(found(s, HABIT_UNREAD), 1);
	obey(s, "read badge");
	assert_int_equal(found(s, HABIT_UNREAD), 1);
	obey(s, "read before-you-pay");
	assert_int_equal(found(s, HABIT_UNREAD), 0);
	press(s, "u");
	obey(s, "add task \"Read what it asks\" --plan 1 --phase research "
		"--day 2026-11-20");
	assert_int_equal(found(s, HABIT_UNREAD), 1);
	obey(s, "tick 1");
	assert_int_equal(found(s, HABIT_UNREAD), 0);
	press(s, "u");
	obey(s, "set plan 1 --closed 2026-11-21");
	assert_int_equal(found(s, HABIT_UNREAD), 0);
}

static void an_issuer_that_nobody_looked_at(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add issuer Elsewhere");
	obey(s, "add credential Knots --issuer Harbour --earned 2026-01-10");
	assert_int_equal(found(s, HABIT_UNRATED), 1);
	obey(s, "answer Harbour refund_policy unknown");
	assert_int_equal(found(s, HABIT_UNRATED), 1);
	obey(s, "answer Harbour refund_policy no");
	assert_int_equal(found(s, HABIT_UNRATED), 0);
	obey(s, "add achievement Sails --issuer Elsewhere");
	obey(s, "aim \"achievement Sails\"");
	assert_int_equal(found(s, HABIT_UNRATED), 1);
}

static void a_badge_that_nobody_can_check(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add credential Knots --earned 2026-01-10");
	assert_int_equal(found(s, HABIT_UNCHECKED), 1);
	obey(s, "set credential 1 --number K-17");
	assert_int_equal(found(s, HABIT_UNCHECKED), 0);
	obey(s, "set credential 1 --number \"\" --url https://example.org/k");
	assert_int_equal(found(s, HABIT_UNCHECKED), 0);
	obey(s, "set credential 1 --url \"\"");
	assert_int_equal(found(s, HABIT_UNCHECKED), 1);
	obey(s, "set credential 1 --revoked yes");
	assert_int_equal(found(s, HABIT_UNCHECKED), 0);
}

static void nothing_to_show(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add credential Knots --earned 2026-01-10");
	assert_int_equal(found(s, HABIT_NO_EVIDENCE), 1);
	obey(s, "add evidence \"Ten knots\" --credential 1");
	assert_int_equal(found(s, HABIT_NO_EVIDENCE), 0);
}

static void a_badge_that_stacks_into_nothing(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add credential --achievement comptia-aplus --earned "
		"2026-01-10");
	assert_int_equal(found(s, HABIT_ISOLATED), 1);
	obey(s, "check-up");
	must_see(s, "copy pathway");
	obey(s, "filter \"copy pathway\"");
	press(s, "enter");
	assert_int_equal(found(s, HABIT_ISOLATED), 0);
	press(s, "u");
	assert_int_equal(found(s, HABIT_ISOLATED), 1);
}

/* A tag that a step asks for, or a skill, joins as well. */
static void tags_and_skills_join_a_pathway(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add achievement Knots");
	obey(s, "add credential Knots --achievement Knots --earned 2026-01-10");
	obey(s, "add pathway Sailor");
	obey(s, "add tag rope --achievement Knots");
	assert_int_equal(found(s, HABIT_ISOLATED), 1);
	obey(s, "add step --pathway Sailor --kind tag --text rope --number 1");
	assert_int_equal(found(s, HABIT_ISOLATED), 0);
}

static void a_profile_that_stood_still(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add credential Knots --earned 2026-01-10");
	assert_int_equal(found(s, HABIT_OLD_PROFILE), 1);
	obey(s, "set profile --aims \"To sea\"");
	assert_int_equal(found(s, HABIT_OLD_PROFILE), 0);
}

/* By the form, too; and what is set aside stays so until something is new. */
static void a_profile_is_looked_over_by_the_form_or_set_aside(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add credential Knots --earned 2026-01-10");
	obey(s, "edit profile 1");
	type(s, "Somebody");
	press(s, "ctrl-s");
	assert_int_equal(found(s, HABIT_OLD_PROFILE), 0);
	press(s, "u");
	obey(s, "set-aside old-profile 1");
	assert_int_equal(found(s, HABIT_OLD_PROFILE), 0);
}

static void a_finding_is_set_aside_by_a_key_and_comes_back_by_undo(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add credential Knots --earned 2026-01-10 --number 1");
	obey(s, "set profile --name Somebody");
	obey(s, "add evidence Ten --credential 1");
	assert_int_equal(found(s, HABIT_ISOLATED), 1);
	press(s, "1");
	must_see(s, "Something is easily overlooked");
	obey(s, "check-up");
	must_see(s, "Asked for by no pathway");
	press(s, "space");
	must_see(s, "set aside: isolated 1");
	must_see(s, "Nothing is overlooked");
	press(s, "u");
	must_see(s, "Asked for by no pathway");
	press(s, "esc");
	obey(s, "set-aside isolated 1");
	must_not_see(s, "easily overlooked");
	assert_false(app_command(&s->app, "set-aside isolated 9"));
	assert_false(app_command(&s->app, "set-aside laziness 1"));
	assert_false(app_command(&s->app, "set-aside isolated"));
}

static void enter_mends(void **state)
{
	struct own_screen *s = *state;

	obey(s, "add credential Knots --issuer Harbour --earned 2026-01-10");
	obey(s, "check-up");
	obey(s, "filter evidence");
	press(s, "enter");
	must_see(s, "New evidence");
	must_see(s, "Knots");
	press(s, "esc");
	obey(s, "check-up");
	obey(s, "filter \"guide unrated\"");
	press(s, "enter");
	must_see(s, "an issuer nobody looked at");
}

int main(void)
{
#define A_TEST(name) \
	cmocka_unit_test_setup_teardown(name, screen_begin, screen_end)
	const struct CMUnitTest tests[] = {
		A_TEST(an_end_that_nobody_watches),
		A_TEST(a_plan_without_a_policy_read),
		A_TEST(an_issuer_that_nobody_looked_at),
		A_TEST(a_badge_that_nobody_can_check),
		A_TEST(nothing_to_show),
		A_TEST(a_badge_that_stacks_into_nothing),
		A_TEST(tags_and_skills_join_a_pathway),
		A_TEST(a_profile_that_stood_still),
		A_TEST(a_profile_is_looked_over_by_the_form_or_set_aside),
		A_TEST(a_finding_is_set_aside_by_a_key_and_comes_back_by_undo),
		A_TEST(enter_mends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
