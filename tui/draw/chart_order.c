/* SPDX-License-Identifier: MIT */
/*
 * The order within layers, and the rows that follow from it.
 *
 * Each slot is drawn to the middle of what it is linked to in the layer
 * before, then in the layer behind, a few times over; of all orders met, the
 * one with the fewest crossings is kept.
 */
#include "tui/draw/chart_parts.h"

#include <string.h>

enum { ROUNDS = 6, SCALE = 1024 };

/* The mean place of what a slot is linked to in the layer before (or behind),
 * scaled to the size of that layer; its own where it is linked to nothing. */
static int pull(const struct plan_of_chart *plan, int slot, bool before)
{
	const struct slot *s = &plan->slots[slot];
	int other = s->layer + (before ? -1 : 1), own = s->layer;
	int sum = 0, count = 0;

	for (int i = 0; i < plan->wire_count; i++) {
		const struct wire *w = &plan->wires[i];

		if ((before ? w->to : w->from) != slot)
			continue;
		sum += 2 * plan->slots[before ? w->from : w->to].place + 1;
		count++;
	}
	if (!count)
		return (2 * s->place + 1) * SCALE /
		       (plan->first[own + 1] - plan->first[own]);
	return sum * SCALE / count /
	       (plan->first[other + 1] - plan->first[other]);
}

/* A stable sort by insertion: layers are short. */
static void sort_layer(struct plan_of_chart *plan, int layer, bool before,
		       int *keys)
{
	int *order = plan->order + plan->first[layer];
	int count = plan->first[layer + 1] - plan->first[layer];

	for (int i = 0; i < count; i++)
		keys[order[i]] = pull(plan, order[i], before);
	for (int i = 1; i < count; i++) {
		int slot = order[i], to = i;

		for (; to > 0 && keys[order[to - 1]] > keys[slot]; to--)
			order[to] = order[to - 1];
		order[to] = slot;
	}
	for (int i = 0; i < count; i++)
		plan->slots[order[i]].place = i;
}

static int crossings(const struct plan_of_chart *plan)
{
	const struct slot *slots = plan->slots;
	int count = 0;

	for (int i = 0; i < plan->wire_count; i++)
		for (int k = 0; k < i; k++) {
			const struct wire *a = &plan->wires[i];
			const struct wire *b = &plan->wires[k];
			int from = slots[a->from].place - slots[b->from].place;
			int to = slots[a->to].place - slots[b->to].place;

			count += slots[a->from].layer == slots[b->from].layer &&
				 ((from < 0 && to > 0) || (from > 0 && to < 0));
		}
	return count;
}

void chart_order(struct plan_of_chart *plan)
{
	size_t size = (size_t)plan->slot_count * sizeof(int);
	int *best = arena_array(plan->arena, (size_t)plan->slot_count + 1,
				sizeof(int));
	int *keys = arena_array(plan->arena, (size_t)plan->slot_count + 1,
				sizeof(int));
	int least = crossings(plan);

	if (!plan->slot_count)
		return;
	memcpy(best, plan->order, size);
	for (int round = 0; round < ROUNDS && least; round++) {
		int now;

		for (int layer = 1; layer < plan->layers; layer++)
			sort_layer(plan, layer, true, keys);
		for (int layer = plan->layers - 2; layer >= 0; layer--)
			sort_layer(plan, layer, false, keys);
		now = crossings(plan);
		if (now >= least)
			continue;
		least = now;
		memcpy(best, plan->order, size);
	}
	memcpy(plan->order, best, size);
	for (int layer = 0; layer < plan->layers; layer++)
		for (int i = plan->first[layer]; i < plan->first[layer + 1];
		     i++)
			plan->slots[best[i]].place = i - plan->first[layer];
}

static int height_of(const struct plan_of_chart *plan, int layer)
{
	int height = 0;

	for (int i = plan->first[layer]; i < plan->first[layer + 1]; i++)
		height += plan->slots[plan->order[i]].height;
	return height;
}

/* The row at which a slot would lie in the middle of what it is linked to in
 * a layer that has its rows; -1 where it is linked to nothing there. */
static int wanted_row(const struct plan_of_chart *plan, int slot, bool before)
{
	int sum = 0, count = 0;

	for (int i = 0; i < plan->wire_count; i++) {
		const struct wire *w = &plan->wires[i];

		if ((before ? w->to : w->from) != slot)
			continue;
		sum += slot_anchor(&plan->slots[before ? w->from : w->to]);
		count++;
	}
	return count ? sum / count - plan->slots[slot].height / 2 : -1;
}

/* Down from the top, each no higher than it wants; then up from the bottom,
 * so that none lies below what the tallest layer takes. */
static void place_layer(struct plan_of_chart *plan, int layer, bool before,
			int limit)
{
	int next = 0;

	for (int i = plan->first[layer]; i < plan->first[layer + 1]; i++) {
		struct slot *s = &plan->slots[plan->order[i]];
		int wanted = wanted_row(plan, plan->order[i], before);

		s->row = wanted > next ? wanted : next;
		next = s->row + s->height;
	}
	for (int i = plan->first[layer + 1] - 1; i >= plan->first[layer]; i--) {
		struct slot *s = &plan->slots[plan->order[i]];

		if (s->row + s->height > limit)
			s->row = limit - s->height;
		limit = s->row;
	}
}

void chart_rows(struct plan_of_chart *plan)
{
	int tallest = 0, next = 0, limit;

	if (!plan->layers)
		return;
	for (int layer = 1; layer < plan->layers; layer++)
		if (height_of(plan, layer) > height_of(plan, tallest))
			tallest = layer;
	limit = height_of(plan, tallest);
	for (int i = plan->first[tallest]; i < plan->first[tallest + 1]; i++) {
		struct slot *s = &plan->slots[plan->order[i]];

		s->row = next;
		next += s->height;
	}
	for (int layer = tallest + 1; layer < plan->layers; layer++)
		place_layer(plan, layer, true, limit);
	for (int layer = tallest - 1; layer >= 0; layer--)
		place_layer(plan, layer, false, limit);
}
