/* SPDX-License-Identifier: MIT */
/*
 * A leaf explained: the record that carries it longest, or else the one that
 * comes nearest and what is wrong with it.
 */
#include "model/stacking/explainer.h"

static bool counts_in_window(const struct pass *pass, int32_t feed)
{
	const struct rule *rule = pass->stack->rule;

	if (rule->nodes[rule->feeds[feed].node].within >= 0)
		return pass->count[feed] > 0;
	return pass->on[feed];
}

/* The time that carries a leaf longest in a pass; false where none does. */
static bool best_held(const struct pass *pass, const struct rule_node *node,
		      struct held *best)
{
	const struct rule *rule = pass->stack->rule;
	int32_t today = pass->stack->as_of;
	bool any = false;

	for (int32_t f = node->feed; f < node->feed + node->feeds; f++) {
		struct held held;
		int32_t at = 0;

		if (!counts_in_window(pass, f) || f == node->waiver)
			continue;
		while (held_next(pass, &rule->feeds[f], &at, &held))
			if (held.from <= today && today < held.until &&
			    (!any || held.until > best->until)) {
				*best = held;
				any = true;
			}
	}
	return any;
}

static void met_by(struct explainer *explainer, struct proof_step *step,
		   int32_t n, const struct held *held)
{
	const struct stack *stack = explainer->stack;
	int32_t until = held->until;

	step->record = held->record;
	step->since = held->from == ALWAYS ? NO_DAY
					   : (struct day){ held->from };
	if (held->record >= 0)
		step->renewed_by = stack->renewed_by[SURE][held->record];
	if (step->kind == RULE_PATHWAY && !stack->rule->nodes[n].ever &&
	    explainer->lapses[step->to] < until)
		until = explainer->lapses[step->to];
	step->supposed = held->record < 0 && step->kind != RULE_PATHWAY &&
			 step->kind != RULE_MANUAL;
	step->until = day_or_none(until);
}

static bool is_supposed_gone(const struct stack *stack, int32_t record)
{
	int32_t achievement = stack->records.at[record].achievement;

	return achievement >= 0 &&
	       stack->supposed[achievement] == SUPPOSE_NOT_HELD;
}

static enum proof_why why_of(const struct stack *stack,
			     const struct holding *holding, int32_t feed)
{
	int32_t until = holding->until[SURE];

	if (until == ALWAYS)
		until = holding->until[POSSIBLE];
	if (holding->from > stack->as_of)
		return WHY_LATER;
	if (until <= stack->as_of)
		return WHY_LAPSED;
	if (counts_in_window(&stack->pass[SURE], feed))
		return WHY_USED;
	return is_supposed_gone(stack, holding->record) ? WHY_SUPPOSED
							: WHY_OUTSIDE;
}

/* Of the records of an achievement or its like that do not count: the one
 * earned last, with the reason. */
static void why_not_held(struct explainer *explainer, struct proof_step *step,
			 const struct rule_node *node)
{
	const struct stack *stack = explainer->stack;
	const struct rule *rule = stack->rule;

	step->why = WHY_MISSING;
	for (int32_t f = node->feed; f < node->feed + node->feeds; f++) {
		int32_t source = rule->feeds[f].source;

		if (f == node->waiver)
			continue;
		for (int32_t i = stack->holdings_of[source];
		     i < stack->holdings_of[source + 1]; i++) {
			const struct holding *holding = &stack->holdings[i];
			int32_t until = holding->until[SURE];

			if (until == ALWAYS)
				until = holding->until[POSSIBLE];
			if (step->record >= 0 && holding->from < step->since.n)
				continue;
			step->record = holding->record;
			step->since.n = holding->from;
			step->until = day_or_none(until);
			step->why = why_of(stack, holding, f);
		}
	}
}

static void why_doubtful(struct explainer *explainer, struct proof_step *step,
			 int32_t n)
{
	struct stack *stack = explainer->stack;
	const struct rule_node *node = &stack->rule->nodes[n];
	const struct pass *pass = state_pass(stack, node->tree, POSSIBLE);
	struct held held;

	step->why = WHY_DOUBTFUL;
	if (!best_held(pass, node, &held))
		return;
	met_by(explainer, step, n, &held);
	if (held.record >= 0 && held.from == ALWAYS)
		step->why = WHY_UNDATED;
}

void explain_leaf(struct explainer *explainer, struct proof_step *step,
		  int32_t n)
{
	const struct rule *rule = explainer->stack->rule;
	const struct rule_node *node = &rule->nodes[n];
	enum rule_answer answer = rule->input.steps[node->step].answer;
	struct held held;

	if (step->kind == RULE_MANUAL && step->status != STACK_MET) {
		step->why = answer == MANUAL_NO	   ? WHY_DENIED
			    : answer == MANUAL_YES ? WHY_LATER
						   : WHY_UNANSWERED;
		step->since = rule->input.steps[node->step].day;
	} else if (step->status == STACK_MET) {
		if (best_held(&explainer->stack->pass[SURE], node, &held))
			met_by(explainer, step, n, &held);
	} else if (step->status == STACK_UNKNOWN) {
		why_doubtful(explainer, step, n);
	} else if (step->kind == RULE_PATHWAY) {
		step->why = node->feeds && state_tree(&explainer->stack
							       ->pass[SURE],
						      step->to)
						    ->met
				    ? WHY_OUTSIDE
				    : WHY_MISSING;
	} else {
		why_not_held(explainer, step, node);
		if (step->why == WHY_MISSING && node->feeds &&
		    step->kind != RULE_SKILL && explainer->revoked[step->to])
			step->why = WHY_REVOKED;
	}
}
