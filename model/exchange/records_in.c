/* SPDX-License-Identifier: MIT */
/*
 * Records by the thousand, with their ids exchanged.
 *
 * Kinds come in the order of entities[], each after those that it links to, so
 * that a link's new id is known. Steps link to each other and are joined last.
 */
#include "model/exchange/records_in.h"

#include <stdlib.h>
#include <string.h>

#include "model/base/text.h"
#include "model/career/credential.h"
#include "model/career/achievement.h"
#include "model/career/document.h"
#include "model/career/entities.h"
#include "model/career/note.h"
#include "model/career/pathway.h"
#include "model/career/profile.h"
#include "model/career/step.h"
#include "model/career/waiver.h"
#include "model/exchange/read.h"
#include "model/record/record.h"

enum { KINDS_MAX = 32 };

/* A record's id there and here. */
struct pair {
	int64_t there, here;
	enum { STEPS_UNKNOWN, STEPS_TAKEN, STEPS_KEPT } steps;
};

struct map {
	struct pair *at;
	size_t count;
};

/* A step whose parent is set when all steps are there. */
struct orphan {
	int64_t id, parent;
	struct orphan *next;
};

struct records {
	struct importing *in;
	struct err *why;
	struct map maps[KINDS_MAX];
	bool was_empty; /* no row of this kind was there before */
	struct orphan *orphans;
	long fresh, known, kept, originals;
	const char *owner; /* the profile's name there */
};

static int by_there(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;

	return (x->there > y->there) - (x->there < y->there);
}

static struct pair *pair_of(struct records *r, const struct entity *entity,
			    int64_t there)
{
	const struct pair key = { .there = there };

	for (size_t i = 0; entities[i]; i++)
		if (entities[i] == entity && r->maps[i].count)
			return bsearch(&key, r->maps[i].at, r->maps[i].count,
				       sizeof(key), by_there);
	return NULL;
}

static bool exchange_links(struct records *r, const struct entity *entity,
			   void *record)
{
	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];
		const struct pair *pair;
		struct link *link;

		if (f->kind != LINK)
			continue;
		link = field_in(f, record);
		if (!link->id)
			continue;
		pair = pair_of(r, f->to, link->id);
		if (!pair)
			return fail(r->why,
				    "its %s, %lld, is not in the "
				    "file.",
				    f->name, (long long)link->id);
		link->id = pair->here;
	}
	return true;
}

/* "credential 12" in a note. */
static void exchange_about(struct records *r, struct note *note)
{
	const char *blank = strchr(note->about, ' ');
	const struct entity *entity;
	const struct pair *pair;
	long long id;

	if (!blank || !text_number(blank + 1, 1, INT64_MAX, &id))
		return;
	entity = entity_called(arena_copy(r->in->arena, note->about,
					  (size_t)(blank - note->about)));
	pair = entity ? pair_of(r, entity, id) : NULL;
	if (pair)
		note->about = arena_printf(r->in->arena, "%s %lld", entity->one,
					   (long long)pair->here);
}

/* A rule is taken as a whole, or not at all: where its owner was there before
 * and has one, that one stays. */
static bool takes_step(struct records *r, const struct step *there,
		       const struct step *s, bool *takes)
{
	struct pair *owner = there->pathway.id
				     ? pair_of(r, &pathway_entity,
					       there->pathway.id)
				     : pair_of(r, &achievement_entity,
					       there->prerequisite_of.id);
	struct query q;

	if (owner && owner->steps == STEPS_UNKNOWN) {
		owner->steps = STEPS_TAKEN;
		query_open(&q, r->in->store,
			   "SELECT 1 FROM step WHERE pathway"
			   " = ?1 OR prerequisite_of = ?2 LIMIT 1",
			   r->why);
		bind_int(&q, s->pathway.id);
		bind_int(&q, s->prerequisite_of.id);
		if (query_step(&q))
			owner->steps = STEPS_KEPT;
		if (!query_done(&q))
			return false;
	}
	*takes = !owner || owner->steps == STEPS_TAKEN;
	return true;
}

static void add_orphan(struct records *r, int64_t id, int64_t parent)
{
	struct orphan *orphan = arena_alloc(r->in->arena, sizeof(*orphan));

	*orphan = (struct orphan){ id, parent, r->orphans };
	r->orphans = orphan;
}

static bool join_orphans(struct records *r)
{
	for (struct orphan *o = r->orphans; o; o = o->next) {
		const struct pair *pair = pair_of(r, &step_entity, o->parent);
		struct query q;

		if (!pair)
			return fail(r->why,
				    "A step's parent, %lld, is not in "
				    "the file.",
				    (long long)o->parent);
		query_open(&q, r->in->store,
			   "UPDATE step SET parent = ? WHERE"
			   " id = ?",
			   r->why);
		bind_int(&q, pair->here);
		bind_int(&q, o->id);
		if (!query_run(&q))
			return false;
	}
	return true;
}

static bool is_blank(const struct profile *p)
{
	for (size_t i = 0; i < profile_entity.count; i++)
		if (field_known(&profile_entity.fields[i], p))
			return false;
	return true;
}

/* One's own profile stays unless nothing was written into it yet. */
static bool take_profile(struct records *r, struct profile *p)
{
	struct profile own;

	r->owner = p->name;
	if (!record_load(r->in->store, &profile_entity, 1, &own, r->in->arena,
			 r->why))
		return false;
	p->id = 1;
	if (is_blank(p))
		return true;
	if (!is_blank(&own)) {
		r->known++;
		return true;
	}
	r->fresh++;
	return record_save(r->in->store, &profile_entity, p, r->why);
}

/* An original is a name, a size and a sum; its bytes are elsewhere. */
static bool check_document(struct records *r, const struct document *d)
{
	if (strlen(d->sha256) != 64 ||
	    d->sha256[strspn(d->sha256, "0123456789abcdef")])
		return fail(r->why, "\"sha256\" wants 64 hexadecimal digits.");
	if (d->size < 0)
		return fail(r->why, "\"size\" wants the number of bytes.");
	return true;
}

/* The row that is here already, or a new one. */
static bool keep(struct records *r, const struct entity *entity, void *record)
{
	struct store *store = r->in->store;
	int64_t id = 0;
	bool same = true;

	if (!r->was_empty) {
		if (!record_same(store, entity, record, &id, r->why))
			return false;
		same = id != 0;
	}
	if (!id && !record_keyed(store, entity, record, &id, r->why))
		return false;
	if (id) {
		*(int64_t *)record = id;
		*(same ? &r->known : &r->kept) += 1;
		return true;
	}
	r->fresh++;
	r->originals += entity == &document_entity;
	if (entity == &credential_entity) { /* nobody checked it here */
		((struct credential *)record)->verdict = "";
		((struct credential *)record)->findings = "";
		((struct credential *)record)->checked = NO_DAY;
	}
	return record_save(store, entity, record, r->why);
}

static bool take_step(struct records *r, const struct step *there,
		      struct step *s)
{
	bool takes;

	if (!takes_step(r, there, s, &takes))
		return false;
	if (!takes) {
		r->known++;
		return true;
	}
	r->fresh++;
	s->parent = NO_NUMBER;
	if (!record_save(r->in->store, &step_entity, s, r->why))
		return false;
	if (there->parent != NO_NUMBER)
		add_orphan(r, s->id, there->parent);
	return true;
}

/* Where the rule here stays, so does what was waived of it. */
static bool take_waiver(struct records *r, struct waiver *w)
{
	const struct pair *pair = pair_of(r, &step_entity, w->step);

	if (!pair) {
		r->known++;
		return true;
	}
	w->step = pair->here;
	return keep(r, &waiver_entity, w);
}

static bool take_record(struct records *r, const struct entity *entity,
			void *record, struct map *map)
{
	int64_t there = *(int64_t *)record;
	struct step step = { 0 };
	bool ok;

	if (entity == &step_entity)
		step = *(struct step *)record;
	if (!exchange_links(r, entity, record))
		return false;
	*(int64_t *)record = 0;
	if (entity == &note_entity)
		exchange_about(r, record);
	if (entity == &profile_entity)
		ok = take_profile(r, record);
	else if (entity == &step_entity)
		ok = take_step(r, &step, record);
	else if (entity == &waiver_entity)
		ok = take_waiver(r, record);
	else
		ok = (entity != &document_entity ||
		      check_document(r, record)) &&
		     keep(r, entity, record);
	if (ok && *(int64_t *)record)
		map->at[map->count++] = (struct pair){
			there,
			*(int64_t *)record,
			STEPS_UNKNOWN,
		};
	return ok;
}

static bool take_kind(struct records *r, const struct entity *entity,
		      const cJSON *list, struct map *map)
{
	int64_t count;
	struct map here = { 0 };

	if (!list)
		return true;
	if (!cJSON_IsArray(list))
		return fail(r->why, "\"%s\" wants a list.", entity->table);
	if (!record_count(r->in->store, entity, &count, r->why))
		return false;
	r->was_empty = count == 0;
	here.at = arena_array(r->in->arena,
			      (size_t)cJSON_GetArraySize(list) + 1,
			      sizeof(*here.at));
	for (const cJSON *x = list->child; x; x = x->next) {
		void *record = arena_alloc(r->in->arena, entity->size);

		if (!read_json(entity, x, record, r->in->arena, r->why))
			return fail_in(r->why, "%s", entity->one);
		count = *(int64_t *)record;
		if (!take_record(r, entity, record, &here))
			return fail_in(r->why, "%s %lld", entity->one,
				       (long long)count);
	}
	qsort(here.at, here.count, sizeof(*here.at), by_there);
	*map = here;
	return true;
}

static bool check_head(const cJSON *root, struct err *why)
{
	double version;

	if (!json_number(root, "cairn", &version) || version != 1)
		return fail(why, "It was written by a newer version; this one "
				 "reads {\"cairn\": 1} only.");
	for (const cJSON *x = root->child; x; x = x->next) {
		const struct entity *entity = entity_called(x->string);

		if (!text_equal(x->string, "cairn") &&
		    !(entity && text_equal(entity->table, x->string)))
			return fail(why, "The kind \"%s\" is not known.",
				    x->string);
	}
	return true;
}

static void tell(struct records *r)
{
	struct text why = { .arena = r->in->arena };

	text_addf(&why, "%ld record%s", r->fresh, r->fresh == 1 ? "" : "s");
	if (r->known)
		text_addf(&why, ", %ld %s there already", r->known,
			  r->known == 1 ? "was" : "were");
	if (r->kept)
		text_addf(&why, ", %ld differ and stay as they are here",
			  r->kept);
	if (r->originals)
		text_addf(&why,
			  "; without the bytes of %ld original%s, which "
			  "JSON does not carry: import %s too",
			  r->originals, r->originals == 1 ? "" : "s",
			  r->originals == 1 ? "that" : "those");
	importing_tell(r->in, r->fresh ? IMPORT_TAKEN : IMPORT_KNOWN,
		       "portfolio", *r->owner ? r->owner : "without a name", "",
		       text_string(&why));
}

bool records_take(struct importing *in, const cJSON *root, struct err *why)
{
	struct records r = { .in = in, .why = why, .owner = "" };

	if (!check_head(root, why))
		return false;
	for (size_t i = 0; entities[i]; i++) {
		if (i == KINDS_MAX)
			panic("there are more than %d kinds", KINDS_MAX);
		if (!entity_is_trust(entities[i]) &&
		    !take_kind(&r, entities[i],
			       json_member(root, entities[i]->table),
			       &r.maps[i]))
			return false;
	}
	if (!join_orphans(&r))
		return false;
	tell(&r);
	return true;
}
