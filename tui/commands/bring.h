/* SPDX-License-Identifier: MIT */
/*
 * Files that commands are given to check with, or to check.
 */
#ifndef CAIRN_TUI_BRING_H
#define CAIRN_TUI_BRING_H

#include "model/exchange/paths.h"
#include "tui/command.h"

/* PATH, or PATH=URL: an address has a scheme, so a = in a path is no end.
 * *url is "" for none. Both in the call's arena. */
const char *bring_path(struct call *call, const char *said, const char **url);

/* Reads a file of at most a badge's size into the call's arena. False where it
 * cannot be read; that has been told. */
bool bring_read(struct call *call, const struct paths_file *file, char **bytes,
		size_t *length);

#endif
