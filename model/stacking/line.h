/* SPDX-License-Identifier: MIT */
/*
 * A proof in words: one line a step, the same on screen and in the shell.
 */
#ifndef CAIRN_STACKING_LINE_H
#define CAIRN_STACKING_LINE_H

#include "model/stacking/explain.h"

/* Titles by index, as in rule_input; `steps` holds the text of manual steps.
 * Those of kinds that no rule uses may be NULL. */
struct proof_titles {
	const char *const *achievements, *const *pathways, *const *skills;
	const char *const *tags, *const *steps;
	const char *const *waivers; /* by step: "by whom: why", or NULL */
};

/* "✓" met, "✗" not, "?" unknown, "~" waived. */
const char *proof_mark(const struct proof_step *step);

/* What a step asks for: "A+", "2 of 3", "within 365 days". In `arena`. */
const char *proof_what(struct arena *arena, const struct proof *proof,
		       int32_t step, const struct proof_titles *titles);

/* How it stands: "until 13 Jun 2028, renewed by Security+ on 15 Jun 2025",
 * "missing (100 h, 404 USD)", "1 more of Security+, CySA+". May be "". */
const char *proof_how(struct arena *arena, const struct proof *proof,
		      int32_t step, const struct proof_titles *titles);

/* Mark, what and how: "✗ 2 of 3: 1 more of Security+, CySA+". */
const char *proof_line(struct arena *arena, const struct proof *proof,
		       int32_t step, const struct proof_titles *titles);

/* "A+ lapses on 9 Jan 2026 unless Security+ or CySA+ is earned before then",
 * and what falls with it; "" where nothing ends. */
const char *proof_watch_line(struct arena *arena, const struct proof *proof,
			     const struct proof_titles *titles);

#endif
