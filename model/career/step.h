/* SPDX-License-Identifier: MIT */
/*
 * One node of a rule: of a pathway, or of what an achievement needs first.
 */
#ifndef CAIRN_CAREER_STEP_H
#define CAIRN_CAREER_STEP_H

#include "model/record/entity.h"

struct step {
	int64_t id;
	struct link pathway, prerequisite_of; /* whose rule: one of the two */
	int64_t parent; /* a step, or NO_NUMBER for the root */
	int64_t position; /* among the children of its parent */
	unsigned kind; /* of step_kinds */
	int64_t number; /* the k, points, days or cap */
	struct link achievement, nested, skill; /* what a leaf refers to */
	const char *text; /* a tag, a scheme, what only you can confirm */
	struct day since;
	unsigned share; /* of step_shares */
	unsigned confirmed; /* of step_answers: a manual step */
	struct day confirmed_on;
	const char *note;
};

extern const char *const step_kinds[];
extern const char *const step_shares[];
extern const char *const step_answers[];
extern const struct entity step_entity;

#endif
