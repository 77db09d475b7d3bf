/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include "model/base/amount.h"

static void durations_are_read_as_people_write_them(void **state)
{
	static const struct {
		const char *text;
		int minutes;
	} cases[] = {
		{ "90", 90 },	      { "90m", 90 },
		{ "90 min", 90 },     { "1h30", 90 },
		{ "1.5h", 90 },	      { "2 h", 120 },
		{ "40h", 2400 },      { "6 hours", 360 },
		{ "1 hour", 60 },     { "2 hrs 15 min", 135 },
		{ "45 minutes", 45 }, { "0", 0 },
	};
	struct minutes minutes;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_true(minutes_read(cases[i].text, &minutes));
		assert_int_equal(minutes.n, cases[i].minutes);
	}
}

static void what_is_no_duration_is_refused(void **state)
{
	static const char *const texts[] = { "",     "h",  "six",    "6 hourss",
					     "1h75", "-3", "2 days", "1.333" };
	struct minutes minutes;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_false(minutes_read(texts[i], &minutes));
}

static void money_reads_back(void **state)
{
	char words[AMOUNT_TEXT];
	struct money money;

	(void)state;
	assert_true(money_read("425.50", "USD", &money));
	assert_string_equal(money_words(money, words), "425.50 USD");
	assert_true(money_read("JPY 1200", "", &money));
	assert_string_equal(money_words(money, words), "1200 JPY");
	assert_false(money_read("12.345", "USD", &money));
	assert_false(money_read("-3", "USD", &money));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(durations_are_read_as_people_write_them),
		cmocka_unit_test(what_is_no_duration_is_refused),
		cmocka_unit_test(money_reads_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
