/* SPDX-License-Identifier: MIT */
/*
 * Why it cannot fit: the span of time with the most work too much.
 *
 * All that is released at minute a or later and due at minute b or before must
 * be done between them. If that is more than b - a minutes, nobody can do it,
 * in whatever order; and where no such pair exists, earliest due first is in
 * time. So the span is a proof that can be checked with a pencil. Only
 * releases and dues, moved by what is around them, need be tried.
 */
#include "model/planning/overload.h"

struct span {
	int64_t from, to, work;
	int64_t over; /* work that finds no time */
};

/* The worst span that begins at `from`; the shortest of those equal, or the
 * longest. Sums of
 * tasks due alike grow, so the last of them, which has all, decides. */
static void try_from(const struct edf *edf, const int *by_due, int64_t from,
		     bool widest, struct span *worst)
{
	int64_t work = 0;

	for (int i = 0; i < edf->count; i++) {
		int task = by_due[i];
		int64_t due = edf->due[task];
		int64_t to = due > from ? due : from;

		if (edf->release[task] < from)
			continue;
		work += edf->tasks->at[task].minutes;
		if (work - (to - from) > worst->over ||
		    (widest && worst->over && from == worst->from &&
		     work - (to - from) == worst->over))
			*worst = (struct span){ from, to, work,
						work - (to - from) };
	}
}

struct plan_overload overload_find(const struct edf *edf, bool widest,
				   struct arena *arena)
{
	int *by_due = arena_array(arena, (size_t)edf->count + 1, sizeof(int));
	int *tasks = arena_array(arena, (size_t)edf->count + 1, sizeof(int));
	struct span worst = { 0, 0, 0, 0 };
	struct plan_overload overload = { .tasks = tasks };

	for (int i = 0; i < edf->count; i++)
		by_due[i] = edf->by_release[i];
	edf_sort(edf->due, by_due, edf->count, arena);
	for (int i = 0; i < edf->count; i++) {
		int64_t from = edf->release[edf->by_release[i]];

		if (!i || edf->release[edf->by_release[i - 1]] != from)
			try_from(edf, by_due, from, widest, &worst);
	}
	if (!worst.over)
		return overload;
	overload.from = edf_day(edf, worst.from);
	overload.to = edf_day(edf, worst.to > worst.from ? worst.to - 1
							 : worst.from);
	overload.work = worst.work;
	overload.capacity = worst.to - worst.from;
	for (int i = 0; i < (int)edf->tasks->count; i++)
		if ((!edf->without || !edf->without[i]) &&
		    edf->release[i] >= worst.from && edf->due[i] <= worst.to)
			tasks[overload.count++] = i;
	return overload;
}
