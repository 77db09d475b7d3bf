/* SPDX-License-Identifier: MIT */
/*
 * Looking up what a rule refers to, and its steps as rows.
 */
#include "model/exchange/rule_keep.h"

#include <string.h>

#include "model/career/achievement.h"
#include "model/career/pathway.h"
#include "model/career/skill.h"
#include "model/record/record.h"
#include "model/stacking/kind.h"

bool rule_is_slug(const char *text)
{
	return *text && !text[strspn(text, "abcdefghijklmnopqrstuvwxyz"
					   "0123456789-._")];
}

void rule_keep_begin(struct rule_keeping *keeping, struct importing *in,
		     const struct rule_reading *reading)
{
	*keeping = (struct rule_keeping){
		.in = in,
		.reading = reading,
		.achievements = arena_array(in->arena,
					    (size_t)reading->achievements.count,
					    sizeof(int64_t)),
		.pathways = arena_array(in->arena,
					(size_t)reading->pathways.count,
					sizeof(int64_t)),
		.skills = arena_array(in->arena, (size_t)reading->skills.count,
				      sizeof(int64_t)),
		.unknown = { .arena = in->arena },
	};
}

static bool make(struct rule_keeping *keeping, const struct entity *entity,
		 const char *name, int64_t *id, struct err *why)
{
	struct importing *in = keeping->in;
	const char *slug = rule_is_slug(name) ? name : "";
	struct achievement a;
	struct skill s;

	if (entity == &skill_entity) {
		record_clear(entity, &s);
		s.title = name;
		s.slug = slug;
		if (!record_save(in->store, entity, &s, why))
			return false;
		*id = s.id;
		return true;
	}
	record_clear(entity, &a);
	a.title = name;
	a.slug = slug;
	a.incomplete = true;
	a.source = "rule";
	if (!record_save(in->store, entity, &a, why))
		return false;
	*id = a.id;
	text_addf(&keeping->unknown, "%s%s",
		  keeping->unknown.length ? ", " : "", name);
	return true;
}

/* The row that a rule refers to by slug or title: one's own, else the
 * catalogue's, else (not of a pathway) a new one. */
static bool find(struct rule_keeping *keeping, const struct entity *entity,
		 const char *name, int64_t *id, struct err *why)
{
	struct importing *in = keeping->in;

	if (*id)
		return true;
	if (!record_find(in->store, entity, "slug", name, id, why) ||
	    (!*id && !record_find(in->store, entity, "title", name, id, why)) ||
	    (!*id && in->batch->adopt &&
	     !in->batch->adopt(in->batch->data, entity, name, id, why)))
		return false;
	if (*id)
		return true;
	if (entity == &pathway_entity)
		return fail(why,
			    "There is no pathway \"%s\"; import it first, or "
			    "in the same file.",
			    name);
	return make(keeping, entity, name, id, why);
}

static bool refer(struct rule_keeping *keeping, const struct rule_step *s,
		  struct step *step, struct err *why)
{
	const struct rule_reading *reading = keeping->reading;

	if (s->to < 0)
		return true;
	if (s->kind == RULE_POINTS) {
		step->text = reading->schemes.at[s->to];
		return true;
	}
	if (s->kind == RULE_PATHWAY) {
		if (!find(keeping, &pathway_entity, reading->pathways.at[s->to],
			  &keeping->pathways[s->to], why))
			return false;
		step->nested.id = keeping->pathways[s->to];
	} else if (s->kind == RULE_SKILL) {
		if (!find(keeping, &skill_entity, reading->skills.at[s->to],
			  &keeping->skills[s->to], why))
			return false;
		step->skill.id = keeping->skills[s->to];
	} else {
		if (!find(keeping, &achievement_entity,
			  reading->achievements.at[s->to],
			  &keeping->achievements[s->to], why))
			return false;
		step->achievement.id = keeping->achievements[s->to];
	}
	return true;
}

/* The kinds of the engine as the table calls them. */
static unsigned kind_of(enum rule_kind kind)
{
	unsigned at = 0;

	while (!text_equal(step_kinds[at], rule_kind_word(kind)))
		at++;
	return at;
}

/* The row of a step, `parent` still a number of a step. */
static bool row_of(struct rule_keeping *keeping, int32_t number,
		   struct step *step, struct err *why)
{
	const struct rule_reading *reading = keeping->reading;
	const struct rule_step *s = &reading->steps[number];

	record_clear(&step_entity, step);
	step->parent = s->parent;
	step->position = s->position;
	step->kind = kind_of(s->kind);
	if (s->number != RULE_NO_NUMBER)
		step->number = s->number;
	step->text = s->kind == RULE_TAG ? reading->tags.at[s->tag]
					 : reading->texts[number];
	step->since = s->day;
	step->share = s->once;
	step->note = reading->notes[number];
	if (s->kind == RULE_POINTS && s->tag >= 0)
		step->tag = reading->tags.at[s->tag];
	return refer(keeping, s, step, why);
}

/* The steps of a pathway as rows, in the order in which they were read;
 * parents by their place in it. */
static bool rows_of(struct rule_keeping *keeping, int32_t pathway,
		    struct step **rows, size_t *count, struct err *why)
{
	const struct rule_reading *reading = keeping->reading;
	size_t first = keeping->next;

	while (keeping->next < reading->count &&
	       reading->steps[keeping->next].pathway == pathway)
		keeping->next++;
	*count = keeping->next - first;
	*rows = arena_array(keeping->in->arena, *count, sizeof(**rows));
	for (size_t i = 0; i < *count; i++) {
		struct step *row = &(*rows)[i];

		if (!row_of(keeping, (int32_t)(first + i), row, why))
			return false;
		if (row->parent >= 0)
			row->parent -= (int64_t)first;
	}
	return true;
}

static bool same_row(struct query *q, struct arena *arena, int64_t up,
		     const struct step *s)
{
	return column_int(q) == up &&
	       text_equal(column_text(q, arena), step_kinds[s->kind]) &&
	       column_int(q) == s->number &&
	       column_int(q) == s->achievement.id &&
	       column_int(q) == s->nested.id && column_int(q) == s->skill.id &&
	       column_day(q).n == s->since.n &&
	       text_equal(column_text(q, arena), s->text) &&
	       text_equal(column_text(q, arena), s->tag) &&
	       text_equal(column_text(q, arena), step_shares[s->share]) &&
	       text_equal(column_text(q, arena), s->note);
}

/* Whether the steps that are kept are these. */
static bool compare(struct rule_keeping *keeping, int64_t pathway,
		    const struct step *rows, size_t count, bool *same,
		    struct err *why)
{
	struct arena *arena = keeping->in->arena;
	int64_t *ids = arena_array(arena, count + 1, sizeof(*ids));
	size_t done = 0;
	struct query q;

	*same = true;
	query_open(&q, keeping->in->store,
		   "WITH RECURSIVE tree (id, up, path) AS ("
		   "SELECT id, 0, printf('%08d', position) FROM step "
		   "WHERE pathway = ?1 AND parent IS NULL UNION ALL "
		   "SELECT s.id, s.parent, path || printf('/%08d', s.position)"
		   " FROM step AS s JOIN tree ON s.parent = tree.id) "
		   "SELECT s.id, up, s.kind, ifnull(s.number, ?2), "
		   "ifnull(s.achievement, 0), ifnull(s.nested, 0), "
		   "ifnull(s.skill, 0), s.since, s.text, s.tag, s.share, "
		   "s.note "
		   "FROM tree JOIN step AS s USING (id) ORDER BY path",
		   why);
	bind_int(&q, pathway);
	bind_int(&q, NO_NUMBER);
	while (*same && query_step(&q)) {
		const struct step *s = &rows[done];

		if (done == count) {
			*same = false;
			break;
		}
		ids[done++] = column_int(&q);
		*same = same_row(&q, arena, s->parent < 0 ? 0 : ids[s->parent],
				 s);
	}
	*same = *same && done == count;
	return query_done(&q);
}

static bool save(struct rule_keeping *keeping, int64_t pathway,
		 struct step *rows, size_t count, struct err *why)
{
	for (size_t i = 0; i < count; i++) {
		struct step *s = &rows[i];

		s->pathway.id = pathway;
		s->parent = s->parent < 0 ? NO_NUMBER : rows[s->parent].id;
		if (!record_save(keeping->in->store, &step_entity, s, why))
			return false;
	}
	return true;
}

bool rule_keep(struct rule_keeping *keeping, int32_t pathway, int64_t id,
	       bool fresh, struct err *why)
{
	struct step *rows;
	size_t count;
	bool same;

	if (!rows_of(keeping, pathway, &rows, &count, why))
		return false;
	if (fresh)
		return save(keeping, id, rows, count, why);
	if (!compare(keeping, id, rows, count, &same, why))
		return false;
	return same || fail(why, "The pathway is there already with another "
				 "rule; rename or remove it first.");
}
