/* SPDX-License-Identifier: MIT */
/*
 * The tree of one rule, from JSON to steps that are not saved yet.
 */
#ifndef CAIRN_EXCHANGE_RULE_TREE_H
#define CAIRN_EXCHANGE_RULE_TREE_H

#include "model/badge/json.h"
#include "model/base/text.h"
#include "model/career/step.h"
#include "model/exchange/importing.h"

/* Steps in the order in which they are saved: parents first. Until then
 * `parent` is an index into the same array, or -1. */
struct rule_tree {
	struct importing *in;
	struct err *why;
	struct step *steps;
	size_t count, room;
	struct text unknown; /* achievements that became entries */
};

/* Reads a node and all below it. */
bool rule_tree_read(struct rule_tree *tree, const cJSON *rule);

/* Checks that an object has no other keys than these (separated by blanks)
 * and "note". */
bool rule_tree_keys(const cJSON *object, const char *keys, const char *where,
		    struct err *why);

/* The achievement, skill or pathway that a rule refers to by slug or title:
 * one's own, else the catalogue's, else (not for a pathway) a new entry. */
bool rule_tree_refer(struct rule_tree *tree, const struct entity *entity,
		     const char *name, const char *where, int64_t *id);

/* Whether a text can serve as a slug: small letters, digits, - . _ only. */
bool rule_tree_is_slug(const char *text);

#endif
