/* SPDX-License-Identifier: MIT */
/*
 * Carrying out a repair: each changes plans or tasks a little, and then all
 * is laid anew. All but the first build on using the buffer.
 */
#include "model/anew.h"

#include "model/base/week.h"
#include "model/career/plan.h"
#include "model/career/task.h"
#include "model/record/record.h"

static bool change_plan(struct portfolio *p, const struct anew *anew, int at,
			enum anew_repair repair, struct arena *arena,
			struct err *err)
{
	const struct agenda_plan *own = &anew->agenda.plans[at];
	struct plan plan;

	if (!record_load(p->store, &plan_entity, own->id, &plan, arena, err))
		return false;
	plan.buffer = 0;
	if (repair == REPAIR_EXTRA) {
		int minutes[7];

		plan.weekly.n = 0;
		for (int i = 0; i < 7; i++) {
			minutes[i] = own->calendar.minutes[i];
			if (minutes[i])
				minutes[i] += anew->repairs.extra;
			if (minutes[i] > 24 * 60)
				minutes[i] = 24 * 60;
			plan.weekly.n += minutes[i];
		}
		plan.week = week_words(minutes, arena);
	}
	if (repair == REPAIR_LATER)
		plan.days = anew->agenda.starts.n - plan.starts.n +
			    agenda_last(&anew->agenda, at) + 1 +
			    anew->repairs.later;
	if (plan.days > CALENDAR_DAYS)
		return fail(err,
			    "%s would then last more than a year; take "
			    "another way.",
			    plan.title);
	return record_save(p->store, &plan_entity, &plan, err);
}

/* Dues that are said move along with the end; the end's own need not. */
static bool move_due(struct portfolio *p, const struct anew *anew, size_t at,
		     struct arena *arena, struct err *err)
{
	struct task task;

	if (!record_load(p->store, &task_entity, anew->agenda.tasks[at].id,
			 &task, arena, err))
		return false;
	if (!day_is(task.due))
		return true;
	task.due.n = anew->agenda.starts.n + anew->agenda.work.at[at].due +
		     anew->repairs.later;
	return record_save(p->store, &task_entity, &task, err);
}

static bool drop(struct portfolio *p, const struct anew *anew, struct err *err)
{
	for (int i = 0; i < anew->repairs.drop_count; i++)
		if (!record_erase(p->store, &task_entity,
				  anew->agenda.tasks[anew->repairs.drop[i]].id,
				  err))
			return false;
	return true;
}

bool anew_mend(struct portfolio *p, struct anew *anew, enum anew_repair repair,
	       struct arena *arena, struct err *err)
{
	for (int i = 0; i < anew->agenda.plan_count; i++)
		if (!change_plan(p, anew, i, repair, arena, err))
			return false;
	for (size_t i = 0;
	     repair == REPAIR_LATER && i < anew->agenda.work.count; i++)
		if (!move_due(p, anew, i, arena, err))
			return false;
	if (repair == REPAIR_DROP && !drop(p, anew, err))
		return false;
	return anew_load(p, arena, anew, err) &&
	       anew_apply(p, anew, arena, err);
}
