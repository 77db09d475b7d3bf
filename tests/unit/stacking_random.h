/* SPDX-License-Identifier: MIT */
/*
 * Random rules and records for property tests: every kind of step, small
 * enough for brute force, sound by construction.
 */
#ifndef CAIRN_TESTS_STACKING_RANDOM_H
#define CAIRN_TESTS_STACKING_RANDOM_H

#include "tests/unit/stacking.h"

enum {
	RANDOM_ACHIEVEMENTS = 7,
	RANDOM_TAGS = 2,
	RANDOM_SKILLS = 2,
	RANDOM_DAYS = 90
};

struct random_rules {
	uint64_t state;
	bool in_window, in_ever;
	bool nest_in_window; /* pathways may lie in windows */
	bool manual;
};

/* A number from 0 up to limit - 1; one of the achievements. */
int32_t random_below(struct random_rules *random, int32_t limit);
int32_t random_achievement(struct random_rules *random);

/* Some pathways, later ones asking for earlier ones, and some records. */
void random_kit(struct kit *kit, struct random_rules *random);

#endif
