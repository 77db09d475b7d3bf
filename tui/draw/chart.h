/* SPDX-License-Identifier: MIT */
/*
 * A layered chart: boxes in columns, and lines from what is part of something
 * to what it is part of. Where things lie is worked out here, in rows and
 * columns of a plane that may be larger than the screen; nothing is drawn.
 *
 * The same boxes and links give the same chart. Boxes never touch each other,
 * and no line runs through a box. Where two lines cross, the one across goes
 * under the other (a gap); where they meet, they are joined; and where one
 * gives to the other and goes on, a dot lies on it.
 */
#ifndef CAIRN_DRAW_CHART_H
#define CAIRN_DRAW_CHART_H

#include <stdbool.h>

#include "model/base/arena.h"
#include "tui/draw/glyph.h"

struct chart_box {
	int height; /* 1, or 3 with a frame */
	int width; /* as wide as it would be, then as wide as it is */
	bool whole; /* stands right of its parts; else left of its wholes */
	int layer, row, column; /* of its top left */
};

struct chart_link {
	int from, to; /* boxes; `to` must be a whole */
	bool drawn; /* false: it would run in a circle */
};

/* boxes, links and their counts are the caller's; the rest comes out. */
struct chart {
	struct chart_box *boxes;
	struct chart_link *links;
	int count, link_count;
	int rows, columns, layers;
	unsigned char *lines; /* of a place: see chart_glyph() */
};

enum chart_way { CHART_UP, CHART_DOWN, CHART_LEFT, CHART_RIGHT };

/* Places all boxes and lines; boxes are narrowed down to a least width where
 * the chart would be wider than `width`. In `arena`. */
void chart_place(struct chart *chart, struct arena *arena, int width);

/* The piece of line at a place of the plane; GLYPH_NONE where there is none. */
enum glyph chart_glyph(const struct chart *chart, int row, int column);

/* The row of a box at which its lines end. */
int chart_anchor(const struct chart_box *box);

/* Where one gets from a box: left and right along a line to the nearest box,
 * up and down within the column. The box itself where there is nothing. */
int chart_next(const struct chart *chart, int from, enum chart_way way);

/* The box at a place, or -1. */
int chart_at(const struct chart *chart, int row, int column);

#endif
