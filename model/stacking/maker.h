/* SPDX-License-Identifier: MIT */
/*
 * What the parts of net_make() share. Nobody else includes this.
 */
#ifndef CAIRN_STACKING_MAKER_H
#define CAIRN_STACKING_MAKER_H

#include "model/stacking/net.h"

enum { MAKER_NEVER = -1 };

struct maker {
	struct net *net;
	const bool *excluded;
	bool take_open; /* manual steps without an answer are items */
	bool *wanted; /* of a tree: plays a part */
	bool *seen; /* of a rule's node: is unmet, and asked for */
	int32_t *queue, queued; /* trees */
	int32_t *item_of; /* of an achievement, -1: none */
	int32_t *manual_of; /* of a manual source, likewise */
	int32_t *node_of; /* of a rule's node: where it went */
	struct rule_index evidence; /* skill -> input.skills */
	int32_t edge_room, cap_room;
};

/* Whether a link of input.skills shows the skill at that level. */
static inline bool maker_shows(const struct maker *maker, int32_t link,
			       int32_t level)
{
	const struct rule_input *input = &maker->net->rule->input;
	const struct rule_link *of = &input->skills.at[link];

	return of->from >= 0 && (size_t)of->from < input->achievement_count &&
	       (level == RULE_NO_NUMBER ||
		(of->number != RULE_NO_NUMBER && of->number >= level));
}

/* Room for all nodes that there may be. */
size_t maker_most_nodes(const struct maker *maker,
			const struct solve_goals *goals);

struct net_edge *maker_edge(struct maker *maker, int32_t from, int32_t to);

/* Makes the nodes of a tree; says in node_of where its nodes went. */
void maker_tree(struct maker *maker, int32_t tree);

#endif
