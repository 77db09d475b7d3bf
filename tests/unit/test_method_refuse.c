/* SPDX-License-Identifier: MIT */
/*
 * What is no case ends in a sentence, however large, deep or strange; and a
 * result that is not the expected one is told from one that is.
 */
#include "tests/unit/check.h"

#include <stdio.h>

#include "model/method/method.h"

/* JSON with ' for ". */
static const char *quoted(struct arena *arena, const char *json)
{
	char *copy = arena_string(arena, json);

	for (char *c = copy; *c; c++)
		if (*c == '\'')
			*c = '"';
	return copy;
}

static bool answers(struct arena *arena, const char *json, struct text *out,
		    bool *same, struct err *err)
{
	const char *text = quoted(arena, json);

	*out = (struct text){ .arena = arena };
	return method_answer(text, strlen(text), out, same, err);
}

static const struct {
	const char *json, *why;
} strange[] = {
	{ "", "cut off" },
	{ "nonsense", "JSON" },
	{ "[]", "no \"method\"" },
	{ "{'method': 7}", "no \"method\"" },
	{ "{'method': 'stack-guess', 'input': {}}",
	  "no method \"stack-guess\"" },
	{ "{'method': 'stack-validate'}", "no \"input\"" },
	{ "{'method': 'stack-validate', 'input': {}}", "no \"ctx\"" },
	{ "{'method': 'stack-validate', 'method': 'x'}", "there twice" },
	{ "{'method': 'stack-validate', 'input': {'ctx': {},"
	  "'as_of': '2026-01-01'}}",
	  "the key \"as_of\" is not known" },
	{ "{'method': 'stack-validate', 'input': {'ctx':"
	  "{'achievements': []}}}",
	  "is an object of them by id" },
	{ "{'method': 'stack-validate', 'input': {'ctx':"
	  "{'achievements': {'a': {'minutes': 1e300}}}}}",
	  "a: \"minutes\" is a whole number from 0" },
	{ "{'method': 'stack-validate', 'input': {'ctx':"
	  "{'achievements': {'a': {'cents': -1}}}}}",
	  "a: \"cents\" is a whole number from 0" },
	{ "{'method': 'stack-validate', 'input': {'ctx':"
	  "{'achievements': {'a': {'minuets': 5}}}}}",
	  "a: the key \"minuets\" is not known" },
	{ "{'method': 'stack-validate', 'input': {'ctx':"
	  "{'achievements': {'a': {'valid_days': 1,"
	  "'valid_months': 1}}}}}",
	  "not both" },
	{ "{'method': 'stack-validate', 'input': {'ctx':"
	  "{'achievements': {'a': {'tags': 'x'}}}}}",
	  "a: \"tags\" is a list of names" },
	{ "{'method': 'stack-validate', 'input': {'ctx':"
	  "{'achievements': {'a': {'points': {'s': 1.5}}}}}}",
	  "a: \"s\" is a whole number from 0 to 10000" },
	{ "{'method': 'stack-validate', 'input': {'ctx':"
	  "{'pathways': {'p': {'kind': 'dead'}}}}}",
	  "p: the kind can be" },
	{ "{'method': 'stack-validate', 'input': {'ctx':"
	  "{'pathways': {'p': {'rule': {'all': [7]}}}}}}",
	  "pathway:p/all[0]: an object is expected" },
	{ "{'method': 'stack-evaluate', 'input': {'ctx': {}}}",
	  "\"as_of\" is a day" },
	{ "{'method': 'stack-evaluate', 'input': {'ctx': {},"
	  "'as_of': '2026-02-30'}}",
	  "\"as_of\" is a day" },
	{ "{'method': 'stack-evaluate', 'input': {'ctx': {},"
	  "'as_of': '2026-02-20', 'ask': ['p']}}",
	  "no pathway \"p\"" },
	{ "{'method': 'stack-evaluate', 'input': {'ctx': {'pathways':"
	  "{'p': {'rule': {'any': []}}}}, 'as_of': '2026-02-20'}}",
	  "pathway:p: Nothing is below this step" },
	{ "{'method': 'stack-evaluate', 'input': {'ctx': {},"
	  "'as_of': '2026-02-20', 'credentials': [{'id': 'a',"
	  "'achievement': 'x'}, {'id': 'a', 'achievement': 'x'}]}}",
	  "Two credentials have the id \"a\"" },
	{ "{'method': 'stack-evaluate', 'input': {'ctx': {'pathways':"
	  "{'p': {'rule': {'manual': 'm'}}}}, 'as_of': '2026-02-20',"
	  "'overlap': {'pathways': ['p', 'p'], 'max': 0}}}",
	  "plain slots only" },
	{ "{'method': 'issuer-rating', 'input': {'as_of':"
	  "'2026-01-01', 'flags': ['bad_hair']}}",
	  "no flag \"bad_hair\"" },
	{ "{'method': 'issuer-rating', 'input': {'as_of':"
	  "'2026-01-01', 'answers': {'outcomes_listed': {'v':"
	  "'maybe'}}}}",
	  "outcomes_listed: \"v\" is yes, no" },
};

static void strange_input_is_a_sentence(void **state)
{
	struct arena arena = { 0 };
	struct text out;
	struct err err;
	bool same;

	(void)state;
	for (size_t i = 0; i < sizeof(strange) / sizeof(*strange); i++) {
		assert_false(
			answers(&arena, strange[i].json, &out, &same, &err));
		if (!strstr(err.text, strange[i].why))
			fail_msg("%s: %s", strange[i].json, err.text);
		assert_int_equal(out.length, 0);
	}
	arena_free(&arena);
}

/* "open" so many times, "inside", "close" as many times. */
static void nest(struct text *text, const char *open, const char *inside,
		 const char *close, int times)
{
	for (int i = 0; i < times; i++)
		text_add(text, open);
	text_add(text, inside);
	for (int i = 0; i < times; i++)
		text_add(text, close);
}

static const char *validated(struct arena *arena, int depth)
{
	struct text json = { .arena = arena }, out;
	struct err err;
	bool same;

	text_add(&json, "{'method': 'stack-validate', 'input': {'ctx': "
			"{'achievements': {'a': {}}, 'pathways': {'p': "
			"{'rule': ");
	nest(&json, "{'all': [", "{'achievement': 'a'}", "]}", depth - 1);
	text_add(&json, "}}}}}");
	if (!answers(arena, text_string(&json), &out, &same, &err))
		return arena_string(arena, err.text);
	return text_string(&out);
}

static void depth_ends_in_a_finding(void **state)
{
	struct arena arena = { 0 };
	struct text where = { .arena = &arena };

	(void)state;
	assert_string_equal(validated(&arena, 64), "{\"findings\":[]}\n");
	text_add(&where, "{\"findings\":[[\"E_DEPTH\",\"pathway:p");
	nest(&where, "/all[0]", "\"]]}\n", "", 64);
	assert_string_equal(validated(&arena, 65), text_string(&where));
	assert_string_equal(validated(&arena, 66), text_string(&where));
	assert_non_null(strstr(validated(&arena, 1000), "200 deep"));
	arena_free(&arena);
}

/* Many parts, all wrong: as many findings, without a long wait. */
static void many_mistakes_are_many_findings(void **state)
{
	enum { PARTS = 20000 };
	struct arena arena = { 0 };
	struct text json = { .arena = &arena }, out;
	struct err err;
	bool same;
	int brackets = 0;

	(void)state;
	text_add(&json, "{'method': 'stack-validate', 'input': {'ctx': "
			"{'pathways': {'p': {'rule': {'all': [{'any': []}");
	for (int i = 1; i < PARTS; i++)
		text_add(&json, ",{'any': []}");
	text_add(&json, "]}}}}}}");
	assert_true(answers(&arena, text_string(&json), &out, &same, &err));
	for (const char *c = text_string(&out); *c; c++)
		brackets += *c == '[';
	assert_int_equal(brackets, 1 + 2 * PARTS);
	arena_free(&arena);
}

/* Who fills which seat is quick for tens, and would take days for thousands. */
static void too_many_seats_are_refused(void **state)
{
	struct arena arena = { 0 };
	struct text json = { .arena = &arena }, out;
	struct err err = { "" };
	bool same;

	(void)state;
	text_add(&json, "{'method': 'stack-solve', 'input': {'goal': 'p', "
			"'ctx': {'achievements': {'a': {}}, 'pathways': "
			"{'p': {'rule': {'share': 'once', 'all': ["
			"{'achievement': 'a'}");
	for (int i = 0; i < 100; i++)
		text_add(&json, ",{'achievement': 'a'}");
	text_add(&json, "]}}}}}}");
	assert_false(answers(&arena, text_string(&json), &out, &same, &err));
	assert_non_null(strstr(err.text, "too large to be worked out"));
	arena_free(&arena);
}

/* Ids decide, not the order in which a file has them. */
static void the_order_of_a_file_changes_nothing(void **state)
{
	static const char *const files[] = {
		"{'method': 'stack-solve', 'input': {'goal': 'p', 'ctx': "
		"{'achievements': {'a': {'minutes': 5}, 'b': {'minutes': 5}}, "
		"'pathways': {'p': {'rule': {'any': [{'achievement': 'a'}, "
		"{'achievement': 'b'}]}}, 'o': {'rule': {'achievement': "
		"'b'}}}}}}",
		"{'input': {'ctx': {'pathways': {'o': {'rule': "
		"{'achievement': 'b'}}, 'p': {'rule': {'any': [{'achievement':"
		"'a'}, {'achievement': 'b'}]}}}, 'achievements': {'b': "
		"{'minutes': 5}, 'a': {'minutes': 5}}}, 'goal': 'p'}, "
		"'method': 'stack-solve'}",
	};
	struct arena arena = { 0 };
	struct text out[2];
	struct err err;
	bool same;

	(void)state;
	for (int i = 0; i < 2; i++)
		assert_true(answers(&arena, files[i], &out[i], &same, &err));
	assert_string_equal(text_string(&out[0]), text_string(&out[1]));
	assert_non_null(strstr(text_string(&out[0]), "\"set\":[\"a\"]"));
	arena_free(&arena);
}

static void a_different_result_is_told(void **state)
{
	struct arena arena = { 0 };
	struct text out;
	struct err err;
	bool same;

	(void)state;
	assert_true(answers(&arena,
			    "{'cases': ["
			    "{'id': 'a', 'method': 'stack-validate', 'input':"
			    "{'ctx': {}}, 'expected': {'findings': []}},"
			    "{'id': 'b', 'method': 'stack-validate', 'input':"
			    "{'ctx': {}}}]}",
			    &out, &same, &err));
	assert_true(same);
	assert_string_equal(text_string(&out),
			    quoted(&arena,
				   "[\n{'id':'a','result':{'findings':[]},"
				   "'same':true},\n"
				   "{'id':'b','result':{'findings':[]}}\n]\n"));
	assert_true(answers(&arena,
			    "{'cases': ["
			    "{'id': 'a', 'method': 'stack-validate', 'input':"
			    "{'ctx': {}}, 'expected': {'findings': [[]]}},"
			    "{'id': 'b', 'method': 'stack-guess', 'input': {},"
			    "'expected': {}}]}",
			    &out, &same, &err));
	assert_false(same);
	assert_string_equal(
		text_string(&out),
		quoted(&arena,
		       "[\n{'id':'a','result':{'findings':[]},'same':false},\n"
		       "{'id':'b','error':'There is no method "
		       "\\'stack-guess\\'; `cairn method` lists them.',"
		       "'same':false}\n]\n"));
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strange_input_is_a_sentence),
		cmocka_unit_test(depth_ends_in_a_finding),
		cmocka_unit_test(many_mistakes_are_many_findings),
		cmocka_unit_test(too_many_seats_are_refused),
		cmocka_unit_test(the_order_of_a_file_changes_nothing),
		cmocka_unit_test(a_different_result_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
