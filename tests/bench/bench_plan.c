/* SPDX-License-Identifier: MIT */
/*
 * How long planning takes: a month of 300 tasks laid and, after a week that
 * was missed, planned anew with its repairs; and ten plans of a year with
 * 3,000 tasks, read from a portfolio, laid and repaired. Prints figures; judges
 * nothing.
 *
 * usage: bench_plan FOLDER
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "model/anew.h"

enum { MONTH = 30, TASKS = 300 };

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

_Noreturn static void die(const struct err *err)
{
	fprintf(stderr, "bench_plan: %s\n", err->text);
	exit(1);
}

/* Somewhat more than the month has, in chains of ten, some of it optional. */
static struct plan_tasks make_month(struct arena *arena, int *left)
{
	struct plan_task *tasks = arena_array(arena, TASKS, sizeof(*tasks));
	struct plan_order *orders = arena_array(arena, TASKS, sizeof(*orders));
	struct plan_tasks all = { tasks, TASKS, orders, 0 };

	for (int i = 0; i < TASKS; i++) {
		tasks[i] = (struct plan_task){
			.minutes = 5 + i * 7 % 11,
			.release = i * 13 % 20,
			.due = i * 13 % 20 + 9,
			.optional = i % 20 == 0,
			.value = i % 5,
		};
		left[i] = tasks[i].minutes;
		if (i % 10)
			orders[all.order_count++] = (struct plan_order){ i - 1,
									 i };
	}
	return all;
}

static void measure_month(void)
{
	struct arena arena = { NULL };
	int left[TASKS];
	struct plan_tasks tasks = make_month(&arena, left);
	struct calendar calendar = {
		.starts = { 20000 },
		.days = MONTH,
		.minutes = { 90, 90, 90, 90, 90, 120, 0 },
		.buffer = 15,
	};
	struct plan_time time = plan_time(&calendar, MONTH, 0, 0, &arena);
	struct plan_schedule schedule;
	struct replan replan;
	struct err err;
	double from = now();

	if (!plan_schedule(&tasks, &time, &arena, &schedule, &err))
		die(&err);
	printf("  300 tasks in 30 days, laid and proved %9.2f ms\n",
	       now() - from);
	from = now();
	if (!plan_again(&tasks, left, &calendar, 7, &arena, &replan, &err))
		die(&err);
	printf("  300 tasks planned anew, with repairs  %9.2f ms  %s\n",
	       now() - from, replan.schedule.fits ? "fits" : "does not fit");
	arena_free(&arena);
}

static const char year_sql[] =
	"WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n LIMIT"
	" 10) INSERT INTO plan (title, starts, days, weekly, week) SELECT"
	" 'Plan ' || i, date('2026-11-22', '-' || i || ' days'), 365, 420, '1h'"
	" FROM n;"
	"WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n LIMIT"
	" 3000) INSERT INTO task (plan, title, day, minutes, position, release)"
	" SELECT 1 + i % 10, 'Task ' || i, date('2026-11-22', (i / 10) ||"
	" ' days'), 5 + i % 7, i, date('2026-11-22', (i / 10) || ' days')"
	" FROM n;"
	"INSERT INTO task_order (task, after) SELECT id, id - 10 FROM task"
	" WHERE id > 10";

static void measure_year(const char *folder)
{
	struct arena arena = { NULL };
	struct portfolio p;
	struct anew anew;
	struct err err;
	double from;

	if (!portfolio_open(&p, arena_printf(&arena, "%s/plans.cairn", folder),
			    PORTFOLIO_CREATE, &err) ||
	    !portfolio_begin(&p, &err) ||
	    !portfolio_end(&p, store_run(p.store, year_sql, &err), &err))
		die(&err);
	from = now();
	if (!anew_glance(&p, &arena, &anew, &err))
		die(&err);
	printf("  ten years of 3,000 tasks, read and laid %7.2f ms\n",
	       now() - from);
	from = now();
	if (!anew_load(&p, &arena, &anew, &err))
		die(&err);
	printf("  the same, with moves and repairs       %8.2f ms  %s\n",
	       now() - from, anew.schedule.fits ? "fits" : "does not fit");
	portfolio_close(&p);
	arena_free(&arena);
}

int main(int argc, char **argv)
{
	if (argc != 2) {
		fprintf(stderr, "usage: bench_plan FOLDER\n");
		return 2;
	}
	measure_month();
	measure_year(argv[1]);
	return 0;
}
