/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include "model/planning/plan_draft.h"
#include "model/planning/plan_lay.h"
#include "model/planning/replan.h"

static struct calendar every_day(int days, int minutes)
{
	struct calendar calendar = { .days = days };

	assert_true(day_read("2026-11-23", &calendar.starts, NULL));
	for (int i = 0; i < 7; i++)
		calendar.minutes[i] = minutes;
	return calendar;
}

static void phases_are_those_of_thirty_days(void **state)
{
	static const int lasts[] = { 6, 13, 20, 29 };
	struct calendar calendar = every_day(30, 60);
	int first = 0;

	(void)state;
	for (int i = 0; i < PLAN_PHASES; i++) {
		struct phase_days span = calendar_phase(&calendar,
							(enum plan_phase)i);

		assert_int_equal(span.first, first);
		assert_int_equal(span.last, lasts[i]);
		first = span.last + 1;
	}
}

static void every_length_has_four_phases(void **state)
{
	(void)state;
	for (int days = -3; days <= 400; days++) {
		struct calendar calendar = every_day(days, 60);
		int last = 0;

		for (int i = 0; i < PLAN_PHASES; i++) {
			struct phase_days span =
				calendar_phase(&calendar, (enum plan_phase)i);

			assert_true(span.first >= last - 1);
			assert_true(span.first <= span.last);
			last = span.last;
		}
		assert_int_equal(last, calendar_days(&calendar) - 1);
	}
}

/* An hour on weekdays, two on Saturdays, 15% kept free: 25 h in 30 days. */
static void a_buffer_is_kept_free(void **state)
{
	struct calendar calendar = every_day(30, 60);
	int sum = 0;

	(void)state;
	calendar.minutes[5] = 120;
	calendar.minutes[6] = 0;
	calendar.buffer = 15;
	assert_int_equal(calendar_minutes(&calendar, 0), 50);
	assert_int_equal(calendar_minutes(&calendar, 5), 100);
	assert_int_equal(calendar_minutes(&calendar, 6), 0);
	for (int i = 0; i < 30; i++)
		sum += calendar_minutes(&calendar, i);
	assert_int_equal(sum, 25 * 60);
}

static struct plan_laid lay(const struct plan_work *work, size_t count,
			    const struct calendar *calendar,
			    struct arena *arena)
{
	struct plan_time time = plan_time(calendar, calendar_days(calendar), 0,
					  0, arena);
	struct plan_laid laid;
	struct err err;

	if (!plan_lay(work, count, calendar, &time, arena, &laid, &err))
		fail_msg("%s", err.text);
	return laid;
}

/* The day on which a task is begun. */
static int begins(const struct plan_laid *laid, int task)
{
	for (int i = 0; i < laid->schedule.count; i++)
		if (laid->schedule.shares[i].task == task)
			return laid->schedule.shares[i].day;
	return -1;
}

static void a_month_toward_an_award(void **state)
{
	static const struct plan_item item = { "Network+",
					       { 6 * 60 },
					       PLAN_EARN };
	struct calendar calendar = every_day(30, 60);
	struct arena arena = { NULL };
	const struct plan_work *work;
	size_t count = plan_draft("CIOS", &item, 1, &arena, &work);
	struct plan_laid laid = lay(work, count, &calendar, &arena);
	int earning = 0;

	(void)state;
	assert_string_equal(work[0].title,
			    "Read what CIOS asks for and what it leads to");
	assert_int_equal(laid.pace, PACE_PHASES);
	assert_int_equal(laid.left_over, 0);
	assert_int_equal(laid.unknown, 0);
	assert_int_equal(laid.schedule.shares[0].day, 0);
	for (int i = 0; i < laid.schedule.count; i++) {
		const struct plan_share *share = &laid.schedule.shares[i];

		if (work[share->task].minutes.n != 6 * 60)
			continue;
		assert_int_equal(share->minutes, 60);
		assert_int_equal(share->day, 14 + earning++);
	}
	assert_int_equal(earning, 6);
	arena_free(&arena);
}

/* An hour a day: seven hours fit the phase; twelve need more than its days;
 * twenty begin as soon as the choice is made; twenty-six want all of it
 * forward; forty do not fit at all, and that is said. */
static void the_strictest_pace_that_fits_is_taken(void **state)
{
	struct plan_work work[] = {
		{ "choose", { 60 }, PHASE_CHOOSE, -1 },
		{ "learn", { 7 * 60 }, PHASE_EARN, 0 },
		{ "apply", { 120 }, PHASE_APPLY, -1 },
	};
	static const struct {
		int hours;
		enum plan_pace pace;
		int chosen, learned;
	} cases[] = {
		{ 7, PACE_PHASES, 7, 14 }, { 12, PACE_LATE, 7, 14 },
		{ 20, PACE_CHOSEN, 7, 8 }, { 26, PACE_EARLY, 0, 1 },
		{ 40, PACE_EARLY, 0, 1 },
	};
	struct calendar calendar = every_day(30, 60);
	struct arena arena = { NULL };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct plan_laid laid;

		work[1].minutes.n = cases[i].hours * 60;
		laid = lay(work, 3, &calendar, &arena);
		assert_int_equal(laid.pace, cases[i].pace);
		assert_int_equal(begins(&laid, 0), cases[i].chosen);
		assert_int_equal(begins(&laid, 1), cases[i].learned);
		assert_int_equal(laid.needed, (cases[i].hours + 3) * 60);
		assert_int_equal(laid.left_over,
				 cases[i].hours == 40 ? 13 * 60 : 0);
		assert_int_equal(laid.schedule.fits, cases[i].hours != 40);
	}
	arena_free(&arena);
}

static void unknown_hours_stay_unknown(void **state)
{
	const struct plan_work work[] = {
		{ "learn", NO_MINUTES, PHASE_EARN, 0 },
	};
	struct calendar calendar = every_day(30, 60);
	struct day off[] = { { calendar.starts.n + 14 } };
	struct arena arena = { NULL };
	struct plan_laid laid;

	(void)state;
	calendar.off = off;
	calendar.off_count = 1;
	laid = lay(work, 1, &calendar, &arena);
	assert_int_equal(laid.schedule.count, 0);
	assert_int_equal(laid.schedule.finish[0], 15);
	assert_int_equal(laid.needed, 0);
	assert_int_equal(laid.unknown, 1);
	arena_free(&arena);
}

static unsigned next(unsigned *random)
{
	*random = *random * 1103515245U + 12345U;
	return *random >> 16 & 0x7fff;
}

static void check_laid(const struct plan_laid *laid,
		       const struct calendar *calendar)
{
	int used[CALENDAR_DAYS] = { 0 }, laid_down = 0;

	for (int i = 0; i < laid->schedule.count; i++) {
		const struct plan_share *share = &laid->schedule.shares[i];

		assert_in_range(share->day, 0, calendar_days(calendar) - 1);
		used[share->day] += share->minutes;
		laid_down += share->minutes;
	}
	for (int i = 0; i < calendar_days(calendar); i++)
		assert_true(used[i] <= calendar_minutes(calendar, i));
	assert_int_equal(laid_down + laid->left_over, laid->needed);
	for (size_t i = 0; i < laid->tasks.order_count; i++) {
		const struct plan_order *order = &laid->tasks.orders[i];
		int first = laid->schedule.finish[order->first];
		int then = begins(laid, order->then);

		assert_true(order->first < order->then);
		assert_true(then < 0 || (first >= 0 && first <= then));
	}
}

/* No day holds more than it has, no minute is lost, order is kept. */
static void whatever_is_laid_adds_up(void **state)
{
	unsigned random = 7;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		struct calendar calendar = every_day(1 + (int)(next(&random) %
							       40),
						     0);
		struct plan_work work[12];
		size_t count = next(&random) % 13;
		struct day off[3];
		struct arena arena = { NULL };
		struct plan_laid laid;

		for (int i = 0; i < 7; i++)
			calendar.minutes[i] = (int)(next(&random) % 4) * 25;
		for (int i = 0; i < 3; i++)
			off[i].n = calendar.starts.n +
				   (int)(next(&random) % 40);
		calendar.off = off;
		calendar.off_count = next(&random) % 4;
		calendar.buffer = (int)(next(&random) % 3) * 10;
		for (size_t i = 0; i < count; i++) {
			work[i] = (struct plan_work){ .title = "x" };
			work[i].phase = (enum plan_phase)(i * PLAN_PHASES /
							  count);
			work[i].minutes.n = (int)(next(&random) % 300);
			if (next(&random) % 8 == 0)
				work[i].minutes = NO_MINUTES;
		}
		laid = lay(work, count, &calendar, &arena);
		check_laid(&laid, &calendar);
		arena_free(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(phases_are_those_of_thirty_days),
		cmocka_unit_test(every_length_has_four_phases),
		cmocka_unit_test(a_buffer_is_kept_free),
		cmocka_unit_test(a_month_toward_an_award),
		cmocka_unit_test(the_strictest_pace_that_fits_is_taken),
		cmocka_unit_test(unknown_hours_stay_unknown),
		cmocka_unit_test(whatever_is_laid_adds_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
