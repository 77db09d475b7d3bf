/* SPDX-License-Identifier: MIT */
/*
 * Writing a small text file whole.
 */
#ifndef CAIRN_TUI_SAVE_H
#define CAIRN_TUI_SAVE_H

#include "model/base/err.h"

/* Puts a text into the file at an absolute path, for the owner alone (mode
 * 0600); makes its folders (0700). The file is old or new, never half, also
 * after a power cut. */
bool save_text(const char *path, const char *text, struct err *err);

#endif
