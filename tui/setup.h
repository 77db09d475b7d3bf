/* SPDX-License-Identifier: MIT */
/*
 * The screen's settings (config, keys, theme), its line of tabs and its
 * footer.
 */
#ifndef CAIRN_TUI_SETUP_H
#define CAIRN_TUI_SETUP_H

#include "tui/app.h"

/* Reads what ships and what the person has set over it. */
bool setup_read(struct app *app, struct err *err);

/* The view that the person wants to start in (0..5). */
int setup_start_view(const struct app *app);

/* Loads a theme by name: the person's own file, else the one that ships. */
bool setup_theme(struct app *app, const char *name, struct err *err);

/* Which tab is at a column of the first row; -1 for none. */
int setup_tab_at(const struct app *app, int column);

#endif
