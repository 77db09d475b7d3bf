/* SPDX-License-Identifier: MIT */
/*
 * Fills a new portfolio to a size: so many credentials, issuers, pathways.
 * The rows are written with SQL in one go, with their search words, since a
 * hundred thousand forms would take long and leave an undo log behind.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#include "model/career/entities.h"
#include "model/career/credential.h"
#include "model/career/issuer.h"
#include "model/career/pathway.h"
#include "model/record/words.h"

#define NUMBERS                                                             \
	"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "   \
	"WHERE i < ?1), w(k, word) AS (VALUES (0, 'Cloud'), "               \
	"(1, 'Security'), (2, 'Network'), (3, 'Data'), (4, 'Kubernetes'), " \
	"(5, 'Project'), (6, 'Health'), (7, 'Teaching'), (8, 'Design'), "   \
	"(9, 'Accounting'), (10, 'Welding')) "
#define TITLE                                                  \
	"(SELECT word FROM w WHERE k = i * 7 % 11) || ' ' || " \
	"(SELECT word FROM w WHERE k = i / 11 % 11) || ' ' || i"

static const char issuers_sql[] = NUMBERS
	"INSERT INTO issuer (title, country) SELECT 'Institute of ' || " TITLE
	", 'DE' FROM n";
static const char credentials_sql[] = NUMBERS
	"INSERT INTO credential (title, issuer, earned, validity) SELECT " TITLE
	", 1 + i % ?2, date('2012-01-01', '+' || (i * 13 % 5400) || "
	"' days'), CASE i % 3 WHEN 0 THEN '' WHEN 1 THEN 'never' ELSE "
	"'36 months' END FROM n";
static const char pathways_sql[] = NUMBERS
	"INSERT INTO pathway (title) SELECT 'Path to ' || " TITLE " FROM n";

static void run(sqlite3 *db, const char *sql, long long count, long long other)
{
	sqlite3_stmt *statement;

	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) {
		fprintf(stderr, "fill: %s\n", sqlite3_errmsg(db));
		exit(1);
	}
	sqlite3_bind_int64(statement, 1, count);
	sqlite3_bind_int64(statement, 2, other);
	if (sqlite3_step(statement) != SQLITE_DONE) {
		fprintf(stderr, "fill: %s\n", sqlite3_errmsg(db));
		exit(1);
	}
	sqlite3_finalize(statement);
}

/* The words of all rows of an entity, as the program itself would put it. */
static void index_words(sqlite3 *db, const struct entity *entity,
			struct arena *arena)
{
	run(db,
	    arena_printf(arena, "DELETE FROM find WHERE rowid >> 40 = %lld",
			 (long long)(words_row(entity, 0) >> 40)),
	    0, 0);
	run(db,
	    arena_printf(arena,
			 "INSERT INTO find (rowid, text) SELECT "
			 "%lld + t.id, %s FROM %s AS t",
			 (long long)words_row(entity, 0),
			 words_sql(entity, "t", arena), entity->table),
	    0, 0);
}

int main(int argc, char **argv)
{
	struct arena arena = { NULL };
	sqlite3 *db;

	if (argc != 5) {
		fputs("usage: fill PORTFOLIO CREDENTIALS ISSUERS PATHWAYS\n",
		      stderr);
		return 2;
	}
	if (sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READWRITE, NULL) !=
	    SQLITE_OK) {
		fprintf(stderr, "fill: %s\n", sqlite3_errmsg(db));
		return 1;
	}
	run(db, "BEGIN IMMEDIATE", 0, 0);
	run(db, issuers_sql, strtoll(argv[3], NULL, 10), 0);
	run(db, credentials_sql, strtoll(argv[2], NULL, 10),
	    strtoll(argv[3], NULL, 10));
	run(db, pathways_sql, strtoll(argv[4], NULL, 10), 0);
	index_words(db, &issuer_entity, &arena);
	index_words(db, &credential_entity, &arena);
	index_words(db, &pathway_entity, &arena);
	run(db, "COMMIT", 0, 0);
	arena_free(&arena);
	return sqlite3_close(db) == SQLITE_OK ? 0 : 1;
}
