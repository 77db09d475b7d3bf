/* SPDX-License-Identifier: MIT */
/*
 * Functions of the program that SQL may ask. What follows from rules cannot
 * be said in SQL; asked row by row, only the rows that are looked at cost
 * anything, and nothing is kept that could go stale.
 */
#include <stdlib.h>

#include "model/base/err.h"
#include "model/store/handle.h"

struct taught {
	const char *(*answer)(void *data, int64_t id, int64_t of);
	void *data;
};

static void ask(sqlite3_context *context, int count, sqlite3_value **values)
{
	const struct taught *taught = sqlite3_user_data(context);
	const char *text;

	(void)count;
	text = taught->answer(taught->data, sqlite3_value_int64(values[0]),
			      sqlite3_value_int64(values[1]));
	if (text)
		sqlite3_result_text(context, text, -1, SQLITE_TRANSIENT);
}

void store_teach(struct store *store, const char *name,
		 const char *(*answer)(void *data, int64_t id, int64_t of),
		 void *data)
{
	struct taught *taught = malloc(sizeof(*taught));

	if (!taught)
		panic("out of memory for a function of SQL");
	*taught = (struct taught){ answer, data };
	if (sqlite3_create_function_v2(store->db, name, 2,
				       SQLITE_UTF8 | SQLITE_DIRECTONLY, taught,
				       ask, NULL, NULL, free) != SQLITE_OK)
		panic("SQL cannot be taught %s", name);
}

int64_t store_moment(struct store *store)
{
	unsigned version = 0;

	sqlite3_file_control(store->db, "main", SQLITE_FCNTL_DATA_VERSION,
			     &version);
	return ((int64_t)version << 32) + sqlite3_total_changes64(store->db);
}
