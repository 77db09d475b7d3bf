/* SPDX-License-Identifier: MIT */
/*
 * Making and changing records on the screen.
 */
#include "tui/commands/families.h"

#include "model/career/entities.h"
#include "model/record/record.h"
#include "model/store/query.h"
#include "tui/app.h"
#include "tui/commands/typed.h"
#include "tui/overlays/form.h"
#include "tui/overlays/prompt.h"
#include "tui/overlays/step_form.h"

/* The record that a pane's list stands on, whatever part has the focus. */
static bool listed(const struct pane *pane, const struct entity **entity,
		   int64_t *id)
{
	*entity = pane->class->entity;
	*id = *entity ? table_selected_id(&pane->table) : 0;
	return *id != 0;
}

static bool set_link(struct call *call, const struct field *f, void *record,
		     int64_t id, struct err *err)
{
	void *owner = arena_alloc(call->arena, f->to->size);

	if (!record_load(call->portfolio->store, f->to, id, owner, call->arena,
			 err))
		return false;
	*(struct link *)field_in(f, record) = (struct link){
		id, typed_title(f->to, owner, call->arena)
	};
	return true;
}

/* What a new thing belongs to, if what is selected tells: evidence to the
 * credential, a task to the plan or to that of the selected task. */
static bool link_from(struct call *call, const struct field *f,
		      const struct entity *entity, const struct entity *of,
		      int64_t of_id, int64_t *id, struct err *err)
{
	void *other;

	*id = f->to == of ? of_id : 0;
	if (*id || entity != of || !(f->is & REQUIRED))
		return true;
	other = arena_alloc(call->arena, of->size);
	if (!record_load(call->portfolio->store, of, of_id, other, call->arena,
			 err))
		return false;
	*id = ((const struct link *)field_of(f, other))->id;
	return true;
}

/* The only one that there is. */
static bool link_to_only(struct call *call, const struct field *f, int64_t *id,
			 struct err *err)
{
	int64_t count;

	if (!record_count(call->portfolio->store, f->to, &count, err))
		return false;
	return count != 1 ||
	       query_number(call->portfolio->store,
			    arena_printf(call->arena, "SELECT id FROM %s",
					 f->to->table),
			    0, id, err);
}

static bool set_links(struct call *call, const struct entity *entity,
		      void *record, struct err *err)
{
	const struct pane *pane = app_pane(call->app);
	const struct entity *of;
	int64_t selected, id;

	for (size_t i = 0; i < entity->count; i++) {
		const struct field *f = &entity->fields[i];

		if (f->kind != LINK || f->is & FIXED)
			continue;
		id = 0;
		if (listed(pane, &of, &selected) &&
		    !link_from(call, f, entity, of, selected, &id, err))
			return false;
		if (!id && pane_selected(pane, &of, &selected) &&
		    !link_from(call, f, entity, of, selected, &id, err))
			return false;
		if (!id && f->is & REQUIRED && !link_to_only(call, f, &id, err))
			return false;
		if (id && !set_link(call, f, record, id, err))
			return false;
	}
	return true;
}

/* Without a word it is what the pane lists. */
static bool new (struct call *call, struct err *err)
{
	const struct pane_class *class = app_pane(call->app)->class;
	const struct entity *entity = NULL;
	void *record;

	if (call->count > 1)
		return call_usage(call, err);
	if (call->count && !call_entity(call, 0, &entity, err))
		return false;
	if (!entity)
		entity = class->makes ? entity_called(class->makes)
				      : class->entity;
	if (!entity) {
		prompt_open(call->app, "new ");
		return true;
	}
	if (entity == &step_entity)
		return app_command(call->app, "step-add") ||
		       fail(err, "%s", call->app->message);
	if (entity->number == 1)
		return fail(err, "There is one profile; `edit profile` "
				 "changes it.");
	record = arena_alloc(call->arena, entity->size);
	record_clear(entity, record);
	typed_defaults(call->portfolio, entity, record);
	return set_links(call, entity, record, err) &&
	       form_open(call->app, entity, record, err);
}

static bool edit(struct call *call, struct err *err)
{
	const struct entity *entity;
	void *record;
	int64_t id = 1;

	if (!call->count)
		return fail(err, "Nothing is selected here.");
	if (!call_entity(call, 0, &entity, err))
		return false;
	if (call->count > 2 || (call->count < 2 && entity->number != 1))
		return call_usage(call, err);
	if (call->count == 2 && !record_named(call->portfolio->store, entity,
					      call->words[1], &id, err))
		return false;
	record = arena_alloc(call->arena, entity->size);
	if (!record_load(call->portfolio->store, entity, id, record,
			 call->arena, err))
		return false;
	return entity == &step_entity
		       ? step_form_open(call->app, record, err)
		       : form_open(call->app, entity, record, err);
}

const struct command form_commands[] = {
	{ "new", "new [KIND]", "fill in a form for a new thing", "", ON_SCREEN,
	  new },
	{ "edit", "edit KIND ID", "change a thing in a form", "", ON_SCREEN,
	  edit, .of = "*" },
	{ 0 },
};
