/* SPDX-License-Identifier: MIT */
/*
 * Questions to the full-text index.
 */
#include "model/record/words.h"

#include "model/base/text.h"

int64_t words_row(const struct entity *entity, int64_t id)
{
	return (int64_t)entity->number << 40 | id;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/* Every word in quotes, so that nothing in it is an operator. */
const char *words_match(struct arena *arena, const char *words)
{
	struct text match = { .arena = arena };

	while (*words) {
		while (is_blank(*words))
			words++;
		if (!*words)
			break;
		text_add(&match, match.length ? " \"" : "\"");
		for (; *words && !is_blank(*words); words++) {
			if (*words == '"')
				text_addc(&match, '"');
			text_addc(&match, *words);
		}
		text_add(&match, "\"*");
	}
	return text_string(&match);
}

/* As a LIKE pattern: anywhere, as it is. */
static const char *words_like(struct arena *arena, const char *words)
{
	struct text like = { .arena = arena };

	text_addc(&like, '%');
	for (; *words; words++) {
		if (*words == '%' || *words == '_' || *words == '\\')
			text_addc(&like, '\\');
		text_addc(&like, *words);
	}
	text_addc(&like, '%');
	return text_string(&like);
}

/* Rows that have a text anywhere are read from the table behind the index,
 * which is twice as fast as through it. */
static void open_find(struct query *q, struct store *store, bool anywhere,
		      struct err *err)
{
	query_open(
		q, store,
		anywhere
			? "SELECT id FROM find_content WHERE c0 LIKE ? ESCAPE '\\' "
			  "AND id BETWEEN ? AND ? LIMIT ?"
			: "SELECT rowid FROM find WHERE text MATCH ? "
			  "AND rowid BETWEEN ? AND ? LIMIT ?",
		err);
}

bool words_find(struct store *store, const struct entity *entity,
		const char *words, bool anywhere, int most, struct arena *arena,
		int64_t **ids, int *count, bool *more, struct err *err)
{
	struct query q;

	*count = 0;
	*more = false;
	*ids = arena_array(arena, (size_t)most, sizeof(**ids));
	words = anywhere ? words_like(arena, words) : words_match(arena, words);
	if (!*words)
		return true;
	open_find(&q, store, anywhere, err);
	bind_text(&q, words);
	bind_int(&q, words_row(entity, 0));
	bind_int(&q, words_row(entity, WORDS_ID_MASK));
	bind_int(&q, most + 1);
	while (query_step(&q) && !(*more = *count == most))
		(*ids)[(*count)++] = column_int(&q) & WORDS_ID_MASK;
	return query_done(&q);
}

static bool settle(struct store *store, const struct entity *entity,
		   struct err *err)
{
	struct arena arena = { 0 };
	const char *words = words_sql(entity, "t", &arena);
	struct query q;

	if (!words)
		return true;
	query_open(
		&q, store,
		arena_printf(
			&arena,
			"INSERT INTO find (rowid, "
			"text) SELECT place, %s FROM find_stale JOIN %s AS t ON "
			"t.id = place - ?1 WHERE place BETWEEN ?1 AND ?2",
			words, entity->table),
		err);
	bind_int(&q, words_row(entity, 0));
	bind_int(&q, words_row(entity, WORDS_ID_MASK));
	arena_free(&arena);
	return query_run(&q);
}

bool words_settle(struct store *store, const struct entity *const *entities,
		  struct err *err)
{
	int64_t any;

	if (!query_number(store, "SELECT 1 FROM find_stale LIMIT 1", 0, &any,
			  err))
		return false;
	if (!any)
		return true;
	if (!store_run(store,
		       "DELETE FROM find WHERE rowid IN (SELECT place "
		       "FROM find_stale)",
		       err))
		return false;
	for (; *entities; entities++)
		if (!settle(store, *entities, err))
			return false;
	return store_run(store, "DELETE FROM find_stale", err);
}

const char *words_sql(const struct entity *entity, const char *row,
		      struct arena *arena)
{
	struct text sql = { .arena = arena };

	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];

		if (!(f->is & FINDABLE))
			continue;
		if (sql.length)
			text_add(&sql, " || ' ' || ");
		if (f->kind == LINK)
			text_addf(&sql,
				  "ifnull((SELECT title FROM main.%s "
				  "WHERE id = %s.%s), '')",
				  f->to->table, row, f->name);
		else
			text_addf(&sql, "ifnull(%s.%s, '')", row, f->name);
	}
	return sql.length ? text_string(&sql) : NULL;
}
