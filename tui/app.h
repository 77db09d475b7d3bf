/* SPDX-License-Identifier: MIT */
/*
 * The screen: what is open, and the loop that draws it and obeys its keys.
 */
#ifndef CAIRN_TUI_APP_H
#define CAIRN_TUI_APP_H

#include "tui/command.h"

/* Runs until it is left; returns the exit status. Without a usable terminal
 * it prints Today as text. */
int app_run(struct call *call);

#endif
