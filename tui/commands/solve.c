/* SPDX-License-Identifier: MIT */
/*
 * The solver: the cheapest way, several side by side, and what comes next.
 */
#include "tui/commands/families.h"

#include "model/base/text.h"
#include "model/career/issuer.h"
#include "model/career/pathway.h"
#include "model/exchange/write.h"
#include "model/record/record.h"
#include "tui/app.h"
#include "tui/commands/as_of.h"
#include "tui/commands/solve_json.h"
#include "tui/commands/what_if.h"
#include "tui/panes/routes.h"
#include "tui/sheets/way.h"

/* What one asking needs. */
struct asking {
	struct call *call;
	struct stacks stacks;
	struct routes routes;
	struct next_goals goals; /* those named, else those aimed at */
	struct solve_options options;
	struct solve_goals trees; /* those that fit the limits */
	int64_t minutes, cents; /* limits; INT64_MAX: none */
	bool limited;
};

static bool wrong(struct call *call, struct err *err, const char *option,
		  const char *instead)
{
	call->exit = 2;
	return fail(err, "--%s \"%s\": write %s.", option,
		    call_option(call, option), instead);
}

static bool load(struct call *call, struct asking *a, struct err *err)
{
	struct day as_of;

	a->call = call;
	a->minutes = a->cents = INT64_MAX;
	return call_as_of(call, &as_of, err) &&
	       stacks_load(call->portfolio, as_of, call->arena, &a->stacks,
			   err) &&
	       routes_load(call->portfolio, &a->stacks, as_of, call->arena,
			   &a->routes, err);
}

static int32_t weight_of(const struct routes *routes, int32_t tree)
{
	for (size_t i = 0; i < routes->aims.count; i++)
		if (routes->aims.at[i].tree == tree)
			return routes->aims.at[i].weight;
	return 1;
}

static bool read_goals(struct asking *a, struct err *err)
{
	struct call *call = a->call;
	struct next_goal *at = arena_array(call->arena, (size_t)call->count + 1,
					   sizeof(*at));

	a->goals = a->routes.aims;
	if (call->count)
		a->goals = (struct next_goals){ at, 0 };
	for (int i = 0; i < call->count; i++) {
		int64_t id;
		int32_t tree;

		if (!record_named(call->portfolio->store, &pathway_entity,
				  call->words[i], &id, err))
			return false;
		tree = stacks_index(&a->stacks.pathways, id);
		at[a->goals.count++] = (struct next_goal){
			tree, weight_of(&a->routes, tree)
		};
	}
	return a->goals.count ||
	       fail(err, "Nothing is aimed at; name a pathway.");
}

static bool read_limits(struct asking *a, struct err *err)
{
	struct call *call = a->call;
	const char *hours = call_option(call, "hours");
	const char *budget = call_option(call, "budget");
	struct minutes minutes;
	struct money money;
	long long whole;

	if (hours && text_number(hours, 0, 1000000, &whole))
		a->minutes = whole * 60;
	else if (hours && minutes_read(hours, &minutes))
		a->minutes = minutes.n;
	else if (hours)
		return wrong(call, err, "hours", "hours, such as 40 or 7h30");
	if (budget && !money_read(budget, a->routes.currency, &money))
		return wrong(call, err, "budget", "money, such as 500 USD");
	if (budget && !text_equal(money.currency, a->routes.currency))
		return fail(err, "It is counted in %s here; say the budget so.",
			    *a->routes.currency ? a->routes.currency
						: "no currency");
	if (budget)
		a->cents = money.minor;
	a->limited = hours || budget;
	return true;
}

/* As though some were held, or were not: for this answer only. */
static bool suppose(struct asking *a, struct err *err)
{
	struct supposition *list;
	int count;

	if (!call_suppositions(a->call, &list, &count, err))
		return false;
	for (int i = 0; i < count; i++)
		stack_suppose(a->stacks.stack,
			      stacks_index(&a->stacks.achievements, list[i].id),
			      list[i].is);
	if (count)
		call_tell(a->call, "With what is supposed; nothing is "
				   "saved.\n");
	return true;
}

static bool read_terms(struct asking *a, struct err *err)
{
	struct call *call = a->call;
	const char *issuer = call_option(call, "without-issuer");
	const char *days = call_option(call, "no-expiry-within");
	long long within = 0;
	int64_t id = 0;

	if (issuer && !record_named(call->portfolio->store, &issuer_entity,
				    issuer, &id, err))
		return false;
	if (days && !text_number(days, 1, 36500, &within))
		return wrong(call, err, "no-expiry-within",
			     "a number of days, such as 365");
	a->options = (struct solve_options){
		.excluded = routes_excluded(&a->routes, call->arena, id,
					    (int32_t)within),
		.currency = *a->routes.currency ? a->routes.currency : NULL,
		.money_first = call_option(call, "money-first") != NULL,
	};
	return read_limits(a, err);
}

/* The goals that fit the limits, and the way to them; or the way to all. */
static bool find(struct asking *a, const bool **chosen,
		 const struct solution **solution, struct err *err)
{
	const struct solve_held held = { .stack = a->stacks.stack };
	struct arena *arena = a->call->arena;
	const struct budget *budget;
	int32_t *trees = arena_array(arena, a->goals.count + 1, sizeof(*trees));

	*chosen = NULL;
	*solution = NULL;
	if (a->limited) {
		budget = stack_budget(arena, a->stacks.rule, &held, &a->goals,
				      a->minutes, a->cents, &a->options);
		if (!budget)
			return fail(err, "A budget is for at most %d pathways.",
				    BUDGET_GOALS);
		*chosen = budget->chosen;
		*solution = budget->solution;
	}
	a->trees = (struct solve_goals){ trees, 0 };
	for (size_t i = 0; i < a->goals.count; i++)
		if (!*chosen || (*chosen)[i])
			trees[a->trees.count++] = a->goals.at[i].tree;
	if (!a->limited)
		*solution = stack_solve(arena, a->stacks.rule, &held, &a->trees,
					&a->options);
	return true;
}

/* How much is behind one, and when it would be done. */
static void put_pace(struct asking *a, const struct solution *solution,
		     struct text *out)
{
	int32_t effort = stack_effort(out->arena, a->stacks.rule, &a->trees,
				      &a->options, solution);
	const struct route *route = way_project(&a->routes, &a->trees,
						&a->options, out->arena);
	static const char *const words[] = { "ok", "too_slow", "impossible" };
	char day[DAY_TEXT];

	text_add(out, ",\"effort_bp\":");
	if (effort == SOLVE_UNKNOWN)
		text_add(out, "null");
	else
		text_addf(out, "%d", effort);
	text_add(out, ",\"pace\":");
	if (!route)
		text_add(out, "null");
	else
		text_addf(out,
			  "{\"minutes_per_day\":%d,\"status\":\"%s\","
			  "\"finish\":\"%s\"}",
			  way_pace(&a->routes), words[route->status],
			  day_iso(route->finish, day));
}

static bool put_json(struct asking *a, const bool *chosen,
		     const struct solution *solution, struct err *err)
{
	struct text out = { .arena = a->call->arena };
	char day[DAY_TEXT];

	text_addf(&out, "{\"as_of\":\"%s\",\"goals\":[",
		  day_iso(a->routes.as_of, day));
	for (size_t i = 0; i < a->goals.count; i++)
		text_addf(&out, "%s{\"pathway\":%lld,\"chosen\":%s}",
			  i ? "," : "",
			  (long long)
				  a->stacks.pathways.ids[a->goals.at[i].tree],
			  !chosen || chosen[i] ? "true" : "false");
	text_add(&out, "],");
	if (!solve_json(&a->routes, solution, &out, err))
		return false;
	put_pace(a, solution, &out);
	text_add(&out, "}\n");
	fputs(text_string(&out), a->call->out);
	return true;
}

static void tell_pace(struct asking *a, const struct solution *solution,
		      struct sheet *s)
{
	int32_t effort = stack_effort(s->arena, a->stacks.rule, &a->trees,
				      &a->options, solution);
	const char *dates = way_dates(&a->routes, &a->trees, &a->options,
				      s->arena);

	if (effort != SOLVE_UNKNOWN)
		sheet_line(s, ROLE_FAINT, "%d %% of the hours are behind you",
			   effort / 100);
	if (*dates)
		sheet_line(s, ROLE_FAINT, "%s", dates);
}

static bool put_text(struct asking *a, const bool *chosen,
		     const struct solution *solution, struct err *err)
{
	struct sheet sheet = { .arena = a->call->arena };
	bool any = false;

	sheet_rule(&sheet, a->limited ? "What fits" : "The cheapest way", "");
	for (size_t i = 0; i < a->goals.count; i++) {
		bool in = !chosen || chosen[i];

		any |= in;
		sheet_line(&sheet, in ? ROLE_TEXT : ROLE_FAINT, "%s%s",
			   a->stacks.pathways.titles[a->goals.at[i].tree],
			   in ? "" : " does not fit")
			->mark = !in			     ? GLYPH_MISSING
				 : way_is_complete(solution) ? GLYPH_MET
							     : GLYPH_TODO;
	}
	if (any && !way_tell(&a->routes, solution, &sheet, err))
		return false;
	if (any)
		tell_pace(a, solution, &sheet);
	sheet_print(&sheet, a->call->out, false);
	return true;
}

static bool solve(struct call *call, struct err *err)
{
	const struct solution *solution;
	struct asking a = { 0 };
	const bool *chosen;

	if (!load(call, &a, err) || !suppose(&a, err) || !read_goals(&a, err) ||
	    !read_terms(&a, err) || !find(&a, &chosen, &solution, err))
		return false;
	return call_option(call, "json") ? put_json(&a, chosen, solution, err)
					 : put_text(&a, chosen, solution, err);
}

static bool next(struct call *call, struct err *err)
{
	struct sheet sheet = { .arena = call->arena };
	struct text out = { .arena = call->arena };
	struct asking a = { 0 };

	if (call->count)
		return call_usage(call, err);
	if (call->app)
		return app_open_pane(call->app, &next_pane, NULL, err);
	if (!load(call, &a, err))
		return false;
	if (!call_option(call, "json")) {
		if (!way_next(&a.routes, &sheet, err))
			return false;
		sheet_print(&sheet, call->out, false);
		return true;
	}
	if (!solve_json_next(&a.routes, way_rank(&a.routes, call->arena), &out,
			     err))
		return false;
	fputs(text_string(&out), call->out);
	return true;
}

static bool put_routes(struct asking *a, int32_t pathway, struct err *err)
{
	struct text out = { .arena = a->call->arena };
	struct ways ways;

	way_find(&a->routes, pathway, a->call->arena, &ways);
	for (int i = 0; i < ways.count; i++) {
		text_add(&out, i ? ",\n{\"name\":" : "[\n{\"name\":");
		write_json_string(&out, ways.names[i]);
		text_addc(&out, ',');
		if (!solve_json(&a->routes, ways.at[i], &out, err))
			return false;
		text_addc(&out, '}');
	}
	text_add(&out, "\n]\n");
	fputs(text_string(&out), a->call->out);
	return true;
}

static bool routes(struct call *call, struct err *err)
{
	struct sheet sheet = { .arena = call->arena };
	struct asking a = { 0 };
	int32_t pathway;
	int64_t id;

	if (call->count != 1)
		return call_usage(call, err);
	if (!record_named(call->portfolio->store, &pathway_entity,
			  call->words[0], &id, err))
		return false;
	if (call->app)
		return app_open_pane(call->app, &routes_pane,
				     arena_printf(call->arena, "%lld",
						  (long long)id),
				     err);
	if (!load(call, &a, err))
		return false;
	pathway = stacks_index(&a.stacks.pathways, id);
	if (call_option(call, "json"))
		return put_routes(&a, pathway, err);
	if (!way_compare(&a.routes, pathway, &sheet, err))
		return false;
	sheet_print(&sheet, call->out, false);
	return true;
}

const struct command solve_commands[] = {
	{ "solve",
	  "solve [PATHWAY]... [--hours N] [--budget MONEY] [--without-issuer "
	  "I] [--no-expiry-within DAYS] [--money-first] [--hold X]... "
	  "[--without Y]... [--as-of DAY]",
	  "the cheapest way to complete pathways, with what proves it",
	  "json hours= budget= without-issuer= no-expiry-within= money-first "
	  "hold= without= as-of=",
	  0, solve },
	{ "routes", "routes PATHWAY [--as-of DAY]",
	  "several ways to a pathway side by side", "json as-of=", 0, routes,
	  .of = "pathway" },
	{ "next", "next [--as-of DAY]",
	  "what to earn next for all that is aimed at, best first",
	  "json as-of=", ON_LISTED, next },
	{ 0 },
};
