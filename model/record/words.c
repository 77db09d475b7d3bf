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

const char *words_like(struct arena *arena, const char *words)
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
	query_open(q, store, anywhere ?
		   "SELECT id FROM find_content WHERE c0 LIKE ? ESCAPE '\\' "
		   "AND id BETWEEN ? AND ? LIMIT ?" :
		   "SELECT rowid FROM find WHERE text MATCH ? "
		   "AND rowid BETWEEN ? AND ? LIMIT ?", err);
}

bool words_find(struct store *store, const struct entity *entity,
		const char *words, bool anywhere, int most,
		struct arena *arena, const char **ids, int *count,
		bool *more, struct err *err)
{
	struct text list = { .arena = arena };
	struct query q;

	*count = 0;
	*more = false;
	*ids = "[]";
	words = anywhere ? words_like(arena, words) :
			   words_match(arena, words);
	if (!*words)
		return true;
	open_find(&q, store, anywhere, err);
	bind_text(&q, words);
	bind_int(&q, words_row(entity, 0));
	bind_int(&q, words_row(entity, WORDS_ID_MASK));
	bind_int(&q, most + 1);
	while (query_step(&q) && !(*more = *count == most)) {
		text_addf(&list, "%c%lld", *count ? ',' : '[',
			  (long long)column_int(&q) & WORDS_ID_MASK);
		++*count;
	}
	if (*count) {
		text_addc(&list, ']');
		*ids = text_string(&list);
	}
	return query_done(&q);
}

static bool search(struct store *store, const char *match, bool like,
		   int most, struct word_hit *hits, int *count,
		   struct err *err)
{
	struct query q;

	query_open(&q, store, like ?
		   "SELECT id >> 40, id & 0xffffffffff FROM find_content"
		   " WHERE c0 LIKE ? ESCAPE '\\' ORDER BY id LIMIT ?" :
		   "SELECT rowid >> 40, rowid & 0xffffffffff FROM find"
		   " WHERE text MATCH ? ORDER BY rowid LIMIT ?", err);
	bind_text(&q, match);
	bind_int(&q, most);
	for (*count = 0; query_step(&q); (*count)++)
		hits[*count] = (struct word_hit){ (int)column_int(&q),
						  column_int(&q) };
	return query_done(&q);
}

bool words_search(struct store *store, const char *words, bool anywhere,
		  int most, struct arena *arena, struct word_hit **hits,
		  int *count, struct err *err)
{
	const char *match = words_match(arena, words);

	*count = 0;
	*hits = arena_array(arena, (size_t)most, sizeof(**hits));
	if (!*match)
		return true;
	if (!search(store, match, false, most, *hits, count, err))
		return false;
	return *count || !anywhere ||
	       search(store, words_like(arena, words), true, most, *hits,
		      count, err);
}

static bool settle(struct store *store, const struct entity *entity,
		   struct err *err)
{
	struct arena arena = { 0 };
	const char *words = words_sql(entity, "t", &arena);
	struct query q;

	if (!words)
		return true;
	query_open(&q, store, arena_printf(&arena, "INSERT INTO find (rowid, "
		   "text) SELECT place, %s FROM find_stale JOIN %s AS t ON "
		   "t.id = place - ?1 WHERE place BETWEEN ?1 AND ?2", words,
		   entity->table), err);
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
	if (!store_run(store, "DELETE FROM find WHERE rowid IN (SELECT place "
		       "FROM find_stale)", err))
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
			text_addf(&sql, "ifnull((SELECT title FROM main.%s "
				  "WHERE id = %s.%s), '')", f->to->table, row,
				  f->name);
		else
			text_addf(&sql, "ifnull(%s.%s, '')", row, f->name);
	}
	return sql.length ? text_string(&sql) : NULL;
}
