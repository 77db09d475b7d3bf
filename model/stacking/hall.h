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
	int32_t guest; /* the credential, counted from 0 */
	bool usable; /* the credential is there */
};

struct hall_seat {
	int32_t group; /* the slot */
	int32_t edge; /* who sits here, or -1 */
	int32_t seen; /* in which search it was reached, */
	int32_t from; /* by which edge, */
	int32_t by_leaving; /* and which seat to take once it is left; -1 */
};

struct hall_group {
	int32_t seat, seats; /* its own: seats[seat] ... */
	int32_t limit, used; /* how many can be taken, and are */
	int32_t waiver; /* the feed of its waiver, or -1 */
	bool waived; /* nobody has to sit there */
	int32_t seen;
};

struct hall {
	struct hall_edge *edges; /* by guest */
	struct hall_seat *seats;
	struct hall_group *groups;
	int32_t *first; /* guest -> edges, as in a rule_index */
	int32_t *place; /* guest -> seat, or -1 */
	int32_t *queue; /* guests */
	int32_t edge_count, seat_count, group_count, guest_count;
	int32_t search; /* counts them */
};

/* The hall of a once node, empty and with nobody there. In `arena`. */
struct hall *hall_make(struct arena *arena, const struct rule *rule,
		       int32_t node);

/* Everybody stands. */
void hall_clear(struct hall *hall);

/* Who is there and what is waived, by feed; everybody stands. */
void hall_open(struct hall *hall, const bool *on);

/* Seats all who are there; returns how many seats are taken or waived. */
int32_t hall_match(struct hall *hall);

/* One more guest comes and finds a seat, others moving if need be; nobody who
 * sits is left standing. True: one more sits. */
bool hall_come(struct hall *hall, int32_t guest);

/* One goes, and somebody who stands takes the seat if that can be done. True:
 * one less sits. All who could sit must have been seated before. */
bool hall_go(struct hall *hall, int32_t guest);

#endif
