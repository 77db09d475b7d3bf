/* SPDX-License-Identifier: MIT */
/*
 * Opening a portfolio and changing it.
 */
#include "model/portfolio.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "data/baked.h"
#include "model/base/clock.h"
#include "model/career/entities.h"
#include "model/record/undo.h"
#include "model/renewed.h"

enum {
	APPLICATION_ID = 0x6361726e, /* "carn" */
	VERSION = 4, /* of the tables */
};

static const char *migration(struct arena *arena, int n, const char *ending)
{
	const struct baked *file = baked_find(
		arena_printf(arena, "schema/%03d.%s", n, ending));

	if (!file)
		panic("version %d of the tables was not baked in", n);
	return arena_copy(arena, file->bytes, file->size);
}

bool portfolio_open(struct portfolio *p, const char *path, unsigned how,
		    struct err *err)
{
	struct arena scratch = { 0 };
	struct migration migrations[VERSION];
	struct schema schema = {
		.application_id = APPLICATION_ID,
		.called = "cairn portfolio",
		.migrations = migrations,
		.count = VERSION,
	};
	bool ok;

	*p = (struct portfolio){ 0 };
	for (int i = 0; i < VERSION; i++)
		migrations[i] = (struct migration){
			migration(&scratch, i + 1, "sql"),
			migration(&scratch, i + 1, "expected"),
		};
	ok = clock_today(&p->today, err) &&
	     store_open(path, &schema,
			(how & PORTFOLIO_CREATE ? STORE_CREATE : 0u) |
				(how & PORTFOLIO_READ ? STORE_READ_ONLY : 0u),
			&p->store, err);
	arena_free(&scratch);
	if (!ok)
		return false;
	p->path = arena_string(&p->life, path);
	store_set_today(p->store, p->today);
	p->renewed = renewed_open(p->store, &p->life);
	return true;
}

void portfolio_close(struct portfolio *p)
{
	store_close(p->store);
	if (p->renewed)
		renewed_close(p->renewed);
	catalogue_close(&p->catalogue);
	arena_free(&p->turn);
	arena_free(&p->life);
	*p = (struct portfolio){ 0 };
}

bool portfolio_catalogue(struct portfolio *p, struct store **catalogue,
			 struct err *err)
{
	if (!catalogue_open(&p->catalogue, err))
		return false;
	*catalogue = p->catalogue.store;
	return true;
}

/* Makes every folder above a path, for the owner alone. */
static bool make_folders(const char *path, struct err *err)
{
	struct arena scratch = { 0 };
	char *copy = arena_string(&scratch, path), *slash = copy;
	bool ok = true;

	while (ok && (slash = strchr(slash + 1, '/'))) {
		*slash = '\0';
		if (mkdir(copy, 0700) < 0 && errno != EEXIST)
			ok = fail(err, "The folder %s cannot be made: %s.",
				  copy, strerror(errno));
		*slash = '/';
	}
	arena_free(&scratch);
	return ok;
}

bool portfolio_default(bool make, struct arena *arena, const char **path,
		       struct err *err)
{
	const char *file = getenv("CAIRN_FILE");
	const char *data = getenv("XDG_DATA_HOME");
	const char *home = getenv("HOME");

	if (file && *file) {
		*path = arena_string(arena, file);
		return true;
	}
	if (data && *data == '/')
		*path = arena_printf(arena, "%s/cairn/portfolio.cairn", data);
	else if (home && *home)
		*path = arena_printf(arena,
				     "%s/.local/share/cairn/portfolio.cairn",
				     home);
	else
		return fail(err, "HOME is not set, so there is no place for a "
				 "portfolio; say one with --file.");
	return !make || make_folders(*path, err);
}

void portfolio_warm(struct portfolio *p)
{
	if (p->warm || store_in_change(p->store))
		return;
	p->warm = true;
	/* All triggers or none: half of them would undo half a change. */
	if (!store_run(p->store, "BEGIN", NULL))
		return;
	if (!undo_watch(p->store, entities, NULL) ||
	    !store_run(p->store, "COMMIT", NULL))
		store_run(p->store, "ROLLBACK", NULL);
}

bool portfolio_begin(struct portfolio *p, struct err *err)
{
	char at[CLOCK_TEXT];

	p->line = "";
	if (!store_begin(p->store, err))
		return false;
	if (undo_watch(p->store, entities, err) &&
	    undo_begin_step(p->store, clock_instant(at), &p->step, err))
		return true;
	store_rollback(p->store);
	return false;
}

void portfolio_say(struct portfolio *p, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	p->line = arena_vprintf(&p->turn, format, args);
	va_end(args);
}

bool portfolio_end(struct portfolio *p, bool ok, struct err *err)
{
	char at[CLOCK_TEXT];
	bool changed;

	if (ok)
		ok = undo_end_step(p->store, entities, p->step,
				   clock_instant(at), p->line, &changed, err);
	if (ok)
		ok = store_commit(p->store, err);
	else
		store_rollback(p->store);
	p->line = "";
	arena_empty(&p->turn);
	return ok;
}

static bool move(struct portfolio *p,
		 bool (*step)(struct store *store,
			      const struct entity *const *entities,
			      const char *at, struct arena *arena,
			      const char **line, struct err *err),
		 struct arena *arena, const char **line, struct err *err)
{
	char at[CLOCK_TEXT];

	if (!store_begin(p->store, err))
		return false;
	if (undo_watch(p->store, entities, err) &&
	    step(p->store, entities, clock_instant(at), arena, line, err))
		return store_commit(p->store, err);
	store_rollback(p->store);
	return false;
}

bool portfolio_undo(struct portfolio *p, struct arena *arena, const char **line,
		    struct err *err)
{
	return move(p, undo_back, arena, line, err);
}

bool portfolio_can_undo(struct portfolio *p)
{
	return undo_possible(p->store);
}

bool portfolio_redo(struct portfolio *p, struct arena *arena, const char **line,
		    struct err *err)
{
	return move(p, undo_forward, arena, line, err);
}
