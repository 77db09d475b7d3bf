/* SPDX-License-Identifier: MIT */
/*
 * The kit: see the header.
 */
#include "tests/unit/solving.h"

void price(struct kit *kit, int32_t achievement, int32_t minutes, int64_t cents)
{
	kit->achievements[achievement].minutes.n = minutes;
	kit->achievements[achievement].money = (struct money){ cents, "EUR" };
}

void begin_prerequisites(struct kit *kit, int32_t achievement)
{
	kit->owner = -1 - achievement;
	kit->parent = -1;
}

static void end_prerequisites(struct kit *kit)
{
	for (size_t s = 0; s < kit->input.step_count; s++)
		if (kit->steps[s].pathway < 0 &&
		    kit->steps[s].prerequisite_of < 0) {
			kit->steps[s].prerequisite_of = -1 -
							kit->steps[s].pathway;
			kit->steps[s].pathway = -1;
		}
}

const struct solution *solve_with(struct kit *kit, int32_t goal,
				  const int32_t *have, size_t count,
				  const struct solve_options *options)
{
	const struct solve_held held = { NULL, have, count };
	const struct solve_goals goals = { &goal, 1 };

	end_prerequisites(kit);
	kit->rule = rule_build(&kit->arena, &kit->input);
	return stack_solve(&kit->arena, kit->rule, &held, &goals, options);
}

const struct solution *solve(struct kit *kit, int32_t goal)
{
	return solve_with(kit, goal, NULL, 0, NULL);
}

void expect_list(struct kit *kit, const int32_t *list, int32_t count,
		 const char *words)
{
	const char *text = "";

	for (int32_t i = 0; i < count; i++)
		text = arena_printf(&kit->arena, "%s%s%d", text, i ? " " : "",
				    (int)list[i]);
	assert_string_equal(text, words);
}

void expect(struct kit *kit, const struct solution *solution, const char *set,
	    int64_t minutes, bool unique)
{
	assert_int_equal(solution->status, SOLVE_OK);
	expect_list(kit, solution->set, solution->count, set);
	assert_int_equal(solution->cost.minutes, minutes);
	assert_int_equal(solution->lower_bound, minutes);
	assert_true(solution->optimal);
	assert_int_equal(solution->unique, unique);
	assert_string_equal(solve_verdict(&kit->arena, solution),
			    "best possible (proved)");
}

void expect_missing(struct kit *kit, const struct solution *solution, int32_t i,
		    const char *where, const char *kind, int32_t need,
		    int32_t have, const char *plan)
{
	const struct solve_missing *missing = &solution->missing[i];
	const char *const names[] = { "p", "q", "r" };

	assert_true(i < solution->missing_count);
	assert_string_equal(solve_where(&kit->arena, kit->rule, missing, names),
			    where);
	assert_string_equal(solve_kind(kit->rule, missing), kind);
	assert_int_equal(missing->need, need);
	assert_int_equal(missing->have, have);
	expect_list(kit, missing->plan, missing->plan_count, plan);
}

int32_t effort_of(struct kit *kit, int32_t goal,
		  const struct solution *solution)
{
	const struct solve_goals goals = { &goal, 1 };

	return stack_effort(&kit->arena, kit->rule, &goals, NULL, solution);
}
