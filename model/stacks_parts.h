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

/* Tags and schemes, which achievements have them, and which steps ask for
 * them; waivers. After achievements and steps. */
bool stacks_load_words(struct loading *loading);

#endif
