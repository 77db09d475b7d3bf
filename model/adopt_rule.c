/* SPDX-License-Identifier: MIT */
/*
 * What ties catalogue entries together: the steps of rules, and relations.
 */
#include "model/adopt_parts.h"

#include "model/base/text.h"
#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "model/career/skill.h"
#include "model/career/step.h"
#include "model/record/record.h"

void adopt_choice(unsigned *member, const char *const *choices,
		  const char *text)
{
	for (unsigned i = 0; choices[i]; i++)
		if (text_equal(choices[i], text))
			*member = i;
}

/* Relations are copied when both ends are here, whichever came last. */
static bool add_relation(struct adoption *a, struct query *from, int64_t id,
			 struct err *err)
{
	const char *kind = column_text(from, &a->arena);
	const char *other = column_text(from, &a->arena);
	bool forward = column_int(from) != 0;
	struct query q;

	query_open(
		&q, a->portfolio->store,
		forward ? "INSERT INTO relation (achievement, kind, other) SELECT ?1,"
			  " ?2, id FROM achievement WHERE slug = ?3 ON CONFLICT DO "
			  "NOTHING"
			: "INSERT INTO relation (achievement, kind, other) SELECT id,"
			  " ?2, ?1 FROM achievement WHERE slug = ?3 ON CONFLICT DO "
			  "NOTHING",
		err);
	bind_int(&q, id);
	bind_text(&q, kind);
	bind_text(&q, other);
	return query_run(&q);
}

bool adopt_relations(struct adoption *a, int64_t row, int64_t id,
		     struct err *err)
{
	struct query q;
	bool ok = true;

	query_open(&q, a->from,
		   "SELECT relation.kind, slug, achievement = ?1 FROM "
		   "relation JOIN achievement AS o ON o.id = CASE "
		   "achievement WHEN ?1 THEN other ELSE achievement END "
		   "WHERE achievement = ?1 OR other = ?1",
		   err);
	bind_int(&q, row);
	while (ok && query_step(&q))
		ok = add_relation(a, &q, id, err);
	return query_done(&q) && ok;
}

/* The steps of a rule come parents first; children find theirs by the
 * numbers that steps have there and here. */
struct rule {
	const struct field *owner; /* whose it is: */
	int64_t owner_id; /* here */
	int64_t *from, *to;
	int count;
};

static int64_t here(const struct rule *rule, int64_t there)
{
	for (int i = rule->count - 1; i >= 0; i--)
		if (rule->from[i] == there)
			return rule->to[i];
	return 0;
}

static bool take_step(struct adoption *a, struct query *q, struct rule *rule,
		      struct err *err)
{
	struct step step;
	int64_t number, row;

	record_clear(&step_entity, &step);
	((struct link *)field_in(rule->owner, &step))->id = rule->owner_id;
	number = column_int(q);
	if ((row = column_int(q)))
		step.parent = here(rule, row);
	step.position = column_int(q);
	adopt_choice(&step.kind, step_kinds, column_text(q, &a->arena));
	if (!column_is_null(q))
		step.number = 0;
	step.number += column_int(q);
	if ((row = column_int(q)) &&
	    !adopt_row(a, &achievement_entity, row, &step.achievement.id, err))
		return false;
	if ((row = column_int(q)) &&
	    !adopt_row(a, &pathway_entity, row, &step.nested.id, err))
		return false;
	if ((row = column_int(q)) &&
	    !adopt_row(a, &skill_entity, row, &step.skill.id, err))
		return false;
	step.text = column_text(q, &a->arena);
	step.since = column_day(q);
	adopt_choice(&step.share, step_shares, column_text(q, &a->arena));
	step.note = column_text(q, &a->arena);
	if (!record_save(a->portfolio->store, &step_entity, &step, err))
		return false;
	rule->from[rule->count] = number;
	rule->to[rule->count++] = step.id;
	return true;
}

bool adopt_rule(struct adoption *a, const char *owner, int64_t row, int64_t id,
		struct err *err)
{
	struct rule rule = { entity_field(&step_entity, owner), id,
			     .count = 0 };
	struct query q;
	int64_t count;
	bool ok;

	if (!query_number(a->from, "SELECT count(*) FROM step", 0, &count, err))
		return false;
	rule.from = arena_array(&a->arena, (size_t)count, sizeof(int64_t));
	rule.to = arena_array(&a->arena, (size_t)count, sizeof(int64_t));
	query_open(
		&q, a->from,
		arena_printf(
			&a->arena,
			"SELECT id, parent, "
			"position, kind, number, achievement, nested, skill, text, "
			"since, share, note FROM step WHERE %s = ? ORDER BY id",
			owner),
		err);
	bind_int(&q, row);
	for (ok = true; ok && query_step(&q);)
		ok = take_step(a, &q, &rule, err);
	return query_done(&q) && ok;
}
