/* SPDX-License-Identifier: MIT */
/*
 * What the parts of the chart's layout share. A slot is a place in a layer:
 * a box, or a line that passes the layer on its way to a later one. Wires go
 * from a slot to one in the next layer.
 */
#ifndef CAIRN_DRAW_CHART_PARTS_H
#define CAIRN_DRAW_CHART_PARTS_H

#include "tui/draw/chart.h"

struct slot {
	int box; /* -1: a line passes */
	int layer, height;
	int place; /* in the order of its layer */
	int row; /* of its top */
};

struct wire {
	int from, to; /* slots */
};

struct plan_of_chart {
	struct arena *arena;
	struct chart *chart;
	struct slot *slots; /* those of boxes first */
	struct wire *wires;
	int slot_count, wire_count, layers;
	int *order; /* slots, layer by layer */
	int *first; /* of a layer, in `order`; layers + 1 */
	int *width, *column; /* of a layer */
	int *tracks; /* behind a layer: how many lines run down */
	int *track; /* of a slot: on which it is reached, from 0 */
};

static inline int slot_anchor(const struct slot *slot)
{
	return slot->row + slot->height / 2;
}

/* Sorts each layer so that few lines cross. */
void chart_order(struct plan_of_chart *plan);

/* Gives rows to the slots, near what they are linked to. */
void chart_rows(struct plan_of_chart *plan);

/* Gives each slot that is reached a track, and moves it down where it cannot
 * have one. */
void chart_tracks(struct plan_of_chart *plan);

/* Draws lines into chart->lines. */
void chart_lines(struct plan_of_chart *plan);

#endif
