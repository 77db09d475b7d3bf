/* SPDX-License-Identifier: MIT */
/*
 * Versions of the tables. Each step from one version to the next is one
 * transaction that also sets user_version, so that a kill leaves the old
 * version or the new one and nothing between. Before the first step a sound
 * copy is put beside the file.
 *
 * What stands in sqlite_schema is compared with the text that the version
 * must have: a file whose tables were replaced by views or triggers could
 * make harmless questions do anything.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "model/base/text.h"
#include "model/store/handle.h"
#include "model/store/query.h"

enum { BACKUPS_MAX = 99 };

/* SQLite's own tables, letter for letter: under another text such a name could
 * bring in anything. ANALYZE and AUTOINCREMENT make them. */
#define OF_SQLITE                                                    \
	"('CREATE TABLE sqlite_stat1(tbl,idx,stat)',"                \
	" 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)'," \
	" 'CREATE TABLE sqlite_sequence(name,seq)')"

static bool same_schema(struct store *store, const char *expected, bool *same,
			struct err *err)
{
	struct arena arena = { 0 };
	struct query q;
	size_t length;

	*same = true;
	query_open(&q, store,
		   "SELECT sql FROM sqlite_schema WHERE sql NOT NULL"
		   " AND sql NOT IN " OF_SQLITE " ORDER BY type, name",
		   err);
	for (bool first = true; *same && query_step(&q); first = false) {
		const char *sql = column_text(&q, &arena);

		if (!first && (*same = text_starts(expected, "\n;\n")))
			expected += 3;
		length = strlen(sql);
		*same = *same && strncmp(sql, expected, length) == 0;
		if (*same)
			expected += length;
	}
	*same = *same && !*expected;
	arena_free(&arena);
	return query_done(&q);
}

/* Another process may have taken the same step while this one waited. */
static bool step_up(struct store *store, const struct schema *schema,
		    int version, struct err *err)
{
	char sql[128];
	int64_t now;

	if (!store_begin(store, err))
		return false;
	if (!query_number(store, "PRAGMA user_version", 0, &now, err) ||
	    now >= version) {
		store_rollback(store);
		return now >= version;
	}
	snprintf(sql, sizeof(sql),
		 "PRAGMA application_id = %u; PRAGMA user_version = %d",
		 (unsigned)schema->application_id, version);
	if (!store_run(store, schema->migrations[version - 1].sql, err) ||
	    !store_run(store, sql, err)) {
		store_rollback(store);
		return false;
	}
	return store_commit(store, err);
}

static bool same_bytes(const char *a, const char *b)
{
	FILE *files[2] = { fopen(a, "re"), fopen(b, "re") };
	char bytes[2][4096];
	size_t length = 0;
	bool same = files[0] && files[1];

	do {
		for (int i = 0; same && i < 2; i++) {
			size_t n = fread(bytes[i], 1, sizeof(bytes[i]),
					 files[i]);

			same = !ferror(files[i]) && (i == 0 || n == length);
			length = n;
		}
		same = same && memcmp(bytes[0], bytes[1], length) == 0;
	} while (same && length);
	for (int i = 0; i < 2; i++)
		if (files[i])
			fclose(files[i]);
	return same;
}

static const char *backup_name(const struct store *store, int64_t version,
			       int n, struct arena *arena)
{
	return n == 1 ? arena_printf(arena, "%s.v%d.backup", store->path,
				     (int)version)
		      : arena_printf(arena, "%s.v%d.%d.backup", store->path,
				     (int)version, n);
}

/* The copy that one can go back to. One that is there already is as good if
 * it is the same; else it was of another file of that name, and this one
 * gets a number. */
static bool keep_old(struct store *store, int64_t version, struct err *err)
{
	struct arena arena = { 0 };
	const char *path;
	int n = 1;
	bool ok;

	do
		path = backup_name(store, version, n, &arena);
	while (!(ok = store_copy(store, path, err)) &&
	       access(path, F_OK) == 0 && n++ < BACKUPS_MAX);
	for (int i = 1; ok && i < n; i++) {
		if (!same_bytes(backup_name(store, version, i, &arena), path))
			continue;
		unlink(path);
		break;
	}
	arena_free(&arena);
	return ok;
}

/* Goes on with a copy in memory: a file that is only read stays of its
 * version, and is asked as though it were of the newest. */
static bool read_a_copy(struct store *store, struct err *err)
{
	sqlite3_backup *copy;
	sqlite3 *memory;
	int code = sqlite3_open_v2(":memory:", &memory,
				   SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
				   NULL);

	if (code != SQLITE_OK) {
		sqlite3_close(memory);
		return store_fail(store, code, err);
	}
	copy = sqlite3_backup_init(memory, "main", store->db, "main");
	code = copy ? sqlite3_backup_step(copy, -1) : sqlite3_errcode(memory);
	sqlite3_backup_finish(copy);
	if (code != SQLITE_DONE) {
		sqlite3_close(memory);
		return store_fail(store, code, err);
	}
	store_forget_statements(store);
	sqlite3_close(store->db);
	store->db = memory;
	store_harden(store);
	return true;
}

bool store_migrate(struct store *store, const struct schema *schema,
		   unsigned how, struct err *err)
{
	int64_t version;
	bool same;

	if (!query_number(store, "PRAGMA user_version", 0, &version, err))
		return false;
	if (version > 0) {
		if (!same_schema(store,
				 schema->migrations[version - 1].expected,
				 &same, err))
			return false;
		if (!same)
			return fail(err,
				    "%s holds other tables than a %s of "
				    "version %d: it was damaged or changed by "
				    "another program. It was left as it is; "
				    "restore a backup.",
				    store->path, schema->called, (int)version);
	}
	if (version == schema->count)
		return true;
	if (how & STORE_READ_ONLY && version > 0) {
		if (!read_a_copy(store, err))
			return false;
	} else if (version > 0 && !keep_old(store, version, err)) {
		return false;
	}
	for (int next = (int)version + 1; next <= schema->count; next++)
		if (!step_up(store, schema, next, err))
			return false;
	return true;
}
