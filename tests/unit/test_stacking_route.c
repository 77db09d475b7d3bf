/* SPDX-License-Identifier: MIT */
/*
 * Order, dates and capacity.
 */
#include "tests/unit/stacking_random.h"

#include "model/stacking/route.h"

enum { RULES = 400, TODAY = RANDOM_DAYS };

static struct kit kit;

static void price(int32_t achievement, int32_t minutes, int32_t days)
{
	kit.achievements[achievement].minutes.n = minutes;
	kit.achievements[achievement].money = (struct money){ 0, "EUR" };
	if (days)
		kit.achievements[achievement].validity = (struct validity){
			VALID_DAYS, days
		};
}

static void expect_list(const int32_t *list, int32_t count, const char *words)
{
	const char *text = "";

	for (int32_t i = 0; i < count; i++)
		text = arena_printf(&kit.arena, "%s%s%d", text, i ? " " : "",
				    (int)list[i]);
	assert_string_equal(text, words);
}

/* 0 for ever, 1 long and for ever, 2 for 120 days and after 0, 3 for 60. */
static void four_parts(void)
{
	kit_begin(&kit, 4);
	price(0, 300, 0);
	price(1, 5000, 0);
	price(2, 1000, 120);
	price(3, 700, 60);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, 3);
	kit_leaf(&kit, 2);
	kit_leaf(&kit, 1);
	kit.owner = kit.parent = -1;
	kit.steps[kit_step(&kit, RULE_ACHIEVEMENT, RULE_NO_NUMBER, 0)]
		.prerequisite_of = 2;
	kit.rule = rule_build(&kit.arena, &kit.input);
}

static const struct route *project(int32_t start, int32_t per_day)
{
	const int32_t goal = 0;

	kit.rule = rule_build(&kit.arena, &kit.input);
	return stack_project(&kit.arena, kit.rule, &kit.held,
			     &(struct solve_goals){ &goal, 1 },
			     (struct day){ start }, per_day, NULL);
}

static int32_t least(int32_t start)
{
	const int32_t goal = 0;

	kit.rule = rule_build(&kit.arena, &kit.input);
	return stack_min_capacity(&kit.arena, kit.rule, &kit.held,
				  &(struct solve_goals){ &goal, 1 },
				  (struct day){ start }, NULL);
}

static void expect_stop(const struct route *route, int32_t i,
			int32_t achievement, int32_t day, bool again)
{
	assert_true(i < route->count);
	assert_int_equal(route->stops[i].achievement, achievement);
	assert_int_equal(route->stops[i].earned.n, day);
	assert_int_equal(route->stops[i].again, again);
}

static void the_short_lived_come_last(void **state)
{
	const int32_t set[] = { 3, 1, 2, 0 };
	const struct solve_held held = { NULL, NULL, 0 };
	const struct route *route;

	(void)state;
	four_parts();
	expect_list(stack_sequence(&kit.arena, kit.rule, &held, set, 4, 50), 4,
		    "0 1 2 3");
	route = project(1000, 50);
	assert_int_equal(route->status, ROUTE_OK);
	expect_stop(route, 0, 0, 1005, false);
	expect_stop(route, 1, 1, 1105, false);
	expect_stop(route, 2, 2, 1125, false);
	expect_stop(route, 3, 3, 1139, false);
	assert_int_equal(route->finish.n, 1139);
	assert_int_equal(route->try_count, 1);
	assert_int_equal(route->solution->cost.minutes, 7000);
}

static void window_of_three(void)
{
	kit_begin(&kit, 3);
	for (int32_t a = 0; a < 3; a++)
		price(a, 1200, 0);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_WITHIN, 30);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	for (int32_t a = 0; a < 3; a++)
		kit_leaf(&kit, a);
}

static void what_grows_too_old_is_earned_again(void **state)
{
	const struct route *route;

	(void)state;
	window_of_three();
	kit_record(&kit, 0, 980);
	route = project(1000, 100); /* 1012, 1024: too late for 980 */
	assert_int_equal(route->status, ROUTE_OK);
	assert_int_equal(route->try_count, 2);
	expect_list(route->tries[0].set, route->tries[0].count, "1 2");
	assert_int_equal(route->tries[0].finish.n, 1023);
	expect_list(route->tries[1].set, route->tries[1].count, "0 1 2");
	expect_stop(route, 0, 0, 1011, true);
	expect_stop(route, 2, 2, 1035, false);
	assert_int_equal(route->expired_count, 0);
	assert_int_equal(project(1000, 60)->status, ROUTE_TOO_SLOW);
	assert_int_equal(project(1000, 400)->try_count, 1); /* 980 will do */
}

static void what_lapses_on_the_way_is_earned_again(void **state)
{
	const struct route *route;

	(void)state;
	kit_begin(&kit, 3);
	price(0, 100, 40);
	price(1, 1000, 0);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, 0);
	kit_leaf(&kit, 1);
	kit_record(&kit, 0, 990); /* until 1030 */
	route = project(1000, 50);
	assert_int_equal(route->count, 1);
	expect_stop(route, 0, 1, 1019, false);
	route = project(1000, 20); /* 1049 */
	assert_int_equal(route->status, ROUTE_OK);
	assert_int_equal(route->try_count, 2);
	expect_stop(route, 0, 1, 1049, false);
	expect_stop(route, 1, 0, 1054, true);
	expect_list(route->expired, route->expired_count, "0");
	kit_link(&kit.input.renews, 1, 0, RULE_NO_NUMBER);
	kit_record(&kit, 2, 0);
	route = project(1000, 34); /* renewed on 1029, the last day */
	assert_int_equal(route->try_count, 1);
	assert_int_equal(route->expired_count, 0);
}

static void no_way_at_all(void **state)
{
	(void)state;
	kit_begin(&kit, 1);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_leaf(&kit, 0);
	kit.owner = kit.parent = -1;
	kit.steps[kit_step(&kit, RULE_ACHIEVEMENT, RULE_NO_NUMBER, 0)]
		.prerequisite_of = 0;
	assert_int_equal(project(1000, 60)->status, ROUTE_IMPOSSIBLE);
	assert_int_equal(least(1000), SOLVE_UNKNOWN);
}

static void least_minutes_a_day(void **state)
{
	(void)state;
	window_of_three();
	assert_int_equal(least(1000), 80);
	assert_int_equal(project(1000, 80)->status, ROUTE_OK);
	assert_int_equal(project(1000, 75)->status, ROUTE_TOO_SLOW);
	kit_record(&kit, 0, 999);
	kit_record(&kit, 1, 999);
	kit_record(&kit, 2, 999);
	assert_int_equal(least(1000), 5);
}

/* Whatever is said to work does: the evaluation says so as well. */
static void routes_hold_what_they_say(void **state)
{
	struct random_rules random = { .state = 61,
				       .nest_in_window = true,
				       .manual = true };
	int32_t ok = 0, slow = 0, tries = 0;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		const struct route *route;
		size_t held;

		random_kit(&kit, &random);
		for (int32_t a = 0; a < RANDOM_ACHIEVEMENTS; a++)
			kit.achievements[a].minutes.n = random_below(&random,
								     900);
		for (size_t s = 0; s < kit.input.step_count; s++)
			if (kit.steps[s].answer == MANUAL_OPEN)
				kit.steps[s].answer = MANUAL_NO;
		route = project(TODAY, 10 + random_below(&random, 50));
		if (route->status == ROUTE_IMPOSSIBLE)
			continue;
		held = kit.held.count;
		for (int32_t k = 0; k < route->count; k++) {
			assert_true(!k || route->stops[k].earned.n >=
						  route->stops[k - 1].earned.n);
			kit_record(&kit, route->stops[k].achievement,
				   route->stops[k].earned.n);
		}
		kit_evaluate(&kit, route->finish.n);
		assert_int_equal(stack_result(kit.stack, 0).status == STACK_MET,
				 route->status == ROUTE_OK);
		kit.held.count = held;
		ok += route->status == ROUTE_OK && route->count;
		slow += route->status == ROUTE_TOO_SLOW;
		tries += route->try_count > 1;
	}
	assert_true(ok > RULES / 10);
	assert_true(slow > RULES / 100);
	assert_true(tries > RULES / 50);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_short_lived_come_last),
		cmocka_unit_test(what_grows_too_old_is_earned_again),
		cmocka_unit_test(what_lapses_on_the_way_is_earned_again),
		cmocka_unit_test(no_way_at_all),
		cmocka_unit_test(least_minutes_a_day),
		cmocka_unit_test(routes_hold_what_they_say),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&kit.arena);
	return failed;
}
