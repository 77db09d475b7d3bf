/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include "model/base/day.h"

static struct day on(const char *iso)
{
	struct day day;

	assert_true(day_read(iso, &day, NULL));
	return day;
}

static void every_day_reads_back(void **state)
{
	char text[DAY_TEXT];

	(void)state;
	for (int32_t n = DAY_FIRST.n; n <= DAY_LAST.n; n++) {
		struct day day = { n };

		assert_int_equal(on(day_iso(day, text)).n, n);
	}
	assert_int_equal(on("1900-01-01").n, DAY_FIRST.n);
	assert_int_equal(on("2200-12-31").n, DAY_LAST.n);
}

static void wrong_dates_are_refused(void **state)
{
	static const char *const wrong[] = {
		"",
		"2026-02-29",
		"2026-13-01",
		"2026-00-10",
		"2026-01-32",
		"1899-12-31",
		"2201-01-01",
		"2026-1-01",
		"2026-01-01 ",
		" 2026-01-01",
		"2026/01/01",
		"26-01-01",
		"2015-04-31",
	};
	struct day day;

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		assert_false(day_read(wrong[i], &day, NULL));
}

static void months_clamp_to_the_end(void **state)
{
	(void)state;
	assert_int_equal(day_add_months(on("2024-01-31"), 1).n,
			 on("2024-02-29").n);
	assert_int_equal(day_add_months(on("2024-02-29"), 12).n,
			 on("2025-02-28").n);
	assert_int_equal(day_add_months(on("2024-03-31"), -1).n,
			 on("2024-02-29").n);
	assert_int_equal(day_add_months(on("2023-12-15"), 36).n,
			 on("2026-12-15").n);
}

static void people_type_days(void **state)
{
	struct day today = on("2026-11-22"), day;

	(void)state;
	assert_true(day_type("today", today, &day));
	assert_int_equal(day.n, today.n);
	assert_true(day_type("+30", today, &day));
	assert_int_equal(day.n, today.n + 30);
	assert_true(day_type("-3d", today, &day));
	assert_int_equal(day.n, today.n - 3);
	assert_true(day_type("+2y", today, &day));
	assert_int_equal(day.n, on("2028-11-22").n);
	assert_true(day_type("+1m", on("2026-01-31"), &day));
	assert_int_equal(day.n, on("2026-02-28").n);
	assert_false(day_type("+", today, &day));
	assert_false(day_type("+2q", today, &day));
	assert_false(day_type("31 Feb 2026", today, &day));
	assert_false(day_type("+99999y", today, &day));
}

static void instants_fall_on_their_utc_day(void **state)
{
	struct day day;
	bool assumed;

	(void)state;
	assert_true(
		day_from_instant("2024-05-01T23:30:00-05:00", &day, &assumed));
	assert_int_equal(day.n, on("2024-05-02").n);
	assert_false(assumed);
	assert_true(day_from_instant("2024-05-01T00:30:00+05:30", &day, NULL));
	assert_int_equal(day.n, on("2024-04-30").n);
	assert_true(day_from_instant("2024-05-01T10:00", &day, &assumed));
	assert_true(assumed);
	assert_true(day_from_instant("2010-01-01T00:00:00.123Z", &day, NULL));
	assert_false(day_from_instant("2015-04-31T00:00:00Z", &day, NULL));
	assert_false(day_from_instant("2015-04-30T25:00:00Z", &day, NULL));
	assert_false(day_from_instant("2015-04-30T10:00:00Zx", &day, NULL));
}

static void weeks_begin_on_monday(void **state)
{
	(void)state;
	assert_int_equal(day_weekday(on("1970-01-01")), 3);
	assert_int_equal(day_weekday(on("2026-11-22")), 6);
	assert_int_equal(day_weekday(on("1900-01-01")), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_reads_back),
		cmocka_unit_test(wrong_dates_are_refused),
		cmocka_unit_test(months_clamp_to_the_end),
		cmocka_unit_test(people_type_days),
		cmocka_unit_test(instants_fall_on_their_utc_day),
		cmocka_unit_test(weeks_begin_on_monday),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
