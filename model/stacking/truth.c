/* SPDX-License-Identifier: MIT */
/*
 * What holds with some items in. An item counts once what it needs first
 * holds, so things are turned on from below, each once: a circle that holds
 * only itself up never turns on. The other way, taking an item out, follows
 * the same counters down, which is sound where there is no circle.
 */
#include <string.h>

#include "model/stacking/net.h"

struct truth truth_make(struct net *net)
{
	size_t nodes = (size_t)net->count + 1;
	struct hall **halls = arena_array(net->arena, nodes, sizeof(*halls));

	for (int32_t n = 0; n < net->count; n++)
		if (net->nodes[n].kind == NET_ONCE)
			halls[n] = hall_make(net->arena, net->rule,
					     net->nodes[n].rule_node);
	return (struct truth){
		.net = net,
		.in = arena_array(net->arena, nodes, 1),
		.on = arena_array(net->arena, nodes, 1),
		.got = arena_array(net->arena, nodes, sizeof(int32_t)),
		.cap_got = arena_array(net->arena, (size_t)net->cap_count + 1,
				       sizeof(int32_t)),
		.halls = halls,
		.queue = arena_array(net->arena, nodes, sizeof(int32_t)),
	};
}

static int32_t least(int32_t a, int32_t b)
{
	return a < b ? a : b;
}

/* Counts what a node below turned to; true: this one turns too. */
static bool hears(struct truth *truth, const struct net_edge *edge, int turn)
{
	const struct net *net = truth->net;
	int32_t n = edge->from, before;
	const struct net_node *node = &net->nodes[n];

	switch (node->kind) {
	case NET_ITEM: return truth->in[n];
	case NET_COUNT: truth->got[n] += turn; break;
	case NET_ONCE:
		if (turn > 0)
			truth->got[n] += hall_come(truth->halls[n],
						   edge->guest);
		else
			truth->got[n] -= hall_go(truth->halls[n], edge->guest);
		break;
	case NET_POINTS:
		if (edge->cap < 0) {
			truth->got[n] += turn * edge->points;
			break;
		}
		before = least(truth->cap_got[edge->cap], net->caps[edge->cap]);
		truth->cap_got[edge->cap] += turn * edge->points;
		truth->got[n] += least(truth->cap_got[edge->cap],
				       net->caps[edge->cap]) -
				 before;
	}
	return (truth->got[n] >= node->need) != truth->on[n];
}

static void spread(struct truth *truth, bool on)
{
	const struct rule_index *into = &truth->net->into;

	for (int32_t q = 0; q < truth->queued; q++) {
		int32_t n = truth->queue[q];

		for (int32_t i = into->first[n]; i < into->first[n + 1]; i++) {
			const struct net_edge
				*edge = &truth->net->edges[into->at[i]];

			if (!hears(truth, edge, on ? 1 : -1) ||
			    truth->on[edge->from] == on)
				continue;
			truth->on[edge->from] = on;
			truth->queue[truth->queued++] = edge->from;
		}
	}
	truth->queued = 0;
}

bool truth_count(struct truth *truth)
{
	const struct net *net = truth->net;
	size_t nodes = (size_t)net->count;

	memset(truth->on, 0, nodes);
	memset(truth->got, 0, nodes * sizeof(*truth->got));
	memset(truth->cap_got, 0,
	       (size_t)net->cap_count * sizeof(*truth->cap_got));
	for (int32_t n = net->items; n < net->count; n++) {
		if (!truth->halls[n])
			continue;
		hall_open(truth->halls[n], net->start->on);
		truth->got[n] = hall_match(truth->halls[n]);
	}
	for (int32_t i = 0; i < net->dearest_count; i++) {
		int32_t item = net->dearest[i];

		if (!truth->in[item] || net->nodes[item].edges)
			continue;
		truth->on[item] = true;
		truth->queue[truth->queued++] = item;
	}
	spread(truth, true);
	return truth->on[net->root];
}

static bool truth_add(struct truth *truth, int32_t item)
{
	const struct net_node *node = &truth->net->nodes[item];

	truth->in[item] = true;
	if (!truth->on[item] &&
	    (!node->edges || truth->on[truth->net->edges[node->edge].to])) {
		truth->on[item] = true;
		truth->queue[truth->queued++] = item;
		spread(truth, true);
	}
	return truth->on[truth->net->root];
}

/* One item comes in or goes out and all above it follow; only where the net
 * is not circular. True: the root holds. */
static bool truth_drop(struct truth *truth, int32_t item)
{
	truth->in[item] = false;
	if (truth->on[item]) {
		truth->on[item] = false;
		truth->queue[truth->queued++] = item;
		spread(truth, false);
	}
	return truth->on[truth->net->root];
}

bool reduce(struct truth *truth)
{
	const struct net *net = truth->net;

	if (!truth_count(truth))
		return false;
	for (int32_t i = 0; i < net->dearest_count; i++) {
		int32_t item = net->dearest[i];
		bool holds;

		if (!truth->in[item])
			continue;
		if (!truth->on[item]) {
			truth->in[item] = false;
			continue;
		}
		holds = net->circular
				? (truth->in[item] = false, truth_count(truth))
				: truth_drop(truth, item);
		if (holds)
			continue;
		truth->in[item] = true;
		if (net->circular)
			truth_count(truth);
		else
			truth_add(truth, item);
	}
	return true;
}
