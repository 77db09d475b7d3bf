/* SPDX-License-Identifier: MIT */
/*
 * The cheapest completion, by small examples of every shape.
 */
#include "tests/unit/solving.h"

static struct kit kit;

static void what_is_left_of_all(void **state)
{
	const int32_t have = 0;
	const struct solution *solution;

	(void)state;
	kit_begin(&kit, 4);
	price(&kit, 0, 900, 5000);
	price(&kit, 1, 700, 3000);
	price(&kit, 2, 500, 4000);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 1);
	kit_leaf(&kit, 2);
	solution = solve_with(&kit, 0, &have, 1, NULL);
	expect(&kit, solution, "1 2", 1200, true);
	assert_int_equal(solution->cost.cents, 7000);
	expect_missing(&kit, solution, 0, "/all[1]", "achievement", 1, 0, "1");
	expect_missing(&kit, solution, 1, "/all[2]", "achievement", 1, 0, "2");
	assert_int_equal(solution->missing_count, 2);
	assert_int_equal(solution->prerequisite_count, 0);
	assert_int_equal(effort_of(&kit, 0, solution), 4286); /* 9 of 21 */
}

static void nothing_is_left(void **state)
{
	const int32_t have = 2;
	const struct solution *solution;

	(void)state;
	kit_begin(&kit, 3);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, 1);
	kit_leaf(&kit, 2);
	solution = solve_with(&kit, 0, &have, 1, NULL);
	expect(&kit, solution, "", 0, true);
	assert_int_equal(solution->missing_count, 0);
	assert_int_equal(effort_of(&kit, 0, solution), 10000);
}

/* What looks cheap may need something dear first. */
static void prerequisites_count(void **state)
{
	const struct solution *solution;

	(void)state;
	kit_begin(&kit, 3);
	price(&kit, 0, 30, 0);
	price(&kit, 1, 800, 0);
	price(&kit, 2, 200, 0);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 2);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_leaf(&kit, 0);
	begin_prerequisites(&kit, 0);
	kit_leaf(&kit, 1);
	solution = solve(&kit, 0);
	expect(&kit, solution, "2", 200, true);
	expect_missing(&kit, solution, 0, "/", "any", 1, 0, "2");
	solution = solve(&kit, 1);
	expect(&kit, solution, "0 1", 830, true);
	expect_missing(&kit, solution, 0, "/", "achievement", 1, 0, "0");
	expect_list(&kit, solution->prerequisites, solution->prerequisite_count,
		    "1");
}

static void a_circle_needs_a_way_in(void **state)
{
	(void)state;
	kit_begin(&kit, 3);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_leaf(&kit, 0);
	begin_prerequisites(&kit, 0);
	kit_leaf(&kit, 1);
	begin_prerequisites(&kit, 1);
	kit_leaf(&kit, 0);
	assert_int_equal(solve(&kit, 0)->status, SOLVE_IMPOSSIBLE);
	assert_string_equal(solve_verdict(&kit.arena, solve(&kit, 0)), "");
	kit_begin(&kit, 3);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_leaf(&kit, 0);
	begin_prerequisites(&kit, 0);
	kit_leaf(&kit, 1);
	begin_prerequisites(&kit, 1);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 2);
	expect(&kit, solve(&kit, 0), "0 1 2", 180, true);
}

/* The dearer foundation (0 and 2) opens the cheaper elective 5. */
static void what_serves_twice_is_paid_once(void **state)
{
	const struct solution *solution;

	(void)state;
	kit_begin(&kit, 7);
	price(&kit, 0, 100, 0);
	price(&kit, 1, 150, 0);
	price(&kit, 2, 200, 0);
	price(&kit, 3, 500, 0);
	price(&kit, 4, 460, 0);
	price(&kit, 5, 380, 0);
	price(&kit, 6, 700, 0);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_K, 2);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 1);
	kit_leaf(&kit, 2);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_step(&kit, RULE_PATHWAY, RULE_NO_NUMBER, 0);
	kit_in(&kit, RULE_K, 2);
	kit_leaf(&kit, 3);
	kit_leaf(&kit, 4);
	kit_leaf(&kit, 5);
	kit_out(&kit);
	kit_leaf(&kit, 6);
	begin_prerequisites(&kit, 5);
	kit_leaf(&kit, 2);
	begin_prerequisites(&kit, 6);
	kit_step(&kit, RULE_PATHWAY, RULE_NO_NUMBER, 0);
	solution = solve(&kit, 1);
	expect(&kit, solution, "0 2 4 5 6", 1840, true);
	expect_missing(&kit, solution, 0, "/all[0]/p", "k", 2, 0, "0 2");
	expect_missing(&kit, solution, 1, "/all[1]", "k", 2, 0, "4 5");
	expect_missing(&kit, solution, 2, "/all[2]", "achievement", 1, 0, "6");
	assert_int_equal(solution->prerequisite_count, 0);
}

static void pairs(bool once)
{
	kit_begin(&kit, 3);
	price(&kit, 0, 100, 0);
	price(&kit, 1, 300, 0);
	price(&kit, 2, 250, 0);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit.steps[0].once = once;
	for (int32_t other = 1; other < 3; other++) {
		kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
		kit_leaf(&kit, 0);
		kit_leaf(&kit, other);
		kit_out(&kit);
	}
}

static void once_takes_two(void **state)
{
	const struct solution *solution;

	(void)state;
	pairs(false);
	expect(&kit, solve(&kit, 0), "0", 100, true);
	pairs(true);
	solution = solve(&kit, 0);
	expect(&kit, solution, "0 2", 350, true);
	expect_missing(&kit, solution, 0, "/", "once", 2, 0, "0 2");
}

static void points_within_caps(void **state)
{
	const struct solution *solution;
	const int32_t have = 0;

	(void)state;
	kit_begin(&kit, 5);
	price(&kit, 0, 10, 0);
	price(&kit, 1, 10, 0);
	price(&kit, 2, 10, 0);
	price(&kit, 3, 400, 0);
	price(&kit, 4, 300, 0);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_POINTS, 50);
	kit_in(&kit, RULE_CAP, 20);
	for (int32_t a = 0; a < 3; a++)
		kit_step(&kit, RULE_ITEM, 10, a);
	kit_out(&kit);
	kit_step(&kit, RULE_ITEM, 30, 3);
	kit_step(&kit, RULE_ITEM, 15, 4);
	solution = solve_with(&kit, 0, &have, 1, NULL);
	assert_int_equal(solution->cost.minutes, 410);
	assert_false(solution->unique); /* 1 or 2 */
	expect_missing(&kit, solution, 0, "/", "points", 50, 10, "1 3");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_left_of_all),
		cmocka_unit_test(nothing_is_left),
		cmocka_unit_test(prerequisites_count),
		cmocka_unit_test(a_circle_needs_a_way_in),
		cmocka_unit_test(what_serves_twice_is_paid_once),
		cmocka_unit_test(once_takes_two),
		cmocka_unit_test(points_within_caps),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&kit.arena);
	return failed;
}
