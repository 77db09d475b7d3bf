/* SPDX-License-Identifier: MIT */
/*
 * Memory by lifetime.
 *
 * The program has three lifetimes: life (config, theme), page (the rows of a
 * pane) and turn (scratch between two keys); a shell command has one page.
 * What is allocated in an arena lives until the arena is emptied; nothing is
 * freed singly. Out of memory panics: there is no sensible half way.
 */
#ifndef CAIRN_BASE_ARENA_H
#define CAIRN_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct block;

/* All zero is an empty arena, ready for use. */
struct arena {
	struct block *blocks; /* the one in use first */
};

/* A place in an arena to which it can be wound back. */
struct arena_mark {
	struct block *block;
	size_t used;
};

/* Zeroed memory, aligned for any object, valid until the arena is emptied. */
void *arena_alloc(struct arena *arena, size_t size);

/* Room for `count` objects of `size` bytes; panics where that overflows. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* A copy of `length` bytes, with a NUL behind. */
char *arena_copy(struct arena *arena, const void *bytes, size_t length);

/* A copy of a string; NULL becomes "". */
char *arena_string(struct arena *arena, const char *string);

/* A formatted string. */
char *arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

/* Remembers how full the arena is / forgets all that came after. */
struct arena_mark arena_mark(const struct arena *arena);
void arena_rewind(struct arena *arena, struct arena_mark mark);

/* Forgets everything but keeps one block for the next turn. */
void arena_empty(struct arena *arena);

/* Gives all memory back; the arena is again as when all zero. */
void arena_free(struct arena *arena);

#endif
