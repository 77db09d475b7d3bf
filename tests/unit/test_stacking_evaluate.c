/* SPDX-License-Identifier: MIT */
/*
 * What counts on which day: the edges, each in a case of its own. Days are
 * small numbers; A, B, C ... are achievements.
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

static void the_first_and_the_last_day(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_leaf(&kit, A);
	valid(A, 30);
	kit_record(&kit, A, 100);
	expect_on(99, STACK_UNMET, NONE, 0);
	expect_on(100, STACK_MET, 100, 10000);
	expect_on(129, STACK_MET, 100, 10000);
	expect_on(130, STACK_UNMET, NONE, 0);
}

static void a_stated_end_goes_before_the_validity(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_leaf(&kit, A);
	valid(A, 30);
	kit_record(&kit, A, 100);
	kit.records[0].expires.n = 110;
	expect_on(109, STACK_MET, 100, 10000);
	expect_on(110, STACK_UNMET, NONE, 0);
}

static void calendar_months_are_counted(void **state)
{
	struct day earned, last;

	(void)state;
	assert_true(day_read("2024-02-29", &earned, NULL));
	assert_true(day_read("2027-02-27", &last, NULL));
	begin(PATHWAY_LIVE);
	kit_leaf(&kit, A);
	kit.achievements[A].validity = (struct validity){ VALID_MONTHS, 36 };
	kit_record(&kit, A, earned.n);
	expect_on(last.n, STACK_MET, earned.n, 10000);
	expect_on(last.n + 1, STACK_UNMET, NONE, 0);
}

static void an_award_stays_and_a_live_one_does_not(void **state)
{
	for (enum rule_pathway_kind kind = PATHWAY_AWARD; kind <= PATHWAY_LIVE;
	     kind++) {
		bool award = kind == PATHWAY_AWARD;

		begin(kind);
		both(A, B);
		valid(A, 50);
		valid(B, 50);
		kit_record(&kit, A, 100);
		kit_record(&kit, B, 140); /* together 140..149 */
		expect_on(145, STACK_MET, 140, 10000);
		expect_on(160, award ? STACK_MET : STACK_UNMET,
			  award ? 140 : NONE, award ? 10000 : 5000);
	}
	(void)state;
}

static void never_held_together(void **state)
{
	(void)state;
	begin(PATHWAY_AWARD);
	both(A, B);
	valid(A, 40);
	kit_record(&kit, A, 100);
	kit_record(&kit, B, 140); /* the day on which A ended */
	expect_on(200, STACK_UNMET, NONE, 5000);
}

static void no_gap_where_one_takes_over(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_leaf(&kit, A);
	valid(A, 40);
	kit_record(&kit, A, 100);
	kit_record(&kit, A, 140);
	expect_on(150, STACK_MET, 100, 10000);
	kit.records[1].earned.n = 141;
	expect_on(150, STACK_MET, 141, 10000);

	begin(PATHWAY_LIVE); /* likewise by another way */
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, A);
	kit_leaf(&kit, B);
	valid(A, 40);
	kit_record(&kit, B, 140);
	kit_record(&kit, A, 100);
	expect_on(150, STACK_MET, 100, 10000);
}

static void renewal_lengthens(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_leaf(&kit, A);
	valid(A, 50);
	valid(B, 70);
	kit_link(&kit.input.renews, B, A, RULE_NO_NUMBER);
	kit_record(&kit, A, 100);
	kit_record(&kit, B, 149); /* on A's last day */
	expect_on(218, STACK_MET, 100, 10000);
	assert_int_equal(stack_end(kit.stack, 0, false).until.n, 219);
	assert_int_equal(stack_end(kit.stack, 0, false).by, 1);
	assert_int_equal(stack_end(kit.stack, 1, false).by, -1);
	expect_on(219, STACK_UNMET, NONE, 0);
	kit.records[1].earned.n = 150; /* too late: not revived */
	expect_on(160, STACK_UNMET, NONE, 0);
	kit.records[1].earned.n = 120;
	kit.records[1].revoked = true; /* does not renew */
	expect_on(160, STACK_UNMET, NONE, 0);
	kit.records[1].revoked = false;
	kit.records[1].expires.n = 130; /* shorter: changes nothing */
	expect_on(149, STACK_MET, 100, 10000);
	expect_on(150, STACK_UNMET, NONE, 0);
}

static void renewals_of_one_day_go_by_id(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_leaf(&kit, A);
	valid(A, 10);
	kit_link(&kit.input.renews, B, A, RULE_NO_NUMBER);
	kit_record(&kit, B, 100);
	kit_record(&kit, A, 100);
	expect_on(120, STACK_UNMET, NONE, 0); /* A came after */
	kit.records[0].id = 9;
	expect_on(120, STACK_MET, 100, 10000);
	assert_false(day_is(stack_end(kit.stack, 1, false).until));
}

static void revoked_never_counts(void **state)
{
	(void)state;
	begin(PATHWAY_AWARD);
	kit_leaf(&kit, A);
	kit_record(&kit, A, 100);
	kit.records[0].revoked = true;
	expect_on(200, STACK_UNMET, NONE, 0);
}

static void doubt_makes_unknown(void **state)
{
	(void)state;
	begin(PATHWAY_AWARD);
	both(A, B);
	kit_record(&kit, A, 100);
	kit_record(&kit, B, NONE); /* undated */
	expect_on(200, STACK_UNKNOWN, NONE, 5000);
	kit.records[1].earned.n = 150;
	kit.records[1].doubtful = true;
	expect_on(149, STACK_UNMET, NONE, 5000);
	expect_on(200, STACK_UNKNOWN, NONE, 5000);
	kit_record(&kit, B, 170); /* and a sure one */
	expect_on(200, STACK_MET, 170, 10000);
}

static void a_doubtful_renewal_is_only_possible(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_leaf(&kit, A);
	valid(A, 50);
	kit_link(&kit.input.renews, B, A, RULE_NO_NUMBER);
	kit_record(&kit, A, 100);
	kit_record(&kit, B, 120);
	kit.records[1].doubtful = true;
	expect_on(149, STACK_MET, 100, 10000);
	expect_on(150, STACK_UNKNOWN, NONE, 0);
	assert_int_equal(stack_end(kit.stack, 0, false).until.n, 150);
	assert_false(day_is(stack_end(kit.stack, 0, true).until));
}

static void satisfying_is_not_passed_on(void **state)
{
	(void)state;
	begin(PATHWAY_AWARD);
	kit_leaf(&kit, A);
	kit_link(&kit.input.satisfies, B, A, RULE_NO_NUMBER);
	kit_link(&kit.input.satisfies, C, B, RULE_NO_NUMBER);
	kit_record(&kit, C, 100);
	expect_on(200, STACK_UNMET, NONE, 0);
	kit.records[0].achievement = B;
	expect_on(200, STACK_MET, 100, 10000);
}

static void a_broken_rule_is_never_met(void **state)
{
	(void)state;
	begin(PATHWAY_AWARD);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, A);
	kit_step(&kit, RULE_PATHWAY, RULE_NO_NUMBER, 0);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, A);
	kit_step(&kit, RULE_PATHWAY, RULE_NO_NUMBER, 0);
	kit_record(&kit, A, 100);
	kit_evaluate(&kit, 200);
	assert_true(stack_result(kit.stack, 0).broken);
	kit_expect(&kit, 0, STACK_UNMET, NONE, 0);
	kit_expect(&kit, 1, STACK_MET, 100, 10000);
}

static void prerequisites_are_rules_too(void **state)
{
	int32_t tree;

	(void)state;
	begin(PATHWAY_AWARD);
	kit_leaf(&kit, B);
	kit.parent = -1;
	kit_leaf(&kit, A);
	kit.steps[1].pathway = -1;
	kit.steps[1].prerequisite_of = B;
	kit_record(&kit, A, 100);
	kit_evaluate(&kit, 200);
	tree = kit.rule->prerequisites[B];
	assert_int_equal(tree, 1);
	assert_int_equal(kit.rule->prerequisites[A], -1);
	kit_expect(&kit, tree, STACK_MET, 100, 10000);
	kit_expect(&kit, 0, STACK_UNMET, NONE, 0);
}

static void supposing_climbs(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_step(&kit, RULE_PATHWAY, RULE_NO_NUMBER, 1);
	kit_leaf(&kit, C);
	kit_pathway(&kit, PATHWAY_AWARD);
	both(A, B);
	kit_record(&kit, A, 100);
	kit_record(&kit, C, 110);
	kit_evaluate(&kit, 200);
	kit_expect(&kit, 0, STACK_UNMET, NONE, 6666);
	stack_suppose(kit.stack, B, SUPPOSE_HELD);
	assert_int_equal(stack_supposed_count(kit.stack), 1);
	kit_expect(&kit, 0, STACK_MET, 200, 10000);
	stack_suppose(kit.stack, C, SUPPOSE_NOT_HELD);
	kit_expect(&kit, 0, STACK_UNMET, NONE, 6666);
	kit_expect(&kit, 1, STACK_MET, 200, 10000);
	stack_suppose(kit.stack, B, SUPPOSE_NOTHING);
	stack_suppose(kit.stack, C, SUPPOSE_NOTHING);
	assert_int_equal(stack_supposed_count(kit.stack), 0);
	kit_expect(&kit, 0, STACK_UNMET, NONE, 6666);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_and_the_last_day),
		cmocka_unit_test(a_stated_end_goes_before_the_validity),
		cmocka_unit_test(calendar_months_are_counted),
		cmocka_unit_test(an_award_stays_and_a_live_one_does_not),
		cmocka_unit_test(never_held_together),
		cmocka_unit_test(no_gap_where_one_takes_over),
		cmocka_unit_test(renewal_lengthens),
		cmocka_unit_test(renewals_of_one_day_go_by_id),
		cmocka_unit_test(revoked_never_counts),
		cmocka_unit_test(doubt_makes_unknown),
		cmocka_unit_test(a_doubtful_renewal_is_only_possible),
		cmocka_unit_test(satisfying_is_not_passed_on),
		cmocka_unit_test(a_broken_rule_is_never_met),
		cmocka_unit_test(prerequisites_are_rules_too),
		cmocka_unit_test(supposing_climbs),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&kit.arena);
	return failed;
}
