/* SPDX-License-Identifier: MIT */
/*
 * From what is missing for a goal to tasks on days.
 */
#include "model/plans.h"

#include "model/agenda.h"
#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "model/career/plan.h"
#include "model/career/profile.h"
#include "model/career/task.h"
#include "model/career/task_order.h"
#include "model/plan_goal.h"
#include "model/planning/plan_lay.h"
#include "model/record/record.h"
#include "model/sittings.h"

/* The days and the time of the plan that is wished for. */
static bool make_calendar(struct portfolio *p, const struct plan_wish *wish,
			  struct arena *arena, struct calendar *calendar,
			  struct err *err)
{
	struct profile profile;

	*calendar = (struct calendar){
		.starts = wish->starts,
		.days = wish->days,
		.buffer = wish->buffer == NO_NUMBER ? PLAN_BUFFER
						    : (int)wish->buffer,
	};
	if (!record_load(p->store, &profile_entity, 1, &profile, arena, err))
		return false;
	agenda_week(wish->week, profile.week, wish->weekly.n,
		    calendar->minutes);
	return agenda_days_off(p, wish->starts, arena, calendar, err);
}

/* Takes from the time what other open plans have on those days. */
static bool leave_taken(struct portfolio *p, const struct calendar *calendar,
			int *minutes, struct err *err)
{
	int days = calendar_days(calendar);
	struct query q;

	query_open(&q, p->store,
		   "SELECT p.day, total(max(p.minutes - ifnull(p.spent, 0), 0))"
		   " FROM" SITTINGS "AS p JOIN task ON task.id = p.task JOIN"
		   " plan ON plan.id = plan WHERE done IS NULL AND closed IS"
		   " NULL AND p.day BETWEEN ?1 AND ?2 GROUP BY p.day",
		   err);
	bind_day(&q, calendar->starts);
	bind_day(&q, (struct day){ calendar->starts.n + days - 1 });
	while (query_step(&q)) {
		int *left = &minutes[column_day(&q).n - calendar->starts.n];
		int taken = column_int32(&q);

		*left -= taken < *left ? taken : *left;
	}
	return query_done(&q);
}

static bool write_task(struct portfolio *p, int64_t plan,
		       const struct plan_goal *goal,
		       const struct plan_work *work,
		       const struct plan_task *laid,
		       const struct calendar *calendar, int position,
		       int64_t *id, struct err *err)
{
	struct task task;

	record_clear(&task_entity, &task);
	task.plan.id = plan;
	task.title = work->title;
	task.phase = (unsigned)work->phase;
	task.day = calendar->starts;
	task.position = position;
	task.minutes = work->minutes;
	if (laid->release > 0)
		task.release.n = calendar->starts.n + laid->release;
	if (laid->due < calendar_days(calendar) - 1)
		task.due.n = calendar->starts.n + laid->due;
	if (work->item >= 0)
		task.achievement.id = goal->achievements[work->item];
	if (!record_save(p->store, &task_entity, &task, err))
		return false;
	*id = task.id;
	return true;
}

static bool write_orders(struct portfolio *p, const struct plan_tasks *tasks,
			 const int64_t *ids, struct err *err)
{
	for (size_t i = 0; i < tasks->order_count; i++) {
		struct task_order order;

		record_clear(&task_order_entity, &order);
		order.task.id = ids[tasks->orders[i].then];
		order.after.id = ids[tasks->orders[i].first];
		if (!record_save(p->store, &task_order_entity, &order, err))
			return false;
	}
	return true;
}

static bool write_tasks(struct portfolio *p, int64_t plan,
			const struct plan_goal *goal,
			const struct plan_work *work,
			const struct plan_laid *laid,
			const struct calendar *calendar, struct arena *arena,
			struct err *err)
{
	size_t count = laid->tasks.count;
	int64_t *ids = arena_array(arena, count + 1, sizeof(*ids));

	for (size_t i = 0; i < count; i++)
		if (!write_task(p, plan, goal, &work[i], &laid->tasks.at[i],
				calendar, (int)i, &ids[i], err))
			return false;
	return write_orders(p, &laid->tasks, ids, err) &&
	       sittings_lay_all(p, ids, &laid->tasks, &laid->schedule,
				calendar->starts, calendar_days(calendar),
				arena, err);
}

static bool write_plan(struct portfolio *p, const struct plan_wish *wish,
		       const char *title, const struct calendar *calendar,
		       int64_t *id, struct err *err)
{
	struct plan plan;

	record_clear(&plan_entity, &plan);
	plan.title = title;
	plan.starts = wish->starts;
	plan.days = wish->days;
	plan.week = wish->week;
	plan.buffer = wish->buffer;
	plan.weekly.n = 0;
	for (int i = 0; i < 7; i++)
		plan.weekly.n += calendar->minutes[i];
	if (wish->goal == &pathway_entity)
		plan.pathway.id = wish->id;
	else if (wish->goal == &achievement_entity)
		plan.achievement.id = wish->id;
	else
		plan.skill.id = wish->id;
	if (!record_save(p->store, &plan_entity, &plan, err))
		return false;
	*id = plan.id;
	return true;
}

static bool make(struct portfolio *p, const struct plan_wish *wish,
		 const struct plan_goal *goal, struct arena *arena,
		 struct plan_made *made, struct err *err)
{
	const char *title = wish->title;
	const struct plan_work *work;
	size_t count = plan_draft(goal->title, goal->items, goal->count, arena,
				  &work);
	struct calendar calendar;
	struct plan_time time;
	struct plan_laid laid;
	int *minutes;

	if (!make_calendar(p, wish, arena, &calendar, err))
		return false;
	time.days = calendar_days(&calendar);
	time.minutes = minutes = arena_array(arena, (size_t)time.days,
					     sizeof(*minutes));
	for (int i = 0; i < time.days; i++)
		minutes[i] = calendar_minutes(&calendar, i);
	if (!leave_taken(p, &calendar, minutes, err) ||
	    !plan_lay(work, count, &calendar, &time, arena, &laid, err))
		return false;
	*made = (struct plan_made){
		.tasks = (int)count,
		.needed = laid.needed,
		.available = laid.schedule.capacity,
		.left_over = laid.left_over,
		.unknown = laid.unknown,
	};
	if (!*title)
		title = arena_printf(arena, "%s in %d days", goal->title,
				     wish->days);
	return write_plan(p, wish, title, &calendar, &made->id, err) &&
	       write_tasks(p, made->id, goal, work, &laid, &calendar, arena,
			   err);
}

bool plan_make(struct portfolio *p, const struct plan_wish *wish,
	       struct plan_made *made, struct err *err)
{
	struct arena arena = { 0 };
	struct plan_goal goal;
	bool ok = plan_goal_find(p, wish, &arena, &goal, err) &&
		  make(p, wish, &goal, &arena, made, err);

	arena_free(&arena);
	return ok;
}
