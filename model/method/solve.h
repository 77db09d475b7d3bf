/* SPDX-License-Identifier: MIT */
/*
 * What the methods share that ask the solver.
 */
#ifndef CAIRN_METHOD_SOLVE_H
#define CAIRN_METHOD_SOLVE_H

#include "model/method/context.h"
#include "model/method/method.h"
#include "model/stacking/solve.h"

struct solve_case {
	struct context context;
	struct solve_held held; /* "have" */
	struct solve_options options; /* only what is described is earned */
};

/* Reads "ctx", "have" and "credentials", whichever are among `keys`, and
 * makes the rule. */
bool solve_read(struct method_run *run, struct solve_case *to, const char *keys,
		struct err *err);

/* Reads "goal": one pathway, in *tree. */
bool solve_goal(const struct solve_case *of, const cJSON *input, int32_t *tree,
		struct solve_goals *goals, struct err *err);

/* A list of achievements by id. */
void solve_tell(struct answer *answer, const struct context *context,
		const char *name, const int32_t *set, int32_t count);

#endif
