/* SPDX-License-Identifier: MIT */
/*
 * Titles are compared by key: their words in small letters, without accents
 * and signs. A near miss is no match: to count what was not earned would be
 * worse than to leave a step open that the person can fill by hand.
 */
#include "model/recognise.h"

#include <string.h>
#include <utf8proc.h>

#include "model/base/text.h"
#include "model/base/utf8.h"
#include "model/career/achievement.h"
#include "model/record/record.h"
#include "model/store/query.h"
#include "model/validity.h"

/* Letters and digits, and the signs that tell A+ from A and C# from C. */
static bool is_of_word(int32_t code)
{
	utf8proc_category_t category = utf8proc_category(code);

	return (category >= UTF8PROC_CATEGORY_LU &&
		category <= UTF8PROC_CATEGORY_NO) ||
	       code == '+' || code == '#';
}

static void add_folded(struct text *key, int32_t code)
{
	utf8proc_int32_t parts[32];
	int last = 0;
	utf8proc_ssize_t n = utf8proc_decompose_char(code, parts, 32,
						     UTF8PROC_DECOMPOSE |
							     UTF8PROC_CASEFOLD |
							     UTF8PROC_STRIPMARK,
						     &last);

	for (utf8proc_ssize_t i = 0; i < n && i < 32; i++) {
		char bytes[UTF8_MAX];

		text_addn(key, bytes, (size_t)utf8_put(bytes, parts[i]));
	}
}

/* The words of [from, to), each behind a blank. */
static void add_words(struct text *key, const char *from, const char *to)
{
	bool within = false;

	while (from < to) {
		int32_t code = utf8_next(&from, to);

		if (code >= 0 && is_of_word(code)) {
			if (!within)
				text_addc(key, ' ');
			add_folded(key, code);
			within = true;
		} else {
			within = false;
		}
	}
}

/* Off the end, again and again: what only says that it is a badge. */
static const char *without_form(struct arena *arena, const char *key)
{
	static const char *const forms[] = { " certification", " certificate",
					     " badge", " ce" };
	size_t length = strlen(key), before;

	do {
		before = length;
		for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
			size_t own = strlen(forms[i]);

			if (length > own &&
			    memcmp(key + length - own, forms[i], own) == 0)
				length -= own;
		}
	} while (length != before);
	return arena_copy(arena, key, length);
}

/* In which order the words before a bracket, within and behind it come; the
 * bracket may be left out. */
enum order { AS_WRITTEN, BRACKET_FIRST, WITHOUT_BRACKET };

static const char *key_of(struct arena *arena, const char *title,
			  enum order order)
{
	const char *end = title + strlen(title);
	const char *open = strchr(title, '('), *close;
	struct text key = { .arena = arena };

	close = open ? strchr(open, ')') : NULL;
	if (!close || order == AS_WRITTEN) {
		add_words(&key, title, end);
	} else {
		if (order == BRACKET_FIRST)
			add_words(&key, open, close);
		add_words(&key, title, open);
		add_words(&key, close, end);
	}
	return without_form(arena, text_string(&key));
}

bool recognise_title(struct arena *arena, const char *badge, const char *entry)
{
	const char *plain = key_of(arena, badge, AS_WRITTEN);
	const char *bare = key_of(arena, badge, WITHOUT_BRACKET);

	for (int order = AS_WRITTEN; order <= WITHOUT_BRACKET; order++) {
		const char *key = key_of(arena, entry, (enum order)order);

		if (*key && (text_equal(key, plain) || text_equal(key, bare)))
			return true;
	}
	return false;
}

bool recognise_issuer(struct arena *arena, const char *badge, const char *entry)
{
	const char *a = key_of(arena, badge, WITHOUT_BRACKET);
	const char *b = key_of(arena, entry, WITHOUT_BRACKET);
	size_t shorter;

	a += text_starts(a, " the ") ? 4 : 0;
	b += text_starts(b, " the ") ? 4 : 0;
	shorter = strlen(a) < strlen(b) ? strlen(a) : strlen(b);
	return shorter && strncmp(a, b, shorter) == 0 &&
	       (!a[shorter] || a[shorter] == ' ') &&
	       (!b[shorter] || b[shorter] == ' ');
}

/* An entry of the catalogue, or an achievement here. */
struct named {
	int64_t id;
	const char *slug, *title, *issuer;
};

static bool load(struct store *store, const char *sql, int64_t after,
		 struct arena *arena, struct named **list, int *count,
		 struct err *err)
{
	int room = 0;
	struct query q;

	*list = NULL;
	*count = 0;
	query_open(&q, store, sql, err);
	bind_int(&q, after);
	while (query_step(&q)) {
		if (*count == room) {
			struct named *more;

			room = room ? 2 * room : 64;
			more = arena_array(arena, (size_t)room, sizeof(*more));
			if (*count)
				memcpy(more, *list,
				       (size_t)*count * sizeof(*more));
			*list = more;
		}
		(*list)[*count].id = column_int(&q);
		(*list)[*count].slug = column_text(&q, arena);
		(*list)[*count].title = column_text(&q, arena);
		(*list)[(*count)++].issuer = column_text(&q, arena);
	}
	return query_done(&q);
}

/* What is not known of it yet is what the catalogue says; with `own` it is
 * that entry from now on. */
static bool fill(struct portfolio *p, struct store *from, int64_t id,
		 const struct named *entry, bool own, struct arena *arena,
		 struct err *err)
{
	struct achievement to;
	struct query q;

	if (!record_load(p->store, &achievement_entity, id, &to, arena, err))
		return false;
	if (own)
		to.slug = entry->slug;
	query_open(
		&q, from,
		"SELECT minutes_basis, validity, cost_currency, "
		"cost_minor, cost_year, minutes FROM achievement WHERE id = ?",
		err);
	bind_int(&q, entry->id);
	if (query_step(&q)) {
		const char *basis = column_text(&q, arena), *currency;
		struct validity validity = { 0 };

		validity_read(column_text(&q, arena), &validity);
		if (to.validity.unit == VALID_UNKNOWN)
			to.validity = validity;
		currency = column_text(&q, arena);
		if (!money_is(to.cost) && !column_is_null(&q)) {
			to.cost.minor = column_int(&q);
			strncpy(to.cost.currency, currency, 3);
			to.cost_year = column_is_null(&q) ? NO_NUMBER
							  : column_int(&q);
		} else {
			column_skip(&q);
			column_skip(&q);
		}
		if (!minutes_is(to.minutes) && !column_is_null(&q)) {
			to.minutes.n = (int32_t)column_int(&q);
			to.minutes_basis = basis;
		}
	}
	return query_done(&q) &&
	       record_save(p->store, &achievement_entity, &to, err) &&
	       validity_give(p, &to, err);
}

static bool satisfy(struct portfolio *p, int64_t id, int64_t other,
		    struct err *err)
{
	struct query q;

	query_open(&q, p->store,
		   "INSERT INTO relation (achievement, kind, other) VALUES "
		   "(?, 'satisfies', ?) ON CONFLICT DO NOTHING",
		   err);
	bind_int(&q, id);
	bind_int(&q, other);
	return query_run(&q);
}

/* The only entry that fits, or NULL. */
static const struct named *find(const struct named *entries, int count,
				const struct named *of)
{
	const struct named *found = NULL;
	struct arena scratch = { 0 };
	bool several = false;

	for (int i = 0; i < count; i++) {
		struct arena_mark mark = arena_mark(&scratch);

		if (recognise_issuer(&scratch, of->issuer, entries[i].issuer) &&
		    recognise_title(&scratch, of->title, entries[i].title)) {
			several = found != NULL;
			found = &entries[i];
		}
		arena_rewind(&scratch, mark);
	}
	arena_free(&scratch);
	return several ? NULL : found;
}

static bool link_all(struct portfolio *p, struct store *from,
		     const struct named *entries, int entry_count,
		     const struct named *here, int count, struct arena *arena,
		     int *found, struct err *err)
{
	for (int i = 0; i < count; i++) {
		const struct named *entry = find(entries, entry_count,
						 &here[i]);
		int64_t other;

		if (!entry)
			continue;
		if (!record_find(p->store, &achievement_entity, "slug",
				 entry->slug, &other, err) ||
		    !fill(p, from, here[i].id, entry, !other, arena, err) ||
		    (other && !satisfy(p, here[i].id, other, err)))
			return false;
		(*found)++;
	}
	return true;
}

bool recognise(struct portfolio *p, int64_t after, int *count, struct err *err)
{
	struct named *entries, *here;
	int entry_count, here_count;
	struct arena arena = { 0 };
	struct store *from;
	bool ok;

	*count = 0;
	ok = load(p->store,
		  "SELECT achievement.id, '', achievement.title, issuer.title "
		  "FROM achievement JOIN issuer ON issuer.id = issuer WHERE "
		  "achievement.id > ? AND achievement.slug IS NULL ORDER BY "
		  "achievement.id",
		  after, &arena, &here, &here_count, err) &&
	     (!here_count ||
	      (portfolio_catalogue(p, &from, err) &&
	       load(from,
		    "SELECT achievement.id, achievement.slug, "
		    "achievement.title, issuer.title FROM achievement JOIN "
		    "issuer ON issuer.id = issuer WHERE achievement.id > ? "
		    "ORDER BY achievement.id",
		    0, &arena, &entries, &entry_count, err) &&
	       link_all(p, from, entries, entry_count, here, here_count, &arena,
			count, err)));
	arena_free(&arena);
	return ok;
}
