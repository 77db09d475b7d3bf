/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include "model/planning/plan_draft.h"
#include "model/planning/plan_layout.h"

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
	struct arena arena = { NULL };

	(void)state;
	calendar.minutes[5] = 120;
	calendar.minutes[6] = 0;
	calendar.buffer = 15;
	assert_int_equal(calendar_minutes(&calendar, 0), 50);
	assert_int_equal(calendar_minutes(&calendar, 5), 100);
	assert_int_equal(calendar_minutes(&calendar, 6), 0);
	assert_int_equal(plan_lay(NULL, 0, &calendar, &arena).available,
			 25 * 60);
	arena_free(&arena);
}

static void a_month_toward_an_award(void **state)
{
	static const struct plan_item item = { "Network+",
					       { 10 * 60 },
					       PLAN_EARN };
	struct calendar calendar = every_day(30, 60);
	struct arena arena = { NULL };
	const struct plan_work *work;
	size_t count = plan_draft("CIOS", &item, 1, &arena, &work);
	struct plan_layout layout = plan_lay(work, count, &calendar, &arena);
	int earning = 0;

	(void)state;
	assert_string_equal(work[0].title,
			    "Read what CIOS asks for and what it leads to");
	assert_int_equal(layout.left_over, 0);
	assert_int_equal(layout.unknown, 0);
	assert_int_equal(layout.pieces[0].day.n, calendar.starts.n);
	for (size_t i = 0; i < layout.count; i++) {
		const struct plan_piece *piece = &layout.pieces[i];

		if (work[piece->work].minutes.n != 10 * 60)
			continue;
		earning++;
		assert_int_equal(piece->parts, 10);
		assert_int_equal(piece->part, earning);
		assert_int_equal(piece->minutes.n, 60);
		assert_int_equal(work[piece->work].item, 0);
	}
	assert_int_equal(earning, 10);
	arena_free(&arena);
}

/* Twenty hours at an hour a day do not fit a week: earning begins as soon as
 * the choice is made; forty do not fit at all, and that is said. */
static void what_does_not_fit_is_left_over(void **state)
{
	struct plan_work work[] = {
		{ "choose", { 60 }, PHASE_CHOOSE, -1 },
		{ "learn", { 20 * 60 }, PHASE_EARN, 0 },
		{ "apply", { 120 }, PHASE_APPLY, -1 },
	};
	struct calendar calendar = every_day(30, 60);
	struct arena arena = { NULL };
	struct plan_layout layout = plan_lay(work, 3, &calendar, &arena);

	(void)state;
	assert_int_equal(layout.left_over, 0);
	assert_int_equal(layout.pieces[0].day.n - calendar.starts.n, 7);
	assert_int_equal(layout.pieces[1].day.n - calendar.starts.n, 8);
	assert_int_equal(layout.pieces[layout.count - 1].day.n -
				 calendar.starts.n,
			 29);
	work[1].minutes.n = 40 * 60;
	layout = plan_lay(work, 3, &calendar, &arena);
	assert_int_equal(layout.needed, 43 * 60);
	assert_int_equal(layout.left_over, 20 * 60);
	assert_int_equal(layout.left[1], 20 * 60);
	assert_int_equal(layout.left[2], 0);
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
	struct plan_layout layout;

	(void)state;
	calendar.off = off;
	calendar.off_count = 1;
	layout = plan_lay(work, 1, &calendar, &arena);
	assert_int_equal(layout.count, 1);
	assert_false(minutes_is(layout.pieces[0].minutes));
	assert_int_equal(layout.pieces[0].day.n, calendar.starts.n + 15);
	assert_int_equal(layout.needed, 0);
	assert_int_equal(layout.unknown, 1);
	arena_free(&arena);
}

static unsigned next(unsigned *random)
{
	*random = *random * 1103515245U + 12345U;
	return *random >> 16 & 0x7fff;
}

static void check_layout(const struct plan_layout *layout,
			 const struct plan_work *work, size_t count,
			 const struct calendar *calendar)
{
	int used[CALENDAR_DAYS] = { 0 }, laid = 0;

	for (size_t i = 0; i < layout->count; i++) {
		const struct plan_piece *piece = &layout->pieces[i];
		int day = piece->day.n - calendar->starts.n;

		assert_in_range(day, 0, calendar_days(calendar) - 1);
		assert_in_range(piece->part, 1, piece->parts);
		if (i && piece->day.n == piece[-1].day.n)
			assert_int_equal(piece->position,
					 piece[-1].position + 1);
		else if (i)
			assert_true(piece->day.n > piece[-1].day.n);
		if (!minutes_is(work[piece->work].minutes))
			continue;
		used[day] += piece->minutes.n;
		laid += piece->minutes.n;
	}
	for (int i = 0; i < calendar_days(calendar); i++)
		assert_true(used[i] <= calendar_minutes(calendar, i));
	assert_int_equal(laid + layout->left_over, layout->needed);
	assert_true(layout->count <= count + CALENDAR_DAYS);
}

/* No day holds more than it has, no minute is lost, order is kept. */
static void any_layout_adds_up(void **state)
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
		struct plan_layout layout;

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
			work[i].phase = (enum plan_phase)(next(&random) %
							  PLAN_PHASES);
			work[i].minutes.n = (int)(next(&random) % 300);
			if (next(&random) % 8 == 0)
				work[i].minutes = NO_MINUTES;
		}
		layout = plan_lay(work, count, &calendar, &arena);
		check_layout(&layout, work, count, &calendar);
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
		cmocka_unit_test(what_does_not_fit_is_left_over),
		cmocka_unit_test(unknown_hours_stay_unknown),
		cmocka_unit_test(any_layout_adds_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
