/* SPDX-License-Identifier: MIT */
/*
 * A rule without steps, that knows of renewals only, is enough to replay them.
 */
#include "model/renewed.h"

#include <stdio.h>
#include <stdlib.h>

#include "model/stacking/evaluate.h"
#include "model/stacks_parts.h"

struct ended {
	int64_t id, by;
	int32_t until; /* INT32_MAX: never */
};

struct renewed {
	struct store *store;
	struct arena arena; /* of what follows */
	int64_t moment; /* for which it was made */
	bool made;
	struct stack_rows achievements; /* that take part */
	struct ended *ends; /* by id */
	int32_t count;
	char text[DAY_TEXT];
};

#define TAKE_PART                                                 \
	"SELECT achievement FROM relation WHERE kind = 'renews' " \
	"UNION SELECT other FROM relation WHERE kind = 'renews'"

static bool count(struct renewed *r, const char *sql, int64_t *rows)
{
	return query_number(r->store, sql, 0, rows, NULL);
}

static bool load_achievements(struct renewed *r, struct rule_input *input)
{
	struct rule_achievement *to;
	struct query q;
	int64_t rows;

	if (!count(r, "SELECT count(*) FROM (" TAKE_PART ")", &rows))
		return false;
	to = arena_array(&r->arena, (size_t)rows + 1, sizeof(*to));
	r->achievements.ids = arena_array(&r->arena, (size_t)rows + 1,
					  sizeof(int64_t));
	query_open(&q, r->store,
		   "SELECT id, validity FROM achievement WHERE id IN "
		   "(" TAKE_PART ") ORDER BY id",
		   NULL);
	while (r->achievements.count < rows && query_step(&q)) {
		int32_t i = r->achievements.count++;

		r->achievements.ids[i] = column_int(&q);
		validity_read(column_text(&q, &r->arena), &to[i].validity);
	}
	input->achievements = to;
	input->achievement_count = (size_t)r->achievements.count;
	return query_done(&q);
}

static bool load_relations(struct renewed *r, struct rule_input *input)
{
	struct rule_link *at;
	struct query q;
	int64_t rows;

	if (!count(r, "SELECT count(*) FROM relation WHERE kind = 'renews'",
		   &rows))
		return false;
	at = arena_array(&r->arena, (size_t)rows + 1, sizeof(*at));
	query_open(&q, r->store,
		   "SELECT achievement, other FROM relation WHERE kind = "
		   "'renews' ORDER BY id",
		   NULL);
	while ((int64_t)input->renews.count < rows && query_step(&q)) {
		struct rule_link *link = &at[input->renews.count++];

		link->from = stacks_index(&r->achievements, column_int(&q));
		link->to = stacks_index(&r->achievements, column_int(&q));
		link->number = RULE_NO_NUMBER;
	}
	input->renews.at = at;
	return query_done(&q);
}

static bool load_records(struct renewed *r, const struct rule_input *input,
			 struct stack_records *held)
{
	struct stack_record *at;
	struct query q;
	int64_t rows;

	if (!count(r,
		   "SELECT count(*) FROM credential WHERE achievement IN "
		   "(" TAKE_PART ")",
		   &rows))
		return false;
	at = arena_array(&r->arena, (size_t)rows + 1, sizeof(*at));
	query_open(&q, r->store,
		   "SELECT id, achievement, earned, ends, "
		   "revoked OR verdict IN ('REVOKED', 'INVALID'), doubtful, "
		   "validity FROM credential WHERE achievement IN "
		   "(" TAKE_PART ") ORDER BY id",
		   NULL);
	while ((int64_t)held->count < rows && query_step(&q)) {
		struct stack_record *record = &at[held->count++];

		record->id = column_int(&q);
		record->achievement = stacks_index(&r->achievements,
						   column_int(&q));
		stacks_read_record(input, &q, &r->arena, record);
	}
	held->at = at;
	return query_done(&q);
}

static void keep_ends(struct renewed *r, const struct stack_records *held,
		      const struct stack *stack)
{
	r->ends = arena_array(&r->arena, held->count + 1, sizeof(*r->ends));
	for (size_t i = 0; i < held->count; i++) {
		struct stack_end end = stack_end(stack, (int32_t)i,
						 held->at[i].doubtful);

		if (end.by >= 0)
			r->ends[r->count++] = (struct ended){
				held->at[i].id, held->at[end.by].id,
				day_is(end.until) ? end.until.n : INT32_MAX
			};
	}
}

/* What cannot be read is not renewed: whoever asks will fail on its own. */
static void make(struct renewed *r)
{
	struct rule_input input = { 0 };
	struct stack_records held = { 0 };
	const struct rule *rule;

	arena_empty(&r->arena);
	r->achievements = (struct stack_rows){ 0 };
	r->count = 0;
	r->made = true;
	r->moment = store_moment(r->store);
	if (!load_achievements(r, &input) || !r->achievements.count ||
	    !load_relations(r, &input) || !load_records(r, &input, &held) ||
	    !held.count)
		return;
	rule = rule_build(&r->arena, &input);
	keep_ends(r, &held, stack_load(&r->arena, rule, &held));
}

static int by_id(const void *a, const void *b)
{
	const struct ended *x = a, *y = b;

	return (x->id > y->id) - (x->id < y->id);
}

static const struct ended *find(struct renewed *r, int64_t id,
				int64_t achievement)
{
	const struct ended key = { .id = id };

	if (!achievement)
		return NULL;
	if (!r->made || r->moment != store_moment(r->store))
		make(r);
	if (!r->count || stacks_index(&r->achievements, achievement) < 0)
		return NULL;
	return bsearch(&key, r->ends, (size_t)r->count, sizeof(key), by_id);
}

static const char *until(void *data, int64_t id, int64_t achievement)
{
	struct renewed *r = data;
	const struct ended *end = find(r, id, achievement);

	if (!end)
		return NULL;
	return end->until == INT32_MAX
		       ? "9999-12-31"
		       : day_iso((struct day){ end->until }, r->text);
}

static const char *by(void *data, int64_t id, int64_t achievement)
{
	struct renewed *r = data;
	const struct ended *end = find(r, id, achievement);

	if (!end)
		return NULL;
	snprintf(r->text, sizeof(r->text), "%lld", (long long)end->by);
	return r->text;
}

struct renewed *renewed_open(struct store *store, struct arena *arena)
{
	struct renewed *renewed = arena_alloc(arena, sizeof(*renewed));

	*renewed = (struct renewed){ .store = store };
	store_teach(store, "renewed_until", until, renewed);
	store_teach(store, "renewed_by", by, renewed);
	return renewed;
}

void renewed_close(struct renewed *renewed)
{
	arena_free(&renewed->arena);
}
