/* SPDX-License-Identifier: MIT */
/*
 * The portfolio's rules and credentials, loaded for the stacking engine.
 *
 * The engine works on arrays and indexes; here they are filled from the file,
 * and indexes are led back to ids. Loading reads every step and every
 * credential, so it is done when stacks are asked for, not at start.
 */
#ifndef CAIRN_STACKS_H
#define CAIRN_STACKS_H

#include "model/portfolio.h"
#include "model/stacking/evaluate.h"

struct query;

/* Rows of one table: index i is the row ids[i]; ids ascend. */
struct stack_rows {
	int64_t *ids;
	const char **titles;
	int32_t count;
};

struct stacks {
	struct stack_rows achievements, pathways, skills, records, steps;
	const char **texts; /* of steps: what a manual one asks, a word */
	const char **tags_asked; /* of steps: the tag beside a scheme */
	const char **waivers; /* of steps: "by whom: why", or NULL */
	const char **tags, **schemes; /* by the engine's index */
	bool *aimed; /* pathways that are goals */
	struct rule_input input; /* the engine's, which point in here: */
	struct stack_records held; /* the struct must stay in place */
	const struct rule *rule;
	struct stack *stack;
};

/* Loads and evaluates as of a day. Everything lives in `arena`, which must
 * not be wound back while it is used. */
bool stacks_load(struct portfolio *portfolio, struct day as_of,
		 struct arena *arena, struct stacks *stacks, struct err *err);

/* The columns earned, ends, revoked, doubtful, validity of a credential whose
 * achievement is set. One that ends nobody knows when is doubtful from the
 * start; one that never ends is given the last day there is, where its
 * achievement would have it end. */
void stacks_read_record(const struct rule_input *input, struct query *query,
			struct arena *arena, struct stack_record *record);

/* What the engine calls a kind of step. */
enum rule_kind stacks_kind(const char *kind);

/* The index of a row, or -1. */
int32_t stacks_index(const struct stack_rows *rows, int64_t id);

/* The results of all pathways as of the evaluation, in the order of their
 * indexes; in `arena`. */
const struct stack_result *stacks_results(struct stacks *stacks,
					  struct arena *arena);

#endif
