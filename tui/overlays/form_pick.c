/* SPDX-License-Identifier: MIT */
/*
 * Picking in a form, and what follows from a pick.
 */
#include "tui/overlays/form_parts.h"

#include "model/career/achievement.h"
#include "model/career/credential.h"

static struct form_field *field_called(struct form *form, const char *name)
{
	for (int i = 0; i < form->count; i++)
		if (text_equal(form->fields[i].field->name, name))
			return &form->fields[i];
	return NULL;
}

/* The title of a new credential is mostly that of an achievement. */
static const struct entity *offered(const struct form *form, int i)
{
	return form->entity == &credential_entity && form_is_new(form) &&
			       text_equal(form->fields[i].field->name, "title")
		       ? &achievement_entity
		       : NULL;
}

bool form_picks(const struct form *form, int i)
{
	return form->fields[i].field->kind == LINK || offered(form, i);
}

void form_look(struct form *form, struct app *app)
{
	struct form_field *f = &form->fields[form->current];
	const struct entity *other = offered(form, form->current);

	if (form_picks(form, form->current))
		picker_find(&form->picker, &app->portfolio,
			    other ? other : f->field->to, edit_text(&f->edit),
			    other != NULL);
}

static void set_pick(struct form *form, struct form_field *f,
		     const struct pick *pick)
{
	f->pick = *pick;
	f->pick.title = arena_string(&form->arena, pick->title);
	f->pick.slug = pick->slug ? arena_string(&form->arena, pick->slug)
				  : NULL;
	f->error = NULL;
	edit_set(&f->edit, f->pick.title);
}

/* Only what the person has not typed is filled in. */
static void fill(struct form_field *f, const char *text)
{
	if (!f || !*text || (f->edit.length && !f->filled))
		return;
	edit_set(&f->edit, text);
	f->filled = true;
	f->error = NULL;
}

/* A credential takes over from its achievement what it says itself else. */
static void follow(struct form *form, const struct pick *pick)
{
	struct form_field *achievement = field_called(form, "achievement");

	if (achievement)
		set_pick(form, achievement, pick);
	fill(field_called(form, "title"), pick->title);
	fill(field_called(form, "issuer"), pick->issuer);
	fill(field_called(form, "validity"), pick->validity);
}

void form_take(struct form *form, const struct pick *pick)
{
	struct form_field *f = &form->fields[form->current];

	f->filled = false;
	if (f->field->kind == LINK)
		set_pick(form, f, pick);
	else
		edit_set(&f->edit, pick->title);
	if (form->entity == &credential_entity && form_is_new(form) &&
	    !pick->make &&
	    (f->field->kind != LINK || f->field->to == &achievement_entity))
		follow(form, pick);
	picker_close(&form->picker);
}
