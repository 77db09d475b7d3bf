/* SPDX-License-Identifier: MIT */
/*
 * Windows on a list.
 *
 * The order of a list is (expression, id), the expression never NULL, so that
 * every row has one place. "After this row" is asked in two questions that an
 * index answers at once: the rest with the same value, then the greater ones.
 */
#include "model/record/listing.h"

#include <string.h>

#include "model/base/text.h"
#include "model/record/words.h"

static void write_order(const struct field *f, struct text *sql)
{
	const char *name = f->name;

	if (f->is & COMPUTED)
		text_addf(sql, "ifnull((%s), %s)", f->sql,
			  f->kind == DAY ? "'9999-12-31'" : "''");
	else if (f->kind == DAY)
		text_addf(sql, "ifnull(t.%s, '9999-12-31')", name);
	else if (f->kind == NUMBER || f->kind == MINUTES || f->kind == CREDITS)
		text_addf(sql, "ifnull(t.%s, -1)", name);
	else if (f->kind == MONEY)
		text_addf(sql, "ifnull(t.%s_minor, -1)", name);
	else if (f->kind == LINK)
		text_addf(sql,
			  "ifnull((SELECT title FROM %s WHERE id = "
			  "t.%s), '') COLLATE NOCASE",
			  f->to->table, name);
	else if (f->kind == TEXT)
		text_addf(sql, "t.%s COLLATE NOCASE", name);
	else
		text_addf(sql, "t.%s", name);
}

/* Which rows are in the list at all. */
static void write_filter(const struct listing *l, struct text *sql)
{
	text_add(sql, " WHERE ?1 IS ?1");
	if (l->where && l->where->is & COMPUTED)
		text_addf(sql, " AND (%s) = ?", l->where->sql);
	else if (l->where)
		text_addf(sql, " AND t.%s = ?", l->where->name);
	if (l->ids)
		text_add(sql, " AND t.id IN (SELECT value FROM json_each(?))");
}

static void bind_filter(const struct listing *l, struct query *q)
{
	if (l->where && l->where->kind == LINK)
		bind_int(q, l->link);
	else if (l->where && l->where->kind == FLAG)
		bind_int(q, text_equal(l->is, "yes"));
	else if (l->where)
		bind_text(q, l->is);
	if (l->ids)
		bind_text(q, l->ids);
}

/* As a JSON array, which a query can be asked with as one value. */
static const char *json_of(const int64_t *ids, int count, struct arena *arena)
{
	struct text list = { .arena = arena };

	for (int i = 0; i < count; i++)
		text_addf(&list, "%c%lld", i ? ',' : '[', (long long)ids[i]);
	text_add(&list, count ? "]" : "[]");
	return text_string(&list);
}

bool listing_prepare(struct listing *l, struct store *store,
		     struct arena *arena, bool *more, struct err *err)
{
	int64_t *ids;
	int count;

	*more = false;
	l->ids = NULL;
	if (!l->words || !*l->words)
		return true;
	if (!words_find(store, l->entity, l->words, false, FOUND_MAX, arena,
			&ids, &count, more, err) ||
	    (!count && !words_find(store, l->entity, l->words, true, FOUND_MAX,
				   arena, &ids, &count, more, err)))
		return false;
	l->ids = json_of(ids, count, arena);
	l->found = count;
	return true;
}

/* Which way to go, and from where: before or after (row), or all. */
enum part { ALL_ROWS, SAME_VALUE, BEYOND };

/* `compare` stands for the rows that come later in the order asked for. */
static void write_part(const struct listing *l, enum part part, char compare,
		       struct text *sql)
{
	if (part == ALL_ROWS)
		return;
	if (!l->order) {
		text_addf(sql, " AND t.id %c ?", compare);
		return;
	}
	text_add(sql, " AND ");
	write_order(l->order, sql);
	text_addf(sql, " %c (SELECT ", part == SAME_VALUE ? '=' : compare);
	write_order(l->order, sql);
	text_addf(sql, " FROM %s AS t WHERE t.id = ?)", l->entity->table);
	if (part == SAME_VALUE)
		text_addf(sql, " AND t.id %c ?", compare);
}

static void bind_part(const struct listing *l, enum part part, int64_t row,
		      struct query *q)
{
	if (part == ALL_ROWS)
		return;
	bind_int(q, row);
	if (l->order && part == SAME_VALUE)
		bind_int(q, row);
}

static void write_sorting(const struct listing *l, enum part part, bool down,
			  struct text *sql)
{
	const char *way = down ? " DESC" : "";

	text_add(sql, " ORDER BY ");
	if (l->order && part != SAME_VALUE) {
		write_order(l->order, sql);
		text_addf(sql, "%s, ", way);
	}
	text_addf(sql, "t.id%s", way);
}

/* Adds up to `limit` rows of one part behind the `*count` that are there. */
static bool read_part(const struct listing *l, struct store *store,
		      enum part part, bool down, int64_t row, int limit,
		      struct arena *arena, char *rows, int *count,
		      struct err *err)
{
	struct arena scratch = { 0 };
	struct text sql = { .arena = &scratch };
	struct query q;

	if (*count >= limit)
		return true;
	record_columns(l->entity, false, &sql);
	/* Where found rows have to be sorted, SQLite would carry the columns
	 * of all of them; so it first picks the few by their ids. */
	if (l->ids)
		text_addf(&sql, " WHERE t.id IN (SELECT t.id FROM %s AS t",
			  l->entity->table);
	write_filter(l, &sql);
	write_part(l, part, down ? '<' : '>', &sql);
	write_sorting(l, part, down, &sql);
	text_add(&sql, " LIMIT ?");
	if (l->ids) {
		text_add(&sql, ")");
		write_sorting(l, part, down, &sql);
	}
	query_open(&q, store, text_string(&sql), err);
	arena_free(&scratch);
	bind_day(&q, store_today(store));
	bind_filter(l, &q);
	bind_part(l, part, row, &q);
	bind_int(&q, limit - *count);
	while (query_step(&q))
		record_read(&q, l->entity, false,
			    rows + (size_t)(*count)++ * l->entity->size, arena);
	return query_done(&q);
}

static void turn_round(char *rows, int count, size_t size, struct arena *arena)
{
	char *spare = arena_alloc(arena, size);

	for (int i = 0, j = count - 1; i < j; i++, j--) {
		memcpy(spare, rows + (size_t)i * size, size);
		memcpy(rows + (size_t)i * size, rows + (size_t)j * size, size);
		memcpy(rows + (size_t)j * size, spare, size);
	}
}

bool listing_window(const struct listing *l, struct store *store,
		    enum listing_from from, int64_t row, int limit,
		    struct arena *arena, void **rows, int *count,
		    struct err *err)
{
	bool backward = from == FROM_END || from == BEFORE_ROW;
	bool down = l->descending != backward;
	bool ok;

	*count = 0;
	*rows = arena_array(arena, (size_t)limit, l->entity->size);
	if (from == FROM_START || from == FROM_END)
		ok = read_part(l, store, ALL_ROWS, down, 0, limit, arena, *rows,
			       count, err);
	else
		ok = (!l->order ||
		      read_part(l, store, SAME_VALUE, down, row, limit, arena,
				*rows, count, err)) &&
		     read_part(l, store, BEYOND, down, row, limit, arena, *rows,
			       count, err);
	if (ok && backward)
		turn_round(*rows, *count, l->entity->size, arena);
	return ok;
}

/* The row itself, if it is in the list. */
static bool read_row(const struct listing *l, struct store *store, int64_t row,
		     struct arena *arena, void *record, bool *there,
		     struct err *err)
{
	struct arena scratch = { 0 };
	struct text sql = { .arena = &scratch };
	struct query q;

	record_columns(l->entity, false, &sql);
	write_filter(l, &sql);
	text_add(&sql, " AND t.id = ?");
	query_open(&q, store, text_string(&sql), err);
	arena_free(&scratch);
	bind_day(&q, store_today(store));
	bind_filter(l, &q);
	bind_int(&q, row);
	*there = query_step(&q);
	if (*there)
		record_read(&q, l->entity, false, record, arena);
	return query_done(&q);
}

bool listing_around(const struct listing *l, struct store *store, int64_t row,
		    int before, int limit, struct arena *arena, void **rows,
		    int *count, int *at, struct err *err)
{
	size_t size = l->entity->size;
	char *all = arena_array(arena, (size_t)limit, size), *own;
	void *some;
	bool there;
	int more;

	*at = 0;
	own = arena_alloc(arena, size);
	if (!read_row(l, store, row, arena, own, &there, err))
		return false;
	if (!there)
		return listing_window(l, store, FROM_START, 0, limit, arena,
				      rows, count, err);
	if (before > limit - 1)
		before = limit - 1;
	if (!listing_window(l, store, BEFORE_ROW, row, before, arena, &some, at,
			    err))
		return false;
	memcpy(all, some, (size_t)*at * size);
	memcpy(all + (size_t)*at * size, own, size);
	*count = *at + 1;
	if (!listing_window(l, store, AFTER_ROW, row, limit - *count, arena,
			    &some, &more, err))
		return false;
	memcpy(all + (size_t)*count * size, some, (size_t)more * size);
	*count += more;
	*rows = all;
	return true;
}

static bool count_part(const struct listing *l, struct store *store,
		       enum part part, int64_t row, int64_t *count,
		       struct err *err)
{
	struct arena scratch = { 0 };
	struct text sql = { .arena = &scratch };
	struct query q;

	text_addf(&sql, "SELECT count(*) FROM %s AS t", l->entity->table);
	write_filter(l, &sql);
	write_part(l, part, l->descending ? '>' : '<', &sql);
	query_open(&q, store, text_string(&sql), err);
	arena_free(&scratch);
	bind_day(&q, store_today(store));
	bind_filter(l, &q);
	bind_part(l, part, row, &q);
	if (query_step(&q))
		*count += column_int(&q);
	return query_done(&q);
}

bool listing_count(const struct listing *l, struct store *store, int64_t *count,
		   struct err *err)
{
	struct arena scratch = { 0 };
	struct query q;

	*count = l->found;
	if (l->ids && !l->where)
		return true;
	*count = 0;
	if (l->ids || l->where)
		return count_part(l, store, ALL_ROWS, 0, count, err);
	/* Without a condition SQLite counts pages, not rows. */
	query_open(&q, store,
		   arena_printf(&scratch, "SELECT count(*) FROM %s",
				l->entity->table),
		   err);
	arena_free(&scratch);
	if (query_step(&q))
		*count = column_int(&q);
	return query_done(&q);
}

bool listing_rank(const struct listing *l, struct store *store, int64_t row,
		  int64_t *rank, struct err *err)
{
	*rank = 0;
	return (!l->order ||
		count_part(l, store, SAME_VALUE, row, rank, err)) &&
	       count_part(l, store, BEYOND, row, rank, err);
}

bool listing_each(const struct listing *l, struct store *store,
		  bool (*each)(const void *record, void *data, struct err *err),
		  void *data, struct err *err)
{
	struct arena arena = { 0 };
	struct text sql = { .arena = &arena };
	struct arena_mark mark;
	struct query q;
	bool ok = true;
	void *record;

	record_columns(l->entity, false, &sql);
	write_filter(l, &sql);
	write_sorting(l, ALL_ROWS, l->descending, &sql);
	query_open(&q, store, text_string(&sql), err);
	bind_day(&q, store_today(store));
	bind_filter(l, &q);
	record = arena_alloc(&arena, l->entity->size);
	mark = arena_mark(&arena);
	while (ok && query_step(&q)) {
		record_read(&q, l->entity, false, record, &arena);
		ok = each(record, data, err);
		arena_rewind(&arena, mark);
	}
	ok = query_done(&q) && ok;
	arena_free(&arena);
	return ok;
}
