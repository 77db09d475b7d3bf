/* SPDX-License-Identifier: MIT */
/*
 * The sheets: each tells about one kind of thing, for the screen and for the
 * shell alike. All return false with a sentence where the file could not be
 * read.
 */
#ifndef CAIRN_TUI_ABOUT_H
#define CAIRN_TUI_ABOUT_H

#include "model/portfolio.h"
#include "model/stacks.h"
#include "tui/sheets/sheet.h"

/* What is due, how the plans stand, what expires. */
bool about_today(struct portfolio *portfolio, struct sheet *sheet,
		 struct err *err);

/* The next step toward each aim, and pathways that are complete though nobody
 * aims at them; a part of Today. */
bool about_next(struct portfolio *portfolio, struct sheet *sheet,
		struct err *err);

/* Achievements and skills that are aimed at; and, where credentials, aims or a
 * plan are missing, what brings them. Both are parts of Next. */
bool about_aims(struct portfolio *portfolio, struct sheet *sheet,
		struct err *err);
bool about_beginning(struct portfolio *portfolio, struct sheet *sheet,
		     struct err *err);

/* Whether nothing is kept yet; and what a person then may begin with, on a
 * small window without the picture. */
bool about_is_empty(struct portfolio *portfolio, bool *empty, struct err *err);
bool about_welcome(struct portfolio *portfolio, bool small, struct sheet *sheet,
		   struct err *err);

/* One credential: dates, what was checked, skills, evidence, original. */
bool about_credential(struct portfolio *portfolio, int64_t id,
		      struct sheet *sheet, struct err *err);

/* One pathway as of the day that `stacks` were evaluated for: its proof. */
bool about_pathway(struct portfolio *portfolio, struct stacks *stacks,
		   int64_t id, struct sheet *sheet, struct err *err);

/* "67 %", "met", "20 % ?", and the mark that says it without words. */
const char *about_progress(const struct stack_result *result,
			   struct arena *arena);
enum glyph about_progress_mark(const struct stack_result *result);

/* An issuer: its rating, and each answer that it is made of. */
bool about_issuer(struct portfolio *portfolio, int64_t id, struct sheet *sheet,
		  struct err *err);

/* One plan (or, with id 0, all that are open) week by week. It begins to be
 * read at the first task that is still to do. */
bool about_plans(struct portfolio *portfolio, int64_t id, struct sheet *sheet,
		 struct err *err);

/* A step of a rule: what it means, and its note. */
bool about_step(struct portfolio *portfolio, int64_t id, struct sheet *sheet,
		struct err *err);

/* Any record, field by field. */
bool about_record(struct portfolio *portfolio, const struct entity *entity,
		  int64_t id, struct sheet *sheet, struct err *err);

/* An entry of the catalogue: achievement, pathway, issuer or skill. */
bool about_entry(struct portfolio *portfolio, const struct entity *entity,
		 const char *slug, struct sheet *sheet, struct err *err);

/* Any record by the sheet that its kind has, else field by field. */
bool about_thing(struct portfolio *portfolio, const struct entity *entity,
		 int64_t id, struct sheet *sheet, struct err *err);

/* How far away a day is, for people: "today", "in 34 days", "12 days ago". */
const char *about_distance(struct day day, struct day today,
			   struct arena *arena);

#endif
