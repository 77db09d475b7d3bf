/* SPDX-License-Identifier: MIT */
/*
 * Writing a file whole or not at all, also in a power cut.
 */
#ifndef CAIRN_TUI_SAVE_H
#define CAIRN_TUI_SAVE_H

#include <stddef.h>

#include "model/base/err.h"

/* Puts a text into the file at an absolute path, for the owner alone (mode
 * 0600); makes its folders (0700). The file is old or new, never half. */
bool save_text(const char *path, const char *text, struct err *err);

/* Writes bytes to a new file for the owner alone; one that is there already
 * is left as it is, and refused. */
bool save_new(const char *path, const void *bytes, size_t size,
	      struct err *err);

#endif
