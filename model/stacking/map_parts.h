/* SPDX-License-Identifier: MIT */
/*
 * What the map is made of, before it is cut to size: every link between
 * achievements and pathways, and which of them matter. Things are numbered
 * achievements first, then pathways.
 */
#ifndef CAIRN_STACKING_MAP_PARTS_H
#define CAIRN_STACKING_MAP_PARTS_H

#include "model/stacking/map.h"

struct map_parts {
	int32_t achievements, pathways, links;
	struct rule_index parts; /* of a thing: things below it */
	struct rule_index wholes; /* of a thing: pathways it counts in */
	bool *earned; /* of an achievement: whatever became of it */
	bool *matters; /* of a thing */
	int32_t loose;
	const struct standing *standings; /* of an achievement */
};

void map_gather(struct stack *stack, struct arena *arena,
		const struct map_wish *wish, struct map_parts *parts);

#endif
