/* SPDX-License-Identifier: MIT */
/*
 * What can be done here: keys of the pane below, then every command.
 */
#ifndef CAIRN_TUI_HELP_H
#define CAIRN_TUI_HELP_H

#include "tui/app.h"

extern const struct pane_class help_pane;

/* Opens help about the pane that is seen. */
bool help_open(struct app *app, struct err *err);

#endif
