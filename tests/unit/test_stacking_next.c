/* SPDX-License-Identifier: MIT */
/*
 * What to earn next, and what fits a budget.
 */
#include "tests/unit/stacking_random.h"

#include "model/stacking/next.h"

enum { RULES = 400, TODAY = RANDOM_DAYS };

enum { CORE, FIRST, SECOND, BOTH, LATE, SHINY, KNOWN };

static struct kit kit;

static void price(int32_t achievement, int32_t minutes, int64_t cents)
{
	kit.achievements[achievement].minutes.n = minutes;
	kit.achievements[achievement].money = (struct money){ cents, "EUR" };
}

/* Two goals that BOTH serves; LATE only comes after CORE; SHINY is cheap and
 * leads nowhere. */
static void two_goals(void)
{
	kit_begin(&kit, KNOWN);
	price(CORE, 500, 10000);
	price(FIRST, 200, 0);
	price(SECOND, 240, 5000);
	price(BOTH, 320, 0);
	price(LATE, 50, 0);
	price(SHINY, 10, 0);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, CORE);
	kit_leaf(&kit, LATE);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, FIRST);
	kit_leaf(&kit, BOTH);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, SECOND);
	kit_leaf(&kit, BOTH);
	kit.owner = -1;
	kit.parent = -1;
	kit.steps[kit_step(&kit, RULE_ACHIEVEMENT, RULE_NO_NUMBER, CORE)]
		.prerequisite_of = LATE;
	kit.rule = rule_build(&kit.arena, &kit.input);
}

static void expect(const struct next *next, int32_t i, int32_t achievement,
		   int64_t efficiency, int64_t one, int64_t two)
{
	const struct next_step *step = &next->steps[i];

	assert_true(i < next->count);
	assert_int_equal(step->achievement, achievement);
	assert_int_equal(step->efficiency_bp, efficiency);
	assert_int_equal(step->saved[0], one);
	assert_int_equal(step->saved[1], two);
	assert_true(step->proved);
}

static const struct next_goal both[] = { { 0, 1 }, { 1, 1 } };

static const struct next *next_with(const int32_t *have, size_t count)
{
	const struct solve_held held = { NULL, have, count };

	return stack_next(&kit.arena, kit.rule, &held,
			  &(struct next_goals){ both, 2 }, NULL);
}

static void what_serves_two_comes_first(void **state)
{
	const int32_t core = CORE;
	const struct next *next;

	(void)state;
	two_goals();
	next = next_with(NULL, 0);
	assert_int_equal(next->plans[0]->cost.minutes, 750);
	assert_int_equal(next->plans[1]->cost.minutes, 240);
	assert_int_equal(next->count, 4);
	expect(next, 0, BOTH, 13750, 200, 240);
	expect(next, 1, FIRST, 10000, 200, 0);
	expect(next, 2, SECOND, 10000, 0, 240);
	expect(next, 3, CORE, 10000, 500, 0);
	next = next_with(&core, 1);
	assert_int_equal(next->plans[0]->cost.minutes, 250);
	assert_int_equal(next->count, 4);
	expect(next, 1, LATE, 10000, 50, 0);
	assert_true(next->proved);
}

static void nobody_knows_how_long(void **state)
{
	const struct next *next;

	(void)state;
	two_goals();
	kit.achievements[CORE].minutes = NO_MINUTES;
	next = next_with(NULL, 0);
	assert_int_equal(next->steps[3].achievement, CORE);
	assert_true(next->steps[3].unknown);
	assert_int_equal(next->steps[3].efficiency_bp, 10000);
	assert_false(next->steps[0].unknown);
}

static void expect_budget(int64_t minutes, int64_t cents, int64_t value,
			  bool one, bool two, int64_t takes)
{
	const struct next_goal goals[] = { { 0, 5 }, { 1, 3 } };
	const struct solve_held held = { NULL, NULL, 0 };
	const struct budget *budget;

	budget = stack_budget(&kit.arena, kit.rule, &held,
			      &(struct next_goals){ goals, 2 }, minutes, cents,
			      NULL);
	assert_int_equal(budget->value, value);
	assert_int_equal(budget->chosen[0], one);
	assert_int_equal(budget->chosen[1], two);
	assert_int_equal(budget->solution->cost.minutes, takes);
	assert_true(budget->proved);
}

static void goals_within_a_budget(void **state)
{
	(void)state;
	two_goals();
	expect_budget(1000, 5000, 3, false, true, 240);
	expect_budget(1000, 4999, 3, false, true, 320); /* slower, free */
	expect_budget(300, 4999, 0, false, false, 0);
	expect_budget(1000, 10000, 8, true, true, 870);
	expect_budget(869, 10000, 5, true, false, 750);
	expect_budget(INT64_MAX, INT64_MAX, 8, true, true, 870);
}

static void too_many_goals(void **state)
{
	const struct next_goal goals[BUDGET_GOALS + 1] = { { 0, 1 } };
	const struct solve_held held = { NULL, NULL, 0 };

	(void)state;
	two_goals();
	assert_null(
		stack_budget(&kit.arena, kit.rule, &held,
			     &(struct next_goals){ goals, BUDGET_GOALS + 1 }, 1,
			     1, NULL));
}

static void random_prices(struct random_rules *random)
{
	for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS; a++)
		price(a, random_below(random, 90),
		      random_below(random, 3) * 40);
}

static int64_t key_of(const struct solution *solution)
{
	return solution->cost.minutes * 10000 + solution->cost.cents;
}

static const struct solution *solve(int32_t goal)
{
	return stack_solve(&kit.arena, kit.rule,
			   &(struct solve_held){ kit.stack },
			   &(struct solve_goals){ &goal, 1 },
			   &(struct solve_options){ .confirmed_only = true });
}

static const struct next_step *step_of(const struct next *next, int32_t a)
{
	for (int32_t i = 0; i < next->count; i++)
		if (next->steps[i].achievement == a)
			return &next->steps[i];
	return NULL;
}

/* C(H + c) <= C(H) <= C(H + c) + cost(c); and what is said to be saved is
 * what solving again says. */
static void saved_is_what_solving_again_says(void **state)
{
	struct random_rules random = { .state = 51, .manual = true };
	const struct solve_options options = { .confirmed_only = true };
	int32_t helped = 0;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		const struct next_goal goal = { 0, 1 };
		const struct solution *before, *after;
		const struct next *next;

		random_kit(&kit, &random);
		random_prices(&random);
		kit_evaluate(&kit, TODAY);
		before = solve(0);
		next = stack_next(&kit.arena, kit.rule,
				  &(struct solve_held){ kit.stack },
				  &(struct next_goals){ &goal, 1 }, &options);
		assert_int_equal(next->plans[0]->cost.minutes,
				 before->cost.minutes);
		for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS; a++) {
			const struct next_step *step = step_of(next, a);
			int64_t cost = kit.achievements[a].minutes.n * 10000 +
				       kit.achievements[a].money.minor;

			stack_suppose(kit.stack, a, SUPPOSE_HELD);
			after = solve(0);
			stack_suppose(kit.stack, a, SUPPOSE_NOTHING);
			if (before->status == SOLVE_IMPOSSIBLE) {
				assert_null(step);
				continue;
			}
			assert_true(key_of(after) <= key_of(before));
			assert_true(key_of(before) <= key_of(after) + cost);
			assert_int_equal(step ? step->saved[0] : 0,
					 before->cost.minutes -
						 after->cost.minutes);
			helped += step != NULL;
		}
	}
	assert_true(helped > RULES / 2);
}

/* The best choice of goals, by trying all. */
static void budgets_by_trying_all(void **state)
{
	struct random_rules random = { .state = 52 };
	int32_t some = 0;

	(void)state;
	for (int i = 0; i < RULES / 2; i++) {
		struct next_goal goals[4];
		int64_t minutes, cents, best = -1, hours = 0;
		const struct budget *budget;
		size_t count;

		random_kit(&kit, &random);
		random_prices(&random);
		kit_evaluate(&kit, TODAY);
		count = kit.input.pathway_count;
		for (size_t g = 0; g < count; g++)
			goals[g] = (struct next_goal){
				(int32_t)g, random_below(&random, 4)
			};
		minutes = random_below(&random, 200);
		cents = random_below(&random, 4) * 40;
		budget = stack_budget(&kit.arena, kit.rule,
				      &(struct solve_held){ kit.stack },
				      &(struct next_goals){ goals, count },
				      minutes, cents, NULL);
		for (uint32_t set = 0; set < 1U << count; set++) {
			struct solve_options options = {
				.most = true,
				.most_minutes = minutes,
				.most_cents = cents
			};
			int32_t trees[4] = { 0 };
			struct solve_goals some_goals = { trees, 0 };
			const struct solution *solution;
			int64_t value = 0;

			for (size_t g = 0; g < count; g++)
				if (set >> g & 1) {
					trees[some_goals.count++] = (int32_t)g;
					value += goals[g].weight;
				}
			solution = stack_solve(&kit.arena, kit.rule,
					       &(struct solve_held){
						       kit.stack },
					       &some_goals, &options);
			if (solution->status == SOLVE_IMPOSSIBLE)
				continue;
			assert_true(solution->cost.minutes <= minutes);
			assert_true(solution->cost.cents <= cents);
			if (value > best ||
			    (value == best && solution->cost.minutes < hours))
				hours = solution->cost.minutes;
			best = value > best ? value : best;
		}
		assert_int_equal(budget->value, best);
		assert_int_equal(budget->solution->cost.minutes, hours);
		some += hours > 0;
	}
	assert_true(some > RULES / 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_serves_two_comes_first),
		cmocka_unit_test(nobody_knows_how_long),
		cmocka_unit_test(goals_within_a_budget),
		cmocka_unit_test(too_many_goals),
		cmocka_unit_test(saved_is_what_solving_again_says),
		cmocka_unit_test(budgets_by_trying_all),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&kit.arena);
	return failed;
}
