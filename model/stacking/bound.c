/* SPDX-License-Identifier: MIT */
/*
 * The bound. If nobody shared anything, the cheapest way would be plain:
 * from below, each node takes the cheapest of what it asks for. With sharing
 * that counts shared things twice. So whoever is asked for by several hands
 * each of them only a share of its cost, and the shares sum up to no more
 * than the whole:
 *
 *	value(item) = cost + share * value(what it needs first)
 *	value(node) = the cheapest choice among share * value(child)
 *
 * Take any plan. Each node in it costs no more than its own part of the plan,
 * counted by shares, and no thing is counted above its whole; by induction
 * from the root, value(root) is at most the plan's cost. It holds for any
 * shares, so they may be improved at will: what the choice used is worth more
 * to those who used it (a sub-gradient of the Lagrangian dual; Held and Karp
 * 1971). Where nobody shares, the shares are whole and the bound is exact.
 * An edge that closes a circle counts for nothing, which is never too much.
 */
#include "model/stacking/bound.h"

#include <stdlib.h>

struct bound bound_make(struct net *net)
{
	struct arena *arena = net->arena;
	size_t nodes = (size_t)net->count + 1;
	size_t edges = (size_t)net->edge_count + 1;
	size_t table = 1, step = 1;

	for (int32_t i = 0; i < net->order_count; i++) {
		const struct net_node *node = &net->nodes[net->order[i]];
		size_t room = cover_room(node);

		if (room > step)
			step = room;
		if (room && 2 * ((size_t)node->need + 1) > table)
			table = 2 * ((size_t)node->need + 1);
	}
	return (struct bound){
		.net = net,
		.state = arena_array(arena, nodes, 1),
		.value = arena_array(arena, nodes, sizeof(int64_t)),
		.chosen = arena_array(arena, edges, 1),
		.used = arena_array(arena, nodes, 1),
		.stack = arena_array(arena, nodes, sizeof(int32_t)),
		.alive = truth_make(net),
		.bids = arena_array(arena, edges, sizeof(struct bid)),
		.table = arena_array(arena, table, sizeof(int64_t)),
		.step = arena_array(arena, step, sizeof(uint16_t)),
	};
}

/* What an edge is worth at the least. */
static int64_t bound_edge(const struct bound *bound,
			  const struct net_edge *edge)
{
	int64_t value = bound->value[edge->to];

	if (edge->cut)
		return bound->alive.on[edge->to] ? 0 : NET_NEVER;
	if (value >= NET_NEVER || edge->phi == PHI_ONE)
		return value;
	return (value >> PHI_BITS) * edge->phi +
	       (((value & (PHI_ONE - 1)) * edge->phi) >> PHI_BITS);
}

static int64_t add(int64_t a, int64_t b)
{
	return a >= NET_NEVER || b >= NET_NEVER ? NET_NEVER : a + b;
}

static bool is_less(struct bid a, struct bid b)
{
	return a.value != b.value ? a.value < b.value : a.edge < b.edge;
}

/* Brings the `least` smallest to the front (Hoare 1961). */
static void select_least(struct bid *bids, int32_t count, int32_t least)
{
	int32_t low = 0, high = count - 1;

	while (low < high) {
		struct bid middle = bids[low + (high - low) / 2];
		int32_t i = low, j = high;

		while (i <= j) {
			while (is_less(bids[i], middle))
				i++;
			while (is_less(middle, bids[j]))
				j--;
			if (i <= j) {
				struct bid kept = bids[i];

				bids[i++] = bids[j];
				bids[j--] = kept;
			}
		}
		if (least <= j)
			high = j;
		else if (least >= i)
			low = i;
		else
			return;
	}
}

static void gather(struct bound *bound, const struct net_node *node)
{
	for (int32_t i = 0; i < node->edges; i++) {
		int32_t e = node->edge + i;

		bound->chosen[e] = false;
		bound->bids[i].edge = e;
		bound->bids[i].value = bound_edge(bound, &bound->net->edges[e]);
	}
}

static int64_t count_least(struct bound *bound, const struct net_node *node)
{
	int64_t sum = 0;

	gather(bound, node);
	if (node->need < node->edges)
		select_least(bound->bids, node->edges, node->need);
	for (int32_t i = 0; i < node->need && i < node->edges; i++) {
		bound->chosen[bound->bids[i].edge] = true;
		sum = add(sum, bound->bids[i].value);
	}
	return node->need <= node->edges ? sum : NET_NEVER;
}

static int by_value(const void *a, const void *b)
{
	const struct bid *x = a, *y = b;

	return is_less(*y, *x) - is_less(*x, *y);
}

/* Who can sit is a matroid, so seating in the order of cost is cheapest. */
static int64_t count_seats(struct bound *bound, const struct net_node *node)
{
	const struct net *net = bound->net;
	const struct start *start = net->start;
	struct hall *hall = start->halls[node->rule_node];
	int64_t sum = 0;
	int32_t seated;

	hall_open(hall, start->on);
	seated = hall_match(hall);
	gather(bound, node);
	qsort(bound->bids, (size_t)node->edges, sizeof(*bound->bids), by_value);
	for (int32_t i = 0; i < node->edges && seated < node->need; i++) {
		if (bound->bids[i].value >= NET_NEVER)
			break;
		if (!hall_come(hall, net->edges[bound->bids[i].edge].guest))
			continue;
		seated++;
		bound->chosen[bound->bids[i].edge] = true;
		sum += bound->bids[i].value;
	}
	return seated < node->need ? NET_NEVER : sum;
}

static int64_t count_item(struct bound *bound, const struct net_node *node,
			  int32_t item)
{
	int64_t value = node->cost;

	if (node->edges)
		bound->chosen[node->edge] = bound->state[item] == ITEM_OPEN;
	if (bound->state[item] == ITEM_IN)
		return 0;
	if (node->edges)
		value = add(value,
			    bound_edge(bound, &bound->net->edges[node->edge]));
	return value;
}

static int64_t count_node(struct bound *bound, int32_t n)
{
	const struct net_node *node = &bound->net->nodes[n];

	if (!bound->alive.on[n])
		return NET_NEVER;
	switch (node->kind) {
	case NET_ITEM: return count_item(bound, node, n);
	case NET_COUNT: return count_least(bound, node);
	case NET_POINTS: gather(bound, node); return cover_count(bound, node);
	case NET_ONCE: break;
	}
	return count_seats(bound, node);
}

static void use(struct bound *bound, int32_t n, int32_t *depth)
{
	if (bound->used[n])
		return;
	bound->used[n] = true;
	bound->stack[(*depth)++] = n;
}

/* From the root, and from what items that are in need first. */
static void mark_used(struct bound *bound)
{
	const struct net *net = bound->net;
	int32_t depth = 0;

	for (int32_t i = 0; i < net->order_count; i++)
		bound->used[net->order[i]] = false;
	use(bound, net->root, &depth);
	for (int32_t i = 0; i < net->dearest_count; i++) {
		const struct net_node *node = &net->nodes[net->dearest[i]];

		if (bound->state[net->dearest[i]] != ITEM_IN)
			continue;
		bound->used[net->dearest[i]] = true;
		if (!node->edges)
			continue;
		bound->chosen[node->edge] = true;
		use(bound, net->edges[node->edge].to, &depth);
	}
	while (depth) {
		const struct net_node
			*node = &net->nodes[bound->stack[--depth]];

		for (int32_t e = node->edge; e < node->edge + node->edges; e++)
			if (bound->chosen[e])
				use(bound, net->edges[e].to, &depth);
	}
}

int64_t bound_count(struct bound *bound)
{
	const struct net *net = bound->net;
	int64_t sum = 0;

	for (int32_t i = 0; i < net->dearest_count; i++)
		bound->alive
			.in[net->dearest[i]] = bound->state[net->dearest[i]] !=
					       ITEM_OUT;
	if (!truth_count(&bound->alive))
		return NET_NEVER;
	for (int32_t i = 0; i < net->order_count; i++)
		bound->value[net->order[i]] = count_node(bound, net->order[i]);
	for (int32_t i = 0; i < net->dearest_count; i++) {
		int32_t item = net->dearest[i];
		const struct net_node *node = &net->nodes[item];

		if (bound->state[item] != ITEM_IN)
			continue;
		if (!bound->alive.on[item])
			return NET_NEVER;
		sum = add(sum, node->cost);
		if (node->edges)
			sum = add(sum,
				  bound_edge(bound, &net->edges[node->edge]));
	}
	mark_used(bound);
	sum = add(sum, bound->value[net->root]);
	if (sum >= NET_NEVER)
		return NET_NEVER;
	return (sum + net->unit - 1) / net->unit * net->unit;
}

static bool uses(const struct bound *bound, int32_t e)
{
	return bound->chosen[e] && bound->used[bound->net->edges[e].from];
}

/* Takes one part in `slowness` off the shares of those who did not use the
 * node, and shares it out among those who did. */
static bool shift(struct bound *bound, int32_t n, int32_t slowness)
{
	struct net *net = bound->net;
	int32_t first = net->into.first[n], end = net->into.first[n + 1];
	int32_t users = 0, others = 0, moved = 0, part;
	bool any;

	for (int32_t i = first; i < end; i++) {
		int32_t e = net->into.at[i];

		users += !net->edges[e].cut && uses(bound, e);
		others += !net->edges[e].cut && !uses(bound, e);
	}
	if (!users || !others)
		return false;
	for (int32_t i = first; i < end; i++) {
		int32_t e = net->into.at[i];

		if (net->edges[e].cut || uses(bound, e))
			continue;
		part = net->edges[e].phi / slowness;
		net->edges[e].phi -= part;
		moved += part;
	}
	any = moved > 0;
	for (int32_t i = first; i < end; i++) {
		int32_t e = net->into.at[i];

		if (net->edges[e].cut || !uses(bound, e))
			continue;
		part = moved / users--;
		net->edges[e].phi += part;
		moved -= part;
	}
	return any;
}

bool bound_shift(struct bound *bound, int32_t slowness)
{
	const struct net *net = bound->net;
	bool moved = false;

	for (int32_t i = 0; i < net->order_count; i++)
		if (bound->used[net->order[i]])
			moved |= shift(bound, net->order[i], slowness);
	return moved;
}
