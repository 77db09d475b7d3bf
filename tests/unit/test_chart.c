/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include "tests/unit/stacking.h"
#include "tui/draw/chart.h"

enum { BOXES = 24, LINKS = 60, ROUNDS = 400 };

struct own_chart {
	struct arena arena;
	struct chart_box boxes[BOXES];
	struct chart_link links[LINKS];
	struct chart chart;
};

/* The first half are parts, the others wholes that may be nested. */
static void make(struct own_chart *own, uint64_t *seed, int height,
		 bool circles)
{
	struct chart *c = &own->chart;

	arena_empty(&own->arena);
	*c = (struct chart){ .boxes = own->boxes, .links = own->links };
	c->count = 2 + kit_below(seed, BOXES - 2);
	for (int i = 0; i < c->count; i++) {
		bool whole = i >= c->count / 2;

		own->boxes[i] = (struct chart_box){
			.height = whole ? height : 1,
			.width = 4 + kit_below(seed, 40),
			.whole = whole,
		};
	}
	for (int i = kit_below(seed, LINKS); i > 0; i--) {
		int to = c->count / 2 +
			 kit_below(seed, c->count - c->count / 2);
		int from = kit_below(seed, circles ? c->count : to);
		bool known = from == to;

		for (int k = 0; k < c->link_count; k++)
			known |= own->links[k].from == from &&
				 own->links[k].to == to;
		if (!known)
			own->links[c->link_count++] = (struct chart_link){
				from, to, false
			};
	}
	chart_place(c, &own->arena, 80);
}

static bool is(const struct chart *c, int row, int column, enum glyph glyph)
{
	return chart_glyph(c, row, column) == glyph;
}

static bool opens_up(enum glyph g)
{
	return g == GLYPH_UPRIGHT || g == GLYPH_BOTTOM_LEFT ||
	       g == GLYPH_BOTTOM_RIGHT || g == GLYPH_TEE_UP ||
	       g == GLYPH_TEE_LEFT || g == GLYPH_TEE_RIGHT ||
	       g == GLYPH_CROSS || g == GLYPH_TAP;
}

static bool opens_down(enum glyph g)
{
	return g == GLYPH_UPRIGHT || g == GLYPH_TOP_LEFT ||
	       g == GLYPH_TOP_RIGHT || g == GLYPH_TEE_DOWN ||
	       g == GLYPH_TEE_LEFT || g == GLYPH_TEE_RIGHT ||
	       g == GLYPH_CROSS || g == GLYPH_TAP;
}

static bool leads_right(enum glyph g)
{
	return g == GLYPH_BOTTOM_LEFT || g == GLYPH_TOP_LEFT ||
	       g == GLYPH_TEE_RIGHT || g == GLYPH_CROSS || g == GLYPH_TEE_UP ||
	       g == GLYPH_TEE_DOWN;
}

static void show(const struct chart *c);
static void walk_right(const struct chart *c, int row, int column,
		       bool reached[BOXES], int depth);

/* Along a line down, from where another gave to it: to where it turns. */
static void walk_line(const struct chart *c, int row, int column,
		      bool reached[BOXES], int depth)
{
	int exits = 0;

	for (int by = -1; by <= 1; by += 2)
		for (int r = row;; r += by) {
			enum glyph g = chart_glyph(c, r, column);

			if ((r != row || by < 0) && leads_right(g)) {
				exits++;
				walk_right(c, r, column + 1, reached, depth);
			}
			if (!(by < 0 ? opens_up(g) : opens_down(g)))
				break;
		}
	if (exits != 1)
		show(c);
	if (exits != 1)
		fail_msg("a line turns right %d times, from %d, %d", exits, row,
			 column);
}

/* As the eye goes: under lines that cross, and past dots both ways. */
static void walk_right(const struct chart *c, int row, int column,
		       bool reached[BOXES], int depth)
{
	assert_true(depth < 64);
	for (;; column++) {
		enum glyph g = chart_glyph(c, row, column);

		if (g == GLYPH_POINTER) {
			int box = chart_at(c, row, column + 1);

			assert_true(box >= 0);
			reached[box] = true;
			return;
		}
		if (g == GLYPH_ACROSS || g == GLYPH_UPRIGHT)
			continue;
		if (g == GLYPH_NONE)
			fail_msg("a line ends at %d, %d", row, column);
		walk_line(c, row, column, reached, depth + 1);
		if (g != GLYPH_TAP)
			return;
	}
}

/* What went wrong is best seen. */
static void show(const struct chart *c)
{
	for (int row = 0; row < c->rows; row++) {
		for (int column = 0; column < c->columns; column++) {
			int box = chart_at(c, row, column);

			print_error("%s",
				    box < 0 ? glyph_text(chart_glyph(c, row,
								     column),
							 false)
				    : row == chart_anchor(&c->boxes[box])
					    ? "#"
					    : "=");
		}
		print_error("\n");
	}
}

static void expect_lines(const struct chart *c)
{
	for (int i = 0; i < c->count; i++) {
		const struct chart_box *b = &c->boxes[i];
		bool reached[BOXES] = { false }, wanted[BOXES] = { false };
		bool any = false;

		for (int k = 0; k < c->link_count; k++)
			if (c->links[k].from == i && c->links[k].drawn)
				wanted[c->links[k].to] = any = true;
		if (any)
			walk_right(c, chart_anchor(b), b->column + b->width,
				   reached, 0);
		for (int k = 0; k < c->count; k++)
			if (reached[k] != wanted[k])
				fail_msg("from %d to %d: %s", i, k,
					 wanted[k] ? "no line"
						   : "a line too many");
	}
}

static void expect_apart(const struct chart *c)
{
	for (int i = 0; i < c->count; i++) {
		const struct chart_box *b = &c->boxes[i];

		assert_true(b->row >= 0 && b->column >= 0);
		assert_true(b->row + b->height <= c->rows);
		assert_true(b->column + b->width <= c->columns);
		for (int r = b->row; r < b->row + b->height; r++)
			for (int k = b->column; k < b->column + b->width; k++) {
				assert_int_equal(chart_at(c, r, k), i);
				assert_true(is(c, r, k, GLYPH_NONE));
			}
	}
}

/* Every link can be followed by the eye, and nothing else can. */
static void lines_lead_where_links_do(void **state)
{
	struct own_chart own = { 0 };
	uint64_t seed = 7;

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		make(&own, &seed, i % 2 ? 3 : 1, false);
		for (int k = 0; k < own.chart.link_count; k++)
			assert_true(own.links[k].drawn);
		expect_apart(&own.chart);
		expect_lines(&own.chart);
	}
	arena_free(&own.arena);
}

static void circles_lose_a_line_and_no_more(void **state)
{
	struct own_chart own = { 0 };
	uint64_t seed = 11;

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		make(&own, &seed, 3, true);
		expect_apart(&own.chart);
		expect_lines(&own.chart);
		for (int k = 0; k < own.chart.link_count; k++)
			assert_true(!own.links[k].drawn ||
				    own.boxes[own.links[k].from].layer <
					    own.boxes[own.links[k].to].layer);
	}
	arena_free(&own.arena);
}

static void the_same_is_drawn_the_same(void **state)
{
	struct own_chart a = { 0 }, b = { 0 };

	(void)state;
	for (uint64_t i = 0; i < 40; i++) {
		uint64_t one = i, two = i;

		make(&a, &one, 3, false);
		make(&b, &two, 3, false);
		assert_int_equal(a.chart.rows, b.chart.rows);
		assert_int_equal(a.chart.columns, b.chart.columns);
		assert_memory_equal(a.chart.lines, b.chart.lines,
				    (size_t)a.chart.rows *
					    (size_t)a.chart.columns);
	}
	arena_free(&a.arena);
	arena_free(&b.arena);
}

/* Two parts of one whole: the arrows go along the lines. */
static void one_walks_along_lines(void **state)
{
	struct chart_box boxes[] = {
		{ .height = 1, .width = 8 },
		{ .height = 1, .width = 8 },
		{ .height = 3, .width = 9, .whole = true },
		{ .height = 3, .width = 9, .whole = true }
	};
	struct chart_link links[] = { { 0, 2, false },
				      { 1, 2, false },
				      { 2, 3, false } };
	struct chart c = {
		.boxes = boxes, .links = links, .count = 4, .link_count = 3
	};
	struct arena arena = { 0 };

	(void)state;
	chart_place(&c, &arena, 80);
	assert_int_equal(c.layers, 3);
	assert_int_equal(chart_next(&c, 0, CHART_RIGHT), 2);
	assert_int_equal(chart_next(&c, 0, CHART_DOWN), 1);
	assert_int_equal(chart_next(&c, 0, CHART_UP), 0);
	assert_int_equal(chart_next(&c, 2, CHART_RIGHT), 3);
	assert_int_equal(chart_next(&c, 3, CHART_LEFT), 2);
	assert_int_equal(chart_next(&c, 3, CHART_RIGHT), 3);
	arena_free(&arena);
}

static void nothing_is_a_chart_too(void **state)
{
	struct chart c = { 0 };
	struct arena arena = { 0 };

	(void)state;
	chart_place(&c, &arena, 80);
	assert_int_equal(c.rows, 0);
	assert_true(is(&c, 0, 0, GLYPH_NONE));
	assert_int_equal(chart_at(&c, 0, 0), -1);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_lead_where_links_do),
		cmocka_unit_test(circles_lose_a_line_and_no_more),
		cmocka_unit_test(the_same_is_drawn_the_same),
		cmocka_unit_test(one_walks_along_lines),
		cmocka_unit_test(nothing_is_a_chart_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
