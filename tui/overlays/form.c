/* SPDX-License-Identifier: MIT */
/*
 * The keys of a form.
 */
#include "tui/overlays/form.h"

#include <stdlib.h>
#include <string.h>

#include "tui/overlays/form_parts.h"
#include "tui/overlays/question.h"
#include "tui/widgets/input.h"

static struct form_field *current(struct form *form)
{
	return &form->fields[form->current];
}

static void place(struct form *form, const struct app *app,
		  struct form_frame *frame)
{
	form_frame(form, app->cells->rows - 1, app->cells->columns, frame);
	form->top = frame->top;
}

/* Leaves the current field for another: what is wrong with it is said. */
static void go(struct form *form, struct app *app, int to)
{
	if (form->picker.open)
		picker_close(&form->picker);
	form_check(form, app, form->current);
	form->current = (to + form->count) % form->count;
	current(form)->edit.cursor = current(form)->edit.length;
}

/* A text that is as good as a pick: the title of one, or what begins the only
 * one of a kind that cannot be made here. */
static void settle_pick(struct form *form)
{
	struct picker *p = &form->picker;
	const char *text = edit_text(&current(form)->edit);

	if (!p->open || !*text)
		return;
	for (int i = 0; i < p->count; i++)
		if (!p->picks[i].make && text_same(p->picks[i].title, text)) {
			form_take(form, &p->picks[i]);
			return;
		}
	if (!p->offers && p->count == 1)
		form_take(form, &p->picks[0]);
}

/* The next or previous choice; a flag has two. */
static void turn(struct form_field *f, int by)
{
	static const char *const flags[] = { "no", "yes", NULL };
	const char *const *all = f->field->kind == FLAG ? flags
							: f->field->choices;
	int count = 0, at = 0;

	for (; all[count]; count++)
		if (text_same(all[count], edit_text(&f->edit)))
			at = count;
	edit_set(&f->edit, all[(at + by + count) % count]);
}

/* The next choice that begins with a letter; false where none does. */
static bool pick_letter(struct form_field *f, int letter)
{
	static const char *const flags[] = { "no", "yes", NULL };
	const char *const *all = f->field->kind == FLAG ? flags
							: f->field->choices;
	int count = 0, at = 0;

	for (; all[count]; count++)
		if (text_same(all[count], edit_text(&f->edit)))
			at = count;
	for (int i = 1; i <= count; i++) {
		const char *choice = all[(at + i) % count];

		if (*choice == letter) {
			edit_set(&f->edit, choice);
			return true;
		}
	}
	return false;
}

static bool choose(struct form_field *f, const struct key *key)
{
	if (f->field->kind != CHOICE && f->field->kind != FLAG)
		return false;
	if (key->code == ' ' || key->code == K_RIGHT)
		turn(f, 1);
	else if (key->code == K_LEFT)
		turn(f, -1);
	else if (key_is_text(key->code))
		pick_letter(f, key->code | 0x20);
	else
		return false;
	f->error = NULL;
	return true;
}

static void leave(struct app *app, const char *about)
{
	(void)about;
	app_overlay_end(app);
	app_say(app, "nothing was saved");
}

static void escape(struct form *form, struct app *app)
{
	if (form->picker.open)
		picker_close(&form->picker);
	else if (!form_changed(form))
		app_overlay_end(app);
	else
		question_ask(app, "Leave without saving? (y/n)", leave, NULL);
}

static void enter(struct form *form, struct app *app)
{
	struct form_field *f = current(form);
	const struct pick *pick = picker_selected(&form->picker);

	if (pick) {
		form_take(form, pick);
	} else if (f->field->is & LONG && f->edit.length) {
		edit_insert(&f->edit, "\n");
		return;
	}
	if (form->current == form->count - 1)
		form_save(form, app);
	else
		go(form, app, form->current + 1);
}

static void edit(struct form *form, struct app *app, const struct key *key)
{
	struct form_field *f = current(form);
	size_t length = f->edit.length;
	char *before;

	/* A blank cannot begin a title: it asks for the whole list. */
	if (f->field->kind == LINK && key->code == ' ' && !length) {
		form_look(form, app);
		return;
	}
	before = strdup(edit_text(&f->edit));
	if (!before)
		panic("out of memory for a field");
	if (input_key(&f->edit, key) &&
	    !text_equal(before, edit_text(&f->edit))) {
		f->error = NULL;
		f->filled = false;
		form_look(form, app);
	}
	free(before);
}

static void click_field(struct form *form, struct app *app,
			const struct form_frame *frame, int i, int row,
			int column)
{
	struct edit *edit = &form->fields[i].edit;
	bool was_current = i == form->current;

	if (!was_current)
		go(form, app, i);
	if (column < 0)
		return;
	if (form->fields[i].field->is & LONG)
		input_click_lines(edit, frame->long_rows, frame->input,
				  was_current, row, column);
	else
		input_click(edit, frame->input, column);
}

static void click(struct form *form, struct app *app, const struct key *key)
{
	struct form_frame frame;
	int line, column;

	place(form, app, &frame);
	line = key->row - frame.row - 1;
	column = key->column - frame.column - frame.label - 3;
	if (form->picker.open && line >= frame.picker_line &&
	    line < frame.picker_line + frame.picker_rows) {
		if (picker_click(&form->picker, line - frame.picker_line,
				 frame.picker_rows))
			form_take(form, picker_selected(&form->picker));
		return;
	}
	for (int i = 0; i < form->count; i++) {
		int from = form_line(form, &frame, i) - frame.top;

		if (line < from ||
		    line >= from + form_text_rows(form, &frame, i))
			continue;
		click_field(form, app, &frame, i, line - from, column);
		return;
	}
}

static void act(struct overlay *overlay, struct app *app, const struct key *key)
{
	struct form *form = (struct form *)overlay;
	struct form_frame frame;

	place(form, app, &frame);
	if (picker_key(&form->picker, key->code) || choose(current(form), key))
		return;
	switch (key->code) {
	case K_ESC:
	case K_CTRL | 'c':
	case K_CTRL | 'g': escape(form, app); return;
	case K_CTRL | 's':
		settle_pick(form);
		picker_close(&form->picker);
		form_save(form, app);
		return;
	case K_ENTER: enter(form, app); return;
	case K_TAB:
		settle_pick(form);
		go(form, app, form->current + 1);
		return;
	case K_BACKTAB:
		settle_pick(form);
		go(form, app, form->current - 1);
		return;
	case K_CLICK:
	case K_DOUBLE: click(form, app, key); return;
	case K_UP:
	case K_DOWN:
		/* Within a long text first. */
		if (current(form)->field->is & LONG &&
		    input_step(&current(form)->edit, frame.input,
			       key->code == K_UP ? -1 : 1))
			return;
		go(form, app, form->current + (key->code == K_UP ? -1 : 1));
		return;
	case K_WHEEL_UP:
	case K_WHEEL_DOWN:
		go(form, app,
		   form->current + (key->code == K_WHEEL_UP ? -1 : 1));
		return;
	}
	edit(form, app, key);
}

static void keep(struct overlay *overlay, struct app *app)
{
	struct form *form = (struct form *)overlay;

	/* Nobody is there to be asked; what is replaced can be undone. */
	form->over = true;
	if (form_changed(form))
		form_save(form, app);
}

static void end(struct overlay *overlay)
{
	struct form *form = (struct form *)overlay;

	for (int i = 0; i < form->count; i++)
		edit_free(&form->fields[i].edit);
	picker_free(&form->picker);
	arena_free(&form->arena);
	free(form);
}

static const char *footer(const struct overlay *overlay)
{
	const struct form *form = (const struct form *)overlay;

	return form->picker.open
		       ? "Enter take \xc2\xb7 Up Down choose \xc2\xb7 Esc close list"
		       : "Tab next \xc2\xb7 Ctrl-S save \xc2\xb7 Esc leave";
}

static const struct overlay_class class = {
	.name = "form",
	.key = act,
	.draw = form_draw,
	.keep = keep,
	.end = end,
	.footer = footer,
};

/* Texts of the record live on in the form. */
static void copy_record(struct form *form, const void *record)
{
	const struct entity *entity = form->entity;

	form->record = arena_alloc(&form->arena, entity->size);
	form->scratch = arena_alloc(&form->arena, entity->size);
	memcpy(form->record, record, entity->size);
	for (size_t i = 0; i < entity->count; i++) {
		void *member = field_in(&entity->fields[i], form->record);

		if (entity->fields[i].kind == TEXT)
			*(const char **)
				member = arena_string(&form->arena,
						      *(const char **)member);
		else if (entity->fields[i].kind == LINK)
			((struct link *)member)->title =
				arena_string(&form->arena,
					     ((struct link *)member)->title);
	}
	memcpy(form->scratch, form->record, entity->size);
}

static void add_field(struct form *form, const struct field *field)
{
	struct form_field *f = &form->fields[form->count++];
	const struct link *link = field_of(field, form->record);

	f->field = field;
	f->was = arena_string(&form->arena,
			      field_show(field, form->record, &form->arena));
	f->edit.lines = field->is & LONG;
	edit_set(&f->edit, f->was);
	if (field->kind == LINK && link->id)
		f->pick = (struct pick){ .id = link->id, .title = link->title };
}

bool form_open(struct app *app, const struct entity *entity, const void *record,
	       struct err *err)
{
	struct form_wish all = { .fields = entity->fields,
				 .count = entity->count };

	return form_open_as(app, entity, record, &all, err);
}

bool form_open_as(struct app *app, const struct entity *entity,
		  const void *record, const struct form_wish *wish,
		  struct err *err)
{
	struct form *form = calloc(1, sizeof(*form));

	if (!form)
		panic("out of memory for a form");
	form->overlay.class = &class;
	form->entity = entity;
	form->today = app->portfolio.today;
	copy_record(form, record);
	form->title = wish->title ? arena_string(&form->arena, wish->title)
				  : arena_printf(&form->arena,
						 form_is_new(form) ? "New %s"
								   : "Edit %s",
						 entity->one);
	form->check = wish->check;
	form->fields = arena_array(&form->arena, wish->count,
				   sizeof(*form->fields));
	for (size_t i = 0; i < wish->count; i++)
		if (!(wish->fields[i].is & (FIXED | COMPUTED | HIDDEN)) &&
		    wish->fields[i].kind != BYTES)
			add_field(form, &wish->fields[i]);
	if (!form->count) {
		end(&form->overlay);
		return fail(err, "Nothing of %s is typed by hand.",
			    entity->many);
	}
	app_overlay(app, &form->overlay);
	return true;
}
