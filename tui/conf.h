/* SPDX-License-Identifier: MIT */
/*
 * What the user has chosen: $XDG_CONFIG_HOME/cairn/config, lines of
 * "name = value". The file is optional, and so is every line.
 */
#ifndef CAIRN_TUI_CONF_H
#define CAIRN_TUI_CONF_H

#include <stdbool.h>

#include "model/base/arena.h"
#include "model/base/err.h"

/* Texts, each one of its choices where it has any. "" is not said. */
struct conf {
	const char *theme; /* auto, or the name of a theme */
	const char *mouse; /* on, off */
	const char *color; /* auto, always, never */
	const char *glyphs; /* auto, utf8, ascii */
	const char *currency; /* ISO code for new portfolios, or "" */
	const char *start; /* the view to start in */
};

/* One option, for help. */
struct conf_option {
	const char *name;
	const char *choices; /* "on off", or "" for free text */
	const char *initial;
	const char *help;
};

/* Everything as it is without a file. */
void conf_init(struct conf *conf);

/* Reads a file's text over what is there. Values live in `arena`. `name` is
 * the file's, for complaints ("file:line: …"). */
bool conf_read(struct conf *conf, struct arena *arena, const char *name,
	       const char *text, struct err *err);

/* The path of a file in cairn's folder of the user's configuration, in
 * `arena`; NULL without $XDG_CONFIG_HOME (absolute) and $HOME. */
const char *conf_path(struct arena *arena, const char *file);

/* Writes one value into the file at `path` and leaves its other lines as
 * they are; makes file and folders where they are missing. The file is old
 * or new, never half. */
bool conf_save(const char *path, const char *name, const char *value,
	       struct err *err);

#endif
