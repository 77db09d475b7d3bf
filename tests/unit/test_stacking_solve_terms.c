/* SPDX-License-Identifier: MIT */
/*
 * What the solver counts: money, what nobody states, what only the person can
 * confirm, what is left out, and what time does to what is held.
 */
#include "tests/unit/solving.h"

static struct kit kit;

static void equal_hours_go_by_money(void **state)
{
	const struct solve_options money = { .money_first = true };

	(void)state;
	kit_begin(&kit, 4);
	price(&kit, 0, 100, 900);
	price(&kit, 1, 100, 800);
	price(&kit, 2, 200, 10);
	price(&kit, 3, 100, 800);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 1);
	kit_leaf(&kit, 2);
	expect(&kit, solve(&kit, 0), "1", 100, true);
	expect_list(&kit, solve_with(&kit, 0, NULL, 0, &money)->set, 1, "2");
	assert_int_equal(solve_with(&kit, 0, NULL, 0, &money)->lower_bound, 10);
	kit_leaf(&kit, 3);
	assert_false(solve(&kit, 0)->unique);
	assert_int_equal(solve(&kit, 0)->cost.cents, 800);
}

/* Not even two known ones are dearer than one that nobody knows. */
static void unknown_is_not_free(void **state)
{
	const struct solution *solution;

	(void)state;
	kit_begin(&kit, 4);
	price(&kit, 0, 100, 100);
	price(&kit, 1, 100, 100);
	price(&kit, 2, 100, 100);
	kit.achievements[2].minutes = NO_MINUTES;
	kit.achievements[1].money = (struct money){ 5, "USD" };
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, 2);
	kit_leaf(&kit, 1);
	kit_out(&kit);
	kit_leaf(&kit, 0);
	solution = solve(&kit, 0);
	expect_list(&kit, solution->set, solution->count, "0 1");
	assert_int_equal(solution->cost.unknown_minutes, 0);
	assert_int_equal(solution->cost.unknown_cents, 1);
	assert_int_equal(solution->cost.cents, 100);
	assert_int_equal(solution->cost.weighed_cents, 200);
	kit_leaf(&kit, 2);
	solution = solve(&kit, 0);
	expect_list(&kit, solution->set, solution->count, "0 2");
	assert_int_equal(solution->cost.minutes, 100);
	assert_int_equal(solution->cost.unknown_minutes, 1);
	assert_int_equal(effort_of(&kit, 0, solution), SOLVE_UNKNOWN);
}

static void only_the_person_can_confirm(void **state)
{
	const struct solve_options confirmed = { .confirmed_only = true };
	const struct solution *solution;
	int32_t manual;

	(void)state;
	kit_begin(&kit, 2);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	manual = kit_step(&kit, RULE_MANUAL, RULE_NO_NUMBER, -1);
	kit_leaf(&kit, 1);
	solution = solve(&kit, 0);
	expect(&kit, solution, "1", 60, true);
	expect_list(&kit, solution->confirm, solution->confirm_count, "1");
	expect_missing(&kit, solution, 0, "/all[0]", "manual", 1, 0, "");
	assert_int_equal(solve_with(&kit, 0, NULL, 0, &confirmed)->status,
			 SOLVE_IMPOSSIBLE);
	kit.steps[manual].answer = MANUAL_YES;
	expect(&kit, solve_with(&kit, 0, NULL, 0, &confirmed), "1", 60, true);
	kit.steps[manual].answer = MANUAL_OPEN;
	kit.steps[0].kind = RULE_ANY; /* then it is better to earn */
	solution = solve(&kit, 0);
	expect(&kit, solution, "1", 60, true);
	assert_int_equal(solution->confirm_count, 0);
	kit.steps[0].kind = RULE_ALL;
	kit.steps[manual].answer = MANUAL_NO;
	assert_int_equal(solve(&kit, 0)->status, SOLVE_IMPOSSIBLE);
}

static void skills_tags_and_what_satisfies(void **state)
{
	(void)state;
	kit_begin(&kit, 5);
	price(&kit, 0, 100, 0);
	price(&kit, 1, 90, 0);
	price(&kit, 2, 80, 0);
	price(&kit, 3, 300, 0);
	kit_link(&kit.input.skills, 0, 0, 3);
	kit_link(&kit.input.skills, 1, 0, 1);
	kit_link(&kit.input.skills, 2, 0, RULE_NO_NUMBER);
	kit_link(&kit.input.tags, 1, 0, RULE_NO_NUMBER);
	kit_link(&kit.input.tags, 2, 0, RULE_NO_NUMBER);
	kit_link(&kit.input.satisfies, 1, 3, RULE_NO_NUMBER);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_step(&kit, RULE_SKILL, 2, 0);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_step(&kit, RULE_TAG, 2, 0);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_leaf(&kit, 3);
	expect(&kit, solve(&kit, 0), "0", 100, true);
	expect(&kit, solve(&kit, 1), "1 2", 170, true);
	expect(&kit, solve(&kit, 2), "1", 90, true);
}

static void without_some(void **state)
{
	bool excluded[3] = { true, false, false };
	const struct solve_options options = { .excluded = excluded };

	(void)state;
	kit_begin(&kit, 3);
	price(&kit, 1, 200, 0);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 1);
	expect(&kit, solve_with(&kit, 0, NULL, 0, &options), "1", 200, true);
	excluded[1] = true;
	assert_int_equal(solve_with(&kit, 0, NULL, 0, &options)->status,
			 SOLVE_IMPOSSIBLE);
}

/* What is held but too old is earned once more; what lapsed anyway is. */
static void windows_look_back_from_today(void **state)
{
	const struct solution *solution;
	const int32_t goal = 0;

	(void)state;
	kit_begin(&kit, 3);
	price(&kit, 2, 500, 0);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_WITHIN, 30);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 1);
	kit_leaf(&kit, 2);
	kit_record(&kit, 0, 70);
	kit_record(&kit, 1, 60);
	kit_evaluate(&kit, 91);
	solution = stack_solve(&kit.arena, kit.rule,
			       &(struct solve_held){ kit.stack },
			       &(struct solve_goals){ &goal, 1 }, NULL);
	expect(&kit, solution, "1 2", 560, true);
	assert_true(solution->again[0]);
	assert_false(solution->again[1]);
	expect_missing(&kit, solution, 0, "/rule/all[1]", "achievement", 1, 0,
		       "1");
}

static void a_gap_is_told(void **state)
{
	struct solution solution = { .status = SOLVE_OK,
				     .cost.minutes = 1000,
				     .lower_bound = 985 };

	(void)state;
	kit_begin(&kit, 1);
	assert_string_equal(solve_verdict(&kit.arena, &solution),
			    "at most 2 % of these hours could still be saved");
	solution.money_first = true;
	solution.cost.cents = 2000;
	solution.lower_bound = 1000;
	assert_string_equal(solve_verdict(&kit.arena, &solution),
			    "at most 50 % of this money could still be saved");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_hours_go_by_money),
		cmocka_unit_test(unknown_is_not_free),
		cmocka_unit_test(only_the_person_can_confirm),
		cmocka_unit_test(skills_tags_and_what_satisfies),
		cmocka_unit_test(without_some),
		cmocka_unit_test(windows_look_back_from_today),
		cmocka_unit_test(a_gap_is_told),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&kit.arena);
	return failed;
}
