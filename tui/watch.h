/* SPDX-License-Identifier: MIT */
/*
 * Being told when another process changes the portfolio.
 */
#ifndef CAIRN_TUI_WATCH_H
#define CAIRN_TUI_WATCH_H

#include <stdbool.h>

/* A descriptor that becomes readable when a file in the folder of `path` is
 * changed; -1 where the system has none (then changes are seen at the next
 * key). */
int watch_folder_of(const char *path);

/* The same in the one way that every Linux has, whose end takes its time:
 * watch_folder_of() takes it where it must. */
int watch_by_inotify(const char *path);

/* Reads what has come; whether anything had. */
bool watch_drain(int watch);

void watch_end(int watch);

#endif
