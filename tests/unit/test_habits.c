/* SPDX-License-Identifier: MIT */
/*
 * Each of the seven mistakes: found where its sentence holds, not found one
 * step beside it.
 */
#include "model/insight/habits.h"

#include "model/base/text.h"
#include "tests/unit/check.h"

static const struct day today = { 20000 };

/* A credential with nothing to find about it. */
static struct habit_credential tidy(int64_t id)
{
	return (struct habit_credential){
		.id = id,
		.earned = { today.n - 100 },
		.until = NO_DAY,
		.original = true,
		.checked = true,
		.evidence = true,
		.traceable = true,
		.stacks = true,
	};
}

static struct habits_input about(const struct habit_credential *list, int count)
{
	return (struct habits_input){
		.today = today,
		.remind = 90,
		.profile = { today.n - 1 },
		.credentials = list,
		.credential_count = count,
	};
}

/* How many findings there are, all of one kind. */
static int found(const struct habits_input *in, enum habit habit)
{
	struct arena arena = { 0 };
	struct habits habits;
	int count;

	habits_find(in, &arena, &habits);
	for (int i = 0; i < habits.count; i++)
		assert_int_equal(habits.list[i].habit, habit);
	count = habits.count;
	arena_free(&arena);
	return count;
}

static int found_one(const struct habit_credential *c, enum habit habit)
{
	struct habits_input in = about(c, 1);

	return found(&in, habit);
}

static void a_tidy_portfolio_has_no_findings(void **state)
{
	struct habit_credential c = tidy(1);
	struct habits_input none = { .today = today,
				     .remind = 90,
				     .profile = NO_DAY };

	(void)state;
	assert_int_equal(found_one(&c, HABITS), 0);
	assert_int_equal(found(&none, HABITS), 0);
}

static void an_end_is_unnoticed_within_the_days_of_the_profile(void **state)
{
	struct habit_credential c = tidy(1);

	(void)state;
	c.until.n = today.n + 90;
	assert_int_equal(found_one(&c, HABIT_EXPIRING), 1);
	c.until.n = today.n + 91;
	assert_int_equal(found_one(&c, HABIT_EXPIRING), 0);
	c.until.n = today.n + 1;
	assert_int_equal(found_one(&c, HABIT_EXPIRING), 1);
	c.planned = true;
	assert_int_equal(found_one(&c, HABIT_EXPIRING), 0);
	c.planned = false;
	c.outlasted = true;
	assert_int_equal(found_one(&c, HABIT_EXPIRING), 0);
}

/* What has ended, or is not earned yet, is no mistake of today. */
static void only_what_counts_today_is_looked_at(void **state)
{
	struct habit_credential c = { .id = 1,
				      .earned = NO_DAY,
				      .until = today };

	(void)state;
	assert_int_equal(found_one(&c, HABITS), 0);
	c.until = NO_DAY;
	c.earned.n = today.n + 1;
	assert_int_equal(found_one(&c, HABITS), 0);
}

static void what_can_be_traced_or_was_concluded_is_checked(void **state)
{
	struct habit_credential c = tidy(1);

	(void)state;
	c.checked = false;
	assert_int_equal(found_one(&c, HABIT_UNCHECKED), 1);
	c.checked = true;
	c.traceable = false;
	assert_int_equal(found_one(&c, HABIT_UNCHECKED), 0);
	c.inconclusive = true;
	assert_int_equal(found_one(&c, HABIT_UNCHECKED), 1);
	c.traceable = true;
	assert_int_equal(found_one(&c, HABIT_UNCHECKED), 0);
	c.inconclusive = false;
	c.traceable = false;
	c.original = false;
	assert_int_equal(found_one(&c, HABIT_UNCHECKED), 1);
}

static void an_original_or_evidence_is_something_to_show(void **state)
{
	struct habit_credential c = tidy(1);

	(void)state;
	c.original = false;
	assert_int_equal(found_one(&c, HABIT_NO_EVIDENCE), 0);
	c.evidence = false;
	assert_int_equal(found_one(&c, HABIT_NO_EVIDENCE), 1);
	c.original = true;
	assert_int_equal(found_one(&c, HABIT_NO_EVIDENCE), 0);
}

static void a_badge_that_no_pathway_asks_for_is_isolated(void **state)
{
	struct habit_credential c = tidy(1);

	(void)state;
	c.stacks = false;
	assert_int_equal(found_one(&c, HABIT_ISOLATED), 1);
}

static void a_plan_that_runs_wants_a_policy_read(void **state)
{
	struct habit_plan plan = { .id = 3, .starts = today };
	struct habits_input in = about(NULL, 0);

	(void)state;
	in.plans = &plan;
	in.plan_count = 1;
	assert_int_equal(found(&in, HABIT_UNREAD), 1);
	in.policy_read = true;
	assert_int_equal(found(&in, HABIT_UNREAD), 0);
	in.policy_read = false;
	plan.researched = true;
	assert_int_equal(found(&in, HABIT_UNREAD), 0);
	plan.researched = false;
	plan.starts.n = today.n + 1;
	assert_int_equal(found(&in, HABIT_UNREAD), 0);
}

static void one_answer_is_a_look_at_an_issuer(void **state)
{
	struct habit_issuer issuer = { .id = 5 };
	struct habits_input in = about(NULL, 0);

	(void)state;
	in.issuers = &issuer;
	in.issuer_count = 1;
	assert_int_equal(found(&in, HABIT_UNRATED), 1);
	issuer.answers = 1;
	assert_int_equal(found(&in, HABIT_UNRATED), 0);
}

static void a_profile_is_old_once_something_newer_is_earned(void **state)
{
	struct habit_credential c = tidy(1);
	struct habits_input in = about(&c, 1);
	struct habit_aside aside = { HABIT_OLD_PROFILE, 1, NO_DAY };

	(void)state;
	in.profile = c.earned;
	assert_int_equal(found(&in, HABIT_OLD_PROFILE), 0);
	in.profile.n = c.earned.n - 1;
	assert_int_equal(found(&in, HABIT_OLD_PROFILE), 1);
	in.profile = NO_DAY;
	assert_int_equal(found(&in, HABIT_OLD_PROFILE), 1);
	in.asides = &aside;
	in.aside_count = 1;
	assert_int_equal(found(&in, HABIT_OLD_PROFILE), 1);
	aside.day.n = c.earned.n - 1;
	assert_int_equal(found(&in, HABIT_OLD_PROFILE), 1);
	aside.day.n = c.earned.n;
	assert_int_equal(found(&in, HABIT_OLD_PROFILE), 0);
}

static void what_was_set_aside_is_left_out_and_nothing_else(void **state)
{
	struct habit_credential list[] = { tidy(1), tidy(2) };
	struct habit_aside aside = { HABIT_ISOLATED, 2, NO_DAY };
	struct habits_input in = about(list, 2);
	struct arena arena = { 0 };
	struct habits habits;

	(void)state;
	list[0].stacks = list[1].stacks = false;
	list[1].until.n = today.n + 5;
	in.asides = &aside;
	in.aside_count = 1;
	habits_find(&in, &arena, &habits);
	assert_int_equal(habits.count, 2);
	assert_int_equal(habits.list[0].habit, HABIT_EXPIRING);
	assert_int_equal(habits.list[0].id, 2);
	assert_int_equal(habits.list[0].day.n, today.n + 4);
	assert_int_equal(habits.list[1].habit, HABIT_ISOLATED);
	assert_int_equal(habits.list[1].id, 1);
	arena_free(&arena);
}

static void every_habit_has_a_word(void **state)
{
	(void)state;
	for (int i = 0; i < HABITS; i++)
		assert_int_equal(habit_of(habit_topic((enum habit)i)), i);
	assert_int_equal(habit_of("wasting time"), HABITS);
	assert_int_equal(habit_of(""), HABITS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_tidy_portfolio_has_no_findings),
		cmocka_unit_test(
			an_end_is_unnoticed_within_the_days_of_the_profile),
		cmocka_unit_test(only_what_counts_today_is_looked_at),
		cmocka_unit_test(
			what_can_be_traced_or_was_concluded_is_checked),
		cmocka_unit_test(an_original_or_evidence_is_something_to_show),
		cmocka_unit_test(a_badge_that_no_pathway_asks_for_is_isolated),
		cmocka_unit_test(a_plan_that_runs_wants_a_policy_read),
		cmocka_unit_test(one_answer_is_a_look_at_an_issuer),
		cmocka_unit_test(
			a_profile_is_old_once_something_newer_is_earned),
		cmocka_unit_test(
			what_was_set_aside_is_left_out_and_nothing_else),
		cmocka_unit_test(every_habit_has_a_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
