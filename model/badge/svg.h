/* SPDX-License-Identifier: MIT */
/*
 * A badge baked into an SVG picture: an element `credential` of Open Badges 3
 * or `assertion` of 1 and 2, with the badge as text or, signed, in its
 * attribute `verify`.
 */
#ifndef CAIRN_BADGE_SVG_H
#define CAIRN_BADGE_SVG_H

#include <stdbool.h>
#include <stddef.h>

#include "model/badge/sniff.h"
#include "model/base/arena.h"
#include "model/base/err.h"

struct svg_badge {
	struct span text; /* in the arena; bytes NULL: no badge */
	size_t more; /* further badge elements, not read */
};

/* Finds the badge of an SVG file. Namespaces are compared, not prefixes; the
 * first element counts, and `credential` before `assertion`. The text is the
 * token in `verify`, else the element's own text, else what `verify` holds.
 * False for XML that is broken, has a document type (but for the W3C's, bare)
 * or nests too deep. */
bool svg_read(const void *bytes, size_t length, struct arena *arena,
	      struct svg_badge *badge, struct err *err);

#endif
