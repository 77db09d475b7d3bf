/* SPDX-License-Identifier: MIT */
/*
 * The scheduler on plans that can be checked by hand, and on thousands of
 * small ones against a search that tries everything.
 */
#include "tests/unit/check.h"

#include "model/planning/replan.h"
#include "model/planning/schedule.h"

static struct plan_schedule schedule(const struct plan_tasks *tasks,
				     const struct plan_time *time,
				     struct arena *arena)
{
	struct plan_schedule made;
	struct err err;

	assert_true(plan_schedule(tasks, time, arena, &made, &err));
	return made;
}

static void assert_share(const struct plan_schedule *made, int at, int day,
			 int task, int minutes)
{
	assert_in_range(at, 0, made->count - 1);
	assert_int_equal(made->shares[at].day, day);
	assert_int_equal(made->shares[at].task, task);
	assert_int_equal(made->shares[at].minutes, minutes);
}

/* A long task gives way to a short one that is due earlier, and goes on. */
static void what_is_due_earlier_goes_first(void **state)
{
	static const int minutes[] = { 60, 60, 0, 60 };
	static const struct plan_task list[] = {
		{ .minutes = 90, .release = 0, .due = 3 },
		{ .minutes = 60, .release = 1, .due = 1 },
	};
	struct plan_tasks tasks = { list, 2, NULL, 0 };
	struct plan_time time = { minutes, 4 };
	struct arena arena = { NULL };
	struct plan_schedule made = schedule(&tasks, &time, &arena);

	(void)state;
	assert_int_equal(made.count, 3);
	assert_share(&made, 0, 0, 0, 60);
	assert_share(&made, 1, 1, 1, 60);
	assert_share(&made, 2, 3, 0, 30);
	assert_true(made.fits);
	assert_int_equal(made.finish[0], 3);
	assert_int_equal(made.slack[0], 30);
	assert_int_equal(made.slack[1], 0);
	assert_int_equal(made.lateness, 0);
	assert_int_equal(made.work, 150);
	assert_int_equal(made.capacity, 180);
	arena_free(&arena);
}

/* 60 + 60 minutes are due on a day when 100 have been: 20 too many. */
static void too_much_work_is_proved(void **state)
{
	static const int minutes[] = { 50, 50, 50 };
	static const struct plan_task list[] = {
		{ .minutes = 60, .due = 2 },
		{ .minutes = 60, .due = 1 },
		{ .minutes = 60, .due = 1 },
	};
	static const struct plan_order orders[] = { { 1, 2 } };
	struct plan_tasks tasks = { list, 3, orders, 1 };
	struct plan_time time = { minutes, 3 };
	struct arena arena = { NULL };
	struct plan_schedule made = schedule(&tasks, &time, &arena);

	(void)state;
	assert_false(made.fits);
	assert_int_equal(made.lateness, 30);
	assert_int_equal(made.unplaced, 30);
	assert_int_equal(made.finish[0], -1);
	assert_int_equal(made.overload.from, 0);
	assert_int_equal(made.overload.to, 2);
	assert_int_equal(made.overload.work, 180);
	assert_int_equal(made.overload.capacity, 150);
	assert_int_equal(made.overload.count, 3);
	arena_free(&arena);
}

static void no_time_is_told_as_such(void **state)
{
	static const int minutes[] = { 0, 0 };
	static const struct plan_task list[] = { { .minutes = 5, .due = 1 } };
	struct plan_tasks tasks = { list, 1, NULL, 0 };
	struct plan_tasks none = { list, 0, NULL, 0 };
	struct plan_time time = { minutes, 2 };
	struct arena arena = { NULL };
	struct plan_schedule made = schedule(&tasks, &time, &arena);

	(void)state;
	assert_false(made.fits);
	assert_int_equal(made.unplaced, 5);
	assert_int_equal(made.overload.from, 2);
	assert_int_equal(made.overload.to, 2);
	made = schedule(&none, &time, &arena);
	assert_true(made.fits);
	assert_int_equal(made.lateness, 0);
	arena_free(&arena);
}

static void circles_and_absurd_numbers_are_refused(void **state)
{
	static const int minutes[] = { 60 };
	static const struct plan_task list[] = { { .minutes = 5 },
						 { .minutes = 5 } };
	static const struct plan_task bad[] = { { .minutes = -1 } };
	static const struct plan_order orders[] = { { 0, 1 }, { 1, 0 } };
	struct plan_tasks tasks = { list, 2, orders, 2 };
	struct plan_tasks negative = { bad, 1, NULL, 0 };
	struct plan_time time = { minutes, 1 };
	struct plan_time endless = { minutes, SCHEDULE_DAYS + 1 };
	struct arena arena = { NULL };
	struct plan_schedule made;
	struct err err;

	(void)state;
	assert_false(plan_schedule(&tasks, &time, &arena, &made, &err));
	assert_non_null(strstr(err.text, "circle"));
	assert_false(plan_schedule(&negative, &time, &arena, &made, &err));
	tasks.order_count = 0;
	assert_false(plan_schedule(&tasks, &endless, &arena, &made, &err));
	arena_free(&arena);
}

/* A generator of our own, so that every machine tries the same instances. */
static unsigned below(unsigned *seed, unsigned most)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 16) % most;
}

enum { MOST_TASKS = 5, MOST_DAYS = 5 };

struct instance {
	int minutes[MOST_DAYS];
	struct plan_task list[MOST_TASKS];
	struct plan_order orders[MOST_TASKS];
	struct plan_time time;
	struct plan_tasks tasks;
};

static void make_instance(struct instance *made, unsigned *seed)
{
	int days = 1 + (int)below(seed, MOST_DAYS);
	int count = (int)below(seed, MOST_TASKS + 1);
	size_t orders = 0;

	for (int i = 0; i < days; i++)
		made->minutes[i] = (int)below(seed, 4);
	for (int i = 0; i < count; i++)
		made->list[i] = (struct plan_task){
			.minutes = 1 + (int)below(seed, 3),
			.release = (int)below(seed, (unsigned)days),
			.due = (int)below(seed, (unsigned)days),
			.optional = below(seed, 2),
			.value = (int)below(seed, 4),
		};
	for (int i = 1; i < count; i++)
		if (below(seed, 3) == 0)
			made->orders[orders++] = (struct plan_order){
				(int)below(seed, (unsigned)i), i
			};
	made->time = (struct plan_time){ made->minutes, days };
	made->tasks = (struct plan_tasks){ made->list, (size_t)count,
					   made->orders, orders };
}

/* Everything that may be done in the next minute, tried in turn. */
static bool can_be_done(const struct instance *made, int left[MOST_TASKS],
			int day, int used)
{
	bool done = true;

	for (size_t i = 0; i < made->tasks.count; i++) {
		done = done && left[i] == 0;
		if (left[i] && made->list[i].due < day)
			return false;
	}
	if (done)
		return true;
	if (day == made->time.days)
		return false;
	if (used == made->minutes[day])
		return can_be_done(made, left, day + 1, 0);
	for (size_t i = 0; i < made->tasks.count; i++) {
		bool free = left[i] && made->list[i].release <= day;

		for (size_t j = 0; j < made->tasks.order_count; j++)
			if (made->orders[j].then == (int)i &&
			    left[made->orders[j].first])
				free = false;
		if (!free)
			continue;
		left[i]--;
		done = can_be_done(made, left, day, used + 1);
		left[i]++;
		if (done)
			return true;
	}
	return can_be_done(made, left, day + 1, 0);
}

static void check_shares(const struct instance *made,
			 const struct plan_schedule *result)
{
	int64_t placed = 0;
	int used[MOST_DAYS] = { 0 };
	int done[MOST_TASKS] = { 0 };

	for (int i = 0; i < result->count; i++) {
		const struct plan_share *share = &result->shares[i];

		assert_true(share->minutes > 0);
		assert_true(share->day >= made->list[share->task].release);
		for (size_t j = 0; j < made->tasks.order_count; j++)
			if (made->orders[j].then == share->task)
				assert_int_equal(done[made->orders[j].first],
						 made->list[made->orders[j]
								    .first]
							 .minutes);
		used[share->day] += share->minutes;
		done[share->task] += share->minutes;
		placed += share->minutes;
	}
	for (int i = 0; i < made->time.days; i++)
		assert_true(used[i] <= made->minutes[i]);
	assert_int_equal(placed + result->unplaced, result->work);
}

static void as_good_as_trying_everything(void **state)
{
	struct arena arena = { NULL };
	unsigned seed = 7;
	int late = 0;

	(void)state;
	for (int round = 0; round < 6000; round++) {
		struct instance made = { 0 };
		struct plan_schedule result;
		int left[MOST_TASKS];
		bool possible;

		make_instance(&made, &seed);
		for (size_t i = 0; i < made.tasks.count; i++)
			left[i] = made.list[i].minutes;
		possible = can_be_done(&made, left, 0, 0);
		result = schedule(&made.tasks, &made.time, &arena);
		check_shares(&made, &result);
		assert_int_equal(result.fits, possible);
		assert_int_equal(result.lateness <= 0, possible);
		assert_int_equal(plan_fits(&made.tasks, &made.time, NULL,
					   &arena),
				 possible);
		assert_int_equal(result.overload.work >
					 result.overload.capacity,
				 !possible);
		late += !possible;
		arena_empty(&arena);
	}
	assert_in_range(late, 1000, 5000);
	arena_free(&arena);
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

/* A repair that is offered is enough, and one step less is not. */
static void offered_repairs_work(void **state)
{
	struct arena arena = { NULL };
	unsigned seed = 11;
	int offered = 0;

	(void)state;
	for (int round = 0; round < 300; round++) {
		struct calendar calendar = weeks(14);
		struct calendar plain = calendar;
		struct instance made;
		int left[MOST_TASKS];
		struct replan replan;
		struct plan_time time;
		struct err err;

		plain.buffer = 0;
		make_instance(&made, &seed);
		for (size_t i = 0; i < made.tasks.count; i++) {
			made.list[i].minutes *= 45;
			left[i] = made.list[i].minutes;
		}
		assert_true(plan_again(&made.tasks, left, &calendar, 0, &arena,
				       &replan, &err));
		if (!replan.repairs.extra)
			continue;
		offered++;
		time = plan_time(&plain, 14, 0, replan.repairs.extra, &arena);
		assert_true(plan_fits(&replan.tasks, &time, NULL, &arena));
		if (replan.repairs.extra > 5) {
			time = plan_time(&plain, 14, 0,
					 replan.repairs.extra - 5, &arena);
			assert_false(
				plan_fits(&replan.tasks, &time, NULL, &arena));
		}
		arena_empty(&arena);
	}
	assert_true(offered > 30);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_due_earlier_goes_first),
		cmocka_unit_test(too_much_work_is_proved),
		cmocka_unit_test(no_time_is_told_as_such),
		cmocka_unit_test(circles_and_absurd_numbers_are_refused),
		cmocka_unit_test(as_good_as_trying_everything),
		cmocka_unit_test(offered_repairs_work),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
