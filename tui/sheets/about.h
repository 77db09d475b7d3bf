/* SPDX-License-Identifier: MIT */
/*
 * The sheets: each tells about one kind of thing, for the screen and for the
 * shell alike. All return false with a sentence where the file could not be
 * read.
 */
#ifndef CAIRN_TUI_ABOUT_H
#define CAIRN_TUI_ABOUT_H

#include "model/portfolio.h"
#include "tui/sheets/sheet.h"

/* What is due, how the plans stand, what expires. */
bool about_today(struct portfolio *portfolio, struct sheet *sheet,
		 struct err *err);

/* One credential: dates, what was checked, skills, evidence, original. */
bool about_credential(struct portfolio *portfolio, int64_t id,
		      struct sheet *sheet, struct err *err);

/* Any record, field by field. */
bool about_record(struct portfolio *portfolio, const struct entity *entity,
		  int64_t id, struct sheet *sheet, struct err *err);

/* How far away a day is, for people: "today", "in 34 days", "12 days ago". */
const char *about_distance(struct day day, struct day today,
			   struct arena *arena);

#endif
