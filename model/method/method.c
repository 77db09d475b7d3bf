/* SPDX-License-Identifier: MIT */
/*
 * Cases: finding the method, and what is around its result.
 */
#include "model/method/method.h"

#include "model/badge/strict.h"
#include "model/method/compare.h"
#include "model/method/families.h"

const struct method methods[] = {
	{ "stack-validate", "what is wrong with the rules of pathways",
	  method_validate },
	{ "stack-evaluate", "how far pathways are on a day", method_evaluate },
	{ "stack-solve", "the cheapest way to complete a pathway",
	  method_solve },
	{ "stack-next", "what to earn next", method_next },
	{ "stack-budget", "which pathways fit a budget", method_budget },
	{ "stack-sequence", "in which order to earn", method_sequence },
	{ "stack-project", "until when at so many minutes a day",
	  method_project },
	{ "stack-min-capacity", "the least minutes a day that suffice",
	  method_min_capacity },
	{ "plan-schedule", "what is done on which day, or why it cannot fit",
	  method_schedule },
	{ "plan-replan", "what is left, from a day on, and what would mend it",
	  method_replan },
	{ "plan-calibrate", "how long things take beside what was thought",
	  method_calibrate },
	{ "review-intervals", "when to look again at what was learned",
	  method_intervals },
	{ "review-first-gap", "days until a first review", method_first_gap },
	{ "issuer-rating", "how far an issuer shows what one needs to know",
	  method_rating },
	{ NULL, NULL, NULL },
};

static const struct method *find(const cJSON *json, struct err *err)
{
	const char *name = json_string(json, "method");
	const struct method *method = methods;

	if (!*name) {
		fail(err, "A case has no \"method\"; `cairn method` lists "
			  "them.");
		return NULL;
	}
	while (method->name && !text_equal(method->name, name))
		method++;
	if (method->name)
		return method;
	fail(err, "There is no method \"%s\"; `cairn method` lists them.",
	     name);
	return NULL;
}

/* The result of one case as JSON, in `arena`. */
static bool run_case(const cJSON *json, struct arena *arena,
		     const char **result, struct err *err)
{
	struct answer answer = { .text = { .arena = arena } };
	const struct method *method = find(json, err);
	struct method_run run = { .arena = arena,
				  .input = json_object(json, "input"),
				  .answer = &answer };

	if (!method)
		return false;
	if (!run.input)
		return fail(err, "The case has no \"input\".");
	if (!method->reckon(&run, err))
		return false;
	*result = text_string(&answer.text);
	return true;
}

static bool is_same(const cJSON *json, const char *result)
{
	cJSON *got = cJSON_Parse(result);
	bool same = got && method_same(json_string(json, "method"),
				       json_member(json, "expected"), got);

	json_free(got);
	return same;
}

/* One of several: what it gave and whether that is right. */
static bool tell_case(const cJSON *json, struct text *out)
{
	struct arena arena = { 0 };
	struct answer answer = { .text = { .arena = &arena } };
	bool expects = json_member(json, "expected") != NULL, same = true, ran;
	const char *result;
	struct err err;

	answer_open(&answer, NULL, '{');
	answer_word(&answer, "id", json_string(json, "id"));
	ran = run_case(json, &arena, &result, &err);
	if (ran)
		answer_raw(&answer, "result", result);
	else
		answer_word(&answer, "error", err.text);
	if (expects) {
		same = ran && is_same(json, result);
		answer_bool(&answer, "same", same);
	}
	answer_close(&answer, '}');
	text_add(out, text_string(&answer.text));
	arena_free(&arena);
	return ran && same;
}

static bool tell_cases(const cJSON *cases, struct text *out)
{
	bool same = true;

	text_add(out, "[");
	for (const cJSON *x = cases->child; x; x = x->next) {
		text_add(out, x == cases->child ? "\n" : ",\n");
		same = tell_case(x, out) && same;
	}
	text_add(out, "\n]\n");
	return same;
}

static bool tell_one(const cJSON *json, struct text *out, bool *same,
		     struct err *err)
{
	struct arena arena = { 0 };
	const char *result;
	bool ok = run_case(json, &arena, &result, err);

	if (ok) {
		text_addf(out, "%s\n", result);
		*same = !json_member(json, "expected") || is_same(json, result);
	}
	arena_free(&arena);
	return ok;
}

bool method_answer(const void *bytes, size_t length, struct text *out,
		   bool *same, struct err *err)
{
	cJSON *root = json_parse_deep(bytes, length, METHOD_FILE, METHOD_DEPTH,
				      err);
	const cJSON *cases = json_member(root, "cases");
	bool ok = root != NULL;

	*same = false;
	if (ok && cJSON_IsArray(cases))
		*same = tell_cases(cases, out);
	else if (ok)
		ok = tell_one(root, out, same, err);
	json_free(root);
	return ok;
}
