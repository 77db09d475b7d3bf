/* SPDX-License-Identifier: MIT */
/*
 * Folding for searches, by libutf8proc: no locale has a say.
 */
#include "model/base/fold.h"

#include <stdlib.h>
#include <utf8proc.h>

const char *fold(struct arena *arena, const char *text)
{
	utf8proc_uint8_t *folded = NULL;
	const char *copy;

	if (utf8proc_map((const utf8proc_uint8_t *)text, 0, &folded,
			 UTF8PROC_NULLTERM | UTF8PROC_STABLE |
				 UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
				 UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK) < 0)
		return arena_string(arena, text);
	copy = arena_string(arena, (char *)folded);
	free(folded);
	return copy;
}
