/* SPDX-License-Identifier: MIT */
/*
 * The database that the catalogue becomes. It is built in memory and written
 * by VACUUM INTO, so that the same input gives the same bytes.
 */
#include "data/bake/bake.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "model/base/err.h"
#include "model/base/fold.h"
#include "model/base/text.h"

static void run(struct bake *bake, const char *sql)
{
	if (sqlite3_exec(bake->db, sql, NULL, NULL, NULL) != SQLITE_OK)
		panic("%s: %s", sqlite3_errmsg(bake->db), sql);
}

void open_image(struct bake *bake, const char *schema)
{
	if (sqlite3_open(":memory:", &bake->db) != SQLITE_OK)
		panic("SQLite cannot open a database in memory");
	run(bake, "PRAGMA page_size = 4096");
	run(bake, "BEGIN");
	run(bake, schema);
}

static sqlite3_stmt *statement(struct bake *bake, const char *table,
			       const char *types)
{
	struct text sql = { .arena = &bake->arena };
	sqlite3_stmt *result;

	text_addf(&sql, "INSERT INTO %s VALUES (", table);
	for (size_t i = 0; types[i]; i++)
		text_add(&sql, i ? ", ?" : "?");
	text_add(&sql, ")");
	if (sqlite3_prepare_v2(bake->db, text_string(&sql), -1, &result,
			       NULL) != SQLITE_OK)
		panic("%s: %s", sqlite3_errmsg(bake->db), text_string(&sql));
	return result;
}

int64_t put(struct bake *bake, const char *table, const char *types, ...)
{
	sqlite3_stmt *insert = statement(bake, table, types);
	const char *text;
	int64_t number;
	va_list args;

	va_start(args, types);
	for (int i = 1; types[i - 1]; i++) {
		switch (types[i - 1]) {
		case 't': /* an empty text is NULL: unknown */
		case 'T':
			text = va_arg(args, const char *);
			if (types[i - 1] == 'T' || *text)
				sqlite3_bind_text(insert, i, text, -1,
						  SQLITE_TRANSIENT);
			break;
		case 'i':
			number = va_arg(args, int64_t);
			if (number != NO_VALUE)
				sqlite3_bind_int64(insert, i, number);
			break;
		case 'r':
			sqlite3_bind_double(insert, i, va_arg(args, double));
			break;
		}
	}
	va_end(args);
	/* What comes here was checked, unless mistakes were told already. */
	if (sqlite3_step(insert) != SQLITE_DONE && bake->mistakes == 0)
		panic("%s: %s", table, sqlite3_errmsg(bake->db));
	sqlite3_finalize(insert);
	return sqlite3_last_insert_rowid(bake->db);
}

void cite(const struct place *at, enum kind kind, int64_t id, const char *field,
	  const cJSON *sources)
{
	const cJSON *source;

	cJSON_ArrayForEach(source, sources)
	{
		const char *slug = cJSON_GetStringValue(source);
		const struct name *name = name_of(at->bake, SOURCE,
						  slug ? slug : "");

		if (name) /* the others were told when checked */
			put(at->bake, "cited", "iiTi", (int64_t)kind, id, field,
			    name->id);
	}
}

const char *joined(struct bake *bake, const cJSON *list)
{
	struct text words = { .arena = &bake->arena };
	const cJSON *item;

	cJSON_ArrayForEach(item, list)
		text_addf(&words, "%s%s", words.length ? "; " : "",
			  cJSON_GetStringValue(item));
	return text_string(&words);
}

const char *source_words(struct bake *bake, const cJSON *holder)
{
	struct text words = { .arena = &bake->arena };
	const cJSON *item;

	cJSON_ArrayForEach(item, member(holder, "where"))
		text_addf(&words, "%s%s", words.length ? "; " : "",
			  cJSON_GetStringValue(item));
	cJSON_ArrayForEach(item, member(holder, "sources"))
	{
		const char *slug = cJSON_GetStringValue(item);
		const struct name *name = name_of(bake, SOURCE,
						  slug ? slug : "");

		if (name)
			text_addf(&words, "%s%s", words.length ? "; " : "",
				  name->title);
	}
	return text_string(&words);
}

void put_entry(struct bake *bake, enum kind kind, int64_t id, const char *title,
	       const char *issuer, const char *skills, const char *aliases,
	       const char *code)
{
	const char *all = arena_printf(&bake->arena, "%s\n%s\n%s\n%s\n%s",
				       title, issuer, skills, aliases, code);

	put(bake, "entry", "iiiTT", id, (int64_t)kind, id, title,
	    fold(&bake->arena, all));
	put(bake, "find (rowid, title, issuer, skills, aliases, code)",
	    "iTTTTT", id, title, issuer, skills, aliases, code);
}

void write_image(struct bake *bake, const char *path)
{
	char *sql = sqlite3_mprintf("VACUUM INTO %Q", path);

	run(bake, "INSERT INTO find (find) VALUES ('optimize')");
	run(bake, "COMMIT");
	run(bake, "ANALYZE");
	remove(path);
	run(bake, sql);
	sqlite3_free(sql);
}
