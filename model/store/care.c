/* SPDX-License-Identifier: MIT */
/*
 * Copies, checks, and SQL that was read from the file.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "model/base/text.h"
#include "model/store/handle.h"
#include "model/store/query.h"

bool store_sync_folder(const char *path, struct err *err)
{
	struct arena arena = { 0 };
	const char *slash = strrchr(path, '/');
	const char *folder = slash ? arena_copy(&arena, path,
						(size_t)(slash - path + 1))
				   : ".";
	int file = open(folder, O_RDONLY | O_CLOEXEC);
	bool ok = file >= 0 && fsync(file) == 0;

	if (!ok)
		fail(err, "%s cannot be written: %s.", folder, strerror(errno));
	if (file >= 0)
		close(file);
	arena_free(&arena);
	return ok;
}

/* Page by page, under one read lock, through SQLite's backup interface.
 * (VACUUM INTO would be smaller, but SQLite 3.40 refuses it for a table with
 * generated columns in a file that was opened read-only.) */
static bool copy_pages(struct store *store, sqlite3 *to, const char *path,
		       struct err *err)
{
	sqlite3_backup *backup = sqlite3_backup_init(to, "main", store->db,
						     "main");
	int code;

	if (!backup)
		return fail(err, "%s cannot be written: %s.", path,
			    sqlite3_errmsg(to));
	code = sqlite3_backup_step(backup, -1);
	sqlite3_backup_finish(backup);
	if (code == SQLITE_DONE)
		return true;
	if ((code & 0xff) == SQLITE_FULL)
		return fail(err, "The disk is full; %s was not written.", path);
	return fail(err, "%s cannot be written: %s.", path,
		    sqlite3_errstr(code));
}

static bool sync_file(const char *path, int file, struct err *err)
{
	return fsync(file) == 0 ||
	       fail(err, "%s cannot be written: %s.", path, strerror(errno));
}

static bool copy_to(struct store *store, const char *path, int file,
		    struct err *err)
{
	sqlite3 *to = NULL;
	bool ok;

	if (sqlite3_open_v2(path, &to,
			    SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
			    NULL) != SQLITE_OK)
		ok = fail(err, "%s cannot be opened: %s.", path,
			  sqlite3_errmsg(to));
	else
		ok = copy_pages(store, to, path, err);
	sqlite3_close(to);
	return ok && sync_file(path, file, err);
}

/* In one step; where the file system knows no second names, in two. */
bool store_name_file(const char *made, const char *path, struct err *err)
{
	int code = link(made, path) == 0 ? 0 : errno;

	if (code && code != EEXIST) {
		code = access(path, F_OK) == 0	? EEXIST
		       : rename(made, path) < 0 ? errno
						: 0;
		if (!code)
			return true;
	}
	unlink(made);
	if (code == EEXIST)
		return fail(err, "%s is there already; choose another name.",
			    path);
	return code ? fail(err, "%s cannot be made: %s.", path, strerror(code))
		    : true;
}

/* What is copied has another name until it is whole, so that nobody takes a
 * part for a copy. */
static bool copy_whole(struct store *store, const char *path, struct err *err)
{
	struct arena arena = { 0 };
	char *made = arena_printf(&arena, "%s.XXXXXX", path);
	int file = -1;
	bool ok;

	if (access(path, F_OK) == 0)
		ok = fail(err, "%s is there already; choose another name.",
			  path);
	else if ((file = mkstemp(made)) < 0)
		ok = fail(err, "%s cannot be made: %s.", path, strerror(errno));
	else if (!(ok = copy_to(store, made, file, err)))
		unlink(made);
	else
		ok = store_name_file(made, path, err) &&
		     store_sync_folder(path, err);
	if (file >= 0)
		close(file);
	arena_free(&arena);
	return ok;
}

bool store_copy(struct store *store, const char *path, struct err *err)
{
	bool before = store->long_work, ok;

	store->long_work = true;
	ok = copy_whole(store, path, err);
	store_take_time(store, before);
	return ok;
}

/* The byte that SQLite has locked from the beginning of a change to its end,
 * as its file format says. Unlike BEGIN it can be locked in a file that is too
 * damaged to be opened, which is what restoring is for. */
enum { RESERVED_BYTE = 0x40000001 };

static bool is_whole(const char *path, struct err *err)
{
	struct arena arena = { 0 };
	bool whole = access(arena_printf(&arena, "%s-journal", path), F_OK) !=
		     0;

	arena_free(&arena);
	return whole || fail(err,
			     "%s was left in the middle of a change; open it "
			     "once with cairn, then restore.",
			     path);
}

bool store_lock_out(const char *path, int *file, struct err *err)
{
	struct flock lock = { .l_type = F_WRLCK,
			      .l_whence = SEEK_SET,
			      .l_start = RESERVED_BYTE,
			      .l_len = 1 };
	bool ok;

	*file = open(path, O_RDWR | O_CLOEXEC);
	if (*file < 0 && errno == ENOENT)
		return true;
	if (*file < 0)
		return fail(err, "%s cannot be opened: %s.", path,
			    strerror(errno));
	ok = fcntl(*file, F_SETLK, &lock) == 0 ||
	     fail(err, "%s is being changed by another program; try again.",
		  path);
	if (ok && is_whole(path, err))
		return true;
	close(*file);
	*file = -1;
	return false;
}

static bool add_rows(struct store *store, const char *sql, struct text *lines,
		     struct err *err)
{
	struct query q;

	query_open(&q, store, sql, err);
	while (query_step(&q)) {
		const char *line = column_text(&q, lines->arena);

		if (!text_equal(line, "ok"))
			text_addf(lines, "%s\n", line);
	}
	return query_done(&q);
}

bool store_check(struct store *store, struct arena *arena, const char **lines,
		 struct err *err)
{
	struct text found = { .arena = arena };
	bool before = store->long_work, ok;

	store->long_work = true;
	ok = add_rows(store, "PRAGMA integrity_check(20)", &found, err) &&
	     add_rows(store,
		      "SELECT 'row ' || rowid || ' of ' || \"table\" ||"
		      " ' refers to nothing in ' || parent"
		      " FROM pragma_foreign_key_check LIMIT 20",
		      &found, err);
	store_take_time(store, before);
	*lines = text_string(&found);
	return ok;
}

static int only_rows(void *data, int action, const char *a, const char *b,
		     const char *database, const char *trigger)
{
	struct store *store = data;

	(void)b;
	if (trigger || !store->replaying)
		return SQLITE_OK; /* our own TEMP triggers at work */
	switch (action) {
	case SQLITE_INSERT:
	case SQLITE_UPDATE:
	case SQLITE_DELETE:
		return database && text_equal(database, "main") &&
				       !text_starts(a, "sqlite_") &&
				       !text_starts(a, "undo_")
			       ? SQLITE_OK
			       : SQLITE_DENY;
	case SQLITE_READ: return SQLITE_OK;
	default: return SQLITE_DENY;
	}
}

bool store_replay(struct store *store, const char *sql, struct err *err)
{
	sqlite3_stmt *statement = NULL;
	const char *rest = NULL;
	int code;

	store_allow_time(store);
	store->replaying = true;
	sqlite3_set_authorizer(store->db, only_rows, store);
	code = sqlite3_prepare_v2(store->db, sql, -1, &statement, &rest);
	store->replaying = false;
	if (code == SQLITE_OK && rest && *rest)
		code = SQLITE_AUTH;
	if (code == SQLITE_OK) {
		code = sqlite3_step(statement);
		if (code == SQLITE_DONE)
			code = SQLITE_OK;
	}
	sqlite3_finalize(statement);
	sqlite3_set_authorizer(store->db, NULL, NULL);
	if (code == SQLITE_AUTH)
		return fail(err,
			    "%s holds an undo step that is not a change "
			    "of rows; it was not carried out.",
			    store->path);
	return code == SQLITE_OK ? true : store_fail(store, code, err);
}
