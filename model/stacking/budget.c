/* SPDX-License-Identifier: MIT */
/*
 * Which goals fit a budget. All or nothing makes greed fail here, so subsets
 * of goals are gone through, dearest to the person first, leaving out those
 * that cannot reach the best value any more and those that have a part which
 * did not fit.
 */
#include "model/stacking/next.h"

#include <string.h>

#include "model/stacking/solver.h"

struct chooser {
	struct arena *arena;
	const struct rule *rule;
	const struct start *start;
	struct stack *stack;
	const struct next_goals *goals;
	struct solve_options options;
	int32_t order[BUDGET_GOALS]; /* goals by falling weight */
	int64_t rest[BUDGET_GOALS + 1]; /* weight of those from here on */
	uint32_t best; /* bits are goals */
	int64_t value;
	const struct solution *solution; /* for the best */
	bool proved;
};

static int64_t weight(const struct chooser *chooser, int32_t goal)
{
	int32_t weight = chooser->goals->at[goal].weight;

	return weight > 0 ? weight : 0;
}

static const struct solution *solve(struct chooser *chooser, uint32_t set,
				    const struct solve_options *options)
{
	int32_t trees[BUDGET_GOALS] = { 0 };
	struct solve_goals goals = { trees, 0 };

	for (size_t g = 0; g < chooser->goals->count; g++)
		if (set >> g & 1)
			trees[goals.count++] = chooser->goals->at[g].tree;
	return solver_solve(chooser->arena, chooser->rule, chooser->start,
			    &goals, options, chooser->stack);
}

static bool fits(const struct chooser *chooser, const struct solution *solution)
{
	return solution->cost.weighed_minutes <=
		       chooser->options.most_minutes &&
	       solution->cost.weighed_cents <= chooser->options.most_cents;
}

/* The least hours for these goals that fit, or NULL. Mostly the plan of least
 * hours fits, or that of least money tells that none does; only between the
 * two has the search to look at both at once. */
static const struct solution *plan_for(struct chooser *chooser, uint32_t set)
{
	struct solve_options free = chooser->options;
	const struct solution *solution, *frugal;
	int64_t minutes = chooser->options.most_minutes;
	int64_t cents = chooser->options.most_cents;

	free.most = free.money_first = false;
	solution = solve(chooser, set, &free);
	if (solution->status == SOLVE_IMPOSSIBLE ||
	    solution->weighed_bound > minutes)
		return NULL;
	if (fits(chooser, solution)) {
		chooser->proved &= solution->optimal;
		return solution;
	}
	free.money_first = true;
	frugal = solve(chooser, set, &free);
	if (frugal->weighed_bound > cents)
		return NULL;
	solution = solve(chooser, set, &chooser->options);
	chooser->proved &= solution->optimal;
	if (solution->status == SOLVE_OK)
		return solution;
	return fits(chooser, frugal) ? frugal : NULL;
}

static bool is_better(const struct chooser *chooser, int64_t value,
		      const struct solution *solution, uint32_t set)
{
	const struct solve_cost *cost = &solution->cost;
	const struct solve_cost *best = &chooser->solution->cost;
	uint32_t differ = set ^ chooser->best;

	if (value != chooser->value)
		return value > chooser->value;
	if (cost->weighed_minutes != best->weighed_minutes)
		return cost->weighed_minutes < best->weighed_minutes;
	if (cost->weighed_cents != best->weighed_cents)
		return cost->weighed_cents < best->weighed_cents;
	return (set & differ & ~(differ - 1)) != 0; /* the first that differs */
}

/* Goes on from the goal at `at` with a set of earlier ones that fits. */
static void choose(struct chooser *chooser, int32_t at, uint32_t set,
		   int64_t value, const struct solution *solution)
{
	uint32_t with;

	if (value + chooser->rest[at] < chooser->value)
		return;
	if ((size_t)at == chooser->goals->count) {
		if (!is_better(chooser, value, solution, set))
			return;
		chooser->value = value;
		chooser->best = set;
		chooser->solution = solution;
		return;
	}
	with = set | 1U << chooser->order[at];
	if (value + chooser->rest[at] >= chooser->value) {
		const struct solution *more = plan_for(chooser, with);

		if (more)
			choose(chooser, at + 1, with,
			       value + weight(chooser, chooser->order[at]),
			       more);
	}
	choose(chooser, at + 1, set, value, solution);
}

static void sort_goals(struct chooser *chooser)
{
	int32_t count = (int32_t)chooser->goals->count;

	for (int32_t i = 0; i < count; i++) {
		int32_t at = i;

		for (; at && weight(chooser, chooser->order[at - 1]) <
				     weight(chooser, i);
		     at--)
			chooser->order[at] = chooser->order[at - 1];
		chooser->order[at] = i;
	}
	for (int32_t i = count - 1; i >= 0; i--)
		chooser->rest[i] = chooser->rest[i + 1] +
				   weight(chooser, chooser->order[i]);
}

const struct budget *stack_budget(struct arena *arena, const struct rule *rule,
				  const struct solve_held *held,
				  const struct next_goals *goals,
				  int64_t minutes, int64_t cents,
				  const struct solve_options *options)
{
	struct budget *budget = arena_alloc(arena, sizeof(*budget));
	bool *chosen = arena_array(arena, goals->count + 1, sizeof(*chosen));
	struct arena scratch = { 0 };
	struct chooser chooser = { .arena = arena,
				   .rule = rule,
				   .stack = held->stack,
				   .goals = goals,
				   .options = options ? *options : solver_usual,
				   .proved = true };

	if (goals->count > BUDGET_GOALS)
		return NULL;
	chooser.start = start_make(&scratch, rule, held);
	chooser.options.most = true;
	chooser.options.money_first = false;
	chooser.options.most_minutes = minutes;
	chooser.options.most_cents = cents;
	sort_goals(&chooser);
	chooser.solution = solve(&chooser, 0, &chooser.options);
	choose(&chooser, 0, 0, 0, chooser.solution);
	arena_free(&scratch);
	for (size_t g = 0; g < goals->count; g++)
		chosen[g] = chooser.best >> g & 1;
	*budget = (struct budget){ chosen, chooser.value, chooser.solution,
				   chooser.proved };
	return budget;
}
