/* SPDX-License-Identifier: MIT */
/*
 * What is missing for a goal, found by walking its proof.
 *
 * Of "all" every part that is not met is taken, of "any" and "k of n" as many
 * as are missing, those of the least hours first (unknown hours last), of
 * points the items that give most for their hours. A nested pathway is walked
 * in its place. What an achievement needs first is put before it.
 */
#include "model/plan_goal.h"

#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "model/stacking/explain.h"
#include "model/stacks.h"

enum { DEPTH_MAX = 64, PARTS_MAX = 256, HOURS_UNKNOWN = 1000000 };

struct missing {
	struct plan_goal *goal;
	struct stacks *stacks;
	struct arena *arena;
	bool *seen; /* achievements */
	const struct proof **proofs; /* of nested pathways, once asked for */
	struct day today;
	int depth;
};

static void add(struct missing *m, const char *title, struct minutes minutes,
		enum plan_kind kind, int64_t achievement)
{
	struct plan_goal *goal = m->goal;

	if (goal->count == PARTS_MAX)
		return; /* a plan of so much is none */
	goal->items[goal->count] = (struct plan_item){ title, minutes, kind };
	goal->achievements[goal->count++] = achievement;
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

static const struct proof *nested(struct missing *m, int32_t pathway)
{
	if (!m->proofs[pathway])
		m->proofs[pathway] = stack_explain(m->stacks->stack, m->arena,
						   pathway);
	return m->proofs[pathway];
}

static int choose(struct missing *m, const struct proof *proof, int32_t at,
		  int32_t chosen[PARTS_MAX]);

/* The least minutes that a step would take; unknown ones are very many, and
 * what is planned already takes none. */
static int64_t minutes_for(struct missing *m, const struct proof *proof,
			   int32_t at)
{
	const struct proof_step *step = &proof->steps[at];
	struct minutes own = NO_MINUTES;
	int32_t chosen[PARTS_MAX];
	int64_t sum = 0;
	int count = 0;

	if (step->status == STACK_MET)
		return 0;
	if ((step->kind == RULE_ACHIEVEMENT || step->kind == RULE_ITEM) &&
	    step->to >= 0) {
		if (m->seen[step->to])
			return 0;
		own = m->stacks->input.achievements[step->to].minutes;
	}
	if (m->depth >= DEPTH_MAX)
		return HOURS_UNKNOWN;
	m->depth++;
	if (step->kind == RULE_PATHWAY && step->to >= 0 &&
	    nested(m, step->to)->count)
		sum = minutes_for(m, nested(m, step->to), 0);
	else
		count = choose(m, proof, at, chosen);
	for (int i = 0; i < count; i++)
		sum += minutes_for(m, proof, chosen[i]);
	m->depth--;
	if (count || sum)
		return sum;
	return minutes_is(own) ? own.n : HOURS_UNKNOWN;
}

/* What gives points: an item, and the cap above it (its place among the caps,
 * 0 is none). */
struct giver {
	int32_t at;
	int cap;
	int64_t minutes;
};

/* The items below points that are not held, and what each cap still lets
 * through; room[0] is without a cap. */
static int find_givers(struct missing *m, const struct proof *proof, int32_t at,
		       struct giver givers[PARTS_MAX], int32_t room[PARTS_MAX])
{
	int count = 0, caps = 0, cap = 0;
	int32_t depth = proof->steps[at].depth;

	room[0] = RULE_POINTS_MAX;
	for (int32_t i = at + 1;
	     i < proof->count && proof->steps[i].depth > depth; i++) {
		const struct proof_step *step = &proof->steps[i];

		if (step->depth == depth + 1)
			cap = 0;
		if (step->kind == RULE_CAP && caps < PARTS_MAX - 1) {
			cap = ++caps;
			room[cap] = step->need - step->have;
		} else if (step->kind == RULE_ITEM && step->number > 0 &&
			   step->status != STACK_MET && count < PARTS_MAX) {
			givers[count++] = (struct giver){
				i, cap, minutes_for(m, proof, i)
			};
		}
	}
	return count;
}

static int32_t points_of(const struct proof *proof, const struct giver *giver,
			 const int32_t *room)
{
	int32_t points = proof->steps[giver->at].number;

	return points < room[giver->cap] ? points : room[giver->cap];
}

/* Items until the points are enough, the least minutes a point first. */
static int choose_items(struct missing *m, const struct proof *proof,
			int32_t at, int32_t chosen[PARTS_MAX])
{
	struct giver givers[PARTS_MAX];
	int32_t room[PARTS_MAX];
	int left = find_givers(m, proof, at, givers, room), count = 0;
	int32_t wanted = proof->steps[at].need - proof->steps[at].have;

	while (left && wanted > 0) {
		int best = 0;
		int32_t gives = points_of(proof, &givers[0], room);

		for (int i = 1; i < left; i++) {
			int32_t points = points_of(proof, &givers[i], room);

			if (givers[best].minutes * points >
			    givers[i].minutes * gives) {
				best = i;
				gives = points;
			}
		}
		if (gives > 0) {
			chosen[count++] = givers[best].at;
			wanted -= gives;
			if (givers[best].cap)
				room[givers[best].cap] -= gives;
		}
		left--;
		for (int i = best; i < left; i++)
			givers[i] = givers[i + 1];
	}
	return count;
}

/* Sorts parts by the minutes that they would take; alike ones stay. */
static void least_first(struct missing *m, const struct proof *proof,
			int32_t *parts, int count)
{
	int64_t minutes[PARTS_MAX];

	for (int i = 0; i < count; i++) {
		int32_t part = parts[i];
		int64_t own = minutes_for(m, proof, part);
		int at = i;

		for (; at > 0 && minutes[at - 1] > own; at--) {
			minutes[at] = minutes[at - 1];
			parts[at] = parts[at - 1];
		}
		minutes[at] = own;
		parts[at] = part;
	}
}

/* The steps below one that are to be done for it, in the order of doing. */
static int choose(struct missing *m, const struct proof *proof, int32_t at,
		  int32_t chosen[PARTS_MAX])
{
	const struct proof_step *step = &proof->steps[at];
	int count, wanted;

	if (step->kind == RULE_POINTS)
		return choose_items(m, proof, at, chosen);
	count = open_parts(proof, at, chosen);
	if (step->kind != RULE_ANY && step->kind != RULE_K)
		return count;
	wanted = step->kind == RULE_ANY ? 1 : step->need - step->have;
	least_first(m, proof, chosen, count);
	return count < wanted ? count : wanted;
}

/* A step that nothing lies below. */
static void collect_leaf(struct missing *m, const struct proof_step *step)
{
	const struct stacks *stacks = m->stacks;
	const char *text = step->step >= 0 ? stacks->texts[step->step] : "";

	if (step->kind == RULE_SKILL && step->to >= 0)
		add(m, stacks->skills.titles[step->to], NO_MINUTES,
		    PLAN_PRACTISE, 0);
	else if (step->kind == RULE_PATHWAY && step->to >= 0)
		add(m, stacks->pathways.titles[step->to], NO_MINUTES, PLAN_EARN,
		    0);
	else
		add(m, *text ? text : "Find out what this step asks for",
		    NO_MINUTES, PLAN_DO, 0);
}

static void collect(struct missing *m, const struct proof *proof, int32_t at)
{
	const struct proof_step *step = &proof->steps[at];
	int32_t chosen[PARTS_MAX];
	int count;

	if (step->status == STACK_MET || m->depth >= DEPTH_MAX)
		return;
	if ((step->kind == RULE_ACHIEVEMENT || step->kind == RULE_ITEM) &&
	    step->to >= 0) {
		collect_achievement(m, step->to);
		return;
	}
	m->depth++;
	if (step->kind == RULE_PATHWAY && step->to >= 0 &&
	    nested(m, step->to)->count) {
		collect(m, nested(m, step->to), 0);
	} else {
		count = choose(m, proof, at, chosen);
		for (int i = 0; i < count; i++)
			collect(m, proof, chosen[i]);
		if (!count)
			collect_leaf(m, step);
	}
	m->depth--;
}

/* A pathway that is complete, or an award that is held, is nothing to plan. */
static bool is_open(struct missing *m, const struct plan_wish *wish, int32_t at,
		    struct err *err)
{
	struct stack *stack = m->stacks->stack;
	const struct stack_records *held = &m->stacks->held;
	const char *const instead = "plan what renews it, or another goal";
	struct day day = NO_DAY, until;
	bool found = false;
	char words[DAY_TEXT];

	if (wish->goal == &pathway_entity) {
		if (stack_result(stack, at).status != STACK_MET)
			return true;
		return fail(err, "%s is complete already; %s.",
			    m->stacks->pathways.titles[at], instead);
	}
	for (size_t i = 0; wish->goal == &achievement_entity && i < held->count;
	     i++) {
		const struct stack_record *r = &held->at[i];

		until = stack_end(stack, (int32_t)i, false).until;
		if (r->achievement != at || r->revoked || r->doubtful ||
		    !day_is(r->earned) || r->earned.n > m->today.n ||
		    (day_is(until) && until.n <= m->today.n))
			continue;
		if (!found ||
		    (day_is(day) && (!day_is(until) || until.n > day.n)))
			day = until;
		found = true;
	}
	if (!found)
		return true;
	if (!day_is(day))
		return fail(err, "You hold %s already; plan another goal.",
			    m->stacks->achievements.titles[at]);
	day.n--;
	return fail(err, "You hold %s until %s; %s.",
		    m->stacks->achievements.titles[at], day_words(day, words),
		    instead);
}

static const struct stack_rows *goal_rows(const struct plan_wish *wish,
					  const struct stacks *stacks)
{
	return wish->goal == &pathway_entity	   ? &stacks->pathways
	       : wish->goal == &achievement_entity ? &stacks->achievements
						   : &stacks->skills;
}

static void find_missing(struct missing *m, const struct plan_wish *wish,
			 int32_t at)
{
	if (wish->goal == &pathway_entity) {
		if (nested(m, at)->count)
			collect(m, nested(m, at), 0);
	} else if (wish->goal == &achievement_entity) {
		collect_achievement(m, at);
	} else {
		add(m, m->stacks->skills.titles[at], NO_MINUTES, PLAN_PRACTISE,
		    0);
	}
}

bool plan_goal_find(struct portfolio *p, const struct plan_wish *wish,
		    struct arena *arena, struct plan_goal *goal,
		    struct err *err)
{
	struct stacks *stacks = arena_alloc(arena, sizeof(*stacks));
	struct missing m = { goal, stacks, arena, .today = p->today };
	const struct stack_rows *rows = goal_rows(wish, stacks);
	int32_t at;

	if (!stacks_load(p, p->today, arena, stacks, err))
		return false;
	at = stacks_index(rows, wish->id);
	*goal = (struct plan_goal){
		.title = rows->titles[at],
		.items = arena_array(arena, PARTS_MAX, sizeof(*goal->items)),
		.achievements = arena_array(arena, PARTS_MAX, sizeof(int64_t)),
	};
	m.seen = arena_array(arena, stacks->input.achievement_count,
			     sizeof(bool));
	m.proofs = arena_array(arena, stacks->input.pathway_count,
			       sizeof(struct proof *));
	if (!is_open(&m, wish, at, err))
		return false;
	find_missing(&m, wish, at);
	return goal->count > 0 ||
	       fail(err,
		    "%s has no steps that could be planned; write its "
		    "rule first, or plan another goal.",
		    goal->title);
}
