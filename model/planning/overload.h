/* SPDX-License-Identifier: MIT */
/*
 * Inside scheduling: the proof that work cannot fit.
 */
#ifndef CAIRN_PLANNING_OVERLOAD_H
#define CAIRN_PLANNING_OVERLOAD_H

#include "model/planning/edf.h"

/* The span in which the most work finds no time, the earliest and shortest of
 * several (or, of those that begin with it, the longest); all 0 where everything fits. In `arena`. */
struct plan_overload overload_find(const struct edf *edf, bool widest,
				   struct arena *arena);

#endif
