/* SPDX-License-Identifier: MIT */
/*
 * The cheapest completion, by small examples.
 */
#include "tests/unit/stacking.h"

#include "model/stacking/solve.h"

static struct kit kit;

static void price(int32_t achievement, int32_t minutes, int64_t cents)
{
	kit.achievements[achievement].minutes.n = minutes;
	kit.achievements[achievement].money = (struct money){ cents, "EUR" };
}

/* Steps that follow say what this one needs first. */
static void begin_prerequisites(int32_t achievement)
{
	kit.owner = -1 - achievement;
	kit.parent = -1;
}

static void end_prerequisites(void)
{
	for (size_t s = 0; s < kit.input.step_count; s++)
		if (kit.steps[s].pathway < 0 &&
		    kit.steps[s].prerequisite_of < 0) {
			kit.steps[s].prerequisite_of = -1 -
						       kit.steps[s].pathway;
			kit.steps[s].pathway = -1;
		}
}

static const struct solution *solve_with(int32_t goal, const int32_t *have,
					 size_t count,
					 const struct solve_options *options)
{
	const struct solve_held held = { NULL, have, count };
	const struct solve_goals goals = { &goal, 1 };

	end_prerequisites();
	kit.rule = rule_build(&kit.arena, &kit.input);
	return stack_solve(&kit.arena, kit.rule, &held, &goals, options);
}

static const struct solution *solve(int32_t goal)
{
	return solve_with(goal, NULL, 0, NULL);
}

static void expect_list(const int32_t *list, int32_t count, const char *words)
{
	const char *text = "";

	for (int32_t i = 0; i < count; i++)
		text = arena_printf(&kit.arena, "%s%s%d", text, i ? " " : "",
				    (int)list[i]);
	assert_string_equal(text, words);
}

static void expect(const struct solution *solution, const char *set,
		   int64_t minutes, bool unique)
{
	assert_int_equal(solution->status, SOLVE_OK);
	expect_list(solution->set, solution->count, set);
	assert_int_equal(solution->cost.minutes, minutes);
	assert_int_equal(solution->lower_bound, minutes);
	assert_true(solution->optimal);
	assert_int_equal(solution->unique, unique);
	assert_string_equal(solve_verdict(&kit.arena, solution),
			    "best possible (proved)");
}

static void expect_missing(const struct solution *solution, int32_t i,
			   const char *where, const char *kind, int32_t need,
			   int32_t have, const char *plan)
{
	const struct solve_missing *missing = &solution->missing[i];
	const char *const names[] = { "p", "q", "r" };

	assert_true(i < solution->missing_count);
	assert_string_equal(solve_where(&kit.arena, kit.rule, missing, names),
			    where);
	assert_string_equal(solve_kind(kit.rule, missing), kind);
	assert_int_equal(missing->need, need);
	assert_int_equal(missing->have, have);
	expect_list(missing->plan, missing->plan_count, plan);
}

static int32_t effort_of(int32_t goal, const struct solution *solution)
{
	const struct solve_goals goals = { &goal, 1 };

	return stack_effort(&kit.arena, kit.rule, &goals, NULL, solution);
}

static void what_is_left_of_all(void **state)
{
	const int32_t have = 0;
	const struct solution *solution;

	(void)state;
	kit_begin(&kit, 4);
	price(0, 900, 5000);
	price(1, 700, 3000);
	price(2, 500, 4000);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 1);
	kit_leaf(&kit, 2);
	solution = solve_with(0, &have, 1, NULL);
	expect(solution, "1 2", 1200, true);
	assert_int_equal(solution->cost.cents, 7000);
	expect_missing(solution, 0, "/all[1]", "achievement", 1, 0, "1");
	expect_missing(solution, 1, "/all[2]", "achievement", 1, 0, "2");
	assert_int_equal(solution->missing_count, 2);
	assert_int_equal(solution->prerequisite_count, 0);
	assert_int_equal(effort_of(0, solution), 4286); /* 9 of 21 */
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
	solution = solve_with(0, &have, 1, NULL);
	expect(solution, "", 0, true);
	assert_int_equal(solution->missing_count, 0);
	assert_int_equal(effort_of(0, solution), 10000);
}

/* What looks cheap may need something dear first. */
static void prerequisites_count(void **state)
{
	const struct solution *solution;

	(void)state;
	kit_begin(&kit, 3);
	price(0, 30, 0);
	price(1, 800, 0);
	price(2, 200, 0);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 2);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_leaf(&kit, 0);
	begin_prerequisites(0);
	kit_leaf(&kit, 1);
	solution = solve(0);
	expect(solution, "2", 200, true);
	expect_missing(solution, 0, "/", "any", 1, 0, "2");
	solution = solve(1);
	expect(solution, "0 1", 830, true);
	expect_missing(solution, 0, "/", "achievement", 1, 0, "0");
	expect_list(solution->prerequisites, solution->prerequisite_count, "1");
}

static void a_circle_needs_a_way_in(void **state)
{
	(void)state;
	kit_begin(&kit, 3);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_leaf(&kit, 0);
	begin_prerequisites(0);
	kit_leaf(&kit, 1);
	begin_prerequisites(1);
	kit_leaf(&kit, 0);
	assert_int_equal(solve(0)->status, SOLVE_IMPOSSIBLE);
	assert_string_equal(solve_verdict(&kit.arena, solve(0)), "");
	kit_begin(&kit, 3);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_leaf(&kit, 0);
	begin_prerequisites(0);
	kit_leaf(&kit, 1);
	begin_prerequisites(1);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 2);
	expect(solve(0), "0 1 2", 180, true);
}

/* The dearer foundation (0 and 2) opens the cheaper elective 5. */
static void what_serves_twice_is_paid_once(void **state)
{
	const struct solution *solution;

	(void)state;
	kit_begin(&kit, 7);
	price(0, 100, 0);
	price(1, 150, 0);
	price(2, 200, 0);
	price(3, 500, 0);
	price(4, 460, 0);
	price(5, 380, 0);
	price(6, 700, 0);
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
	begin_prerequisites(5);
	kit_leaf(&kit, 2);
	begin_prerequisites(6);
	kit_step(&kit, RULE_PATHWAY, RULE_NO_NUMBER, 0);
	solution = solve(1);
	expect(solution, "0 2 4 5 6", 1840, true);
	expect_missing(solution, 0, "/all[0]/p", "k", 2, 0, "0 2");
	expect_missing(solution, 1, "/all[1]", "k", 2, 0, "4 5");
	expect_missing(solution, 2, "/all[2]", "achievement", 1, 0, "6");
	assert_int_equal(solution->prerequisite_count, 0);
}

static void pairs(bool once)
{
	kit_begin(&kit, 3);
	price(0, 100, 0);
	price(1, 300, 0);
	price(2, 250, 0);
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
	expect(solve(0), "0", 100, true);
	pairs(true);
	solution = solve(0);
	expect(solution, "0 2", 350, true);
	expect_missing(solution, 0, "/", "once", 2, 0, "0 2");
}

static void points_within_caps(void **state)
{
	const struct solution *solution;
	const int32_t have = 0;

	(void)state;
	kit_begin(&kit, 5);
	price(0, 10, 0);
	price(1, 10, 0);
	price(2, 10, 0);
	price(3, 400, 0);
	price(4, 300, 0);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_POINTS, 50);
	kit_in(&kit, RULE_CAP, 20);
	for (int32_t a = 0; a < 3; a++)
		kit_step(&kit, RULE_ITEM, 10, a);
	kit_out(&kit);
	kit_step(&kit, RULE_ITEM, 30, 3);
	kit_step(&kit, RULE_ITEM, 15, 4);
	solution = solve_with(0, &have, 1, NULL);
	assert_int_equal(solution->cost.minutes, 410);
	assert_false(solution->unique); /* 1 or 2 */
	expect_missing(solution, 0, "/", "points", 50, 10, "1 3");
}

static void equal_hours_go_by_money(void **state)
{
	const struct solve_options money = { .money_first = true };

	(void)state;
	kit_begin(&kit, 4);
	price(0, 100, 900);
	price(1, 100, 800);
	price(2, 200, 10);
	price(3, 100, 800);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 1);
	kit_leaf(&kit, 2);
	expect(solve(0), "1", 100, true);
	expect_list(solve_with(0, NULL, 0, &money)->set, 1, "2");
	assert_int_equal(solve_with(0, NULL, 0, &money)->lower_bound, 10);
	kit_leaf(&kit, 3);
	assert_false(solve(0)->unique);
	assert_int_equal(solve(0)->cost.cents, 800);
}

/* Not even two known ones are dearer than one that nobody knows. */
static void unknown_is_not_free(void **state)
{
	const struct solution *solution;

	(void)state;
	kit_begin(&kit, 4);
	price(0, 100, 100);
	price(1, 100, 100);
	price(2, 100, 100);
	kit.achievements[2].minutes = NO_MINUTES;
	kit.achievements[1].money = (struct money){ 5, "USD" };
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, 2);
	kit_leaf(&kit, 1);
	kit_out(&kit);
	kit_leaf(&kit, 0);
	solution = solve(0);
	expect_list(solution->set, solution->count, "0 1");
	assert_int_equal(solution->cost.unknown_minutes, 0);
	assert_int_equal(solution->cost.unknown_cents, 1);
	assert_int_equal(solution->cost.cents, 100);
	assert_int_equal(solution->cost.weighed_cents, 200);
	kit_leaf(&kit, 2);
	solution = solve(0);
	expect_list(solution->set, solution->count, "0 2");
	assert_int_equal(solution->cost.minutes, 100);
	assert_int_equal(solution->cost.unknown_minutes, 1);
	assert_int_equal(effort_of(0, solution), SOLVE_UNKNOWN);
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
	solution = solve(0);
	expect(solution, "1", 60, true);
	expect_list(solution->confirm, solution->confirm_count, "1");
	expect_missing(solution, 0, "/all[0]", "manual", 1, 0, "");
	assert_int_equal(solve_with(0, NULL, 0, &confirmed)->status,
			 SOLVE_IMPOSSIBLE);
	kit.steps[manual].answer = MANUAL_YES;
	expect(solve_with(0, NULL, 0, &confirmed), "1", 60, true);
	kit.steps[manual].answer = MANUAL_NO;
	assert_int_equal(solve(0)->status, SOLVE_IMPOSSIBLE);
}

static void skills_tags_and_what_satisfies(void **state)
{
	(void)state;
	kit_begin(&kit, 5);
	price(0, 100, 0);
	price(1, 90, 0);
	price(2, 80, 0);
	price(3, 300, 0);
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
	expect(solve(0), "0", 100, true);
	expect(solve(1), "1 2", 170, true);
	expect(solve(2), "1", 90, true);
}

static void without_some(void **state)
{
	bool excluded[3] = { true, false, false };
	const struct solve_options options = { .excluded = excluded };

	(void)state;
	kit_begin(&kit, 3);
	price(1, 200, 0);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 1);
	expect(solve_with(0, NULL, 0, &options), "1", 200, true);
	excluded[1] = true;
	assert_int_equal(solve_with(0, NULL, 0, &options)->status,
			 SOLVE_IMPOSSIBLE);
}

/* What is held but too old is earned once more; what lapsed anyway is. */
static void windows_look_back_from_today(void **state)
{
	const struct solution *solution;
	const int32_t goal = 0;

	(void)state;
	kit_begin(&kit, 3);
	price(2, 500, 0);
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
	expect(solution, "1 2", 560, true);
	assert_true(solution->again[0]);
	assert_false(solution->again[1]);
	expect_missing(solution, 0, "/rule/all[1]", "achievement", 1, 0, "1");
}

static void a_gap_is_told(void **state)
{
	struct solution solution = { .status = SOLVE_OK,
				     .cost.weighed_minutes = 1000,
				     .lower_bound = 985 };

	(void)state;
	kit_begin(&kit, 1);
	assert_string_equal(solve_verdict(&kit.arena, &solution),
			    "at most 2 % of these hours could still be saved");
	solution.money_first = true;
	solution.cost.weighed_cents = 2000;
	solution.lower_bound = 1000;
	assert_string_equal(solve_verdict(&kit.arena, &solution),
			    "at most 50 % of this money could still be saved");
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
