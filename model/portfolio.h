/* SPDX-License-Identifier: MIT */
/*
 * The front door of the model: one person's file, open.
 *
 *	portfolio_open(&p, path, PORTFOLIO_CREATE, &err)
 *	portfolio_begin(&p, &err)
 *	record_save(p.store, &credential_entity, &c, &err)
 *	portfolio_say(&p, "added credential %s", c.title)
 *	portfolio_end(&p, ok, &err)
 *
 * Everything between begin and end is one transaction, one step of undo and
 * one line in the log.
 */
#ifndef CAIRN_PORTFOLIO_H
#define CAIRN_PORTFOLIO_H

#include "model/base/arena.h"
#include "model/base/day.h"
#include "model/base/err.h"
#include "model/catalogue/catalogue.h"
#include "model/store/store.h"

enum {
	PORTFOLIO_CREATE = 1, /* make the file where there is none */
	PORTFOLIO_READ = 2, /* change nothing */
};

struct portfolio {
	struct store *store;
	const char *path;
	struct day today;
	/* Of the change under way: */
	int64_t step;
	const char *line;
	bool warm; /* the triggers of undo were set ahead */
	struct arena turn;
	struct arena life;
	struct catalogue catalogue; /* opened when it is first asked */
	struct renewed *renewed; /* what SQL is told of renewals */
};

/* Opens a file. On failure nothing is left open. */
bool portfolio_open(struct portfolio *portfolio, const char *path, unsigned how,
		    struct err *err);
void portfolio_close(struct portfolio *portfolio);

/* Where the portfolio is that a person means by saying nothing: CAIRN_FILE,
 * else portfolio.cairn in the XDG data directory (whose folders are made, with
 * mode 0700, where `make` is set). */
bool portfolio_default(bool make, struct arena *arena, const char **path,
		       struct err *err);

/* The catalogue that is part of the program, for reading; opened when it is
 * first wanted. */
bool portfolio_catalogue(struct portfolio *portfolio, struct store **catalogue,
			 struct err *err);

/* Gets ready for changes ahead of the first one, which would else take some
 * milliseconds more; for when nobody waits. */
void portfolio_warm(struct portfolio *portfolio);

/* Begins a change; waits for another process that has one under way. */
bool portfolio_begin(struct portfolio *portfolio, struct err *err);

/* What the change does, for the log and for undo: "added credential A+". */
void portfolio_say(struct portfolio *portfolio, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Ends it: commits if `ok` (and everything reached the disk), else takes all
 * back. Returns whether the change is kept. */
bool portfolio_end(struct portfolio *portfolio, bool ok, struct err *err);

/* Takes the last change back, or does it once more. *line tells which, and is
 * "" where there is none. The text lives in `arena`. */
bool portfolio_undo(struct portfolio *portfolio, struct arena *arena,
		    const char **line, struct err *err);
bool portfolio_redo(struct portfolio *portfolio, struct arena *arena,
		    const char **line, struct err *err);

/* Whether there is anything to undo. */
bool portfolio_can_undo(struct portfolio *portfolio);

/* Checks the whole file. *damage is "" where it is sound, else one line for
 * each thing that is wrong: pages, references, originals whose SHA-256
 * differs, words missing from the search. */
bool portfolio_check(struct portfolio *portfolio, struct arena *arena,
		     const char **damage, struct err *err);

/* Checks `from` and puts a copy of it in the place of `path`; what was there
 * is kept beside it as PATH.before-restore. */
bool portfolio_restore(const char *from, const char *path, struct err *err);

#endif
