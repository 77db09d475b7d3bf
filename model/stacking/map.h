/* SPDX-License-Identifier: MIT */
/*
 * What hangs together: the boxes and links of the stacking map.
 *
 * Only what matters to this person is on it: pathways that are aimed at or
 * that something earned counts in, all that these ask for, and the pathways
 * in between. Where that is too much for a picture, it is cut to the
 * neighbourhood of one thing, and what is left out is counted. Where things
 * lie on the screen is not known here.
 */
#ifndef CAIRN_STACKING_MAP_H
#define CAIRN_STACKING_MAP_H

#include "model/stacking/standing.h"

struct map_box {
	bool pathway; /* else an achievement */
	int32_t to; /* which one, as in rule_input */
	bool aimed; /* a pathway that is a goal */
	struct stack_result result; /* of a pathway */
	struct standing standing; /* of an achievement */
	int32_t hidden; /* things linked to it that are not drawn */
};

/* `from` is a part of the pathway `to`; both are boxes. */
struct map_link {
	int32_t from, to;
};

struct map {
	struct map_box *boxes; /* achievements first, each by title */
	struct map_link *links; /* by `to`, then `from` */
	int32_t box_count, link_count;
	int32_t hidden_achievements, hidden_pathways; /* matter, not drawn */
	int32_t loose; /* achievements held that no pathway asks for */
};

/* What the map is to be about. Titles by index, as in rule_input. */
struct map_wish {
	const char *const *achievements, *const *pathways;
	const bool *aimed; /* of a pathway */
	int32_t focus; /* where it begins, or -1 */
	bool focus_is_pathway;
	bool alone; /* nothing that does not hang together with it */
	int32_t most; /* boxes */
	int32_t soon; /* days */
};

/* As of the last evaluation, with what is supposed; suppositions never change
 * which things are on it. In `arena`. */
const struct map *map_make(struct stack *stack, struct arena *arena,
			   const struct map_wish *wish);

#endif
