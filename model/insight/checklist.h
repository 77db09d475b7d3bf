/* SPDX-License-Identifier: MIT */
/*
 * What one asks of an issuer before trusting what it awards: 25 criteria in
 * six groups, and 16 red flags.
 *
 * The first group follows what the Council of the European Union asks every
 * micro-credential to state (Recommendation 2022/C 243/02); the flags follow
 * the warnings of CHEA on degree mills. An issuer shows a criterion or does
 * not; what it does not show is never called wrong.
 */
#ifndef CAIRN_INSIGHT_CHECKLIST_H
#define CAIRN_INSIGHT_CHECKLIST_H

#include <stdbool.h>

enum checklist_group {
	GROUP_DESCRIPTION,
	GROUP_ASSESSMENT,
	GROUP_QUALITY,
	GROUP_RECOGNITION,
	GROUP_PORTABILITY,
	GROUP_PROTECTION,
	CHECKLIST_GROUPS,
};

enum { CHECKLIST_CRITERIA = 25, CHECKLIST_FLAGS = 16 };

struct criterion {
	const char *name; /* as it is stored */
	enum checklist_group group;
	const char *label; /* fits behind "did not show" */
	const char *question; /* answered by yes, no, unknown or na */
};

struct flag {
	const char *name;
	bool critical; /* outranks every score */
	const char *label;
	const char *question; /* yes raises the flag */
};

/* The criterion, the flag, in the order in which they are asked; from 0. */
const struct criterion *checklist_criterion(int index);
const struct flag *checklist_flag(int index);

/* Where a name stands in its list, or -1. */
int checklist_find_criterion(const char *name);
int checklist_find_flag(const char *name);

/* "description" (as it is stored) and "What it says it is" (for people). */
const char *checklist_group_name(enum checklist_group group);
const char *checklist_group_label(enum checklist_group group);

#endif
