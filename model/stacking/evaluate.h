/* SPDX-License-Identifier: MIT */
/*
 * Evaluating rules over what a person holds, as of any day.
 *
 * A record counts on day t from the day it was earned until the day before it
 * expires, unless it is revoked. Earning what renews others moves the end of
 * those that are still active then. What is not sure (undated, doubtful, a
 * manual step nobody has answered) is left out of one evaluation and counted
 * in another: met in the first is met, unmet in the second is unmet, between
 * them is unknown. An award stays once met; a live pathway is met only while
 * its rule holds.
 *
 * One evaluation serves all pathways. After it, stack_suppose() changes what
 * is held on that day, and only the ancestors of that achievement are counted
 * anew.
 */
#ifndef CAIRN_STACKING_EVALUATE_H
#define CAIRN_STACKING_EVALUATE_H

#include "model/stacking/rule.h"

struct stack_record {
	int64_t id; /* the order of records of one day */
	int32_t achievement; /* -1: of none, then its skills alone count */
	struct day earned; /* NO_DAY makes it doubtful */
	struct day expires; /* the first day it is invalid; NO_DAY: none is
				 * stated, then the achievement's validity */
	bool revoked, doubtful;
};

/* Borrowed, like the arrays of rule_input. `skills` adds to the skills of
 * achievements: `from` is a record, `to` a skill, `number` a level. */
struct stack_records {
	const struct stack_record *at;
	size_t count;
	struct rule_links skills;
};

enum stack_status { STACK_UNMET, STACK_UNKNOWN, STACK_MET };

struct stack_result {
	enum stack_status status;
	struct day completed_on; /* NO_DAY unless met */
	int32_t progress_bp; /* 0..10000; 10000 only if met */
	int32_t slots;
	bool broken; /* the rule has errors */
	bool waived; /* met, but not without a waiver */
	struct day fell_on; /* live, and complete until the day before */
};

/* The end of a record after renewals; NO_DAY: it has none. */
struct stack_end {
	struct day until;
	int32_t by; /* the record that renewed it, or -1 */
};

enum stack_supposed { SUPPOSE_NOTHING, SUPPOSE_HELD, SUPPOSE_NOT_HELD };

struct stack;

/* Makes records ready: sorts them, replays renewals. In `arena`, which must
 * not be rewound below it while the stack is in use. */
struct stack *stack_load(struct arena *arena, const struct rule *rule,
			 const struct stack_records *records);

/* Evaluates every tree as of a day; forgets what was supposed. May be called
 * again for another day. */
void stack_evaluate(struct stack *stack, struct day as_of);

/* A pathway, or the prerequisites of an achievement (rule.prerequisites). */
struct stack_result stack_result(struct stack *stack, int32_t tree);

/* `possible` counts doubtful renewals too. */
struct stack_end stack_end(const struct stack *stack, int32_t record,
			   bool possible);

/* As though the achievement were earned on the day of the evaluation, or as
 * though all awards of it lapsed on that day. What was complete before stays
 * as it was: a supposed lapse takes no award away. */
void stack_suppose(struct stack *stack, int32_t achievement,
		   enum stack_supposed supposed);

/* How many achievements differ from what is really held. */
int32_t stack_supposed_count(const struct stack *stack);

#endif
