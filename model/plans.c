/* SPDX-License-Identifier: MIT */
/*
 * From what is missing for a goal to tasks on days.
 */
#include "model/plans.h"

#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "model/career/plan.h"
#include "model/career/skill.h"
#include "model/career/task.h"
#include "model/plan_goal.h"
#include "model/record/record.h"

/* A week's time over its days: the same on each, in steps of five minutes,
 * the rest on Saturday. */
static struct calendar calendar_of(const struct plan_wish *wish)
{
	struct calendar c = { .starts = wish->starts, .days = wish->days };
	int daily = wish->weekly.n / 7 / 5 * 5;

	for (int i = 0; i < 7; i++)
		c.minutes[i] = daily;
	c.minutes[5] += wish->weekly.n - 7 * daily;
	return c;
}

static bool write_tasks(struct portfolio *p, int64_t plan,
			const struct plan_goal *goal,
			const struct plan_work *work,
			const struct plan_layout *layout, struct arena *arena,
			struct err *err)
{
	for (size_t i = 0; i < layout->count; i++) {
		const struct plan_piece *piece = &layout->pieces[i];
		const struct plan_work *w = &work[piece->work];
		struct task task;

		record_clear(&task_entity, &task);
		task.plan.id = plan;
		task.title = piece->parts > 1
				     ? arena_printf(arena, "%s (%d of %d)",
						    w->title, piece->part,
						    piece->parts)
				     : w->title;
		task.phase = (unsigned)w->phase;
		task.day = piece->day;
		task.position = piece->position;
		task.minutes = piece->minutes;
		if (w->item >= 0)
			task.achievement.id = goal->achievements[w->item];
		if (!record_save(p->store, &task_entity, &task, err))
			return false;
	}
	return true;
}

static bool write_plan(struct portfolio *p, const struct plan_wish *wish,
		       const char *title, int64_t *id, struct err *err)
{
	struct plan plan;

	record_clear(&plan_entity, &plan);
	plan.title = title;
	plan.starts = wish->starts;
	plan.days = wish->days;
	plan.weekly = wish->weekly;
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

bool plan_make(struct portfolio *p, const struct plan_wish *wish,
	       struct plan_made *made, struct err *err)
{
	struct arena arena = { 0 };
	struct plan_goal goal;
	struct calendar calendar = calendar_of(wish);
	const struct plan_work *work;
	struct plan_layout layout;
	size_t count;
	bool ok = plan_goal_find(p, wish, &arena, &goal, err);

	if (ok) {
		count = plan_draft(goal.title, goal.items, goal.count, &arena,
				   &work);
		layout = plan_lay(work, count, &calendar, &arena);
		*made = (struct plan_made){ .tasks = (int)layout.count,
					    .needed = layout.needed,
					    .available = layout.available,
					    .left_over = layout.left_over,
					    .unknown = layout.unknown };
		ok = write_plan(p, wish,
				*wish->title
					? wish->title
					: arena_printf(&arena, "%s in %d days",
						       goal.title, wish->days),
				&made->id, err) &&
		     write_tasks(p, made->id, &goal, work, &layout, &arena,
				 err);
	}
	arena_free(&arena);
	return ok;
}
