/* SPDX-License-Identifier: MIT */
/*
 * The cases of a search: all of them in one array, so that each can name the
 * one it comes from, and those still open in a heap, least bound first, older
 * first among equals.
 */
#include "model/stacking/search.h"

#include <string.h>

static bool is_before(const struct search *search, int32_t a, int32_t b)
{
	const struct branch *x = &search->branches[a];
	const struct branch *y = &search->branches[b];

	return x->bound != y->bound ? x->bound < y->bound : a < b;
}

void branch_push(struct search *search, int32_t branch)
{
	int32_t i = search->heap_count++;

	for (; i && is_before(search, branch, search->heap[(i - 1) / 2]);
	     i = (i - 1) / 2)
		search->heap[i] = search->heap[(i - 1) / 2];
	search->heap[i] = branch;
}

int32_t branch_pop(struct search *search)
{
	int32_t top = search->heap[0], last, i = 0;

	last = search->heap[--search->heap_count];
	for (;;) {
		int32_t child = 2 * i + 1;

		if (child >= search->heap_count)
			break;
		if (child + 1 < search->heap_count &&
		    is_before(search, search->heap[child + 1],
			      search->heap[child]))
			child++;
		if (!is_before(search, search->heap[child], last))
			break;
		search->heap[i] = search->heap[child];
		i = child;
	}
	search->heap[i] = last;
	return top;
}

int32_t branch_new(struct search *search, struct branch branch)
{
	if (search->branch_count == search->branch_room) {
		int32_t room = 2 * search->branch_room + 64;
		struct arena *arena = search->net->arena;
		struct branch *more = arena_array(arena, (size_t)room,
						  sizeof(*more));
		int32_t *heap = arena_array(arena, (size_t)room, sizeof(*heap));

		if (search->branch_count) {
			memcpy(more, search->branches,
			       (size_t)search->branch_count * sizeof(*more));
			memcpy(heap, search->heap,
			       (size_t)search->heap_count * sizeof(*heap));
		}
		search->branches = more;
		search->heap = heap;
		search->branch_room = room;
	}
	search->branches[search->branch_count] = branch;
	return search->branch_count++;
}
