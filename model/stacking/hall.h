/* SPDX-License-Identifier: MIT */
/*
 * Seating credentials below a "once" node: who sits where, so that as many
 * slots as possible are filled, each by another credential.
 *
 * A slot that asks for n of several achievements is a group of seats, of
 * which n may be taken.
 */
#ifndef CAIRN_STACKING_HALL_H
#define CAIRN_STACKING_HALL_H

#include "model/stacking/rule.h"

/* A feed: this credential may take that seat. */
struct hall_edge {
	int32_t credential, seat, feed;
	bool usable; /* the credential is there */
};

struct hall_seat {
	int32_t group, limit; /* the slot, and how many it takes */
	int32_t edge; /* who sits here, or -1 */
	bool seen;
	int32_t from; /* edge by which it was reached */
	int32_t by_leaving; /* seat to take once this is left; -1 */
};

struct hall {
	struct hall_edge *edges; /* by credential */
	int32_t edge_count;
	struct hall_seat *seats;
	int32_t seat_count;
	int32_t *used; /* of a group */
	bool *group_seen;
	int32_t *queue, queued; /* first edges of credentials */
	int32_t groups;
	int32_t *waiver; /* of a group: the feed of its waiver, or -1 */
	int32_t *limit; /* of a group */
	bool *waived; /* of a group: nobody has to sit there */
};

/* The hall of a once node, empty and with nobody there. In `arena`. */
struct hall *hall_make(struct arena *arena, const struct rule *rule,
		       int32_t node);

/* Everybody stands up. */
void hall_clear(struct hall *hall);

/* Finds a seat for the credential whose first edge this is, moving others if
 * need be; nobody who sits is left standing. True: one more sits. */
bool hall_sit(struct hall *hall, int32_t edge);

/* Leaves the slots alone whose waiver is on (an array by feed). */
void hall_waive(struct hall *hall, const bool *on);

/* Seats all whose edges are usable; returns how many seats are taken or
 * waived. */
int32_t hall_match(struct hall *hall);

/* Behind the last edge of the credential that has this one. */
int32_t hall_next(const struct hall *hall, int32_t edge);

#endif
