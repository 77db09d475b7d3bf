/* SPDX-License-Identifier: MIT */
/*
 * Saving and loading any entity, from its field table.
 */
#include "model/record/record.h"

#include <string.h>

#include "model/base/text.h"

/* Titles of linked records stand in the column that names them: every entity
 * that is linked to has a `title`. */
void record_columns(const struct entity *entity, bool whole, struct text *sql)
{
	text_add(sql, "SELECT t.id");
	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];

		if (f->kind == BYTES && !whole)
			continue;
		if (f->is & COMPUTED)
			text_addf(sql, ", (%s)", f->sql);
		else if (f->kind == MONEY)
			text_addf(sql, ", t.%s_minor, t.%s_currency", f->name,
				  f->name);
		else if (f->kind == LINK)
			text_addf(sql,
				  ", t.%s, (SELECT title FROM %s WHERE "
				  "id = t.%s)",
				  f->name, f->to->table, f->name);
		else
			text_addf(sql, ", t.%s", f->name);
	}
	text_addf(sql, " FROM %s AS t", entity->table);
}

static unsigned choice_of(const struct field *field, const char *text)
{
	for (unsigned i = 0; field->choices[i]; i++)
		if (text_equal(field->choices[i], text))
			return i;
	return 0;
}

static void read_money(struct query *q, struct money *money,
		       struct arena *arena)
{
	*money = NO_MONEY;
	if (column_is_null(q)) {
		column_skip(q);
		column_skip(q);
		return;
	}
	money->minor = column_int(q);
	strncpy(money->currency, column_text(q, arena), 3);
}

static void read_field(struct query *q, const struct field *f, void *member,
		       struct arena *arena)
{
	bool null = column_is_null(q);

	switch (f->kind) {
	case TEXT: *(const char **)member = column_text(q, arena); break;
	case NUMBER:
		*(int64_t *)member = null ? NO_NUMBER : 0;
		*(int64_t *)member += column_int(q);
		break;
	case FLAG: *(bool *)member = column_int(q) != 0; break;
	case DAY: *(struct day *)member = column_day(q); break;
	case MONEY: read_money(q, member, arena); break;
	case MINUTES: *(struct minutes *)member = column_minutes(q); break;
	case CREDITS:
		((struct credits *)member)->n = column_minutes(q).n;
		break;
	case VALIDITY:
		if (!validity_read(column_text(q, arena), member))
			*(struct validity *)member = (struct validity){ 0 };
		break;
	case CHOICE:
		*(unsigned *)member = choice_of(f, column_text(q, arena));
		break;
	case LINK:
		((struct link *)member)->id = column_int(q);
		((struct link *)member)->title = column_text(q, arena);
		break;
	case BYTES:
		((struct bytes *)member)->at =
			column_bytes(q, arena, &((struct bytes *)member)->size);
		break;
	}
}

void record_read(struct query *q, const struct entity *entity, bool whole,
		 void *record, struct arena *arena)
{
	record_clear(entity, record);
	*(int64_t *)record = column_int(q);
	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];

		if (f->kind != BYTES || whole)
			read_field(q, f, field_in(f, record), arena);
	}
}

/* ?1 is today in computed fields; entities without any have no ?1, so the
 * query always names it. */
static void open_select(struct query *q, struct store *store,
			const struct text *sql, struct err *err)
{
	query_open(q, store, text_string(sql), err);
	bind_day(q, store_today(store));
}

bool record_load(struct store *store, const struct entity *entity, int64_t id,
		 void *record, struct arena *arena, struct err *err)
{
	struct arena scratch = { 0 };
	struct text sql = { .arena = &scratch };
	struct query q;
	bool found;

	record_columns(entity, true, &sql);
	text_add(&sql, " WHERE ?1 IS ?1 AND t.id = ?2");
	open_select(&q, store, &sql, err);
	bind_int(&q, id);
	found = query_step(&q);
	if (found)
		record_read(&q, entity, true, record, arena);
	arena_free(&scratch);
	if (!query_done(&q))
		return false;
	return found ||
	       fail(err, "There is no %s %lld.", entity->one, (long long)id);
}

void record_bind(struct query *q, const struct field *f, const void *record)
{
	const void *member = field_of(f, record);
	bool known = field_known(f, record);
	char room[AMOUNT_TEXT];

	switch (f->kind) {
	case TEXT:
		if (known || !(f->is & NULLABLE))
			bind_text(q, *(const char *const *)member);
		else
			bind_null(q);
		return;
	case NUMBER:
		if (known)
			bind_int(q, *(const int64_t *)member);
		else
			bind_null(q);
		return;
	case FLAG: bind_int(q, *(const bool *)member); return;
	case DAY: bind_day(q, *(const struct day *)member); return;
	case MONEY:
		if (!known) {
			bind_null(q);
			bind_null(q);
			return;
		}
		bind_int(q, ((const struct money *)member)->minor);
		bind_text(q, ((const struct money *)member)->currency);
		return;
	case MINUTES:
		if (known)
			bind_int(q, ((const struct minutes *)member)->n);
		else
			bind_null(q);
		return;
	case CREDITS:
		if (known)
			bind_int(q, ((const struct credits *)member)->n);
		else
			bind_null(q);
		return;
	case VALIDITY:
		bind_text(q, validity_words(*(const struct validity *)member,
					    room));
		return;
	case CHOICE:
		bind_text(q, f->choices[*(const unsigned *)member]);
		return;
	case LINK:
		if (known)
			bind_int(q, ((const struct link *)member)->id);
		else
			bind_null(q);
		return;
	case BYTES:
		bind_bytes(q, ((const struct bytes *)member)->at,
			   ((const struct bytes *)member)->size);
		return;
	}
}

/* "INSERT INTO t (a, b) VALUES (?, ?)" or "UPDATE t SET (a, b) = (?, ?)
 * WHERE id = ?". */
static void write_save(const struct entity *entity, bool fresh,
		       struct text *sql)
{
	int count = 0;

	text_addf(sql, fresh ? "INSERT INTO %s (" : "UPDATE %s SET (",
		  entity->table);
	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];

		if (f->is & COMPUTED)
			continue;
		text_addf(sql, f->kind == MONEY ? "%s%s_minor" : "%s%s",
			  count ? ", " : "", f->name);
		if (f->kind == MONEY)
			text_addf(sql, ", %s_currency", f->name);
		count += f->kind == MONEY ? 2 : 1;
	}
	text_add(sql, fresh ? ") VALUES (?" : ") = (?");
	while (--count > 0)
		text_add(sql, ", ?");
	text_add(sql, fresh ? ")" : ") WHERE id = ?");
}

static bool check_record(const struct entity *entity, const void *record,
			 struct err *err)
{
	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];

		if (f->is & REQUIRED && !field_known(f, record))
			return fail(err, "%s may not be empty.", f->label);
	}
	return !entity->check || entity->check(record, err);
}

bool record_save(struct store *store, const struct entity *entity, void *record,
		 struct err *err)
{
	struct arena scratch = { 0 };
	struct text sql = { .arena = &scratch };
	int64_t *id = record;
	struct query q;
	bool fresh = *id == 0;

	if (!check_record(entity, record, err))
		return false;
	write_save(entity, fresh, &sql);
	query_open(&q, store, text_string(&sql), err);
	for (size_t i = 0; i < entity->count; i++)
		if (!(entity->fields[i].is & COMPUTED))
			record_bind(&q, &entity->fields[i], record);
	if (!fresh)
		bind_int(&q, *id);
	arena_free(&scratch);
	if (!query_run(&q))
		return false;
	if (fresh)
		*id = store_last_id(store);
	else if (!store_touched(store))
		return fail(err, "There is no %s %lld any more.", entity->one,
			    (long long)*id);
	return true;
}

bool record_erase(struct store *store, const struct entity *entity, int64_t id,
		  struct err *err)
{
	struct arena scratch = { 0 };
	struct query q;

	query_open(&q, store,
		   arena_printf(&scratch,
				"DELETE FROM %s WHERE "
				"id = ?",
				entity->table),
		   err);
	bind_int(&q, id);
	arena_free(&scratch);
	if (!query_run(&q))
		return false;
	return store_touched(store) > 0 ||
	       fail(err, "There is no %s %lld.", entity->one, (long long)id);
}

bool record_count(struct store *store, const struct entity *entity,
		  int64_t *count, struct err *err)
{
	struct arena scratch = { 0 };
	bool ok = query_number(store,
			       arena_printf(&scratch,
					    "SELECT count(*) "
					    "FROM %s",
					    entity->table),
			       0, count, err);

	arena_free(&scratch);
	return ok;
}
