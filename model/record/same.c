/* SPDX-License-Identifier: MIT */
/*
 * Whether a record is there already: the same in everything, or the same in
 * what the schema says must be unique.
 */
#include <string.h>

#include "model/base/text.h"
#include "model/record/record.h"

static void add_column(struct text *sql, const struct field *f)
{
	if (f->kind == MONEY)
		text_addf(sql, " AND %s_minor IS ? AND %s_currency IS ?",
			  f->name, f->name);
	else
		text_addf(sql, " AND %s IS ?", f->name);
}

/* Binds the fields that `sql` was made of, in the same order. */
static bool ask(struct store *store, const struct entity *entity,
		const char *sql,
		bool (*has)(const struct field *f, const char *columns),
		const char *columns, const void *record, int64_t *id,
		struct err *err)
{
	struct query q;

	query_open(&q, store, sql, err);
	for (size_t i = 0; i < entity->count; i++)
		if (has(&entity->fields[i], columns))
			record_bind(&q, &entity->fields[i], record);
	if (query_step(&q))
		*id = column_int(&q);
	return query_done(&q);
}

static bool is_saved(const struct field *f, const char *columns)
{
	(void)columns;
	return !(f->is & COMPUTED) && f->kind != BYTES;
}

bool record_same(struct store *store, const struct entity *entity,
		 const void *record, int64_t *id, struct err *err)
{
	struct arena scratch = { 0 };
	struct text sql = { .arena = &scratch };
	int binds = 0;
	bool ok;

	*id = 0;
	text_addf(&sql, "SELECT id FROM %s WHERE true", entity->table);
	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];

		if (!is_saved(f, ""))
			continue;
		add_column(&sql, f);
		binds += f->kind == MONEY ? 2 : 1;
		/* The index by title does not mind case; what is the same
		 * does ("Go" is not "GO"). */
		if (f->is & ORDERED && text_equal(f->name, "title"))
			text_addf(&sql, " COLLATE NOCASE AND title IS ?%d",
				  binds);
	}
	text_add(&sql, " ORDER BY id LIMIT 1");
	ok = ask(store, entity, text_string(&sql), is_saved, "", record, id,
		 err);
	arena_free(&scratch);
	return ok;
}

/* Columns are given as ",a,b,". */
static bool is_among(const struct field *f, const char *columns)
{
	size_t length = strlen(f->name);

	while ((columns = strchr(columns, ','))) {
		columns++;
		if (strncmp(columns, f->name, length) == 0 &&
		    columns[length] == ',')
			return true;
	}
	return false;
}

/* = and not IS: an unknown value is never the same as another. */
static bool ask_key(struct store *store, const struct entity *entity,
		    const char *columns, const void *record, int64_t *id,
		    struct err *err)
{
	struct arena scratch = { 0 };
	struct text sql = { .arena = &scratch };
	bool ok;

	text_addf(&sql, "SELECT id FROM %s WHERE true", entity->table);
	for (size_t i = 0; i < entity->count; i++)
		if (is_among(&entity->fields[i], columns))
			text_addf(&sql, " AND %s = ?", entity->fields[i].name);
	ok = ask(store, entity, text_string(&sql), is_among, columns, record,
		 id, err);
	arena_free(&scratch);
	return ok;
}

bool record_keyed(struct store *store, const struct entity *entity,
		  const void *record, int64_t *id, struct err *err)
{
	struct arena scratch = { 0 };
	struct query q;
	bool ok = true;

	*id = 0;
	/* An index on some rows only, or on what is reckoned from columns
	 * (there a column has no name), says nothing of columns alone. */
	query_open(&q, store,
		   "SELECT ',' || group_concat(c.name) || ',' FROM "
		   "pragma_index_list(?) AS i, pragma_index_info(i.name) AS c "
		   "WHERE i.\"unique\" AND NOT i.partial GROUP BY i.name "
		   "HAVING count(*) = count(c.name)",
		   err);
	bind_text(&q, entity->table);
	while (ok && !*id && query_step(&q))
		ok = ask_key(store, entity, column_text(&q, &scratch), record,
			     id, err);
	arena_free(&scratch);
	return query_done(&q) && ok;
}
