/* SPDX-License-Identifier: MIT */
/*
 * Drafted work laid over days.
 *
 * Phases are there so that nobody buys a course before looking around; but
 * most awards take longer than a phase. So the strictest pace that fits is
 * taken, and where none fits everything is let loose, so that what is said to
 * be missing is the least that is.
 *
 * What is looked up first has no order of its own; deciding comes after all
 * of it; from then on one piece comes after the other.
 */
#include "model/planning/plan_lay.h"

static void set_days(const struct plan_work *work, size_t count,
		     const struct calendar *calendar, enum plan_pace pace,
		     struct plan_task *tasks)
{
	int last = calendar_days(calendar) - 1;

	for (size_t i = 0; i < count; i++) {
		enum plan_phase phase = work[i].phase;
		struct phase_days days = calendar_phase(calendar, phase);
		bool choosing = phase == PHASE_RESEARCH ||
				phase == PHASE_CHOOSE;
		bool early = pace == PACE_EARLY ||
			     (pace == PACE_CHOSEN && !choosing);
		bool late = pace == PACE_EARLY ||
			    (pace != PACE_PHASES && !choosing);

		tasks[i].release = early ? 0 : days.first;
		tasks[i].due = late ? last : days.last;
	}
}

static void set_orders(const struct plan_work *work, size_t count,
		       struct plan_tasks *tasks, struct arena *arena)
{
	struct plan_order *orders = arena_array(arena, count + 1,
						sizeof(*orders));
	size_t n = 0, first = 0;

	for (size_t i = 1; i < count; i++) {
		bool begins = work[i].phase != work[i - 1].phase;

		if (begins && work[i - 1].phase == PHASE_RESEARCH)
			for (; first < i; first++)
				orders[n++] = (struct plan_order){ (int)first,
								   (int)i };
		else if (begins || work[i].phase != PHASE_RESEARCH)
			orders[n++] = (struct plan_order){ (int)i - 1, (int)i };
	}
	tasks->orders = orders;
	tasks->order_count = n;
}

static void set_minutes(const struct plan_work *work, size_t count,
			struct plan_task *tasks, struct plan_laid *laid)
{
	for (size_t i = 0; i < count; i++) {
		if (!minutes_is(work[i].minutes)) {
			laid->unknown++;
			continue;
		}
		laid->needed += work[i].minutes.n;
		tasks[i].minutes = work[i].minutes.n < SCHEDULE_MINUTES
					   ? work[i].minutes.n
					   : SCHEDULE_MINUTES;
	}
}

bool plan_lay(const struct plan_work *work, size_t count,
	      const struct calendar *calendar, const struct plan_time *time,
	      struct arena *arena, struct plan_laid *laid, struct err *err)
{
	struct plan_task *tasks = arena_array(arena, count + 1, sizeof(*tasks));

	*laid = (struct plan_laid){ .tasks = { tasks, count, NULL, 0 } };
	set_minutes(work, count, tasks, laid);
	set_orders(work, count, &laid->tasks, arena);
	for (int pace = PACE_PHASES; pace <= PACE_EARLY; pace++) {
		laid->pace = (enum plan_pace)pace;
		set_days(work, count, calendar, laid->pace, tasks);
		if (plan_fits(&laid->tasks, time, NULL, arena))
			break;
	}
	if (!plan_schedule(&laid->tasks, time, arena, &laid->schedule, err))
		return false;
	laid->left_over = laid->needed;
	for (int i = 0; i < laid->schedule.count; i++)
		laid->left_over -= laid->schedule.shares[i].minutes;
	return true;
}
