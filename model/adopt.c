/* SPDX-License-Identifier: MIT */
/*
 * Copying catalogue entries, row by row: the tables of the catalogue have the
 * words of the portfolio's, so that a copy is a matter of names.
 *
 * An entry that is there already (by slug) is left alone, and is entered
 * before what it needs, so that rules that refer to each other end. What ties
 * entries together is in adopt_rule.c.
 */
#include "model/adopt.h"

#include <string.h>

#include "model/adopt_parts.h"
#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/answer.h"
#include "model/career/issuer.h"
#include "model/career/pathway.h"
#include "model/career/skill.h"
#include "model/record/record.h"

enum { DEPTH_MAX = 64 };

/* What an entry rests on, for the record: titles with their years. */
static bool sources_of(struct adoption *a, int kind, int64_t row,
		       const char **sources, struct err *err)
{
	struct query q;

	*sources = "";
	query_open(&q, a->from,
		   "SELECT group_concat(t, ' \xc2\xb7 ') FROM (SELECT "
		   "DISTINCT title || ifnull(' (' || year || ')', '') AS t "
		   "FROM cited JOIN source ON source.id = source WHERE kind = "
		   "? AND entry = ? ORDER BY field, title LIMIT 4)",
		   err);
	bind_int(&q, kind);
	bind_int(&q, row);
	if (query_step(&q))
		*sources = column_text(&q, &a->arena);
	return query_done(&q);
}

static bool take_answers(struct adoption *a, int64_t row, int64_t id,
			 struct err *err)
{
	struct query q;
	bool ok = true;

	query_open(&q, a->from,
		   "SELECT criterion, value, evidence, source, "
		   "checked FROM answer WHERE issuer = ? AND checked NOT NULL",
		   err);
	bind_int(&q, row);
	while (ok && query_step(&q)) {
		struct answer answer;

		record_clear(&answer_entity, &answer);
		answer.issuer.id = id;
		answer.criterion = column_text(&q, &a->arena);
		adopt_choice(&answer.value, answer_values,
			     column_text(&q, &a->arena));
		answer.evidence = column_text(&q, &a->arena);
		answer.source = column_text(&q, &a->arena);
		answer.answered = column_day(&q);
		adopt_choice(&answer.origin, answer_origins, "catalogue");
		ok = record_save(a->portfolio->store, &answer_entity, &answer,
				 err);
	}
	return query_done(&q) && ok;
}

static bool take_issuer(struct adoption *a, int64_t row, int64_t *id,
			struct err *err)
{
	struct issuer issuer;
	struct query q;

	record_clear(&issuer_entity, &issuer);
	query_open(&q, a->from,
		   "SELECT slug, title, kind, country, url FROM "
		   "issuer WHERE id = ?",
		   err);
	bind_int(&q, row);
	if (query_step(&q)) {
		issuer.slug = column_text(&q, &a->arena);
		issuer.title = column_text(&q, &a->arena);
		issuer.kind = column_text(&q, &a->arena);
		issuer.country = column_text(&q, &a->arena);
		issuer.url = column_text(&q, &a->arena);
	}
	if (!query_done(&q) ||
	    !record_save(a->portfolio->store, &issuer_entity, &issuer, err))
		return false;
	*id = issuer.id;
	return take_answers(a, row, *id, err);
}

static bool take_skill(struct adoption *a, int64_t row, int64_t *id,
		       struct err *err)
{
	struct skill skill;
	struct query q;

	record_clear(&skill_entity, &skill);
	query_open(&q, a->from,
		   "SELECT slug, title, category, aliases, "
		   "esco_url FROM skill WHERE id = ?",
		   err);
	bind_int(&q, row);
	if (query_step(&q)) {
		skill.slug = column_text(&q, &a->arena);
		skill.title = column_text(&q, &a->arena);
		skill.category = column_text(&q, &a->arena);
		skill.aliases = column_text(&q, &a->arena);
		skill.url = column_text(&q, &a->arena);
		skill.framework = *skill.url ? "ESCO" : "";
	}
	if (!query_done(&q) ||
	    !record_save(a->portfolio->store, &skill_entity, &skill, err))
		return false;
	*id = skill.id;
	return true;
}

static void read_achievement(struct query *q, struct achievement *to,
			     struct arena *arena)
{
	to->slug = column_text(q, arena);
	to->title = column_text(q, arena);
	to->kind = column_text(q, arena);
	to->level = column_text(q, arena);
	to->minutes = column_minutes(q);
	to->minutes_basis = column_text(q, arena);
	if (!column_is_null(q))
		to->cost.minor = 0;
	to->cost.minor += column_int(q);
	strncpy(to->cost.currency, column_text(q, arena), 3);
	if (!column_is_null(q))
		to->cost_year = 0;
	to->cost_year += column_int(q);
	validity_read(column_text(q, arena), &to->validity);
	to->renewal = column_text(q, arena);
	to->prerequisites = column_text(q, arena);
	to->criteria = column_text(q, arena);
	to->url = column_text(q, arena);
	to->retired = column_day(q);
	to->confidence = column_text(q, arena);
	to->incomplete = column_int(q) != 0;
}

static bool add_taught(struct adoption *a, int64_t id, int64_t skill,
		       struct err *err)
{
	struct query q;

	query_open(&q, a->portfolio->store,
		   "INSERT INTO achievement_skill "
		   "(achievement, skill) VALUES (?, ?)",
		   err);
	bind_int(&q, id);
	bind_int(&q, skill);
	return query_run(&q);
}

static bool take_taught(struct adoption *a, int64_t row, int64_t id,
			struct err *err)
{
	struct query q;
	int64_t skill;
	bool ok = true;

	query_open(&q, a->from,
		   "SELECT skill FROM achievement_skill WHERE "
		   "achievement = ? ORDER BY skill",
		   err);
	bind_int(&q, row);
	while (ok && query_step(&q))
		ok = adopt_row(a, &skill_entity, column_int(&q), &skill, err) &&
		     add_taught(a, id, skill, err);
	return query_done(&q) && ok;
}

static bool take_achievement(struct adoption *a, int64_t row, int64_t *id,
			     struct err *err)
{
	struct achievement to;
	struct query q;
	int64_t issuer = 0;

	record_clear(&achievement_entity, &to);
	query_open(
		&q, a->from,
		"SELECT slug, title, kind, level, minutes, "
		"minutes_basis, cost_minor, cost_currency, cost_year, "
		"validity, renewal, prerequisites, assessment, url, retired"
		", confidence, name_only, issuer FROM achievement WHERE id = ?",
		err);
	bind_int(&q, row);
	if (query_step(&q)) {
		read_achievement(&q, &to, &a->arena);
		issuer = column_int(&q);
	}
	if (!query_done(&q) || !sources_of(a, 2, row, &to.source, err) ||
	    !adopt_row(a, &issuer_entity, issuer, &to.issuer.id, err) ||
	    !record_save(a->portfolio->store, &achievement_entity, &to, err))
		return false;
	*id = to.id;
	return take_taught(a, row, *id, err) &&
	       adopt_renewal(a, row, to.id, err) &&
	       adopt_rule(a, "prerequisite_of", row, to.id, err) &&
	       adopt_relations(a, row, to.id, err);
}

static bool take_pathway(struct adoption *a, int64_t row, int64_t *id,
			 struct err *err)
{
	struct pathway to;
	struct query q;
	int64_t issuer = 0;

	record_clear(&pathway_entity, &to);
	query_open(&q, a->from,
		   "SELECT slug, title, kind, year, confidence, "
		   "note, issuer FROM pathway WHERE id = ?",
		   err);
	bind_int(&q, row);
	if (query_step(&q)) {
		to.slug = column_text(&q, &a->arena);
		to.title = column_text(&q, &a->arena);
		adopt_choice(&to.kind, pathway_kinds,
			     column_text(&q, &a->arena));
		if (!column_is_null(&q))
			to.year = 0;
		to.year += column_int(&q);
		to.confidence = column_text(&q, &a->arena);
		to.note = column_text(&q, &a->arena);
		issuer = column_int(&q);
	}
	if (!query_done(&q) || !sources_of(a, 3, row, &to.source, err) ||
	    !adopt_row(a, &issuer_entity, issuer, &to.issuer.id, err) ||
	    !record_save(a->portfolio->store, &pathway_entity, &to, err))
		return false;
	*id = to.id;
	return adopt_rule(a, "pathway", row, to.id, err);
}

bool adopt_row(struct adoption *a, const struct entity *entity, int64_t row,
	       int64_t *id, struct err *err)
{
	const char *slug = "";
	struct query q;
	bool ok;

	query_open(&q, a->from,
		   arena_printf(&a->arena,
				"SELECT slug FROM %s "
				"WHERE id = ?",
				entity->table),
		   err);
	bind_int(&q, row);
	if (query_step(&q))
		slug = column_text(&q, &a->arena);
	if (!query_done(&q) ||
	    !record_find(a->portfolio->store, entity, "slug", slug, id, err))
		return false;
	if (*id)
		return true;
	a->copied = true;
	if (++a->depth > DEPTH_MAX)
		return fail(err, "The catalogue's rule for %s goes too deep.",
			    slug);
	ok = entity == &issuer_entity	     ? take_issuer(a, row, id, err)
	     : entity == &skill_entity	     ? take_skill(a, row, id, err)
	     : entity == &achievement_entity ? take_achievement(a, row, id, err)
					     : take_pathway(a, row, id, err);
	a->depth--;
	return ok;
}

static bool in_catalogue(const struct entity *entity)
{
	return entity == &issuer_entity || entity == &skill_entity ||
	       entity == &achievement_entity || entity == &pathway_entity;
}

static bool find(struct store *from, const struct entity *entity,
		 const char *column, const char *value, int64_t *row,
		 struct err *err)
{
	*row = 0;
	return !in_catalogue(entity) ||
	       record_find(from, entity, column, value, row, err);
}

static bool adopt_whole(struct portfolio *p, struct store *from,
			const struct entity *entity, int64_t row, int64_t *id,
			bool *copied, struct err *err)
{
	struct adoption a = { .portfolio = p, .from = from };
	bool ok = adopt_row(&a, entity, row, id, err);

	if (copied)
		*copied = a.copied;
	arena_free(&a.arena);
	return ok;
}

bool adopt(struct portfolio *p, const struct entity *entity, const char *slug,
	   int64_t *id, struct err *err)
{
	struct store *from;
	int64_t row;

	*id = 0;
	if (!portfolio_catalogue(p, &from, err) ||
	    !find(from, entity, "slug", slug, &row, err))
		return false;
	if (!row)
		return fail(err, "The catalogue has no %s \"%s\".", entity->one,
			    slug);
	return adopt_whole(p, from, entity, row, id, NULL, err);
}

bool adopt_named(struct portfolio *p, const struct entity *entity,
		 const char *name, int64_t *id, bool *copied, struct err *err)
{
	struct store *from;
	int64_t row;

	*id = 0;
	if (!portfolio_catalogue(p, &from, err) ||
	    !find(from, entity, "slug", name, &row, err) ||
	    (!row && !find(from, entity, "title", name, &row, err)))
		return false;
	return !row || adopt_whole(p, from, entity, row, id, copied, err);
}
