/* SPDX-License-Identifier: MIT */
/*
 * Arenas: a chain of blocks, filled from the front. A block is at least
 * 16 KiB; a bigger wish gets a block of its own.
 */
#include "model/base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/base/err.h"

enum { BLOCK_SIZE = 16 * 1024 };

struct block {
	struct block *next;
	size_t size, used;
	alignas(max_align_t) unsigned char bytes[];
};

static struct block *new_block(size_t least)
{
	size_t size = least > BLOCK_SIZE ? least : BLOCK_SIZE;
	struct block *block;

	if (size > SIZE_MAX - sizeof(*block))
		panic("an allocation of %zu bytes", least);
	block = malloc(sizeof(*block) + size);
	if (!block)
		panic("out of memory for %zu bytes", size);
	block->next = NULL;
	block->size = size;
	block->used = 0;
	return block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	const size_t unit = alignof(max_align_t);
	struct block *block = arena->blocks;
	void *place;

	if (size > SIZE_MAX - unit)
		panic("an allocation of %zu bytes", size);
	size = (size + unit - 1) / unit * unit;
	if (!block || block->size - block->used < size) {
		block = new_block(size);
		block->next = arena->blocks;
		arena->blocks = block;
	}
	place = block->bytes + block->used;
	block->used += size;
	return memset(place, 0, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		panic("an array of %zu times %zu bytes", count, size);
	return arena_alloc(arena, count * size);
}

char *arena_copy(struct arena *arena, const void *bytes, size_t length)
{
	char *copy;

	if (length == SIZE_MAX)
		panic("a copy of %zu bytes", length);
	copy = arena_alloc(arena, length + 1);
	if (length)
		memcpy(copy, bytes, length);
	return copy;
}

char *arena_string(struct arena *arena, const char *string)
{
	return arena_copy(arena, string ? string : "",
			  string ? strlen(string) : 0);
}

char *arena_vprintf(struct arena *arena, const char *format, va_list args)
{
	va_list again;
	char *string;
	int length;

	va_copy(again, args);
	length = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (length < 0)
		panic("a format that cannot be printed: %s", format);
	string = arena_alloc(arena, (size_t)length + 1);
	vsnprintf(string, (size_t)length + 1, format, args);
	return string;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args;
	char *string;

	va_start(args, format);
	string = arena_vprintf(arena, format, args);
	va_end(args);
	return string;
}

struct arena_mark arena_mark(const struct arena *arena)
{
	struct block *block = arena->blocks;

	return (struct arena_mark){ block, block ? block->used : 0 };
}

void arena_rewind(struct arena *arena, struct arena_mark mark)
{
	while (arena->blocks != mark.block) {
		struct block *block = arena->blocks;

		arena->blocks = block->next;
		free(block);
	}
	if (mark.block)
		mark.block->used = mark.used;
}

void arena_empty(struct arena *arena)
{
	struct block *last = arena->blocks;

	if (!last)
		return;
	while (last->next)
		last = last->next;
	arena_rewind(arena, (struct arena_mark){ last, 0 });
}

void arena_free(struct arena *arena)
{
	arena_rewind(arena, (struct arena_mark){ NULL, 0 });
}
