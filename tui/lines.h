/* SPDX-License-Identifier: MIT */
/*
 * The text files that people edit (config, keys, themes), line by line.
 *
 * All of them have one statement a line, blank lines, and comments from a
 * '#' that begins a line or stands between blanks (so #ff8800 is a colour).
 * Complaints say file:line.
 */
#ifndef CAIRN_TUI_LINES_H
#define CAIRN_TUI_LINES_H

#include <stdbool.h>

#include "model/base/arena.h"
#include "model/base/err.h"

/* {.arena = a, .name = file, .at = text} stands before the first line. */
struct lines {
	struct arena *arena; /* lines live here */
	const char *name; /* of the file, for complaints */
	const char *at; /* the rest of the text */
	int number; /* of the line last read, from 1 */
	char *note; /* its comment without '#', or "" */
	bool bad; /* the end came early: a line is not UTF-8 */
};

/* The next line that says something, without comment and outer blanks. False
 * at the end; then `bad` tells whether err was set. */
bool lines_next(struct lines *lines, char **line, struct err *err);

/* Takes the first word off *line, ended by blanks; "" if there is none. */
char *lines_word(char **line);

/* Splits "name = value" in two trimmed halves; false if there is no '='. */
bool lines_pair(char *line, char **name, char **value);

/* fail() with "file:line: " in front. */
bool lines_fail(const struct lines *lines, struct err *err, const char *format,
		...) __attribute__((format(printf, 3, 4)));

/* Reads a whole text file of at most 1 MiB. An absent file is an empty text
 * and *absent; anything else that hinders is an error. */
bool lines_load(struct arena *arena, const char *path, const char **text,
		bool *absent, struct err *err);

#endif
