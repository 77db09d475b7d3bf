/* SPDX-License-Identifier: MIT */
/*
 * From typed texts to a saved record.
 */
#include "tui/overlays/form_parts.h"

#include <string.h>

#include "model/adopt.h"
#include "model/career/step.h"
#include "model/record/record.h"
#include "tui/commands/news.h"
#include "tui/commands/typed.h"
#include "tui/panes/walk.h"

static bool picked(const struct form_field *f)
{
	return f->pick.title && text_equal(edit_text(&f->edit), f->pick.title);
}

/* A link is right when it was picked, when its text means a record, or when
 * the text is enough to make one. */
static bool check_link(struct form *form, struct app *app, struct form_field *f,
		       struct err *err)
{
	struct link *link = field_in(f->field, form->scratch);
	const char *text = edit_text(&f->edit);
	int64_t id = -1;

	*link = (struct link){ 0, "" };
	if (!*text)
		return !(f->field->is & REQUIRED) ||
		       fail(err, "%s may not be empty.", f->field->label);
	if (!picked(f) &&
	    !record_named(app->portfolio.store, f->field->to, text, &id, err)) {
		if (!typed_is_new(&app->portfolio, f->field->to, text))
			return false;
		id = -1; /* to be made on saving */
	} else if (picked(f) && f->pick.id) {
		id = f->pick.id;
	}
	*link = (struct link){ id, arena_string(&form->arena, text) };
	return true;
}

/* The field stands beside it, so its label need not be said again. */
static void set_error(struct form *form, struct form_field *f, const char *text)
{
	size_t length = strlen(f->field->label);

	if (strncmp(text, f->field->label, length) == 0 &&
	    strncmp(text + length, ": ", 2) == 0)
		text += length + 2;
	f->error = arena_string(&form->arena, text);
}

bool form_check(struct form *form, struct app *app, int i)
{
	struct form_field *f = &form->fields[i];
	const char *text = edit_text(&f->edit), *shown;
	struct err err;
	bool ok;

	f->error = NULL;
	ok = f->field->kind == LINK
		     ? check_link(form, app, f, &err)
		     : record_type(app->portfolio.store, f->field,
				   form->scratch, text, &form->arena, &err);
	if (!ok) {
		set_error(form, f, err.text);
		return false;
	}
	if (f->field->kind == LINK || f->field->kind == TEXT)
		return true;
	/* "+30" becomes the day that it means. */
	shown = field_show(f->field, form->scratch, &form->arena);
	if (!text_equal(shown, text))
		edit_set(&f->edit, shown);
	return true;
}

/* Two records may have one title, so the text alone does not tell. */
static bool differs(const struct form *form, const struct form_field *f)
{
	const struct link *link = field_of(f->field, form->record);

	return !text_equal(edit_text(&f->edit), f->was) ||
	       (f->field->kind == LINK && picked(f) && f->pick.id != link->id);
}

bool form_changed(const struct form *form)
{
	for (int i = 0; i < form->count; i++)
		if (differs(form, &form->fields[i]))
			return true;
	return false;
}

/* A credential may be called as what it is an award of. */
static void borrow_title(struct form *form)
{
	struct form_field *title = NULL, *achievement = NULL;

	if (!text_equal(form->entity->table, "credential"))
		return;
	for (int i = 0; i < form->count; i++) {
		const char *name = form->fields[i].field->name;

		if (text_equal(name, "title"))
			title = &form->fields[i];
		else if (text_equal(name, "achievement"))
			achievement = &form->fields[i];
	}
	if (title && achievement && !title->edit.length)
		edit_set(&title->edit, edit_text(&achievement->edit));
}

/* Puts a sentence below the field that it names; false if it names none. */
static bool place_error(struct form *form, const struct err *err)
{
	for (int i = 0; i < form->count; i++) {
		struct form_field *f = &form->fields[i];
		size_t length = strlen(f->field->label);

		if (strncmp(err->text, f->field->label, length) == 0 &&
		    (err->text[length] == ':' || err->text[length] == ' ')) {
			set_error(form, f, err->text);
			form->current = i;
			return true;
		}
	}
	return false;
}

static bool check_all(struct form *form, struct app *app)
{
	int wrong = -1;
	struct err err;

	borrow_title(form);
	for (int i = form->count - 1; i >= 0; i--)
		if (!form_check(form, app, i))
			wrong = i;
	if (wrong >= 0) {
		form->current = wrong;
		return false;
	}
	if ((!form->entity->check ||
	     form->entity->check(form->scratch, &err)) &&
	    (!form->check || form->check(form->scratch, &err)))
		return true;
	if (!place_error(form, &err))
		app_complain(app, &err);
	return false;
}

static bool set_field(struct form_field *f, struct portfolio *p, void *record,
		      struct arena *arena, struct err *err)
{
	const char *text = edit_text(&f->edit);
	int64_t id = f->pick.id;

	if (f->field->kind != LINK || !*text || !picked(f) || f->pick.make)
		return typed_field(p, f->field, record, text, NULL, arena, err);
	if (!id && !adopt(p, f->field->to, f->pick.slug, &id, err))
		return false;
	*(struct link *)field_in(f->field,
				 record) = (struct link){ id, f->pick.title };
	return true;
}

/* A field that was changed here must read as it did when the form was opened;
 * else it is said how it reads, once, and saving again replaces that. */
static bool is_as_it_was(struct form *form, struct form_field *f,
			 const void *record, struct err *err)
{
	const char *now = field_show(f->field, record, &form->arena);

	if (form->over || form_is_new(form) || text_equal(now, f->was) ||
	    text_equal(now, edit_text(&f->edit)))
		return true;
	f->was = arena_string(&form->arena, now);
	if (f->field->kind == LINK)
		((struct link *)field_in(f->field, form->record))->id =
			((const struct link *)field_of(f->field, record))->id;
	return fail(err,
		    "%s: it became \"%s\" meanwhile; save again to replace "
		    "that.",
		    f->field->label, now);
}

/* The change itself: on the record as it is now, what was changed here. */
static bool write(struct form *form, struct app *app, void *record,
		  struct err *err)
{
	struct portfolio *p = &app->portfolio;

	memcpy(record, form->record, form->entity->size);
	if (!form_is_new(form) &&
	    !record_load(p->store, form->entity, *(const int64_t *)form->record,
			 record, &app->turn, err))
		return false;
	for (int i = 0; i < form->count; i++) {
		struct form_field *f = &form->fields[i];

		if (differs(form, f) &&
		    (!is_as_it_was(form, f, record, err) ||
		     !set_field(f, p, record, &app->turn, err)))
			return false;
	}
	return typed_keep(p, form->entity, record, &app->turn, err);
}

/* Selects what was saved, if the pane lists it. */
static bool show(struct pane *pane, struct app *app,
		 const struct entity *entity, int64_t id, struct err *err)
{
	if (pane->class->entity == entity)
		return pane_go(pane, &app->portfolio, id, err);
	if (!pane->class->entity)
		walk_go_to(&pane->master, entity, id);
	return true;
}

/* Leaves the form and shows what was saved. */
static void leave(struct form *form, struct app *app, const void *record,
		  struct news *news)
{
	const struct entity *entity = form->entity;
	bool fresh = form_is_new(form);
	int64_t id = *(const int64_t *)record;
	const char *title = typed_title(entity, record, &app->turn);
	struct pane *pane = app_pane(app);
	int key = keymap_key(&app->keys, pane_place(pane), pane->class->family,
			     "undo");
	struct text said = { .arena = &app->turn };
	const char **sentences;
	struct err err;
	int count;

	app_overlay_end(app);
	news_of(news, &app->portfolio, ":", &app->turn, &sentences, &count);
	if (entity == &step_entity)
		pane->step = id;
	if (!app_reload(app, &err) || !show(pane, app, entity, id, &err)) {
		app_complain(app, &err);
		return;
	}
	text_addf(&said, "%s %s %s", fresh ? "added" : "changed", entity->one,
		  title);
	if (key)
		text_addf(&said, " \xc2\xb7 %s undoes",
			  key_word(&app->turn, key));
	for (int i = 0; i < count; i++)
		text_addf(&said, " \xc2\xb7 %s", sentences[i]);
	app_say(app, "%s", text_string(&said));
}

bool form_save(struct form *form, struct app *app)
{
	struct news news;
	void *record = arena_alloc(&app->turn, form->entity->size);
	struct err err;
	bool ok;

	if (!check_all(form, app))
		return false;
	if (!form_is_new(form) && !form_changed(form)) {
		app_overlay_end(app);
		app_say(app, "nothing was changed");
		return true;
	}
	news_begin(&news, &app->portfolio, form->entity);
	ok = portfolio_begin(&app->portfolio, &err);
	if (ok)
		ok = portfolio_end(&app->portfolio,
				   write(form, app, record, &err), &err);
	if (!ok) {
		arena_free(&news.arena);
		if (!place_error(form, &err))
			app_complain(app, &err);
		return false;
	}
	leave(form, app, record, &news);
	return true;
}
