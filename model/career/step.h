/* SPDX-License-Identifier: MIT */
/*
 * One node of a rule: of a pathway, or of what an achievement needs first.
 */
#ifndef CAIRN_CAREER_STEP_H
#define CAIRN_CAREER_STEP_H

#include "model/record/entity.h"

/* The places of the kinds in step_kinds. */
enum step_kind {
	STEP_ALL, /* every step below */
	STEP_ANY, /* one of them */
	STEP_K, /* `number` of them */
	STEP_POINTS, /* `number` points, from the items and caps below */
	STEP_ITEM, /* `achievement` gives `number` points */
	STEP_CAP, /* the items below give `number` points at most */
	STEP_TAG, /* `number` achievements tagged `text` */
	STEP_SINCE, /* earned since `since`, or in the last `number` days */
	STEP_WITHIN, /* earned within `number` days of each other */
	STEP_EVER, /* what has expired counts too */
	STEP_ACHIEVEMENT,
	STEP_PATHWAY, /* `nested` */
	STEP_SKILL, /* at level `number` or above */
	STEP_MANUAL, /* what only the person can confirm: `text` */
};

struct step {
	int64_t id;
	struct link pathway, prerequisite_of; /* whose rule: one of the two */
	int64_t parent; /* a step, or NO_NUMBER for the root */
	int64_t position; /* among the children of its parent */
	unsigned kind; /* enum step_kind */
	int64_t number; /* the k, points, days or cap */
	struct link achievement, nested, skill; /* what a leaf refers to */
	const char *text; /* a tag, a scheme, what only you can confirm */
	const char *tag; /* beside a scheme: only what has it */
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

/* Whether other steps may stand below one of this kind. */
bool step_is_group(unsigned kind);

/* What a step asks for: "2 of these", "A+", "earned within 365 days". */
const char *step_words(const struct step *step, struct arena *arena);

#endif
