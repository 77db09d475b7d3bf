/* SPDX-License-Identifier: MIT */
/*
 * Lines between two layers. Each slot that is reached has one line down, on a
 * track of its own, which gathers what comes from the left and turns into the
 * slot's row. Where what comes from the left goes on to other tracks, too, a
 * dot says so: it gives to this line and takes nothing from it. A line from the left in that same row has to end before that
 * track, or the two would run into one: so some tracks come before others.
 * Where such demands go in a circle, a slot is moved down by a row.
 */
#include "tui/draw/chart_parts.h"

enum {
	LEFT = 1,
	RIGHT = 2,
	UP = 4,
	DOWN = 8,
	JOINED = 16,
	ARROW = 32,
	TAP = 64
};

/* One channel: what lies between a layer and the next. */
struct channel {
	struct plan_of_chart *plan;
	int layer; /* the next */
	int count; /* of slots there */
	const int *slots;
	bool *before; /* count × count: has to lie left of */
	int *low, *high; /* rows of the line down */
};

static void span(struct channel *c, int i, int row)
{
	if (row < c->low[i])
		c->low[i] = row;
	if (row > c->high[i])
		c->high[i] = row;
}

/* All other tracks that a wire's source goes to lie left of those whose slot
 * is in the source's row. */
static void demand(struct channel *c, int source, int row)
{
	const struct plan_of_chart *plan = c->plan;

	for (int i = 0; i < c->count; i++) {
		if (slot_anchor(&plan->slots[c->slots[i]]) != row)
			continue;
		for (int w = 0; w < plan->wire_count; w++) {
			int other = plan->slots[plan->wires[w].to].place;

			if (plan->wires[w].from == source && other != i)
				c->before[other * c->count + i] = true;
		}
	}
}

static void read_channel(struct channel *c)
{
	const struct plan_of_chart *plan = c->plan;

	for (int i = 0; i < c->count * c->count; i++)
		c->before[i] = false;
	for (int i = 0; i < c->count; i++)
		c->low[i] = c->high[i] = slot_anchor(&plan->slots[c->slots[i]]);
	for (int w = 0; w < plan->wire_count; w++) {
		const struct wire *wire = &plan->wires[w];
		int row = slot_anchor(&plan->slots[wire->from]);

		if (plan->slots[wire->to].layer != c->layer)
			continue;
		span(c, plan->slots[wire->to].place, row);
		demand(c, wire->from, row);
	}
}

/* The first track from `least` on that nobody uses in these rows, nor in the
 * rows next to them: one below the other, two lines would seem to be one. */
static int free_track(const struct channel *c, const int *track, int i,
		      int least)
{
	for (;; least++) {
		bool taken = false;

		for (int k = 0; k < c->count; k++)
			taken |= track[k] == least &&
				 c->low[k] <= c->high[i] + 1 &&
				 c->low[i] <= c->high[k] + 1;
		if (!taken)
			return least;
	}
}

static bool is_reached(const struct channel *c, int i)
{
	for (int w = 0; w < c->plan->wire_count; w++)
		if (c->plan->wires[w].to == c->slots[i])
			return true;
	return false;
}

/* Gives tracks to all whose demands are met, in turn. Returns the first that
 * is left over, or -1. */
static int assign(struct channel *c, int *track)
{
	int left = c->count;

	for (int i = 0; i < c->count; i++)
		track[i] = -1;
	while (left) {
		int before = left, first = -1;

		for (int i = 0; i < c->count; i++) {
			int least = 0;
			bool ready = track[i] < 0;

			for (int k = 0; k < c->count && ready; k++) {
				if (!c->before[k * c->count + i])
					continue;
				ready = track[k] >= 0;
				if (track[k] >= least)
					least = track[k] + 1;
			}
			if (ready) {
				track[i] = free_track(c, track, i, least);
				left--;
			} else if (track[i] < 0 && first < 0) {
				first = i;
			}
		}
		if (left == before)
			return first;
	}
	return -1;
}

/* Moves a slot down by a row, and what it pushes. */
static void push_down(struct channel *c, int i)
{
	struct slot *s = &c->plan->slots[c->slots[i]];
	int next;

	s->row++;
	next = s->row + s->height;
	for (i++; i < c->count; i++) {
		s = &c->plan->slots[c->slots[i]];
		if (s->row < next)
			s->row = next;
		next = s->row + s->height;
	}
}

void chart_tracks(struct plan_of_chart *plan)
{
	size_t most = (size_t)plan->slot_count + 1;
	struct channel c = {
		.plan = plan,
		.before = arena_array(plan->arena, most * most, sizeof(bool)),
		.low = arena_array(plan->arena, most, sizeof(int)),
		.high = arena_array(plan->arena, most, sizeof(int)),
	};
	int *track = arena_array(plan->arena, most, sizeof(int));

	plan->tracks = arena_array(plan->arena, (size_t)plan->layers + 1,
				   sizeof(int));
	plan->track = arena_array(plan->arena, most, sizeof(int));
	for (int layer = 1; layer < plan->layers; layer++) {
		int stuck;

		c.layer = layer;
		c.slots = plan->order + plan->first[layer];
		c.count = plan->first[layer + 1] - plan->first[layer];
		do {
			read_channel(&c);
			stuck = assign(&c, track);
			if (stuck >= 0)
				push_down(&c, stuck);
		} while (stuck >= 0);
		for (int i = 0; i < c.count; i++) {
			plan->track[c.slots[i]] = track[i];
			if (is_reached(&c, i) &&
			    plan->tracks[layer - 1] <= track[i])
				plan->tracks[layer - 1] = track[i] + 1;
		}
	}
}

static void mark(struct chart *chart, int row, int column, unsigned bits)
{
	chart->lines[row * chart->columns + column] |= (unsigned char)bits;
}

static void across(struct chart *chart, int row, int from, int to)
{
	for (int column = from; column < to; column++)
		mark(chart, row, column, LEFT | RIGHT);
}

/* Whether a slot's line goes on beyond a track. */
static bool goes_on(const struct plan_of_chart *plan, int slot, int track)
{
	for (int i = 0; i < plan->wire_count; i++)
		if (plan->wires[i].from == slot &&
		    plan->track[plan->wires[i].to] > track)
			return true;
	return false;
}

/* One wire: along the row of its source to the track, down or up, and along
 * the row of its end. */
static void draw_wire(struct plan_of_chart *plan, const struct wire *wire)
{
	struct chart *chart = plan->chart;
	const struct slot *from = &plan->slots[wire->from];
	const struct slot *to = &plan->slots[wire->to];
	int row = slot_anchor(from), end = slot_anchor(to);
	int start = plan->column[from->layer];
	int turn = start + plan->width[from->layer] + 1 + plan->track[wire->to];
	int stop = plan->column[to->layer];

	if (from->box >= 0)
		start += chart->boxes[from->box].width;
	across(chart, row, start, turn);
	mark(chart, row, turn, LEFT | JOINED);
	if (row != end && goes_on(plan, wire->from, plan->track[wire->to]))
		mark(chart, row, turn, TAP);
	for (int r = row < end ? row : end; r < (row < end ? end : row); r++) {
		mark(chart, r, turn, DOWN);
		mark(chart, r + 1, turn, UP);
	}
	mark(chart, end, turn, RIGHT | JOINED);
	across(chart, end, turn + 1, stop);
	if (to->box >= 0)
		mark(chart, end, stop - 1, ARROW);
}

void chart_lines(struct plan_of_chart *plan)
{
	struct chart *chart = plan->chart;

	chart->lines = arena_array(plan->arena, (size_t)chart->rows + 1,
				   (size_t)chart->columns + 1);
	for (int i = 0; i < plan->wire_count; i++)
		draw_wire(plan, &plan->wires[i]);
}

enum glyph chart_glyph(const struct chart *chart, int row, int column)
{
	static const enum glyph joints[16] = {
		[LEFT] = GLYPH_ACROSS,
		[RIGHT] = GLYPH_ACROSS,
		[LEFT | RIGHT] = GLYPH_ACROSS,
		[UP] = GLYPH_UPRIGHT,
		[DOWN] = GLYPH_UPRIGHT,
		[UP | DOWN] = GLYPH_UPRIGHT,
		[LEFT | UP] = GLYPH_BOTTOM_RIGHT,
		[LEFT | DOWN] = GLYPH_TOP_RIGHT,
		[RIGHT | UP] = GLYPH_BOTTOM_LEFT,
		[RIGHT | DOWN] = GLYPH_TOP_LEFT,
		[LEFT | RIGHT | UP] = GLYPH_TEE_UP,
		[LEFT | RIGHT | DOWN] = GLYPH_TEE_DOWN,
		[UP | DOWN | LEFT] = GLYPH_TEE_LEFT,
		[UP | DOWN | RIGHT] = GLYPH_TEE_RIGHT,
		[LEFT | RIGHT | UP | DOWN] = GLYPH_CROSS,
	};
	unsigned bits;

	if (row < 0 || column < 0 || row >= chart->rows ||
	    column >= chart->columns)
		return GLYPH_NONE;
	bits = chart->lines[row * chart->columns + column];
	if (bits & ARROW)
		return GLYPH_POINTER;
	if (bits & TAP)
		return GLYPH_TAP;
	if (!(bits & JOINED) && bits & (UP | DOWN))
		return GLYPH_UPRIGHT;
	return joints[bits & 15];
}
