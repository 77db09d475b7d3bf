/* SPDX-License-Identifier: MIT */
/*
 * Waivers in the counters: a waiver is a feed like any other, but that it
 * gives its node all that is asked for, whatever the kind of the node.
 */
#ifndef CAIRN_STACKING_WAIVE_H
#define CAIRN_STACKING_WAIVE_H

#include "model/stacking/state.h"

/* What a feed counts for at its node. */
static inline int32_t waive_weight(const struct rule *rule, int32_t feed)
{
	const struct rule_node *node = &rule->nodes[rule->feeds[feed].node];

	return node->waiver == feed ? node->need : 1;
}

/* Whether the waiver of a node counts, as the feeds of the pass are set. */
bool waive_node(const struct pass *pass, int32_t node);

/* Whether a tree is met, and would not be without some waiver. Where it is
 * met by what was once complete, any waiver in it is taken to be needed. */
bool waive_tree(struct stack *stack, int32_t tree);

#endif
