/* SPDX-License-Identifier: MIT */
/*
 * Renewals. Records are replayed in the order in which they were earned; each
 * that is earned renews the awards of what its achievement renews that are
 * active on that day: they last as long as it does, if that is longer. What
 * has lapsed is not revived. A record without a day renews nothing, because
 * when it was earned is not known; in the sure pass a doubtful one renews
 * nothing either.
 */
#include "model/stacking/state.h"

static int32_t own_end(const struct stack *stack, int32_t r)
{
	const struct stack_record *record = &stack->records.at[r];
	struct validity validity;
	struct day end = record->expires;

	if (!day_is(end) && day_is(record->earned) && record->achievement >= 0) {
		validity = stack->rule->input.achievements[
			record->achievement].validity;
		end = validity_end(validity, record->earned);
	}
	return day_is(end) ? end.n : FOREVER;
}

/* Awards of one achievement in the order in which they were earned. Those
 * that have lapsed for good are dropped when they are met. */
struct awards {
	int32_t first, count;		/* in `at` */
};

struct replay {
	struct stack *stack;
	int which;
	int32_t *at;
	struct awards *awards;		/* of an achievement */
};

static void renew(struct replay *replay, int32_t achievement, int32_t day,
		  int32_t by)
{
	struct awards *awards = &replay->awards[achievement];
	int32_t *until = replay->stack->until[replay->which];
	int32_t kept = 0;

	for (int32_t i = 0; i < awards->count; i++) {
		int32_t r = replay->at[awards->first + i];

		if (until[r] <= day)
			continue;
		replay->at[awards->first + kept++] = r;
		if (until[r] < until[by]) {
			until[r] = until[by];
			replay->stack->renewed_by[replay->which][r] = by;
		}
	}
	awards->count = kept;
}

static bool takes_part(const struct stack *stack, int which, int32_t r)
{
	const struct stack_record *record = &stack->records.at[r];

	return day_is(record->earned) && record->achievement >= 0 &&
	       (which == POSSIBLE || !record->doubtful);
}

static void place_awards(struct replay *replay)
{
	const struct stack *stack = replay->stack;
	size_t count = stack->rule->input.achievement_count;
	int32_t first = 0;

	for (int32_t i = 0; i < stack->order_count; i++)
		if (takes_part(stack, replay->which, stack->order[i]))
			replay->awards[stack->records.at[stack->order[i]]
					       .achievement].count++;
	for (size_t a = 0; a < count; a++) {
		replay->awards[a].first = first;
		first += replay->awards[a].count;
		replay->awards[a].count = 0;
	}
}

void renew_replay(struct stack *stack, int which)
{
	const struct rule *rule = stack->rule;
	const struct rule_index *renews = &rule->renews;
	struct arena_mark mark;
	struct replay replay = { .stack = stack, .which = which };

	for (size_t r = 0; r < stack->records.count; r++) {
		stack->until[which][r] = own_end(stack, (int32_t)r);
		stack->renewed_by[which][r] = -1;
	}
	mark = arena_mark(stack->arena);
	replay.at = arena_array(stack->arena, (size_t)stack->order_count + 1,
				sizeof(*replay.at));
	replay.awards = arena_array(stack->arena,
				    rule->input.achievement_count + 1,
				    sizeof(*replay.awards));
	place_awards(&replay);
	for (int32_t i = 0; i < stack->order_count; i++) {
		int32_t r = stack->order[i];
		const struct stack_record *record = &stack->records.at[r];
		struct awards *own;

		if (!takes_part(stack, which, r))
			continue;
		for (int32_t k = renews->first[record->achievement];
		     k < renews->first[record->achievement + 1]; k++)
			renew(&replay, renews->at[k], record->earned.n, r);
		own = &replay.awards[record->achievement];
		replay.at[own->first + own->count++] = r;
	}
	arena_rewind(stack->arena, mark);
}
