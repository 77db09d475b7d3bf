/* SPDX-License-Identifier: MIT */
/*
 * What must hold for any plan of any rule, tried on thousands.
 */
#include "tests/unit/stacking_random.h"

#include "model/stacking/solve.h"

enum { RULES = 800, TODAY = RANDOM_DAYS };

static struct kit kit;

static void random_prices(struct random_rules *random)
{
	for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS; a++) {
		kit.achievements[a].minutes.n = random_below(random, 40);
		kit.achievements[a].money = (struct money){
			random_below(random, 40), "EUR"
		};
	}
}

static void random_instance(struct random_rules *random)
{
	random_kit(&kit, random);
	random_prices(random);
	if (random_below(random, 2) == 0)
		return;
	for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS; a++) {
		int32_t step;

		if (random_below(random, 3))
			continue;
		kit.owner = kit.parent = -1;
		step = kit_step(&kit, RULE_ACHIEVEMENT, RULE_NO_NUMBER,
				random_achievement(random));
		kit.steps[step].prerequisite_of = a;
	}
}

static const struct solution *solve_goals(const int32_t *trees, size_t count,
					  bool money_first)
{
	return stack_solve(&kit.arena, kit.rule,
			   &(struct solve_held){ kit.stack },
			   &(struct solve_goals){ trees, count },
			   &(struct solve_options){
				   .money_first = money_first });
}

static const struct solution *solve(int32_t goal)
{
	kit_evaluate(&kit, TODAY);
	return solve_goals(&goal, 1, false);
}

static void same_set(const struct solution *a, const struct solution *b)
{
	assert_int_equal(a->count, b->count);
	for (int32_t i = 0; i < a->count; i++)
		assert_int_equal(a->set[i], b->set[i]);
}

/* Achievements numbered the other way round. */
static int32_t turned(int32_t achievement)
{
	return RANDOM_ACHIEVEMENTS - 1 - achievement;
}

static void turn_links(struct rule_links *links, bool to)
{
	for (size_t i = 0; i < links->count; i++) {
		struct rule_link *link = (struct rule_link *)&links->at[i];

		link->from = turned(link->from);
		if (to)
			link->to = turned(link->to);
	}
}

static void turn_achievements(void)
{
	for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS / 2; a++) {
		struct rule_achievement kept = kit.achievements[a];

		kit.achievements[a] = kit.achievements[turned(a)];
		kit.achievements[turned(a)] = kept;
	}
	for (size_t s = 0; s < kit.input.step_count; s++) {
		struct rule_step *step = &kit.steps[s];

		if (step->kind == RULE_ACHIEVEMENT || step->kind == RULE_ITEM)
			step->to = turned(step->to);
		if (step->prerequisite_of >= 0)
			step->prerequisite_of = turned(step->prerequisite_of);
	}
	for (size_t r = 0; r < kit.held.count; r++)
		kit.records[r].achievement = turned(kit.records[r].achievement);
	turn_links(&kit.input.satisfies, true);
	turn_links(&kit.input.renews, true);
	turn_links(&kit.input.tags, false);
	turn_links(&kit.input.skills, false);
}

/* Children come in another order. */
static void turn_brothers(void)
{
	for (size_t s = 0; s < kit.input.step_count; s++)
		kit.steps[s].position = -kit.steps[s].position;
}

static void the_order_of_input_is_nothing(void **state)
{
	struct random_rules random = { .state = 71,
				       .nest_in_window = true,
				       .manual = true };
	int32_t unique = 0;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		const struct solution *a, *b;

		random_instance(&random);
		a = solve(0);
		turn_achievements();
		turn_brothers();
		b = solve(0);
		assert_int_equal(a->status, b->status);
		assert_int_equal(a->cost.minutes, b->cost.minutes);
		assert_int_equal(a->cost.cents, b->cost.cents);
		assert_int_equal(a->unique, b->unique);
		for (int32_t k = 0; k < a->count && a->unique; k++)
			assert_int_equal(a->set[k],
					 turned(b->set[b->count - 1 - k]));
		unique += a->unique && a->count > 1;
	}
	assert_true(unique > RULES / 10);
}

static void scaled_hours_make_the_same_plan(void **state)
{
	struct random_rules random = { .state = 72, .manual = true };

	(void)state;
	for (int i = 0; i < RULES; i++) {
		const struct solution *a, *b;

		random_instance(&random);
		for (int32_t u = 0; u < RANDOM_ACHIEVEMENTS; u++)
			if (random_below(&random, 6) == 0)
				kit.achievements[u].minutes = NO_MINUTES;
		kit.achievements[0].minutes.n = 1;
		a = solve(0);
		for (int32_t u = 0; u < RANDOM_ACHIEVEMENTS; u++)
			if (minutes_is(kit.achievements[u].minutes))
				kit.achievements[u].minutes.n *= 7;
		b = solve(0);
		assert_int_equal(a->status, b->status);
		assert_int_equal(a->cost.minutes * 7, b->cost.minutes);
		assert_int_equal(a->cost.unknown_minutes,
				 b->cost.unknown_minutes);
		assert_int_equal(a->lower_bound * 7, b->lower_bound);
		if (a->unique)
			same_set(a, b);
	}
}

/* Hours as money and money as hours. */
static void money_first_is_the_same_turned_round(void **state)
{
	struct random_rules random = { .state = 73, .manual = true };
	const int32_t goal = 0;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		const struct solution *a, *b;

		random_instance(&random);
		a = solve(0);
		for (int32_t u = 0; u < RANDOM_ACHIEVEMENTS; u++) {
			struct rule_achievement *of = &kit.achievements[u];
			int32_t minutes = of->minutes.n;

			of->minutes.n = (int32_t)of->money.minor;
			of->money.minor = minutes;
		}
		b = solve_goals(&goal, 1, true);
		assert_int_equal(a->cost.minutes, b->cost.cents);
		assert_int_equal(a->cost.cents, b->cost.minutes);
		assert_int_equal(a->lower_bound, b->lower_bound);
		same_set(a, b);
	}
}

static int32_t effort(const struct solution *solution)
{
	const int32_t goal = 0;

	return stack_effort(&kit.arena, kit.rule,
			    &(struct solve_goals){ &goal, 1 }, NULL, solution);
}

static void one_more_never_lowers_effort(void **state)
{
	struct random_rules random = { .state = 74, .manual = true };
	int32_t more = 0;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		const struct solution *solution;
		int32_t before, after;

		random_instance(&random);
		solution = solve(0);
		before = effort(solution);
		if (before != SOLVE_UNKNOWN)
			assert_int_equal(before == 10000,
					 solution->cost.minutes == 0);
		kit_record(&kit, random_achievement(&random),
			   random_below(&random, TODAY + 1));
		after = effort(solve(0));
		assert_true(after >= before);
		more += after > before;
	}
	assert_true(more > RULES / 20);
}

/* Together they take no less than either and no more than both. */
static void goals_together(void **state)
{
	struct random_rules random = { .state = 75, .manual = true };
	int32_t shared = 0;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		const struct solution *a, *b, *both;
		int32_t trees[2] = { 0 };

		random_instance(&random);
		trees[1] = (int32_t)kit.input.pathway_count - 1;
		a = solve(trees[0]);
		b = solve(trees[1]);
		kit_evaluate(&kit, TODAY);
		both = solve_goals(trees, 2, false);
		if (a->status == SOLVE_OK && b->status == SOLVE_OK) {
			assert_int_equal(both->status, SOLVE_OK);
			assert_true(both->cost.minutes <=
				    a->cost.minutes + b->cost.minutes);
			assert_true(both->cost.minutes >= a->cost.minutes);
			assert_true(both->cost.minutes >= b->cost.minutes);
			shared += both->cost.minutes <
				  a->cost.minutes + b->cost.minutes;
		} else {
			assert_int_equal(both->status, SOLVE_IMPOSSIBLE);
		}
	}
	assert_true(shared > RULES / 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_order_of_input_is_nothing),
		cmocka_unit_test(scaled_hours_make_the_same_plan),
		cmocka_unit_test(money_first_is_the_same_turned_round),
		cmocka_unit_test(one_more_never_lowers_effort),
		cmocka_unit_test(goals_together),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&kit.arena);
	return failed;
}
