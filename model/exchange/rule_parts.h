/* SPDX-License-Identifier: MIT */
/*
 * The kinds of node that a rule can have, each with its reader. Included by
 * rule_tree.c and rule_parts.c only.
 */
#ifndef CAIRN_EXCHANGE_RULE_PARTS_H
#define CAIRN_EXCHANGE_RULE_PARTS_H

#include "model/exchange/rule_tree.h"

struct rule_part {
	const char *key, *kind;
	const char *keys; /* that may stand beside */
	bool (*read)(struct rule_tree *tree, const cJSON *node,
		     const cJSON *value, size_t at, const char *where);
};

/* Ends without key. */
extern const struct rule_part rule_parts[];

/* A new step; returns its index. */
size_t rule_parts_add(struct rule_tree *tree, int64_t parent, int64_t position,
		      const char *kind);

/* Reads a node below another. */
bool rule_parts_node(struct rule_tree *tree, const cJSON *node, int64_t parent,
		     int64_t position, const char *where);

#endif
