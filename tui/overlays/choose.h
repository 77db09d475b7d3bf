/* SPDX-License-Identifier: MIT */
/*
 * A short list of things that can be done, of which one is taken by its
 * letter, by Enter or by a click.
 */
#ifndef CAIRN_OVERLAYS_CHOOSE_H
#define CAIRN_OVERLAYS_CHOOSE_H

#include "tui/app.h"

struct choice {
	int key; /* a letter, not j, k or q; each its own */
	const char *words;
	const char *line; /* the command line that it means */
};

/* Opens it. The choices are copied, their texts too. */
void choose_open(struct app *app, const char *title,
		 const struct choice *choices, int count);

#endif
