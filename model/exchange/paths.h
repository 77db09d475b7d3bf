/* SPDX-License-Identifier: MIT */
/*
 * Walking over files and folders that somebody named.
 *
 * Folders are read in the order of their names' bytes, so that the same
 * folder is always the same list. Only regular files are opened; what is
 * hidden is passed over, and a link inside a folder is never followed: it
 * could lead out of it.
 */
#ifndef CAIRN_EXCHANGE_PATHS_H
#define CAIRN_EXCHANGE_PATHS_H

#include <stdbool.h>
#include <stdint.h>

#include "model/base/arena.h"
#include "model/base/err.h"

struct paths_file {
	const char *path, *name; /* as it was reached; its last part */
	int file; /* open for reading; -1 if it was not opened */
	int64_t size; /* bytes, when it was opened */
	const char *why; /* it was not: "a symbolic link"; "" if open */
	bool wrong; /* not opened because something failed */
};

enum { PATHS_DEPTH = 60 }; /* of folders in folders */

struct paths_walk {
	int depth; /* of folders in folders, PATHS_DEPTH at most */
	/* Is called for every file; closes nothing. False stops the walk,
	 * with a sentence in `err` or without. */
	bool (*visit)(const struct paths_file *file, void *data,
		      struct err *err);
	void *data;
};

/* Visits the file, or all files in the folder, of that path. False only where
 * a visit returned false: what cannot be read is visited with its `why`. */
bool paths_walk(const struct paths_walk *walk, const char *path,
		struct err *err);

/* Reads an open file to its end. False with *length more than `most` where
 * there is more than that, else with errno set. */
bool paths_read(int file, size_t most, struct arena *arena, char **bytes,
		size_t *length);

#endif
