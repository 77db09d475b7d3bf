/* SPDX-License-Identifier: MIT */
/*
 * A lower bound on what the rest costs, and the choice that it stands for.
 * See bound.c for why no plan can be cheaper.
 */
#ifndef CAIRN_STACKING_BOUND_H
#define CAIRN_STACKING_BOUND_H

#include "model/stacking/net.h"

enum item_state { ITEM_OPEN, ITEM_IN, ITEM_OUT };

/* An edge of a node under comparison. */
struct bid {
	int64_t value;
	int32_t edge;
};

struct bound {
	struct net *net;
	unsigned char *state; /* item_state, of an item; the caller's */
	int64_t *value; /* of a node */
	bool *chosen; /* of an edge */
	bool *used; /* of a node: part of the choice */
	int32_t *stack;
	struct truth alive; /* with all that is not out */
	struct bid *bids;
	int64_t *table; /* for points: two rows */
	uint16_t *step; /* likewise: what was taken for each amount */
};

struct bound bound_make(struct net *net);

/* The least key of all plans that have what is in and nothing that is out;
 * NET_NEVER: there is none. Leaves in `used` what the choice consists of. */
int64_t bound_count(struct bound *bound);

/* Moves shares of what was used towards those that used it, by one part in
 * `slowness`; true: something moved. */
bool bound_shift(struct bound *bound, int32_t slowness);

/* The same for a points node: an exact knapsack over its edges. */
int64_t cover_count(struct bound *bound, const struct net_node *node);

/* How much room `step` needs for that; a row has need + 1. */
size_t cover_room(const struct net_node *node);

#endif
