/* SPDX-License-Identifier: MIT */
/*
 * Findings: what is wrong with a rule, where, and in words. An error keeps
 * its pathway from being evaluated, but for RULE_E_UNSATISFIABLE, which can
 * be evaluated though never met; a warning keeps nothing.
 */
#ifndef CAIRN_STACKING_FINDING_H
#define CAIRN_STACKING_FINDING_H

#include <stdbool.h>
#include <stdint.h>

#include "model/base/arena.h"

struct rule;

enum rule_code {
	RULE_E_KIND,
	RULE_E_KEY, /* rows have no keys: JSON only */
	RULE_E_EMPTY,
	RULE_E_COUNT,
	RULE_E_UNSATISFIABLE,
	RULE_E_CAP_OVERLAP,
	RULE_E_NESTED_WINDOW,
	RULE_E_ONCE_NOT_FLAT,
	RULE_E_UNKNOWN_PATHWAY,
	RULE_E_CYCLE,
	RULE_E_DEPTH,
	RULE_W_UNKNOWN_ACHIEVEMENT,
	RULE_W_NEVER_EARNABLE,
};

struct rule_finding {
	enum rule_code code;
	int32_t tree; /* -1: of no tree */
	int32_t step; /* that has it; -1: the whole tree */
	int32_t achievement; /* that can never be earned, or -1 */
	const int32_t *circle; /* pathways; ends in the first again */
	int32_t circle_count;
	const char *text; /* one sentence: what, and what to do */
};

/* How ids are written: by index; any may be NULL, then numbers are used. */
struct rule_names {
	const char *const *achievements, *const *pathways;
};

/* "E_EMPTY", "W_NEVER_EARNABLE" ... */
const char *finding_code(enum rule_code code);

/* The place in the published form: "pathway:ID/all[2]/of[0]:detail", for a
 * circle "p > q > p", for what is never earned its id; the id that is unknown
 * is for the caller to add. Lies in `arena`. */
const char *finding_where(struct arena *arena, const struct rule *rule,
			  const struct rule_finding *finding,
			  const struct rule_names *names);

#endif
