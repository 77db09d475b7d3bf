/* SPDX-License-Identifier: MIT */
/*
 * stack-validate: what is wrong with rules. stack-evaluate: how far pathways
 * are on a day.
 */
#include "model/method/context.h"
#include "model/method/families.h"
#include "model/stacking/overlap.h"

enum { ONCE_MOST = 1000 };

bool method_validate(struct method_run *run, struct err *err)
{
	struct answer *answer = run->answer;
	struct rule_mistakes found;
	struct context c;

	if (!context_keys(run->input, "input", "ctx", err) ||
	    !context_read(&c, run->arena, run->input, err))
		return false;
	found = context_mistakes(&c);
	answer_open(answer, NULL, '{');
	answer_open(answer, "findings", '[');
	for (size_t i = 0; i < found.count; i++) {
		answer_open(answer, NULL, '[');
		answer_word(answer, NULL, finding_code(found.at[i].code));
		answer_word(answer, NULL, found.at[i].where);
		answer_close(answer, ']');
	}
	answer_close(answer, ']');
	answer_close(answer, '}');
	return true;
}

static void tell_expiry(struct answer *answer, const struct context *c,
			const struct stack *stack)
{
	answer_open(answer, "effective_expiry", '{');
	for (size_t i = 0; i < c->held.count; i++)
		answer_day(answer, c->ids[i],
			   stack_end(stack, (int32_t)i, true).until);
	answer_close(answer, '}');
}

static void tell_pathway(struct answer *answer, const struct context *c,
			 struct stack *stack, int32_t pathway)
{
	static const char *const words[] = { "unmet", "unknown", "met" };
	struct stack_result result = stack_result(stack, pathway);

	answer_open(answer, c->reading.pathways.at[pathway], '{');
	answer_day(answer, "completed_on", result.completed_on);
	answer_number(answer, "progress_bp", result.progress_bp);
	answer_number(answer, "slots", result.slots);
	answer_word(answer, "status", words[result.status]);
	answer_close(answer, '}');
}

/* Those asked for, or all; each once. */
static bool tell_pathways(struct answer *answer, struct context *c,
			  struct stack *stack, const cJSON *ask,
			  struct err *err)
{
	bool *told = arena_array(c->arena, c->pathways + 1, sizeof(*told));
	int32_t pathway;

	if (ask && !cJSON_IsArray(ask))
		return fail(err, "\"ask\" is a list of pathways.");
	for (const cJSON *x = json_first(ask); x; x = x->next) {
		if (!context_pathway(c, x, &pathway, err))
			return false;
		if (!told[pathway])
			tell_pathway(answer, c, stack, pathway);
		told[pathway] = true;
	}
	for (size_t p = 0; !ask && p < c->pathways; p++)
		tell_pathway(answer, c, stack, (int32_t)p);
	return true;
}

/* What two pathways must share, against what is allowed. */
static bool tell_overlap(struct answer *answer, struct context *c,
			 struct stack *stack, const cJSON *overlap,
			 struct err *err)
{
	const cJSON *pair = json_member(overlap, "pathways");
	int32_t one, other, shared;
	enum overlap_status status;
	int64_t most;

	if (!context_keys(overlap, "overlap", "pathways max", err) ||
	    !context_number(overlap, "overlap", "max", 0, INT32_MAX, -1, &most,
			    err))
		return false;
	if (!cJSON_IsArray(pair) || cJSON_GetArraySize(pair) != 2)
		return fail(err, "overlap: \"pathways\" is a list of two.");
	if (!context_pathway(c, pair->child, &one, err) ||
	    !context_pathway(c, pair->child->next, &other, err))
		return false;
	status = stack_overlap(stack, one, other, &shared);
	if (status == OVERLAP_NOT_FLAT)
		return fail(err, "overlap: it is counted over pathways of "
				 "plain slots only: achievements, one or some "
				 "of several achievements, or a tag.");
	if (status == OVERLAP_TOO_LARGE)
		return fail(err,
			    "overlap: these pathways are too large to be "
			    "counted; more than %d parts.",
			    OVERLAP_EDGES);
	answer_open(answer, "overlap", '{');
	answer_number(answer, "allowed", most);
	if (status == OVERLAP_FOUND)
		answer_number(answer, "min_shared", shared);
	else
		answer_null(answer, "min_shared");
	answer_bool(answer, "ok", status == OVERLAP_FOUND && shared <= most);
	answer_close(answer, '}');
	return true;
}

bool method_evaluate(struct method_run *run, struct err *err)
{
	const cJSON *overlap = json_member(run->input, "overlap");
	struct answer *answer = run->answer;
	struct stack *stack;
	struct context c;
	struct day as_of;

	if (!context_keys(run->input, "input",
			  "ctx credentials as_of ask overlap", err) ||
	    !context_day(run->input, "input", "as_of", true, &as_of, err) ||
	    !context_read(&c, run->arena, run->input, err) ||
	    !context_hold(&c, json_member(run->input, "credentials"), err) ||
	    !context_build(&c, ONCE_MOST, err))
		return false;
	stack = stack_load(run->arena, c.rule, &c.held);
	stack_evaluate(stack, as_of);
	answer_open(answer, NULL, '{');
	tell_expiry(answer, &c, stack);
	answer_word(answer, "method", "stacking/1.0");
	answer_open(answer, "pathways", '{');
	if (!tell_pathways(answer, &c, stack, json_member(run->input, "ask"),
			   err) ||
	    (overlap && !tell_overlap(answer, &c, stack, overlap, err)))
		return false;
	answer_close(answer, '}');
	answer_close(answer, '}');
	return true;
}
