/* SPDX-License-Identifier: MIT */
/*
 * The rules of the catalogue over what a person holds. Its rows have small
 * numbers without large gaps, so these serve the engine as indexes; what is
 * held is led there by the slugs of achievements.
 */
#include "model/held.h"

#include "model/base/text.h"
#include "model/record/record.h"
#include "model/stacks.h"
#include "model/store/query.h"

struct loading {
	struct store *from; /* the catalogue */
	struct arena *arena;
	struct rule_input input;
	struct stack_records held;
	struct err *err;
};

/* Room for the rows of a table by their ids. */
static bool room_for(struct loading *l, const char *table, size_t *room)
{
	int64_t most;

	if (!query_number(l->from,
			  arena_printf(l->arena, "SELECT max(id) FROM %s",
				       table),
			  0, &most, l->err))
		return false;
	*room = (size_t)most + 1;
	return true;
}

static bool load_achievements(struct loading *l)
{
	struct rule_achievement *to;
	struct query q;

	if (!room_for(l, "achievement", &l->input.achievement_count) ||
	    !room_for(l, "skill", &l->input.skill_count))
		return false;
	to = arena_array(l->arena, l->input.achievement_count, sizeof(*to));
	for (size_t i = 0; i < l->input.achievement_count; i++)
		to[i] = (struct rule_achievement){ NO_MINUTES,
						   NO_MONEY,
						   { 0 } };
	query_open(&q, l->from, "SELECT id, validity FROM achievement", l->err);
	while (query_step(&q)) {
		struct rule_achievement *a = &to[column_int(&q)];

		validity_read(column_text(&q, l->arena), &a->validity);
	}
	l->input.achievements = to;
	return query_done(&q);
}

static bool load_pathways(struct loading *l)
{
	enum rule_pathway_kind *kinds;
	struct query q;

	if (!room_for(l, "pathway", &l->input.pathway_count))
		return false;
	kinds = arena_array(l->arena, l->input.pathway_count, sizeof(*kinds));
	query_open(&q, l->from, "SELECT id, kind = 'live' FROM pathway",
		   l->err);
	while (query_step(&q)) {
		enum rule_pathway_kind *kind = &kinds[column_int(&q)];

		*kind = column_int(&q) ? PATHWAY_LIVE : PATHWAY_AWARD;
	}
	l->input.pathways = kinds;
	return query_done(&q);
}

static int32_t index_or_none(struct query *q)
{
	int64_t id = column_int(q);

	return id ? (int32_t)id : -1;
}

static void read_step(struct query *q, struct arena *arena, struct rule_step *s)
{
	int32_t achievement, nested, skill;

	s->pathway = index_or_none(q);
	s->prerequisite_of = index_or_none(q);
	s->parent = index_or_none(q);
	s->position = (int32_t)column_int(q);
	s->kind = stacks_kind(column_text(q, arena));
	s->number = column_is_null(q) ? RULE_NO_NUMBER : 0;
	s->number += (int32_t)column_int(q);
	achievement = index_or_none(q);
	nested = index_or_none(q);
	skill = index_or_none(q);
	s->to = s->kind == RULE_PATHWAY ? nested
		: s->kind == RULE_SKILL ? skill
					: achievement;
	s->tag = -1;
	s->day = column_day(q);
	s->once = text_equal(column_text(q, arena), "once");
}

/* A number without a row stays a step of nothing: no tree has it. */
static bool load_steps(struct loading *l)
{
	struct rule_step *to;
	struct query q;

	if (!room_for(l, "step", &l->input.step_count))
		return false;
	to = arena_array(l->arena, l->input.step_count, sizeof(*to));
	for (size_t i = 0; i < l->input.step_count; i++)
		to[i] = (struct rule_step){ .pathway = -1,
					    .prerequisite_of = -1,
					    .parent = -1 };
	query_open(&q, l->from,
		   "SELECT id, pathway, prerequisite_of, parent, position, "
		   "kind, number, achievement, nested, skill, since, share "
		   "FROM step",
		   l->err);
	while (query_step(&q))
		read_step(&q, l->arena, &to[column_int(&q)]);
	l->input.steps = to;
	return query_done(&q);
}

static bool load_links(struct loading *l, const char *sql,
		       struct rule_links *links)
{
	struct rule_link *at = NULL;
	size_t room = 0;
	struct query q;

	query_open(&q, l->from, sql, l->err);
	for (links->count = 0; query_step(&q); links->count++) {
		if (links->count == room) {
			struct rule_link *more;

			room = room ? 2 * room : 256;
			more = arena_array(l->arena, room, sizeof(*more));
			for (size_t i = 0; i < links->count; i++)
				more[i] = at[i];
			at = more;
		}
		at[links->count].from = (int32_t)column_int(&q);
		at[links->count].to = (int32_t)column_int(&q);
		at[links->count].number = RULE_NO_NUMBER;
	}
	links->at = at;
	return query_done(&q);
}

static bool load_relations(struct loading *l)
{
	return load_links(l,
			  "SELECT achievement, other FROM relation WHERE kind "
			  "= 'satisfies'",
			  &l->input.satisfies) &&
	       load_links(l,
			  "SELECT achievement, other FROM relation WHERE kind "
			  "= 'renews'",
			  &l->input.renews) &&
	       load_links(l, "SELECT achievement, skill FROM achievement_skill",
			  &l->input.skills);
}

static const char records_sql[] =
	"SELECT a.slug, credential.id, earned, ends, revoked OR verdict IN "
	"('REVOKED', 'INVALID'), doubtful, validity FROM credential JOIN (SELECT "
	"id, slug FROM achievement UNION SELECT relation.achievement, slug FROM "
	"relation JOIN achievement ON achievement.id = other WHERE "
	"relation.kind = 'satisfies') AS a ON a.id = credential.achievement "
	"WHERE a.slug NOT NULL ORDER BY credential.id, a.slug LIMIT ?";

static bool load_records(struct loading *l, struct portfolio *p, int64_t most)
{
	struct stack_record *to = arena_array(l->arena, (size_t)most,
					      sizeof(*to));
	struct query q, slug;
	int64_t row;

	query_open(&q, p->store, records_sql, l->err);
	bind_int(&q, most);
	while (query_step(&q)) {
		query_open(&slug, l->from,
			   "SELECT id FROM achievement WHERE slug = ?", l->err);
		bind_text(&slug, column_text(&q, l->arena));
		row = query_step(&slug) ? column_int(&slug) : 0;
		if (!query_done(&slug))
			break;
		if (!row)
			continue;
		to[l->held.count].achievement = (int32_t)row;
		to[l->held.count].id = column_int(&q);
		stacks_read_record(&l->input, &q, l->arena,
				   &to[l->held.count++]);
	}
	l->held.at = to;
	return query_done(&q);
}

static void add(struct held *held, const char *title, const char *slug,
		bool kept)
{
	held->at[held->count++] = (struct held_pathway){ title, slug, kept };
}

static bool is_kept(struct portfolio *p, const char *slug, bool *kept,
		    struct err *err)
{
	struct query q;

	query_open(&q, p->store, "SELECT 1 FROM pathway WHERE slug = ?", err);
	bind_text(&q, slug);
	*kept = query_step(&q);
	return query_done(&q);
}

/* Complete pathways of the catalogue that are not kept. */
static bool add_of_catalogue(struct loading *l, struct portfolio *p,
			     struct held *held)
{
	const struct rule *rule = rule_build(l->arena, &l->input);
	struct stack *stack = stack_load(l->arena, rule, &l->held);
	struct query q;
	bool kept, ok = true;

	stack_evaluate(stack, p->today);
	query_open(&q, l->from, "SELECT id, title, slug FROM pathway", l->err);
	while (ok && query_step(&q)) {
		int32_t id = (int32_t)column_int(&q);
		const char *title = column_text(&q, l->arena);
		const char *slug = column_text(&q, l->arena);

		if (stack_result(stack, id).status != STACK_MET)
			continue;
		ok = is_kept(p, slug, &kept, l->err);
		if (ok && !kept)
			add(held, title, slug, false);
	}
	return query_done(&q) && ok;
}

static bool add_kept(struct portfolio *p, struct arena *arena,
		     struct held *held, struct err *err)
{
	struct stacks *stacks = arena_alloc(arena, sizeof(*stacks));
	const struct stack_result *results;

	if (!stacks_load(p, p->today, arena, stacks, err))
		return false;
	results = stacks_results(stacks, arena);
	for (int32_t i = 0; i < stacks->pathways.count; i++)
		if (results[i].status == STACK_MET)
			add(held, stacks->pathways.titles[i], "", true);
	return true;
}

static bool load(struct portfolio *p, int64_t most, struct arena *arena,
		 struct held *held, struct err *err)
{
	struct loading l = { .arena = arena, .err = err };
	int64_t credentials, pathways;

	if (!query_number(p->store, "SELECT count(*) FROM credential", 0,
			  &credentials, err) ||
	    !query_number(p->store, "SELECT count(*) FROM pathway", 0,
			  &pathways, err))
		return false;
	if (!credentials || credentials > most || pathways > most)
		return true;
	if (!portfolio_catalogue(p, &l.from, err) || !load_pathways(&l))
		return false;
	held->at = arena_array(arena, (size_t)pathways + l.input.pathway_count,
			       sizeof(*held->at));
	/* An achievement can stand for several of the catalogue. */
	return add_kept(p, arena, held, err) && load_achievements(&l) &&
	       load_steps(&l) && load_relations(&l) &&
	       load_records(&l, p, 4 * credentials) &&
	       add_of_catalogue(&l, p, held);
}

bool held_load(struct portfolio *p, int64_t most, struct arena *arena,
	       struct held *held, struct err *err)
{
	bool ok;

	*held = (struct held){ 0 };
	/* Rows are counted before they are read: of one commit. */
	store_hold(p->store);
	ok = load(p, most, arena, held, err);
	store_let_go(p->store);
	return ok;
}

void held_news(struct held *now, const struct held *before)
{
	int count = 0;

	for (int i = 0; i < now->count; i++) {
		bool known = false;

		for (int k = 0; k < before->count && !known; k++)
			known = text_equal(now->at[i].title,
					   before->at[k].title);
		if (!known)
			now->at[count++] = now->at[i];
	}
	now->count = count;
}
