/* SPDX-License-Identifier: MIT */
/*
 * Marks and lines that carry meaning without colour, each with a form for
 * terminals that show ASCII only. The one list of them.
 */
#ifndef CAIRN_DRAW_GLYPH_H
#define CAIRN_DRAW_GLYPH_H

#include <stdbool.h>

enum glyph {
	/* marks: one column, or GLYPH_MARK_ASCII in ASCII */
	GLYPH_NONE, /* blank, as wide as the others */
	GLYPH_MET,
	GLYPH_MISSING,
	GLYPH_UNKNOWN,
	GLYPH_WAIVED,
	GLYPH_ATTENTION,
	GLYPH_TODO,
	GLYPH_EMPTY, /* progress: nothing yet */
	GLYPH_QUARTER,
	GLYPH_HALF,
	GLYPH_THREE_QUARTERS,
	GLYPH_FULL,
	GLYPH_MARKS,
	/* single signs: one column in both, but for the ellipsis */
	GLYPH_POINTER = GLYPH_MARKS, /* at the selected row */
	GLYPH_ELLIPSIS,
	GLYPH_DASH,
	GLYPH_DOT, /* between keys in the footer */
	GLYPH_UP,
	GLYPH_DOWN,
	GLYPH_CLOSED, /* a branch that can be opened */
	GLYPH_OPEN,
	/* lines */
	GLYPH_ACROSS,
	GLYPH_UPRIGHT,
	GLYPH_TOP_LEFT,
	GLYPH_TOP_RIGHT,
	GLYPH_BOTTOM_LEFT,
	GLYPH_BOTTOM_RIGHT,
	GLYPH_TEE_DOWN,
	GLYPH_TEE_UP,
	GLYPH_TEE_RIGHT,
	GLYPH_TEE_LEFT,
	GLYPH_CROSS,
	GLYPH_TAP, /* a line gives to another and goes on */
	/* bars, from one eighth to eight */
	GLYPH_BAR_1,
	GLYPH_BAR_2,
	GLYPH_BAR_3,
	GLYPH_BAR_4,
	GLYPH_BAR_5,
	GLYPH_BAR_6,
	GLYPH_BAR_7,
	GLYPH_BAR,
	GLYPH_BAR_EMPTY,
	GLYPHS
};

enum { GLYPH_MARK_ASCII = 3 }; /* columns of a mark in ASCII */

/* The text of a glyph. */
const char *glyph_text(enum glyph glyph, bool ascii);

/* The mark for a share of 0 to 1000 thousandths: full only when it is whole,
 * empty only when it is nothing. */
enum glyph glyph_progress(int thousandths);

/* An ASCII stand-in for a character on a terminal without UTF-8: the letter
 * without its accent, a plain quote or dash, or '?'. */
char glyph_ascii(int code);

#endif
