/* SPDX-License-Identifier: MIT */
/*
 * The best record of each achievement: what counts before what is doubtful
 * before what has lapsed, and then what ends last.
 */
#include "model/stacking/standing.h"

#include "model/stacking/state.h"

static enum standing_kind kind_of(const struct stack *stack, int32_t record)
{
	const struct stack_record *r = &stack->records.at[record];

	if (r->earned.n > stack->as_of)
		return STANDS_MISSING;
	if (stack->until[POSSIBLE][record] <= stack->as_of)
		return STANDS_LAPSED;
	if (r->doubtful || !day_is(r->earned) ||
	    stack->until[SURE][record] <= stack->as_of)
		return STANDS_DOUBTFUL;
	return STANDS_HELD;
}

static bool is_better(const struct stack *stack, int32_t record, int32_t than)
{
	static const int worth[] = { [STANDS_MISSING] = 0,
				     [STANDS_LAPSED] = 1,
				     [STANDS_DOUBTFUL] = 2,
				     [STANDS_HELD] = 3 };
	int a, b;

	if (than < 0)
		return true;
	a = worth[kind_of(stack, record)];
	b = worth[kind_of(stack, than)];
	if (a != b)
		return a > b;
	return stack->until[POSSIBLE][record] > stack->until[POSSIBLE][than];
}

const struct standing *stack_standings(const struct stack *stack,
				       struct arena *arena, int32_t soon)
{
	int32_t count = (int32_t)stack->rule->input.achievement_count;
	struct standing *all = arena_array(arena, (size_t)count + 1,
					   sizeof(*all));

	for (int32_t a = 0; a < count; a++) {
		all[a].record = -1;
		all[a].until = NO_DAY;
		all[a].supposed = (enum stack_supposed)stack->supposed[a];
	}
	for (size_t i = 0; i < stack->records.count; i++) {
		const struct stack_record *r = &stack->records.at[i];
		int32_t a = r->achievement;

		if (a >= 0 && a < count && !r->revoked &&
		    is_better(stack, (int32_t)i, all[a].record))
			all[a].record = (int32_t)i;
	}
	for (int32_t a = 0; a < count; a++) {
		if (all[a].record < 0)
			continue;
		all[a].kind = kind_of(stack, all[a].record);
		all[a].until = stack_end(stack, all[a].record, false).until;
		if (all[a].kind == STANDS_HELD && day_is(all[a].until) &&
		    all[a].until.n - stack->as_of <= soon)
			all[a].kind = STANDS_SOON;
	}
	return all;
}
