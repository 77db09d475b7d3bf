/* SPDX-License-Identifier: MIT */
/*
 * One original may hold many badges: it is taken out and checked once, and
 * each credential that came from it gets its own verdict.
 */
#include "model/checks.h"

#include <string.h>

#include "model/badge/badge.h"
#include "model/base/sha256.h"
#include "model/base/text.h"
#include "model/store/query.h"

struct row {
	int64_t id;
	const char *title, *badge_id, *sum, *before;
};

/* The badges of one original. */
struct original {
	const char *sum;
	struct verification *each;
	bool *taken; /* by a credential */
	size_t count;
	struct verification whole;
	const char *why; /* it cannot be checked */
};

struct checking {
	struct portfolio *p;
	struct checks_batch *batch;
	struct verify_options options;
	struct arena life, turn; /* of all, of one original */
	struct row *rows;
	size_t count;
	struct err *err;
};

static bool load_addresses(struct portfolio *p, struct verify_options *options,
			   struct arena *arena, struct err *err)
{
	struct verify_identity *list;
	struct query q;
	int64_t room;
	size_t count = 0;

	if (!query_number(p->store, "SELECT count(*) FROM identity", 0, &room,
			  err))
		return false;
	list = arena_array(arena, (size_t)room + 1, sizeof(*list));
	query_open(&q, p->store, "SELECT value FROM identity ORDER BY id", err);
	while (count < (size_t)room && query_step(&q))
		list[count++].value = column_text(&q, arena);
	options->identities = list;
	options->identity_count = count;
	return query_done(&q);
}

static bool load_companions(struct portfolio *p, struct companions *companions,
			    struct arena *arena, struct err *err)
{
	struct query q;

	query_open(&q, p->store,
		   "SELECT c.title, url, bytes FROM companion AS c JOIN "
		   "document ON sha256 = document_sha256 ORDER BY dated, c.id",
		   err);
	while (query_step(&q)) {
		const char *title = column_text(&q, arena);
		const char *url = column_text(&q, arena);
		size_t length;
		const void *bytes = column_bytes(&q, arena, &length);
		struct err why;

		(void)companions_add(companions, title, bytes, length, url,
				     &why);
	}
	return query_done(&q);
}

static bool load_trusted(struct portfolio *p, struct verify_options *options,
			 struct arena *arena, struct err *err)
{
	struct verify_trusted *list;
	struct query q;
	int64_t room;
	size_t count = 0;

	if (!query_number(p->store, "SELECT count(*) FROM trusted_key", 0,
			  &room, err))
		return false;
	list = arena_array(arena, (size_t)room + 1, sizeof(*list));
	query_open(&q, p->store,
		   "SELECT issuer, key, since FROM trusted_key ORDER BY id",
		   err);
	while (count < (size_t)room && query_step(&q)) {
		struct verify_trusted *t = &list[count++];

		t->issuer = column_text(&q, arena);
		t->key = column_text(&q, arena);
		t->since = column_day(&q);
	}
	options->trusted = list;
	options->trusted_count = count;
	return query_done(&q);
}

bool checks_prepare(struct portfolio *p, struct companions *companions,
		    struct verify_options *options, struct arena *arena,
		    struct err *err)
{
	options->today = p->today;
	options->companions = companions;
	return load_addresses(p, options, arena, err) &&
	       load_trusted(p, options, arena, err) &&
	       load_companions(p, companions, arena, err);
}

/* Those of one original side by side. */
static bool load_rows(struct checking *c)
{
	struct query q;
	int64_t room;
	bool all = !c->batch->count;

	if (!query_number(c->p->store, "SELECT count(*) FROM credential", 0,
			  &room, c->err))
		return false;
	c->rows = arena_array(&c->life, (size_t)room + 1, sizeof(*c->rows));
	for (size_t i = 0; i < (all ? 1 : c->batch->count); i++) {
		query_open(&q, c->p->store,
			   all ? "SELECT id, title, badge_id, "
				 "document_sha256, verdict FROM credential "
				 "AS c WHERE document_sha256 IS NOT NULL "
				 "ORDER BY (SELECT min(o.id) FROM credential "
				 "AS o WHERE o.document_sha256 = "
				 "c.document_sha256), id"
			       : "SELECT id, title, badge_id, "
				 "document_sha256, verdict FROM credential "
				 "WHERE id = ?",
			   c->err);
		if (!all)
			bind_int(&q, c->batch->ids[i]);
		while (c->count < (size_t)room && query_step(&q)) {
			struct row *row = &c->rows[c->count++];

			row->id = column_int(&q);
			row->title = column_text(&q, &c->life);
			row->badge_id = column_text(&q, &c->life);
			row->sum = column_text(&q, &c->life);
			row->before = column_text(&q, &c->life);
		}
		if (!query_done(&q))
			return false;
	}
	return true;
}

static bool load_original(struct checking *c, struct original *original)
{
	const void *bytes = "";
	size_t length = 0;
	char sum[SHA256_TEXT];
	struct query q;

	query_open(&q, c->p->store,
		   "SELECT bytes FROM document WHERE sha256 = ?", c->err);
	bind_text(&q, original->sum);
	if (query_step(&q))
		bytes = column_bytes(&q, &c->turn, &length);
	if (!query_done(&q))
		return false;
	original->why = "";
	original->count = 0;
	sha256(bytes, length, sum);
	if (!*original->sum)
		original->why = "it was entered by hand";
	else if (!length)
		original->why = "its original is not in this file";
	else if (!text_equal(sum, original->sum))
		original->why = "its original was changed inside the file; "
				"run cairn doctor";
	if (*original->why)
		return true;
	verify_each(bytes, length, &c->options, &c->turn, &original->whole,
		    &original->each, &original->count);
	original->taken = arena_array(&c->turn, original->count + 1,
				      sizeof(bool));
	return true;
}

/* The badge that a credential came from: that of its id, the next one of
 * those that share it. */
static const struct verification *badge_of(struct original *original,
					   const struct row *row)
{
	size_t at = original->count;

	for (size_t i = original->count; i-- > 0;)
		if (!original->taken[i] &&
		    text_equal(original->each[i].badge->id, row->badge_id) &&
		    (at == original->count ||
		     text_equal(original->each[i].badge->achievement.name,
				row->title)))
			at = i;
	if (at == original->count)
		return &original->whole;
	original->taken[at] = true;
	return &original->each[at];
}

static const char *findings_of(struct checking *c,
			       const struct verification *made)
{
	struct text text = { .arena = &c->turn };

	for (int i = 0; i < CHECKS; i++)
		if (*made->checks[i].note)
			text_addf(&text, "%s%s\t%s\t%s",
				  text.length ? "\n" : "",
				  check_result_name(made->checks[i].result),
				  check_name((enum check)i),
				  made->checks[i].note);
	return text_string(&text);
}

static bool keep(struct checking *c, const struct row *row,
		 const struct verification *made)
{
	struct query q;

	query_open(&q, c->p->store,
		   "UPDATE credential SET verdict = ?, checked = ?, "
		   "findings = ? WHERE id = ?",
		   c->err);
	bind_text(&q, verdict_name(made->verdict));
	bind_day(&q, c->p->today);
	bind_text(&q, findings_of(c, made));
	bind_int(&q, row->id);
	return query_run(&q);
}

static bool check_row(struct checking *c, const struct row *row,
		      struct original *original)
{
	struct checks_item item = {
		.id = row->id,
		.title = row->title,
		.before = row->before,
		.why = original->why,
	};

	if (!*original->why) {
		item.made = badge_of(original, row);
		if (!keep(c, row, item.made))
			return false;
		c->batch->checked++;
		c->batch->verdicts[item.made->verdict]++;
	}
	c->batch->item(&item, c->batch->data);
	return true;
}

static bool check_rows(struct checking *c)
{
	struct original original = { .sum = NULL };

	for (size_t i = 0; i < c->count; i++) {
		const struct row *row = &c->rows[i];

		if (!original.sum || !text_equal(original.sum, row->sum)) {
			arena_empty(&c->turn);
			original = (struct original){ .sum = row->sum };
			if (!load_original(c, &original))
				return false;
		}
		if (!check_row(c, row, &original))
			return false;
		if (c->batch->progress &&
		    !c->batch->progress((long)i + 1, (long)c->count,
					c->batch->data))
			return fail(c->err, "Cancelled: nothing was changed.");
	}
	return true;
}

bool checks_stored(struct portfolio *p, struct checks_batch *batch,
		   struct err *err)
{
	struct checking c = { .p = p, .batch = batch, .err = err };
	struct companions companions = { 0 };
	bool ok;

	batch->checked = 0;
	memset(batch->verdicts, 0, sizeof(batch->verdicts));
	ok = checks_prepare(p, &companions, &c.options, &c.life, err) &&
	     load_rows(&c) && check_rows(&c);
	companions_free(&companions);
	arena_free(&c.turn);
	arena_free(&c.life);
	return ok;
}
