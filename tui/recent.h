/* SPDX-License-Identifier: MIT */
/*
 * Which portfolios were open lately: paths, the newest first, one a line in
 * $XDG_STATE_HOME/cairn/recent. Nothing but paths is kept there.
 */
#ifndef CAIRN_TUI_RECENT_H
#define CAIRN_TUI_RECENT_H

#include "model/base/arena.h"
#include "model/base/err.h"

enum { RECENT_MAX = 12 };

/* Puts a path first. It is no misfortune where that cannot be written. */
void recent_add(const char *path);

/* The paths, in `arena`; returns how many. Files that are gone are left out. */
int recent_list(struct arena *arena, const char *paths[RECENT_MAX]);

#endif
