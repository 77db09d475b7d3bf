/* SPDX-License-Identifier: MIT */
/*
 * Adding and changing a step of a rule on the screen: first its kind, in
 * plain words, then the few fields that this kind needs.
 */
#ifndef CAIRN_OVERLAYS_STEP_FORM_H
#define CAIRN_OVERLAYS_STEP_FORM_H

#include "model/career/step.h"
#include "tui/overlays/form.h"

/* Opens the list of kinds that may stand below a step of kind `above` (NULL:
 * a root); each is `step-add KIND`. */
void step_form_kinds(struct app *app, const struct step *above);

/* Opens the list of groups that may go around the selected step; each is
 * `step-wrap @ KIND`. */
void step_form_groups(struct app *app);

/* Adds a step (id 0, its owner and place set) or changes one: by a form, or
 * at once where a new one needs nothing more. */
bool step_form_open(struct app *app, struct step *step, struct err *err);

/* step_kinds.c: a kind as a person meets it. */
struct step_form_kind {
	int key; /* in the list */
	const char *words; /* "some of these, 2 of 3 say" */
	bool bare; /* a new one needs nothing more */
	struct form_wish wish; /* title: of the form */
};

/* By enum step_kind; as many as there are. */
extern const struct step_form_kind step_form_kinds_of[];

#endif
