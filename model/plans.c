/* SPDX-License-Identifier: MIT */
/*
 * From a goal to tasks.
 *
 * For a pathway the proof is walked: of "all" every part that is not met, of
 * "any" and "k of n" as many as are missing, those of the least hours first
 * (unknown hours last). What an achievement needs first is put before it.
 */
#include "model/plans.h"

#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "model/career/plan.h"
#include "model/career/skill.h"
#include "model/career/task.h"
#include "model/planning/plan_draft.h"
#include "model/record/record.h"
#include "model/stacking/explain.h"
#include "model/stacks.h"

enum { DEPTH_MAX = 64, PARTS_MAX = 256 };

/* Achievements to be earned, in the order of doing, and other things. */
struct missing {
	struct stacks *stacks;
	struct arena *arena;
	bool *seen; /* achievements */
	struct plan_item *items;
	int64_t *achievements; /* the row of each item, or 0 */
	size_t count, room;
	int depth;
};

static void add(struct missing *m, const char *title, struct minutes minutes,
		enum plan_kind kind, int64_t achievement)
{
	if (m->count == m->room)
		return; /* a plan of so much is none */
	m->items[m->count] = (struct plan_item){ title, minutes, kind };
	m->achievements[m->count++] = achievement;
}

static void collect(struct missing *m, const struct proof *proof, int32_t at);

/* An achievement, behind what it needs first. */
static void collect_achievement(struct missing *m, int32_t i)
{
	int32_t tree = m->stacks->rule->prerequisites[i];

	if (m->seen[i] || m->depth >= DEPTH_MAX)
		return;
	m->seen[i] = true;
	m->depth++;
	if (tree >= 0) {
		const struct proof *first = stack_explain(m->stacks->stack,
							  m->arena, tree);

		if (first->count)
			collect(m, first, 0);
	}
	m->depth--;
	add(m, m->stacks->achievements.titles[i],
	    m->stacks->input.achievements[i].minutes, PLAN_EARN,
	    m->stacks->achievements.ids[i]);
}

/* The children of a step that are not met, up to PARTS_MAX. */
static int open_parts(const struct proof *proof, int32_t at,
		      int32_t parts[PARTS_MAX])
{
	int32_t depth = proof->steps[at].depth;
	int count = 0;

	for (int32_t i = at + 1;
	     i < proof->count && proof->steps[i].depth > depth; i++)
		if (proof->steps[i].depth == depth + 1 &&
		    proof->steps[i].status != STACK_MET && count < PARTS_MAX)
			parts[count++] = i;
	return count;
}

/* The least hours that a part would take; unknown hours count as very many. */
static int64_t hours_of(const struct proof *proof, int32_t at)
{
	const struct proof_step *step = &proof->steps[at];
	int32_t parts[PARTS_MAX];
	int64_t sum = 0;
	int count;

	if (step->status == STACK_MET)
		return 0;
	if (!step->parts)
		return minutes_is(step->minutes) ? step->minutes.n : 1000000;
	count = open_parts(proof, at, parts);
	for (int i = 0; i < count; i++)
		sum += hours_of(proof, parts[i]);
	return step->kind == RULE_ALL || !count ? sum : sum / count;
}

/* Puts the part of the least hours in front of those from `from` on. */
static void least_first(const struct proof *proof, int32_t *parts, int from,
			int count)
{
	int best = from;

	for (int i = from + 1; i < count; i++)
		if (hours_of(proof, parts[i]) < hours_of(proof, parts[best]))
			best = i;
	int32_t part = parts[best];

	for (; best > from; best--)
		parts[best] = parts[best - 1];
	parts[from] = part;
}

static void collect(struct missing *m, const struct proof *proof, int32_t at)
{
	const struct proof_step *step = &proof->steps[at];
	int32_t parts[PARTS_MAX];
	int count, wanted;

	if (step->status == STACK_MET || m->depth >= DEPTH_MAX)
		return;
	if (step->kind == RULE_ACHIEVEMENT && step->to >= 0) {
		collect_achievement(m, step->to);
		return;
	}
	count = open_parts(proof, at, parts);
	if (!count) {
		const char *text = step->step >= 0
					   ? m->stacks->texts[step->step]
					   : "";

		add(m,
		    step->kind == RULE_SKILL && step->to >= 0
			    ? m->stacks->skills.titles[step->to]
		    : *text ? text
			    : "Find out what this step asks for",
		    NO_MINUTES,
		    step->kind == RULE_SKILL ? PLAN_PRACTISE : PLAN_DO, 0);
		return;
	}
	wanted = step->kind == RULE_ANY ? 1
		 : step->kind == RULE_K ? step->need - step->have
					: count;
	m->depth++;
	for (int i = 0; i < count && i < wanted; i++) {
		if (step->kind == RULE_ANY || step->kind == RULE_K)
			least_first(proof, parts, i, count);
		collect(m, proof, parts[i]);
	}
	m->depth--;
}

static bool find_missing(struct portfolio *p, const struct plan_wish *wish,
			 struct missing *m, struct err *err)
{
	int32_t at;

	m->stacks = arena_alloc(m->arena, sizeof(*m->stacks));
	if (!stacks_load(p, p->today, m->arena, m->stacks, err))
		return false;
	m->room = PARTS_MAX;
	m->items = arena_array(m->arena, m->room, sizeof(*m->items));
	m->achievements = arena_array(m->arena, m->room, sizeof(int64_t));
	m->seen = arena_array(m->arena, m->stacks->input.achievement_count,
			      sizeof(bool));
	if (wish->goal == &pathway_entity) {
		const struct proof *proof;

		at = stacks_index(&m->stacks->pathways, wish->id);
		proof = stack_explain(m->stacks->stack, m->arena, at);
		if (proof->count)
			collect(m, proof, 0);
	} else if (wish->goal == &achievement_entity) {
		collect_achievement(m, stacks_index(&m->stacks->achievements,
						    wish->id));
	} else {
		at = stacks_index(&m->stacks->skills, wish->id);
		add(m, m->stacks->skills.titles[at], NO_MINUTES, PLAN_PRACTISE,
		    0);
	}
	return m->count > 0 ||
	       fail(err, "There is nothing to plan: it is complete, or it has "
			 "no steps.");
}

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
			const struct missing *m, const struct plan_work *work,
			const struct plan_layout *layout, struct err *err)
{
	for (size_t i = 0; i < layout->count; i++) {
		const struct plan_piece *piece = &layout->pieces[i];
		const struct plan_work *w = &work[piece->work];
		struct task task;

		record_clear(&task_entity, &task);
		task.plan.id = plan;
		task.title = piece->parts > 1
				     ? arena_printf(m->arena, "%s (%d of %d)",
						    w->title, piece->part,
						    piece->parts)
				     : w->title;
		task.phase = (unsigned)w->phase;
		task.day = piece->day;
		task.position = piece->position;
		task.minutes = piece->minutes;
		if (w->item >= 0)
			task.achievement.id = m->achievements[w->item];
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

static const char *goal_title(const struct plan_wish *wish,
			      const struct stacks *stacks)
{
	const struct stack_rows *rows = wish->goal == &pathway_entity
						? &stacks->pathways
					: wish->goal == &achievement_entity
						? &stacks->achievements
						: &stacks->skills;

	return rows->titles[stacks_index(rows, wish->id)];
}

bool plan_make(struct portfolio *p, const struct plan_wish *wish,
	       struct plan_made *made, struct err *err)
{
	struct arena arena = { 0 };
	struct missing m = { .arena = &arena };
	struct calendar calendar = calendar_of(wish);
	const struct plan_work *work;
	struct plan_layout layout;
	const char *title;
	size_t count;
	bool ok = find_missing(p, wish, &m, err);

	if (ok) {
		title = goal_title(wish, m.stacks);
		count = plan_draft(title, m.items, m.count, &arena, &work);
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
						       title, wish->days),
				&made->id, err) &&
		     write_tasks(p, made->id, &m, work, &layout, err);
	}
	arena_free(&arena);
	return ok;
}
