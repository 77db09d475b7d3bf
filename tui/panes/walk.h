/* SPDX-License-Identifier: MIT */
/*
 * Walking through a sheet: which line is selected, which part is seen.
 */
#ifndef CAIRN_TUI_WALK_H
#define CAIRN_TUI_WALK_H

#include "tui/panes/pane.h"

/* Makes the sheet empty, ready to be filled. */
struct sheet *walk_begin(struct walk *walk);

/* Wraps what was filled in and puts the cursor where it was, or (follow) on
 * the line that it was on, if that is still there. */
void walk_end(struct walk *walk, bool ascii, bool follow);

void walk_move(struct walk *walk, enum motion motion);
/* Brings a line into sight, selects it if it can be, and keeps it as the one
 * that was found. */
void walk_go(struct walk *walk, int line);

/* The same for the line that stands for a record; false without one. */
bool walk_go_to(struct walk *walk, const struct entity *entity, int64_t id);

/* The same for the line that tells of a step of a rule, and what is said of it
 * below is seen, too; 0 is none. */
void walk_go_to_step(struct walk *walk, int64_t step);

void walk_click(struct walk *walk, int row);
void walk_fit(struct walk *walk, int height);
void walk_free(struct walk *walk);

/* The selected line; NULL where there is none. */
const struct line *walk_selected(const struct walk *walk);

#endif
