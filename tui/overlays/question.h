/* SPDX-License-Identifier: MIT */
/*
 * A question that is answered with y or n: asked only where a key would lose
 * what was typed, or make a file.
 */
#ifndef CAIRN_OVERLAYS_QUESTION_H
#define CAIRN_OVERLAYS_QUESTION_H

#include "tui/app.h"

/* Asks on the last line. `yes` is called after the question is gone, with a
 * copy of `about` (may be NULL) that lives until it returns; with "no", and
 * with Esc, nothing happens. */
void question_ask(struct app *app, const char *text,
		  void (*yes)(struct app *app, const char *about),
		  const char *about);

#endif
