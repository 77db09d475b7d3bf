/* SPDX-License-Identifier: MIT */
/*
 * Feeds: which sources fill which leaves. An achievement fills the leaves
 * that ask for it, for what it satisfies and for its tags; a tree fills the
 * leaves that ask for that pathway; a waiver fills the step that it waives,
 * whatever its kind. Counted in node order, so that what feeds
 * a node, or a whole subtree, is one piece of the array.
 */
#include <string.h>

#include "model/stacking/build.h"
#include "model/stacking/index.h"

struct feeder {
	struct build *build;
	struct rule_index satisfied, tagged;
	int32_t room;
};

static void feed(struct feeder *feeder, int32_t source, int32_t node,
		 int32_t level)
{
	struct rule *rule = feeder->build->rule;

	if (rule->feed_count == feeder->room) {
		int32_t room = feeder->room ? 2 * feeder->room : 64;
		struct rule_feed *more;

		more = arena_array(feeder->build->arena, (size_t)room,
				   sizeof(*more));
		if (rule->feed_count)
			memcpy(more, rule->feeds,
			       (size_t)rule->feed_count * sizeof(*more));
		rule->feeds = more;
		feeder->room = room;
	}
	rule->feeds[rule->feed_count++] = (struct rule_feed){ source, node,
							      level };
	rule->nodes[node].feeds++;
}

static void feed_each(struct feeder *feeder, const struct rule_index *index,
		      int32_t key, int32_t node, int32_t except)
{
	for (int32_t i = index->first[key]; i < index->first[key + 1]; i++)
		if (index->at[i] != except)
			feed(feeder, index->at[i], node, RULE_NO_NUMBER);
}

static void feed_node(struct feeder *feeder, int32_t n)
{
	struct rule *rule = feeder->build->rule;
	const struct rule_input *input = &rule->input;
	struct rule_node *node = &rule->nodes[n];
	size_t to = (size_t)node->to;

	if (node->kind == RULE_MANUAL) {
		node->to = rule->manual_count;
		rule->manual[rule->manual_count++] = n;
		feed(feeder, rule->first_manual + node->to, n, RULE_NO_NUMBER);
	} else if (node->kind == RULE_TAG) {
		int32_t tag = input->steps[node->step].tag;

		if (tag >= 0 && (size_t)tag < input->tag_count)
			feed_each(feeder, &feeder->tagged, tag, n, -1);
		if (node->feeds < node->number)
			build_error(feeder->build, node->tree, node->step,
				    RULE_E_UNSATISFIABLE,
				    "Too few achievements have this tag; ask "
				    "for fewer or tag more.");
	} else if (node->to < 0) {
		return;
	} else if (node->kind == RULE_ACHIEVEMENT || node->kind == RULE_ITEM) {
		if (to >= input->achievement_count)
			return;
		feed(feeder, node->to, n, RULE_NO_NUMBER);
		feed_each(feeder, &feeder->satisfied, node->to, n, node->to);
	} else if (node->kind == RULE_PATHWAY) {
		if (to < input->pathway_count)
			feed(feeder,
			     (int32_t)input->achievement_count + node->to, n,
			     RULE_NO_NUMBER);
	} else if (node->kind == RULE_SKILL) {
		if (to < input->skill_count)
			feed(feeder, rule->first_skill + node->to, n,
			     node->number);
	}
}

/* A cap asks for nothing, and the items of a scheme have no row of their own
 * that could be waived. */
static bool is_waived(const struct rule *rule, const struct rule_node *node)
{
	const struct rule_step *step = &rule->input.steps[node->step];

	return step->waived && step->kind == node->kind &&
	       node->kind != RULE_CAP;
}

static void feed_waiver(struct feeder *feeder, int32_t n)
{
	struct rule *rule = feeder->build->rule;

	if (!is_waived(rule, &rule->nodes[n]))
		return;
	rule->nodes[n].waiver = rule->feed_count;
	rule->manual[rule->manual_count] = n;
	feed(feeder, rule->first_manual + rule->manual_count++, n,
	     RULE_NO_NUMBER);
	rule->waiver_count++;
}

static void note_special(struct rule *rule, int32_t n)
{
	const struct rule_node *node = &rule->nodes[n];
	struct rule_tree *tree = &rule->trees[node->tree];

	if (node->kind != RULE_WITHIN && !node->once)
		return;
	if (!tree->specials++)
		tree->special = rule->special_count;
	rule->specials[rule->special_count++] = n;
}

static void number_sources(struct rule *rule)
{
	int32_t manual = 0;

	for (int32_t n = 0; n < rule->node_count; n++)
		manual += (rule->nodes[n].kind == RULE_MANUAL) +
			  is_waived(rule, &rule->nodes[n]);
	rule->first_skill = (int32_t)rule->input.achievement_count +
			    rule->tree_count;
	rule->first_manual = rule->first_skill +
			     (int32_t)rule->input.skill_count;
	rule->source_count = rule->first_manual + manual;
}

static void index_feeds(struct build *build)
{
	struct rule *rule = build->rule;
	size_t count = (size_t)rule->feed_count;
	int32_t *key = arena_array(build->arena, count + 1, sizeof(*key));

	for (size_t f = 0; f < count; f++)
		key[f] = rule->feeds[f].source;
	rule->feeds_of = index_keys(build->arena, key, count,
				    (size_t)rule->source_count);
}

void build_feeds(struct build *build)
{
	struct rule *rule = build->rule;
	const struct rule_input *input = &rule->input;
	size_t count = input->achievement_count;
	size_t nodes = (size_t)rule->node_count + 1;
	struct feeder feeder = { .build = build };

	feeder.satisfied = index_links(build->arena, input->satisfies, count,
				       count, true);
	feeder.tagged = index_links(build->arena, input->tags, input->tag_count,
				    count, true);
	rule->renews = index_links(build->arena, input->renews, count, count,
				   false);
	rule->renewers = index_links(build->arena, input->renews, count, count,
				     true);
	rule->specials = arena_array(build->arena, nodes, sizeof(int32_t));
	rule->manual = arena_array(build->arena, 2 * nodes, sizeof(int32_t));
	number_sources(rule);
	for (int32_t n = 0; n < rule->node_count; n++) {
		rule->nodes[n].feed = rule->feed_count;
		feed_node(&feeder, n);
		feed_waiver(&feeder, n);
		note_special(rule, n);
	}
	index_feeds(build);
}
