/* SPDX-License-Identifier: MIT */
/*
 * What the parts of the solver share: the net, which is all that a goal still
 * lacks. What is met already and what no goal asks for is left out.
 *
 * Its nodes are items (an achievement to earn, or a manual step to confirm)
 * and demands; edges run from what asks to what is asked for. Several may ask
 * for the same, so it is no tree, and prerequisites may make circles.
 *
 * The cost of an item is one number, its key: minutes * scale + cents, with
 * the scale above any sum of cents (or the other way round), so that sums of
 * keys compare as the pairs do.
 */
#ifndef CAIRN_STACKING_NET_H
#define CAIRN_STACKING_NET_H

#include "model/stacking/hall.h"
#include "model/stacking/solve.h"

#define NET_NEVER (INT64_MAX / 4) /* the key of what cannot be had */

enum { PHI_BITS = 20, PHI_ONE = 1 << PHI_BITS };

/* Where one starts from, in the shape of the rule. */
struct start {
	bool *on; /* of a feed: held where its node looks */
	bool *met; /* of a node */
	int32_t *got; /* of a node, as in struct pass */
	bool *complete; /* of a tree */
	struct hall **halls; /* of a node: of once nodes, else NULL */
};

struct start *start_make(struct arena *arena, const struct rule *rule,
			 const struct solve_held *held);

struct start *start_copy(struct arena *arena, const struct rule *rule,
			 const struct start *from);

/* Lets go of what `later` no longer has, and counts anew; true: there was
 * something. */
bool start_keep(struct arena *arena, const struct rule *rule,
		struct start *start, const struct start *later);

/* As though one more achievement were earned that day. */
void start_earn(struct arena *arena, const struct rule *rule,
		struct start *start, int32_t achievement);

/* Whether an answer to a manual step may still come; to a waiver none does. */
static inline bool start_is_open(const struct rule *rule, int32_t manual)
{
	const struct rule_node *node = &rule->nodes[rule->manual[manual]];

	return node->kind == RULE_MANUAL && node->to == manual &&
	       rule->input.steps[node->step].answer != MANUAL_NO;
}

enum net_kind {
	NET_ITEM, /* is earned; its one edge, if any, comes first */
	NET_COUNT, /* `need` of its edges */
	NET_POINTS, /* points of its edges, within caps, reach `need` */
	NET_ONCE, /* its edges are items; `need` of them can be seated */
};

struct net_node {
	enum net_kind kind;
	int32_t need;
	int32_t edge, edges; /* edges[edge] ... */
	int32_t achievement; /* NET_ITEM; -1: a manual step */
	int32_t rule_node; /* of demands and manual steps; -1 */
	int32_t cap, caps; /* NET_POINTS: caps[cap] ... */
	int64_t cost;
};

struct net_edge {
	int32_t from, to;
	int32_t points, cap; /* NET_POINTS; cap -1: none */
	int32_t phi; /* its share in what it leads to, of PHI_ONE */
	int32_t guest; /* NET_ONCE: who it is in the hall */
	bool cut; /* closes a circle */
};

struct net {
	struct arena *arena;
	const struct rule *rule;
	const struct start *start;
	struct net_node *nodes; /* items first */
	struct net_edge *edges; /* in the order of their `from` */
	int32_t *caps; /* points that a cap still lets through */
	int32_t *order; /* nodes, asked ones first but for cut edges */
	int32_t *dearest; /* items in the order, by falling cost */
	struct rule_index into; /* node -> edges that lead to it */
	int32_t count, items, edge_count, cap_count;
	int32_t order_count, dearest_count;
	int32_t root; /* -1: nothing is lacking */
	int64_t scale; /* of the key */
	int64_t unit; /* keys of plans are multiples of it */
	int64_t *minutes, *cents; /* of an item, weighed */
	bool leans; /* manual steps are among the items */
	int64_t work; /* what one look at all of it takes */
	bool possible; /* false: not even with all items */
	bool circular, shared; /* some edge is cut; some node asked twice */
};

struct net *net_make(struct arena *arena, const struct rule *rule,
		     const struct start *start, const struct solve_goals *goals,
		     const struct solve_options *options);

/* Parts of net_make(). */
void net_price(struct net *net, const struct solve_options *options);
void net_sort(struct net *net);

/* What some items cost together. */
void net_sum(const struct net *net, const bool *in,
	     const struct solve_options *options, struct solve_cost *cost);

/* What holds with some items in. */
struct truth {
	const struct net *net;
	bool *in; /* of an item: given by the caller */
	bool *on; /* of a node */
	int32_t *got; /* of a node: edges, points or seats */
	int32_t *cap_got;
	struct hall **halls; /* of a node; its own, as NET_ONCE */
	int32_t *queue, queued;
};

struct truth truth_make(struct net *net);

/* Works out all from `in`; true: the root holds. */
bool truth_count(struct truth *truth);

/* Leaves in `in` only what is needed, letting the dearest go first; true: the
 * root holds. */
bool reduce(struct truth *truth);

#endif
