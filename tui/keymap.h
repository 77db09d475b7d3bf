/* SPDX-License-Identifier: MIT */
/*
 * Which key runs which command: a text file of lines
 *
 *	pane key command words …	# note
 *
 * A key is looked up for the pane, then for its family (list, form, tree),
 * then for "any". The user's file is read over the one that ships; a line
 * for the same pane and key replaces the earlier one, and the command "-"
 * unbinds. Help and footers are printed from here, so they cannot be wrong.
 */
#ifndef CAIRN_TUI_KEYMAP_H
#define CAIRN_TUI_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>

#include "model/base/arena.h"
#include "model/base/err.h"

struct binding {
	const char *pane;
	int key; /* see term/key.h */
	const char *command; /* a command line, or "-" */
	const char *note; /* a word or two for footers, or "" */
	const char *file; /* where it was said, */
	int line; /* for complaints about the command */
};

struct keymap {
	struct arena *arena; /* the caller's: bindings live here */
	struct binding *bindings;
	size_t count, room;
};

/* Reads a file into the map. On an error the map holds what came before. */
bool keymap_read(struct keymap *map, const char *name, const char *text,
		 struct err *err);

/* The command line of a key in a pane (family may be ""), or NULL. */
const char *keymap_find(const struct keymap *map, const char *pane,
			const char *family, int key);

/* All bindings that are in force in a pane: its own first, each part in the
 * order of the files. *list lives in `arena`. Returns how many. */
size_t keymap_list(const struct keymap *map, const char *pane,
		   const char *family, struct arena *arena,
		   const struct binding ***list);

/* The first key that runs a command line in a pane; 0 if none does. */
int keymap_key(const struct keymap *map, const char *pane, const char *family,
	       const char *command);

#endif
