/* SPDX-License-Identifier: MIT */
/*
 * Opening, closing, transactions, and SQLite's complaints in plain words.
 *
 * The settings follow https://www.sqlite.org/security.html as far as the
 * program's own features allow: triggers and views of the schema are off
 * (own ones are TEMP), nothing in a schema is trusted, internal tables cannot
 * be written, and limits are tight.
 */
#include "model/store/store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "model/store/handle.h"
#include "model/store/query.h"

enum { SECONDS_A_QUESTION = 10, WAIT_FOR_OTHERS_MS = 5000 };

bool store_fail(struct store *store, int code, struct err *err)
{
	const char *path = store->path ? store->path : "the catalogue";

	store->broken |= (code & 0xff) != SQLITE_CONSTRAINT &&
			 (code & 0xff) != SQLITE_TOOBIG;
	switch (code & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return fail(err,
			    "%s is in use by another program; try again "
			    "in a moment.",
			    path);
	case SQLITE_FULL:
		return fail(err,
			    "The disk is full; nothing was changed in %s. "
			    "Free some space and try again.",
			    path);
	case SQLITE_READONLY:
		return fail(err,
			    "%s may only be read here; nothing was "
			    "changed.",
			    path);
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		return fail(err,
			    "%s is damaged (%s); stop writing to it and "
			    "restore a backup.",
			    path, sqlite3_errmsg(store->db));
	case SQLITE_IOERR:
		return fail(err,
			    "%s cannot be read or written (%s); nothing "
			    "was changed.",
			    path, strerror(sqlite3_system_errno(store->db)));
	case SQLITE_CANTOPEN:
		return fail(err, "%s cannot be opened (%s).", path,
			    strerror(sqlite3_system_errno(store->db)));
	case SQLITE_INTERRUPT:
		return fail(err,
			    "A question to %s took too long and was "
			    "given up.",
			    path);
	default: return fail(err, "%s: %s.", path, sqlite3_errmsg(store->db));
	}
}

static time_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec;
}

void store_allow_time(struct store *store)
{
	store->deadline = now() + SECONDS_A_QUESTION;
}

static int out_of_time(void *data)
{
	struct store *store = data;

	return !store->long_work && now() > store->deadline;
}

static bool new_store(sqlite3 *db, const char *path, struct store **store)
{
	*store = calloc(1, sizeof(**store));
	if (!*store)
		panic("out of memory for a store");
	(*store)->db = db;
	(*store)->today = NO_DAY;
	if (path && !((*store)->path = strdup(path)))
		panic("out of memory for a path");
	return true;
}

void store_harden(struct store *store)
{
	sqlite3 *db = store->db;

	sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
	sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
	/* Undo notes an original of 20 MiB as SQL, in hexadecimal digits. */
	sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 48 << 20);
	sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 64 << 20);
	sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 2);
	sqlite3_limit(db, SQLITE_LIMIT_EXPR_DEPTH, 200);
	sqlite3_extended_result_codes(db, 1);
	sqlite3_busy_timeout(db, WAIT_FOR_OTHERS_MS);
	sqlite3_progress_handler(db, 10000, out_of_time, store);
	store_allow_time(store);
}

/* SQLite would make the file with the modes of the umask. */
static bool make_file(const char *path, struct err *err)
{
	int file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

	if (file < 0)
		return errno == EEXIST ? true
				       : fail(err, "%s cannot be made: %s.",
					      path, strerror(errno));
	close(file);
	return true;
}

/* What a killed program left half done is taken back by the next one that
 * opens the file, before anything can be read; that takes writing. */
static int open_flags(const char *path, unsigned how)
{
	char *journal = sqlite3_mprintf("%s-journal", path);
	bool hot;

	if (!journal)
		panic("out of memory for a name");
	hot = access(journal, F_OK) == 0;
	sqlite3_free(journal);
	return how & STORE_READ_ONLY && !hot ? SQLITE_OPEN_READONLY
					     : SQLITE_OPEN_READWRITE;
}

bool store_open(const char *path, const struct schema *schema, unsigned how,
		struct store **result, struct err *err)
{
	struct store *store;
	sqlite3 *db = NULL;
	bool fresh;
	int code;

	if (!store_look(path, schema, &fresh, err))
		return false;
	if (fresh && !(how & STORE_CREATE))
		return fail(err,
			    access(path, F_OK) == 0
				    ? "%s is empty: no %s is in it."
				    : "There is no file %s (no %s).",
			    path, schema->called);
	if (fresh && !make_file(path, err))
		return false;
	code = sqlite3_open_v2(path, &db,
			       open_flags(path, how) | SQLITE_OPEN_NOMUTEX,
			       NULL);
	new_store(db, path, &store);
	if (code != SQLITE_OK) {
		store_fail(store, code, err);
		store_close(store);
		return false;
	}
	store_harden(store);
	if (!store_run(store,
		       "PRAGMA synchronous = EXTRA;"
		       "PRAGMA cell_size_check = ON;"
		       "PRAGMA temp_store = MEMORY;"
		       "PRAGMA secure_delete = ON",
		       err) ||
	    !store_migrate(store, schema, how, err)) {
		store_close(store);
		return false;
	}
	*result = store;
	return true;
}

bool store_open_image(const void *bytes, size_t size, struct store **result,
		      struct err *err)
{
	struct store *store;
	sqlite3 *db = NULL;
	int code = sqlite3_open_v2(":memory:", &db,
				   SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
				   NULL);

	new_store(db, NULL, &store);
	/* SQLite takes a pointer to writable bytes but, told READONLY, never
	 * writes there. */
	if (code == SQLITE_OK)
		code = sqlite3_deserialize(db, "main",
					   (unsigned char *)(uintptr_t)bytes,
					   (sqlite3_int64)size,
					   (sqlite3_int64)size,
					   SQLITE_DESERIALIZE_READONLY);
	if (code != SQLITE_OK) {
		store_fail(store, code, err);
		store_close(store);
		return false;
	}
	store_harden(store);
	*result = store;
	return true;
}

void store_forget_statements(struct store *store)
{
	for (int i = 0; i < READY_MAX; i++) {
		sqlite3_finalize(store->ready[i]);
		store->ready[i] = NULL;
	}
}

void store_close(struct store *store)
{
	if (!store)
		return;
	if (store->in_change)
		store_rollback(store);
	store_forget_statements(store);
	if (sqlite3_close(store->db) != SQLITE_OK)
		panic("a statement is still open: %s",
		      sqlite3_sql(sqlite3_next_stmt(store->db, NULL)));
	free((char *)(uintptr_t)store->path);
	free(store);
}

void store_set_today(struct store *store, struct day today)
{
	store->today = today;
}

struct day store_today(const struct store *store)
{
	return store->today;
}

bool store_run(struct store *store, const char *sql, struct err *err)
{
	int code;

	store_allow_time(store);
	code = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
	return code == SQLITE_OK ? true : store_fail(store, code, err);
}

bool store_begin(struct store *store, struct err *err)
{
	if (store->in_change)
		panic("a change is begun inside a change");
	if (store->held)
		panic("a change is begun while a reader holds the file");
	if (!store_run(store, "BEGIN IMMEDIATE", err))
		return false;
	store->in_change = true;
	store->broken = false;
	return true;
}

bool store_commit(struct store *store, struct err *err)
{
	if (!store->in_change)
		panic("a commit without a change");
	if (!store_run(store, "COMMIT", err)) {
		store_rollback(store);
		return false;
	}
	store->in_change = false;
	return true;
}

void store_rollback(struct store *store)
{
	store->in_change = false;
	/* A full disk may have rolled back already; then this fails, rightly. */
	if (!sqlite3_get_autocommit(store->db))
		sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
}

/* Should either fail, the questions between them still answer, one by one. */
void store_hold(struct store *store)
{
	if (store->held++ == 0 && !store->in_change)
		store_run(store, "BEGIN", NULL);
}

void store_let_go(struct store *store)
{
	if (--store->held == 0 && !store->in_change &&
	    !sqlite3_get_autocommit(store->db))
		store_run(store, "COMMIT", NULL);
}

bool store_in_change(const struct store *store)
{
	return store->in_change;
}

bool store_broken(const struct store *store)
{
	return store->broken;
}

int64_t store_last_id(const struct store *store)
{
	return sqlite3_last_insert_rowid(store->db);
}

int64_t store_touched(const struct store *store)
{
	return sqlite3_changes64(store->db);
}

int64_t store_stamp(struct store *store)
{
	int64_t stamp;

	query_number(store, "PRAGMA data_version", 0, &stamp, NULL);
	return stamp;
}

void store_take_time(struct store *store, bool long_work)
{
	store->long_work = long_work;
	store_allow_time(store);
}
