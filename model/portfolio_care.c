/* SPDX-License-Identifier: MIT */
/*
 * Keeping a portfolio sound: looking for damage, and putting a backup back.
 */
#include "model/portfolio.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "model/base/sha256.h"
#include "model/base/text.h"
#include "model/career/entities.h"
#include "model/record/words.h"
#include "model/store/query.h"

/* Originals are named by their hash: bytes that hash otherwise were changed.
 * One that was taken over from an export has no bytes here yet. */
static bool check_documents(struct store *store, struct text *damage,
			    struct err *err)
{
	struct arena arena = { 0 };
	struct query q;

	query_open(&q, store,
		   "SELECT id, title, sha256, bytes FROM document "
		   "WHERE length(bytes) > 0 OR size = 0",
		   err);
	while (query_step(&q)) {
		char sum[SHA256_TEXT];
		int64_t id = column_int(&q);
		const char *title = column_text(&q, &arena);
		const char *named = column_text(&q, &arena);
		size_t size;
		const void *bytes = column_bytes(&q, &arena, &size);

		if (!text_equal(named, sha256(bytes, size, sum)))
			text_addf(damage,
				  "document %lld (%s) is not what was "
				  "imported: its bytes were changed\n",
				  (long long)id, title);
		arena_empty(&arena);
	}
	arena_free(&arena);
	return query_done(&q);
}

/* Every row that has words must be found by them, and nothing else. */
static bool check_words(struct store *store, struct text *damage,
			struct err *err)
{
	for (int i = 0; entities[i]; i++) {
		const struct entity *e = entities[i];
		struct arena arena = { 0 };
		const char *words = words_sql(e, "t", &arena);
		int64_t wrong = 0;
		struct query q;

		if (!words)
			continue;
		query_open(
			&q, store,
			arena_printf(
				&arena,
				"SELECT (SELECT count(*) FROM %s AS t WHERE NOT "
				"EXISTS (SELECT 1 FROM find WHERE rowid = t.id + ?1))"
				" + (SELECT count(*) FROM find WHERE rowid BETWEEN "
				"?1 AND ?2 AND NOT EXISTS (SELECT 1 FROM %s WHERE "
				"id = find.rowid - ?1))",
				e->table, e->table),
			err);
		bind_int(&q, words_row(e, 0));
		bind_int(&q, words_row(e, WORDS_ID_MASK));
		if (query_step(&q))
			wrong = column_int(&q);
		arena_free(&arena);
		if (!query_done(&q))
			return false;
		if (wrong)
			text_addf(damage,
				  "%lld %s are not found by their "
				  "words\n",
				  (long long)wrong, e->many);
	}
	return true;
}

bool portfolio_check(struct portfolio *p, struct arena *arena,
		     const char **damage, struct err *err)
{
	struct text found = { .arena = arena };
	const char *lines;
	bool ok;

	store_take_time(p->store, true);
	ok = store_check(p->store, arena, &lines, err);
	text_add(&found, ok ? lines : "");
	ok = ok && check_documents(p->store, &found, err) &&
	     check_words(p->store, &found, err);
	store_take_time(p->store, false);
	*damage = text_string(&found);
	return ok;
}

/* A backup is opened like any portfolio, so that what is not one, or is newer
 * or damaged, is refused before anything moves. */
static bool copy_sound(const char *from, const char *to, struct err *err)
{
	struct portfolio backup;
	struct arena arena = { 0 };
	const char *damage;
	bool ok;

	if (!portfolio_open(&backup, from, PORTFOLIO_READ, err))
		return false;
	ok = portfolio_check(&backup, &arena, &damage, err);
	if (ok && *damage)
		ok = fail(err,
			  "The backup %s is damaged; nothing was "
			  "changed. First finding: %.*s.",
			  from, (int)strcspn(damage, "\n"), damage);
	ok = ok && store_copy(backup.store, to, err);
	portfolio_close(&backup);
	arena_free(&arena);
	return ok;
}

/* With nobody changing what is there, or it would be changed under its new
 * name and by a journal that is no longer its own. */
static bool put_in_place(const char *fresh, const char *path, struct err *err)
{
	struct arena arena = { 0 };
	const char *old = arena_printf(&arena, "%s.before-restore", path);
	bool ok = true;
	int lock;

	if (!store_lock_out(path, &lock, err)) {
		ok = false;
	} else if (lock < 0) {
		ok = store_name_file(fresh, path, err);
	} else {
		unlink(old);
		if (link(path, old) < 0)
			ok = fail(err, "%s cannot be kept as %s: %s.", path,
				  old, strerror(errno));
		else if (rename(fresh, path) < 0)
			ok = fail(err, "%s cannot be put in place: %s.", path,
				  strerror(errno));
		close(lock);
	}
	arena_free(&arena);
	return ok && store_sync_folder(path, err);
}

bool portfolio_restore(const char *from, const char *path, struct err *err)
{
	struct arena arena = { 0 };
	const char *fresh = arena_printf(&arena, "%s.restoring", path);
	bool ok;

	unlink(fresh);
	ok = copy_sound(from, fresh, err) && put_in_place(fresh, path, err);
	if (!ok)
		unlink(fresh);
	arena_free(&arena);
	return ok;
}
