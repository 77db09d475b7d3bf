/* SPDX-License-Identifier: MIT */
/*
 * Things are numbered as sources are: achievements first, then pathways. A
 * breadth-first walk from the focus says what is drawn, so that what is near
 * comes before what is far; each step takes neighbours in one fixed order, so
 * the same portfolio gives the same map whatever the order of its rows.
 */
#include "model/stacking/map.h"

#include <stdlib.h>
#include <string.h>

#include "model/base/err.h"
#include "model/stacking/map_parts.h"

/* Of the parts that nobody earned, so many are drawn, unless one asks for
 * that very pathway: fifty electives are a list and not a picture. */
enum { MISSING_MOST = 12 };

/* A thing and its place in the fixed order. */
struct ranked {
	bool pathway, first; /* first: aimed at, or earned */
	const char *title;
	int32_t thing;
};

struct walk {
	const struct map_parts *parts;
	const struct map_wish *wish;
	struct arena *arena;
	struct ranked *order; /* all that matters */
	int32_t count;
	int32_t *rank; /* of a thing in that order, or -1 */
	bool *drawn; /* of a thing */
	int32_t *queue; /* things, as they are reached */
	int32_t reached;
};

static int compare(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;
	int by_title;

	if (a->pathway != b->pathway)
		return a->pathway ? -1 : 1;
	if (a->first != b->first)
		return a->first ? -1 : 1;
	by_title = strcmp(a->title, b->title);
	if (by_title)
		return by_title;
	return a->thing < b->thing ? -1 : a->thing > b->thing;
}

static void rank_things(struct walk *w)
{
	const struct map_parts *p = w->parts;
	int32_t things = p->achievements + p->pathways;

	w->order = arena_array(w->arena, (size_t)things + 1, sizeof(*w->order));
	w->rank = arena_array(w->arena, (size_t)things + 1, sizeof(*w->rank));
	for (int32_t i = 0; i < things; i++) {
		bool pathway = i >= p->achievements;
		int32_t to = pathway ? i - p->achievements : i;

		w->rank[i] = -1;
		if (p->matters[i])
			w->order[w->count++] = (struct ranked){
				.pathway = pathway,
				.first = pathway ? w->wish->aimed[to]
						 : p->earned[to],
				.title = pathway ? w->wish->pathways[to]
						 : w->wish->achievements[to],
				.thing = i,
			};
	}
	if (w->count)
		qsort(w->order, (size_t)w->count, sizeof(*w->order), compare);
	for (int32_t i = 0; i < w->count; i++)
		w->rank[w->order[i].thing] = i;
}

static void reach(struct walk *w, int32_t thing)
{
	if (w->drawn[thing] || w->reached >= w->wish->most)
		return;
	w->drawn[thing] = true;
	w->queue[w->reached++] = thing;
}

static int by_number(const void *left, const void *right)
{
	int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;

	return a < b ? -1 : a > b;
}

/* Takes the neighbours of one thing, in the fixed order. */
static void spread(struct walk *w, int32_t thing, int32_t focus,
		   int32_t *scratch)
{
	const struct map_parts *p = w->parts;
	int32_t count = 0, missing = 0;

	for (int32_t i = p->parts.first[thing]; i < p->parts.first[thing + 1];
	     i++)
		scratch[count++] = w->rank[p->parts.at[i]];
	for (int32_t i = p->wholes.first[thing]; i < p->wholes.first[thing + 1];
	     i++)
		scratch[count++] = w->rank[p->wholes.at[i]];
	if (count)
		qsort(scratch, (size_t)count, sizeof(*scratch), by_number);
	for (int32_t i = 0; i < count; i++) {
		const struct ranked *r;

		if (scratch[i] < 0)
			continue;
		r = &w->order[scratch[i]];
		if (!r->pathway && !r->first && !w->drawn[r->thing] &&
		    thing != focus && ++missing > MISSING_MOST)
			continue;
		reach(w, r->thing);
	}
}

/* From the focus, then from the first pathway that was not reached. */
static void walk_all(struct walk *w)
{
	const struct map_parts *p = w->parts;
	int32_t things = p->achievements + p->pathways, done = 0, focus = -1;
	int32_t *scratch = arena_array(w->arena, (size_t)p->links + 1,
				       sizeof(*scratch));

	w->drawn = arena_array(w->arena, (size_t)things + 1, sizeof(bool));
	w->queue = arena_array(w->arena, (size_t)things + 1, sizeof(int32_t));
	if (w->wish->focus >= 0) {
		focus = w->wish->focus +
			(w->wish->focus_is_pathway ? p->achievements : 0);
		reach(w, focus);
	}
	for (int32_t next = 0;;) {
		while (done < w->reached)
			spread(w, w->queue[done++], focus, scratch);
		if (focus >= 0 && w->wish->alone)
			return;
		while (next < w->count && w->order[next].pathway &&
		       w->drawn[w->order[next].thing])
			next++;
		if (next == w->count || !w->order[next].pathway ||
		    w->reached >= w->wish->most)
			return;
		reach(w, w->order[next].thing);
	}
}

static int32_t count_hidden(const struct walk *w, int32_t thing)
{
	const struct map_parts *p = w->parts;
	int32_t hidden = 0;

	for (int32_t i = p->parts.first[thing]; i < p->parts.first[thing + 1];
	     i++)
		hidden += !w->drawn[p->parts.at[i]];
	for (int32_t i = p->wholes.first[thing]; i < p->wholes.first[thing + 1];
	     i++)
		hidden += !w->drawn[p->wholes.at[i]];
	return hidden;
}

/* Boxes by title alone: what one earns or aims at moves nothing. */
static int by_place(const void *left, const void *right)
{
	struct ranked a = *(const struct ranked *)left;
	struct ranked b = *(const struct ranked *)right;

	a.first = b.first = false;
	return a.pathway == b.pathway ? compare(&a, &b) : a.pathway ? 1 : -1;
}

static void make_box(struct walk *w, struct stack *stack, int32_t thing,
		     struct map_box *box)
{
	const struct map_parts *p = w->parts;

	box->pathway = thing >= p->achievements;
	box->to = box->pathway ? thing - p->achievements : thing;
	box->hidden = count_hidden(w, thing);
	if (box->pathway) {
		box->aimed = w->wish->aimed[box->to];
		box->result = stack_result(stack, box->to);
	} else {
		box->standing = p->standings[box->to];
	}
}

static void make_links(const struct walk *w, struct map *map,
		       const int32_t *box_of)
{
	const struct map_parts *p = w->parts;

	map->links = arena_array(w->arena, (size_t)p->links + 1,
				 sizeof(*map->links));
	for (int32_t i = 0; i < w->count; i++) {
		int32_t to = w->order[i].thing;

		if (!w->order[i].pathway || !w->drawn[to])
			continue;
		for (int32_t k = p->parts.first[to]; k < p->parts.first[to + 1];
		     k++)
			if (w->drawn[p->parts.at[k]])
				map->links[map->link_count++] =
					(struct map_link){
						box_of[p->parts.at[k]],
						box_of[to]
					};
	}
}

static int by_ends(const void *left, const void *right)
{
	const struct map_link *a = left, *b = right;

	return a->to != b->to	   ? (a->to < b->to ? -1 : 1)
	       : a->from < b->from ? -1
				   : a->from > b->from;
}

const struct map *map_make(struct stack *stack, struct arena *arena,
			   const struct map_wish *wish)
{
	struct map_parts parts;
	struct walk w = { .parts = &parts, .wish = wish, .arena = arena };
	struct map *map = arena_alloc(arena, sizeof(*map));
	int32_t *box_of;

	map_gather(stack, arena, wish, &parts);
	rank_things(&w);
	walk_all(&w);
	map->loose = parts.loose;
	map->boxes = arena_array(arena, (size_t)w.reached + 1,
				 sizeof(*map->boxes));
	box_of = arena_array(arena,
			     (size_t)(parts.achievements + parts.pathways) + 1,
			     sizeof(*box_of));
	if (w.count)
		qsort(w.order, (size_t)w.count, sizeof(*w.order), by_place);
	for (int32_t i = 0; i < w.count; i++) {
		int32_t thing = w.order[i].thing;

		if (!w.drawn[thing]) {
			map->hidden_pathways += w.order[i].pathway;
			map->hidden_achievements += !w.order[i].pathway;
			continue;
		}
		box_of[thing] = map->box_count;
		make_box(&w, stack, thing, &map->boxes[map->box_count++]);
	}
	make_links(&w, map, box_of);
	if (map->link_count)
		qsort(map->links, (size_t)map->link_count, sizeof(*map->links),
		      by_ends);
	return map;
}
