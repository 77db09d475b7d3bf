/* SPDX-License-Identifier: MIT */
/*
 * Files of data/ and themes/ that are part of the program.
 */
#ifndef CAIRN_DATA_BAKED_H
#define CAIRN_DATA_BAKED_H

#include <stddef.h>

struct baked {
	const char *name; /* "schema/001.sql", "keys.conf", … */
	const void *bytes; /* followed by a NUL that is not counted */
	size_t size;
};

/* NULL if nothing of that name is there. */
const struct baked *baked_find(const char *name);

/* All of them, in the order of data/meson.build. */
extern const struct baked baked[];
extern const size_t baked_count;

#endif
