/* SPDX-License-Identifier: MIT */
/*
 * A badge baked into a PNG picture: an iTXt chunk `openbadgecredential` (Open
 * Badges 3) or `openbadges` (1 and 2), or of old a tEXt chunk `openbadges`
 * that holds only an address. Pixels are not looked at.
 */
#ifndef CAIRN_BADGE_PNG_H
#define CAIRN_BADGE_PNG_H

#include <stdbool.h>
#include <stddef.h>

#include "model/badge/sniff.h"
#include "model/base/err.h"

struct png_badge {
	struct span text; /* inside the picture; bytes NULL: no badge */
	size_t more; /* further badge chunks, not read */
};

/* Finds the badge of a PNG file. The first chunk of a keyword counts, and
 * `openbadgecredential` before `openbadges`. False for a file that is cut
 * off or whose badge chunk is damaged or compressed. */
bool png_read(const void *bytes, size_t length, struct png_badge *badge,
	      struct err *err);

#endif
