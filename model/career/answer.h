/* SPDX-License-Identifier: MIT */
/*
 * One answer to one criterion or red flag of the issuer checklist: what a person
 * read, where and when.
 */
#ifndef CAIRN_CAREER_ANSWER_H
#define CAIRN_CAREER_ANSWER_H

#include "model/record/entity.h"

struct answer {
	int64_t id;
	struct link issuer;
	const char *criterion; /* a name of the checklist (insight/rating.h) */
	unsigned value; /* of answer_values; 0 is unknown */
	struct day answered;
	const char *evidence, *source;
	unsigned origin; /* of answer_origins */
};

extern const char *const answer_values[];
extern const char *const answer_origins[];
extern const struct entity answer_entity;

#endif
