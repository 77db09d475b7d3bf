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

#endif
