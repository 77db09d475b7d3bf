/* SPDX-License-Identifier: MIT */
/*
 * Whole entries: one row, and the lists that hang on it.
 *
 * The lists are of the same make: a statement with the slug as its only ?,
 * and a function that reads one row. rows() does the rest.
 */
#include "model/catalogue/entry.h"

#include <string.h>

#include "model/catalogue/column.h"

enum { ROWS_ROOM = 4 };

/* Where one is while an entry is read; `failed` sticks. */
struct reading {
	struct catalogue *catalogue;
	struct arena *arena;
	const char *slug;
	struct err *err;
	bool failed;
};

typedef void read_row(struct query *q, struct arena *arena, void *row);

/* All rows of a statement as an array of `size` bytes each. */
static void *rows(struct reading *r, const char *sql, read_row *read,
		  size_t size, size_t *count)
{
	size_t room = ROWS_ROOM;
	char *array = arena_array(r->arena, room, size);
	struct query q;

	*count = 0;
	if (r->failed)
		return array;
	query_open(&q, r->catalogue->store, sql, r->err);
	bind_text(&q, r->slug);
	while (query_step(&q)) {
		if (*count == room) {
			char *more = arena_array(r->arena, room * 2, size);

			memcpy(more, array, room * size);
			array = more;
			room *= 2;
		}
		read(&q, r->arena, array + (*count)++ * size);
	}
	r->failed = !query_done(&q);
	return array;
}

static void read_link(struct query *q, struct arena *arena, void *row)
{
	struct catalogue_link *link = row;

	link->slug = column_text(q, arena);
	link->title = column_text(q, arena);
}

static void read_relation(struct query *q, struct arena *arena, void *row)
{
	struct catalogue_relation *relation = row;

	relation->kind = column_text(q, arena);
	read_link(q, arena, &relation->other);
}

static void read_source(struct query *q, struct arena *arena, void *row)
{
	struct catalogue_source *source = row;

	source->field = column_text(q, arena);
	source->title = column_text(q, arena);
	source->place = column_text(q, arena);
	source->year = catalogue_number(q);
}

static void read_step(struct query *q, struct arena *arena, void *row)
{
	struct catalogue_step *step = row;

	step->parent = (int)column_int(q);
	step->position = (int)column_int(q);
	step->kind = column_text(q, arena);
	step->number = catalogue_number(q);
	read_link(q, arena, &step->link);
	step->text = column_text(q, arena);
	step->since = column_day(q);
	step->share = column_text(q, arena);
	step->note = column_text(q, arena);
}

/* The steps of one rule have neighbouring ids, so that the index of a parent
 * is its distance from the root. */
#define STEPS(owner, table)                                                     \
	"SELECT coalesce(t.parent - (SELECT min(id) FROM step r WHERE r." owner \
	" = t." owner "), -1), t.position, t.kind, t.number,"                   \
	" coalesce(a.slug, p.slug, s.slug, ''),"                                \
	" coalesce(a.title, p.title, s.title, ''),"                             \
	" t.text, t.since, t.share, t.note"                                     \
	" FROM step t JOIN " table " o ON o.id = t." owner                      \
	" LEFT JOIN achievement a ON a.id = t.achievement"                      \
	" LEFT JOIN pathway p ON p.id = t.nested"                               \
	" LEFT JOIN skill s ON s.id = t.skill"                                  \
	" WHERE o.slug = ? ORDER BY t.id"

#define CITED(kind, table)                                                     \
	"SELECT c.field, s.title, s.place, s.year FROM cited c"                \
	" JOIN source s ON s.id = c.source JOIN " table " o ON o.id = c.entry" \
	" WHERE c.kind = " kind " AND o.slug = ? ORDER BY c.field, s.slug"

static void read_achievement(struct query *q, struct arena *arena, void *row)
{
	struct catalogue_achievement *a = row;

	a->slug = column_text(q, arena);
	a->title = column_text(q, arena);
	read_link(q, arena, &a->issuer);
	a->kind = column_text(q, arena);
	a->level = column_text(q, arena);
	a->category = column_text(q, arena);
	a->name_only = column_int(q);
	a->several = column_int(q);
	a->minutes = catalogue_minutes(q);
	a->minutes_basis = column_text(q, arena);
	a->minutes_how = column_text(q, arena);
	a->minutes_stated = column_text(q, arena);
	a->cost = catalogue_cost(q, arena);
	a->cost_year = catalogue_number(q);
	validity_read(column_text(q, arena), &a->validity);
	a->lapse = column_text(q, arena);
	a->renewal = column_text(q, arena);
	a->prerequisites = column_text(q, arena);
	a->assessment = column_text(q, arena);
	a->url = column_text(q, arena);
	a->retired = column_day(q);
	a->successor = column_text(q, arena);
	a->confidence = column_text(q, arena);
	a->aliases = column_text(q, arena);
}

static void achievement_lists(struct reading *r,
			      struct catalogue_achievement *a)
{
	a->skills = rows(r,
			 "SELECT s.slug, s.title FROM achievement_skill l"
			 " JOIN skill s ON s.id = l.skill"
			 " JOIN achievement a ON a.id = l.achievement"
			 " WHERE a.slug = ? ORDER BY s.title",
			 read_link, sizeof(*a->skills), &a->skills_count);
	a->relations = rows(r,
			    "SELECT l.kind, x.slug, x.title FROM relation l"
			    " JOIN achievement x ON x.id = l.other"
			    " JOIN achievement a ON a.id = l.achievement"
			    " WHERE a.slug = ? ORDER BY l.kind, x.title",
			    read_relation, sizeof(*a->relations),
			    &a->relations_count);
	a->first.step = rows(r, STEPS("prerequisite_of", "achievement"),
			     read_step, sizeof(*a->first.step),
			     &a->first.count);
	a->sources = rows(r, CITED("2", "achievement"), read_source,
			  sizeof(*a->sources), &a->sources_count);
}

bool catalogue_achievement(struct catalogue *c, struct arena *arena,
			   const char *slug,
			   const struct catalogue_achievement **entry,
			   struct err *err)
{
	struct reading r = { c, arena, slug, err, false };
	struct catalogue_achievement *a;
	size_t count;

	*entry = NULL;
	if (!catalogue_open(c, err))
		return false;
	a = rows(&r,
		 "SELECT a.slug, a.title, i.slug, i.title, a.kind,"
		 " a.level, a.category, a.name_only, a.class, a.minutes,"
		 " a.minutes_basis, a.minutes_how, a.minutes_stated,"
		 " a.cost_minor, a.cost_currency, a.cost_year, a.validity,"
		 " a.lapse, a.renewal, a.prerequisites, a.assessment, a.url,"
		 " a.retired, a.successor, a.confidence, a.aliases"
		 " FROM achievement a JOIN issuer i ON i.id = a.issuer"
		 " WHERE a.slug = ?",
		 read_achievement, sizeof(*a), &count);
	if (r.failed || count == 0)
		return !r.failed;
	achievement_lists(&r, a);
	*entry = a;
	return !r.failed;
}

static void read_pathway(struct query *q, struct arena *arena, void *row)
{
	struct catalogue_pathway *p = row;

	p->slug = column_text(q, arena);
	p->title = column_text(q, arena);
	read_link(q, arena, &p->issuer);
	p->kind = column_text(q, arena);
	p->lapse = column_text(q, arena);
	read_link(q, arena, &p->award);
	p->award_text = column_text(q, arena);
	p->parts = column_text(q, arena);
	p->window = column_text(q, arena);
	p->recognition = column_text(q, arena);
	p->year = catalogue_number(q);
	p->note = column_text(q, arena);
	p->confidence = column_text(q, arena);
}

bool catalogue_pathway(struct catalogue *c, struct arena *arena,
		       const char *slug, const struct catalogue_pathway **entry,
		       struct err *err)
{
	struct reading r = { c, arena, slug, err, false };
	struct catalogue_pathway *p;
	size_t count;

	*entry = NULL;
	if (!catalogue_open(c, err))
		return false;
	p = rows(&r,
		 "SELECT p.slug, p.title, i.slug, i.title, p.kind,"
		 " p.lapse, coalesce(a.slug, ''), coalesce(a.title, ''),"
		 " p.award_text, p.parts, p.window, p.recognition, p.year,"
		 " p.note, p.confidence FROM pathway p"
		 " JOIN issuer i ON i.id = p.issuer"
		 " LEFT JOIN achievement a ON a.id = p.award"
		 " WHERE p.slug = ?",
		 read_pathway, sizeof(*p), &count);
	if (r.failed || count == 0)
		return !r.failed;
	p->rule.step = rows(&r, STEPS("pathway", "pathway"), read_step,
			    sizeof(*p->rule.step), &p->rule.count);
	p->sources = rows(&r, CITED("3", "pathway"), read_source,
			  sizeof(*p->sources), &p->sources_count);
	*entry = p;
	return !r.failed;
}

static void read_answer(struct query *q, struct arena *arena, void *row)
{
	struct catalogue_answer *answer = row;

	answer->criterion = column_text(q, arena);
	answer->value = column_text(q, arena);
	answer->evidence = column_text(q, arena);
	answer->source = column_text(q, arena);
	answer->year = catalogue_number(q);
	answer->confidence = column_text(q, arena);
	answer->checked = column_day(q);
	answer->also = column_text(q, arena);
}

static void read_practice(struct query *q, struct arena *arena, void *row)
{
	struct catalogue_practice *practice = row;

	practice->about = column_text(q, arena);
	practice->value = column_text(q, arena);
	practice->unsure = column_int(q);
	practice->confidence = column_text(q, arena);
	practice->source = column_text(q, arena);
}

static void read_issuer(struct query *q, struct arena *arena, void *row)
{
	struct catalogue_issuer *issuer = row;

	issuer->slug = column_text(q, arena);
	issuer->title = column_text(q, arena);
	issuer->kind = column_text(q, arena);
	issuer->country = column_text(q, arena);
	issuer->url = column_text(q, arena);
	issuer->awards_nothing = column_int(q);
}

bool catalogue_issuer(struct catalogue *c, struct arena *arena,
		      const char *slug, const struct catalogue_issuer **entry,
		      struct err *err)
{
	struct reading r = { c, arena, slug, err, false };
	struct catalogue_issuer *issuer;
	size_t count;

	*entry = NULL;
	if (!catalogue_open(c, err))
		return false;
	issuer = rows(&r,
		      "SELECT slug, title, kind, country, url,"
		      " awards_nothing FROM issuer WHERE slug = ?",
		      read_issuer, sizeof(*issuer), &count);
	if (r.failed || count == 0)
		return !r.failed;
	issuer->answers = rows(&r,
			       "SELECT criterion, value, evidence, source,"
			       " year, confidence, checked, also FROM answer"
			       " JOIN issuer i ON i.id = issuer"
			       " WHERE i.slug = ? ORDER BY criterion",
			       read_answer, sizeof(*issuer->answers),
			       &issuer->answers_count);
	issuer->practices = rows(&r,
				 "SELECT about, value, unsure, confidence,"
				 " source FROM practice JOIN issuer i"
				 " ON i.id = issuer WHERE i.slug = ?"
				 " ORDER BY about",
				 read_practice, sizeof(*issuer->practices),
				 &issuer->practices_count);
	*entry = issuer;
	return !r.failed;
}

static void read_signal(struct query *q, struct arena *arena, void *row)
{
	struct catalogue_signal *signal = row;

	signal->name = column_text(q, arena);
	signal->value = column_text(q, arena);
}

static void read_skill(struct query *q, struct arena *arena, void *row)
{
	struct catalogue_skill *skill = row;

	skill->slug = column_text(q, arena);
	skill->title = column_text(q, arena);
	skill->category = column_text(q, arena);
	skill->domain = column_text(q, arena);
	skill->aliases = column_text(q, arena);
	skill->esco_title = column_text(q, arena);
	skill->esco_url = column_text(q, arena);
	skill->esco_fit = column_text(q, arena);
	skill->onet_element = column_text(q, arena);
	skill->life_class = column_text(q, arena);
	skill->life_months = catalogue_number(q);
}

bool catalogue_skill(struct catalogue *c, struct arena *arena, const char *slug,
		     const struct catalogue_skill **entry, struct err *err)
{
	struct reading r = { c, arena, slug, err, false };
	struct catalogue_skill *skill;
	size_t count;

	*entry = NULL;
	if (!catalogue_open(c, err))
		return false;
	skill = rows(&r,
		     "SELECT slug, title, category, domain, aliases,"
		     " esco_title, esco_url, esco_fit, onet_element,"
		     " life_class, life_months FROM skill WHERE slug = ?",
		     read_skill, sizeof(*skill), &count);
	if (r.failed || count == 0)
		return !r.failed;
	skill->signals = rows(&r,
			      "SELECT name, CASE WHEN value IS NULL"
			      " THEN text ELSE trim(printf('%.10g %s', value,"
			      " text)) END FROM signal"
			      " JOIN skill s ON s.id = skill WHERE s.slug = ?"
			      " ORDER BY name",
			      read_signal, sizeof(*skill->signals),
			      &skill->signals_count);
	skill->sources = rows(&r, CITED("4", "skill"), read_source,
			      sizeof(*skill->sources), &skill->sources_count);
	*entry = skill;
	return !r.failed;
}
