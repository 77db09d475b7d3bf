/* SPDX-License-Identifier: MIT */
/*
 * Looking up what was baked in; the table itself is written by embed.c.
 */
#include "data/baked.h"

#include <string.h>

const struct baked *baked_find(const char *name)
{
	for (size_t i = 0; i < baked_count; i++)
		if (strcmp(baked[i].name, name) == 0)
			return &baked[i];
	return NULL;
}
