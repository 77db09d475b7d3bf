/* SPDX-License-Identifier: MIT */
/*
 * Few events are sorted by insertion, many by three rounds of counting over
 * eleven bits of the day; a round in which all have the same bits is left
 * out, so a few years of days take one or two.
 */
#include "model/stacking/sort.h"

#include <stdbool.h>
#include <string.h>

enum { FEW = 48, BITS = 11, KEYS = 1 << BITS };

void events_add(struct events *events, int32_t day, int32_t what)
{
	if (events->count == events->room) {
		size_t room = events->room ? 2 * events->room : 256;
		struct event *more = arena_array(events->arena, room,
						 sizeof(*more));

		if (events->count)
			memcpy(more, events->at, events->count * sizeof(*more));
		events->at = more;
		events->spare = arena_array(events->arena, room, sizeof(*more));
		events->room = room;
	}
	events->at[events->count++] = (struct event){ day, what };
}

static void insert(struct event *at, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		struct event event = at[i];
		size_t j = i;

		for (; j && at[j - 1].day > event.day; j--)
			at[j] = at[j - 1];
		at[j] = event;
	}
}

/* Negative days come first when the sign bit is turned. */
static uint32_t key(struct event event, int shift)
{
	return (((uint32_t)event.day ^ 0x80000000U) >> shift) & (KEYS - 1);
}

static void count_round(struct events *events, int shift)
{
	uint32_t place[KEYS] = { 0 }, sum = 0;
	struct event *from = events->at;

	for (size_t i = 0; i < events->count; i++)
		place[key(from[i], shift)]++;
	if (place[key(from[0], shift)] == events->count)
		return;
	for (size_t k = 0; k < KEYS; k++) {
		uint32_t count = place[k];

		place[k] = sum;
		sum += count;
	}
	for (size_t i = 0; i < events->count; i++)
		events->spare[place[key(from[i], shift)]++] = from[i];
	events->at = events->spare;
	events->spare = from;
}

void events_sort(struct events *events)
{
	if (events->count <= FEW) {
		insert(events->at, events->count);
		return;
	}
	for (int shift = 0; shift < 32; shift += BITS)
		count_round(events, shift);
}
