/* SPDX-License-Identifier: MIT */
/*
 * In which order to earn things so that nothing lapses before the last is
 * done, or as late as can be.
 *
 * What is earned first waits longest. If it is taken now, what is left after
 * it takes `left` minutes, and it lives `days` times the minutes of a day: it
 * lapses `left` less those minutes before the end. Of those that may come now
 * the one that lapses least is taken (what never expires first of all). That
 * is Lawler's rule for one machine, precedence and the least worst lateness,
 * with time turned round.
 */
#include "model/stacking/route.h"
#include "model/stacking/solver.h"

enum { DAYS_OF_MONTH = 30 };

struct queue {
	const struct rule *rule;
	struct start *start;
	struct arena *arena;
	const int32_t *set;
	bool *taken;
	size_t count;
	int64_t left; /* minutes of those not taken */
	int64_t per_day;
};

static int64_t minutes_of(const struct queue *queue, size_t i)
{
	int32_t n = queue->rule->input.achievements[queue->set[i]].minutes.n;

	return n > 0 ? n : 0;
}

static bool may_come(const struct queue *queue, size_t i)
{
	int32_t tree = queue->rule->prerequisites[queue->set[i]];

	return tree < 0 || queue->start->complete[tree];
}

/* How many minutes it would have lapsed when all is done; less is better. */
static int64_t lapse(const struct queue *queue, size_t i)
{
	struct validity validity =
		queue->rule->input.achievements[queue->set[i]].validity;
	int64_t left = queue->left - minutes_of(queue, i);

	switch (validity.unit) {
	case VALID_NEVER_ENDS: return INT64_MIN;
	case VALID_UNKNOWN: return INT64_MIN + 1;
	case VALID_ENDS: return INT64_MIN + 2;
	case VALID_MONTHS:
		return left -
		       (int64_t)validity.n * DAYS_OF_MONTH * queue->per_day;
	case VALID_DAYS: break;
	}
	return left - (int64_t)validity.n * queue->per_day;
}

static size_t choose(const struct queue *queue)
{
	size_t best = queue->count;

	for (size_t i = 0; i < queue->count; i++) {
		if (queue->taken[i] || !may_come(queue, i))
			continue;
		if (best == queue->count ||
		    lapse(queue, i) < lapse(queue, best))
			best = i;
	}
	return best;
}

/* Whether anything waits for what it needs first. */
static bool any_waits(const struct queue *queue)
{
	for (size_t i = 0; i < queue->count; i++)
		if (!queue->taken[i] && !may_come(queue, i))
			return true;
	return false;
}

static void sort_by_index(int32_t *at, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		int32_t a = at[i];
		size_t j = i;

		for (; j && at[j - 1] > a; j--)
			at[j] = at[j - 1];
		at[j] = a;
	}
}

const int32_t *solver_sequence(struct arena *arena, const struct rule *rule,
			       const struct start *from, const int32_t *set,
			       size_t count, int32_t minutes_per_day)
{
	int32_t *order = arena_array(arena, count + 1, sizeof(*order));
	int32_t *sorted = arena_array(arena, count + 1, sizeof(*sorted));
	struct arena scratch = { 0 };
	struct queue queue = { .rule = rule,
			       .arena = &scratch,
			       .set = sorted,
			       .count = count,
			       .per_day = minutes_per_day };
	size_t done = 0;

	for (size_t i = 0; i < count; i++)
		sorted[i] = set[i];
	sort_by_index(sorted, count);
	queue.start = start_copy(&scratch, rule, from);
	queue.taken = arena_array(&scratch, count + 1, sizeof(bool));
	for (size_t i = 0; i < count; i++)
		queue.left += minutes_of(&queue, i);
	for (; done < count; done++) {
		size_t next = choose(&queue);

		if (next == count)
			break;
		queue.taken[next] = true;
		queue.left -= minutes_of(&queue, next);
		order[done] = sorted[next];
		if (any_waits(&queue))
			start_earn(&scratch, rule, queue.start, order[done]);
	}
	for (size_t i = 0; i < count; i++)
		if (!queue.taken[i])
			order[done++] = sorted[i];
	arena_free(&scratch);
	return order;
}

const int32_t *stack_sequence(struct arena *arena, const struct rule *rule,
			      const struct solve_held *held, const int32_t *set,
			      size_t count, int32_t minutes_per_day)
{
	struct arena scratch = { 0 };
	const struct start *start = start_make(&scratch, rule, held);
	const int32_t *order = solver_sequence(arena, rule, start, set, count,
					       minutes_per_day);

	arena_free(&scratch);
	return order;
}
