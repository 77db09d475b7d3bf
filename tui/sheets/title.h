/* SPDX-License-Identifier: MIT */
/*
 * Titles in little room. Many differ only at their end, where the short name
 * stands: "CompTIA Secure Infrastructure Specialist (CSIS)".
 */
#ifndef CAIRN_TUI_TITLE_H
#define CAIRN_TUI_TITLE_H

#include <stdbool.h>

#include "model/base/arena.h"

/* The short name in round brackets at the end of a title, without them; the
 * title where it has none. In `arena`. */
const char *title_short(struct arena *arena, const char *title);

/* A clean title in at most `room` columns: whole, else its beginning and its
 * end, else its short name, else as it is, to be cut. In `arena`. */
const char *title_fit(struct arena *arena, const char *title, int room,
		      bool ascii);

#endif
