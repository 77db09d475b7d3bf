/* SPDX-License-Identifier: MIT */
/*
 * One tree of a rule becomes nodes of the net: demands over what can still
 * fill them.
 */
#include "model/stacking/maker.h"

#include <string.h>

#include "model/stacking/state.h"

size_t maker_most_nodes(const struct maker *maker,
			const struct solve_goals *goals)
{
	const struct rule *rule = maker->net->rule;
	size_t items = (size_t)rule->manual_count;

	for (size_t a = 0; a < rule->input.achievement_count; a++)
		items += maker->item_of[a] >= 0;
	return 2 * items + (size_t)rule->node_count + goals->count + 1;
}

struct net_edge *maker_edge(struct maker *maker, int32_t from, int32_t to)
{
	struct net *net = maker->net;

	if (net->edge_count == maker->edge_room) {
		int32_t room = maker->edge_room ? 2 * maker->edge_room : 64;
		struct net_edge *more;

		more = arena_array(net->arena, (size_t)room, sizeof(*more));
		if (net->edge_count)
			memcpy(more, net->edges,
			       (size_t)net->edge_count * sizeof(*more));
		net->edges = more;
		maker->edge_room = room;
	}
	net->edges[net->edge_count] = (struct net_edge){
		.from = from, .to = to, .cap = -1, .guest = -1
	};
	return &net->edges[net->edge_count++];
}

static int32_t add_cap(struct maker *maker, int32_t points)
{
	struct net *net = maker->net;

	if (net->cap_count == maker->cap_room) {
		int32_t room = 2 * maker->cap_room + 8;
		int32_t *more = arena_array(net->arena, (size_t)room,
					    sizeof(*more));

		if (net->cap_count)
			memcpy(more, net->caps,
			       (size_t)net->cap_count * sizeof(*more));
		net->caps = more;
		maker->cap_room = room;
	}
	net->caps[net->cap_count] = points;
	return net->cap_count++;
}

static void add_item(struct maker *maker, int32_t from, int32_t item)
{
	if (item >= 0)
		maker_edge(maker, from, item);
}

/* What may still fill a leaf. A pathway that is complete, but not in time for
 * its window, cannot be completed again. */
static void add_source(struct maker *maker, int32_t from,
		       const struct rule_feed *feed)
{
	const struct rule *rule = maker->net->rule;
	int32_t first_tree = (int32_t)rule->input.achievement_count;
	int32_t source = feed->source, tree = source - first_tree;
	int32_t skill = source - rule->first_skill;
	const struct rule_index *evidence = &maker->evidence;

	if (tree < 0) {
		add_item(maker, from, maker->item_of[source]);
	} else if (skill < 0) {
		if (!maker->net->start->complete[tree] &&
		    !rule->trees[tree].broken)
			add_item(maker, from,
				 maker->node_of[rule->trees[tree].root]);
	} else if (source < rule->first_manual) {
		for (int32_t i = evidence->first[skill];
		     i < evidence->first[skill + 1]; i++) {
			int32_t link = evidence->at[i];

			if (maker_shows(maker, link, feed->level))
				add_item(maker, from,
					 maker->item_of[rule->input.skills
								.at[link]
								.from]);
		}
	} else {
		add_item(maker, from,
			 maker->manual_of[source - rule->first_manual]);
	}
}

static void add_leaf(struct maker *maker, int32_t from, int32_t n)
{
	const struct rule *rule = maker->net->rule;
	const struct rule_node *node = &rule->nodes[n];

	for (int32_t f = node->feed; f < node->feed + node->feeds; f++)
		if (!maker->net->start->on[f])
			add_source(maker, from, &rule->feeds[f]);
}

/* The items below a points node or a cap that can still give something. */
static int64_t add_points(struct maker *maker, int32_t from, int32_t n,
			  int32_t cap)
{
	const struct rule *rule = maker->net->rule;
	int64_t sum = 0;

	for (int32_t c = rule->nodes[n].child; c >= 0;
	     c = rule->nodes[c].next) {
		struct net_edge *edge;

		if (rule->nodes[c].kind != RULE_ITEM || !maker->seen[c] ||
		    maker->node_of[c] == MAKER_NEVER ||
		    rule->nodes[c].number <= 0)
			continue;
		edge = maker_edge(maker, from, maker->node_of[c]);
		edge->points = rule->nodes[c].number;
		edge->cap = cap;
		sum += edge->points;
	}
	return sum;
}

/* Returns how many points there are to get. */
static int64_t make_points(struct maker *maker, struct net_node *node,
			   int32_t at, int32_t n)
{
	const struct rule *rule = maker->net->rule;
	int64_t sum = add_points(maker, at, n, -1);

	node->kind = NET_POINTS;
	node->cap = maker->net->cap_count;
	for (int32_t c = rule->nodes[n].child; c >= 0;
	     c = rule->nodes[c].next) {
		int32_t left = rule->nodes[c].number -
			       maker->net->start->got[c];
		int64_t points;

		if (rule->nodes[c].kind != RULE_CAP || left <= 0)
			continue;
		points = add_points(maker, at, c, add_cap(maker, left));
		sum += points < left ? points : left;
	}
	node->caps = maker->net->cap_count - node->cap;
	return sum;
}

/* A waiver sits like a credential, and cannot be earned. */
static int32_t item_of(const struct maker *maker, int32_t source)
{
	size_t count = maker->net->rule->input.achievement_count;

	return (size_t)source < count ? maker->item_of[source] : -1;
}

/* Returns how many can be seated. */
static int32_t make_once(struct maker *maker, struct net_node *node, int32_t at,
			 int32_t n)
{
	const struct start *start = maker->net->start;
	struct hall *hall = start->halls[n];

	node->kind = NET_ONCE;
	node->need = maker->net->rule->nodes[n].need;
	for (int32_t guest = 0; guest < hall->guest_count; guest++) {
		int32_t first = hall->first[guest];
		int32_t item = item_of(maker, hall->edges[first].credential);
		bool held = start->on[hall->edges[first].feed];

		for (int32_t e = first; e < hall->first[guest + 1]; e++)
			hall->edges[e].usable = held || item >= 0;
		if (!held && item >= 0)
			maker_edge(maker, at, item)->guest = guest;
	}
	hall_clear(hall);
	return hall_match(hall);
}

static void make_node(struct maker *maker, int32_t n)
{
	struct net *net = maker->net;
	const struct rule_node *of = &net->rule->nodes[n];
	int32_t at = net->count;
	struct net_node *node = &net->nodes[at];
	int64_t most;

	*node = (struct net_node){ .kind = NET_COUNT,
				   .need = of->need - net->start->got[n],
				   .edge = net->edge_count,
				   .achievement = -1,
				   .rule_node = n };
	if (of->once) {
		most = make_once(maker, node, at, n);
	} else if (of->kind == RULE_POINTS) {
		most = make_points(maker, node, at, n);
	} else if (of->child < 0) {
		add_leaf(maker, at, n);
		most = net->edge_count - node->edge;
	} else {
		for (int32_t c = of->child; c >= 0;
		     c = net->rule->nodes[c].next)
			if (maker->seen[c])
				add_item(maker, at, maker->node_of[c]);
		most = net->edge_count - node->edge;
	}
	node->edges = net->edge_count - node->edge;
	if (most < node->need) {
		net->edge_count = node->edge;
	} else if (node->kind == NET_COUNT && node->need == 1 && most == 1) {
		maker->node_of[n] = net->edges[node->edge].to;
		net->edge_count = node->edge;
	} else {
		maker->node_of[n] = net->count++;
	}
}

void maker_tree(struct maker *maker, int32_t tree)
{
	const struct rule *rule = maker->net->rule;
	int32_t root = rule->trees[tree].root;

	for (int32_t n = first_node(rule, root); n <= root; n++)
		if (maker->seen[n] && rule->nodes[n].kind != RULE_CAP &&
		    rule->nodes[n].share < 0)
			make_node(maker, n);
}
