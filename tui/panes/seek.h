/* SPDX-License-Identifier: MIT */
/*
 * Looking for words in what is seen: without case, without accents, every
 * word anywhere in the line.
 */
#ifndef CAIRN_TUI_SEEK_H
#define CAIRN_TUI_SEEK_H

#include "tui/panes/pane.h"

/* True if the text has all words; no words are in every text. */
bool seek_fits(const char *words, const char *text);

/* Moves to the next line of a sheet (by 1) or the one before (-1) that has
 * the words, round the end; with `here` the line that it is on counts too.
 * False where no line has them. */
bool seek_in(struct walk *walk, const char *words, int by, bool here);

/* Gives every place on a canvas where a word stands the role of a match,
 * rows in the role of the selected one excepted. */
void seek_mark(const struct canvas *canvas, const char *words);

#endif
