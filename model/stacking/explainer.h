/* SPDX-License-Identifier: MIT */
/*
 * What the parts of an explanation share. Nobody else includes this.
 */
#ifndef CAIRN_STACKING_EXPLAINER_H
#define CAIRN_STACKING_EXPLAINER_H

#include "model/stacking/explain.h"
#include "model/stacking/state.h"

struct explainer {
	struct stack *stack;
	struct proof *proof;
	const int32_t *fell, *lapses;
	const bool *revoked; /* of an achievement: some award is */
};

/* By which record a leaf is met, or why it is not: fills in a step whose kind
 * and status are known. */
void explain_leaf(struct explainer *explainer, struct proof_step *step,
		  int32_t node);

/* What ends first; needs the result of the proof. */
void explain_watch(struct explainer *explainer);

static inline struct day day_or_none(int32_t n)
{
	return n == FOREVER ? NO_DAY : (struct day){ n };
}

#endif
