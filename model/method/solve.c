/* SPDX-License-Identifier: MIT */
/*
 * stack-solve, stack-next, stack-budget: the cheapest way, what to earn next,
 * and which goals fit a budget, from achievements that are held.
 */
#include "model/method/solve.h"

#include "model/method/families.h"
#include "model/stacking/next.h"

enum { ONCE_MOST = 100 };

static const int64_t limit_most = 1000000000000000;

bool solve_read(struct method_run *run, struct solve_case *to, const char *keys,
		struct err *err)
{
	const cJSON *have = json_member(run->input, "have");
	struct context *c = &to->context;
	int32_t *numbers;
	bool *excluded;

	if (!context_keys(run->input, "input", keys, err) ||
	    !context_read(c, run->arena, run->input, err) ||
	    !context_set(c, have, "have", &numbers, &to->held.count, err) ||
	    !context_hold(c, json_member(run->input, "credentials"), err) ||
	    !context_build(c, ONCE_MOST, err))
		return false;
	to->held.achievements = numbers;
	excluded = arena_array(run->arena, c->input.achievement_count + 1,
			       sizeof(*excluded));
	for (size_t a = c->described; a < c->input.achievement_count; a++)
		excluded[a] = true;
	to->options.excluded = excluded;
	return true;
}

bool solve_goal(const struct solve_case *of, const cJSON *input, int32_t *tree,
		struct solve_goals *goals, struct err *err)
{
	*goals = (struct solve_goals){ tree, 1 };
	return context_pathway(&of->context, json_member(input, "goal"), tree,
			       err) ||
	       fail_in(err, "goal");
}

void solve_tell(struct answer *answer, const struct context *c,
		const char *name, const int32_t *set, int32_t count)
{
	answer_open(answer, name, '[');
	for (int32_t i = 0; i < count; i++)
		answer_word(answer, NULL, c->reading.achievements.at[set[i]]);
	answer_close(answer, ']');
}

static void tell_missing(struct method_run *run, const struct context *c,
			 const struct solution *solution)
{
	struct answer *answer = run->answer;

	answer_open(answer, "missing", '[');
	for (int32_t i = 0; i < solution->missing_count; i++) {
		const struct solve_missing *m = &solution->missing[i];

		answer_open(answer, NULL, '{');
		answer_number(answer, "have", m->have);
		answer_word(answer, "kind", solve_kind(c->rule, m));
		answer_number(answer, "need", m->need);
		solve_tell(answer, c, "plan", m->plan, m->plan_count);
		answer_word(answer, "where",
			    solve_where(run->arena, c->rule, m,
					c->reading.pathways.at));
		answer_close(answer, '}');
	}
	answer_close(answer, ']');
}

static void tell_solution(struct method_run *run, const struct context *c,
			  const struct solution *solution, int32_t effort)
{
	struct answer *answer = run->answer;

	answer_number(answer, "cents", solution->cost.cents);
	if (effort == SOLVE_UNKNOWN)
		answer_null(answer, "effort_progress_bp");
	else
		answer_number(answer, "effort_progress_bp", effort);
	answer_number(answer, "lower_bound_minutes", solution->lower_bound);
	answer_number(answer, "minutes", solution->cost.minutes);
	tell_missing(run, c, solution);
	answer_bool(answer, "optimal", solution->optimal);
	solve_tell(answer, c, "prerequisites_only", solution->prerequisites,
		   solution->prerequisite_count);
	solve_tell(answer, c, "set", solution->set, solution->count);
	answer_bool(answer, "unique", solution->unique);
}

bool method_solve(struct method_run *run, struct err *err)
{
	struct answer *answer = run->answer;
	const struct solution *solution;
	struct solve_case of = { 0 };
	struct solve_goals goals;
	int64_t nodes;
	int32_t tree;

	if (!solve_read(run, &of, "ctx goal have node_limit", err) ||
	    !solve_goal(&of, run->input, &tree, &goals, err) ||
	    !context_number(run->input, "input", "node_limit", 1, 1000000,
			    SOLVE_NODES, &nodes, err))
		return false;
	of.options.node_limit = (int32_t)nodes;
	solution = stack_solve(run->arena, of.context.rule, &of.held, &goals,
			       &of.options);
	answer_open(answer, NULL, '{');
	answer_word(answer, "method", "stacking/1.0");
	answer_word(answer, "status",
		    solution->status == SOLVE_OK ? "ok" : "impossible");
	if (solution->status == SOLVE_OK)
		tell_solution(run, &of.context, solution,
			      stack_effort(run->arena, of.context.rule, &goals,
					   &of.options, solution));
	answer_close(answer, '}');
	return true;
}

/* Pairs of a pathway and how much it matters. */
static bool read_goals(const struct solve_case *of, const cJSON *list,
		       struct next_goals *goals, struct err *err)
{
	struct arena *arena = of->context.arena;
	bool *seen = arena_array(arena, of->context.pathways + 1,
				 sizeof(*seen));
	struct next_goal *at;

	if (!cJSON_IsArray(list))
		return fail(err, "\"goals\" is a list of [pathway, weight].");
	at = arena_array(arena, (size_t)cJSON_GetArraySize(list) + 1,
			 sizeof(*at));
	*goals = (struct next_goals){ at, 0 };
	for (const cJSON *x = list->child; x; x = x->next) {
		struct next_goal *goal = &at[goals->count++];
		const cJSON *weight = cJSON_GetArrayItem(x, 1);
		double n = cJSON_IsNumber(weight) ? weight->valuedouble : -1;

		if (!context_pathway(&of->context, cJSON_GetArrayItem(x, 0),
				     &goal->tree, err))
			return fail_in(err, "goals");
		if (cJSON_GetArraySize(x) != 2 || !(n >= 0 && n <= 10000) ||
		    n != (double)(int32_t)n)
			return fail(err, "goals: a weight is a whole number "
					 "from 0 to 10000.");
		if (seen[goal->tree])
			return fail(err, "goals: \"%s\" is there twice.",
				    of->context.reading.pathways
					    .at[goal->tree]);
		seen[goal->tree] = true;
		goal->weight = (int32_t)n;
	}
	return true;
}

static const char *goal_name(const struct solve_case *of,
			     const struct next_goals *goals, size_t goal)
{
	return of->context.reading.pathways.at[goals->at[goal].tree];
}

static void tell_step(struct answer *answer, const struct solve_case *of,
		      const struct next_goals *goals,
		      const struct next_step *step)
{
	const struct rule_achievement
		*a = &of->context.input.achievements[step->achievement];

	answer_open(answer, NULL, '{');
	answer_word(answer, "achievement",
		    of->context.reading.achievements.at[step->achievement]);
	if (money_is(a->money))
		answer_number(answer, "cents", a->money.minor);
	else
		answer_null(answer, "cents");
	answer_number(answer, "efficiency_bp", step->efficiency_bp);
	if (minutes_is(a->minutes))
		answer_number(answer, "minutes", a->minutes.n);
	else
		answer_null(answer, "minutes");
	answer_open(answer, "saved_minutes", '{');
	for (size_t g = 0; g < goals->count; g++)
		answer_number(answer, goal_name(of, goals, g), step->saved[g]);
	answer_close(answer, '}');
	answer_close(answer, '}');
}

bool method_next(struct method_run *run, struct err *err)
{
	struct answer *answer = run->answer;
	struct solve_case of = { 0 };
	struct next_goals goals;
	const struct next *next;

	if (!solve_read(run, &of, "ctx goals have", err) ||
	    !read_goals(&of, json_member(run->input, "goals"), &goals, err))
		return false;
	next = stack_next(run->arena, of.context.rule, &of.held, &goals,
			  &of.options);
	answer_open(answer, NULL, '{');
	answer_open(answer, "ranked", '[');
	for (int32_t i = 0; i < next->count; i++)
		tell_step(answer, &of, &goals, &next->steps[i]);
	answer_close(answer, ']');
	answer_open(answer, "remaining_minutes", '{');
	for (size_t g = 0; g < goals.count; g++)
		if (next->plans[g]->status == SOLVE_OK)
			answer_number(answer, goal_name(&of, &goals, g),
				      next->plans[g]->cost.weighed_minutes);
		else
			answer_null(answer, goal_name(&of, &goals, g));
	answer_close(answer, '}');
	answer_close(answer, '}');
	return true;
}

static void tell_budget(struct answer *answer, const struct solve_case *of,
			const struct next_goals *goals,
			const struct budget *budget)
{
	answer_open(answer, NULL, '{');
	answer_number(answer, "cents", budget->solution->cost.cents);
	answer_open(answer, "goals", '[');
	for (size_t g = 0; g < goals->count; g++)
		if (budget->chosen[g])
			answer_word(answer, NULL, goal_name(of, goals, g));
	answer_close(answer, ']');
	answer_number(answer, "minutes", budget->solution->cost.minutes);
	solve_tell(answer, &of->context, "set", budget->solution->set,
		   budget->solution->count);
	answer_number(answer, "value", budget->value);
	answer_close(answer, '}');
}

static bool read_limit(const cJSON *input, const char *name, int64_t *limit,
		       struct err *err)
{
	*limit = INT64_MAX;
	return !json_member(input, name) ||
	       context_number(input, "input", name, 0, limit_most, 0, limit,
			      err);
}

bool method_budget(struct method_run *run, struct err *err)
{
	struct solve_case of = { 0 };
	const struct budget *budget;
	struct next_goals goals;
	int64_t minutes, cents;

	if (!solve_read(run, &of, "ctx goals have budget_minutes budget_cents",
			err) ||
	    !read_goals(&of, json_member(run->input, "goals"), &goals, err) ||
	    !read_limit(run->input, "budget_minutes", &minutes, err) ||
	    !read_limit(run->input, "budget_cents", &cents, err))
		return false;
	budget = stack_budget(run->arena, of.context.rule, &of.held, &goals,
			      minutes, cents, &of.options);
	if (!budget)
		return fail(err, "goals: at most %d can be weighed.",
			    BUDGET_GOALS);
	tell_budget(run->answer, &of, &goals, budget);
	return true;
}
