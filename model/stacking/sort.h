/* SPDX-License-Identifier: MIT */
/*
 * Things that happen on a day, brought into the order of days.
 */
#ifndef CAIRN_STACKING_SORT_H
#define CAIRN_STACKING_SORT_H

#include <stddef.h>
#include <stdint.h>

#include "model/base/arena.h"

struct event {
	int32_t day;
	int32_t what;
};

/* A list that grows in an arena; emptied by count = 0. */
struct events {
	struct arena *arena;
	struct event *at, *spare;
	size_t count, room;
};

void events_add(struct events *events, int32_t day, int32_t what);

/* By day; what happens on one day keeps its order. Linear. */
void events_sort(struct events *events);

#endif
