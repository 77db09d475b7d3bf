/* SPDX-License-Identifier: MIT */
/*
 * Earliest due first.
 *
 * Precedence is taken out first: a task cannot begin before those before it
 * are done, so its release moves to the latest (release + minutes) of them;
 * and it must leave time for those behind it, so its due moves to the earliest
 * (due - minutes) of them. After that, picking the earliest due among what may
 * be begun keeps the orders by itself.
 *
 * What may be begun waits in a heap. A task is interrupted only where another
 * one's release passes, so there are at most two runs for each task.
 */
#include "model/planning/edf.h"

struct heap {
	const struct edf *edf;
	int *at;
	int count;
};

static bool before(const struct edf *edf, int a, int b)
{
	if (edf->due[a] != edf->due[b])
		return edf->due[a] < edf->due[b];
	return a < b;
}

static void heap_add(struct heap *heap, int task)
{
	int place = heap->count++;

	while (place > 0 &&
	       before(heap->edf, task, heap->at[(place - 1) / 2])) {
		heap->at[place] = heap->at[(place - 1) / 2];
		place = (place - 1) / 2;
	}
	heap->at[place] = task;
}

static void heap_drop_first(struct heap *heap)
{
	int task = heap->at[--heap->count];
	int place = 0;

	for (;;) {
		int child = 2 * place + 1;

		if (child >= heap->count)
			break;
		if (child + 1 < heap->count &&
		    before(heap->edf, heap->at[child + 1], heap->at[child]))
			child++;
		if (!before(heap->edf, heap->at[child], task))
			break;
		heap->at[place] = heap->at[child];
		place = child;
	}
	heap->at[place] = task;
}

static bool takes_part(const struct edf *edf, int task)
{
	return !edf->without || !edf->without[task];
}

static int clamp(int number, int least, int most)
{
	return number < least ? least : number > most ? most : number;
}

int64_t edf_own_due(const struct edf *edf, int task)
{
	int due = clamp(edf->tasks->at[task].due, 0, edf->days - 1);

	return edf->until[due + 1];
}

/* The last day that begins at this minute or before it: a day without time
 * has no minutes of its own. */
int edf_day(const struct edf *edf, int64_t minute)
{
	int low = 0, high = edf->days;

	while (low < high) {
		int middle = (low + high + 1) / 2;

		if (edf->until[middle] <= minute)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

/* Links of the orders by the task at one end: at[first[i]..first[i + 1]). */
struct links {
	int *first, *at;
};

static struct links link_orders(const struct edf *edf, bool by_then,
				struct arena *arena)
{
	const struct plan_tasks *tasks = edf->tasks;
	struct links links = {
		arena_array(arena, tasks->count + 2, sizeof(int)),
		arena_array(arena, tasks->order_count + 1, sizeof(int)),
	};

	for (size_t i = 0; i < tasks->order_count; i++) {
		const struct plan_order *order = &tasks->orders[i];

		links.first[(by_then ? order->then : order->first) + 2]++;
	}
	for (size_t i = 2; i < tasks->count + 2; i++)
		links.first[i] += links.first[i - 1];
	for (size_t i = 0; i < tasks->order_count; i++) {
		const struct plan_order *order = &tasks->orders[i];
		int end = by_then ? order->then : order->first;

		links.at[links.first[end + 1]++] = by_then ? order->first
							   : order->then;
	}
	return links;
}

/* The tasks with what comes before them first; how many there are. Those in a
 * circle, and behind one, are missing. */
static int sort_by_order(const struct edf *edf, const struct links *behind,
			 int *sorted, struct arena *arena)
{
	const struct plan_tasks *tasks = edf->tasks;
	int *waiting = arena_array(arena, tasks->count + 1, sizeof(*waiting));
	int count = 0;

	for (size_t i = 0; i < tasks->order_count; i++)
		waiting[tasks->orders[i].then]++;
	for (int i = 0; i < (int)tasks->count; i++)
		if (!waiting[i])
			sorted[count++] = i;
	for (int i = 0; i < count; i++) {
		int task = sorted[i];

		for (int j = behind->first[task]; j < behind->first[task + 1];
		     j++)
			if (!--waiting[behind->at[j]])
				sorted[count++] = behind->at[j];
	}
	return count;
}

static void move_release(const struct edf *edf, int task,
			 const struct links *ahead)
{
	int day = clamp(edf->tasks->at[task].release, 0, edf->days);

	edf->release[task] = edf->until[day];
	for (int i = ahead->first[task]; i < ahead->first[task + 1]; i++) {
		int other = ahead->at[i];
		int64_t ready = edf->release[other];

		if (!takes_part(edf, other))
			continue;
		ready += edf->tasks->at[other].minutes;
		if (ready > edf->release[task])
			edf->release[task] = ready;
	}
}

static void move_due(const struct edf *edf, int task,
		     const struct links *behind)
{
	edf->due[task] = edf_own_due(edf, task);
	for (int i = behind->first[task]; i < behind->first[task + 1]; i++) {
		int other = behind->at[i];
		int64_t latest = edf->due[other];

		if (!takes_part(edf, other))
			continue;
		latest -= edf->tasks->at[other].minutes;
		if (latest < edf->due[task])
			edf->due[task] = latest;
	}
}

void edf_sort(const int64_t *by, int *at, int count, struct arena *arena)
{
	int *spare = arena_array(arena, (size_t)count + 1, sizeof(*spare));

	for (int width = 1; width < count; width *= 2) {
		for (int start = 0; start < count; start += 2 * width) {
			int middle = clamp(start + width, 0, count);
			int end = clamp(start + 2 * width, 0, count);
			int a = start, b = middle;

			for (int i = start; i < end; i++)
				if (a < middle &&
				    (b >= end || by[at[a]] <= by[at[b]]))
					spare[i] = at[a++];
				else
					spare[i] = at[b++];
		}
		for (int i = 0; i < count; i++)
			at[i] = spare[i];
	}
}

bool edf_prepare(struct edf *edf, const struct plan_tasks *tasks,
		 const struct plan_time *time, const bool *without,
		 struct arena *arena)
{
	size_t count = tasks->count;
	int *sorted = arena_array(arena, count + 1, sizeof(*sorted));
	struct links ahead, behind;

	*edf = (struct edf){
		.tasks = tasks,
		.without = without,
		.days = time->days,
		.until = arena_array(arena, (size_t)time->days + 1,
				     sizeof(*edf->until)),
		.release = arena_array(arena, count + 1, sizeof(int64_t)),
		.due = arena_array(arena, count + 1, sizeof(int64_t)),
		.by_release = arena_array(arena, count + 1, sizeof(int)),
	};
	for (int i = 0; i < time->days; i++)
		edf->until[i + 1] = edf->until[i] + time->minutes[i];
	ahead = link_orders(edf, true, arena);
	behind = link_orders(edf, false, arena);
	if (sort_by_order(edf, &behind, sorted, arena) < (int)count)
		return false;
	for (size_t i = 0; i < count; i++)
		move_release(edf, sorted[i], &ahead);
	for (size_t i = count; i > 0; i--)
		move_due(edf, sorted[i - 1], &behind);
	for (int i = 0; i < (int)count; i++)
		if (takes_part(edf, i))
			edf->by_release[edf->count++] = i;
	edf_sort(edf->release, edf->by_release, edf->count, arena);
	return true;
}

int edf_do(const struct edf *edf, bool in_time, struct edf_run *runs,
	   int64_t *ends, struct arena *arena)
{
	size_t all = edf->tasks->count;
	struct heap heap = { edf, arena_array(arena, all + 1, sizeof(int)), 0 };
	int64_t *left = arena_array(arena, all + 1, sizeof(*left));
	int64_t now = 0;
	int next = 0, count = 0;

	for (size_t i = 0; i < all; i++)
		left[i] = edf->tasks->at[i].minutes;
	while (next < edf->count || heap.count) {
		int64_t stop = INT64_MAX, end;
		int task;

		if (!heap.count && edf->release[edf->by_release[next]] > now)
			now = edf->release[edf->by_release[next]];
		while (next < edf->count &&
		       edf->release[edf->by_release[next]] <= now)
			heap_add(&heap, edf->by_release[next++]);
		if (next < edf->count)
			stop = edf->release[edf->by_release[next]];
		task = heap.at[0];
		end = now + left[task] < stop ? now + left[task] : stop;
		if (in_time && end > edf->due[task])
			return -1;
		if (runs)
			runs[count] = (struct edf_run){ task, now, end };
		count++;
		left[task] -= end - now;
		now = end;
		if (left[task])
			continue;
		heap_drop_first(&heap);
		if (ends)
			ends[task] = now;
	}
	return count;
}
