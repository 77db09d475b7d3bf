/* SPDX-License-Identifier: MIT */
/*
 * The manual page and shell completions.
 */
#ifndef CAIRN_TUI_MANUAL_H
#define CAIRN_TUI_MANUAL_H

#include "tui/command.h"

/* cairn(1) in roff. */
bool manual_page(FILE *out, struct err *err);

/* A script for bash, zsh or fish. */
bool manual_complete(FILE *out, const char *shell, struct err *err);

#endif
