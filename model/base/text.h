/* SPDX-License-Identifier: MIT */
/*
 * Building a string piece by piece, in an arena.
 *
 * Text is UTF-8, ends in NUL and is never NULL ("" is none). It is checked
 * once, at the doors where it comes in (see utf8.h).
 */
#ifndef CAIRN_BASE_TEXT_H
#define CAIRN_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "model/base/arena.h"

/* {.arena = a} is an empty text. `bytes` is NULL until something is added;
 * text_string() is never NULL. */
struct text {
	struct arena *arena;
	char *bytes;
	size_t length, room;
};

void text_add(struct text *text, const char *string);
void text_addn(struct text *text, const void *bytes, size_t length);
void text_addc(struct text *text, char c);
void text_addf(struct text *text, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* What was built so far; stays valid until more is added. */
const char *text_string(const struct text *text);

bool text_equal(const char *a, const char *b);
bool text_starts(const char *text, const char *start);

/* Compares ASCII letters without case; for identifiers, never for titles. */
bool text_same(const char *a, const char *b);

/* A whole decimal number from `least` to `most`, with nothing around it. */
bool text_number(const char *string, long long least, long long most,
		 long long *number);

#endif
