/* SPDX-License-Identifier: MIT */
/*
 * Commands: everything that can be done, by whoever asks.
 *
 * The shell, the : prompt, keys and tests hand a line of words to one
 * dispatcher. It finds the command, sorts options from words, opens what the
 * command needs, and makes every change one transaction and one step of undo.
 * Help, the palette, the man page and shell completion are printed from the
 * same table, so that they cannot differ from what is there.
 */
#ifndef CAIRN_TUI_COMMAND_H
#define CAIRN_TUI_COMMAND_H

#include <stdio.h>

#include "model/base/text.h"
#include "model/portfolio.h"
#include "model/record/entity.h"

struct app;
struct call;

enum {
	CHANGES = 1, /* changes the portfolio: one step of undo */
	NO_FILE = 2, /* wants no portfolio at all */
	ON_SCREEN = 4, /* exists on the screen only */
	IN_SHELL = 8, /* exists in the shell only */
	MAKES_FILE = 16, /* may be the first to write (import) */
	ON_LISTED = 32, /* has nothing to do where nothing is listed */
};

struct command {
	const char *name, *usage, *help;
	/* Options it knows, separated by blanks: "json for=" ("=": takes a
	 * value; "*": the fields of the entity that is its first word). */
	const char *options;
	unsigned is;
	bool (*run)(struct call *call, struct err *err);
	/* On the screen, without words, it is meant for the selected record:
	 * of this table (its id becomes the word), or "*" of any (its kind
	 * and id do). NULL: it never is. */
	const char *of;
};

struct option {
	const char *name, *value; /* value "" where it takes none */
};

enum { OPTIONS_MAX = 48, WORDS_MAX = 512 };

/* One doing of a command. */
struct call {
	struct app *app; /* NULL in the shell */
	struct portfolio *portfolio; /* open unless NO_FILE */
	const char *path; /* of the portfolio */
	const struct command *command;
	const char *words[WORDS_MAX]; /* behind the command's name */
	int count;
	struct option options[OPTIONS_MAX];
	int option_count;
	struct arena *arena; /* lives until the call is over */
	FILE *out; /* results */
	FILE *say; /* words about them, for people */
	int exit; /* 0, or 1, 2, 3 of the contract */
};

/* All commands, by family; the last has no name. */
extern const struct command *const command_families[];

/* NULL if there is none of that name. */
const struct command *command_find(const char *name);

/* The command that words begin with. One of two words is in the table with -
 * between them; *argv moves on to the last word of the name. */
const struct command *command_of(struct arena *arena, int *argc,
				 const char *const **argv);

/* Walks all commands: start with NULL; NULL at the end. */
const struct command *command_next(const struct command *command);

/* Does what the words say, argv[0] being the command's name. Fills the rest
 * of the call (path, app, arena, out and say are the caller's). On the screen
 * the portfolio is the app's; in the shell it is opened and closed here. Returns
 * whether it was done; else err has the sentence and call->exit 1 or 2. */
bool command_run(struct call *call, int argc, const char *const *argv,
		 struct err *err);

/* Splits a line of text into words: blanks separate, "..." holds together. */
bool command_split(const char *line, struct arena *arena,
		   const char *words[WORDS_MAX], int *count, struct err *err);

/* A word so written that command_split() takes it for that one word. */
const char *command_quote(struct arena *arena, const char *word);

/* The value of an option; NULL where it was not said. */
const char *call_option(const struct call *call, const char *name);

/* A word, or NULL where so many were not said. */
const char *call_word(const struct call *call, int n);

/* Fails with the usage of the command; the exit status becomes 2. */
bool call_usage(struct call *call, struct err *err);

/* Writes the entity that a word names into *entity; else fails with the
 * kinds that there are. */
bool call_entity(struct call *call, int n, const struct entity **entity,
		 struct err *err);

/* printf to call->out / call->say, made safe for a terminal. */
void call_put(struct call *call, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void call_tell(struct call *call, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
