/* SPDX-License-Identifier: MIT */
/*
 * What a file picker lists: places to begin at, or a folder.
 */
#ifndef CAIRN_OVERLAYS_FILES_LIST_H
#define CAIRN_OVERLAYS_FILES_LIST_H

#include <stdint.h>

#include "model/base/arena.h"
#include "model/base/err.h"

enum files_for { FILES_TO_IMPORT, FILES_TO_OPEN };

struct file_row {
	const char *name; /* as it is shown */
	const char *path;
	const char *detail; /* size, or where it is */
	bool is_folder;
};

struct file_list {
	struct arena *arena;
	struct file_row *rows;
	int count, room;
};

/* Fills an empty list with the places to begin at; `current` is the portfolio
 * that is open. */
void files_places(struct file_list *list, enum files_for what,
		  const char *current);

/* … or with what is in a folder: other folders, and files (portfolios only,
 * where one is to be opened). */
bool files_folder(struct file_list *list, enum files_for what,
		  const char *folder, struct err *err);

#endif
