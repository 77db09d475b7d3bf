/* SPDX-License-Identifier: MIT */
/*
 * Branch and bound over a net.
 */
#ifndef CAIRN_STACKING_SEARCH_H
#define CAIRN_STACKING_SEARCH_H

#include "model/stacking/bound.h"

/* Edges and nodes to look at for one question: less than half a second. */
#define SEARCH_WORK INT64_C(20000000)

/* A case under search: one decision more than the case it comes from. */
struct branch {
	int64_t bound;
	int32_t from; /* a branch, or -1 */
	int32_t item;
	int32_t next; /* item to decide on after this */
	bool in;
};

struct search {
	struct net *net;
	const struct solve_options *options;
	struct bound bound;
	struct truth plan; /* scratch for plans */
	bool *best; /* of an item: the best plan so far */
	int64_t best_cost; /* NET_NEVER: none yet */
	int64_t least; /* proved lower bound */
	bool exhausted; /* nothing is left that could be better */
	int32_t nodes, node_limit;
	int64_t work_left;
	struct branch *branches;
	int32_t branch_count, branch_room;
	int32_t *heap, heap_count, heap_room; /* branches, least bound first */
	bool other; /* looking for another plan as good as the best */
	bool found_other;
};

/* Notes a case; lays one open; takes the open one of least bound. */
int32_t branch_new(struct search *search, struct branch branch);
void branch_push(struct search *search, int32_t branch);
int32_t branch_pop(struct search *search);

/* All ready; no plan yet. Looks at no more than `work` edges and nodes, and
 * one case. */
struct search search_make(struct net *net, const struct solve_options *options,
			  int64_t work);

/* Finds the best plan. */
void search_run(struct search *search);

/* Whether the best plan, proved, is the only one of its cost; false also
 * where the search for another was given up. */
bool search_unique(struct search *search);

/* After a run: what the best plan would cost if an item were free, spending
 * at most so much work; the best plan stays as it is. */
int64_t search_free(struct search *search, int32_t item, int64_t work,
		    bool *proved);

#endif
