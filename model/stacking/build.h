/* SPDX-License-Identifier: MIT */
/*
 * What the parts of rule_build() share: the rule in the making and its list
 * of findings. Nobody outside this room includes it.
 */
#ifndef CAIRN_STACKING_BUILD_H
#define CAIRN_STACKING_BUILD_H

#include "model/stacking/rule.h"

struct build {
	struct arena *arena;
	struct rule *rule;
	struct rule_index tags; /* achievement -> its tags */
	struct rule_index children; /* of steps, in order */
	bool *reached; /* steps that have a node */
	int32_t tree; /* that is being flattened */
	int32_t node_room, finding_room;
};

/* Where a step stands; sorted by it, brothers lie together in their order. */
struct place {
	int32_t parent, position, step;
};

int build_by_place(const void *a, const void *b);

/* Notes a finding, and that its tree is broken where the code is an error
 * that forbids to evaluate it. */
void build_found(struct build *build, struct rule_finding finding);

/* The same for a mistake in a step (-1: the whole tree). */
void build_error(struct build *build, int32_t tree, int32_t step,
		 enum rule_code code, const char *text);

/* Makes the nodes of a tree; returns the root's node. */
int32_t build_tree(struct build *build, int32_t tree, int32_t root);

/* Counts, references and shapes of every node. */
void build_check(struct build *build);

/* A slot is flat when one look tells which credentials can fill it: an
 * achievement, one or some of several achievements, or a tag. `unit`: it has
 * room for one of them only. */
bool build_flat(const struct rule *rule, const struct rule_node *slot,
		bool unit);

/* Puts the trees in order, nested ones first, and finds circles. */
void build_order(struct build *build);

/* How many credentials each node takes at the least, and whether points can
 * be reached; needs the order. */
void build_slots(struct build *build);

/* Which source fills which leaf. */
void build_feeds(struct build *build);

/* Warns of achievements whose prerequisites can never be met; only where
 * there is no error. */
void build_earnable(struct build *build);

#endif
