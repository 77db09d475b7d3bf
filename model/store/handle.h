/* SPDX-License-Identifier: MIT */
/*
 * What the files of this room share about an open database. Nobody outside
 * includes this.
 */
#ifndef CAIRN_STORE_HANDLE_H
#define CAIRN_STORE_HANDLE_H

#include <sqlite3.h>
#include <stdbool.h>
#include <time.h>

#include "model/store/store.h"

/* Places for statements kept ready; a power of two. Two of one place are
 * prepared anew each time they alternate, triggers and all: an import asks
 * some forty in turn. */
enum { READY_MAX = 512 };

struct store {
	sqlite3 *db;
	const char *path; /* owned; NULL for an image */
	struct day today;
	bool in_change, broken, long_work, replaying;
	int held; /* store_hold() so often */
	time_t deadline; /* on the monotonic clock */
	sqlite3_stmt *ready[READY_MAX]; /* by hash of their SQL, not in use */
};

/* Puts what SQLite says into words: which file, what is wrong, what to do. */
bool store_fail(struct store *store, int code, struct err *err);

/* Starts the ten seconds that one question may take. */
void store_allow_time(struct store *store);

/* Makes a connection safe to use with whatever is in it. */
void store_harden(struct store *store);

/* Brings an open file to the newest version, or refuses it. */
bool store_migrate(struct store *store, const struct schema *schema,
		   unsigned how, struct err *err);

/* Reads the header of a file before SQLite touches it; *fresh where there is
 * nothing in it yet. */
bool store_look(const char *path, const struct schema *schema, bool *fresh,
		struct err *err);

/* Finalises all statements that are kept ready. */
void store_forget_statements(struct store *store);

#endif
