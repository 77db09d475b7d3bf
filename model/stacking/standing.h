/* SPDX-License-Identifier: MIT */
/*
 * How each achievement stands on the day of the evaluation: held, held but
 * not for long, lapsed, doubtful or never earned; and what is supposed of it.
 */
#ifndef CAIRN_STACKING_STANDING_H
#define CAIRN_STACKING_STANDING_H

#include "model/stacking/evaluate.h"

enum standing_kind {
	STANDS_MISSING, /* never earned, or not yet */
	STANDS_HELD,
	STANDS_SOON, /* held, but it ends within some days */
	STANDS_LAPSED,
	STANDS_DOUBTFUL, /* undated, or marked so */
};

struct standing {
	enum standing_kind kind;
	int32_t record; /* the one that says so, or -1 */
	struct day until; /* the first day it fails; NO_DAY: it has none */
	enum stack_supposed supposed; /* beside `kind`, which is the truth */
};

/* One for each achievement, from its best record that is not revoked; in
 * `arena`. `soon` is in days. */
const struct standing *stack_standings(const struct stack *stack,
				       struct arena *arena, int32_t soon);

#endif
