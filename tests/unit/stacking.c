/* SPDX-License-Identifier: MIT */
/*
 * The kit: see the header.
 */
#include "tests/unit/stacking.h"

void kit_begin(struct kit *kit, size_t achievements)
{
	arena_free(&kit->arena);
	memset(kit, 0, sizeof(*kit));
	assert_true(achievements <= KIT_MANY);
	for (size_t a = 0; a < achievements; a++)
		kit->achievements[a] = (struct rule_achievement){
			.minutes = { 60 },
			.money = NO_MONEY,
			.validity = { VALID_NEVER_ENDS, 0 }
		};
	kit->input = (struct rule_input){ .achievements = kit->achievements,
					  .achievement_count = achievements,
					  .pathways = kit->pathways,
					  .steps = kit->steps,
					  .skill_count = KIT_MANY,
					  .tag_count = KIT_MANY,
					  .scheme_count = KIT_MANY,
					  .satisfies = { kit->satisfies, 0 },
					  .renews = { kit->renews, 0 },
					  .tags = { kit->tags, 0 },
					  .skills = { kit->skills, 0 },
					  .points = { kit->points, 0 } };
	kit->held = (struct stack_records){ kit->records,
					    0,
					    { kit->evidence, 0 } };
}

void kit_link(struct rule_links *links, int32_t from, int32_t to,
	      int32_t number)
{
	assert_true(links->count < KIT_LINKS);
	((struct rule_link *)links->at)[links->count++] = (struct rule_link){
		from, to, number
	};
}

int32_t kit_pathway(struct kit *kit, enum rule_pathway_kind kind)
{
	assert_true(kit->input.pathway_count < KIT_MANY);
	kit->pathways[kit->input.pathway_count] = kind;
	kit->parent = -1;
	kit->owner = (int32_t)kit->input.pathway_count;
	return (int32_t)kit->input.pathway_count++;
}

int32_t kit_step(struct kit *kit, enum rule_kind kind, int32_t number,
		 int32_t to)
{
	int32_t step = (int32_t)kit->input.step_count++;

	assert_true(step < KIT_STEPS);
	kit->steps[step] = (struct rule_step){ .pathway = kit->owner,
					       .prerequisite_of = -1,
					       .parent = kit->parent,
					       .position = step,
					       .kind = kind,
					       .number = number,
					       .to = kind == RULE_TAG ? -1 : to,
					       .tag = kind == RULE_TAG ? to
								       : -1,
					       .day = NO_DAY };
	return step;
}

int32_t kit_in(struct kit *kit, enum rule_kind kind, int32_t number)
{
	return kit->parent = kit_step(kit, kind, number, -1);
}

void kit_out(struct kit *kit)
{
	kit->parent = kit->steps[kit->parent].parent;
}

void kit_leaf(struct kit *kit, int32_t achievement)
{
	kit_step(kit, RULE_ACHIEVEMENT, RULE_NO_NUMBER, achievement);
}

int32_t kit_record(struct kit *kit, int32_t achievement, int32_t earned)
{
	int32_t record = (int32_t)kit->held.count++;

	assert_true(record < KIT_RECORDS);
	kit->records[record] = (struct stack_record){
		.id = record + 1,
		.achievement = achievement,
		.earned = { earned },
		.expires = NO_DAY
	};
	return record;
}

void kit_evaluate(struct kit *kit, int32_t as_of)
{
	kit->rule = rule_build(&kit->arena, &kit->input);
	kit->stack = stack_load(&kit->arena, kit->rule, &kit->held);
	stack_evaluate(kit->stack, (struct day){ as_of });
}

void kit_expect(struct kit *kit, int32_t pathway, enum stack_status status,
		int32_t completed, int32_t progress)
{
	struct stack_result result = stack_result(kit->stack, pathway);

	assert_int_equal(result.status, status);
	assert_int_equal(result.completed_on.n, completed);
	assert_int_equal(result.progress_bp, progress);
}

uint64_t kit_random(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

int32_t kit_below(uint64_t *state, int32_t limit)
{
	return (int32_t)(kit_random(state) % (uint64_t)limit);
}
