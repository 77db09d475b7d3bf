/* SPDX-License-Identifier: MIT */
/*
 * Drawing the stacking map.
 */
#include "tui/sheets/picture.h"

#include "model/base/text.h"
#include "model/base/utf8.h"
#include "tui/sheets/about.h"
#include "tui/sheets/changes.h"
#include "tui/sheets/title.h"

enum { LABEL_LEAST = 8 }; /* columns beside a long answer */

const char *picture_title(const struct picture *p, int box)
{
	const struct map_box *b = &p->map->boxes[box];

	return (b->pathway ? &p->stacks->pathways : &p->stacks->achievements)
		->titles[b->to];
}

int picture_find(const struct picture *p, bool pathway, int32_t to)
{
	for (int i = 0; i < p->map->box_count; i++)
		if (p->map->boxes[i].pathway == pathway &&
		    p->map->boxes[i].to == to)
			return i;
	return -1;
}

enum glyph picture_mark(const struct map_box *box)
{
	if (box->pathway)
		return about_progress_mark(&box->result);
	if (box->standing.supposed != SUPPOSE_NOTHING)
		return box->standing.supposed == SUPPOSE_HELD ? GLYPH_MET
							      : GLYPH_MISSING;
	switch (box->standing.kind) {
	case STANDS_MISSING: return GLYPH_TODO;
	case STANDS_HELD: return GLYPH_MET;
	case STANDS_SOON: return GLYPH_ATTENTION;
	case STANDS_LAPSED: return GLYPH_MISSING;
	case STANDS_DOUBTFUL: return GLYPH_UNKNOWN;
	}
	panic("a standing of kind %d", (int)box->standing.kind);
}

enum role picture_role(const struct map_box *box)
{
	if (box->pathway)
		return box->result.status == STACK_MET	     ? ROLE_GOOD
		       : box->result.status == STACK_UNKNOWN ? ROLE_UNKNOWN
							     : ROLE_TEXT;
	if (box->standing.supposed != SUPPOSE_NOTHING)
		return ROLE_SUPPOSED;
	switch (box->standing.kind) {
	case STANDS_MISSING: return ROLE_FAINT;
	case STANDS_HELD: return ROLE_GOOD;
	case STANDS_SOON: return ROLE_WARNING;
	case STANDS_LAPSED: return ROLE_BAD;
	case STANDS_DOUBTFUL: return ROLE_UNKNOWN;
	}
	panic("a standing of kind %d", (int)box->standing.kind);
}

/* What stands in a box behind its mark. */
static const char *label(const struct picture *p, int box, struct arena *arena)
{
	const struct map_box *b = &p->map->boxes[box];
	const char *title = picture_title(p, box);

	if (b->pathway && b->aimed)
		return arena_printf(arena, "> %s", title);
	if (b->standing.supposed == SUPPOSE_HELD)
		return arena_printf(arena, "with %s", title);
	if (b->standing.supposed == SUPPOSE_NOT_HELD)
		return arena_printf(arena, "without %s", title);
	return title;
}

/* Whether a pathway is another way than without what is supposed. */
static bool is_changed(const struct picture *p, const struct map_box *b)
{
	return b->pathway && p->before &&
	       changes_differ(&p->before[b->to], &b->result);
}

/* How far a pathway is, and how far it was without what is supposed. */
static const char *far_of(const struct picture *p, int box, struct arena *arena)
{
	const struct map_box *b = &p->map->boxes[box];

	if (!b->pathway)
		return "";
	return changes_words(p->before ? &p->before[b->to] : &b->result,
			     &b->result, arena);
}

/* Columns that go to the frame and the blanks inside. */
static int frame_of(const struct chart_box *box)
{
	return !box->whole ? 1 : box->height > 1 ? 4 : 2;
}

static void measure(struct picture *p, int frame, bool ascii,
		    struct arena *arena)
{
	int mark = (ascii ? GLYPH_MARK_ASCII : 1) + 1;

	for (int i = 0; i < p->chart.count; i++) {
		const struct map_box *from = &p->map->boxes[i];
		struct chart_box *to = &p->chart.boxes[i];

		*to = (struct chart_box){ .height = from->pathway ? frame : 1,
					  .whole = from->pathway };
		to->width = mark + frame_of(to) +
			    utf8_columns(
				    visible(arena, label(p, i, arena), false));
		if (from->pathway)
			to->width += 1 + utf8_columns(far_of(p, i, arena));
	}
}

void picture_make(struct picture *p, struct stacks *stacks, struct arena *arena,
		  const struct picture_wish *wish)
{
	struct map_wish map = { .achievements = stacks->achievements.titles,
				.pathways = stacks->pathways.titles,
				.aimed = stacks->aimed,
				.focus = wish->focus,
				.focus_is_pathway = wish->focus_is_pathway,
				.alone = wish->alone,
				.most = PICTURE_MOST,
				.soon = PICTURE_SOON };
	struct chart *c = &p->chart;

	*p = (struct picture){ .stacks = stacks,
			       .before = wish->before,
			       .map = map_make(stacks->stack, arena, &map) };
	c->count = p->map->box_count;
	c->link_count = p->map->link_count;
	c->boxes = arena_array(arena, (size_t)c->count + 1, sizeof(*c->boxes));
	c->links = arena_array(arena, (size_t)c->link_count + 1,
			       sizeof(*c->links));
	for (int i = 0; i < c->link_count; i++)
		c->links[i] = (struct chart_link){ p->map->links[i].from,
						   p->map->links[i].to, false };
	for (int frame = 3; frame > 0; frame -= 2) {
		measure(p, frame, wish->ascii, arena);
		chart_place(c, arena, wish->width);
		if (c->rows <= wish->height)
			return;
	}
}

/* From where the part that is seen begins, so that `at` is in its middle,
 * but never more beyond the ends than needed. */
static int start_of(int all, int seen, int at)
{
	int start = at - seen / 2;

	if (start > all - seen)
		start = all - seen;
	return start > 0 ? start : 0;
}

/* From a column of boxes on, the first with which all of the selected box is
 * seen. */
static int left_of(const struct picture *p, int width,
		   const struct chart_box *box)
{
	int left = box->column;

	if (p->chart.columns <= width)
		return 0;
	for (int i = 0; i < p->chart.count; i++)
		if (p->chart.boxes[i].column < left &&
		    box->column + box->width <=
			    p->chart.boxes[i].column + width)
			left = p->chart.boxes[i].column;
	return left;
}

static void find_start(const struct picture *p, int height, int width,
		       int selected, int *top, int *left)
{
	const struct chart_box *box = selected < 0 ? NULL
						   : &p->chart.boxes[selected];

	*top = box ? start_of(p->chart.rows, height, chart_anchor(box)) : 0;
	*left = box ? left_of(p, width, box) : 0;
}

int picture_at(const struct picture *p, int height, int width, int selected,
	       int row, int column)
{
	int top, left;

	find_start(p, height, width, selected, &top, &left);
	return chart_at(&p->chart, top + row, left + column);
}

static void draw_lines(const struct picture *p, const struct canvas *canvas,
		       int top, int left)
{
	for (int row = 0; row < canvas->height; row++)
		for (int column = 0; column < canvas->width; column++) {
			enum glyph glyph = chart_glyph(&p->chart, top + row,
						       left + column);

			if (glyph != GLYPH_NONE)
				canvas_glyph(canvas, row, column, ROLE_RULE,
					     glyph);
		}
}

const char *picture_short(const struct picture *p, struct arena *arena, int box)
{
	return title_short(arena, picture_title(p, box));
}

/* Mark, label and, of a pathway, how far it is, within exactly a canvas. */
static void draw_label(const struct picture *p, int box,
		       const struct canvas *canvas, enum role role)
{
	const struct map_box *b = &p->map->boxes[box];
	struct arena scratch = { 0 };
	const char *far = far_of(p, box, &scratch);
	const char *text = visible(&scratch, label(p, box, &scratch), false);
	int least = utf8_columns(text);
	int room = canvas->width - canvas_mark_width(canvas) - 1;
	int column = canvas_glyph(canvas, 0, 0, role, picture_mark(b)) + 1;

	if (least > LABEL_LEAST)
		least = LABEL_LEAST;
	if (*far && room < utf8_columns(far) + 1 + least)
		far = about_progress(&b->result, &scratch);
	if (*far)
		room -= utf8_columns(far) + 1;
	canvas_field(canvas, 0, column, room, ALIGN_LEFT, role,
		     title_fit(&scratch, text, room, canvas->cells->ascii));
	if (*far)
		canvas_text(canvas, 0, column + room + 1, role, far);
	arena_free(&scratch);
}

static void draw_box(const struct picture *p, int box,
		     const struct canvas *plane, int top, int left,
		     bool selected)
{
	const struct chart_box *at = &p->chart.boxes[box];
	struct canvas part = canvas_part(plane, at->row - top,
					 at->column - left, at->height,
					 at->width);
	const struct map_box *b = &p->map->boxes[box];
	enum role role = selected	    ? ROLE_SELECTED
			 : is_changed(p, b) ? ROLE_SUPPOSED
					    : picture_role(b);

	/* What is cut at an edge is not drawn: half a frame misleads. */
	if (part.height < at->height || part.width < at->width)
		return;
	if (selected)
		canvas_fill(&part, 0, 0, part.height, part.width, role);
	if (at->height > 1) {
		part = canvas_box(&part, "", "");
		part = canvas_part(&part, 0, 1, 1, part.width - 2);
	} else if (at->whole) {
		canvas_text(&part, 0, 0, ROLE_RULE, "[");
		canvas_text(&part, 0, part.width - 1, ROLE_RULE, "]");
		part = canvas_part(&part, 0, 1, 1, part.width - 2);
	} else {
		part = canvas_part(&part, 0, 0, 1, part.width - 1);
	}
	draw_label(p, box, &part, role);
	if (!selected)
		return;
	plane->cells->cursor_row = part.row;
	plane->cells->cursor_column = part.column;
}

void picture_draw(const struct picture *p, const struct canvas *canvas,
		  int selected)
{
	int top, left;

	find_start(p, canvas->height, canvas->width, selected, &top, &left);
	draw_lines(p, canvas, top, left);
	for (int i = 0; i < p->chart.count; i++)
		draw_box(p, i, canvas, top, left, i == selected);
	canvas_more(canvas, top > 0, top + canvas->height < p->chart.rows);
}
