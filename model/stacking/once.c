/* SPDX-License-Identifier: MIT */
/*
 * "Share: once": each credential may fill one slot below the node, so how
 * many slots are filled is a bipartite matching of credentials and seats.
 */
#include "model/stacking/hall.h"
#include "model/stacking/state.h"

static bool is_held(const struct pass *pass, int32_t feed)
{
	const struct rule *rule = pass->stack->rule;

	if (rule->nodes[rule->feeds[feed].node].within >= 0)
		return pass->count[feed] > 0;
	return pass->on[feed];
}

int32_t once_match(struct pass *pass, int32_t node)
{
	struct arena *arena = pass->stack->arena;
	struct arena_mark mark = arena_mark(arena);
	struct hall *hall = hall_make(arena, pass->stack->rule, node);
	int32_t matched;

	for (int32_t e = 0; e < hall->edge_count; e++) {
		hall->edges[e].usable = is_held(pass, hall->edges[e].feed);
		pass->chosen[hall->edges[e].feed] = false;
	}
	for (int32_t g = 0; g < hall->group_count; g++)
		hall->groups[g].waived = hall->groups[g].waiver >= 0 &&
					 is_held(pass, hall->groups[g].waiver);
	hall_clear(hall);
	matched = hall_match(hall);
	for (int32_t s = 0; s < hall->seat_count; s++) {
		int32_t edge = hall->seats[s].edge;

		if (edge >= 0)
			pass->chosen[hall->edges[edge].feed] = true;
	}
	arena_rewind(arena, mark);
	return matched;
}
