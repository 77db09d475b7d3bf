/* SPDX-License-Identifier: MIT */
/*
 * What is missing, and what of a plan goes where: down from each goal through
 * "all", windows and nested pathways to the first step where there is a
 * choice, or to a leaf. What of the set goes nowhere is there for what comes
 * before the others.
 */
#include <string.h>

#include "model/base/text.h"
#include "model/stacking/index.h"
#include "model/stacking/solver.h"
#include "model/stacking/state.h"

struct seeker {
	struct arena *arena;
	const struct rule *rule;
	const struct start *start;
	const struct solution *solution;
	struct rule_index evidence; /* skill -> input.skills */
	struct solve_missing *found;
	int32_t count, room;
	int32_t goal;
	int32_t *via, vias; /* nested pathways one is in */
	int32_t *place; /* of an achievement in the set, or -1 */
	bool *placed; /* of the set: goes somewhere */
	bool *here; /* of the set: goes to the node at hand */
	bool *visited; /* of a tree: below the node at hand */
	int32_t *queue, queued;
};

static void visit(struct seeker *seeker, int32_t tree)
{
	if (seeker->visited[tree] || seeker->rule->trees[tree].broken)
		return;
	seeker->visited[tree] = true;
	seeker->queue[seeker->queued++] = tree;
}

static void place(struct seeker *seeker, int32_t achievement)
{
	int32_t i = seeker->place[achievement];

	if (i >= 0)
		seeker->here[i] = seeker->placed[i] = true;
}

static void place_feed(struct seeker *seeker, const struct rule_feed *feed)
{
	const struct rule *rule = seeker->rule;
	int32_t first_tree = (int32_t)rule->input.achievement_count;
	int32_t skill = feed->source - rule->first_skill;
	const struct rule_index *evidence = &seeker->evidence;

	if (feed->source < first_tree) {
		place(seeker, feed->source);
	} else if (skill < 0) {
		if (!seeker->start->complete[feed->source - first_tree])
			visit(seeker, feed->source - first_tree);
	} else if (feed->source < rule->first_manual) {
		for (int32_t i = evidence->first[skill];
		     i < evidence->first[skill + 1]; i++) {
			const struct rule_link
				*link = &rule->input.skills.at[evidence->at[i]];

			if (link->from >= 0 &&
			    (size_t)link->from <
				    rule->input.achievement_count &&
			    (feed->level == RULE_NO_NUMBER ||
			     link->number >= feed->level))
				place(seeker, link->from);
		}
	}
}

static void place_below(struct seeker *seeker, int32_t n)
{
	const struct rule *rule = seeker->rule;

	for (int32_t f = rule->nodes[first_node(rule, n)].feed;
	     f < end_feed(rule, n); f++)
		if (!seeker->start->on[f])
			place_feed(seeker, &rule->feeds[f]);
}

/* The part of the set that is used below a node. */
static void tell_plan(struct seeker *seeker, struct solve_missing *missing)
{
	const struct rule *rule = seeker->rule;
	int32_t count = seeker->solution->count, *plan;

	memset(seeker->here, 0, (size_t)count);
	memset(seeker->visited, 0, (size_t)rule->tree_count);
	seeker->queued = 0;
	place_below(seeker, missing->node);
	for (int32_t i = 0; i < seeker->queued; i++)
		place_below(seeker, rule->trees[seeker->queue[i]].root);
	plan = arena_array(seeker->arena, (size_t)count + 1, sizeof(*plan));
	for (int32_t i = 0; i < count; i++)
		if (seeker->here[i])
			plan[missing->plan_count++] = seeker->solution->set[i];
	missing->plan = plan;
}

static void add(struct seeker *seeker, int32_t n)
{
	const struct rule_node *node = &seeker->rule->nodes[n];
	int32_t *via = arena_array(seeker->arena, (size_t)seeker->vias + 1,
				   sizeof(*via));
	struct solve_missing missing = { .goal = seeker->goal,
					 .node = n,
					 .via = via,
					 .via_count = seeker->vias,
					 .need = node->need,
					 .have = seeker->start->got[n] };

	memcpy(via, seeker->via, (size_t)seeker->vias * sizeof(*via));
	tell_plan(seeker, &missing);
	if (seeker->count == seeker->room) {
		int32_t room = 2 * seeker->room + 8;
		struct solve_missing *more = arena_array(seeker->arena,
							 (size_t)room,
							 sizeof(*more));

		if (seeker->count)
			memcpy(more, seeker->found,
			       (size_t)seeker->count * sizeof(*more));
		seeker->found = more;
		seeker->room = room;
	}
	seeker->found[seeker->count++] = missing;
}

static bool is_through(const struct rule_node *node)
{
	return (node->kind == RULE_ALL && !node->once) ||
	       node->kind == RULE_SINCE || node->kind == RULE_WITHIN ||
	       node->kind == RULE_EVER;
}

/* The node behind one and all below it, within the tree whose root is given;
 * up to a brother, or out of nested pathways; -1 at the end. */
static int32_t go_on(struct seeker *seeker, int32_t n)
{
	const struct rule_node *nodes = seeker->rule->nodes;

	for (;;) {
		if (nodes[n].next >= 0)
			return nodes[n].next;
		if (nodes[n].parent >= 0)
			n = nodes[n].parent;
		else if (seeker->vias)
			n = seeker->via[--seeker->vias];
		else
			return -1;
	}
}

static void seek(struct seeker *seeker, int32_t tree)
{
	const struct rule *rule = seeker->rule;
	int32_t n = rule->trees[tree].root;

	while (n >= 0) {
		const struct rule_node *node = &rule->nodes[n];

		if (!seeker->start->met[n] && is_through(node) &&
		    node->child >= 0) {
			n = node->child;
			continue;
		}
		if (!seeker->start->met[n] && node->kind == RULE_PATHWAY &&
		    node->feeds && !rule->trees[node->to].broken &&
		    !seeker->start->complete[node->to]) {
			seeker->via[seeker->vias++] = n;
			n = rule->trees[node->to].root;
			continue;
		}
		if (!seeker->start->met[n])
			add(seeker, n);
		n = go_on(seeker, n);
	}
}

static void tell_prerequisites(struct seeker *seeker, struct solution *to)
{
	int32_t *only = arena_array(seeker->arena, (size_t)to->count + 1,
				    sizeof(*only));

	for (int32_t i = 0; i < to->count; i++)
		if (!seeker->placed[i])
			only[to->prerequisite_count++] = to->set[i];
	to->prerequisites = only;
}

static void make_room(struct seeker *seeker, struct arena *scratch)
{
	const struct rule_input *input = &seeker->rule->input;
	size_t trees = (size_t)seeker->rule->tree_count + 1;
	size_t count = (size_t)seeker->solution->count + 1;
	int32_t *skill = arena_array(scratch, input->skills.count + 1,
				     sizeof(*skill));

	for (size_t i = 0; i < input->skills.count; i++)
		skill[i] = input->skills.at[i].to;
	seeker->evidence = index_keys(scratch, skill, input->skills.count,
				      input->skill_count);
	seeker->via = arena_array(scratch, trees, sizeof(int32_t));
	seeker->queue = arena_array(scratch, trees, sizeof(int32_t));
	seeker->visited = arena_array(scratch, trees, 1);
	seeker->placed = arena_array(scratch, count, 1);
	seeker->here = arena_array(scratch, count, 1);
	seeker->place = arena_array(scratch, input->achievement_count + 1,
				    sizeof(int32_t));
	for (size_t a = 0; a < input->achievement_count; a++)
		seeker->place[a] = -1;
	for (int32_t i = 0; i < seeker->solution->count; i++)
		seeker->place[seeker->solution->set[i]] = i;
}

void solver_missing(struct arena *arena, const struct rule *rule,
		    const struct start *start, const struct solve_goals *goals,
		    struct solution *solution)
{
	struct arena scratch = { 0 };
	struct seeker seeker = { .arena = arena,
				 .rule = rule,
				 .start = start,
				 .solution = solution };

	make_room(&seeker, &scratch);
	for (size_t g = 0; g < goals->count; g++) {
		seeker.goal = (int32_t)g;
		if (!start->complete[goals->trees[g]])
			seek(&seeker, goals->trees[g]);
	}
	solution->missing = seeker.found;
	solution->missing_count = seeker.count;
	tell_prerequisites(&seeker, solution);
	arena_free(&scratch);
}

static const char *word_of(enum rule_kind kind)
{
	switch (kind) {
	case RULE_ALL: return "all";
	case RULE_ANY: return "any";
	case RULE_K: return "of";
	case RULE_SINCE:
	case RULE_WITHIN:
	case RULE_EVER: return "rule";
	case RULE_POINTS:
	case RULE_ITEM:
	case RULE_CAP:
	case RULE_TAG:
	case RULE_ACHIEVEMENT:
	case RULE_PATHWAY:
	case RULE_SKILL:
	case RULE_MANUAL: break;
	}
	return "";
}

/* From the root of its tree down to a node. */
static void add_path(struct text *text, const struct rule *rule, int32_t n)
{
	int32_t chain[RULE_DEPTH_MAX + 1], depth = 0;

	for (; rule->nodes[n].parent >= 0; n = rule->nodes[n].parent)
		chain[depth++] = n;
	while (depth) {
		int32_t parent, at = 0;

		n = chain[--depth];
		parent = rule->nodes[n].parent;
		text_addf(text, "/%s", word_of(rule->nodes[parent].kind));
		for (int32_t c = rule->nodes[parent].child; c != n;
		     c = rule->nodes[c].next)
			at++;
		if (word_of(rule->nodes[parent].kind)[0] != 'r')
			text_addf(text, "[%d]", (int)at);
	}
}

const char *solve_where(struct arena *arena, const struct rule *rule,
			const struct solve_missing *missing,
			const char *const *pathways)
{
	struct text text = { .arena = arena };

	for (int32_t i = 0; i < missing->via_count; i++) {
		int32_t to = rule->nodes[missing->via[i]].to;

		add_path(&text, rule, missing->via[i]);
		if (pathways)
			text_addf(&text, "/%s", pathways[to]);
		else
			text_addf(&text, "/%d", (int)to);
	}
	add_path(&text, rule, missing->node);
	return text.length ? text_string(&text) : "/";
}

const char *solve_kind(const struct rule *rule,
		       const struct solve_missing *missing)
{
	const struct rule_node *node = &rule->nodes[missing->node];

	if (node->once)
		return "once";
	switch (node->kind) {
	case RULE_ALL: return "all";
	case RULE_ANY: return "any";
	case RULE_K: return "k";
	case RULE_POINTS: return "points";
	case RULE_TAG: return "tag";
	case RULE_ACHIEVEMENT: return "achievement";
	case RULE_PATHWAY: return "pathway";
	case RULE_SKILL: return "skill";
	case RULE_MANUAL: return "manual";
	case RULE_ITEM: return "item";
	case RULE_CAP: return "cap";
	case RULE_SINCE: return "since";
	case RULE_WITHIN: return "within_days";
	case RULE_EVER: break;
	}
	return "ever";
}
