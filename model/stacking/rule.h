/* SPDX-License-Identifier: MIT */
/*
 * Rules: how achievements stack into pathways, flattened for the engine.
 *
 * The caller hands over plain arrays that mirror the tables (one rule_step is
 * one row of `step`); references are indexes into those arrays, -1 is none.
 * What comes out is a forest in post-order: a child always lies before its
 * parent, so one loop upward over an array answers a whole tree. Each pathway
 * is a tree, and so is what an achievement needs first; a leaf is filled by
 * "sources" (an achievement, another tree, a skill) through "feeds".
 */
#ifndef CAIRN_STACKING_RULE_H
#define CAIRN_STACKING_RULE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/base/amount.h"
#include "model/base/arena.h"
#include "model/base/day.h"
#include "model/stacking/finding.h"

enum { RULE_DEPTH_MAX = 64, RULE_POINTS_MAX = 10000 };
#define RULE_NO_NUMBER INT32_MIN

enum rule_kind {
	RULE_ALL, /* every child */
	RULE_ANY, /* one child */
	RULE_K, /* `number` children */
	RULE_POINTS, /* `number` points, from items and caps */
	RULE_ITEM, /* achievement `to` gives `number` points */
	RULE_CAP, /* its items give `number` points at most */
	RULE_TAG, /* `number` achievements tagged `tag` */
	RULE_SINCE, /* earned since `day`, or `number` days ago */
	RULE_WITHIN, /* earned within `number` days of each other */
	RULE_EVER, /* what has expired counts too */
	RULE_ACHIEVEMENT, /* achievement `to` */
	RULE_PATHWAY, /* pathway `to` */
	RULE_SKILL, /* skill `to`, at level `number` or above */
	RULE_MANUAL, /* what only the person can confirm */
};

struct rule_achievement {
	struct minutes minutes;
	struct money money;
	struct validity validity;
};

enum rule_pathway_kind { PATHWAY_AWARD, PATHWAY_LIVE };

/* `from` satisfies, renews, is tagged or evidences `to`. `number` is the level
 * of a skill, the points in a scheme, or RULE_NO_NUMBER. */
struct rule_link {
	int32_t from, to, number;
};

struct rule_links {
	const struct rule_link *at;
	size_t count;
};

enum rule_answer { MANUAL_OPEN, MANUAL_YES, MANUAL_NO };

struct rule_step {
	int32_t pathway, prerequisite_of; /* one of them, the other -1 */
	int32_t parent, position; /* a step or -1; among its brothers */
	enum rule_kind kind;
	int32_t number;
	int32_t to; /* of RULE_POINTS a scheme, or -1: own items */
	int32_t tag; /* RULE_TAG; RULE_POINTS with a scheme, or -1 */
	struct day day; /* RULE_SINCE; RULE_MANUAL: confirmed on */
	enum rule_answer answer; /* RULE_MANUAL */
	bool once; /* one credential fills one slot below */
	bool waived;
	struct day waived_on; /* from then on */
};

/* The arrays stay the caller's and must outlive the rules made of them. */
struct rule_input {
	const struct rule_achievement *achievements;
	size_t achievement_count;
	const enum rule_pathway_kind *pathways;
	size_t pathway_count;
	const struct rule_step *steps;
	size_t step_count;
	size_t skill_count, tag_count, scheme_count;
	struct rule_links satisfies, renews, tags, skills, points;
};

/* One step made ready; a scheme's items get nodes though they have no row. */
struct rule_node {
	enum rule_kind kind;
	int32_t step, tree;
	int32_t parent, child, next; /* nodes, or -1 */
	int32_t size; /* subtree: [node - size + 1, node] */
	int32_t number, to; /* as in the step */
	int32_t need, slots; /* to be met; the least credentials it takes */
	int32_t feed, feeds; /* its feeds: feeds[feed] ... */
	int32_t waiver; /* the feed of its waiver, or -1 */
	int32_t since, within, share; /* the node above, or -1 */
	bool ever, once;
};

struct rule_feed {
	int32_t source, node;
	int32_t level; /* a skill must reach it; RULE_NO_NUMBER: any */
};

struct rule_tree {
	int32_t root; /* a node, or -1 */
	int32_t achievement; /* whose prerequisites, or -1 */
	int32_t slots;
	int32_t special, specials; /* its once and within nodes */
	bool award;
	bool broken; /* has errors: never met, see the findings */
};

/* Which belong to which: at[first[i]] up to at[first[i + 1]], ascending. */
struct rule_index {
	int32_t *first, *at;
};

/* Sources number achievements first, then trees, skills, manual steps (the
 * node's `to` counts those) and waivers. Trees number pathways first, then prerequisites.
 * Feeds lie in the order of their nodes, specials likewise. */
struct rule {
	struct rule_input input;
	struct rule_node *nodes;
	struct rule_tree *trees;
	struct rule_feed *feeds;
	struct rule_finding *findings;
	int32_t *specials;
	int32_t *places; /* of a step: how many brothers lie before it */
	int32_t *order; /* trees, nested ones first */
	int32_t *prerequisites; /* the tree of an achievement, or -1 */
	int32_t *manual; /* the node of a manual source or waiver */
	struct rule_index feeds_of; /* source -> feeds */
	struct rule_index renews, renewers; /* of an achievement */
	int32_t node_count, tree_count, feed_count, special_count;
	int32_t finding_count, manual_count, waiver_count;
	int32_t first_skill, first_manual, source_count;
};

/* Flattens and checks. A tree with an error is marked broken and the others
 * stay usable. Everything lives in `arena`. */
const struct rule *rule_build(struct arena *arena,
			      const struct rule_input *input);

#endif
