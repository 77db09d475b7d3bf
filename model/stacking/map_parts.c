/* SPDX-License-Identifier: MIT */
/*
 * Links are read off the feeds of leaves. An achievement that merely could
 * stand in for a part (a higher one, one with the tag) is linked once it was
 * earned; what a leaf names is linked always.
 *
 * What matters is decided from what was ever earned and not from what counts
 * today: the day and the suppositions change marks, never the picture.
 */
#include "model/stacking/map_parts.h"

#include "model/stacking/index.h"
#include "model/stacking/state.h"

/* The thing that a source is, or -1; trees of prerequisites are none. */
static int32_t thing_of(const struct map_parts *parts, int32_t source)
{
	return source < parts->achievements + parts->pathways ? source : -1;
}

static void find_links(const struct rule *rule, struct arena *arena,
		       struct map_parts *parts)
{
	size_t things = (size_t)(parts->achievements + parts->pathways);
	struct rule_link *links = arena_array(arena,
					      (size_t)rule->feed_count + 1,
					      sizeof(*links));
	size_t count = 0;

	for (int32_t i = 0; i < rule->feed_count; i++) {
		const struct rule_feed *feed = &rule->feeds[i];
		const struct rule_node *node = &rule->nodes[feed->node];
		int32_t part = thing_of(parts, feed->source);
		bool named = node->kind != RULE_TAG && node->to == part;

		if (part < 0 || node->tree >= parts->pathways)
			continue;
		if (part < parts->achievements && !named &&
		    !parts->earned[part])
			continue;
		links[count++] = (struct rule_link){
			parts->achievements + node->tree, part, 0
		};
	}
	parts->links = (int32_t)count;
	parts->parts = index_links(arena, (struct rule_links){ links, count },
				   things, things, false);
	parts->wholes = index_links(arena, (struct rule_links){ links, count },
				    things, things, true);
}

/* Whether something earned counts in a pathway, or in one nested in it; those
 * come first in the order. */
static bool is_touched(const struct map_parts *parts, int32_t thing)
{
	for (int32_t i = parts->parts.first[thing];
	     i < parts->parts.first[thing + 1]; i++) {
		int32_t part = parts->parts.at[i];

		if (part < parts->achievements ? parts->earned[part]
					       : parts->matters[part])
			return true;
	}
	return false;
}

static bool is_asked_for(const struct map_parts *parts, int32_t achievement,
			 const struct map_wish *wish)
{
	if (!wish->focus_is_pathway && wish->focus == achievement)
		return true;
	for (int32_t i = parts->wholes.first[achievement];
	     i < parts->wholes.first[achievement + 1]; i++)
		if (parts->matters[parts->wholes.at[i]])
			return true;
	return false;
}

static bool is_chosen(const struct map_parts *parts, int32_t pathway,
		      const struct map_wish *wish)
{
	int32_t thing = parts->achievements + pathway;

	if (wish->aimed[pathway] ||
	    (wish->focus_is_pathway && wish->focus == pathway))
		return true;
	if (wish->focus < 0 || wish->focus_is_pathway)
		return false;
	for (int32_t i = parts->parts.first[thing];
	     i < parts->parts.first[thing + 1]; i++)
		if (parts->parts.at[i] == wish->focus)
			return true;
	return false;
}

static void find_what_matters(const struct rule *rule,
			      const struct map_wish *wish,
			      struct map_parts *parts)
{
	bool any = false;

	for (int32_t i = 0; i < rule->tree_count; i++) {
		int32_t tree = rule->order[i], thing;

		if (tree >= parts->pathways)
			continue;
		thing = parts->achievements + tree;
		parts->matters[thing] = is_touched(parts, thing) ||
					is_chosen(parts, tree, wish);
		any |= parts->matters[thing];
	}
	for (int32_t i = rule->tree_count - 1; i >= 0; i--) {
		int32_t thing = parts->achievements + rule->order[i];

		if (rule->order[i] >= parts->pathways)
			continue;
		/* Where nothing is earned and nothing aimed at, all do. */
		parts->matters[thing] |= !any;
		for (int32_t k = parts->parts.first[thing];
		     parts->matters[thing] && k < parts->parts.first[thing + 1];
		     k++)
			if (parts->parts.at[k] >= parts->achievements)
				parts->matters[parts->parts.at[k]] = true;
	}
}

void map_gather(struct stack *stack, struct arena *arena,
		const struct map_wish *wish, struct map_parts *parts)
{
	const struct rule *rule = stack->rule;
	size_t achievements = rule->input.achievement_count;
	size_t things = achievements + rule->input.pathway_count;

	*parts = (struct map_parts){
		.achievements = (int32_t)achievements,
		.pathways = (int32_t)rule->input.pathway_count,
		.earned = arena_array(arena, achievements + 1, sizeof(bool)),
		.matters = arena_array(arena, things + 1, sizeof(bool)),
		.standings = stack_standings(stack, arena, wish->soon),
	};
	for (size_t a = 0; a < achievements; a++)
		parts->earned[a] = parts->standings[a].record >= 0;
	find_links(rule, arena, parts);
	find_what_matters(rule, wish, parts);
	for (int32_t a = 0; a < parts->achievements; a++) {
		parts->matters[a] = is_asked_for(parts, a, wish);
		if (parts->earned[a] &&
		    parts->wholes.first[a] == parts->wholes.first[a + 1])
			parts->loose++;
	}
}
