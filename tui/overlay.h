/* SPDX-License-Identifier: MIT */
/*
 * What lies over the views for a while and takes the keys: a prompt, a form,
 * a picker, a question.
 */
#ifndef CAIRN_TUI_OVERLAY_H
#define CAIRN_TUI_OVERLAY_H

#include "tui/draw/canvas.h"
#include "tui/term/key.h"

struct app;
struct overlay;

struct overlay_class {
	const char *name; /* in keys.conf, for its footer */
	/* Acts on a key. It may end itself by app_overlay_end(). */
	void (*key)(struct overlay *overlay, struct app *app,
		    const struct key *key);
	/* Draws over the whole screen without its footer. */
	void (*draw)(const struct overlay *overlay,
		     const struct canvas *canvas);
	/* The program is made to leave: saves what was typed, if that is right
	 * as it is. It may end itself. NULL: nothing is ever typed here. */
	void (*keep)(struct overlay *overlay, struct app *app);
	/* Frees it and what it owns. */
	void (*end)(struct overlay *overlay);
	/* The keys that matter now, for the footer: "Enter take · Esc leave". */
	const char *(*footer)(const struct overlay *overlay);
};

/* The first member of every overlay. */
struct overlay {
	const struct overlay_class *class;
	struct overlay *below;
};

#endif
