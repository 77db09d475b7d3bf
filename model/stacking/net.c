/* SPDX-License-Identifier: MIT */
/*
 * Making the net. First it is looked up what can play a part: from the goals
 * down through all that is unmet, into nested pathways and into what an
 * achievement needs first. Then nodes are made, children before parents, with
 * what is met taken off what is needed; a node that needs just one thing is
 * that thing; and what can never be met is left out with all it would fill.
 */
#include "model/stacking/net.h"

#include <string.h>

#include "model/stacking/index.h"
#include "model/stacking/maker.h"

static void want_tree(struct maker *maker, int32_t tree)
{
	if (maker->wanted[tree] || maker->net->start->complete[tree])
		return;
	maker->wanted[tree] = true;
	maker->queue[maker->queued++] = tree;
}

static void want_achievement(struct maker *maker, int32_t a)
{
	int32_t tree = maker->net->rule->prerequisites[a];

	if (maker->item_of[a] >= 0 || (maker->excluded && maker->excluded[a]))
		return;
	maker->item_of[a] = 0;
	if (tree >= 0)
		want_tree(maker, tree);
}

static void want_feed(struct maker *maker, const struct rule_feed *feed)
{
	const struct rule *rule = maker->net->rule;
	int32_t first_tree = (int32_t)rule->input.achievement_count;
	int32_t skill = feed->source - rule->first_skill;
	const struct rule_index *evidence = &maker->evidence;

	if (feed->source < first_tree) {
		want_achievement(maker, feed->source);
	} else if (skill < 0) {
		want_tree(maker, feed->source - first_tree);
	} else if (feed->source < rule->first_manual) {
		for (int32_t i = evidence->first[skill];
		     i < evidence->first[skill + 1]; i++)
			if (maker_shows(maker, evidence->at[i], feed->level))
				want_achievement(maker,
						 rule->input.skills
							 .at[evidence->at[i]]
							 .from);
	} else if (maker->take_open) {
		maker->manual_of[feed->source - rule->first_manual] = 0;
	}
}

static void look_up(struct maker *maker, int32_t tree)
{
	const struct rule *rule = maker->net->rule;
	const struct start *start = maker->net->start;
	int32_t root = rule->trees[tree].root;

	if (rule->trees[tree].broken)
		return;
	maker->seen[root] = true;
	for (int32_t n = root; n > root - rule->nodes[root].size; n--) {
		const struct rule_node *node = &rule->nodes[n];

		maker->seen[n] |= node->parent >= 0 &&
				  maker->seen[node->parent];
		if (start->met[n] && node->share < 0 && node->kind != RULE_CAP)
			maker->seen[n] = false;
		if (!maker->seen[n])
			continue;
		for (int32_t f = node->feed; f < node->feed + node->feeds; f++)
			if (!start->on[f])
				want_feed(maker, &rule->feeds[f]);
	}
}

static void make_items(struct maker *maker)
{
	struct net *net = maker->net;
	const struct rule *rule = net->rule;

	for (size_t a = 0; a < rule->input.achievement_count; a++) {
		if (maker->item_of[a] < 0)
			continue;
		maker->item_of[a] = net->count;
		net->nodes[net->count++] = (struct net_node){
			.kind = NET_ITEM,
			.achievement = (int32_t)a,
			.rule_node = -1
		};
	}
	for (int32_t m = 0; m < rule->manual_count; m++) {
		if (maker->manual_of[m] < 0)
			continue;
		maker->manual_of[m] = start_is_open(rule, m) ? net->count : -1;
		if (maker->manual_of[m] < 0)
			continue;
		net->nodes[net->count++] = (struct net_node){
			.kind = NET_ITEM,
			.achievement = -1,
			.rule_node = rule->manual[m]
		};
	}
	net->items = net->count;
}

/* Hangs what they need first below the items. */
static void add_prerequisites(struct maker *maker)
{
	struct net *net = maker->net;
	const struct rule *rule = net->rule;

	for (int32_t i = 0; i < net->items; i++) {
		int32_t a = net->nodes[i].achievement, tree, to;

		tree = a < 0 ? -1 : rule->prerequisites[a];
		if (tree < 0 || net->start->complete[tree])
			continue;
		to = rule->trees[tree].broken
			     ? MAKER_NEVER
			     : maker->node_of[rule->trees[tree].root];
		if (to == MAKER_NEVER) {
			to = net->count++;
			net->nodes[to] = (struct net_node){ .kind = NET_COUNT,
							    .need = 1,
							    .rule_node = -1 };
		}
		net->nodes[i].edge = net->edge_count;
		maker_edge(maker, i, to);
		net->nodes[i].edges = 1;
	}
}

static void make_root(struct maker *maker, const struct solve_goals *goals)
{
	struct net *net = maker->net;
	const struct rule *rule = net->rule;
	int32_t root = net->count++;

	net->nodes[root] = (struct net_node){ .kind = NET_COUNT,
					      .edge = net->edge_count,
					      .achievement = -1,
					      .rule_node = -1 };
	net->possible = true;
	for (size_t g = 0; g < goals->count; g++) {
		int32_t tree = goals->trees[g], to;

		if (net->start->complete[tree])
			continue;
		to = rule->trees[tree].broken
			     ? MAKER_NEVER
			     : maker->node_of[rule->trees[tree].root];
		net->possible &= to != MAKER_NEVER;
		if (to == MAKER_NEVER)
			continue;
		maker_edge(maker, root, to);
		net->nodes[root].need++;
	}
	net->nodes[root].edges = net->edge_count - net->nodes[root].edge;
	net->root = net->nodes[root].need ? root : -1;
}

static int32_t *minus_ones(struct arena *arena, size_t count)
{
	int32_t *at = arena_array(arena, count + 1, sizeof(*at));

	memset(at, 0xff, (count + 1) * sizeof(*at));
	return at;
}

static void make_room(struct maker *maker)
{
	struct net *net = maker->net;
	const struct rule *rule = net->rule;
	const struct rule_input *input = &rule->input;
	size_t nodes = (size_t)rule->node_count + 1;
	int32_t *skill = arena_array(net->arena, input->skills.count + 1,
				     sizeof(*skill));

	maker->seen = arena_array(net->arena, nodes, 1);
	maker->wanted = arena_array(net->arena, (size_t)rule->tree_count + 1,
				    1);
	maker->queue = arena_array(net->arena, (size_t)rule->tree_count + 1,
				   sizeof(int32_t));
	maker->item_of = minus_ones(net->arena, input->achievement_count);
	maker->manual_of = minus_ones(net->arena, (size_t)rule->manual_count);
	maker->node_of = minus_ones(net->arena, nodes);
	for (size_t i = 0; i < input->skills.count; i++)
		skill[i] = input->skills.at[i].to;
	maker->evidence = index_keys(net->arena, skill, input->skills.count,
				     input->skill_count);
}

struct net *net_make(struct arena *arena, const struct rule *rule,
		     const struct start *start, const struct solve_goals *goals,
		     const struct solve_options *options)
{
	struct net *net = arena_alloc(arena, sizeof(*net));
	struct maker maker = { .net = net,
			       .excluded = options->excluded,
			       .take_open = !options->confirmed_only };

	*net = (struct net){ .arena = arena, .rule = rule, .start = start };
	make_room(&maker);
	for (size_t g = 0; g < goals->count; g++)
		want_tree(&maker, goals->trees[g]);
	for (int32_t i = 0; i < maker.queued; i++)
		look_up(&maker, maker.queue[i]);
	net->nodes = arena_array(arena, maker_most_nodes(&maker, goals),
				 sizeof(*net->nodes));
	make_items(&maker);
	for (int32_t i = 0; i < rule->tree_count; i++)
		if (maker.wanted[rule->order[i]] &&
		    !rule->trees[rule->order[i]].broken)
			maker_tree(&maker, rule->order[i]);
	add_prerequisites(&maker);
	make_root(&maker, goals);
	if (!net->possible || net->root < 0)
		return net;
	net_price(net, options);
	net_sort(net);
	return net;
}
