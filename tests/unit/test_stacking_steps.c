/* SPDX-License-Identifier: MIT */
/*
 * Each kind of step and what it counts. Days are small numbers; A, B, C ...
 * are achievements.
 */
#include "tests/unit/stacking.h"

enum { A, B, C, D, E, F, ACHIEVEMENTS };

#define NONE INT32_MIN

static struct kit kit;

static void begin(enum rule_pathway_kind kind)
{
	kit_begin(&kit, ACHIEVEMENTS);
	kit_pathway(&kit, kind);
}

static void both(int32_t a, int32_t b)
{
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, a);
	kit_leaf(&kit, b);
}

static void valid(int32_t achievement, int32_t days)
{
	kit.achievements[achievement].validity = (struct validity){ VALID_DAYS,
								    days };
}

static void expect_on(int32_t as_of, enum stack_status status,
		      int32_t completed, int32_t progress)
{
	kit_evaluate(&kit, as_of);
	kit_expect(&kit, 0, status, completed, progress);
}

static void two_awards_of_one_count_once(void **state)
{
	(void)state;
	begin(PATHWAY_AWARD);
	kit_in(&kit, RULE_K, 2);
	kit_leaf(&kit, A);
	kit_leaf(&kit, B);
	kit_record(&kit, A, 100);
	kit_record(&kit, A, 110);
	expect_on(200, STACK_UNMET, NONE, 5000);

	begin(PATHWAY_AWARD);
	kit_step(&kit, RULE_TAG, 2, 0);
	kit_link(&kit.input.tags, A, 0, RULE_NO_NUMBER);
	kit_link(&kit.input.tags, B, 0, RULE_NO_NUMBER);
	kit_record(&kit, A, 100);
	kit_record(&kit, A, 110);
	expect_on(200, STACK_UNMET, NONE, 5000);
	kit_record(&kit, B, 120);
	expect_on(200, STACK_MET, 120, 10000);

	begin(PATHWAY_AWARD);
	kit_in(&kit, RULE_POINTS, 30);
	kit_step(&kit, RULE_ITEM, 15, A);
	kit_step(&kit, RULE_ITEM, 15, B);
	kit_record(&kit, A, 100);
	kit_record(&kit, A, 110);
	expect_on(200, STACK_UNMET, NONE, 5000);
}

static void caps_hold_points_back(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_in(&kit, RULE_POINTS, 35);
	kit_step(&kit, RULE_ITEM, 20, A);
	kit_in(&kit, RULE_CAP, 15);
	kit_step(&kit, RULE_ITEM, 10, B);
	kit_step(&kit, RULE_ITEM, 10, C);
	valid(C, 50);
	kit_record(&kit, A, 100);
	kit_record(&kit, B, 110);
	expect_on(119, STACK_UNMET, NONE, 8571);
	kit_record(&kit, C, 120);
	expect_on(130, STACK_MET, 120, 10000);
	expect_on(170, STACK_UNMET, NONE, 8571);
}

static void a_nested_pathway_counts_from_its_day(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_step(&kit, RULE_PATHWAY, RULE_NO_NUMBER, 1);
	kit_leaf(&kit, C);
	kit_pathway(&kit, PATHWAY_LIVE);
	both(A, B);
	valid(A, 60);
	kit_record(&kit, A, 100);
	kit_record(&kit, C, 110);
	expect_on(115, STACK_UNMET, NONE, (2 * 5000 + 10000) / 3);
	kit_record(&kit, B, 120);
	expect_on(130, STACK_MET, 120, 10000);
	kit_expect(&kit, 1, STACK_MET, 120, 10000);
	expect_on(160, STACK_UNMET, NONE, (2 * 5000 + 10000) / 3);
	kit.pathways[1] = PATHWAY_AWARD;
	expect_on(160, STACK_MET, 120, 10000);
}

static void ever_lifts_the_end_inside_only(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, A);
	kit_in(&kit, RULE_EVER, RULE_NO_NUMBER);
	kit_leaf(&kit, B);
	valid(A, 50);
	valid(B, 20);
	kit_record(&kit, A, 100);
	kit_record(&kit, B, 100);
	expect_on(140, STACK_MET, 100, 10000);
	expect_on(150, STACK_UNMET, NONE, 5000);
}

static void since_a_day_and_for_some_days(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_in(&kit, RULE_SINCE, RULE_NO_NUMBER);
	kit.steps[0].day.n = 100;
	kit_leaf(&kit, A);
	kit_record(&kit, A, 99);
	expect_on(200, STACK_UNMET, NONE, 0);
	kit.records[0].earned.n = 100;
	expect_on(200, STACK_MET, 100, 10000);

	kit.steps[0].day = NO_DAY;
	kit.steps[0].number = 30;
	expect_on(130, STACK_MET, 100, 10000);
	expect_on(131, STACK_UNMET, NONE, 0);
	kit_record(&kit, A, 140); /* a new spell, after a gap */
	expect_on(150, STACK_MET, 140, 10000);
	kit.records[1].earned.n = 131; /* no gap */
	expect_on(150, STACK_MET, 100, 10000);
}

static void within_some_days(void **state)
{
	(void)state;
	begin(PATHWAY_AWARD);
	kit_in(&kit, RULE_WITHIN, 30);
	both(A, B);
	kit_record(&kit, A, 100);
	kit_record(&kit, B, 131);
	expect_on(200, STACK_UNMET, NONE, 5000);
	kit.records[1].earned.n = 130;
	expect_on(129, STACK_UNMET, NONE, 5000);
	expect_on(200, STACK_MET, 130, 10000);
	kit.records[1].earned.n = 131;
	kit_record(&kit, A, 150); /* another start */
	expect_on(200, STACK_MET, 150, 10000);
	kit.records[1].earned.n = NONE; /* could be any day */
	expect_on(200, STACK_UNKNOWN, NONE, 5000);
}

static void within_counts_a_nested_pathway_by_its_day(void **state)
{
	(void)state;
	begin(PATHWAY_AWARD);
	kit_in(&kit, RULE_WITHIN, 30);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_step(&kit, RULE_PATHWAY, RULE_NO_NUMBER, 1);
	kit_leaf(&kit, C);
	kit_pathway(&kit, PATHWAY_AWARD);
	both(A, B);
	kit_record(&kit, A, 10);
	kit_record(&kit, B, 100);
	kit_record(&kit, C, 130);
	expect_on(200, STACK_MET, 130, 10000);
	kit.records[1].earned.n = 99;
	expect_on(200, STACK_UNMET, NONE, 6666);
}

static void once_moves_a_credential_over(void **state)
{
	(void)state;
	begin(PATHWAY_AWARD);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit.steps[0].once = true;
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, A);
	kit_leaf(&kit, B);
	kit_out(&kit);
	kit_leaf(&kit, A);
	kit_record(&kit, A, 100);
	kit_record(&kit, A, 105); /* not a second one */
	expect_on(200, STACK_UNMET, NONE, 5000);
	kit_record(&kit, B, 110);
	expect_on(200, STACK_MET, 110, 10000);
}

static void once_takes_only_n_of_a_group(void **state)
{
	(void)state;
	begin(PATHWAY_AWARD);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit.steps[0].once = true;
	kit_in(&kit, RULE_K, 2);
	kit_leaf(&kit, A);
	kit_leaf(&kit, B);
	kit_leaf(&kit, C);
	kit_out(&kit);
	kit_step(&kit, RULE_TAG, 1, 0);
	kit_link(&kit.input.tags, A, 0, RULE_NO_NUMBER);
	kit_link(&kit.input.tags, D, 0, RULE_NO_NUMBER);
	kit_record(&kit, A, 100);
	kit_record(&kit, B, 110);
	expect_on(200, STACK_UNMET, NONE, 6666);
	kit_record(&kit, C, 120); /* A can go to the tag */
	expect_on(200, STACK_MET, 120, 10000);
	kit.records[2].achievement = D;
	expect_on(200, STACK_MET, 120, 10000);
}

static void skills_come_from_credentials(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_step(&kit, RULE_SKILL, RULE_NO_NUMBER, 3);
	kit_link(&kit.input.skills, A, 3, 2);
	valid(A, 50);
	kit_record(&kit, A, 100);
	expect_on(149, STACK_MET, 100, 10000);
	expect_on(150, STACK_UNMET, NONE, 0);
	kit.steps[0].number = 2;
	expect_on(149, STACK_MET, 100, 10000);
	kit.steps[0].number = 3;
	expect_on(149, STACK_UNMET, NONE, 0);
	kit.skills[0].number = RULE_NO_NUMBER; /* at a level nobody states */
	expect_on(149, STACK_UNKNOWN, NONE, 0);

	kit.records[0].achievement = -1; /* the record's own skill */
	kit_link(&kit.held.skills, 0, 3, 3);
	expect_on(149, STACK_MET, 100, 10000);
}

static void manual_steps_are_answered(void **state)
{
	(void)state;
	begin(PATHWAY_AWARD);
	kit_step(&kit, RULE_MANUAL, RULE_NO_NUMBER, -1);
	expect_on(200, STACK_UNKNOWN, NONE, 0);
	kit.steps[0].answer = MANUAL_NO;
	expect_on(200, STACK_UNMET, NONE, 0);
	kit.steps[0].answer = MANUAL_YES;
	kit.steps[0].day.n = 150;
	expect_on(149, STACK_UNMET, NONE, 0);
	expect_on(200, STACK_MET, 150, 10000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_awards_of_one_count_once),
		cmocka_unit_test(caps_hold_points_back),
		cmocka_unit_test(a_nested_pathway_counts_from_its_day),
		cmocka_unit_test(ever_lifts_the_end_inside_only),
		cmocka_unit_test(since_a_day_and_for_some_days),
		cmocka_unit_test(within_some_days),
		cmocka_unit_test(within_counts_a_nested_pathway_by_its_day),
		cmocka_unit_test(once_moves_a_credential_over),
		cmocka_unit_test(once_takes_only_n_of_a_group),
		cmocka_unit_test(skills_come_from_credentials),
		cmocka_unit_test(manual_steps_are_answered),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&kit.arena);
	return failed;
}
