/* SPDX-License-Identifier: MIT */
/*
 * Explaining an evaluation: a proof, step by step. What is met says by which
 * record and until when; what is not says what is missing and why; and the
 * whole says what lapses first. All of it is plain data; line.h makes words
 * of it.
 */
#ifndef CAIRN_STACKING_EXPLAIN_H
#define CAIRN_STACKING_EXPLAIN_H

#include "model/stacking/evaluate.h"

/* Why a leaf is not met, or not surely met. */
enum proof_why {
	WHY_NOT, /* it is met, or no leaf */
	WHY_MISSING, /* nobody ever earned it */
	WHY_LAPSED, /* it ended on `until` */
	WHY_OUTSIDE, /* earned in no window that counts */
	WHY_LATER, /* earned after the day asked about */
	WHY_REVOKED,
	WHY_USED, /* held, but it fills another slot */
	WHY_SUPPOSED, /* held, but supposed not to be */
	WHY_UNDATED,
	WHY_DOUBTFUL,
	WHY_UNANSWERED,
	WHY_DENIED,
};

struct proof_step {
	enum rule_kind kind;
	enum stack_status status;
	enum proof_why why;
	int32_t depth; /* the root has 0 */
	int32_t step; /* its row; of a scheme's item, that of
					 * the points */
	int32_t to, tag; /* as in the row */
	int32_t number;
	int32_t parts; /* steps directly below */
	int32_t need, have; /* parts, points or tagged ones */
	int32_t progress_bp;
	int32_t record; /* that meets it, or that `why` is
					 * about; -1 */
	struct day since; /* earned, complete or confirmed */
	struct day until; /* the first day it fails; NO_DAY */
	int32_t renewed_by; /* a record, or -1 */
	bool supposed; /* met by what is only supposed */
	bool waived; /* filled by a waiver since `since`: it says
					 * met, and is not to be shown so */
	struct minutes minutes; /* what earning it takes, if missing */
	struct money money;
};

/* What ends first of what counts now. */
struct proof_watch {
	struct day on; /* NO_DAY: nothing ends */
	int32_t record; /* -1: a pathway grows too old */
	bool falls; /* and a complete pathway with it */
	const int32_t *renewers; /* achievements that would prevent it */
	int32_t renewer_count;
};

struct proof {
	int32_t tree;
	struct day as_of;
	const struct rule *rule;
	const struct stack_record *records;
	struct stack_result result;
	struct proof_watch watch;
	struct proof_step *steps; /* parents first, as on screen */
	int32_t count; /* 0 for a rule with errors */
};

/* As of the last evaluation, with what is supposed. Lies in `arena`. */
const struct proof *stack_explain(struct stack *stack, struct arena *arena,
				  int32_t tree);

#endif
