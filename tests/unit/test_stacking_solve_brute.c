/* SPDX-License-Identifier: MIT */
/*
 * The solver against all subsets, on thousands of small rules of every kind:
 * with prerequisites (circles too), windows, points, caps, "once" and records
 * of the past. What a subset is worth is asked of the evaluation, by
 * supposing, which shares no code with the solver.
 */
#include "tests/unit/stacking_random.h"

#include "model/stacking/solve.h"

enum { RULES = 1500, COVERS = 60, TODAY = RANDOM_DAYS, MANY = 10 };

static struct kit kit;

/* How many achievements there are. */
static int32_t known(void)
{
	return (int32_t)kit.input.achievement_count;
}

/* Adds a row to what an achievement needs first; returns it. */
static int32_t need_first(int32_t of, int32_t parent, enum rule_kind kind,
			  int32_t number, int32_t to)
{
	int32_t step = kit_step(&kit, kind, number, to);

	kit.steps[step].pathway = -1;
	kit.steps[step].prerequisite_of = of;
	kit.steps[step].parent = parent;
	return step;
}

static void random_prerequisites(struct random_rules *random)
{
	for (int32_t a = 0; a < known(); a++) {
		int32_t parts = 1 + random_below(random, 3), all;

		if (random_below(random, 3))
			continue;
		all = random_below(random, 2);
		all = need_first(a, -1, all ? RULE_ALL : RULE_ANY,
				 RULE_NO_NUMBER, -1);
		while (parts--)
			need_first(a, all, RULE_ACHIEVEMENT, RULE_NO_NUMBER,
				   random_below(random, known()));
		if (random_below(random, 6) == 0)
			need_first(a, all, RULE_PATHWAY, RULE_NO_NUMBER,
				   random_below(random,
						(int32_t)kit.input
							.pathway_count));
	}
}

static void random_prices(struct random_rules *random)
{
	int32_t coarse = 1 + random_below(random, 60);

	for (int32_t a = 0; a < known(); a++) {
		struct rule_achievement *of = &kit.achievements[a];

		of->minutes.n = random_below(random, 100) / coarse;
		of->money = (struct money){ random_below(random, 4) * 50,
					    "EUR" };
	}
}

static void random_waivers(struct random_rules *random)
{
	for (size_t s = 0; s < kit.input.step_count; s++)
		if (random_below(random, 16) == 0) {
			kit.steps[s].waived = true;
			kit.steps[s].waived_on.n = random_below(random,
								2 * TODAY);
		}
}

struct truths {
	bool holds[1
		   << MANY]; /* the goals, with what of the set can be earned */
	int64_t best; /* minutes * 10000 + cents; INT64_MAX: never */
	int32_t ways; /* sets of that cost with nothing superfluous */
};

static bool is_met(int32_t tree)
{
	return stack_result(kit.stack, tree).status == STACK_MET;
}

/* Supposes what of a set can be earned, in any order that works. */
static void earn(int32_t set)
{
	int32_t left = set, before;

	do {
		before = left;
		for (int32_t a = 0; a < known(); a++) {
			int32_t tree = kit.rule->prerequisites[a];

			if (!(left >> a & 1) || (tree >= 0 && !is_met(tree)))
				continue;
			stack_suppose(kit.stack, a, SUPPOSE_HELD);
			left &= ~(1 << a);
		}
	} while (left != before);
}

static int64_t price(int32_t set)
{
	int64_t sum = 0;

	for (int32_t a = 0; a < known(); a++)
		if (set >> a & 1)
			sum += kit.achievements[a].minutes.n * INT64_C(10000) +
			       kit.achievements[a].money.minor;
	return sum;
}

static void try_all(struct truths *truths, const struct solve_goals *goals,
		    int32_t allowed)
{
	truths->best = INT64_MAX;
	truths->ways = 0;
	for (int32_t set = 0; set < 1 << known(); set++) {
		bool holds = true, bare = true;

		truths->holds[set] = false;
		if (set & ~allowed)
			continue;
		for (int32_t a = 0; a < known(); a++)
			if (set >> a & 1 && truths->holds[set ^ 1 << a])
				bare = false;
		if (bare)
			earn(set);
		for (size_t g = 0; g < goals->count && bare; g++)
			holds &= is_met(goals->trees[g]);
		for (int32_t a = 0; a < known() && bare; a++)
			stack_suppose(kit.stack, a, SUPPOSE_NOTHING);
		truths->holds[set] = holds;
		if (!holds || !bare || price(set) > truths->best)
			continue;
		truths->ways = price(set) < truths->best ? 1 : truths->ways + 1;
		truths->best = price(set);
	}
}

static int32_t set_of(const struct solution *solution)
{
	int32_t set = 0;

	for (int32_t i = 0; i < solution->count; i++) {
		assert_true(!i || solution->set[i - 1] < solution->set[i]);
		set |= 1 << solution->set[i];
	}
	return set;
}

static void compare(const struct truths *truths,
		    const struct solution *solution, bool given_up)
{
	int64_t found = solution->cost.minutes * 10000 + solution->cost.cents;

	if (truths->best == INT64_MAX) {
		assert_int_equal(solution->status, SOLVE_IMPOSSIBLE);
		return;
	}
	assert_int_equal(solution->status, SOLVE_OK);
	assert_true(truths->holds[set_of(solution)]);
	assert_int_equal(price(set_of(solution)), found);
	assert_true(solution->lower_bound <= truths->best / 10000);
	assert_true(found >= truths->best);
	if (!solution->optimal)
		return;
	assert_int_equal(found, truths->best);
	assert_int_equal(solution->lower_bound, solution->cost.minutes);
	if (given_up)
		assert_true(truths->ways == 1 || !solution->unique);
	else
		assert_int_equal(solution->unique, truths->ways == 1);
}

/* One or two of the pathways. */
static struct solve_goals random_goals(struct random_rules *random,
				       int32_t trees[2])
{
	int32_t pathways = (int32_t)kit.input.pathway_count;

	trees[0] = random_below(random, pathways);
	trees[1] = random_below(random, pathways);
	return (struct solve_goals){ trees,
				     1 + (size_t)random_below(random, 2) };
}

static void as_good_as_trying_all(void **state)
{
	static struct truths truths;
	struct random_rules random = { .state = 41,
				       .nest_in_window = true,
				       .manual = true };
	int32_t proved = 0, found = 0, same = 0;

	(void)state;
	for (int i = 0; i < RULES; i++) {
		const struct solution *solution;
		bool excluded[RANDOM_ACHIEVEMENTS] = { false };
		struct solve_options options = { .confirmed_only = true,
						 .excluded = excluded };
		struct solve_goals goals;
		int32_t trees[2], allowed = (1 << RANDOM_ACHIEVEMENTS) - 1;

		random_kit(&kit, &random);
		random_prerequisites(&random);
		random_prices(&random);
		if (i % 3 == 0)
			random_waivers(&random);
		goals = random_goals(&random, trees);
		kit_evaluate(&kit, TODAY);
		if (random_below(&random, 4) == 0) {
			int32_t a = random_achievement(&random);

			excluded[a] = true;
			allowed ^= 1 << a;
		}
		if (random_below(&random, 3) == 0)
			options.node_limit = 1;
		solution = stack_solve(&kit.arena, kit.rule,
				       &(struct solve_held){ kit.stack },
				       &goals, &options);
		try_all(&truths, &goals, allowed);
		compare(&truths, solution, options.node_limit == 1);
		found += solution->count > 0;
		proved += solution->count > 0 && solution->optimal;
		same += solution->optimal && !solution->unique;
	}
	assert_true(found > RULES / 4);
	assert_true(proved > found * 3 / 4);
	assert_true(same > RULES / 50);
}

/* All of many demands over few achievements, so that much is shared. */
static void random_cover(struct random_rules *random)
{
	int32_t demands = 4 + random_below(random, 8);

	kit_begin(&kit, MANY);
	kit_pathway(&kit, PATHWAY_AWARD);
	kit_in(&kit, RULE_ALL, RULE_NO_NUMBER);
	while (demands--) {
		int32_t kind = random_below(random, 8);
		int32_t parts = 2 + random_below(random, 4);
		int32_t first = random_below(random, MANY);

		if (kind == 0)
			kit_in(&kit, RULE_POINTS, 5 * (1 + parts));
		else if (kind == 1)
			kit_in(&kit, RULE_K, parts - 1);
		else
			kit_in(&kit, kind == 2 ? RULE_ALL : RULE_ANY,
			       RULE_NO_NUMBER);
		kit.steps[kit.parent].once = kind == 2;
		for (int32_t i = 0; i < parts; i++) {
			int32_t a = (first + i * i) % MANY;

			if (kind == 2) {
				kit_in(&kit, RULE_ANY, RULE_NO_NUMBER);
				kit_leaf(&kit, a);
				kit_leaf(&kit, random_below(random, MANY));
				kit_out(&kit);
			} else if (kind == 0) {
				kit_step(&kit, RULE_ITEM,
					 5 + 5 * random_below(random, 3), a);
			} else {
				kit_leaf(&kit, a);
			}
		}
		kit_out(&kit);
	}
	kit_out(&kit);
}

static void shared_costs_are_searched(void **state)
{
	static struct truths truths;
	struct random_rules random = { .state = 43 };
	const int32_t goal = 0;
	const struct solve_goals goals = { &goal, 1 };
	int32_t parted = 0, possible = 0;

	(void)state;
	for (int i = 0; i < COVERS; i++) {
		struct solve_options options = { .node_limit = 0 };
		const struct solution *solution;

		random_cover(&random);
		if (i % 2)
			random_prerequisites(&random);
		random_prices(&random);
		kit_evaluate(&kit, TODAY);
		if (i % 5 == 0)
			options.node_limit = 2;
		solution = stack_solve(&kit.arena, kit.rule,
				       &(struct solve_held){ kit.stack },
				       &goals, &options);
		try_all(&truths, &goals, (1 << MANY) - 1);
		compare(&truths, solution, options.node_limit == 2);
		assert_true(options.node_limit ||
			    solution->status == SOLVE_IMPOSSIBLE ||
			    solution->optimal);
		parted += solution->nodes > 1 + solution->count;
		possible += solution->status == SOLVE_OK;
	}
	assert_true(possible > COVERS * 3 / 4);
	assert_true(parted > COVERS / 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_good_as_trying_all),
		cmocka_unit_test(shared_costs_are_searched),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&kit.arena);
	return failed;
}
