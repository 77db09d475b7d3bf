/* SPDX-License-Identifier: MIT */
#include <locale.h>
#include <stdlib.h>

#include "tests/unit/check.h"

#include "model/badge/json.h"
#include "model/badge/strict.h"
#include "model/base/text.h"

static bool good(const char *text, size_t length, struct err *err)
{
	/* A copy without a byte to spare, so that reading on is noticed. */
	char *copy = malloc(length ? length : 1);
	bool result;

	memcpy(copy, text, length);
	result = strict_check(copy, length, STRICT_BADGE, err);
	free(copy);
	return result;
}

static void takes(const char *text)
{
	struct err err;

	if (!good(text, strlen(text), &err))
		fail_msg("refused %s: %s", text, err.text);
}

static void refuses(const char *text, const char *why)
{
	struct err err = { "" };

	if (good(text, strlen(text), &err))
		fail_msg("took %s", text);
	if (!strstr(err.text, why))
		fail_msg("%s: \"%s\", not \"%s\"", text, err.text, why);
}

static void json_is_taken(void **state)
{
	(void)state;
	takes("{}");
	takes("[]");
	takes(" \t\r\n {\"a\" : [ 1 , -0.5e+10, 0, 2E-3 ] , \"b\":null}\n");
	takes("\xef\xbb\xbf{\"a\":true}");
	takes("\"\\ud83d\\ude00 \\u00e9 \xf0\x9f\x98\x80 \\\" \\\\ \\/ \\b\"");
	takes("{\"a\":{\"a\":{\"a\":1}},\"A\":[{\"a\":1},{\"a\":2}]}");
	takes("false");
	takes("-12");
}

static void broken_grammar_is_refused(void **state)
{
	(void)state;
	refuses("", "cut off");
	refuses("{", "cut off");
	refuses("[1,", "cut off");
	refuses("{\"a\":", "cut off");
	refuses("{\"a\"", "No colon");
	refuses("{\"a\":1", "cut off");
	refuses("{\"a", "does not end");
	refuses("{a:1}", "No name");
	refuses("{\"a\":1,}", "No name");
	refuses("[1,]", "No JSON value");
	refuses("[,1]", "No JSON value");
	refuses("[1 2]", "No comma");
	refuses("[1}", "No comma");
	refuses("{\"a\":1]", "No comma");
	refuses("{} {}", "follows behind");
	refuses("{}x", "follows behind");
	refuses("nul", "No JSON value");
	refuses("nulls", "follows behind");
	refuses("NaN", "No JSON value");
	refuses("'a'", "No JSON value");
	refuses("// no\n{}", "No JSON value");
	refuses("\xc2\xa0{}", "No JSON value");
}

static void numbers_follow_the_grammar(void **state)
{
	(void)state;
	refuses("01", "begins with 0");
	refuses("-", "without digits");
	refuses("-01", "begins with 0");
	refuses("+1", "No JSON value");
	refuses(".5", "No JSON value");
	refuses("1.", "ends in a point");
	refuses("1e", "without an exponent");
	refuses("1e+", "without an exponent");
	refuses("0x10", "follows behind");
	refuses("[1.5.2]", "No comma");
	takes("123456789012345678901234567890123456789012345678901234567890");
	refuses("1234567890123456789012345678901234567890123456789012345678901",
		"more than 60");
}

static void strings_are_strict(void **state)
{
	struct err err;

	(void)state;
	refuses("\"a\nb\"", "control character");
	refuses("\"\x1b[2J\"", "control character");
	refuses("\"\\u0000\"", "\\u0000");
	refuses("\"\\x41\"", "escape");
	refuses("\"\\u12g4\"", "four hexadecimal");
	refuses("\"\\u12", "four hexadecimal");
	refuses("\"\\ud800\"", "surrogate");
	refuses("\"\\udc00\"", "surrogate");
	refuses("\"\\ud800\\u0041\"", "surrogate");
	refuses("\"\\ud800\\ud800\"", "surrogate");
	refuses("\"\xff\"", "UTF-8");
	refuses("\"\xc0\xaf\"", "UTF-8");
	refuses("\"\xed\xa0\x80\"", "UTF-8");
	refuses("\"\xe2\x82", "UTF-8");
	refuses("{\"a\\u0000b\":1}", "\\u0000");
	assert_false(good("\"a\0b\"", 5, &err));
	assert_false(good("{}\0", 3, &err));
}

static void no_member_is_there_twice(void **state)
{
	(void)state;
	refuses("{\"a\":1,\"b\":2,\"a\":3}", "\"a\" is there twice, again at"
					     " line 1, column 14");
	refuses("{\"issuer\":1,\"iss\\u0075er\":2}",
		"\"issuer\" is there twice");
	refuses("{\"\":1,\"\":2}", "twice");
	refuses("[{\"x\":{\"y\":1,\"y\":1}}]", "\"y\" is there twice");
	refuses("{\"\\ud83d\\ude00\":1,\"\xf0\x9f\x98\x80\":2}", "twice");
	takes("{\"a\":1,\"A\":2,\"a \":3,\"aa\":4}");
}

/* An object of `count` members n0, n1, ...; then `last`. */
static char *wide(struct arena *arena, int count, const char *last)
{
	struct text text = { .arena = arena };

	text_add(&text, "{");
	for (int i = 0; i < count; i++)
		text_addf(&text, "\"n%d\": \"value\",\n", i);
	text_addf(&text, "\"%s\":0}", last);
	return text.bytes;
}

static void many_members_are_sorted(void **state)
{
	struct arena arena = { NULL };

	(void)state;
	takes(wide(&arena, 13, "last"));
	takes(wide(&arena, 100000, "last"));
	refuses(wide(&arena, 13, "n0"), "line 14, column 1");
	refuses(wide(&arena, 100000, "n99999"), "\"n99999\" is there twice");
	refuses(wide(&arena, 100000, "\\u006e7"), "\"n7\" is there twice");
	arena_free(&arena);
}

static void depth_and_size_are_bounded(void **state)
{
	enum { DEEP = 100000 };
	char *deep = malloc(DEEP + 1);
	struct err err = { "" };

	(void)state;
	memset(deep, '[', DEEP);
	deep[DEEP] = '\0';
	refuses(deep, "64 deep");
	for (int i = 0; i < 64; i++)
		deep[64 + i] = ']';
	deep[128] = '\0';
	takes(deep);
	for (int i = 0; i < DEEP; i++)
		deep[i] = i % 2 ? '1' : ',';
	deep[0] = '[';
	deep[DEEP - 1] = ']';
	refuses(deep, "Too many values");
	assert_false(strict_check("[1,2,3]", 7, 6, &err));
	assert_non_null(strstr(err.text, "7 bytes"));
	free(deep);
}

static void places_count_characters(void **state)
{
	(void)state;
	refuses("{\n  \"\xc3\xa9t\xc3\xa9\": x}", "line 2, column 10");
	refuses("\xef\xbb\xbf?", "line 1, column 1");
}

static void look_ups_keep_case(void **state)
{
	static const char text[] =
		"{\"Name\":\"no\",\"name\":{\"@value\":\"yes\","
		"\"@language\":\"en\"},"
		"\"list\":[\"a\",\"b\"],\"one\":\"a\",\"n\":1.5,\"t\":true,"
		"\"nothing\":null,\"o\":{\"id\":\"urn:x\"}}";
	struct err err;
	cJSON *root = json_parse(text, sizeof(text) - 1, STRICT_BADGE, &err);
	int count = 0;
	double n;

	(void)state;
	assert_non_null(root);
	assert_string_equal(json_text(root, "name"), "yes");
	assert_string_equal(json_string(root, "NAME"), "");
	assert_string_equal(json_string(root, "name"), "");
	assert_null(json_member(root, "nothing"));
	assert_null(json_member(NULL, "a"));
	assert_true(json_number(root, "n", &n) && n == 1.5);
	assert_false(json_number(root, "one", &n));
	assert_true(json_true(root, "t"));
	assert_string_equal(json_id(json_member(root, "o")), "urn:x");
	assert_string_equal(json_id(json_member(root, "one")), "a");
	assert_true(json_holds(json_member(root, "list"), "b"));
	assert_true(json_holds(json_member(root, "one"), "a"));
	assert_false(json_holds(json_member(root, "none"), "a"));
	for (const cJSON *list = json_member(root, "list"),
			 *x = json_first(list);
	     x; x = json_next(list, x))
		count++;
	assert_int_equal(count, 2);
	json_free(root);
}

static void a_point_is_a_point_in_every_locale(void **state)
{
	static const char *const locales[] = { "de_DE.UTF-8", "fr_FR.UTF-8",
					       "nl_NL.UTF-8", "C" };
	struct err err;
	double n = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(locales) / sizeof(*locales); i++) {
		cJSON *root;

		if (!setlocale(LC_ALL, locales[i]))
			continue;
		root = json_parse("{\"n\":2.75}", 10, STRICT_BADGE, &err);
		assert_non_null(root);
		assert_true(json_number(root, "n", &n) && n == 2.75);
		json_free(root);
	}
	setlocale(LC_ALL, "C");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(json_is_taken),
		cmocka_unit_test(broken_grammar_is_refused),
		cmocka_unit_test(numbers_follow_the_grammar),
		cmocka_unit_test(strings_are_strict),
		cmocka_unit_test(no_member_is_there_twice),
		cmocka_unit_test(many_members_are_sorted),
		cmocka_unit_test(depth_and_size_are_bounded),
		cmocka_unit_test(places_count_characters),
		cmocka_unit_test(look_ups_keep_case),
		cmocka_unit_test(a_point_is_a_point_in_every_locale),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
