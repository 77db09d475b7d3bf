/* SPDX-License-Identifier: MIT */
/*
 * What the parts of the evaluation share: counters, and what is held when.
 * There are two passes, SURE and POSSIBLE. Days are bare numbers here: an
 * interval [from, until) may begin at ALWAYS (undated) and end at FOREVER.
 */
#ifndef CAIRN_STACKING_STATE_H
#define CAIRN_STACKING_STATE_H

#include "model/stacking/evaluate.h"
#include "model/stacking/sort.h"

enum { SURE, POSSIBLE, PASSES };

#define ALWAYS INT32_MIN
#define FOREVER INT32_MAX

/* A time in which a source is held. */
struct held {
	int32_t from, until;
	int32_t record; /* -1: a pathway, an answer, a supposition */
};

/* A record as a source sees it. */
struct holding {
	int32_t from, until[PASSES]; /* ALWAYS: does not count in that pass */
	int32_t record;
	int32_t level; /* of a skill */
};

struct spell {
	int32_t from, until;
};

struct tree_state {
	int32_t spell, spells; /* in pass.spells: up to the day before */
	bool before; /* met at the end of the day before */
	bool met;
	int32_t start; /* since when, if met */
	int32_t progress;
	bool measured; /* progress is up to date */
};

struct pass {
	struct stack *stack;
	int which;
	int32_t *got; /* of a node: children, points, feeds */
	bool *met; /* of a node */
	bool *dirty; /* of a node: a special to settle */
	bool *on; /* of a feed: held in the lens of its node */
	bool *chosen; /* of a feed: fills a slot of a once node */
	int32_t *count; /* of a feed below a within: in the window */
	int32_t *progress; /* of a node, basis points */
	struct tree_state *trees;
	struct spell *spells;
	int32_t spell_count, spell_room;
	int32_t *fell; /* of a node: first day it fell, while asked */
	int32_t *lapses; /* of a tree: when it lapses, while asked */
	int32_t day; /* that fell is about */
};

struct stack {
	struct arena *arena;
	const struct rule *rule;
	struct stack_records records;
	int32_t as_of;
	int32_t *until[PASSES]; /* of a record, after renewals */
	int32_t *renewed_by[PASSES];
	int32_t *order; /* records by (earned, id) */
	int32_t order_count; /* without those revoked */
	struct holding *holdings; /* by source, then in their order */
	int32_t *holdings_of; /* source -> its first holding */
	struct rule_index skills_of; /* achievement -> input.skills */
	struct rule_index shown; /* achievement -> skills of its awards */
	struct rule_index evidence; /* skill -> input.skills */
	bool *doubted; /* of a source: passes may differ */
	bool *trees_doubted;
	bool *waiting; /* by rank: trees to settle */
	bool *wanted; /* of a tree: scratch, all false */
	int32_t *rank; /* of a tree in rule.order */
	unsigned char *supposed; /* stack_supposed, of achievement */
	int32_t supposed_count;
	struct events events, window;
	struct pass pass[PASSES];
};

/* The passes of a tree that was not touched by doubt are the same one. */
const struct tree_state *state_tree(const struct pass *pass, int32_t tree);
struct pass *state_pass(struct stack *stack, int32_t tree, int which);

/* Goes through the times in which a feed's source is held, seen through the
 * lens (since, ever) of its node, by ascending `from`. Begin with *at = 0. */
bool held_next(const struct pass *pass, const struct rule_feed *feed,
	       int32_t *at, struct held *held);

/* Sets the ends of records by themselves; replays renewals, SURE first; and
 * makes holdings of the records, last. */
void renew_begin(struct stack *stack);
void renew_replay(struct stack *stack, int which);
void collect_holdings(struct stack *stack);

/* Counters: turns a feed on or off and tells its ancestors; then settles the
 * once and within nodes of its tree, where a look at all is needed. */
void pass_set(struct pass *pass, int32_t feed, bool on);
void pass_add(struct pass *pass, int32_t node, int32_t delta);
void pass_settle(struct pass *pass, int32_t tree, int32_t day);

/* How many slots of a once node can be filled by different credentials; says
 * in pass.chosen by which feeds. */
int32_t once_match(struct pass *pass, int32_t node);

/* Whether some window makes a within node true on a day; and leaving its
 * subtree counted as in the window in which most is done. */
bool window_met(struct pass *pass, int32_t node, int32_t day);
void window_load(struct pass *pass, int32_t node, int32_t day);

/* Progress of nodes first..last, children before parents, in pass.progress;
 * and of a tree with all trees below it. */
void progress_nodes(struct pass *pass, int32_t first, int32_t last);
int32_t progress_tree(struct stack *stack, int32_t tree);

/* Goes with a tree from the first record to the day of the evaluation. */
void sweep_tree(struct pass *pass, int32_t tree);

/* Whether the tree is met, from `before` and the counters; true: changed. */
bool sweep_conclude(struct pass *pass, int32_t tree);

/* A feed as it is on the day of the evaluation; turning it on or off. */
void sweep_refresh(struct pass *pass, int32_t feed);
void sweep_change(struct pass *pass, int32_t feed, bool on);

/* Lets time go on until everything that is held now has ended, for a tree and
 * those below it: when each node falls (fell) and each live tree lapses
 * (lapses); FOREVER where it does not. The state is then as before. */
void lapse_tree(struct stack *stack, int32_t tree, int32_t *fell,
		int32_t *lapses);

static inline int32_t first_node(const struct rule *rule, int32_t node)
{
	return node - rule->nodes[node].size + 1;
}

/* Behind the last feed of a subtree that ends in `node`. */
static inline int32_t end_feed(const struct rule *rule, int32_t node)
{
	return rule->nodes[node].feed + rule->nodes[node].feeds;
}

#endif
