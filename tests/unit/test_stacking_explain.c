/* SPDX-License-Identifier: MIT */
#include "tests/unit/stacking.h"

#include "model/stacking/line.h"

enum { KNOTS, TENTS, MAPS, RESCUE, RADIO, ACHIEVEMENTS };

static const char *const achievements[] = { "Knots", "Tents", "Maps", "Rescue",
					    "Radio" };
static const char *const pathways[] = { "Guide", "Scout" };
static const char *const skills[] = { "Rowing" };
static const char *const tags[] = { "water" };
static const char *const steps[KIT_STEPS] = { "0", "Two years of practice" };
static const struct proof_titles titles = { achievements, pathways, skills,
					    tags, steps };
static struct kit kit;
static const struct proof *proof;

static int32_t on(const char *iso)
{
	struct day day;

	assert_true(day_read(iso, &day, NULL));
	return day.n;
}

static void begin(enum rule_pathway_kind kind)
{
	kit_begin(&kit, ACHIEVEMENTS);
	kit_pathway(&kit, kind);
}

static void lasts(int32_t achievement, int32_t months)
{
	kit.achievements[achievement].validity = (struct validity){
		VALID_MONTHS, months
	};
}

static void explain(const char *as_of)
{
	kit_evaluate(&kit, on(as_of));
	proof = stack_explain(kit.stack, &kit.arena, 0);
}

static void line(int32_t step, const char *expected)
{
	assert_true(step < proof->count);
	assert_string_equal(proof_line(&kit.arena, proof, step, &titles),
			    expected);
}

static void watch(const char *expected)
{
	assert_string_equal(proof_watch_line(&kit.arena, proof, &titles),
			    expected);
}

/* All of Knots, 2 of (Tents, Maps, Rescue). */
static void scout(void)
{
	begin(PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, KNOTS);
	kit_in(&kit, RULE_K, 2);
	kit_leaf(&kit, TENTS);
	kit_leaf(&kit, MAPS);
	kit_leaf(&kit, RESCUE);
}

static void nothing_held(void **state)
{
	(void)state;
	scout();
	kit.achievements[KNOTS].money = (struct money){ 4250, "EUR" };
	kit.achievements[MAPS].minutes = NO_MINUTES;
	explain("2026-05-01");
	assert_int_equal(proof->count, 6);
	line(0, "✗ all of 2: needs Knots, 2 of 3");
	line(1, "✗ Knots  missing (1 h, 42.50 EUR)");
	line(2, "✗ 2 of 3: 2 more of Tents, Maps, Rescue");
	line(3, "✗ Tents  missing (1 h)");
	line(4, "✗ Maps  missing");
	watch("");
}

static void partly_held(void **state)
{
	(void)state;
	scout();
	lasts(KNOTS, 36);
	lasts(TENTS, 12);
	kit_link(&kit.input.renews, RESCUE, KNOTS, RULE_NO_NUMBER);
	kit_link(&kit.input.renews, RADIO, KNOTS, RULE_NO_NUMBER);
	kit_record(&kit, KNOTS, on("2024-06-14"));
	kit_record(&kit, TENTS, on("2025-03-01"));
	kit_record(&kit, MAPS, on("2025-09-01"));
	explain("2026-05-01");
	line(0, "✗ all of 2: needs 2 of 3");
	line(1, "✓ Knots  until 13 Jun 2027");
	line(2, "✗ 2 of 3: 1 more of Tents, Rescue");
	line(3, "✗ Tents  lapsed 1 Mar 2026 (1 h)");
	line(4, "✓ Maps  no end");
	assert_int_equal(proof->steps[2].need, 2);
	assert_int_equal(proof->steps[2].have, 1);
	assert_false(proof->watch.falls);
	watch("Knots lapses on 14 Jun 2027 unless Rescue or Radio is earned "
	      "before then");
}

static void complete_and_when_it_falls(void **state)
{
	(void)state;
	scout();
	lasts(KNOTS, 36);
	lasts(TENTS, 12);
	lasts(MAPS, 24);
	lasts(RESCUE, 24);
	kit_link(&kit.input.renews, RESCUE, KNOTS, RULE_NO_NUMBER);
	kit_record(&kit, KNOTS, on("2022-06-14"));
	kit_record(&kit, TENTS, on("2025-03-01"));
	kit_record(&kit, MAPS, on("2025-01-15"));
	kit_record(&kit, RESCUE, on("2025-04-01"));
	explain("2025-05-01");
	assert_int_equal(proof->result.status, STACK_MET);
	line(0, "✓ all of 2  until 14 Jan 2027");
	line(1, "✓ Knots  until 31 Mar 2027, renewed by Rescue on 1 Apr 2025");
	line(2, "✓ 2 of 3  until 14 Jan 2027");
	line(3, "✓ Tents  until 28 Feb 2026");
	assert_true(proof->watch.falls);
	assert_int_equal(proof->watch.record, 2);
	watch("Maps lapses on 15 Jan 2027 and takes this pathway with it");
	kit_expect(&kit, 0, STACK_MET, on("2025-03-01"), 10000);
}

static void nested_down_to_the_record(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_step(&kit, RULE_PATHWAY, RULE_NO_NUMBER, 1);
	kit_leaf(&kit, MAPS);
	kit_pathway(&kit, PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, KNOTS);
	kit_leaf(&kit, TENTS);
	lasts(TENTS, 12);
	kit_record(&kit, KNOTS, on("2025-01-10"));
	kit_record(&kit, MAPS, on("2025-01-11"));
	explain("2025-05-01");
	line(0, "✗ all of 2: needs Scout");
	line(1, "✗ Scout  50 %");
	kit_record(&kit, TENTS, on("2025-02-01"));
	explain("2025-05-01");
	line(1, "✓ Scout  since 1 Feb 2025, until 31 Jan 2026");
	watch("Tents lapses on 1 Feb 2026 and takes this pathway with it");
	kit.pathways[1] = PATHWAY_AWARD;
	explain("2026-05-01");
	line(1, "✓ Scout  since 1 Feb 2025");
	watch("");
}

static void why_a_leaf_is_not_met(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_leaf(&kit, KNOTS);
	kit_record(&kit, KNOTS, on("2026-06-01"));
	explain("2026-05-01");
	line(0, "✗ Knots  only from 1 Jun 2026 on");
	kit.records[0].revoked = true;
	explain("2026-07-01");
	line(0, "✗ Knots  revoked (1 h)");
	kit.records[0].revoked = false;
	kit.records[0].doubtful = true;
	explain("2026-07-01");
	line(0, "? Knots  doubtful");
	kit.records[0].earned = NO_DAY;
	explain("2026-07-01");
	line(0, "? Knots  held, but it says no day");
	kit.records[0].doubtful = false;
	kit.records[0].earned.n = on("2026-06-01");
	explain("2026-07-01");
	stack_suppose(kit.stack, KNOTS, SUPPOSE_NOT_HELD);
	proof = stack_explain(kit.stack, &kit.arena, 0);
	line(0, "✗ Knots  supposed not to be held");
}

static void supposed_ones_are_marked(void **state)
{
	(void)state;
	scout();
	lasts(KNOTS, 36);
	explain("2026-05-01");
	stack_suppose(kit.stack, KNOTS, SUPPOSE_HELD);
	proof = stack_explain(kit.stack, &kit.arena, 0);
	assert_true(proof->steps[1].supposed);
	line(1, "✓ Knots  supposed, until 30 Apr 2029");
}

static void windows(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_in(&kit, RULE_SINCE, 30);
	kit_leaf(&kit, KNOTS);
	kit_out(&kit);
	kit_in(&kit, RULE_WITHIN, 10);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_leaf(&kit, TENTS);
	kit_leaf(&kit, MAPS);
	lasts(MAPS, 12);
	kit_record(&kit, KNOTS, on("2026-04-15"));
	kit_record(&kit, TENTS, on("2026-03-01"));
	kit_record(&kit, MAPS, on("2026-03-20"));
	explain("2026-05-01");
	line(1, "✓ earned since 1 Apr 2026 (30 days back)  until 15 May 2026");
	line(2, "✓ Knots  until 15 May 2026");
	line(3, "✗ earned within 10 days");
	line(5, "✓ Tents  no end");
	line(6, "✗ Maps  earned 20 Mar 2026, outside the time that counts "
		"(1 h)");
	kit.records[2].earned.n = on("2026-03-11");
	explain("2026-05-01");
	line(3, "✓ earned within 10 days  until 10 Mar 2027");
	watch("Knots lapses on 16 May 2026 and takes this pathway with it");
	explain("2026-06-01");
	line(2, "✗ Knots  earned 15 Apr 2026, outside the time that counts "
		"(1 h)");
}

static void points_tags_skills_answers(void **state)
{
	(void)state;
	begin(PATHWAY_AWARD);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit_step(&kit, RULE_MANUAL, RULE_NO_NUMBER, -1);
	kit_in(&kit, RULE_POINTS, 25);
	kit_step(&kit, RULE_ITEM, 10, KNOTS);
	kit_in(&kit, RULE_CAP, 15);
	kit_step(&kit, RULE_ITEM, 10, TENTS);
	kit_step(&kit, RULE_ITEM, 10, MAPS);
	kit_out(&kit);
	kit_out(&kit);
	kit_step(&kit, RULE_TAG, 2, 0);
	kit_step(&kit, RULE_SKILL, RULE_NO_NUMBER, 0);
	kit_link(&kit.input.tags, KNOTS, 0, RULE_NO_NUMBER);
	kit_link(&kit.input.tags, RADIO, 0, RULE_NO_NUMBER);
	kit_link(&kit.input.skills, RADIO, 0, RULE_NO_NUMBER);
	kit_record(&kit, KNOTS, on("2026-01-01"));
	kit_record(&kit, TENTS, on("2026-01-02"));
	explain("2026-05-01");
	line(1, "? Two years of practice  to be confirmed by you");
	line(2, "✗ 25 points: 5 more of Maps (10 points)");
	line(3, "✓ Knots (10 points)  no end");
	line(4, "✗ at most 15 points: 10 so far");
	line(7, "✗ 2 tagged water: 1 more");
	line(8, "✗ Rowing  no active credential shows it");
	kit_record(&kit, RADIO, on("2026-01-03"));
	kit.steps[1].answer = MANUAL_YES;
	kit.steps[1].day.n = on("2026-02-01");
	explain("2026-05-01");
	line(1, "✓ Two years of practice  confirmed 1 Feb 2026");
	line(7, "✓ 2 tagged water");
	line(8, "✓ Rowing  by Radio, no end");
	kit.steps[1].answer = MANUAL_NO;
	explain("2026-05-01");
	line(1, "✗ Two years of practice  denied");
}

static void once_says_what_fills_what(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	kit.steps[0].once = true;
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, KNOTS);
	kit_out(&kit);
	kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
	kit_leaf(&kit, KNOTS);
	kit_leaf(&kit, MAPS);
	kit_record(&kit, KNOTS, on("2026-01-01"));
	explain("2026-05-01");
	assert_int_equal(proof->steps[0].have, 1);
	assert_int_equal(proof->steps[0].need, 2);
	line(1, "✓ any of 1");
	line(3, "✗ any of 2: one of Knots, Maps");
	line(4, "✗ Knots  held, but it fills another slot");
	kit_record(&kit, MAPS, on("2026-01-01"));
	explain("2026-05-01");
	line(3, "✓ any of 2");
}

static void satisfied_by_another(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_leaf(&kit, KNOTS);
	kit_link(&kit.input.satisfies, RESCUE, KNOTS, RULE_NO_NUMBER);
	kit_record(&kit, RESCUE, on("2026-01-01"));
	explain("2026-05-01");
	line(0, "✓ Knots  by Rescue, no end");
}

static void an_explanation_changes_nothing(void **state)
{
	struct stack_result before, after;

	(void)state;
	scout();
	lasts(KNOTS, 36);
	kit_record(&kit, KNOTS, on("2025-01-01"));
	kit_record(&kit, MAPS, on("2025-01-01"));
	explain("2026-05-01");
	before = stack_result(kit.stack, 0);
	proof = stack_explain(kit.stack, &kit.arena, 0);
	after = stack_result(kit.stack, 0);
	assert_int_equal(before.progress_bp, after.progress_bp);
	stack_suppose(kit.stack, TENTS, SUPPOSE_HELD);
	kit_expect(&kit, 0, STACK_MET, on("2026-05-01"), 10000);
}

static void a_broken_rule_has_no_proof(void **state)
{
	(void)state;
	begin(PATHWAY_LIVE);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	explain("2026-05-01");
	assert_true(proof->result.broken);
	assert_int_equal(proof->count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_held),
		cmocka_unit_test(partly_held),
		cmocka_unit_test(complete_and_when_it_falls),
		cmocka_unit_test(nested_down_to_the_record),
		cmocka_unit_test(why_a_leaf_is_not_met),
		cmocka_unit_test(supposed_ones_are_marked),
		cmocka_unit_test(windows),
		cmocka_unit_test(points_tags_skills_answers),
		cmocka_unit_test(once_says_what_fills_what),
		cmocka_unit_test(satisfied_by_another),
		cmocka_unit_test(an_explanation_changes_nothing),
		cmocka_unit_test(a_broken_rule_has_no_proof),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&kit.arena);
	return failed;
}
