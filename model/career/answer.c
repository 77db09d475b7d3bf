/* SPDX-License-Identifier: MIT */
/*
 * One answer to one criterion or red flag of the issuer checklist: what a person
 * read, where and when.
 */
#include "model/career/answer.h"

#include "model/career/issuer.h"

const char *const answer_values[] = { "unknown", "yes", "no", "na", NULL };
const char *const answer_origins[] = { "own", "catalogue", NULL };

static const struct field fields[] = {
	FIELD(answer, issuer, .label = "Issuer", .width = 20, .is = REQUIRED,
	      .to = &issuer_entity),
	FIELD(answer, criterion, .label = "Criterion", .width = 28,
	      .is = REQUIRED),
	FIELD(answer, value, .label = "Answer", .width = 7,
	      .choices = answer_values),
	FIELD(answer, answered, .label = "Read on", .width = 10),
	FIELD(answer, evidence, .label = "What it shows", .is = LONG),
	FIELD(answer, source, .label = "Where"),
	FIELD(answer, origin, .label = "Origin", .width = 9,
	      .choices = answer_origins, .is = FIXED),
};

const struct entity answer_entity = {
	.table = "answer",
	.one = "answer",
	.many = "answers",
	.number = 4,
	.size = sizeof(struct answer),
	FIELDS(fields),
};
