/* SPDX-License-Identifier: MIT */
/*
 * What rules ask for by a word, a tag or a scheme of points, becomes an index
 * here: words are numbered in the order in which SQLite sorts them. And what
 * was waived is told to the steps.
 */
#include "model/stacks_parts.h"

#include <string.h>

#include "model/base/text.h"

struct words {
	const char **at;
	int32_t count;
};

static int32_t index_of(const struct words *words, const char *word)
{
	int32_t low = 0, high = words->count - 1;

	while (low <= high) {
		int32_t middle = low + (high - low) / 2;
		int order = strcmp(words->at[middle], word);

		if (order == 0)
			return middle;
		if (order < 0)
			low = middle + 1;
		else
			high = middle - 1;
	}
	return -1;
}

/* `sql` yields words, each once, in order; `most` is how many at the most. */
static bool load_words(struct loading *l, const char *sql, int64_t most,
		       struct words *words)
{
	struct query q;

	words->at = arena_array(l->arena, (size_t)most + 1, sizeof(*words->at));
	query_open(&q, l->store, sql, l->err);
	while (words->count < most && query_step(&q))
		words->at[words->count++] = column_text(&q, l->arena);
	return query_done(&q);
}

/* Rows of (achievement, word, number or NULL). */
static bool load_links(struct loading *l, const char *sql, int64_t most,
		       const struct words *words, struct rule_links *links)
{
	struct rule_link *at = arena_array(l->arena, (size_t)most + 1,
					   sizeof(*at));
	struct query q;

	query_open(&q, l->store, sql, l->err);
	for (links->count = 0;
	     (int64_t)links->count < most && query_step(&q);) {
		struct rule_link *link = &at[links->count];

		link->from = stacks_index(&l->stacks->achievements,
					  column_int(&q));
		link->to = index_of(words, column_text(&q, l->arena));
		link->number = column_is_null(&q) ? RULE_NO_NUMBER
						  : (int32_t)column_int(&q);
		if (link->from >= 0 && link->to >= 0)
			links->count++;
	}
	links->at = at;
	return query_done(&q);
}

/* A word that no achievement has gets an index too, so that the step that
 * asks for it can be told by its name. */
static int32_t ask_for(struct loading *l, struct words *asked,
		       const struct words *known, const char *word)
{
	int32_t i = index_of(known, word);

	if (i >= 0 || !*word)
		return i;
	for (i = 0; i < asked->count; i++)
		if (text_equal(asked->at[i], word))
			return known->count + i;
	if (!asked->at)
		asked->at = arena_array(l->arena,
					(size_t)l->stacks->steps.count + 1,
					sizeof(*asked->at));
	asked->at[asked->count++] = word;
	return known->count + i;
}

static const char **join(struct arena *arena, const struct words *known,
			 const struct words *asked)
{
	size_t count = (size_t)known->count + (size_t)asked->count;
	const char **all = arena_array(arena, count + 1, sizeof(*all));

	for (int32_t i = 0; i < known->count; i++)
		all[i] = known->at[i];
	for (int32_t i = 0; i < asked->count; i++)
		all[known->count + i] = asked->at[i];
	return all;
}

static void point_steps(struct loading *l, const struct words *tags,
			const struct words *schemes)
{
	struct words asked_tags = { 0 }, asked_schemes = { 0 };
	struct stacks *to = l->stacks;

	for (int32_t i = 0; i < to->steps.count; i++) {
		struct rule_step *s = &l->rules[i];

		if (s->kind == RULE_TAG)
			s->tag = ask_for(l, &asked_tags, tags, to->texts[i]);
		if (s->kind != RULE_POINTS)
			continue;
		s->to = ask_for(l, &asked_schemes, schemes, to->texts[i]);
		s->tag = ask_for(l, &asked_tags, tags, to->tags_asked[i]);
	}
	to->tags = join(l->arena, tags, &asked_tags);
	to->schemes = join(l->arena, schemes, &asked_schemes);
	to->input.tag_count = (size_t)tags->count + (size_t)asked_tags.count;
	to->input.scheme_count = (size_t)schemes->count +
				 (size_t)asked_schemes.count;
}

/* "by the registrar: same syllabus" */
static const char *waiver_words(struct arena *arena, const char *reason,
				const char *by)
{
	return *by ? arena_printf(arena, "by %s: %s", by, reason)
		   : arena_printf(arena, "(nobody says by whom): %s", reason);
}

static bool load_waivers(struct loading *l)
{
	struct stacks *to = l->stacks;
	struct query q;

	to->waivers = arena_array(l->arena, (size_t)to->steps.count + 1,
				  sizeof(*to->waivers));
	query_open(&q, l->store,
		   "SELECT step, granted, reason, granted_by FROM waiver "
		   "ORDER BY id",
		   l->err);
	while (query_step(&q)) {
		int32_t i = stacks_index(&to->steps, column_int(&q));
		struct day granted = column_day(&q);
		const char *reason = column_text(&q, l->arena);
		const char *by = column_text(&q, l->arena);

		if (i < 0)
			continue;
		l->rules[i].waived = true;
		l->rules[i].waived_on = granted;
		to->waivers[i] = waiver_words(l->arena, reason, by);
	}
	return query_done(&q);
}

bool stacks_load_words(struct loading *l)
{
	struct words tags = { 0 }, schemes = { 0 };
	int64_t tagged, worth;

	if (!stacks_count(l, "achievement_tag", &tagged) ||
	    !stacks_count(l, "achievement_points", &worth) ||
	    !load_words(l,
			"SELECT DISTINCT tag FROM achievement_tag ORDER BY 1",
			tagged, &tags) ||
	    !load_words(l,
			"SELECT DISTINCT scheme FROM achievement_points ORDER "
			"BY 1",
			worth, &schemes) ||
	    !load_links(l,
			"SELECT achievement, tag, NULL FROM achievement_tag "
			"ORDER BY id",
			tagged, &tags, &l->stacks->input.tags) ||
	    !load_links(l,
			"SELECT achievement, scheme, number FROM "
			"achievement_points ORDER BY id",
			worth, &schemes, &l->stacks->input.points))
		return false;
	point_steps(l, &tags, &schemes);
	return load_waivers(l);
}
