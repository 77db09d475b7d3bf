/* SPDX-License-Identifier: MIT */
/*
 * Solutions as JSON.
 */
#include "tui/commands/solve_json.h"

#include "model/base/text.h"
#include "model/exchange/write.h"
#include "model/stacking/route.h"

static void add_money(struct text *out, int64_t minor, const char *currency)
{
	text_addf(out, "{\"minor\":%lld,\"currency\":\"%s\"}", (long long)minor,
		  currency);
}

/* "achievement":…,"title":…,"minutes":…,"cost":…,"issuer":…,"grade":…,
 * "validity":… without braces. */
static bool add_achievement(const struct routes *r, int32_t a, struct text *out,
			    struct err *err)
{
	const struct rule_achievement *of = &r->stacks->input.achievements[a];
	char words[AMOUNT_TEXT];
	enum rating_grade grade;

	if (!routes_grade(r, a, out->arena, &grade, err))
		return false;
	text_addf(out, "\"achievement\":%lld,\"title\":",
		  (long long)r->stacks->achievements.ids[a]);
	write_json_string(out, r->stacks->achievements.titles[a]);
	text_add(out, ",\"minutes\":");
	if (minutes_is(of->minutes))
		text_addf(out, "%d", of->minutes.n);
	else
		text_add(out, "null");
	text_add(out, ",\"cost\":");
	if (money_is(of->money))
		add_money(out, of->money.minor, of->money.currency);
	else
		text_add(out, "null");
	text_add(out, ",\"issuer\":");
	write_json_string(out, r->issuer_titles[a]);
	text_addf(out, ",\"grade\":\"%s\",\"validity\":\"%s\"",
		  rating_grade_words(grade),
		  validity_words(of->validity, words));
	return true;
}

static bool add_set(const struct routes *r, const struct solution *solution,
		    struct text *out, struct err *err)
{
	const struct solve_held held = { .stack = r->stacks->stack };
	const int32_t *order = stack_sequence(out->arena, r->stacks->rule,
					      &held, solution->set,
					      (size_t)solution->count, 60);

	text_add(out, ",\"set\":[");
	for (int32_t i = 0; i < solution->count; i++) {
		text_add(out, i ? ",\n{" : "\n{");
		if (!add_achievement(r, order[i], out, err))
			return false;
		text_addc(out, '}');
	}
	text_addc(out, ']');
	return true;
}

bool solve_json(const struct routes *r, const struct solution *solution,
		struct text *out, struct err *err)
{
	const struct solve_cost *c = &solution->cost;

	if (solution->status != SOLVE_OK) {
		text_add(out, "\"status\":\"impossible\"");
		return true;
	}
	text_addf(out,
		  "\"status\":\"ok\",\"minutes\":%lld,\"minutes_unknown\":%d,"
		  "\"cost\":",
		  (long long)c->minutes, c->unknown_minutes);
	if (*r->currency)
		add_money(out, c->cents, r->currency);
	else
		text_add(out, "null");
	text_addf(out,
		  ",\"cost_unknown\":%d,\"lower_bound\":%lld,\"optimal\":%s,"
		  "\"unique\":%s,\"verdict\":\"%s\"",
		  c->unknown_cents, (long long)solution->lower_bound,
		  solution->optimal ? "true" : "false",
		  solution->unique ? "true" : "false",
		  solve_verdict(out->arena, solution));
	if (!add_set(r, solution, out, err))
		return false;
	text_add(out, ",\"confirm\":[");
	for (int32_t i = 0; i < solution->confirm_count; i++) {
		text_add(out, i ? "," : "");
		write_json_string(out, r->stacks->texts[solution->confirm[i]]);
	}
	text_addc(out, ']');
	return true;
}

static bool add_aims(const struct routes *r, const struct next *next,
		     struct text *out, struct err *err)
{
	for (size_t g = 0; g < r->aims.count; g++) {
		int32_t tree = r->aims.at[g].tree;

		text_addf(out,
			  "%s{\"pathway\":%lld,\"title\":", g ? ",\n" : "\n",
			  (long long)r->stacks->pathways.ids[tree]);
		write_json_string(out, r->stacks->pathways.titles[tree]);
		text_addf(out, ",\"weight\":%d,", r->aims.at[g].weight);
		if (!solve_json(r, next->plans[g], out, err))
			return false;
		text_addc(out, '}');
	}
	return true;
}

static void add_saved(const struct routes *r, const struct next_step *step,
		      struct text *out)
{
	bool any = false;

	text_add(out, ",\"saved\":[");
	for (size_t g = 0; g < r->aims.count; g++) {
		if (step->saved[g] <= 0)
			continue;
		text_addf(out, "%s{\"pathway\":%lld,\"minutes\":%lld}",
			  any ? "," : "",
			  (long long)
				  r->stacks->pathways.ids[r->aims.at[g].tree],
			  (long long)step->saved[g]);
		any = true;
	}
	text_addf(out, "],\"efficiency_bp\":%lld,\"proved\":%s",
		  (long long)step->efficiency_bp,
		  step->proved ? "true" : "false");
}

bool solve_json_next(const struct routes *r, const struct next *next,
		     struct text *out, struct err *err)
{
	char day[DAY_TEXT];

	text_addf(out, "{\"as_of\":\"%s\",\"goals\":[", day_iso(r->as_of, day));
	if (!add_aims(r, next, out, err))
		return false;
	text_add(out, "],\n\"ranked\":[");
	for (int32_t i = 0; i < next->count; i++) {
		text_add(out, i ? ",\n{" : "\n{");
		if (!add_achievement(r, next->steps[i].achievement, out, err))
			return false;
		add_saved(r, &next->steps[i], out);
		text_addc(out, '}');
	}
	text_addf(out, "],\"proved\":%s}\n", next->proved ? "true" : "false");
	return true;
}
