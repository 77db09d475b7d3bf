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
static void add_leaf(const struct rule *rule, struct hall *hall, int32_t leaf)
{
	const struct rule_node *node = &rule->nodes[leaf];
	int32_t group = hall->group_count - 1;

	for (int32_t f = node->feed; f < node->feed + node->feeds; f++) {
		if (f == hall->groups[group].waiver)
			continue;
		if (f == node->feed || node->kind == RULE_TAG) {
			hall->seats[hall->seat_count++] = (struct hall_seat){
				.group = group, .edge = -1
			};
			hall->groups[group].seats++;
		}
		hall->edges[hall->edge_count++] = (struct hall_edge){
			.credential = rule->feeds[f].source,
			.seat = hall->seat_count - 1,
			.feed = f
		};
	}
}

static void number_guests(struct hall *hall)
{
	int32_t last = -1;

	for (int32_t e = 0; e < hall->edge_count; e++) {
		if (hall->edges[e].credential != last)
			hall->first[hall->guest_count++] = e;
		last = hall->edges[e].credential;
		hall->edges[e].guest = hall->guest_count - 1;
	}
	hall->first[hall->guest_count] = hall->edge_count;
}

struct hall *hall_make(struct arena *arena, const struct rule *rule,
		       int32_t once)
{
	const struct rule_node *nodes = rule->nodes;
	int32_t first = nodes[once - nodes[once].size + 1].feed;
	int32_t feeds = nodes[once].feed + nodes[once].feeds - first;
	size_t room = (size_t)(feeds + nodes[once].size) + 2;
	struct hall *hall = arena_alloc(arena, sizeof(*hall));

	hall->edges = arena_array(arena, room, sizeof(*hall->edges));
	hall->seats = arena_array(arena, room, sizeof(*hall->seats));
	hall->groups = arena_array(arena, room, sizeof(*hall->groups));
	hall->first = arena_array(arena, room, sizeof(*hall->first));
	hall->place = arena_array(arena, room, sizeof(*hall->place));
	hall->queue = arena_array(arena, room, sizeof(*hall->queue));
	for (int32_t slot = nodes[once].child; slot >= 0;
	     slot = nodes[slot].next) {
		int32_t leaf = nodes[slot].child;

		hall->groups[hall->group_count++] = (struct hall_group){
			.seat = hall->seat_count,
			.limit = nodes[slot].need,
			.waiver = nodes[slot].waiver
		};
		if (leaf < 0)
			add_leaf(rule, hall, slot);
		for (; leaf >= 0; leaf = nodes[leaf].next)
			add_leaf(rule, hall, leaf);
	}
	qsort(hall->edges, (size_t)hall->edge_count, sizeof(*hall->edges),
	      by_credential);
	number_guests(hall);
	return hall;
}

void hall_clear(struct hall *hall)
{
	for (int32_t s = 0; s < hall->seat_count; s++)
		hall->seats[s].edge = -1;
	for (int32_t guest = 0; guest < hall->guest_count; guest++)
		hall->place[guest] = -1;
	for (int32_t g = 0; g < hall->group_count; g++) {
		struct hall_group *group = &hall->groups[g];

		group->used = group->waived ? group->limit : 0;
	}
}

void hall_open(struct hall *hall, const bool *on)
{
	for (int32_t e = 0; e < hall->edge_count; e++)
		hall->edges[e].usable = on[hall->edges[e].feed];
	for (int32_t g = 0; g < hall->group_count; g++)
		hall->groups[g].waived = hall->groups[g].waiver >= 0 &&
					 on[hall->groups[g].waiver];
	hall_clear(hall);
}

/* Notes how a seat was reached; returns whether somebody sits there, who then
 * joins the queue. */
static bool reach(struct hall *hall, int32_t s, int32_t from, int32_t leaving,
		  int32_t *queued)
{
	struct hall_seat *seat = &hall->seats[s];

	seat->seen = hall->search;
	seat->from = from;
	seat->by_leaving = leaving;
	if (seat->edge < 0)
		return false;
	hall->queue[(*queued)++] = hall->edges[seat->edge].guest;
	return true;
}

/* From a seat that became free back to the guest who had none. */
static void move_up(struct hall *hall, int32_t s)
{
	while (s >= 0) {
		struct hall_seat *seat = &hall->seats[s];
		int32_t guest = hall->edges[seat->from].guest;

		seat->edge = seat->from;
		s = hall->place[guest];
		hall->place[guest] = (int32_t)(seat - hall->seats);
		if (s >= 0 && hall->seats[s].by_leaving >= 0) {
			hall->seats[s].edge = -1;
			s = hall->seats[s].by_leaving;
		}
	}
}

/* Looks at one seat from one edge; true: somebody more sits. */
static bool try_seat(struct hall *hall, int32_t edge, int32_t *queued)
{
	int32_t s = hall->edges[edge].seat;
	struct hall_group *group = &hall->groups[hall->seats[s].group];

	if (hall->seats[s].seen == hall->search ||
	    reach(hall, s, edge, -1, queued))
		return false;
	if (group->used < group->limit) {
		group->used++;
		move_up(hall, s);
		return true;
	}
	if (group->seen == hall->search)
		return false;
	group->seen = hall->search;
	for (int32_t i = group->seat; i < group->seat + group->seats; i++)
		if (hall->seats[i].edge >= 0 &&
		    hall->seats[i].seen != hall->search)
			reach(hall, i, edge, s, queued);
	return false;
}

/* Goes on with a search: what it saw before led to no free seat. */
static bool seat_guest(struct hall *hall, int32_t newcomer)
{
	int32_t queued = 1;

	hall->queue[0] = newcomer;
	for (int32_t q = 0; q < queued; q++) {
		int32_t guest = hall->queue[q];

		for (int32_t e = hall->first[guest]; e < hall->first[guest + 1];
		     e++)
			if (hall->edges[e].usable && try_seat(hall, e, &queued))
				return true;
	}
	return false;
}

static void use(struct hall *hall, int32_t guest, bool usable)
{
	for (int32_t e = hall->first[guest]; e < hall->first[guest + 1]; e++)
		hall->edges[e].usable = usable;
}

int32_t hall_match(struct hall *hall)
{
	int32_t matched = 0;

	for (int32_t g = 0; g < hall->group_count; g++)
		matched += hall->groups[g].used;
	for (int32_t guest = 0; guest < hall->guest_count; guest++) {
		hall->search++;
		matched += seat_guest(hall, guest);
	}
	return matched;
}

bool hall_come(struct hall *hall, int32_t guest)
{
	use(hall, guest, true);
	hall->search++;
	return seat_guest(hall, guest);
}

bool hall_go(struct hall *hall, int32_t guest)
{
	int32_t s = hall->place[guest];

	use(hall, guest, false);
	if (s < 0)
		return false;
	hall->place[guest] = hall->seats[s].edge = -1;
	hall->groups[hall->seats[s].group].used--;
	hall->search++;
	for (int32_t other = 0; other < hall->guest_count; other++)
		if (hall->place[other] < 0 && seat_guest(hall, other))
			return false;
	return true;
}
