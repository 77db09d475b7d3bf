/* SPDX-License-Identifier: MIT */
/*
 * A build-time program: what the schema of a portfolio reads after the
 * migrations named.
 *
 *	expect OUT 001-portfolio.sql 002-….sql
 *
 * At run time a file's own schema is compared with this text (see
 * model/store/migrate.c, which asks the same question).
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

_Noreturn static void die(const char *where, const char *why)
{
	fprintf(stderr, "%s: %s\n", where, why);
	exit(1);
}

static char *whole_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	size_t room = 1 << 20, size;
	char *text = malloc(room);

	if (!file || !text)
		die(path, "cannot be read");
	size = fread(text, 1, room - 1, file);
	if (ferror(file) || size == room - 1)
		die(path, "cannot be read whole");
	text[size] = '\0';
	fclose(file);
	return text;
}

int main(int argc, char **argv)
{
	sqlite3_stmt *question;
	sqlite3 *db;
	FILE *out;
	int n = 0;

	if (argc < 3)
		die("expect", "usage: expect OUT MIGRATION.sql...");
	if (sqlite3_open(":memory:", &db) != SQLITE_OK)
		die("sqlite", sqlite3_errmsg(db));
	for (int i = 2; i < argc; i++) {
		char *sql = whole_file(argv[i]);

		if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
			die(argv[i], sqlite3_errmsg(db));
		free(sql);
	}
	out = fopen(argv[1], "w");
	if (!out || sqlite3_prepare_v2(db,
				       "SELECT sql FROM sqlite_schema"
				       " WHERE sql NOT NULL AND name NOT IN"
				       " ('sqlite_stat1', 'sqlite_stat4',"
				       " 'sqlite_sequence')"
				       " ORDER BY type, name",
				       -1, &question, NULL) != SQLITE_OK)
		die(argv[1], sqlite3_errmsg(db));
	while (sqlite3_step(question) == SQLITE_ROW)
		fprintf(out, "%s%s", n++ ? "\n;\n" : "",
			(const char *)sqlite3_column_text(question, 0));
	sqlite3_finalize(question);
	sqlite3_close(db);
	if (fclose(out) != 0)
		die(argv[1], "cannot be written");
	return 0;
}
