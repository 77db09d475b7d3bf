/* SPDX-License-Identifier: MIT */
/*
 * Next best: each goal is solved once, and then again for each achievement
 * that can be earned now, with that one free. What is in a proved cheapest
 * plan needs no second search: without it the rest of the plan is cheapest
 * too, for otherwise there would have been a cheaper plan.
 */
#include "model/stacking/next.h"

#include <stdlib.h>

#include "model/stacking/solver.h"

enum { WEIGHT_MOST = 10000, WHOLE = 10000 };

struct goal {
	int32_t tree, weight;
	bool lacking; /* there is a net, and a plan */
	struct net *net;
	struct search search;
	int32_t *item_of; /* of an achievement, -1: not in the net */
};

struct ranking {
	struct arena *arena, scratch;
	const struct rule *rule;
	const struct solve_options *options;
	struct goal *goals;
	size_t goal_count;
	struct next_step *steps;
	int32_t count;
	int64_t work; /* for one search */
	bool proved;
};

static const struct solution *open_goal(struct ranking *ranking,
					struct goal *goal,
					const struct start *start,
					struct stack *stack)
{
	const struct solve_goals goals = { &goal->tree, 1 };
	size_t achievements = ranking->rule->input.achievement_count;
	struct net *net;

	if (start->complete[goal->tree])
		return solver_solve(ranking->arena, ranking->rule, start,
				    &goals, ranking->options, stack);
	net = net_make(&ranking->scratch, ranking->rule, start, &goals,
		       ranking->options);
	if (!net->possible)
		return solver_solve(ranking->arena, ranking->rule, start,
				    &goals, ranking->options, stack);
	goal->net = net;
	goal->search = search_make(net, ranking->options, ranking->work);
	goal->item_of = arena_array(&ranking->scratch, achievements + 1,
				    sizeof(int32_t));
	for (size_t a = 0; a < achievements; a++)
		goal->item_of[a] = -1;
	for (int32_t i = 0; i < net->dearest_count; i++) {
		int32_t a = net->nodes[net->dearest[i]].achievement;

		if (a >= 0)
			goal->item_of[a] = net->dearest[i];
	}
	search_run(&goal->search);
	goal->lacking = goal->search.best_cost < NET_NEVER;
	ranking->proved &= goal->search.exhausted;
	return solver_tell(ranking->arena, &goal->search, &goals, stack);
}

/* Whether it is asked for, and nothing has to come before it. */
static bool is_candidate(const struct ranking *ranking, int32_t a)
{
	for (size_t g = 0; g < ranking->goal_count; g++) {
		const struct goal *goal = &ranking->goals[g];
		int32_t item = goal->lacking ? goal->item_of[a] : -1;

		if (item >= 0 && !goal->net->nodes[item].edges)
			return true;
	}
	return false;
}

static int64_t saves(struct ranking *ranking, struct goal *goal, int32_t a,
		     bool *proved)
{
	int32_t item = goal->lacking ? goal->item_of[a] : -1;
	struct search *search = &goal->search;
	int64_t rest, cost, saved;
	bool exact;

	if (item < 0)
		return 0;
	cost = goal->net->nodes[item].cost / goal->net->scale;
	if (search->best[item]) {
		*proved &= search->exhausted;
		return cost;
	}
	rest = search_free(search, item, ranking->work, &exact);
	*proved &= exact;
	saved = search->best_cost / goal->net->scale - rest / goal->net->scale;
	return saved < cost ? saved : cost; /* more: a better plan was found */
}

/* What it takes, weighed as in the nets. */
static int64_t takes(const struct ranking *ranking, int32_t a)
{
	for (size_t g = 0; g < ranking->goal_count; g++) {
		const struct goal *goal = &ranking->goals[g];
		int32_t item = goal->lacking ? goal->item_of[a] : -1;

		if (item >= 0)
			return goal->net->nodes[item].cost / goal->net->scale;
	}
	return 0;
}

static void rank(struct ranking *ranking, int32_t a)
{
	const struct rule_achievement *of = &ranking->rule->input
						     .achievements[a];
	int64_t *saved = arena_array(ranking->arena, ranking->goal_count + 1,
				     sizeof(*saved));
	struct next_step step = { .achievement = a,
				  .saved = saved,
				  .proved = true };
	int64_t sum = 0;

	for (size_t g = 0; g < ranking->goal_count; g++) {
		struct goal *goal = &ranking->goals[g];

		saved[g] = saves(ranking, goal, a, &step.proved);
		sum += saved[g] * goal->weight;
	}
	ranking->proved &= step.proved;
	if (sum <= 0)
		return;
	step.unknown = ranking->options->money_first ? !money_is(of->money)
						     : !minutes_is(of->minutes);
	step.efficiency_bp = sum * WHOLE / takes(ranking, a);
	ranking->steps[ranking->count++] = step;
}

struct ranked {
	struct next_step step;
	int64_t minutes, cents;
};

static int compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int by_rank(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	int order = compare(y->step.efficiency_bp, x->step.efficiency_bp);

	if (!order)
		order = compare(x->minutes, y->minutes);
	if (!order)
		order = compare(x->cents, y->cents);
	if (!order)
		order = compare(x->step.achievement, y->step.achievement);
	return order;
}

/* Unknown hours and money come behind all that are known. */
static void sort_steps(struct ranking *ranking)
{
	struct ranked *all = arena_array(&ranking->scratch,
					 (size_t)ranking->count + 1,
					 sizeof(*all));

	for (int32_t i = 0; i < ranking->count; i++) {
		const struct next_step *step = &ranking->steps[i];
		const struct rule_achievement *of =
			&ranking->rule->input.achievements[step->achievement];

		all[i] = (struct ranked){ .step = *step,
					  .minutes = minutes_is(of->minutes)
							     ? of->minutes.n
							     : INT64_MAX,
					  .cents = money_is(of->money)
							   ? of->money.minor
							   : INT64_MAX };
	}
	qsort(all, (size_t)ranking->count, sizeof(*all), by_rank);
	for (int32_t i = 0; i < ranking->count; i++)
		ranking->steps[i] = all[i].step;
}

static const struct solution **open_goals(struct ranking *ranking,
					  const struct solve_held *held,
					  const struct next_goals *goals)
{
	const struct start *start = start_make(&ranking->scratch, ranking->rule,
					       held);
	const struct solution **plans = arena_array(ranking->arena,
						    goals->count + 1,
						    sizeof(struct solution *));

	ranking->goals = arena_array(&ranking->scratch, goals->count + 1,
				     sizeof(struct goal));
	ranking->goal_count = goals->count;
	for (size_t g = 0; g < goals->count; g++) {
		struct goal *goal = &ranking->goals[g];
		int32_t weight = goals->at[g].weight;

		goal->tree = goals->at[g].tree;
		goal->weight = weight < 0	      ? 0
			       : weight > WEIGHT_MOST ? WEIGHT_MOST
						      : weight;
		plans[g] = open_goal(ranking, goal, start, held->stack);
	}
	return plans;
}

const struct next *stack_next(struct arena *arena, const struct rule *rule,
			      const struct solve_held *held,
			      const struct next_goals *goals,
			      const struct solve_options *options)
{
	struct next *next = arena_alloc(arena, sizeof(*next));
	struct ranking ranking = { .arena = arena,
				   .rule = rule,
				   .options = options ? options : &solver_usual,
				   .proved = true };
	int32_t achievements = (int32_t)rule->input.achievement_count;
	int32_t candidates = 0;

	ranking.work = 2 * SEARCH_WORK / (int64_t)(goals->count + 1);
	next->plans = open_goals(&ranking, held, goals);
	for (int32_t a = 0; a < achievements; a++)
		candidates += is_candidate(&ranking, a);
	ranking.work /= candidates + 1;
	ranking.steps = arena_array(arena, (size_t)candidates + 1,
				    sizeof(struct next_step));
	for (int32_t a = 0; a < achievements; a++)
		if (is_candidate(&ranking, a))
			rank(&ranking, a);
	sort_steps(&ranking);
	next->steps = ranking.steps;
	next->count = ranking.count;
	next->proved = ranking.proved;
	arena_free(&ranking.scratch);
	return next;
}
