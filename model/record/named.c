/* SPDX-License-Identifier: MIT */
/*
 * Which record a person means.
 */
#include "model/base/text.h"
#include "model/record/record.h"

bool record_find(struct store *store, const struct entity *entity,
		 const char *column, const char *value, int64_t *id,
		 struct err *err)
{
	struct arena scratch = { 0 };
	struct query q;
	bool title = text_equal(column, "title");

	*id = 0;
	query_open(&q, store,
		   arena_printf(&scratch,
				"SELECT id FROM %s WHERE "
				"%s = ?%s ORDER BY id LIMIT 1",
				entity->table, column,
				title ? " COLLATE NOCASE" : ""),
		   err);
	bind_text(&q, value);
	if (query_step(&q))
		*id = column_int(&q);
	arena_free(&scratch);
	return query_done(&q);
}

/* Several records may have one title; then the id has to be said. */
static bool only_title(struct store *store, const struct entity *entity,
		       const char *title, int64_t *id, struct err *err)
{
	struct arena scratch = { 0 };
	struct text ids = { .arena = &scratch };
	struct query q;
	int count = 0;
	bool ok;

	query_open(&q, store,
		   arena_printf(&scratch,
				"SELECT id FROM %s WHERE "
				"title = ? COLLATE NOCASE "
				"ORDER BY id LIMIT 5",
				entity->table),
		   err);
	bind_text(&q, title);
	for (; query_step(&q); count++) {
		*id = column_int(&q);
		text_addf(&ids, "%s%lld", count ? ", " : "", (long long)*id);
	}
	ok = query_done(&q);
	if (ok && count > 1)
		ok = fail(err,
			  "Several %s are called \"%s\"; say which one by "
			  "its number: %s.",
			  entity->many, title, text_string(&ids));
	arena_free(&scratch);
	return ok;
}

/* The record with the shortest title that has the name somewhere, in words. */
static const char *guess(struct store *store, const struct entity *entity,
			 const char *name, struct arena *arena)
{
	const char *found = NULL;
	struct query q;

	if (!*name || !entity_field(entity, "title"))
		return NULL;
	query_open(&q, store,
		   arena_printf(arena,
				"SELECT id, title FROM %s WHERE "
				"instr(lower(title), lower(?)) ORDER BY "
				"length(title), id LIMIT 1",
				entity->table),
		   NULL);
	bind_text(&q, name);
	if (query_step(&q)) {
		long long id = column_int(&q);

		found = arena_printf(arena, "%lld, %s", id,
				     column_text(&q, arena));
	}
	return query_done(&q) ? found : NULL;
}

static bool none_named(struct store *store, const struct entity *entity,
		       const char *name, struct err *err)
{
	struct arena scratch = { 0 };
	const char *meant = guess(store, entity, name, &scratch);

	if (meant)
		fail(err, "There is no %s \"%s\"; did you mean %s?",
		     entity->one, name, meant);
	else
		fail(err,
		     "There is no %s \"%s\"; `cairn list %s` shows those "
		     "there are.",
		     entity->one, name, entity->many);
	arena_free(&scratch);
	return false;
}

bool record_named(struct store *store, const struct entity *entity,
		  const char *name, int64_t *id, struct err *err)
{
	const char *digits = *name == '#' ? name + 1 : name;
	long long number;

	*id = 0;
	if (text_number(digits, 1, INT64_MAX, &number)) {
		struct arena scratch = { 0 };
		struct query q;

		query_open(&q, store,
			   arena_printf(&scratch,
					"SELECT id FROM "
					"%s WHERE id = ?",
					entity->table),
			   err);
		bind_int(&q, number);
		if (query_step(&q))
			*id = column_int(&q);
		arena_free(&scratch);
		if (!query_done(&q))
			return false;
	}
	if (!*id && entity_field(entity, "slug") &&
	    !record_find(store, entity, "slug", name, id, err))
		return false;
	if (!*id && entity_field(entity, "title") &&
	    !only_title(store, entity, name, id, err))
		return false;
	return *id || none_named(store, entity, name, err);
}

bool record_type(struct store *store, const struct field *field, void *record,
		 const char *text, struct arena *arena, struct err *err)
{
	struct link *link;

	if (field->is & (FIXED | COMPUTED) || field->kind == BYTES)
		return fail(err, "%s cannot be set by hand.", field->label);
	text = arena_string(arena, text);
	if (field->kind != LINK)
		return field_type(field, record, text, store_today(store), err);
	link = field_in(field, record);
	*link = (struct link){ 0, "" };
	if (!*text)
		return !(field->is & REQUIRED) ||
		       fail(err, "%s may not be empty.", field->label);
	if (!record_named(store, field->to, text, &link->id, err))
		return fail_in(err, "%s", field->label);
	link->title = text;
	return true;
}
