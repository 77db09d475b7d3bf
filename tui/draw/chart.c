/* SPDX-License-Identifier: MIT */
/*
 * The layout goes in steps, as Sugiyama, Tagawa and Toda (1981) have it:
 * layers; slots for lines that pass a layer; an order within each layer with
 * few crossings; rows; tracks for the lines between two layers.
 */
#include "tui/draw/chart.h"

#include <stdlib.h>

#include "tui/draw/chart_parts.h"

enum {
	LEAST_WIDTH = 16, /* to which boxes are narrowed, at the very least, */
	USUAL_WIDTH = 20, /* and where there are columns for four */
	MOST_WIDTH = 40, /* and the widest one; more in a wide chart */
	PASSING_WIDTH = 2, /* of a line that passes */
	ENDS = 2, /* columns of a channel beside its tracks */
};

int chart_anchor(const struct chart_box *box)
{
	return box->row + box->height / 2;
}

static bool is_ready(const struct chart *chart, const bool *done, int box)
{
	for (int i = 0; i < chart->link_count; i++)
		if (chart->links[i].to == box && !done[chart->links[i].from])
			return false;
	return true;
}

/* Takes a box whose parts are done; links from others run in a circle. */
static void take(struct chart *chart, bool *done, int box)
{
	struct chart_box *b = &chart->boxes[box];

	b->layer = b->whole;
	for (int i = 0; i < chart->link_count; i++) {
		struct chart_link *link = &chart->links[i];

		if (link->to != box)
			continue;
		link->drawn = done[link->from];
		if (link->drawn && b->layer <= chart->boxes[link->from].layer)
			b->layer = chart->boxes[link->from].layer + 1;
	}
	done[box] = true;
}

/* A part stands right before the first thing that it is part of. */
static void move_parts(struct chart *chart)
{
	for (int b = 0; b < chart->count; b++) {
		int least = -1;

		for (int i = 0; i < chart->link_count; i++) {
			const struct chart_link *link = &chart->links[i];
			int layer = chart->boxes[link->to].layer;

			if (link->from == b && link->drawn &&
			    (least < 0 || layer < least))
				least = layer;
		}
		if (!chart->boxes[b].whole && least > 0)
			chart->boxes[b].layer = least - 1;
	}
}

static void find_layers(struct chart *chart, struct arena *arena)
{
	bool *done = arena_array(arena, (size_t)chart->count + 1, sizeof(bool));

	for (int taken = 0; taken < chart->count;) {
		int first = -1, before = taken;

		for (int i = 0; i < chart->count; i++) {
			if (done[i])
				continue;
			if (first < 0)
				first = i;
			if (!is_ready(chart, done, i))
				continue;
			take(chart, done, i);
			taken++;
		}
		if (taken == before) {
			take(chart, done, first);
			taken++;
		}
	}
	move_parts(chart);
	for (int i = 0; i < chart->count; i++)
		if (chart->layers <= chart->boxes[i].layer)
			chart->layers = chart->boxes[i].layer + 1;
}

/* The last layer that a line from a box goes to. */
static int reach_of(const struct chart *chart, int box)
{
	int reach = chart->boxes[box].layer;

	for (int i = 0; i < chart->link_count; i++)
		if (chart->links[i].from == box && chart->links[i].drawn &&
		    chart->boxes[chart->links[i].to].layer > reach)
			reach = chart->boxes[chart->links[i].to].layer;
	return reach;
}

static void add_wire(struct plan_of_chart *plan, int from, int to)
{
	plan->wires[plan->wire_count++] = (struct wire){ from, to };
}

/* Slots and wires of one box's lines: one slot in each layer passed. */
static void pass_layers(struct plan_of_chart *plan, int box)
{
	const struct chart *chart = plan->chart;
	int layer = chart->boxes[box].layer, carrier = box;
	int reach = reach_of(chart, box);

	for (; layer < reach; layer++) {
		for (int i = 0; i < chart->link_count; i++)
			if (chart->links[i].from == box &&
			    chart->links[i].drawn &&
			    chart->boxes[chart->links[i].to].layer == layer + 1)
				add_wire(plan, carrier, chart->links[i].to);
		if (layer + 1 == reach)
			break;
		plan->slots[plan->slot_count] = (struct slot){
			.box = -1, .layer = layer + 1, .height = 1
		};
		add_wire(plan, carrier, plan->slot_count);
		carrier = plan->slot_count++;
	}
}

static void make_slots(struct plan_of_chart *plan)
{
	struct chart *chart = plan->chart;
	size_t most = (size_t)chart->count * (size_t)(chart->layers + 1) + 1;

	plan->layers = chart->layers;
	plan->slots = arena_array(plan->arena, most, sizeof(*plan->slots));
	plan->wires = arena_array(plan->arena, most + (size_t)chart->link_count,
				  sizeof(*plan->wires));
	for (int i = 0; i < chart->count; i++)
		plan->slots[plan->slot_count++] = (struct slot){
			.box = i,
			.layer = chart->boxes[i].layer,
			.height = chart->boxes[i].height,
		};
	for (int i = 0; i < chart->count; i++)
		pass_layers(plan, i);
}

static void list_layers(struct plan_of_chart *plan)
{
	int at = 0;

	plan->order = arena_array(plan->arena, (size_t)plan->slot_count + 1,
				  sizeof(int));
	plan->first = arena_array(plan->arena, (size_t)plan->layers + 2,
				  sizeof(int));
	for (int layer = 0; layer < plan->layers; layer++) {
		plan->first[layer] = at;
		for (int i = 0; i < plan->slot_count; i++) {
			if (plan->slots[i].layer != layer)
				continue;
			plan->slots[i].place = at - plan->first[layer];
			plan->order[at++] = i;
		}
	}
	plan->first[plan->layers] = at;
}

/* Takes columns from the widest layers until all fit, or none can give. */
static void narrow(struct plan_of_chart *plan, int room, int least)
{
	for (;;) {
		int total = 0, widest = 0;

		for (int layer = 0; layer < plan->layers; layer++) {
			total += plan->width[layer];
			if (plan->width[layer] > plan->width[widest])
				widest = layer;
		}
		if (total <= room || plan->width[widest] <= least)
			return;
		plan->width[widest]--;
	}
}

static void find_columns(struct plan_of_chart *plan, int width)
{
	struct chart *chart = plan->chart;
	size_t layers = (size_t)plan->layers + 1;
	int least = width < 4 * USUAL_WIDTH ? LEAST_WIDTH : USUAL_WIDTH;
	int at = 0, most = width / 3 > MOST_WIDTH ? width / 3 : MOST_WIDTH;

	plan->width = arena_array(plan->arena, layers, sizeof(int));
	plan->column = arena_array(plan->arena, layers, sizeof(int));
	for (int i = 0; i < plan->slot_count; i++) {
		const struct slot *s = &plan->slots[i];
		int wish = s->box < 0 ? PASSING_WIDTH
				      : chart->boxes[s->box].width;

		if (wish > most)
			wish = most;
		if (plan->width[s->layer] < wish)
			plan->width[s->layer] = wish;
	}
	for (int layer = 0; layer + 1 < plan->layers; layer++)
		width -= plan->tracks[layer] + ENDS;
	narrow(plan, width, least);
	for (int layer = 0; layer < plan->layers; layer++) {
		plan->column[layer] = at;
		at += plan->width[layer];
		if (layer + 1 < plan->layers)
			at += plan->tracks[layer] + ENDS;
	}
	chart->columns = at;
}

static void settle_boxes(struct plan_of_chart *plan)
{
	struct chart *chart = plan->chart;

	for (int i = 0; i < plan->slot_count; i++) {
		const struct slot *s = &plan->slots[i];
		struct chart_box *box;

		if (chart->rows < s->row + s->height)
			chart->rows = s->row + s->height;
		if (s->box < 0)
			continue;
		box = &chart->boxes[s->box];
		box->row = s->row;
		box->column = plan->column[s->layer];
		if (box->width > plan->width[s->layer])
			box->width = plan->width[s->layer];
	}
}

void chart_place(struct chart *chart, struct arena *arena, int width)
{
	struct plan_of_chart plan = { .arena = arena, .chart = chart };

	chart->layers = chart->rows = chart->columns = 0;
	find_layers(chart, arena);
	make_slots(&plan);
	list_layers(&plan);
	chart_order(&plan);
	chart_rows(&plan);
	chart_tracks(&plan);
	find_columns(&plan, width);
	settle_boxes(&plan);
	chart_lines(&plan);
}

static int distance(const struct chart_box *a, const struct chart_box *b)
{
	return abs(chart_anchor(a) - chart_anchor(b));
}

static bool leads(const struct chart *chart, int from, int to,
		  enum chart_way way)
{
	const struct chart_box *a = &chart->boxes[from];
	const struct chart_box *b = &chart->boxes[to];

	if (way == CHART_UP || way == CHART_DOWN)
		return a->layer == b->layer &&
		       (way == CHART_UP ? b->row < a->row : b->row > a->row);
	for (int i = 0; i < chart->link_count; i++) {
		const struct chart_link *link = &chart->links[i];

		if (link->drawn &&
		    (way == CHART_RIGHT ? link->from == from && link->to == to
					: link->to == from && link->from == to))
			return true;
	}
	return false;
}

int chart_next(const struct chart *chart, int from, enum chart_way way)
{
	int best = from;

	for (int i = 0; i < chart->count; i++)
		if (i != from && leads(chart, from, i, way) &&
		    (best == from ||
		     distance(&chart->boxes[from], &chart->boxes[i]) <
			     distance(&chart->boxes[from],
				      &chart->boxes[best])))
			best = i;
	return best;
}

int chart_at(const struct chart *chart, int row, int column)
{
	for (int i = 0; i < chart->count; i++) {
		const struct chart_box *b = &chart->boxes[i];

		if (row >= b->row && row < b->row + b->height &&
		    column >= b->column && column < b->column + b->width)
			return i;
	}
	return -1;
}
