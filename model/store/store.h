/* SPDX-License-Identifier: MIT */
/*
 * An open database file: safe to open whatever is in it, safe to kill at any
 * moment.
 *
 * The file keeps a rollback journal with synchronous=EXTRA, so that what was
 * acknowledged is on the disk. A file is looked at before SQLite may touch
 * it: one that is not ours, is newer, or whose tables are not letter for
 * letter those of its version is refused and left as it was. This room is
 * the only one that knows sqlite3.h; questions are asked through query.h.
 */
#ifndef CAIRN_STORE_STORE_H
#define CAIRN_STORE_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/base/arena.h"
#include "model/base/day.h"
#include "model/base/err.h"

struct store;

/* One version of the tables: the SQL that leads to it from the version
 * before, and what the whole schema then reads (its CREATE statements in the
 * order of type and name, joined by "\n;\n"). */
struct migration {
	const char *sql, *expected;
};

/* What a kind of file must be. Version n is reached by migrations[n - 1]. */
struct schema {
	uint32_t application_id;
	const char *called; /* "cairn portfolio": for sentences */
	const struct migration *migrations;
	int count;
};

enum {
	STORE_CREATE = 1, /* make the file (0600) where there is none */
	STORE_READ_ONLY = 2, /* change nothing: an older version is read
				 as though it were the newest */
};

/* Opens a file and brings it to the newest version (after a backup beside
 * it, NAME.vN.backup). On success *store is the caller's to close. */
bool store_open(const char *path, const struct schema *schema, unsigned how,
		struct store **store, struct err *err);

/* Opens a database that lies in memory, read-only; `bytes` must outlive it. */
bool store_open_image(const void *bytes, size_t size, struct store **store,
		      struct err *err);

/* NULL is allowed. */
void store_close(struct store *store);

/* The day on which questions are asked: what ?1 means in computed fields. */
void store_set_today(struct store *store, struct day today);
struct day store_today(const struct store *store);

/* Transactions. begin takes the write lock at once and waits up to five
 * seconds for another process; a failed commit rolls back. */
bool store_begin(struct store *store, struct err *err);
bool store_commit(struct store *store, struct err *err);
void store_rollback(struct store *store);
bool store_in_change(const struct store *store);

/* True if since store_begin() something failed that no data could have
 * caused: a full disk, damage. False where rows only broke a rule of the
 * tables; then what was before them may still be kept. */
bool store_broken(const struct store *store);

/* Between the two everything is read from one commit, under one lock, however
 * many questions are asked; without them each question takes the lock anew. They
 * may be nested. No change may begin meanwhile; inside one they do nothing. */
void store_hold(struct store *store);
void store_let_go(struct store *store);

/* Runs constant SQL that answers nothing. */
bool store_run(struct store *store, const char *sql, struct err *err);

/* Runs SQL that was read from the file itself (the undo log): one statement,
 * which may only insert into, update or delete from the tables; anything
 * else is refused. */
bool store_replay(struct store *store, const char *sql, struct err *err);

/* The id of the row inserted last; how many rows the last change touched. */
int64_t store_last_id(const struct store *store);
int64_t store_touched(const struct store *store);

/* A number that differs after another process has committed. */
int64_t store_stamp(struct store *store);

/* A number that differs after any change of the file, by this process (even
 * one that is not committed yet) or another; cheap enough to ask for a row. */
int64_t store_moment(struct store *store);

/* Lets SQL ask `name`(id, of): the text that `answer` gives, NULL for NULL.
 * Texts must live until the next question. `data` is borrowed. */
void store_teach(struct store *store, const char *name,
		 const char *(*answer)(void *data, int64_t id, int64_t of),
		 void *data);

/* Writes a sound copy to a new file, which has its name only when it is whole
 * and on the disk; an existing one is refused. */
bool store_copy(struct store *store, const char *path, struct err *err);

/* Gives a file that was written whole under the name `made` its name unless
 * that is taken; in both cases nothing is left under `made`. */
bool store_name_file(const char *made, const char *path, struct err *err);

/* Keeps every other process from changing a database file, whatever is in it,
 * until the descriptor in *file is closed; *file is -1 where there is no such
 * file. False where one is changing it now, or was ended while it did. */
bool store_lock_out(const char *path, int *file, struct err *err);

/* Makes names that were given or moved in the folder of `path` last. */
bool store_sync_folder(const char *path, struct err *err);

/* Looks at every page and every reference. False and a sentence where the
 * check could not be made; else *lines holds what is damaged, one a line
 * ("" when nothing is). */
bool store_check(struct store *store, struct arena *arena, const char **lines,
		 struct err *err);

/* Long work (import, backup, check) lifts the limit of ten seconds that
 * keeps a hostile file from holding the program; false sets it again. */
void store_take_time(struct store *store, bool long_work);

#endif
