/* SPDX-License-Identifier: MIT */
/*
 * From typed words to records.
 */
#include "tui/commands/typed.h"

#include <string.h>

#include "model/adopt.h"
#include "model/career/achievement.h"
#include "model/career/activity.h"
#include "model/career/answer.h"
#include "model/career/credential.h"
#include "model/career/evidence.h"
#include "model/career/goal.h"
#include "model/career/note.h"
#include "model/career/plan.h"
#include "model/career/profile.h"
#include "model/career/step.h"
#include "model/career/task.h"
#include "model/career/waiver.h"
#include "model/record/record.h"
#include "model/steps.h"
#include "model/validity.h"

void typed_defaults(const struct portfolio *p, const struct entity *entity,
		    void *record)
{
	if (entity == &goal_entity) {
		((struct goal *)record)->weight = 1;
		((struct goal *)record)->since = p->today;
	} else if (entity == &plan_entity) {
		((struct plan *)record)->starts = p->today;
		((struct plan *)record)->days = 30;
		((struct plan *)record)->weekly.n = 6 * 60;
	} else if (entity == &task_entity) {
		((struct task *)record)->day = p->today;
		((struct task *)record)->position = 0;
		((struct task *)record)->phase = 2;
	} else if (entity == &note_entity) {
		((struct note *)record)->written = p->today;
	} else if (entity == &evidence_entity) {
		((struct evidence *)record)->added = p->today;
	} else if (entity == &activity_entity) {
		((struct activity *)record)->day = p->today;
	} else if (entity == &waiver_entity) {
		((struct waiver *)record)->granted = p->today;
	} else if (entity == &answer_entity) {
		((struct answer *)record)->answered = p->today;
	}
}

bool typed_makes(const struct entity *entity)
{
	return text_equal(entity->table, "issuer") ||
	       text_equal(entity->table, "achievement") ||
	       text_equal(entity->table, "skill");
}

bool typed_is_new(const struct portfolio *p, const struct entity *entity,
		  const char *text)
{
	int64_t id;

	return typed_makes(entity) && *text != '#' &&
	       text[strspn(text, "0123456789")] &&
	       record_find(p->store, entity, "title", text, &id, NULL) && !id;
}

static bool make_link(struct portfolio *p, const struct entity *entity,
		      const char *title, int64_t *id, struct text *made,
		      struct arena *arena, struct err *err)
{
	void *record = arena_alloc(arena, entity->size);
	const struct field *f = entity_field(entity, "title");

	if (!adopt_named(p, entity, title, id, NULL, err))
		return false;
	if (*id)
		return true;
	record_clear(entity, record);
	*(const char **)field_in(f, record) = title;
	if (!record_save(p->store, entity, record, err))
		return false;
	*id = *(int64_t *)record;
	if (made)
		text_addf(made, "%s a new %s, %s",
			  made->length ? "," : "; made", entity->one, title);
	return true;
}

bool typed_field(struct portfolio *p, const struct field *field, void *record,
		 const char *text, struct text *made, struct arena *arena,
		 struct err *err)
{
	struct link *link = field_in(field, record);
	int64_t id;

	if (field->kind != LINK || !*text || field->is & FIXED)
		return record_type(p->store, field, record, text, arena, err);
	if (record_named(p->store, field->to, text, &id, NULL)) {
		*link = (struct link){ id, arena_string(arena, text) };
		return true;
	}
	if (!typed_is_new(p, field->to, text))
		return record_type(p->store, field, record, text, arena, err);
	text = arena_string(arena, text);
	if (!make_link(p, field->to, text, &id, made, arena, err))
		return false;
	*link = (struct link){ id, text };
	return true;
}

static const struct field *title_field(const struct entity *entity)
{
	for (size_t i = 0; i < entity->count; i++)
		if (entity->fields[i].kind == TEXT &&
		    entity->fields[i].is & REQUIRED)
			return &entity->fields[i];
	return NULL;
}

/* A credential may be named by its achievement alone. */
static bool borrow_title(struct portfolio *p, struct credential *c,
			 struct arena *arena, struct err *err)
{
	struct achievement a;

	if (*c->title || !c->achievement.id)
		return true;
	if (!record_load(p->store, &achievement_entity, c->achievement.id, &a,
			 arena, err))
		return false;
	c->title = a.title;
	return true;
}

bool typed_record(struct call *call, const struct entity *entity, void *record,
		  const char *word, struct text *made, struct err *err)
{
	const struct field *title = title_field(entity);

	if (word && !title)
		return call_usage(call, err);
	if (word && !record_type(call->portfolio->store, title, record, word,
				 call->arena, err))
		return false;
	for (int i = 0; i < call->option_count; i++) {
		const struct field *f = entity_field(entity,
						     call->options[i].name);

		if (f && !typed_field(call->portfolio, f, record,
				      call->options[i].value, made, call->arena,
				      err))
			return false;
	}
	return true;
}

/* Where the credential says nothing itself, its achievement does. */
static bool take_from_achievement(struct portfolio *p, struct credential *c,
				  struct arena *arena, struct err *err)
{
	struct achievement a;
	struct query q;

	if (!c->achievement.id)
		return true;
	if (!record_load(p->store, &achievement_entity, c->achievement.id, &a,
			 arena, err))
		return false;
	if (!c->issuer.id)
		c->issuer = a.issuer;
	if (!day_is(c->expires) && c->validity.unit == VALID_UNKNOWN)
		c->validity = a.validity;
	if (!record_save(p->store, &credential_entity, c, err))
		return false;
	query_open(&q, p->store,
		   "INSERT INTO credential_skill (credential, "
		   "skill) SELECT ?1, skill FROM achievement_skill WHERE "
		   "achievement = ?2 ON CONFLICT DO NOTHING",
		   err);
	bind_int(&q, c->id);
	bind_int(&q, c->achievement.id);
	return query_run(&q);
}

static bool knows_step(struct portfolio *p, const struct waiver *w,
		       struct err *err)
{
	struct arena scratch = { 0 };
	int64_t id;
	bool ok = w->step == NO_NUMBER ||
		  record_named(p->store, &step_entity,
			       arena_printf(&scratch, "%lld",
					    (long long)w->step),
			       &id, err);

	arena_free(&scratch);
	return ok;
}

/* What the tables hold once only is told in words. */
static bool is_only_one(struct portfolio *p, const struct entity *entity,
			const void *record, struct err *err)
{
	int64_t own = *(const int64_t *)record, id;

	if (entity == &profile_entity && !own)
		return fail(err, "There is one profile; `cairn set profile "
				 "--name NAME` changes it.");
	if (!record_keyed(p->store, entity, record, &id, err))
		return false;
	return !id || id == own ||
	       fail(err, "Such a thing is there already: %s %lld.", entity->one,
		    (long long)id);
}

bool typed_keep(struct portfolio *p, const struct entity *entity, void *record,
		struct arena *arena, struct err *err)
{
	bool fresh = *(const int64_t *)record == 0;
	bool credential = entity == &credential_entity;

	if (!is_only_one(p, entity, record, err) ||
	    (entity == &waiver_entity && !knows_step(p, record, err)) ||
	    (entity == &step_entity && fresh && !steps_place(p, record, err)) ||
	    (credential && !borrow_title(p, record, arena, err)) ||
	    !record_save(p->store, entity, record, err) ||
	    (credential && fresh &&
	     !take_from_achievement(p, record, arena, err)) ||
	    (entity == &achievement_entity && !validity_give(p, record, err)) ||
	    !record_load(p->store, entity, *(const int64_t *)record, record,
			 arena, err))
		return false;
	portfolio_say(p, "%s %s %s", fresh ? "added" : "changed", entity->one,
		      typed_title(entity, record, arena));
	return true;
}

const char *typed_title(const struct entity *entity, const void *record,
			struct arena *arena)
{
	const struct field *title = entity_field(entity, "title");

	if (entity == &step_entity && *step_words(record, arena))
		return step_words(record, arena);
	if (!title)
		title = title_field(entity);
	if (title && field_known(title, record))
		return field_show(title, record, arena);
	for (size_t i = 0; i < entity->count; i++)
		if (entity->fields[i].kind == LINK &&
		    field_known(&entity->fields[i], record))
			return field_show(&entity->fields[i], record, arena);
	return arena_printf(arena, "%lld", (long long)*(const int64_t *)record);
}
