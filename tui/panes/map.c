/* SPDX-License-Identifier: MIT */
/*
 * What is selected is kept by id: a load may find other boxes, or the same in
 * other places.
 */
#include "tui/panes/map.h"

#include <stdlib.h>

#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/credential.h"
#include "model/career/pathway.h"
#include "tui/sheets/picture.h"

/* Rows under the picture: a rule, and the words about the selected box. */
enum { WORDS_HIGH = 3, WORDS_LOW = 2, LOW = 14 };

struct thing {
	bool pathway;
	int64_t id; /* 0: none */
};

struct map_view {
	struct supposing what;
	struct arena arena; /* of the picture */
	struct picture picture;
	struct thing focus, selected;
	int box; /* the selected one, or -1 */
	int from; /* the one that one came from, or -1, … */
	enum chart_way way; /* … and how */
	int height, width; /* of the picture, when last made */
};

static struct map_view *view_of(struct pane *pane)
{
	if (!pane->own && !(pane->own = calloc(1, sizeof(struct map_view))))
		panic("out of memory for the map");
	return pane->own;
}

static int32_t index_of(const struct stacks *stacks, const struct thing *thing)
{
	return thing->id ? stacks_index(thing->pathway ? &stacks->pathways
						       : &stacks->achievements,
					thing->id)
			 : -1;
}

static void select_box(struct map_view *v, int box)
{
	const struct map_box *b;

	v->box = box;
	if (box < 0)
		return;
	b = &v->picture.map->boxes[box];
	v->selected.pathway = b->pathway;
	v->selected.id = (b->pathway ? &v->what.stacks.pathways
				     : &v->what.stacks.achievements)
				 ->ids[b->to];
}

/* The box of a thing, else the first pathway that is aimed at, else the first
 * one, else any. */
static int box_for(const struct map_view *v, const struct thing *thing)
{
	int32_t to = index_of(&v->what.stacks, thing);
	const struct map *map = v->picture.map;
	int box = to < 0 ? -1 : picture_find(&v->picture, thing->pathway, to);

	for (int i = 0; box < 0 && i < map->box_count; i++)
		if (map->boxes[i].aimed)
			box = i;
	for (int i = 0; box < 0 && i < map->box_count; i++)
		if (map->boxes[i].pathway)
			box = i;
	return box < 0 && map->box_count ? 0 : box;
}

static int words_height(int height)
{
	return height < LOW ? WORDS_LOW : WORDS_HIGH;
}

static void make(struct pane *pane, struct map_view *v)
{
	const struct thing *at = v->selected.id ? &v->selected : &v->focus;
	int rows = pane->master.height;
	bool supposed = v->what.count > 0;

	v->width = pane->master.width;
	v->height = rows - 2 - words_height(rows) - supposed;
	arena_empty(&v->arena);
	picture_make(&v->picture, &v->what.stacks, &v->arena,
		     &(struct picture_wish){
			     .focus = index_of(&v->what.stacks, &v->focus),
			     .focus_is_pathway = v->focus.pathway,
			     .height = v->height,
			     .width = v->width,
			     .ascii = pane->ascii,
			     .before = supposed ? v->what.before : NULL });
	select_box(v, box_for(v, at));
	v->from = -1;
}

static bool fill(struct pane *pane, struct portfolio *portfolio,
		 struct sheet *sheet, struct err *err)
{
	struct map_view *v = view_of(pane);
	bool today = !day_is(pane->as_of);

	(void)sheet;
	v->box = -1;
	if (!supposing_load(&v->what, portfolio,
			    today ? portfolio->today : pane->as_of, err))
		return false;
	make(pane, v);
	return true;
}

void map_focus(struct pane *pane, const struct entity *entity, int64_t id)
{
	struct map_view *v = view_of(pane);

	v->focus.pathway = entity == &pathway_entity;
	v->focus.id = entity ? id : 0;
	v->selected = v->focus;
}

const struct supposing *map_supposing(struct pane *pane)
{
	return &view_of(pane)->what;
}

void map_begin(struct pane *pane, const struct supposing *what)
{
	supposing_begin(&view_of(pane)->what, what->list, what->count);
}

bool map_suppose(struct pane *pane, struct err *err)
{
	struct map_view *v = view_of(pane);
	const struct map_box *b = v->box < 0 ? NULL
					     : &v->picture.map->boxes[v->box];

	if (!b || b->pathway)
		return fail(err, "A pathway is not supposed, its parts are: go "
				 "left along a line.");
	supposing_toggle(&v->what, b->to, &b->standing);
	make(pane, v);
	return true;
}

/* Back along the line that one came along, though another may be nearer. */
static bool is_back(enum chart_way before, enum chart_way now)
{
	return (before == CHART_LEFT && now == CHART_RIGHT) ||
	       (before == CHART_RIGHT && now == CHART_LEFT);
}

static void move(struct pane *pane, enum motion motion)
{
	struct map_view *v = pane->own;
	const struct chart *chart = &v->picture.chart;
	enum chart_way way = CHART_UP;
	int times = 1, box = v->box;

	if (box < 0)
		return;
	switch (motion) {
	case MOVE_UP: break;
	case MOVE_DOWN: way = CHART_DOWN; break;
	case MOVE_LEFT: way = CHART_LEFT; break;
	case MOVE_RIGHT: way = CHART_RIGHT; break;
	case MOVE_HALF_UP:
	case MOVE_PAGE_UP: times = v->height / 2; break;
	case MOVE_HALF_DOWN:
	case MOVE_PAGE_DOWN: way = CHART_DOWN, times = v->height / 2; break;
	case MOVE_FIRST: times = chart->count; break;
	case MOVE_LAST: way = CHART_DOWN, times = chart->count; break;
	}
	if (v->from >= 0 && is_back(v->way, way))
		box = v->from;
	else
		while (times-- > 0)
			box = chart_next(chart, box, way);
	if (box != v->box) {
		v->from = v->box;
		v->way = way;
	}
	select_box(v, box);
}

static bool click(struct pane *pane, int row, int column)
{
	struct map_view *v = pane->own;
	int box = picture_at(&v->picture, v->height, v->width, v->box,
			     row - 1 - (v->what.count > 0), column);

	v->from = -1;
	if (box >= 0)
		select_box(v, box);
	return box >= 0;
}

static bool selected(const struct pane *pane, const struct entity **entity,
		     int64_t *id)
{
	const struct map_view *v = pane->own;
	const struct map_box *b;

	if (!v || v->box < 0)
		return false;
	b = &v->picture.map->boxes[v->box];
	*entity = b->pathway ? &pathway_entity : &achievement_entity;
	*id = v->selected.id;
	if (b->pathway || b->standing.record < 0)
		return true;
	*entity = &credential_entity;
	*id = v->what.stacks.records.ids[b->standing.record];
	return true;
}

static void draw_words(const struct pane *pane, const struct map_view *v,
		       const struct canvas *canvas)
{
	struct arena scratch = { 0 };
	const char *title = picture_title(&v->picture, v->box);
	const char *words = picture_tell(&v->picture, &scratch, v->box);

	canvas_rule(canvas, 0, "", picture_legend(&scratch, pane->ascii));
	if (canvas->height > WORDS_HIGH) {
		canvas_text(canvas, 1, 1, ROLE_STRONG, title);
		canvas_wrapped(canvas, 2, 1, ROLE_TEXT, words);
	} else {
		canvas_wrapped(canvas, 1, 1, ROLE_TEXT,
			       arena_printf(&scratch, "%s: %s", title, words));
	}
	arena_free(&scratch);
}

static void draw(const struct pane *pane, const struct canvas *canvas)
{
	const struct map_view *v = pane->own;
	struct arena scratch = { 0 };
	const char *supposed = supposing_words(&v->what, pane->as_of, &scratch);
	int below = words_height(canvas->height) + 1, top = 1 + !!*supposed;
	struct canvas part;

	if (!v->what.loaded)
		return;
	canvas_rule(canvas, 0,
		    supposing_title(&v->what, "Map", pane->as_of, &scratch),
		    picture_count(&v->picture, &scratch));
	if (*supposed)
		supposing_draw(supposed, canvas, 1);
	if (v->box < 0) {
		canvas_wrapped(canvas, top + 1, 2, ROLE_FAINT,
			       "No pathway is kept yet. 6 finds one in the "
			       "catalogue, where c copies it and A aims at "
			       "it.");
	} else {
		part = canvas_part(canvas, top, 0, canvas->height - top - below,
				   canvas->width);
		picture_draw(&v->picture, &part, v->box);
		part = canvas_part(canvas, canvas->height - below, 0, below,
				   canvas->width);
		draw_words(pane, v, &part);
	}
	arena_free(&scratch);
}

static bool leave(struct pane *pane)
{
	return supposing_clear(&view_of(pane)->what);
}

static void end(struct pane *pane)
{
	struct map_view *v = pane->own;

	if (!v)
		return;
	supposing_free(&v->what);
	arena_free(&v->arena);
	free(v);
}

static const struct pane_picture picture = {
	.draw = draw,
	.move = move,
	.click = click,
	.selected = selected,
};

const struct pane_class map_pane = {
	.name = "map",
	.title = "Map",
	.family = "picture",
	.fill = fill,
	.picture = &picture,
	.leave = leave,
	.end = end,
};
