/* SPDX-License-Identifier: MIT */
/*
 * An order in which what is asked for comes before what asks, found by going
 * down in depth. An edge back to where one came from closes a circle and is
 * cut: it counts for what holds, but not for the bound. Who is asked for by
 * several shares its cost among them, at first in equal parts.
 */
#include <stdlib.h>

#include "model/stacking/index.h"
#include "model/stacking/net.h"

enum colour { WHITE, GREY, BLACK };

struct walk {
	struct net *net;
	unsigned char *colour; /* of a node */
	int32_t *stack, *next; /* nodes, and their next edge */
	int32_t depth;
};

static void step_into(struct walk *walk, int32_t n)
{
	walk->colour[n] = GREY;
	walk->next[walk->depth] = walk->net->nodes[n].edge;
	walk->stack[walk->depth++] = n;
}

static void go_deep(struct walk *walk)
{
	struct net *net = walk->net;

	while (walk->depth) {
		int32_t n = walk->stack[walk->depth - 1];
		int32_t e = walk->next[walk->depth - 1]++;
		struct net_edge *edge = &net->edges[e];

		if (e == net->nodes[n].edge + net->nodes[n].edges) {
			walk->colour[n] = BLACK;
			net->order[net->order_count++] = n;
			walk->depth--;
		} else if (walk->colour[edge->to] == GREY) {
			edge->cut = net->circular = true;
		} else if (walk->colour[edge->to] == WHITE) {
			step_into(walk, edge->to);
		}
	}
}

static void share_out(struct net *net, const unsigned char *colour)
{
	struct arena *arena = net->arena;
	size_t edges = (size_t)net->edge_count;
	int32_t *to = arena_array(arena, edges + 1, sizeof(*to));

	for (size_t e = 0; e < edges; e++)
		to[e] = colour[net->edges[e].from] ? net->edges[e].to : -1;
	net->into = index_keys(arena, to, edges, (size_t)net->count);
	for (int32_t n = 0; n < net->count; n++) {
		int32_t first = net->into.first[n],
			end = net->into.first[n + 1];
		int32_t uncut = 0, left = PHI_ONE;

		for (int32_t i = first; i < end; i++)
			uncut += !net->edges[net->into.at[i]].cut;
		net->shared |= uncut > 1;
		for (int32_t i = first; i < end; i++) {
			struct net_edge *edge = &net->edges[net->into.at[i]];

			if (edge->cut)
				continue;
			edge->phi = left / uncut--;
			left -= edge->phi;
		}
	}
}

struct dear {
	int64_t cost;
	int32_t item;
};

static int by_cost(const void *a, const void *b)
{
	const struct dear *x = a, *y = b;

	if (x->cost != y->cost)
		return x->cost < y->cost ? 1 : -1;
	return (x->item < y->item) - (x->item > y->item);
}

static void sort_items(struct net *net)
{
	size_t room = (size_t)net->items + 1;
	struct dear *dear = arena_array(net->arena, room, sizeof(*dear));

	net->dearest = arena_array(net->arena, room, sizeof(int32_t));
	for (int32_t i = 0; i < net->order_count; i++) {
		int32_t n = net->order[i];

		if (n < net->items)
			dear[net->dearest_count++] = (struct dear){
				net->nodes[n].cost, n
			};
	}
	qsort(dear, (size_t)net->dearest_count, sizeof(*dear), by_cost);
	for (int32_t i = 0; i < net->dearest_count; i++)
		net->dearest[i] = dear[i].item;
}

static int32_t divisor(int32_t a, int32_t b)
{
	while (b) {
		int32_t rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}

/* Counts points in the largest unit that all of a node's are whole in. */
static void shorten(struct net *net, struct net_node *node)
{
	int32_t unit = 0;

	for (int32_t i = 0; i < node->edges; i++)
		unit = divisor(unit, net->edges[node->edge + i].points);
	for (int32_t i = 0; i < node->caps; i++)
		unit = divisor(unit, net->caps[node->cap + i]);
	for (int32_t i = 0; i < node->edges; i++)
		net->edges[node->edge + i].points /= unit;
	for (int32_t i = 0; i < node->caps; i++)
		net->caps[node->cap + i] /= unit;
	node->need = (node->need + unit - 1) / unit;
}

void net_sort(struct net *net)
{
	size_t room = (size_t)net->count + 1;
	struct walk walk = {
		.net = net,
		.colour = arena_array(net->arena, room, 1),
		.stack = arena_array(net->arena, room, sizeof(int32_t)),
		.next = arena_array(net->arena, room, sizeof(int32_t)),
	};

	net->order = arena_array(net->arena, room, sizeof(int32_t));
	step_into(&walk, net->root);
	go_deep(&walk);
	share_out(net, walk.colour);
	sort_items(net);
	net->work = net->order_count;
	for (int32_t i = 0; i < net->order_count; i++) {
		struct net_node *node = &net->nodes[net->order[i]];

		net->work += node->edges;
		if (node->kind != NET_POINTS)
			continue;
		shorten(net, node);
		net->work += (int64_t)node->edges * node->need;
		for (int32_t c = node->cap; c < node->cap + node->caps; c++)
			net->work += (int64_t)net->caps[c] * node->need;
	}
}
