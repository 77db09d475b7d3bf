/* SPDX-License-Identifier: MIT */
/*
 * What the files of the form know of each other; nobody else looks here.
 */
#ifndef CAIRN_OVERLAYS_FORM_PARTS_H
#define CAIRN_OVERLAYS_FORM_PARTS_H

#include "tui/app.h"
#include "tui/overlays/picker.h"
#include "tui/widgets/edit.h"

struct form_field {
	const struct field *field;
	struct edit edit;
	const char *was; /* the text at first */
	const char *error; /* what is wrong with it, or NULL */
	/* What a link was set to; it counts while the text is its title. */
	struct pick pick;
	bool filled; /* by a pick of another field */
};

struct form {
	struct overlay overlay;
	const struct entity *entity;
	const char *title; /* of the box */
	bool (*check)(const void *record, struct err *err); /* or NULL */
	struct day today;
	void *record; /* as it was given */
	void *scratch; /* where texts are tried */
	struct form_field *fields;
	int count, current;
	int top; /* the first line seen */
	bool over; /* write over what was changed elsewhere, unasked */
	struct picker picker;
	struct arena arena; /* of everything above */
};

static inline bool form_is_new(const struct form *form)
{
	return *(const int64_t *)form->record == 0;
}

/* form_draw.c: where the box stands on a screen of so many rows (without the
 * footer), and what is seen of its lines. */
struct form_frame {
	int row, column, height, width; /* of the box */
	int lines, label, input; /* inside: rows, columns of either */
	int long_rows; /* of a text of more than a line */
	int top;
	int picker_line, picker_rows; /* inside; 0 rows: closed */
};

void form_frame(const struct form *form, int rows, int columns,
		struct form_frame *frame);

/* The line, counted from that of the first field, where a field begins, and
 * how many it takes for its text and with what is wrong with it. */
int form_line(const struct form *form, const struct form_frame *frame, int i);
int form_text_rows(const struct form *form, const struct form_frame *frame,
		   int i);

void form_draw(const struct overlay *overlay, const struct canvas *canvas);

/* form_check.c: checks one field, and normalises its text where that is
 * right; all of them; saves and tells, or shows what is wrong. */
bool form_check(struct form *form, struct app *app, int i);
bool form_changed(const struct form *form);
bool form_save(struct form *form, struct app *app);

/* form_pick.c: the picker follows what was typed; the selected pick is taken
 * into the current field, and into those that follow from it. */
bool form_picks(const struct form *form, int i);
void form_look(struct form *form, struct app *app);
void form_take(struct form *form, const struct pick *pick);

#endif
