/* SPDX-License-Identifier: MIT */
/*
 * Text as it is compared when one searches: without case and accents, so that
 * "Zurich" finds "Zürich".
 */
#ifndef CAIRN_BASE_FOLD_H
#define CAIRN_BASE_FOLD_H

#include "model/base/arena.h"

/* The text decomposed (NFKD), case folded, its marks dropped; a copy in the
 * arena. `text` is UTF-8; what is not stays as it is. */
const char *fold(struct arena *arena, const char *text);

#endif
