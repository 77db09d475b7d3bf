/* SPDX-License-Identifier: MIT */
/*
 * What the halves of loading share. Nobody else includes this.
 */
#ifndef CAIRN_STACKS_PARTS_H
#define CAIRN_STACKS_PARTS_H

#include "model/stacks.h"
#include "model/store/query.h"

struct loading {
	struct store *store;
	struct arena *arena;
	struct stacks *stacks;
	struct rule_step *rules; /* input.steps, while they are made */
	struct err *err;
};

/* *count becomes the number of rows of a table. */
bool stacks_count(struct loading *loading, const char *table, int64_t *count);

/* The columns earned, ends, revoked, doubtful, validity of a credential whose
 * achievement is set. One that ends nobody knows when is doubtful from the
 * start; one that never ends is given the last day there is, where its
 * achievement would have it end. */
void stacks_read_record(const struct rule_input *input, struct query *query,
			struct arena *arena, struct stack_record *record);

/* Tags and schemes, which achievements have them, and which steps ask for
 * them; waivers. After achievements and steps. */
bool stacks_load_words(struct loading *loading);

#endif
