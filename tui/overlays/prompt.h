/* SPDX-License-Identifier: MIT */
/*
 * The : prompt: a line in which a command is typed, and above it what fits.
 */
#ifndef CAIRN_OVERLAYS_PROMPT_H
#define CAIRN_OVERLAYS_PROMPT_H

#include "tui/app.h"

/* Opens it with a text to go on from; "" for an empty line. */
void prompt_open(struct app *app, const char *text);

#endif
