/* SPDX-License-Identifier: MIT */
/*
 * From the catalogue into the portfolio.
 *
 * Using a catalogue entry copies it with its slug, and with it what it needs
 * to be whole: an achievement brings its issuer and skills, a pathway its
 * achievements and nested pathways, an issuer its answers. What is there
 * already (by slug) is left as it is: own edits win.
 */
#ifndef CAIRN_ADOPT_H
#define CAIRN_ADOPT_H

#include "model/portfolio.h"
#include "model/record/entity.h"

/* Copies the entry with this slug inside a change; *id is that of the record
 * here, copied now or before. False where the catalogue has no such entry of
 * this kind (issuer, skill, achievement, pathway). */
bool adopt(struct portfolio *portfolio, const struct entity *entity,
	   const char *slug, int64_t *id, struct err *err);

/* The same by slug or exact title; *id is 0 where the catalogue has none.
 * *copied (unless NULL) is false where nothing was copied, since it is here
 * already. */
bool adopt_named(struct portfolio *portfolio, const struct entity *entity,
		 const char *name, int64_t *id, bool *copied, struct err *err);

#endif
