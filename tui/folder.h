/* SPDX-License-Identifier: MIT */
/*
 * What is in a folder, for completing names and picking files.
 */
#ifndef CAIRN_TUI_FOLDER_H
#define CAIRN_TUI_FOLDER_H

#include <stdbool.h>
#include <stdint.h>

#include "model/base/arena.h"
#include "model/base/err.h"

enum { FOLDER_MAX = 20000 }; /* names; what goes beyond is left out */

struct folder_name {
	const char *name;
	bool is_folder;
	int64_t size; /* bytes of a file */
};

/* Reads the names that begin with `begun`, folders first, each part in the
 * order of bytes; hidden ones only where `begun` begins with a dot. *names
 * lives in the arena. Names that are not UTF-8 are left out. */
bool folder_read(const char *path, const char *begun, struct arena *arena,
		 struct folder_name **names, int *count, struct err *err);

/* "~/x" with the home folder in the place of "~"; else the path itself. */
const char *folder_home(struct arena *arena, const char *path);

/* The other way round, for showing. */
const char *folder_short(struct arena *arena, const char *path);

#endif
