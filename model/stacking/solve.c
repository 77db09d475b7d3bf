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

bool solver_holds(const struct stack *stack, int32_t a)
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
		again[solution->count] = solver_holds(stack, item->achievement);
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

/* The gap is between weighed costs; it is told as a bound on what is known. */
static void tell_bound(const struct search *search, struct solution *solution)
{
	const struct net *net = search->net;
	int64_t least = search->least / net->scale;
	int64_t gap = search->best_cost / net->scale - least;
	int64_t known = solution->money_first ? solution->cost.cents
					      : solution->cost.minutes;

	solution->lower_bound = known > gap ? known - gap : 0;
	solution->weighed_bound = net->leans ? 0 : least;
}

const struct solution *solver_tell(struct arena *arena, struct search *search,
				   const struct solve_goals *goals,
				   struct stack *stack)
{
	const struct net *net = search->net;
	struct solution *solution = arena_alloc(arena, sizeof(*solution));

	solution->status = SOLVE_IMPOSSIBLE;
	solution->money_first = search->options->money_first;
	solution->optimal = search->exhausted;
	solution->nodes = search->nodes;
	if (search->best_cost >= NET_NEVER)
		return solution;
	solution->status = SOLVE_OK;
	net_sum(net, search->best, search->options, &solution->cost);
	tell_bound(search, solution);
	tell_set(arena, search, stack, solution);
	solution->unique = search->exhausted && search_unique(search);
	solution->nodes = search->nodes;
	solver_missing(arena, net->rule, net->start, goals, solution);
	return solution;
}

/* What needs no search: all is complete, or it never can be. */
static const struct solution *trivial(struct arena *arena,
				      const struct solve_options *options,
				      enum solve_status status)
{
	struct solution *solution = arena_alloc(arena, sizeof(*solution));

	solution->status = status;
	solution->optimal = true;
	solution->unique = status == SOLVE_OK;
	solution->money_first = options->money_first;
	return solution;
}

const struct solution *solver_solve(struct arena *arena,
				    const struct rule *rule,
				    const struct start *start,
				    const struct solve_goals *goals,
				    const struct solve_options *options,
				    struct stack *stack)
{
	const struct solution *solution;
	struct arena scratch = { 0 };
	struct net *net;

	if (all_complete(start, goals))
		return trivial(arena, options, SOLVE_OK);
	net = net_make(&scratch, rule, start, goals, options);
	if (net->possible) {
		struct search search = search_make(net, options, SEARCH_WORK);

		search_run(&search);
		solution = solver_tell(arena, &search, goals, stack);
	} else {
		solution = trivial(arena, options, SOLVE_IMPOSSIBLE);
	}
	arena_free(&scratch);
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
	int64_t found = solution->money_first ? solution->cost.cents
					      : solution->cost.minutes;
	int64_t gap = found - solution->lower_bound, percent = 100;

	if (solution->status != SOLVE_OK)
		return "";
	if (solution->optimal)
		return "best possible (proved)";
	if (found > 0)
		percent = (gap * 100 + found - 1) / found;
	return arena_printf(arena, "at most %d %% of %s could still be saved",
			    (int)percent,
			    solution->money_first ? "this money"
						  : "these hours");
}
