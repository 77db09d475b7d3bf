/* SPDX-License-Identifier: MIT */
/*
 * A rule as it is written, where it cannot be evaluated, and its findings in
 * words: for whoever edits it.
 */
#ifndef CAIRN_STACKING_OUTLINE_H
#define CAIRN_STACKING_OUTLINE_H

#include "model/stacking/line.h"

/* The steps of a tree in the form of a proof, parents first and brothers in
 * order, every one unmet; those that hang on nothing come last. Made from the
 * rows, so a rule with errors has one, too. Lies in `arena`. */
const struct proof *rule_outline(struct arena *arena, const struct rule *rule,
				 struct day as_of, int32_t tree);

/* Whether a finding is about this step of a tree, or (-1) about the tree and
 * none of its steps. One about a circle of pathways is at every step that
 * leads on in it. */
bool finding_is_at(const struct rule *rule, const struct rule_finding *finding,
		   int32_t tree, int32_t step);

/* Whether it is about this tree at all. */
bool finding_is_of(const struct rule_finding *finding, int32_t tree);

/* The sentence with what it is about by name: "3 of 2 can never be met; ask
 * for fewer or add parts." */
const char *finding_line(struct arena *arena, const struct rule *rule,
			 const struct rule_finding *finding,
			 const struct proof_titles *titles);

#endif
