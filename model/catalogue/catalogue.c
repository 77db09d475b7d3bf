/* SPDX-License-Identifier: MIT */
/*
 * Finding entries.
 *
 * Every list is the same question with another condition: view `hit` gives
 * each entry its line, whatever its kind. The image cannot be written to, so
 * the view is spelled out as the beginning of each statement.
 */
#include "model/catalogue/catalogue.h"

#include <string.h>

#include "data/baked.h"
#include "model/base/fold.h"
#include "model/catalogue/column.h"
#include "model/record/words.h"

enum { HITS_ROOM = 64 };

/* Kinds are numbered 1 to 4 in the image and are bits here. */
#define HIT_COLUMNS                                                       \
	"SELECT e.id, 1 << (e.kind - 1),"                                 \
	" coalesce(i.slug, a.slug, p.slug, s.slug), e.title,"             \
	" coalesce(ai.title, pi.title, ''),"                              \
	" coalesce(a.kind, p.kind, i.kind, s.category),"                  \
	" coalesce(a.level, ''),"                                         \
	" a.minutes, coalesce(a.minutes_basis, ''),"                      \
	" a.cost_minor, a.cost_currency, a.cost_year,"                    \
	" coalesce(a.validity, ''), a.retired, coalesce(a.name_only, 0)," \
	" coalesce(a.confidence, p.confidence, '')"
#define HIT_TABLES                                                \
	" LEFT JOIN issuer i ON e.kind = 1 AND i.id = e.row"      \
	" LEFT JOIN achievement a ON e.kind = 2 AND a.id = e.row" \
	" LEFT JOIN issuer ai ON ai.id = a.issuer"                \
	" LEFT JOIN pathway p ON e.kind = 3 AND p.id = e.row"     \
	" LEFT JOIN issuer pi ON pi.id = p.issuer"                \
	" LEFT JOIN skill s ON e.kind = 4 AND s.id = e.row"
#define OF_KINDS " (1 << (e.kind - 1)) & ?"
#define BY_TITLE " ORDER BY e.title COLLATE NOCASE, e.id"

bool catalogue_open(struct catalogue *c, struct err *err)
{
	const struct baked *image = baked_find("catalogue.db");

	if (c->store)
		return true;
	if (!image)
		panic("the catalogue was not baked in");
	if (store_open_image(image->bytes, image->size, &c->store, err))
		return true;
	return fail_in(err, "The catalogue cannot be opened");
}

void catalogue_close(struct catalogue *c)
{
	store_close(c->store);
	c->store = NULL;
}

int64_t catalogue_number(struct query *q)
{
	bool known = !column_is_null(q);
	int64_t number = column_int(q);

	return known ? number : NO_NUMBER;
}

struct minutes catalogue_minutes(struct query *q)
{
	int64_t number = catalogue_number(q);

	return number == NO_NUMBER ? NO_MINUTES
				   : (struct minutes){ (int32_t)number };
}

struct money catalogue_cost(struct query *q, struct arena *arena)
{
	struct money cost = { .minor = catalogue_number(q) };
	const char *currency = column_text(q, arena);

	if (cost.minor == NO_NUMBER || strlen(currency) != 3)
		return NO_MONEY;
	memcpy(cost.currency, currency, 4);
	return cost;
}

static void read_hit(struct query *q, struct arena *arena,
		     struct catalogue_hit *hit)
{
	*hit = (struct catalogue_hit){ .kind = (enum catalogue_kind)column_int(
					       q) };
	hit->slug = column_text(q, arena);
	hit->title = column_text(q, arena);
	hit->issuer = column_text(q, arena);
	hit->what = column_text(q, arena);
	hit->level = column_text(q, arena);
	hit->minutes = catalogue_minutes(q);
	hit->minutes_basis = column_text(q, arena);
	hit->cost = catalogue_cost(q, arena);
	hit->cost_year = catalogue_number(q);
	validity_read(column_text(q, arena), &hit->validity);
	hit->retired = column_day(q);
	hit->name_only = column_int(q);
	hit->confidence = column_text(q, arena);
}

/* A list that grows, and the entries that are in it. */
struct found {
	struct arena *arena;
	struct catalogue_hits *hits;
	int64_t *ids;
	size_t room, limit;
};

static bool has(const struct found *found, int64_t id)
{
	for (size_t i = 0; i < found->hits->count; i++)
		if (found->ids[i] == id)
			return true;
	return false;
}

static void make_room(struct found *found)
{
	size_t count = found->hits->count;
	size_t room = found->room ? found->room * 2 : HITS_ROOM;
	struct catalogue_hit *hit = arena_array(found->arena, room,
						sizeof(*hit));
	int64_t *ids = arena_array(found->arena, room, sizeof(*ids));

	if (count > 0) {
		memcpy(hit, found->hits->hit, count * sizeof(*hit));
		memcpy(ids, found->ids, count * sizeof(*ids));
	}
	found->hits->hit = hit;
	found->ids = ids;
	found->room = room;
}

/* Takes the rows of a query that is open and bound, and ends it. Doubles can
 * only come from a second query, which ends as soon as the list is full. */
static bool take(struct query *q, struct found *found)
{
	size_t before = found->hits->count;

	while (found->hits->count < found->limit && query_step(q)) {
		int64_t id = column_int(q);

		if (before > 0 && has(found, id))
			continue;
		if (found->hits->count == found->room)
			make_room(found);
		found->ids[found->hits->count] = id;
		read_hit(q, found->arena,
			 &found->hits->hit[found->hits->count++]);
	}
	return query_done(q);
}

static bool begin(struct catalogue *c, struct arena *arena, size_t limit,
		  struct catalogue_hits *hits, struct found *found,
		  struct err *err)
{
	*hits = (struct catalogue_hits){ 0 };
	*found = (struct found){ .arena = arena, .hits = hits, .limit = limit };
	return catalogue_open(c, err);
}

/* Whole words and their beginnings. A title that begins with the text as it
 * was typed goes first, then one that has it, then what weighs most. */
static const char prefix_sql[] = HIT_COLUMNS
	" FROM find JOIN entry e ON e.id = find.rowid" HIT_TABLES
	" WHERE find MATCH ? AND" OF_KINDS
	" ORDER BY CASE instr(e.words, ?) WHEN 1 THEN 0 WHEN 0 THEN 2"
	" ELSE instr(e.words, ?) > length(e.title) END,"
	" bm25(find, 10, 3, 3, 6, 8), e.title, e.id";

static const char substring_sql[] = HIT_COLUMNS
	" FROM entry e" HIT_TABLES " WHERE instr(e.words, ?) > 0 AND" OF_KINDS
	" ORDER BY instr(e.words, ?) > length(e.title), e.title, e.id";

bool catalogue_search(struct catalogue *c, struct arena *arena,
		      const char *words, unsigned kinds, size_t limit,
		      struct catalogue_hits *hits, struct err *err)
{
	const char *folded = fold(arena, words);
	const char *match = words_match(arena, folded);
	struct found found;
	struct query q;

	if (!begin(c, arena, limit, hits, &found, err))
		return false;
	if (!*match)
		return true;
	query_open(&q, c->store, prefix_sql, err);
	bind_text(&q, match);
	bind_int(&q, kinds);
	bind_text(&q, folded);
	bind_text(&q, folded);
	if (!take(&q, &found))
		return false;
	if (hits->count == limit)
		return true;
	query_open(&q, c->store, substring_sql, err);
	bind_text(&q, folded);
	bind_int(&q, kinds);
	bind_text(&q, folded);
	return take(&q, &found);
}

bool catalogue_list(struct catalogue *c, struct arena *arena, unsigned kinds,
		    const char *issuer, struct catalogue_hits *hits,
		    struct err *err)
{
	struct found found;
	struct query q;

	if (!begin(c, arena, SIZE_MAX, hits, &found, err))
		return false;
	query_open(
		&q, c->store,
		*issuer ? HIT_COLUMNS
			" FROM entry e" HIT_TABLES " WHERE" OF_KINDS
			" AND coalesce(ai.slug, pi.slug, i.slug) = ?" BY_TITLE
			: HIT_COLUMNS " FROM entry e" HIT_TABLES
				      " WHERE" OF_KINDS BY_TITLE,
		err);
	bind_int(&q, kinds);
	if (*issuer)
		bind_text(&q, issuer);
	return take(&q, &found);
}

bool catalogue_pathways_with(struct catalogue *c, struct arena *arena,
			     const char *achievement,
			     struct catalogue_hits *hits, struct err *err)
{
	struct found found;
	struct query q;

	if (!begin(c, arena, SIZE_MAX, hits, &found, err))
		return false;
	query_open(
		&q, c->store,
		"WITH RECURSIVE holds (id) AS ("
		" SELECT t.pathway FROM step t JOIN achievement x"
		"  ON x.id = t.achievement"
		"  WHERE x.slug = ? AND t.pathway NOT NULL"
		" UNION SELECT t.pathway FROM step t JOIN holds"
		"  ON t.nested = holds.id WHERE t.pathway NOT NULL) " HIT_COLUMNS
		" FROM entry e" HIT_TABLES
		" WHERE e.kind = 3 AND e.row IN holds" BY_TITLE,
		err);
	bind_text(&q, achievement);
	return take(&q, &found);
}

bool catalogue_with_skill(struct catalogue *c, struct arena *arena,
			  const char *skill, struct catalogue_hits *hits,
			  struct err *err)
{
	struct found found;
	struct query q;

	if (!begin(c, arena, SIZE_MAX, hits, &found, err))
		return false;
	query_open(&q, c->store,
		   HIT_COLUMNS
		   " FROM entry e" HIT_TABLES
		   " WHERE e.kind = 2 AND e.row IN (SELECT achievement"
		   " FROM achievement_skill l JOIN skill x ON x.id = l.skill"
		   " WHERE x.slug = ?)" BY_TITLE,
		   err);
	bind_text(&q, skill);
	return take(&q, &found);
}

bool catalogue_count(struct catalogue *c, unsigned kinds, int64_t *count,
		     struct err *err)
{
	struct query q;

	*count = 0;
	if (!catalogue_open(c, err))
		return false;
	query_open(&q, c->store, "SELECT count(*) FROM entry e WHERE" OF_KINDS,
		   err);
	bind_int(&q, kinds);
	if (query_step(&q))
		*count = column_int(&q);
	return query_done(&q);
}
