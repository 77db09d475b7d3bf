/* SPDX-License-Identifier: MIT */
/*
 * Which achievements can be earned at all. What needs nothing first can;
 * what needs something can once that is met by what can (a least fixpoint, by
 * counters, each source turned on once). So a circle of prerequisites that is
 * fed from outside is fine, and one that is not is found. Days play no part:
 * windows are taken as open.
 */
#include "model/stacking/build.h"
#include "model/stacking/index.h"
#include "model/stacking/state.h"
#include "model/stacking/waive.h"

struct spread {
	struct build *build;
	struct stack stack; /* only what counters look at */
	bool *earnable; /* of a source */
	int32_t *queue, queued; /* sources to go on from */
};

static void earn(struct spread *spread, int32_t source)
{
	if (spread->earnable[source])
		return;
	spread->earnable[source] = true;
	spread->queue[spread->queued++] = source;
}

/* A window holds as soon as what is below it does. */
static void settle(struct spread *spread, int32_t tree)
{
	const struct rule *rule = spread->build->rule;
	struct pass *pass = &spread->stack.pass[SURE];
	const int32_t *special = rule->specials + rule->trees[tree].special;

	for (int32_t i = 0; i < rule->trees[tree].specials; i++) {
		int32_t n = special[i], child = rule->nodes[n].child;
		int32_t got = rule->nodes[n].once ? once_match(pass, n)
						  : pass->met[child];

		if (waive_node(pass, n))
			got = rule->nodes[n].need;
		pass_add(pass, n, got - pass->got[n]);
	}
}

static void feed_leaf(struct spread *spread, int32_t feed)
{
	const struct rule *rule = spread->build->rule;
	struct pass *pass = &spread->stack.pass[SURE];
	int32_t t = rule->nodes[rule->feeds[feed].node].tree;
	const struct rule_tree *tree = &rule->trees[t];

	pass->count[feed] = 1;
	pass_set(pass, feed, true);
	settle(spread, t);
	if (!pass->met[tree->root])
		return;
	if (tree->achievement >= 0)
		earn(spread, tree->achievement);
	else
		earn(spread, (int32_t)rule->input.achievement_count + t);
}

static void go_on(struct spread *spread, const struct rule_index *skills_of,
		  int32_t source)
{
	const struct rule *rule = spread->build->rule;

	for (int32_t k = rule->feeds_of.first[source];
	     k < rule->feeds_of.first[source + 1]; k++)
		feed_leaf(spread, rule->feeds_of.at[k]);
	if ((size_t)source >= rule->input.achievement_count)
		return;
	for (int32_t k = skills_of->first[source];
	     k < skills_of->first[source + 1]; k++)
		earn(spread, rule->first_skill + skills_of->at[k]);
}

static void make_counters(struct spread *spread)
{
	struct arena *arena = spread->build->arena;
	const struct rule *rule = spread->build->rule;
	size_t nodes = (size_t)rule->node_count + 1;
	size_t feeds = (size_t)rule->feed_count + 1;

	spread->stack.rule = rule;
	spread->stack.arena = arena;
	spread->stack.pass[SURE] = (struct pass){
		.stack = &spread->stack,
		.got = arena_array(arena, nodes, sizeof(int32_t)),
		.met = arena_array(arena, nodes, sizeof(bool)),
		.dirty = arena_array(arena, nodes, sizeof(bool)),
		.on = arena_array(arena, feeds, sizeof(bool)),
		.chosen = arena_array(arena, feeds, sizeof(bool)),
		.count = arena_array(arena, feeds, sizeof(int32_t)),
	};
}

static void report(struct spread *spread)
{
	const struct rule *rule = spread->build->rule;

	for (size_t a = 0; a < rule->input.achievement_count; a++) {
		int32_t tree = rule->prerequisites[a];

		if (spread->earnable[a] || tree < 0)
			continue;
		build_found(
			spread->build,
			(struct rule_finding){
				.code = RULE_W_NEVER_EARNABLE,
				.tree = tree,
				.step = rule->nodes[rule->trees[tree].root]
						.step,
				.achievement = (int32_t)a,
				.text = "What it needs first can never be met; change "
					"its prerequisites." });
	}
}

void build_earnable(struct build *build)
{
	const struct rule *rule = build->rule;
	const struct rule_input *input = &rule->input;
	size_t sources = (size_t)rule->source_count + 1;
	struct spread spread = { .build = build };
	struct rule_index skills_of;

	for (int32_t f = 0; f < rule->finding_count; f++)
		if (rule->findings[f].code < RULE_W_UNKNOWN_ACHIEVEMENT)
			return;
	if ((size_t)rule->tree_count == input->pathway_count)
		return;
	make_counters(&spread);
	spread.earnable = arena_array(build->arena, sources, sizeof(bool));
	spread.queue = arena_array(build->arena, sources, sizeof(int32_t));
	skills_of = index_links(build->arena, input->skills,
				input->achievement_count, input->skill_count,
				false);
	for (size_t a = 0; a < input->achievement_count; a++)
		if (rule->prerequisites[a] < 0)
			earn(&spread, (int32_t)a);
	for (int32_t m = 0; m < rule->manual_count; m++)
		earn(&spread, rule->first_manual + m);
	for (int32_t i = 0; i < spread.queued; i++)
		go_on(&spread, &skills_of, spread.queue[i]);
	report(&spread);
}
