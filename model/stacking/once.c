/* SPDX-License-Identifier: MIT */
/*
 * "Share: once": each credential may fill one slot below the node, so how
 * many slots are filled is a bipartite matching of credentials and seats.
 *
 * A slot that asks for n of several achievements is a group of seats, of
 * which n may be taken. Credentials are seated one after the other; one that
 * finds no free place looks, breadth first, for a chain in which each one
 * moves to another seat (augmenting path). A full group is left by moving
 * any of those who sit in it. Slots are tens, so this is quick enough.
 */
#include <stdlib.h>

#include "model/stacking/state.h"

struct edge {
	int32_t credential, seat, feed;
};

struct seat {
	int32_t group, limit; /* the slot, and how many it takes */
	int32_t edge; /* who sits here, or -1 */
	bool seen;
	int32_t from; /* edge by which it was reached */
	int32_t by_leaving; /* seat to take once this is left; -1 */
};

struct hall {
	struct edge *edges;
	int32_t edge_count;
	struct seat *seats;
	int32_t seat_count;
	int32_t *used; /* of a group */
	bool *group_seen;
	int32_t *queue, queued; /* first edges of credentials */
	int32_t groups;
};

static int by_credential(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;

	if (x->credential != y->credential)
		return x->credential < y->credential ? -1 : 1;
	return (x->feed > y->feed) - (x->feed < y->feed);
}

static bool is_held(const struct pass *pass, int32_t feed)
{
	const struct rule *rule = pass->stack->rule;

	if (rule->nodes[rule->feeds[feed].node].within >= 0)
		return pass->count[feed] > 0;
	return pass->on[feed];
}

/* Adds the feeds of a leaf: one seat for all, but a tag has a seat for each. */
static void add_leaf(const struct pass *pass, struct hall *hall, int32_t leaf,
		     int32_t group, int32_t limit)
{
	const struct rule_node *node = &pass->stack->rule->nodes[leaf];

	for (int32_t f = node->feed; f < node->feed + node->feeds; f++) {
		if (f == node->feed || node->kind == RULE_TAG)
			hall->seats[hall->seat_count++] = (struct seat){
				.group = group, .limit = limit, .edge = -1
			};
		if (is_held(pass, f))
			hall->edges[hall->edge_count++] = (struct edge){
				pass->stack->rule->feeds[f].source,
				hall->seat_count - 1, f
			};
	}
}

static void furnish(const struct pass *pass, struct hall *hall, int32_t once)
{
	const struct rule_node *nodes = pass->stack->rule->nodes;

	for (int32_t slot = nodes[once].child; slot >= 0;
	     slot = nodes[slot].next) {
		int32_t limit = nodes[slot].need, group = hall->groups++;
		int32_t leaf = nodes[slot].child;

		if (leaf < 0)
			add_leaf(pass, hall, slot, group, limit);
		for (; leaf >= 0; leaf = nodes[leaf].next)
			add_leaf(pass, hall, leaf, group, limit);
	}
	qsort(hall->edges, (size_t)hall->edge_count, sizeof(*hall->edges),
	      by_credential);
}

static int32_t first_edge(const struct hall *hall, int32_t edge)
{
	while (edge &&
	       hall->edges[edge - 1].credential == hall->edges[edge].credential)
		edge--;
	return edge;
}

static void reach(struct hall *hall, int32_t s, int32_t from, int32_t leaving)
{
	struct seat *seat = &hall->seats[s];

	seat->seen = true;
	seat->from = from;
	seat->by_leaving = leaving;
	if (seat->edge >= 0)
		hall->queue[hall->queued++] = first_edge(hall, seat->edge);
}

/* From a seat that became free back to the credential that had none. */
static void move_up(struct hall *hall, int32_t s, int32_t newcomer)
{
	for (;;) {
		struct seat *seat = &hall->seats[s];
		int32_t edge = seat->from, left = -1;

		for (int32_t i = 0; i < hall->seat_count && left < 0; i++)
			if (hall->seats[i].edge >= 0 &&
			    hall->edges[hall->seats[i].edge].credential ==
				    hall->edges[edge].credential)
				left = i;
		seat->edge = edge;
		if (hall->edges[edge].credential == newcomer)
			return;
		s = left;
		if (hall->seats[left].by_leaving >= 0) {
			hall->seats[left].edge = -1;
			s = hall->seats[left].by_leaving;
		}
	}
}

/* Looks at one seat from one edge; true: somebody more sits. */
static bool try_seat(struct hall *hall, int32_t edge, int32_t newcomer)
{
	int32_t s = hall->edges[edge].seat;
	struct seat *seat = &hall->seats[s];

	if (seat->seen)
		return false;
	reach(hall, s, edge, -1);
	if (seat->edge >= 0)
		return false;
	if (hall->used[seat->group] < seat->limit) {
		hall->used[seat->group]++;
		move_up(hall, s, newcomer);
		return true;
	}
	if (hall->group_seen[seat->group])
		return false;
	hall->group_seen[seat->group] = true;
	for (int32_t i = 0; i < hall->seat_count; i++)
		if (hall->seats[i].group == seat->group &&
		    hall->seats[i].edge >= 0 && !hall->seats[i].seen)
			reach(hall, i, edge, s);
	return false;
}

static bool seat_one(struct hall *hall, int32_t edge)
{
	int32_t newcomer = hall->edges[edge].credential;

	for (int32_t i = 0; i < hall->seat_count; i++)
		hall->seats[i].seen = false;
	for (int32_t g = 0; g < hall->groups; g++)
		hall->group_seen[g] = false;
	hall->queue[0] = edge;
	hall->queued = 1;
	for (int32_t q = 0; q < hall->queued; q++) {
		int32_t e = hall->queue[q];
		int32_t credential = hall->edges[e].credential;

		for (; e < hall->edge_count &&
		       hall->edges[e].credential == credential;
		     e++)
			if (try_seat(hall, e, newcomer))
				return true;
	}
	return false;
}

int32_t once_match(struct pass *pass, int32_t node)
{
	const struct rule *rule = pass->stack->rule;
	struct arena *arena = pass->stack->arena;
	struct arena_mark mark = arena_mark(arena);
	int32_t feed = rule->nodes[first_node(rule, node)].feed;
	int32_t feeds = end_feed(rule, node) - feed, matched = 0;
	size_t room = (size_t)(feeds + rule->nodes[node].size) + 1;
	struct hall hall = {
		.edges = arena_array(arena, room, sizeof(*hall.edges)),
		.seats = arena_array(arena, room, sizeof(*hall.seats)),
		.used = arena_array(arena, room, sizeof(*hall.used)),
		.group_seen = arena_array(arena, room, sizeof(bool)),
		.queue = arena_array(arena, 2 * room, sizeof(*hall.queue)),
	};

	furnish(pass, &hall, node);
	for (int32_t f = feed; f < feed + feeds; f++)
		pass->chosen[f] = false;
	for (int32_t e = 0; e < hall.edge_count; e++)
		if (first_edge(&hall, e) == e)
			matched += seat_one(&hall, e);
	for (int32_t s = 0; s < hall.seat_count; s++) {
		int32_t edge = hall.seats[s].edge;

		if (edge >= 0)
			pass->chosen[hall.edges[edge].feed] = true;
	}
	arena_rewind(arena, mark);
	return matched;
}
