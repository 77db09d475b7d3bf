/* SPDX-License-Identifier: MIT */
/*
 * What a person typed, becoming a record: in the shell by --FIELD, on the
 * screen by a form. What is named and not there yet is made along the way.
 */
#ifndef CAIRN_TUI_TYPED_H
#define CAIRN_TUI_TYPED_H

#include "tui/command.h"

/* Fills in what a new record of a kind has unless one says otherwise. */
void typed_defaults(const struct portfolio *portfolio,
		    const struct entity *entity, void *record);

/* Sets every field that an option of the call names, and the title from
 * `word` where it is not NULL. *made (unless NULL): see below. */
bool typed_record(struct call *call, const struct entity *entity, void *record,
		  const char *word, struct text *made, struct err *err);

/* Sets one field. A link to an issuer, achievement or skill that is not kept
 * yet is copied from the catalogue if that knows it (by slug or title), else
 * made by its title; then *made (unless NULL) gets "; made a new issuer, X",
 * since it may be a slip of the fingers. */
bool typed_field(struct portfolio *portfolio, const struct field *field,
		 void *record, const char *text, struct text *made,
		 struct arena *arena, struct err *err);

/* True for kinds of which a title is enough to begin with: a link to one that
 * is not there makes it. */
bool typed_makes(const struct entity *entity);

/* True where a text would make a new record of such a kind: it is no number,
 * and nothing is called so. */
bool typed_is_new(const struct portfolio *portfolio,
		  const struct entity *entity, const char *text);

/* Inside a change: saves the record and what follows from it (a new credential
 * takes over title, issuer, validity and skills from its achievement where it
 * says nothing itself), and says so for the log: "added credential A+". */
bool typed_keep(struct portfolio *portfolio, const struct entity *entity,
		void *record, struct arena *arena, struct err *err);

/* What a person would call the record. */
const char *typed_title(const struct entity *entity, const void *record,
			struct arena *arena);

#endif
