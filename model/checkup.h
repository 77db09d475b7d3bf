/* SPDX-License-Identifier: MIT */
/*
 * The check-up: what is easily overlooked in this portfolio, loaded for
 * insight/habits.
 */
#ifndef CAIRN_CHECKUP_H
#define CAIRN_CHECKUP_H

#include "model/insight/habits.h"
#include "model/portfolio.h"

/* Credentials are looked at from the newest on, so many of those that count;
 * and those that end soon, whenever they were earned. */
enum { CHECKUP_NEWEST = 200, CHECKUP_ENDING = 50, CHECKUP_GLANCE = 20 };

/* With `glance` it looks at few credentials only, for who cannot wait. In
 * `arena`. */
bool checkup_load(struct portfolio *portfolio, bool glance, struct arena *arena,
		  struct habits *habits, struct err *err);

/* What a finding is about; and the one pathway of the catalogue, by slug, that
 * asks for an isolated credential: "" where there is none or it is kept. */
bool checkup_title(struct portfolio *portfolio,
		   const struct finding_of_habit *finding, struct arena *arena,
		   const char **title, struct err *err);
bool checkup_pathway(struct portfolio *portfolio,
		     const struct finding_of_habit *finding,
		     struct arena *arena, const char **slug, struct err *err);

/* The table of what findings of a kind are about: "credential". */
const char *checkup_table(enum habit habit);

/* Leaves a finding as it is, from now on; within a change. It becomes a note,
 * which one may remove. */
bool checkup_set_aside(struct portfolio *portfolio, enum habit habit,
		       int64_t id, struct arena *arena, struct err *err);

#endif
