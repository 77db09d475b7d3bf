/* SPDX-License-Identifier: MIT */
/*
 * A form: one field a line, over any kind of record.
 *
 * What is typed stays text until it is saved. Leaving a field checks it, and
 * what is wrong stands below it; saving checks all and then makes one change
 * of it, by the same words as `add` and `set` in the shell.
 */
#ifndef CAIRN_OVERLAYS_FORM_H
#define CAIRN_OVERLAYS_FORM_H

#include "tui/app.h"

/* Opens a form on a record, which is copied. With id 0 it makes a new one and
 * what the record holds already is where the fields begin; else only fields
 * that were changed are saved. False for a kind of which nothing is typed. */
bool form_open(struct app *app, const struct entity *entity, const void *record,
	       struct err *err);

/* What a form asks for where that is not all of the entity. */
struct form_wish {
	const char *title; /* of the box */
	const struct field *fields; /* of the entity, with words of their own */
	size_t count;
	/* Asked before saving; the sentence may begin with a label. */
	bool (*check)(const void *record, struct err *err);
};

/* The same with these fields only; the others stay as the record has them. */
bool form_open_as(struct app *app, const struct entity *entity,
		  const void *record, const struct form_wish *wish,
		  struct err *err);

#endif
