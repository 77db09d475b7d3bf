/* SPDX-License-Identifier: MIT */
/*
 * The triggers and their replay. The step under way stands in a TEMP table of
 * one row, which the triggers read.
 *
 * For each table there are three triggers, and each writes one statement: an
 * insert is taken back by a delete, an update by an update to the old values,
 * a delete by an insert of the whole row under its old id. The statements are
 * text, with values as SQL literals, so a log from yesterday needs nothing
 * but the tables. A delete is noted before it happens, and what it cascades
 * to is noted after it; run backward, the children come back before their
 * parent, which is why keys are checked at the end of a replay only.
 *
 * Replaying is a change like any other, so the same triggers note how to
 * come forward again. Undo and redo are therefore one movement: take a step's
 * statements away, run them newest first, and let the step collect new ones.
 *
 * The statements come from a file, and a file may come from anybody. So each
 * is run by store_replay(), which lets changes of rows in our own tables pass
 * and nothing else.
 */
#include "model/record/undo.h"

#include <stdio.h>

#include "model/base/text.h"
#include "model/record/words.h"
#include "model/store/query.h"

/* Calls `add` for every column that is kept, with its place in the row. */
static void each_column(const struct entity *entity, struct text *sql,
			void (*add)(struct text *sql, const char *column,
				    bool first))
{
	bool first = true;
	char name[80];

	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];

		if (f->is & COMPUTED)
			continue;
		if (f->kind != MONEY) {
			add(sql, f->name, first);
		} else {
			snprintf(name, sizeof(name), "%s_minor", f->name);
			add(sql, name, first);
			snprintf(name, sizeof(name), "%s_currency", f->name);
			add(sql, name, false);
		}
		first = false;
	}
}

static void add_name(struct text *sql, const char *column, bool first)
{
	(void)first;
	text_addf(sql, ", %s", column);
}

static void add_value(struct text *sql, const char *column, bool first)
{
	(void)first;
	text_addf(sql, " || ', ' || quote(old.%s)", column);
}

static void add_set(struct text *sql, const char *column, bool first)
{
	text_addf(sql, "%s%s = ' || quote(old.%s)", first ? "" : " || ', ",
		  column, column);
}

static void add_differs(struct text *sql, const char *column, bool first)
{
	text_addf(sql, "%sold.%s IS NOT new.%s", first ? "" : " OR ", column,
		  column);
}

#define NOTE "INSERT INTO undo_change (step, sql) SELECT step, "

static void watch_rows(const struct entity *entity, struct text *sql)
{
	const char *t = entity->table;

	text_addf(sql,
		  "CREATE TEMP TRIGGER undo_insert_%s AFTER INSERT ON "
		  "main.%s BEGIN " NOTE "'DELETE FROM %s WHERE id = ' || "
		  "new.id FROM undo_now; END;\n",
		  t, t, t);
	text_addf(sql,
		  "CREATE TEMP TRIGGER undo_update_%s AFTER UPDATE ON "
		  "main.%s WHEN ",
		  t, t);
	each_column(entity, sql, add_differs);
	text_addf(sql, " BEGIN " NOTE "'UPDATE %s SET ", t);
	each_column(entity, sql, add_set);
	text_add(sql, " || ' WHERE id = ' || old.id FROM undo_now; END;\n");
	text_addf(sql,
		  "CREATE TEMP TRIGGER undo_delete_%s BEFORE DELETE ON "
		  "main.%s BEGIN " NOTE "'INSERT INTO %s (id",
		  t, t, t);
	each_column(entity, sql, add_name);
	text_add(sql, ") VALUES (' || old.id");
	each_column(entity, sql, add_value);
	text_add(sql, " || ')' FROM undo_now; END;\n");
}

/* FTS5 may not be written from a trigger while the schema is not trusted, so
 * the triggers only note whose words are stale; words_settle() does the rest
 * before the change ends. A new title makes the words of those that link to
 * it stale as well. */
static void watch_words(const struct entity *const *entities,
			const struct entity *entity, struct arena *arena,
			struct text *sql)
{
	const char *t = entity->table, *words = words_sql(entity, "new", arena);
	const char *before = words_sql(entity, "old", arena);
	long long base = words_row(entity, 0);

	if (!words)
		return;
	text_addf(sql,
		  "CREATE TEMP TRIGGER find_insert_%s AFTER INSERT ON "
		  "main.%s BEGIN INSERT OR IGNORE INTO find_stale VALUES "
		  "(%lld + new.id); END;\n",
		  t, t, base);
	text_addf(sql,
		  "CREATE TEMP TRIGGER find_delete_%s AFTER DELETE ON "
		  "main.%s BEGIN INSERT OR IGNORE INTO find_stale VALUES "
		  "(%lld + old.id); END;\n",
		  t, t, base);
	text_addf(sql,
		  "CREATE TEMP TRIGGER find_update_%s AFTER UPDATE ON "
		  "main.%s WHEN %s IS NOT %s BEGIN INSERT OR IGNORE INTO "
		  "find_stale VALUES (%lld + new.id);",
		  t, t, before, words, base);
	for (; *entities; entities++)
		for (size_t i = 0; i < (*entities)->count; i++) {
			const struct field *f = &(*entities)->fields[i];

			if (f->kind == LINK && f->is & FINDABLE &&
			    f->to == entity)
				text_addf(sql,
					  " INSERT OR IGNORE INTO "
					  "find_stale SELECT %lld + id FROM "
					  "main.%s WHERE %s = new.id;",
					  (long long)words_row(*entities, 0),
					  (*entities)->table, f->name);
		}
	text_add(sql, " END;\n");
}

bool undo_watch(struct store *store, const struct entity *const *entities,
		struct err *err)
{
	struct arena arena = { 0 };
	struct text sql = { .arena = &arena };
	int64_t set;
	bool ok;

	if (!query_number(store,
			  "SELECT 1 FROM temp.sqlite_schema WHERE name = "
			  "'undo_now'",
			  0, &set, err))
		return false;
	if (set)
		return true;
	text_add(&sql,
		 "CREATE TEMP TABLE undo_now (step INTEGER);\n"
		 "INSERT INTO undo_now VALUES (0);\n"
		 "CREATE TEMP TABLE find_stale (place INTEGER PRIMARY KEY);\n");
	for (size_t i = 0; entities[i]; i++) {
		watch_rows(entities[i], &sql);
		watch_words(entities, entities[i], &arena, &sql);
	}
	ok = store_run(store, text_string(&sql), err);
	arena_free(&arena);
	return ok;
}

static bool set_step(struct store *store, int64_t step, struct err *err)
{
	struct query q;

	query_open(&q, store, "UPDATE undo_now SET step = ?", err);
	bind_int(&q, step);
	return query_run(&q);
}

static bool drop_step(struct store *store, int64_t step, struct err *err)
{
	struct query q;

	query_open(&q, store, "DELETE FROM undo_step WHERE id = ?", err);
	bind_int(&q, step);
	return query_run(&q);
}

bool undo_begin_step(struct store *store, const char *at, int64_t *step,
		     struct err *err)
{
	struct query q;

	query_open(&q, store, "INSERT INTO undo_step (at, line) VALUES (?, '')",
		   err);
	bind_text(&q, at);
	if (!query_run(&q))
		return false;
	*step = store_last_id(store);
	return set_step(store, *step, err);
}

static bool write_log(struct store *store, const char *at, const char *line,
		      struct err *err)
{
	struct query q;

	query_open(&q, store, "INSERT INTO log (at, line) VALUES (?, ?)", err);
	bind_text(&q, at);
	bind_text(&q, line);
	return query_run(&q);
}

/* What could be redone no longer fits what is there now. */
static bool forget_old(struct store *store, int64_t step, struct err *err)
{
	struct query q;

	if (!store_run(store, "DELETE FROM undo_step WHERE undone", err))
		return false;
	query_open(&q, store, "DELETE FROM undo_step WHERE id <= ? - ?", err);
	bind_int(&q, step);
	bind_int(&q, UNDO_STEPS_MAX);
	return query_run(&q);
}

bool undo_end_step(struct store *store, const struct entity *const *entities,
		   int64_t step, const char *at, const char *line,
		   bool *changed, struct err *err)
{
	struct query q;

	if (!words_settle(store, entities, err))
		return false;
	query_open(&q, store,
		   "SELECT 1 FROM undo_change WHERE step = ? LIMIT "
		   "1",
		   err);
	bind_int(&q, step);
	*changed = query_step(&q);
	if (!query_done(&q))
		return false;
	if (!*changed)
		return drop_step(store, step, err);
	query_open(&q, store, "UPDATE undo_step SET line = ? WHERE id = ?",
		   err);
	bind_text(&q, line);
	bind_int(&q, step);
	return query_run(&q) && write_log(store, at, line, err) &&
	       forget_old(store, step, err);
}

/* Runs what was noted for a step, newest first; its own triggers note the
 * other way under the same step, with greater ids. */
static bool replay(struct store *store, int64_t step, struct err *err)
{
	struct arena arena = { 0 };
	struct query q;
	int64_t id = INT64_MAX;
	const char *sql;
	bool ok = set_step(store, step, err) &&
		  store_run(store, "PRAGMA defer_foreign_keys = ON", err);

	while (ok) {
		arena_empty(&arena);
		query_open(&q, store,
			   "SELECT id, sql FROM undo_change WHERE "
			   "step = ? AND id < ? ORDER BY id DESC LIMIT 1",
			   err);
		bind_int(&q, step);
		bind_int(&q, id);
		sql = NULL;
		if (query_step(&q)) {
			id = column_int(&q);
			sql = column_text(&q, &arena);
		}
		ok = query_done(&q);
		if (!ok || !sql)
			break;
		ok = store_replay(store, sql, err);
		if (!ok)
			break;
		query_open(&q, store, "DELETE FROM undo_change WHERE id = ?",
			   err);
		bind_int(&q, id);
		ok = query_run(&q);
	}
	arena_free(&arena);
	return ok;
}

static bool move(struct store *store, const struct entity *const *entities,
		 const char *find, bool undone, const char *word,
		 const char *at, struct arena *arena, const char **line,
		 struct err *err)
{
	struct query q;
	int64_t step = 0;

	*line = "";
	query_open(&q, store, find, err);
	if (query_step(&q)) {
		step = column_int(&q);
		*line = column_text(&q, arena);
	}
	if (!query_done(&q))
		return false;
	if (!step)
		return true;
	if (!replay(store, step, err) || !words_settle(store, entities, err))
		return false;
	query_open(&q, store, "UPDATE undo_step SET undone = ? WHERE id = ?",
		   err);
	bind_int(&q, undone);
	bind_int(&q, step);
	return query_run(&q) &&
	       write_log(store, at, arena_printf(arena, "%s: %s", word, *line),
			 err);
}

bool undo_back(struct store *store, const struct entity *const *entities,
	       const char *at, struct arena *arena, const char **line,
	       struct err *err)
{
	return move(store, entities,
		    "SELECT id, line FROM undo_step WHERE NOT "
		    "undone ORDER BY id DESC LIMIT 1",
		    true, "undone", at, arena, line, err);
}

bool undo_possible(struct store *store)
{
	int64_t there = 0;

	return query_number(store,
			    "SELECT EXISTS (SELECT 1 FROM undo_step WHERE NOT "
			    "undone)",
			    0, &there, NULL) &&
	       there;
}

bool undo_forward(struct store *store, const struct entity *const *entities,
		  const char *at, struct arena *arena, const char **line,
		  struct err *err)
{
	return move(store, entities,
		    "SELECT id, line FROM undo_step WHERE "
		    "undone ORDER BY id LIMIT 1",
		    false, "redone", at, arena, line, err);
}
