/* SPDX-License-Identifier: MIT */
/*
 * What if: the portfolio's stacks with some achievements supposed to be held,
 * or not to be. Nothing of it is saved. Supposing does not read the file;
 * where it is read again, the suppositions are made anew.
 */
#ifndef CAIRN_TUI_SUPPOSING_H
#define CAIRN_TUI_SUPPOSING_H

#include "model/stacking/standing.h"
#include "model/stacks.h"
#include "tui/draw/canvas.h"

struct supposition {
	int64_t id; /* of an achievement */
	enum stack_supposed is;
};

/* All zero is ready for use. */
struct supposing {
	struct arena arena; /* of the stacks */
	struct arena kept; /* of the list */
	struct stacks stacks;
	const struct stack_result *before; /* by pathway: without them */
	bool loaded;
	struct supposition *list;
	int count, room;
};

/* Loads the stacks as of a day, and supposes what was supposed before. */
bool supposing_load(struct supposing *what, struct portfolio *portfolio,
		    struct day as_of, struct err *err);

/* Supposes this, and only this, at the next load. */
void supposing_begin(struct supposing *what, const struct supposition *list,
		     int count);

/* Held becomes not held and the other way round; what is supposed already is
 * so no more. `standing` is that of the achievement. */
void supposing_toggle(struct supposing *what, int32_t achievement,
		      const struct standing *standing);

/* Supposes nothing any more. True if something was supposed. */
bool supposing_clear(struct supposing *what);

/* "Supposed, not saved: with A, without B, as of 1 Mar 2028", in `arena`; ""
 * where nothing is. `as_of` is NO_DAY for today. */
const char *supposing_words(const struct supposing *what, struct day as_of,
			    struct arena *arena);

/* The title of a pane about it: "Map", "Map as of 1 Mar 2028, SUPPOSED". */
const char *supposing_title(const struct supposing *what, const char *name,
			    struct day as_of, struct arena *arena);

/* Draws those words across a row, so that they cannot be missed. */
void supposing_draw(const char *words, const struct canvas *canvas, int row);

void supposing_free(struct supposing *what);

#endif
