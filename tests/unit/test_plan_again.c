/* SPDX-License-Identifier: MIT */
/*
 * Planning anew, repairs, and how long things take, by hand.
 */
#include "tests/unit/check.h"

#include "model/planning/calibrate.h"
#include "model/planning/replan.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void assert_share(const struct plan_schedule *made, int at, int day,
			 int task, int minutes)
{
	assert_in_range(at, 0, made->count - 1);
	assert_int_equal(made->shares[at].day, day);
	assert_int_equal(made->shares[at].task, task);
	assert_int_equal(made->shares[at].minutes, minutes);
}

/* A Monday; an hour on each day but Sunday, a quarter of it kept free. */
static struct calendar weeks(int days)
{
	struct calendar calendar = {
		.days = days,
		.minutes = { 60, 60, 60, 60, 60, 60, 0 },
		.buffer = 25,
	};

	assert_true(day_read("2026-11-23", &calendar.starts, NULL));
	return calendar;
}

static struct replan again(const struct plan_tasks *tasks, const int *left,
			   const struct calendar *calendar, int now,
			   struct arena *arena)
{
	struct replan replan;
	struct err err;

	assert_true(
		plan_again(tasks, left, calendar, now, arena, &replan, &err));
	return replan;
}

/* Days 0-6 are research. Of 120 minutes due on day 2 none was done by day 3:
 * they may go on until day 6, and find 45 on each of three days. */
static void a_missed_due_moves_to_the_end_of_the_phase(void **state)
{
	static const struct plan_task list[] = { { .minutes = 120, .due = 2 } };
	static const int left[] = { 120 };
	struct plan_tasks tasks = { list, 1, NULL, 0 };
	struct calendar calendar = weeks(30);
	struct arena arena = { NULL };
	struct replan replan = again(&tasks, left, &calendar, 3, &arena);

	(void)state;
	assert_int_equal(replan.overdue_count, 1);
	assert_true(replan.schedule.fits);
	assert_share(&replan.schedule, 0, 3, 0, 45);
	assert_share(&replan.schedule, 2, 5, 0, 30);
	assert_int_equal(replan.moved, 120);
	assert_false(replan.repairs.buffer);
	assert_int_equal(replan.repairs.extra, 0);
	arena_free(&arena);
}

/* 240 minutes from day 3 to day 6, where 3 x 45 are planned and 3 x 60 are:
 * the buffer alone does not help; 20 minutes more a day do; a day later (a
 * Monday) gives 60. */
static void repairs_are_the_least_that_is_enough(void **state)
{
	static const struct plan_task list[] = {
		{ .minutes = 180, .due = 6 },
		{ .minutes = 40, .due = 6, .optional = true, .value = 2 },
		{ .minutes = 20, .due = 6, .optional = true, .value = 1 },
	};
	static const int left[] = { 180, 40, 20 };
	struct plan_tasks tasks = { list, 3, NULL, 0 };
	struct calendar calendar = weeks(30);
	struct arena arena = { NULL };
	struct replan replan = again(&tasks, left, &calendar, 3, &arena);

	(void)state;
	assert_false(replan.schedule.fits);
	assert_false(replan.repairs.buffer);
	assert_int_equal(replan.repairs.extra, 20);
	assert_int_equal(replan.repairs.later, 1);
	assert_int_equal(replan.repairs.drop_count, 2);
	assert_int_equal(replan.repairs.drop_value, 3);
	assert_int_equal(replan.repairs.drop_minutes, 60);
	arena_free(&arena);
}

/* Finished work is gone, and so are the orders that waited for it. */
static void finished_work_holds_nothing_up(void **state)
{
	static const struct plan_task list[] = {
		{ .minutes = 600, .due = 29 },
		{ .minutes = 10, .due = 1 },
		{ .minutes = 45, .due = 4 },
	};
	static const struct plan_order orders[] = { { 0, 1 }, { 1, 2 } };
	static const int left[] = { 600, 0, 45 };
	struct plan_tasks tasks = { list, 3, orders, 2 };
	struct calendar calendar = weeks(30);
	struct arena arena = { NULL };
	struct replan replan = again(&tasks, left, &calendar, 3, &arena);

	(void)state;
	assert_int_equal(replan.tasks.count, 2);
	assert_int_equal(replan.which[1], 2);
	assert_int_equal(replan.overdue_count, 0);
	assert_true(replan.schedule.fits);
	assert_int_equal(replan.schedule.finish[1], 3);
	arena_free(&arena);
}

static void three_finished_tasks_tell_how_long_things_take(void **state)
{
	static const struct plan_past past[] = {
		{ 10, 90 }, /* long ago: the eleventh from the end */
		{ 60, 90 },  { 60, 60 },  { 0, 30 },   { 60, 80 },
		{ 60, 120 }, { 60, 66 },  { 100, 99 }, { 40, 50 },
		{ 60, 90 },  { 30, 600 }, { 60, 75 },
	};

	(void)state;
	assert_int_equal(plan_calibrate(past, 2), -1);
	assert_int_equal(plan_calibrate(past + 1, 2), -1);
	/* 150, 100, 133: the middle one. */
	assert_int_equal(plan_calibrate(past + 1, 4), 133);
	/* 99 100 110 125 125 133 150 150 200 2000: between 125 and 133. */
	assert_int_equal(plan_calibrate(past, COUNT(past)), 129);
	assert_int_equal(plan_calibrate((struct plan_past[]){ { 10, 90 },
							      { 10, 90 },
							      { 10, 1 } },
					3),
			 300);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_missed_due_moves_to_the_end_of_the_phase),
		cmocka_unit_test(repairs_are_the_least_that_is_enough),
		cmocka_unit_test(finished_work_holds_nothing_up),
		cmocka_unit_test(
			three_finished_tasks_tell_how_long_things_take),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
