/* SPDX-License-Identifier: MIT */
/*
 * What can be earned.
 */
#ifndef CAIRN_CAREER_ACHIEVEMENT_H
#define CAIRN_CAREER_ACHIEVEMENT_H

#include "model/record/entity.h"

struct achievement {
	int64_t id;
	const char *slug, *title;
	struct link issuer;
	const char *kind, *level;
	struct minutes minutes; /* of work until it is earned */
	const char *minutes_basis; /* who says so */
	struct money cost;
	int64_t cost_year;
	struct validity validity;
	const char *prerequisites, *renewal, *description, *criteria, *url;
	struct day retired; /* from then on it cannot be earned */
	const char *badge_id;
	bool incomplete; /* known by an address only */
	const char *source, *confidence, *note;
};

extern const struct entity achievement_entity;

#endif
