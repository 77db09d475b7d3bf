/* SPDX-License-Identifier: MIT */
/*
 * Renewals. Records are replayed in the order in which they were earned; each
 * that is earned renews the awards of what its achievement renews that are
 * active on that day: they last as long as it does, if that is longer. What
 * has lapsed is not revived. A record without a day renews nothing, because
 * when it was earned is not known; in the sure pass a doubtful one renews
 * nothing either.
 */
#include <string.h>

#include "model/stacking/state.h"

static int32_t own_end(const struct stack *stack, int32_t r)
{
	const struct stack_record *record = &stack->records.at[r];
	const struct rule_achievement *of =
		record->achievement < 0
			? NULL
			: &stack->rule->input.achievements[record->achievement];
	struct day end = record->expires;

	if (!day_is(end) && day_is(record->earned) && of)
		end = validity_end(of->validity, record->earned);
	return day_is(end) ? end.n : FOREVER;
}

/* Awards of one achievement in the order in which they were earned. Those
 * that have lapsed for good are dropped when they are met. */
struct awards {
	int32_t first, count; /* in `at` */
};

struct replay {
	struct stack *stack;
	int which;
	int32_t *at;
	struct awards *awards; /* of an achievement */
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

/* Whether somebody could renew it and it has an end to move. */
static bool is_renewable(const struct replay *replay, int32_t r)
{
	const struct rule_index *renewers = &replay->stack->rule->renewers;
	int32_t a = replay->stack->records.at[r].achievement;

	return renewers->first[a] < renewers->first[a + 1] &&
	       replay->stack->until[replay->which][r] != FOREVER;
}

static void place_awards(struct replay *replay)
{
	const struct stack *stack = replay->stack;
	size_t count = stack->rule->input.achievement_count;
	int32_t first = 0;

	for (int32_t i = 0; i < stack->order_count; i++) {
		int32_t r = stack->order[i];
		int32_t a = stack->records.at[r].achievement;

		if (takes_part(stack, replay->which, r) &&
		    is_renewable(replay, r))
			replay->awards[a].count++;
	}
	for (size_t a = 0; a < count; a++) {
		replay->awards[a].first = first;
		first += replay->awards[a].count;
		replay->awards[a].count = 0;
	}
}

static void replay_all(struct replay *replay)
{
	const struct stack *stack = replay->stack;
	const struct rule_index *renews = &stack->rule->renews;

	for (int32_t i = 0; i < stack->order_count; i++) {
		int32_t r = stack->order[i];
		const struct stack_record *record = &stack->records.at[r];
		struct awards *own;

		if (!takes_part(stack, replay->which, r))
			continue;
		for (int32_t k = renews->first[record->achievement];
		     k < renews->first[record->achievement + 1]; k++)
			renew(replay, renews->at[k], record->earned.n, r);
		if (!is_renewable(replay, r))
			continue;
		own = &replay->awards[record->achievement];
		replay->at[own->first + own->count++] = r;
	}
}

static bool is_any_doubtful(const struct stack *stack)
{
	for (size_t r = 0; r < stack->records.count; r++)
		if (stack->records.at[r].doubtful)
			return true;
	return false;
}

static void copy_sure(struct stack *stack)
{
	size_t size = stack->records.count * sizeof(int32_t);

	memcpy(stack->until[POSSIBLE], stack->until[SURE], size);
	memcpy(stack->renewed_by[POSSIBLE], stack->renewed_by[SURE], size);
}

void renew_begin(struct stack *stack)
{
	for (size_t r = 0; r < stack->records.count; r++) {
		int32_t until = own_end(stack, (int32_t)r);

		for (int which = SURE; which < PASSES; which++) {
			stack->until[which][r] = until;
			stack->renewed_by[which][r] = -1;
		}
	}
}

void renew_replay(struct stack *stack, int which)
{
	struct arena *arena = stack->arena;
	struct replay replay = { .stack = stack, .which = which };
	size_t records = stack->records.count;
	struct arena_mark mark;

	if (!stack->rule->input.renews.count)
		return;
	if (which == POSSIBLE && !is_any_doubtful(stack)) {
		copy_sure(stack);
		return;
	}
	mark = arena_mark(arena);
	replay.at = arena_array(arena, records + 1, sizeof(*replay.at));
	replay.awards = arena_array(arena,
				    stack->rule->input.achievement_count + 1,
				    sizeof(*replay.awards));
	place_awards(&replay);
	replay_all(&replay);
	arena_rewind(arena, mark);
}
