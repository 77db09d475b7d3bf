/* SPDX-License-Identifier: MIT */
/*
 * Bipartite matching with groups. Credentials are seated one after the other;
 * one that finds no free place looks, breadth first, for a chain in which each
 * one moves to another seat (augmenting path). A full group is left by moving
 * any of those who sit in it. Slots are tens, so this is quick enough.
 *
 * Sets of credentials that can all sit are the independent sets of a matroid
 * (Edmonds and Fulkerson 1965). So whoever is seated in the order of cost is
 * seated at the least cost, which the bound makes use of.
 */
#include "model/stacking/hall.h"

#include <stdlib.h>

static int by_credential(const void *a, const void *b)
{
	const struct hall_edge *x = a, *y = b;

	if (x->credential != y->credential)
		return x->credential < y->credential ? -1 : 1;
	return (x->feed > y->feed) - (x->feed < y->feed);
}

/* Adds the feeds of a leaf: one seat for all, but a tag has a seat for each. */
static void add_leaf(const struct rule *rule, struct hall *hall, int32_t leaf,
		     int32_t group, int32_t limit)
{
	const struct rule_node *node = &rule->nodes[leaf];

	for (int32_t f = node->feed; f < node->feed + node->feeds; f++) {
		if (f == hall->waiver[group])
			continue;
		if (f == node->feed || node->kind == RULE_TAG)
			hall->seats[hall->seat_count++] = (struct hall_seat){
				.group = group, .limit = limit, .edge = -1
			};
		hall->edges[hall->edge_count++] = (struct hall_edge){
			rule->feeds[f].source, hall->seat_count - 1, f, false
		};
	}
}

struct hall *hall_make(struct arena *arena, const struct rule *rule,
		       int32_t once)
{
	const struct rule_node *nodes = rule->nodes;
	int32_t first = nodes[once - nodes[once].size + 1].feed;
	int32_t feeds = nodes[once].feed + nodes[once].feeds - first;
	size_t room = (size_t)(feeds + nodes[once].size) + 1;
	struct hall *hall = arena_alloc(arena, sizeof(*hall));

	hall->edges = arena_array(arena, room, sizeof(*hall->edges));
	hall->seats = arena_array(arena, room, sizeof(*hall->seats));
	hall->used = arena_array(arena, room, sizeof(*hall->used));
	hall->group_seen = arena_array(arena, room, sizeof(bool));
	hall->waiver = arena_array(arena, room, sizeof(*hall->waiver));
	hall->limit = arena_array(arena, room, sizeof(*hall->limit));
	hall->waived = arena_array(arena, room, sizeof(bool));
	hall->queue = arena_array(arena, 2 * room, sizeof(*hall->queue));
	for (int32_t slot = nodes[once].child; slot >= 0;
	     slot = nodes[slot].next) {
		int32_t limit = nodes[slot].need, group = hall->groups++;
		int32_t leaf = nodes[slot].child;

		hall->waiver[group] = nodes[slot].waiver;
		hall->limit[group] = limit;
		if (leaf < 0)
			add_leaf(rule, hall, slot, group, limit);
		for (; leaf >= 0; leaf = nodes[leaf].next)
			add_leaf(rule, hall, leaf, group, limit);
	}
	qsort(hall->edges, (size_t)hall->edge_count, sizeof(*hall->edges),
	      by_credential);
	return hall;
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
	struct hall_seat *seat = &hall->seats[s];

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
		struct hall_seat *seat = &hall->seats[s];
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
	struct hall_seat *seat = &hall->seats[s];

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

bool hall_sit(struct hall *hall, int32_t edge)
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
			if (hall->edges[e].usable &&
			    try_seat(hall, e, newcomer))
				return true;
	}
	return false;
}

void hall_clear(struct hall *hall)
{
	for (int32_t s = 0; s < hall->seat_count; s++)
		hall->seats[s].edge = -1;
	for (int32_t g = 0; g < hall->groups; g++)
		hall->used[g] = hall->waived[g] ? hall->limit[g] : 0;
}

void hall_waive(struct hall *hall, const bool *on)
{
	for (int32_t g = 0; g < hall->groups; g++)
		hall->waived[g] = hall->waiver[g] >= 0 && on[hall->waiver[g]];
}

int32_t hall_next(const struct hall *hall, int32_t edge)
{
	int32_t credential = hall->edges[edge].credential;

	while (edge < hall->edge_count &&
	       hall->edges[edge].credential == credential)
		edge++;
	return edge;
}

int32_t hall_match(struct hall *hall)
{
	int32_t matched = 0;

	hall_clear(hall);
	for (int32_t g = 0; g < hall->groups; g++)
		matched += hall->used[g];
	for (int32_t e = 0; e < hall->edge_count; e = hall_next(hall, e))
		matched += hall_sit(hall, e);
	return matched;
}
