/* SPDX-License-Identifier: MIT */
/*
 * Indexes by counting: how many each key has, where its part begins, then
 * each entry to its place. Linear, and stable, so that parts are ascending
 * where positions are stored.
 */
#include "model/stacking/index.h"

#include <stdlib.h>

static bool lies(int32_t key, size_t keys)
{
	return key >= 0 && (size_t)key < keys;
}

struct rule_index index_keys(struct arena *arena, const int32_t *key,
			     size_t count, size_t keys)
{
	struct rule_index index = {
		.first = arena_array(arena, keys + 2, sizeof(int32_t)),
		.at = arena_array(arena, count + 1, sizeof(int32_t)),
	};

	for (size_t i = 0; i < count; i++)
		if (lies(key[i], keys))
			index.first[key[i] + 2]++;
	for (size_t k = 2; k < keys + 2; k++)
		index.first[k] += index.first[k - 1];
	for (size_t i = 0; i < count; i++)
		if (lies(key[i], keys))
			index.at[index.first[key[i] + 1]++] = (int32_t)i;
	return index;
}

static int by_value(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

struct rule_index index_links(struct arena *arena, struct rule_links links,
			      size_t keys, size_t values, bool back)
{
	int32_t *key = arena_array(arena, links.count + 1, sizeof(*key));
	struct rule_index index;
	int32_t end = 0, begin = 0;

	for (size_t i = 0; i < links.count; i++) {
		const struct rule_link *link = &links.at[i];

		key[i] = back ? link->to : link->from;
		if (!lies(back ? link->from : link->to, values))
			key[i] = -1;
	}
	index = index_keys(arena, key, links.count, keys);
	for (size_t k = 0; k < keys; k++) {
		int32_t *part = index.at + begin;
		int32_t count = index.first[k + 1] - begin;

		begin = index.first[k + 1];
		for (int32_t i = 0; i < count; i++)
			part[i] = back ? links.at[part[i]].from
				       : links.at[part[i]].to;
		qsort(part, (size_t)count, sizeof(*part), by_value);
		index.first[k] = end;
		for (int32_t i = 0; i < count; i++)
			if (!i || part[i] != part[i - 1])
				index.at[end++] = part[i];
	}
	index.first[keys] = end;
	return index;
}
