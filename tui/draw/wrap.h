/* SPDX-License-Identifier: MIT */
/*
 * Long text in short lines: broken at blanks, or within a word that is wider
 * than the line.
 */
#ifndef CAIRN_DRAW_WRAP_H
#define CAIRN_DRAW_WRAP_H

#include <stdbool.h>
#include <stddef.h>

/* Takes the next line of at most `width` columns (at least 1) off *at: its
 * bytes are [*line, *line + *length), without the blank or newline it was
 * broken at. Newlines in the text break, too. False when nothing is left.
 * The text is clean: the result of visible(…, true). */
bool wrap_next(const char **at, int width, const char **line, size_t *length);

/* How many lines that makes; 0 for "". */
int wrap_count(const char *text, int width);

#endif
