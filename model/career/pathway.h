/* SPDX-License-Identifier: MIT */
/*
 * How achievements stack into a bigger award; its rule is a tree of steps.
 */
#ifndef CAIRN_CAREER_PATHWAY_H
#define CAIRN_CAREER_PATHWAY_H

#include "model/record/entity.h"

struct pathway {
	int64_t id;
	const char *slug, *title;
	struct link issuer;
	unsigned kind; /* of pathway_kinds */
	int64_t year;
	const char *source, *confidence, *note;
};

extern const char *const pathway_kinds[];
extern const struct entity pathway_entity;

#endif
