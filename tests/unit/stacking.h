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
	int32_t parent; /* what kit_in() hangs steps below */
	int32_t owner;
	const struct rule *rule;
	struct stack *stack;
};

void kit_begin(struct kit *kit, size_t achievements);
void kit_link(struct rule_links *links, int32_t from, int32_t to,
	      int32_t number);
int32_t kit_pathway(struct kit *kit, enum rule_pathway_kind kind);
/* A step below kit.parent; returns it, so that it can become the parent. */
int32_t kit_step(struct kit *kit, enum rule_kind kind, int32_t number,
		 int32_t to);
/* A step that the next ones lie below. */
int32_t kit_in(struct kit *kit, enum rule_kind kind, int32_t number);
void kit_out(struct kit *kit);
void kit_leaf(struct kit *kit, int32_t achievement);
int32_t kit_record(struct kit *kit, int32_t achievement, int32_t earned);
void kit_evaluate(struct kit *kit, int32_t as_of);
/* Status, day completed (NO_DAY.n: none), progress. */
void kit_expect(struct kit *kit, int32_t pathway, enum stack_status status,
		int32_t completed, int32_t progress);
/* SplitMix64 (Steele, Lea, Flood 2014): small, and the same everywhere. */
uint64_t kit_random(uint64_t *state);
int32_t kit_below(uint64_t *state, int32_t limit);

#endif
