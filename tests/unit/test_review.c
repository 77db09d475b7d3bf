/* SPDX-License-Identifier: MIT */
/*
 * Reviews against numbers worked out by hand from the formulas, and what must
 * hold for any history.
 */
#include "tests/unit/check.h"

#include <math.h>

#include "model/planning/review.h"

static bool close_to(double a, double b)
{
	return fabs(a - b) < 1e-6;
}

static void a_first_good_answer(void **state)
{
	struct memory memory = { 0 };

	(void)state;
	memory = review_after(&memory, (struct day){ 100 }, REVIEW_GOOD);
	assert_true(close_to(memory.stability, 2.3065));
	/* 6.4133 - e^(0.8334 x 2) + 1 */
	assert_true(close_to(memory.difficulty, 7.4133 - exp(1.6668)));
	assert_int_equal(review_interval(&memory, REVIEW_RETENTION), 2);
	assert_true(close_to(review_recall(&memory, (struct day){ 100 }), 1));
}

/* After as many days as the stability, nine of ten are remembered. */
static void stability_is_the_time_to_nine_in_ten(void **state)
{
	struct memory memory = { 40, 5, { 0 } };

	(void)state;
	assert_true(close_to(review_recall(&memory, (struct day){ 40 }), 0.9));
	assert_int_equal(review_interval(&memory, 0.9), 40);
	assert_true(review_interval(&memory, 0.8) > 40);
	assert_true(review_interval(&memory, 0.95) < 40);
	memory.stability = 0.001;
	assert_int_equal(review_interval(&memory, 0.9), 1);
}

static void grades_are_in_order(void **state)
{
	(void)state;
	for (int days = 1; days < 200; days += 7) {
		struct memory memory = { 12, 4, { 0 } };
		double least = 0;

		for (int grade = REVIEW_AGAIN; grade <= REVIEW_EASY; grade++) {
			struct memory next = review_after(&memory,
							  (struct day){ days },
							  (enum review_grade)
								  grade);

			assert_true(next.stability > least);
			assert_true(next.difficulty >= 1 &&
				    next.difficulty <= 10);
			least = next.stability;
		}
	}
}

static void the_first_gap_grows_with_the_time_there_is(void **state)
{
	int before = 0;

	(void)state;
	assert_int_equal(review_first_gap(0), 0);
	assert_int_equal(review_first_gap(-4), 0);
	assert_int_equal(review_first_gap(10), 2);
	assert_int_equal(review_first_gap(28), 6);
	assert_int_equal(review_first_gap(365), 18);
	assert_int_equal(review_first_gap(730), 37);
	for (int days = 1; days < 1000; days++) {
		int gap = review_first_gap(days);

		assert_true(gap >= before && gap >= 1);
		before = gap;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_first_good_answer),
		cmocka_unit_test(stability_is_the_time_to_nine_in_ten),
		cmocka_unit_test(grades_are_in_order),
		cmocka_unit_test(the_first_gap_grows_with_the_time_there_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
