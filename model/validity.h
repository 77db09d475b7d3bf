/* SPDX-License-Identifier: MIT */
/*
 * From an achievement to what was earned of it: how long it counts.
 */
#ifndef CAIRN_VALIDITY_H
#define CAIRN_VALIDITY_H

#include "model/career/achievement.h"
#include "model/portfolio.h"

/* How long an achievement is valid may become known after it was earned: then
 * it holds for its credentials that say nothing of an end. To be called inside
 * a change, when the achievement was saved; false where the store fails. */
bool validity_give(struct portfolio *portfolio,
		   const struct achievement *achievement, struct err *err);

#endif
