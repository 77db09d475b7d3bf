/* SPDX-License-Identifier: MIT */
/*
 * Waivers: a waived step fills its place from the day it was waived, whatever
 * its kind, and is told apart from what is met.
 */
#include "tests/unit/stacking.h"

#include "model/stacking/line.h"
#include "model/stacking/solve.h"

enum { A, B, C, D, ACHIEVEMENTS };

enum { WAIVED = 500, TODAY = 1000, NEVER = INT32_MIN };

static const char *const achievements[] = { "A", "B", "C", "D" };
static const char *const pathways[] = { "P", "Q" };
static const char *waivers[KIT_STEPS];
static struct kit kit;

static void waive(int32_t step, int32_t day)
{
	kit.steps[step].waived = true;
	kit.steps[step].waived_on.n = day;
}

static int32_t leaf(int32_t achievement)
{
	return kit_step(&kit, RULE_ACHIEVEMENT, RULE_NO_NUMBER, achievement);
}

static void expect(int32_t pathway, int32_t since, bool waived)
{
	struct stack_result r = stack_result(kit.stack, pathway);

	assert_int_equal(r.status, since == NEVER ? STACK_UNMET : STACK_MET);
	assert_int_equal(r.completed_on.n, since == NEVER ? NO_DAY.n : since);
	assert_int_equal(r.waived, waived);
	if (since != NEVER)
		assert_int_equal(r.progress_bp, 10000);
}

static void line(int32_t pathway, int32_t step, const char *expected)
{
	const struct proof_titles titles = { .achievements = achievements,
					     .pathways = pathways,
					     .waivers = waivers };
	const struct proof *proof = stack_explain(kit.stack, &kit.arena,
						  pathway);

	assert_true(step < proof->count);
	assert_string_equal(proof_line(&kit.arena, proof, step, &titles),
			    expected);
}

static void all_with_one_waived(void **state)
{
	(void)state;
	kit_begin(&kit, ACHIEVEMENTS);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	leaf(A);
	waive(leaf(B), WAIVED);
	waivers[2] = "by the school: same syllabus";
	kit_record(&kit, A, 100);
	kit_evaluate(&kit, WAIVED - 1);
	expect(0, NEVER, false);
	line(0, 2, "✗ B  missing (1 h)");
	kit_evaluate(&kit, TODAY);
	expect(0, WAIVED, true);
	line(0, 1, "✓ A  no end");
	line(0, 2, "~ B  waived on 16 May 1971 by the school: same syllabus");
	kit_record(&kit, B, 200);
	kit_evaluate(&kit, TODAY);
	expect(0, 200, false);
	line(0, 2, "✓ B  no end");
}

/* Whether a rule with one step waived is met, with what is held. */
static void numbers_count_it(void **state)
{
	(void)state;
	kit_begin(&kit, ACHIEVEMENTS);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_in(&kit, RULE_K, 2);
	leaf(A);
	waive(leaf(B), WAIVED);
	leaf(C);
	kit_record(&kit, A, 600);
	kit_evaluate(&kit, TODAY);
	expect(0, 600, true);
	kit_record(&kit, C, 700);
	kit_evaluate(&kit, TODAY);
	expect(0, 600, false);

	kit_begin(&kit, ACHIEVEMENTS);
	kit_pathway(&kit, PATHWAY_LIVE);
	waive(kit_step(&kit, RULE_TAG, 2, 0), WAIVED);
	kit_link(&kit.input.tags, A, 0, RULE_NO_NUMBER);
	kit_link(&kit.input.tags, B, 0, RULE_NO_NUMBER);
	kit_record(&kit, A, 600);
	kit_evaluate(&kit, TODAY);
	expect(0, WAIVED, true);
}

static void points_of_a_waived_item_count(void **state)
{
	int32_t points;

	(void)state;
	kit_begin(&kit, ACHIEVEMENTS);
	kit_pathway(&kit, PATHWAY_LIVE);
	points = kit_in(&kit, RULE_POINTS, 30);
	kit_step(&kit, RULE_ITEM, 10, A);
	waive(kit_step(&kit, RULE_ITEM, 20, B), WAIVED);
	kit_record(&kit, A, 100);
	kit_evaluate(&kit, TODAY);
	expect(0, WAIVED, true);
	kit.steps[points].number = 31;
	kit_step(&kit, RULE_ITEM, 5, C);
	kit_evaluate(&kit, TODAY);
	expect(0, NEVER, false);
	waive(points, WAIVED + 1);
	kit_evaluate(&kit, TODAY);
	expect(0, WAIVED + 1, true);
}

static void a_waiver_fits_every_window(void **state)
{
	int32_t b;

	(void)state;
	kit_begin(&kit, ACHIEVEMENTS);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_in(&kit, RULE_WITHIN, 30);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	leaf(A);
	b = leaf(B);
	leaf(C);
	waive(b, WAIVED);
	kit_record(&kit, A, 900);
	kit_record(&kit, C, 930);
	kit_evaluate(&kit, TODAY);
	expect(0, 930, true);
	kit.records[1].earned.n = 931;
	kit_evaluate(&kit, TODAY);
	expect(0, NEVER, false);
	waive(0, WAIVED);
	kit_evaluate(&kit, TODAY);
	expect(0, WAIVED, true);

	kit_begin(&kit, ACHIEVEMENTS);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_step(&kit, RULE_SINCE, RULE_NO_NUMBER, -1);
	kit.steps[0].day.n = 800;
	kit.parent = 0;
	waive(leaf(A), WAIVED);
	kit_evaluate(&kit, TODAY);
	expect(0, WAIVED, true);
}

static void a_waived_slot_takes_nobody(void **state)
{
	int32_t slot;

	(void)state;
	kit_begin(&kit, ACHIEVEMENTS);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit.steps[0].once = true;
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	leaf(A);
	leaf(B);
	kit_out(&kit);
	slot = kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	leaf(A);
	leaf(C);
	kit_record(&kit, A, 100);
	kit_evaluate(&kit, TODAY);
	expect(0, NEVER, false);
	waive(slot, WAIVED);
	kit_evaluate(&kit, TODAY);
	expect(0, WAIVED, true);
	line(0, slot, "~ any of 2  waived on 16 May 1971");
	kit.steps[slot].waived = false;
	waive(0, WAIVED);
	kit_evaluate(&kit, TODAY);
	expect(0, WAIVED, true);
}

static void what_asks_for_it_hangs_on_it_too(void **state)
{
	(void)state;
	kit_begin(&kit, ACHIEVEMENTS);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	leaf(A);
	waive(kit_step(&kit, RULE_MANUAL, RULE_NO_NUMBER, -1), WAIVED);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_step(&kit, RULE_PATHWAY, RULE_NO_NUMBER, 0);
	leaf(D);
	kit.achievements[A].validity = (struct validity){ VALID_DAYS, 450 };
	kit_record(&kit, A, 100);
	kit_evaluate(&kit, TODAY);
	expect(0, WAIVED, true); /* once complete, though A has lapsed */
	expect(1, WAIVED, true);
	kit_record(&kit, D, 600);
	kit_evaluate(&kit, TODAY);
	expect(0, WAIVED, true);
	expect(1, WAIVED, false);
}

static void when_it_fell_is_told(void **state)
{
	struct stack_result r;

	(void)state;
	kit_begin(&kit, ACHIEVEMENTS);
	kit_pathway(&kit, PATHWAY_LIVE);
	leaf(A);
	kit.achievements[A].validity = (struct validity){ VALID_DAYS, 450 };
	kit_record(&kit, A, 100);
	kit_evaluate(&kit, 549);
	assert_false(day_is(stack_result(kit.stack, 0).fell_on));
	for (int32_t day = 550; day < 553; day++) {
		kit_evaluate(&kit, day);
		r = stack_result(kit.stack, 0);
		assert_int_equal(r.status, STACK_UNMET);
		assert_int_equal(r.fell_on.n, 550);
	}
}

/* How much the cheapest plan asks for; every achievement takes an hour. */
static void costs(int64_t minutes)
{
	const int32_t goal = 0;
	const struct solve_held held = { .stack = kit.stack };
	const struct solve_goals goals = { &goal, 1 };
	const struct solve_options options = { 0 };
	const struct solution *s = stack_solve(&kit.arena, kit.rule, &held,
					       &goals, &options);

	assert_int_equal(s->status, SOLVE_OK);
	assert_int_equal(s->cost.minutes, minutes);
	assert_true(s->optimal);
}

static void what_is_waived_costs_nothing(void **state)
{
	int32_t b, k, once;

	(void)state;
	kit_begin(&kit, ACHIEVEMENTS);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	leaf(A);
	b = leaf(B);
	k = kit_in(&kit, RULE_K, 2);
	leaf(B);
	leaf(C);
	leaf(D);
	kit_out(&kit);
	kit_evaluate(&kit, TODAY);
	costs(180);
	waive(b, WAIVED);
	kit_evaluate(&kit, TODAY);
	costs(180);
	waive(k, WAIVED);
	kit_evaluate(&kit, TODAY);
	costs(60);
	waive(k, TODAY + 1);
	kit_evaluate(&kit, TODAY);
	costs(180);

	kit_begin(&kit, ACHIEVEMENTS);
	kit_pathway(&kit, PATHWAY_LIVE);
	once = kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit.steps[once].once = true;
	k = kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	b = leaf(A);
	leaf(B);
	kit_out(&kit);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	leaf(A);
	leaf(C);
	kit_evaluate(&kit, TODAY);
	costs(120);
	waive(b, WAIVED);
	kit_evaluate(&kit, TODAY);
	costs(60);
	kit.steps[b].waived = false;
	waive(k, WAIVED);
	kit_evaluate(&kit, TODAY);
	costs(60);

	kit_begin(&kit, ACHIEVEMENTS);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_in(&kit, RULE_WITHIN, 30);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	leaf(A);
	waive(leaf(B), WAIVED);
	kit_evaluate(&kit, TODAY);
	costs(60);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_with_one_waived),
		cmocka_unit_test(numbers_count_it),
		cmocka_unit_test(points_of_a_waived_item_count),
		cmocka_unit_test(a_waiver_fits_every_window),
		cmocka_unit_test(a_waived_slot_takes_nobody),
		cmocka_unit_test(what_asks_for_it_hangs_on_it_too),
		cmocka_unit_test(when_it_fell_is_told),
		cmocka_unit_test(what_is_waived_costs_nothing),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&kit.arena);
	return failed;
}
