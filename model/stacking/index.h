/* SPDX-License-Identifier: MIT */
/*
 * Turning a list of links into an index: for each of `from`, its `to`.
 */
#ifndef CAIRN_STACKING_INDEX_H
#define CAIRN_STACKING_INDEX_H

#include "model/stacking/rule.h"

/* An index over `keys` keys of links whose ends lie in [0, keys) and
 * [0, values); others and repeats are left out. `back` turns them round. */
struct rule_index index_links(struct arena *arena, struct rule_links links,
			      size_t keys, size_t values, bool back);

/* An index that has, for each key, the positions i with key[i] == key;
 * keys out of [0, keys) are left out. */
struct rule_index index_keys(struct arena *arena, const int32_t *key,
			     size_t count, size_t keys);

#endif
