/* SPDX-License-Identifier: MIT */
/*
 * How many credentials two pathways must share: some schools let none of a
 * minor's courses count in the major, others a few.
 */
#ifndef CAIRN_STACKING_OVERLAP_H
#define CAIRN_STACKING_OVERLAP_H

#include "model/stacking/evaluate.h"

enum overlap_status {
	OVERLAP_FOUND,
	OVERLAP_NOT_FLAT, /* a rule has more than plain slots */
	OVERLAP_UNFILLED, /* what is held does not fill one of them */
	OVERLAP_TOO_LARGE, /* more than OVERLAP_EDGES ways to fill slots */
};

enum { OVERLAP_EDGES = 10000 };

/* The least number of achievements that fill a slot in both pathways, with
 * what is surely held on the day of the last evaluation. Within each of them
 * one achievement fills one slot. *shared is 0 unless it is found. */
enum overlap_status stack_overlap(struct stack *stack, int32_t one,
				  int32_t other, int32_t *shared);

#endif
