/* SPDX-License-Identifier: MIT */
/*
 * Filling the engine's arrays: each table is read once, in the order of its
 * ids; references are looked up by halving.
 */
#include "model/stacks.h"

#include <string.h>

#include "model/base/text.h"
#include "model/career/credential.h"
#include "model/career/step.h"
#include "model/stacking/kind.h"
#include "model/stacks_parts.h"

int32_t stacks_index(const struct stack_rows *rows, int64_t id)
{
	int32_t low = 0, high = rows->count - 1;

	while (low <= high) {
		int32_t middle = low + (high - low) / 2;

		if (rows->ids[middle] == id)
			return middle;
		if (rows->ids[middle] < id)
			low = middle + 1;
		else
			high = middle - 1;
	}
	return -1;
}

bool stacks_count(struct loading *l, const char *table, int64_t *count)
{
	return query_number(l->store,
			    arena_printf(l->arena,
					 "SELECT count(*) "
					 "FROM %s",
					 table),
			    0, count, l->err);
}

/* Makes room for the rows of a table. */
static bool make_rows(struct loading *l, const char *table,
		      struct stack_rows *rows)
{
	int64_t count;

	if (!stacks_count(l, table, &count))
		return false;
	rows->ids = arena_array(l->arena, (size_t)count, sizeof(*rows->ids));
	rows->titles = arena_array(l->arena, (size_t)count,
				   sizeof(*rows->titles));
	return true;
}

static bool load_achievements(struct loading *l)
{
	struct stack_rows *rows = &l->stacks->achievements;
	struct rule_achievement *to;
	struct query q;
	int64_t count;

	if (!stacks_count(l, "achievement", &count) ||
	    !make_rows(l, "achievement", rows))
		return false;
	to = arena_array(l->arena, (size_t)count, sizeof(*to));
	query_open(&q, l->store,
		   "SELECT id, title, minutes, cost_minor, "
		   "cost_currency, validity FROM achievement ORDER BY id",
		   l->err);
	for (; rows->count < count && query_step(&q); rows->count++) {
		struct rule_achievement *a = &to[rows->count];

		rows->ids[rows->count] = column_int(&q);
		rows->titles[rows->count] = column_text(&q, l->arena);
		a->minutes = column_minutes(&q);
		a->money = NO_MONEY;
		if (!column_is_null(&q))
			a->money.minor = 0;
		a->money.minor += column_int(&q);
		strncpy(a->money.currency, column_text(&q, l->arena), 3);
		validity_read(column_text(&q, l->arena), &a->validity);
	}
	l->stacks->input.achievements = to;
	l->stacks->input.achievement_count = (size_t)rows->count;
	return query_done(&q);
}

static bool load_titles(struct loading *l, const char *table,
			struct stack_rows *rows)
{
	struct query q;

	if (!make_rows(l, table, rows))
		return false;
	query_open(&q, l->store,
		   arena_printf(l->arena,
				"SELECT id, title "
				"FROM %s ORDER BY id",
				table),
		   l->err);
	for (; query_step(&q); rows->count++) {
		rows->ids[rows->count] = column_int(&q);
		rows->titles[rows->count] = column_text(&q, l->arena);
	}
	return query_done(&q);
}

static bool load_pathways(struct loading *l)
{
	struct stack_rows *rows = &l->stacks->pathways;
	enum rule_pathway_kind *kinds;
	struct query q;

	if (!load_titles(l, "pathway", rows))
		return false;
	kinds = arena_array(l->arena, (size_t)rows->count, sizeof(*kinds));
	l->stacks->aimed = arena_array(l->arena, (size_t)rows->count,
				       sizeof(bool));
	query_open(&q, l->store,
		   "SELECT kind = 'live', EXISTS (SELECT 1 FROM "
		   "goal WHERE pathway = pathway.id) FROM pathway ORDER BY id",
		   l->err);
	for (int32_t i = 0; i < rows->count && query_step(&q); i++) {
		kinds[i] = column_int(&q) ? PATHWAY_LIVE : PATHWAY_AWARD;
		l->stacks->aimed[i] = column_int(&q) != 0;
	}
	l->stacks->input.pathways = kinds;
	l->stacks->input.pathway_count = (size_t)rows->count;
	return query_done(&q);
}

static int32_t choice_of(const char *const *choices, const char *text)
{
	for (int32_t i = 0; choices[i]; i++)
		if (text_equal(choices[i], text))
			return i;
	return 0;
}

enum rule_kind stacks_kind(const char *text)
{
	for (int kind = RULE_ALL; kind < RULE_MANUAL; kind++)
		if (text_equal(rule_kind_word((enum rule_kind)kind), text))
			return (enum rule_kind)kind;
	return RULE_MANUAL;
}

static int32_t index_or_none(struct query *q, const struct stack_rows *rows)
{
	int64_t id = column_int(q);

	return id ? stacks_index(rows, id) : -1;
}

/* Parents have lesser places than children only by chance, so the ids of all
 * steps are known before the first is read. */
static bool load_step_ids(struct loading *l)
{
	struct stack_rows *rows = &l->stacks->steps;
	struct query q;

	if (!make_rows(l, "step", rows))
		return false;
	query_open(&q, l->store, "SELECT id FROM step ORDER BY id", l->err);
	for (; query_step(&q); rows->count++)
		rows->ids[rows->count] = column_int(&q);
	return query_done(&q);
}

static void read_step(struct loading *l, struct query *q, int32_t i,
		      struct rule_step *s)
{
	struct stacks *to = l->stacks;
	int32_t achievement, nested, skill;

	s->pathway = index_or_none(q, &to->pathways);
	s->prerequisite_of = index_or_none(q, &to->achievements);
	s->parent = index_or_none(q, &to->steps);
	s->position = column_int32(q);
	s->kind = stacks_kind(column_text(q, l->arena));
	s->number = column_is_null(q) ? RULE_NO_NUMBER : 0;
	s->number += column_int32(q);
	achievement = index_or_none(q, &to->achievements);
	nested = index_or_none(q, &to->pathways);
	skill = index_or_none(q, &to->skills);
	s->to = s->kind == RULE_PATHWAY ? nested
		: s->kind == RULE_SKILL ? skill
					: achievement;
	s->tag = -1;
	to->texts[i] = column_text(q, l->arena);
	s->day = column_day(q);
	s->once = text_equal(column_text(q, l->arena), "once");
	s->answer = (enum rule_answer)choice_of(step_answers,
						column_text(q, l->arena));
	if (s->kind == RULE_MANUAL)
		s->day = column_day(q);
	else
		column_skip(q);
	to->tags_asked[i] = column_text(q, l->arena);
}

static bool load_steps(struct loading *l)
{
	struct rule_step *steps;
	int32_t count;
	struct query q;

	if (!load_step_ids(l))
		return false;
	count = l->stacks->steps.count;
	steps = arena_array(l->arena, (size_t)count, sizeof(*steps));
	l->stacks->texts = arena_array(l->arena, (size_t)count,
				       sizeof(*l->stacks->texts));
	l->stacks->tags_asked = arena_array(l->arena, (size_t)count,
					    sizeof(*l->stacks->tags_asked));
	query_open(&q, l->store,
		   "SELECT pathway, prerequisite_of, parent, "
		   "position, kind, number, achievement, nested, skill, text, "
		   "since, share, confirmed, confirmed_on, tag FROM step ORDER "
		   "BY id",
		   l->err);
	for (int32_t i = 0; i < count && query_step(&q); i++)
		read_step(l, &q, i, &steps[i]);
	l->rules = steps;
	l->stacks->input.steps = steps;
	l->stacks->input.step_count = (size_t)count;
	return query_done(&q);
}

/* Pairs of ids, and a number, as links between indexes. */
static bool load_links(struct loading *l, const char *table, const char *sql,
		       const struct stack_rows *from,
		       const struct stack_rows *to, struct rule_links *links)
{
	struct rule_link *at;
	struct query q;
	int64_t most;

	if (!stacks_count(l, table, &most))
		return false;
	at = arena_array(l->arena, (size_t)most, sizeof(*at));
	query_open(&q, l->store, sql, l->err);
	for (links->count = 0; query_step(&q);) {
		struct rule_link *link = &at[links->count];

		link->from = stacks_index(from, column_int(&q));
		link->to = stacks_index(to, column_int(&q));
		link->number = column_is_null(&q) ? RULE_NO_NUMBER
						  : column_int32(&q);
		if (link->from >= 0 && link->to >= 0)
			links->count++;
	}
	links->at = at;
	return query_done(&q);
}

static bool load_relations(struct loading *l)
{
	const struct stack_rows *a = &l->stacks->achievements;

	return load_links(l, "relation",
			  "SELECT achievement, other, NULL FROM"
			  " relation WHERE kind = 'satisfies' ORDER BY id",
			  a, a, &l->stacks->input.satisfies) &&
	       load_links(l, "relation",
			  "SELECT achievement, other, NULL FROM"
			  " relation WHERE kind = 'renews' ORDER BY id",
			  a, a, &l->stacks->input.renews) &&
	       load_links(l, "achievement_skill",
			  "SELECT achievement, skill, "
			  "NULL FROM achievement_skill ORDER BY id",
			  a, &l->stacks->skills, &l->stacks->input.skills);
}

void stacks_read_record(const struct rule_input *input, struct query *q,
			struct arena *arena, struct stack_record *r)
{
	struct validity validity = { 0 };
	enum validity_unit usual = r->achievement < 0
					   ? VALID_UNKNOWN
					   : input->achievements[r->achievement]
						     .validity.unit;

	r->earned = column_day(q);
	r->expires = column_day(q);
	r->revoked = column_int(q) != 0;
	r->doubtful = column_int(q) != 0;
	validity_read(column_text(q, arena), &validity);
	if (day_is(r->expires))
		return;
	if (validity.unit == VALID_ENDS)
		r->doubtful = true;
	else if (validity.unit == VALID_NEVER_ENDS &&
		 (usual == VALID_MONTHS || usual == VALID_DAYS))
		r->expires = DAY_LAST;
}

static bool load_records(struct loading *l)
{
	struct stack_rows *rows = &l->stacks->records;
	struct stack_record *to;
	int64_t count;
	struct query q;

	if (!stacks_count(l, "credential", &count) ||
	    !make_rows(l, "credential", rows))
		return false;
	to = arena_array(l->arena, (size_t)count, sizeof(*to));
	query_open(&q, l->store,
		   "SELECT id, title, achievement, earned, ends, "
		   "revoked OR verdict IN ('REVOKED', 'INVALID'), doubtful, "
		   "validity FROM credential ORDER BY id",
		   l->err);
	for (; rows->count < count && query_step(&q); rows->count++) {
		struct stack_record *r = &to[rows->count];

		r->id = rows->ids[rows->count] = column_int(&q);
		rows->titles[rows->count] = column_text(&q, l->arena);
		r->achievement = index_or_none(&q, &l->stacks->achievements);
		stacks_read_record(&l->stacks->input, &q, l->arena, r);
	}
	l->stacks->held.at = to;
	l->stacks->held.count = (size_t)rows->count;
	return query_done(&q) &&
	       load_links(l, "credential_skill",
			  "SELECT credential, skill, "
			  "level FROM credential_skill ORDER BY id",
			  rows, &l->stacks->skills, &l->stacks->held.skills);
}

static bool load_all(struct loading *l)
{
	return load_achievements(l) && load_pathways(l) &&
	       load_titles(l, "skill", &l->stacks->skills) && load_steps(l) &&
	       stacks_load_words(l) && load_relations(l) && load_records(l);
}

bool stacks_load(struct portfolio *p, struct day as_of, struct arena *arena,
		 struct stacks *stacks, struct err *err)
{
	struct loading l = {
		.store = p->store, .arena = arena, .stacks = stacks, .err = err
	};
	bool ok;

	*stacks = (struct stacks){ 0 };
	/* Rows are counted before they are read: of one commit. */
	store_hold(p->store);
	ok = load_all(&l);
	store_let_go(p->store);
	if (!ok)
		return false;
	stacks->input.skill_count = (size_t)stacks->skills.count;
	stacks->rule = rule_build(arena, &stacks->input);
	stacks->stack = stack_load(arena, stacks->rule, &stacks->held);
	stack_evaluate(stacks->stack, as_of);
	return true;
}

const struct stack_result *stacks_results(struct stacks *stacks,
					  struct arena *arena)
{
	int32_t count = stacks->pathways.count;
	struct stack_result *results = arena_array(arena, (size_t)count,
						   sizeof(*results));

	for (int32_t i = 0; i < count; i++)
		results[i] = stack_result(stacks->stack, i);
	return results;
}
