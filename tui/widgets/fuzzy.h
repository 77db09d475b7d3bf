/* SPDX-License-Identifier: MIT */
/*
 * How well a few typed letters fit a name, for the palette and pickers.
 */
#ifndef CAIRN_WIDGETS_FUZZY_H
#define CAIRN_WIDGETS_FUZZY_H

#include "model/base/arena.h"

/* The score of the best way to find the letters of `pattern` in this order
 * in `text`, without regard to case; -1 if there is none. Letters at the
 * start of words and in a row count more, gaps count against it. "" fits
 * everything with 0. Equal scores should keep their order. `scratch` is left
 * as it was. */
int fuzzy_score(struct arena *scratch, const char *pattern, const char *text);

#endif
