/* SPDX-License-Identifier: MIT */
/*
 * What a person may aim at or plan for: a pathway, an achievement, a skill.
 */
#ifndef CAIRN_TUI_GOAL_H
#define CAIRN_TUI_GOAL_H

#include "tui/command.h"

/* "ct-csis", "pathway 3", a title: what is kept by that name, else what the
 * catalogue has by it, copied (so it has to be inside a change). */
bool goal_named(struct call *call, const char *name,
		const struct entity **entity, int64_t *id, const char **title,
		struct err *err);

/* What of the catalogue may have been meant, as the end of a sentence. */
const char *goal_guess(struct call *call, unsigned what, const char *name);

bool goal_possible(const struct entity *entity);

#endif
