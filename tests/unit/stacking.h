/* SPDX-License-Identifier: MIT */
/*
 * A kit for tests of stacking: rules and records written down in few words.
 * Achievements and pathways are numbers; room is fixed and checked.
 */
#ifndef CAIRN_TESTS_STACKING_H
#define CAIRN_TESTS_STACKING_H

#include "tests/unit/check.h"

#include "model/stacking/evaluate.h"

enum { KIT_STEPS = 512, KIT_LINKS = 256, KIT_RECORDS = 512, KIT_MANY = 64 };

struct kit {
	struct arena arena;
	struct rule_input input;
	struct rule_achievement achievements[KIT_MANY];
	enum rule_pathway_kind pathways[KIT_MANY];
	struct rule_step steps[KIT_STEPS];
	struct rule_link satisfies[KIT_LINKS], renews[KIT_LINKS];
	struct rule_link tags[KIT_LINKS], skills[KIT_LINKS], points[KIT_LINKS];
	struct rule_link evidence[KIT_LINKS];
	struct stack_record records[KIT_RECORDS];
	struct stack_records held;
	int32_t parent;			/* what kit_in() hangs steps below */
	int32_t owner;
	const struct rule *rule;
	struct stack *stack;
};

static inline void kit_begin(struct kit *kit, size_t achievements)
{
	arena_free(&kit->arena);
	memset(kit, 0, sizeof(*kit));
	assert_true(achievements <= KIT_MANY);
	for (size_t a = 0; a < achievements; a++)
		kit->achievements[a] = (struct rule_achievement){
			.minutes = { 60 }, .money = NO_MONEY,
			.validity = { VALID_NEVER_ENDS, 0 } };
	kit->input = (struct rule_input){
		.achievements = kit->achievements,
		.achievement_count = achievements,
		.pathways = kit->pathways, .steps = kit->steps,
		.skill_count = KIT_MANY, .tag_count = KIT_MANY,
		.scheme_count = KIT_MANY,
		.satisfies = { kit->satisfies, 0 },
		.renews = { kit->renews, 0 },
		.tags = { kit->tags, 0 },
		.skills = { kit->skills, 0 },
		.points = { kit->points, 0 } };
	kit->held = (struct stack_records){ kit->records, 0,
					    { kit->evidence, 0 } };
}

static inline void kit_link(struct rule_links *links, int32_t from, int32_t to,
			    int32_t number)
{
	assert_true(links->count < KIT_LINKS);
	((struct rule_link *)links->at)[links->count++] = (struct rule_link){
		from, to, number };
}

static inline int32_t kit_pathway(struct kit *kit, enum rule_pathway_kind kind)
{
	assert_true(kit->input.pathway_count < KIT_MANY);
	kit->pathways[kit->input.pathway_count] = kind;
	kit->parent = -1;
	kit->owner = (int32_t)kit->input.pathway_count;
	return (int32_t)kit->input.pathway_count++;
}

/* A step below kit.parent; returns it, so that it can become the parent. */
static inline int32_t kit_step(struct kit *kit, enum rule_kind kind,
			       int32_t number, int32_t to)
{
	int32_t step = (int32_t)kit->input.step_count++;

	assert_true(step < KIT_STEPS);
	kit->steps[step] = (struct rule_step){
		.pathway = kit->owner, .prerequisite_of = -1,
		.parent = kit->parent, .position = step, .kind = kind,
		.number = number, .to = kind == RULE_TAG ? -1 : to,
		.tag = kind == RULE_TAG ? to : -1, .day = NO_DAY };
	return step;
}

/* A step that the next ones lie below. */
static inline int32_t kit_in(struct kit *kit, enum rule_kind kind,
			     int32_t number)
{
	return kit->parent = kit_step(kit, kind, number, -1);
}

static inline void kit_out(struct kit *kit)
{
	kit->parent = kit->steps[kit->parent].parent;
}

static inline void kit_leaf(struct kit *kit, int32_t achievement)
{
	kit_step(kit, RULE_ACHIEVEMENT, RULE_NO_NUMBER, achievement);
}

static inline int32_t kit_record(struct kit *kit, int32_t achievement,
				 int32_t earned)
{
	int32_t record = (int32_t)kit->held.count++;

	assert_true(record < KIT_RECORDS);
	kit->records[record] = (struct stack_record){
		.id = record + 1, .achievement = achievement,
		.earned = { earned }, .expires = NO_DAY };
	return record;
}

static inline void kit_evaluate(struct kit *kit, int32_t as_of)
{
	kit->rule = rule_build(&kit->arena, &kit->input);
	kit->stack = stack_load(&kit->arena, kit->rule, &kit->held);
	stack_evaluate(kit->stack, (struct day){ as_of });
}

/* Status, day completed (NO_DAY.n: none), progress. */
static inline void kit_expect(struct kit *kit, int32_t pathway,
			      enum stack_status status, int32_t completed,
			      int32_t progress)
{
	struct stack_result result = stack_result(kit->stack, pathway);

	assert_int_equal(result.status, status);
	assert_int_equal(result.completed_on.n, completed);
	assert_int_equal(result.progress_bp, progress);
}

/* SplitMix64 (Steele, Lea, Flood 2014): small, and the same everywhere. */
static inline uint64_t kit_random(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

static inline int32_t kit_below(uint64_t *state, int32_t limit)
{
	return (int32_t)(kit_random(state) % (uint64_t)limit);
}

#endif
