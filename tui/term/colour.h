/* SPDX-License-Identifier: MIT */
/*
 * Colours on terminals that have fewer of them.
 */
#ifndef CAIRN_TERM_COLOUR_H
#define CAIRN_TERM_COLOUR_H

#include <stdbool.h>

#include "tui/theme.h"

/* The number that a terminal of so many colours (8, 16, 256, or 1 << 24 for
 * those that take 0xrrggbb) has for a colour; -1 is its default. *bold is set
 * where brightness can be had by it only. */
int colour_number(struct colour colour, int colours, bool *bold);

#endif
