/* SPDX-License-Identifier: MIT */
/*
 * The stacking map as a picture: what one earned, what it stacks into, and
 * what that is part of, as boxes with lines between them.
 *
 * Credentials are lines with a mark, pathways have frames (or brackets, where
 * there is no room for frames). How a thing stands is said by its mark, so
 * that it can be told without colour.
 */
#ifndef CAIRN_TUI_PICTURE_H
#define CAIRN_TUI_PICTURE_H

#include "model/stacking/map.h"
#include "model/stacks.h"
#include "tui/draw/canvas.h"
#include "tui/draw/chart.h"
#include "tui/sheets/sheet.h"

enum { PICTURE_MOST = 60, PICTURE_SOON = 90 };

struct picture {
	struct stacks *stacks;
	const struct stack_result *before; /* as in the wish */
	const struct map *map;
	struct chart chart; /* its boxes are those of the map, in order */
};

struct picture_wish {
	int32_t focus; /* around what; -1: all that matters */
	bool focus_is_pathway;
	bool alone; /* and nothing that does not hang together with it */
	/* As wide as this where it can be; with frames where it is then no
	 * higher than this. */
	int height, width;
	bool ascii;
	/* Results by pathway without what is supposed; NULL: nothing is. */
	const struct stack_result *before;
};

/* Makes the picture, in `arena`; `stacks` are borrowed. */
void picture_make(struct picture *picture, struct stacks *stacks,
		  struct arena *arena, const struct picture_wish *wish);

/* Draws the part of it that fits around the selected box (-1: from the top
 * left). */
void picture_draw(const struct picture *picture, const struct canvas *canvas,
		  int selected);

/* The box that picture_draw() has drawn at a place, or -1. */
int picture_at(const struct picture *picture, int height, int width,
	       int selected, int row, int column);

/* The box of an achievement or a pathway, or -1. */
int picture_find(const struct picture *picture, bool pathway, int32_t to);

/* The same as lines: each pathway and, below it, what it is made of. */
void picture_list(const struct picture *picture, struct sheet *sheet);

/* What the marks mean, in a line. */
const char *picture_legend(struct arena *arena, bool ascii);

/* "3 pathways and 12 parts; 4 more are not drawn". */
const char *picture_count(const struct picture *picture, struct arena *arena);

/* How the selected box stands, in a sentence without its title. */
const char *picture_tell(const struct picture *picture, struct arena *arena,
			 int box);

/* The title of a box, and its short name where it has one. */
const char *picture_short(const struct picture *picture, struct arena *arena,
			  int box);
const char *picture_title(const struct picture *picture, int box);

enum glyph picture_mark(const struct map_box *box);
enum role picture_role(const struct map_box *box);

#endif
