/* SPDX-License-Identifier: MIT */
/*
 * Continuing education: floors, limits and totals, each to be recomputed by
 * hand.
 */
#include "tests/unit/check.h"

#include "model/insight/ledger.h"

static struct arena arena;

static struct day on(const char *iso)
{
	struct day day;

	assert_true(day_read(iso, &day, NULL));
	return day;
}

/* 120 in three years, 20 each year; of talks 30 at most, of ethics 4. */
static const struct ledger *count(const char *as_of)
{
	static const struct ledger_category categories[] = { { 300, -1 },
							     { -1, 40 } };
	const struct ledger_rule rule = { .total = 1200,
					  .yearly = 200,
					  .categories = categories,
					  .category_count = 2,
					  .from = on("2024-03-01"),
					  .until = on("2027-03-01") };
	const struct ledger_activity done[] = {
		{ on("2025-06-01"), 100, 0 },  { on("2024-02-29"), 900, -1 },
		{ on("2024-03-01"), 150, -1 }, { on("2024-09-09"), 250, 0 },
		{ on("2025-03-01"), 25, 1 },   { on("2026-01-01"), 5, -1 },
		{ on("2027-03-01"), 800, -1 },
	};

	return ledger_count(&arena, &rule, done, sizeof(done) / sizeof(*done),
			    on(as_of));
}

static void floors_limits_and_totals(void **state)
{
	const struct ledger *l = count("2026-05-05");

	(void)state;
	/* 15 + 25 in the first year; 2.5 + 5 of the talk's 10 + 0.5. */
	assert_int_equal(l->counted, 400 + 80);
	assert_int_equal(l->left, 1200 - 480);
	assert_int_equal(l->over, 50);
	assert_int_equal(l->in[0], 300);
	assert_int_equal(l->in[1], 25);
	assert_int_equal(l->lacking, 15);
	assert_int_equal(l->year_count, 3);
	assert_int_equal(l->years[0].counted, 400);
	assert_int_equal(l->years[0].left, 0);
	assert_int_equal(l->years[1].counted, 80);
	assert_int_equal(l->years[1].left, 120);
	assert_int_equal(l->years[2].left, 200);
	assert_int_equal(l->missed, 1);
}

static void what_is_later_does_not_count_yet(void **state)
{
	const struct ledger *l = count("2024-09-08");

	(void)state;
	assert_int_equal(l->counted, 150);
	assert_int_equal(l->year_count, 1);
	assert_int_equal(l->years[0].left, 50);
	assert_int_equal(l->missed, 0);
	l = count("2024-02-29");
	assert_int_equal(l->counted, 0);
	assert_int_equal(l->year_count, 0);
}

static void nothing_asked_is_nothing_left(void **state)
{
	const struct ledger_rule rule = { .total = -1,
					  .yearly = -1,
					  .from = on("2024-03-01"),
					  .until = on("2027-03-01") };
	const struct ledger *l = ledger_count(&arena, &rule, NULL, 0,
					      on("2026-05-05"));

	(void)state;
	assert_int_equal(l->left, 0);
	assert_int_equal(l->missed, 0);
	assert_int_equal(l->year_count, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(floors_limits_and_totals),
		cmocka_unit_test(what_is_later_does_not_count_yet),
		cmocka_unit_test(nothing_asked_is_nothing_left),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&arena);
	return failed;
}
