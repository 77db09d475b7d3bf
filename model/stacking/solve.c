/* SPDX-License-Identifier: MIT */
/*
 * The front of the solver: makes the net of what is lacking, has it searched,
 * and says what was found.
 *
 *	start	what is held, in the shape of the rule
 *	net	what is lacking, and its cost (net, maker, price, netsort)
 *	truth	what holds with some items in; plans without superfluous parts
 *	bound	what the rest costs at the least (with cover for points)
 *	search	branch and bound
 */
#include "model/stacking/solve.h"

#include <string.h>

#include "model/base/text.h"
#include "model/stacking/solver.h"
#include "model/stacking/state.h"

const struct solve_options solver_usual = { 0 };

static bool is_held(const struct stack *stack, int32_t a)
{
	if (!stack)
		return false;
	if (stack->supposed[a] != SUPPOSE_NOTHING)
		return stack->supposed[a] == SUPPOSE_HELD;
	for (int32_t i = stack->holdings_of[a]; i < stack->holdings_of[a + 1];
	     i++)
		if (stack->holdings[i].from <= stack->as_of &&
		    stack->as_of < stack->holdings[i].until[SURE])
			return true;
	return false;
}

static void tell_set(struct arena *arena, const struct search *search,
		     struct stack *stack, struct solution *solution)
{
	const struct net *net = search->net;
	size_t room = (size_t)net->items + 1;
	int32_t *set = arena_array(arena, room, sizeof(*set));
	int32_t *confirm = arena_array(arena, room, sizeof(*confirm));
	bool *again = arena_array(arena, room, sizeof(*again));

	for (int32_t i = 0; i < net->items; i++) {
		const struct net_node *item = &net->nodes[i];

		if (!search->best[i])
			continue;
		if (item->achievement < 0) {
			confirm[solution->confirm_count++] =
				net->rule->nodes[item->rule_node].step;
			continue;
		}
		again[solution->count] = is_held(stack, item->achievement);
		set[solution->count++] = item->achievement;
	}
	solution->set = set;
	solution->again = again;
	solution->confirm = confirm;
}

static bool all_complete(const struct start *start,
			 const struct solve_goals *goals)
{
	for (size_t g = 0; g < goals->count; g++)
		if (!start->complete[goals->trees[g]])
			return false;
	return true;
}

static void search_net(struct arena *arena, struct net *net,
		       const struct solve_options *options, struct stack *stack,
		       struct solution *solution)
{
	struct search search;

	search = search_make(net, options);
	search_run(&search, search_rounds(net));
	solution->nodes = search.nodes;
	if (search.best_cost >= NET_NEVER)
		return;
	solution->status = SOLVE_OK;
	solution->optimal = search.optimal;
	solution->lower_bound = search.least / net->scale;
	net_sum(net, search.best, options, &solution->cost);
	tell_set(arena, &search, stack, solution);
	solution->unique = search.optimal && search_unique(&search);
	solution->nodes = search.nodes;
}

const struct solution *solver_solve(struct arena *arena,
				    const struct rule *rule,
				    const struct start *start,
				    const struct solve_goals *goals,
				    const struct solve_options *options,
				    struct stack *stack)
{
	struct solution *solution = arena_alloc(arena, sizeof(*solution));
	struct arena scratch = { 0 };
	struct net *net;

	solution->status = SOLVE_IMPOSSIBLE;
	solution->money_first = options->money_first;
	if (all_complete(start, goals)) {
		solution->status = SOLVE_OK;
		solution->optimal = solution->unique = true;
		return solution;
	}
	net = net_make(&scratch, rule, start, goals, options);
	if (net->possible)
		search_net(arena, net, options, stack, solution);
	arena_free(&scratch);
	if (solution->status == SOLVE_OK)
		solver_missing(arena, rule, start, goals, solution);
	return solution;
}

const struct solution *stack_solve(struct arena *arena, const struct rule *rule,
				   const struct solve_held *held,
				   const struct solve_goals *goals,
				   const struct solve_options *options)
{
	struct arena scratch = { 0 };
	const struct start *start = start_make(&scratch, rule, held);
	const struct solution *solution;

	solution = solver_solve(arena, rule, start, goals,
				options ? options : &solver_usual, held->stack);
	arena_free(&scratch);
	return solution;
}

/* a / b rounded to the nearest, halves up; both small enough. */
static int32_t part(int64_t a, int64_t b)
{
	return (int32_t)((2 * a + b) / (2 * b));
}

int32_t stack_effort(struct arena *arena, const struct rule *rule,
		     const struct solve_goals *goals,
		     const struct solve_options *options,
		     const struct solution *solution)
{
	const struct solve_held nothing = { 0 };
	struct arena scratch = { 0 };
	const struct solution *whole;
	int64_t left = solution->cost.minutes, all;
	int32_t effort;

	(void)arena;
	if (solution->status != SOLVE_OK)
		return SOLVE_UNKNOWN;
	if (!solution->count && !solution->confirm_count)
		return 10000;
	whole = stack_solve(&scratch, rule, &nothing, goals, options);
	all = whole->cost.minutes;
	if (whole->status != SOLVE_OK || whole->cost.unknown_minutes || !all ||
	    solution->cost.unknown_minutes)
		effort = SOLVE_UNKNOWN;
	else if (left >= all)
		effort = 0;
	else
		effort = part((all - left) * 10000, all);
	arena_free(&scratch);
	return effort == 10000 && left ? 9999 : effort;
}

const char *solve_verdict(struct arena *arena, const struct solution *solution)
{
	int64_t found = solution->money_first ? solution->cost.weighed_cents
					      : solution->cost.weighed_minutes;
	int64_t gap = found - solution->lower_bound, percent;

	if (solution->status != SOLVE_OK)
		return "";
	if (solution->optimal || found <= 0)
		return "best possible (proved)";
	percent = (gap * 100 + found - 1) / found;
	return arena_printf(arena, "at most %d %% of %s could still be saved",
			    (int)percent,
			    solution->money_first ? "this money"
						  : "these hours");
}
