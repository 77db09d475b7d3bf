/* SPDX-License-Identifier: MIT */
/*
 * The / line: it narrows a list, or looks through a sheet, as one types.
 */
#ifndef CAIRN_OVERLAYS_FIND_H
#define CAIRN_OVERLAYS_FIND_H

#include "tui/app.h"

/* Opens it on the part of the pane that has the focus. */
void find_open(struct app *app);

#endif
