/* SPDX-License-Identifier: MIT */
/*
 * What the prompt offers for a typed text: commands, views, records by their
 * name, and what may follow a command. It knows no keys and draws nothing.
 */
#ifndef CAIRN_OVERLAYS_PALETTE_H
#define CAIRN_OVERLAYS_PALETTE_H

#include "tui/app.h"

/* One line of it; texts live in the arena of the palette. */
struct entry {
	const char *name; /* "undo", "credential A+", a file */
	const char *help; /* what it is or does */
	const char *key; /* that does it here, or "" */
	const char *line; /* the command line that Enter runs */
	const char *text; /* what Tab makes of the typed text */
	int score;
};

struct palette {
	struct arena *arena;
	struct entry *entries;
	int count, room;
};

/* Fills an empty palette ({.arena = a}) with what fits, the best first. With
 * a command and a blank typed already, it is how that command is used, and
 * then files, kinds or choices for the word that is being typed. */
void palette_fill(struct palette *palette, struct app *app, const char *text);

/* For sources in other files. */
void palette_add(struct palette *palette, const struct entry *entry);

/* Adds the files that a word may become, `before` being what stands in front
 * of it on the line. */
void palette_files(struct palette *palette, const char *before,
		   const char *word);

#endif
