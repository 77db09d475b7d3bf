/* SPDX-License-Identifier: MIT */
/*
 * The text builder and a few questions that one asks of strings.
 */
#include "model/base/text.h"

#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/base/err.h"

static void make_room(struct text *text, size_t more)
{
	size_t room = text->room ? text->room : 64;
	char *bytes;

	if (more > SIZE_MAX / 4 - text->length)
		panic("a text of more than %zu bytes", text->length);
	if (text->length + more < text->room)
		return;
	while (room <= text->length + more)
		room *= 2;
	bytes = arena_alloc(text->arena, room);
	if (text->length)
		memcpy(bytes, text->bytes, text->length);
	text->bytes = bytes;
	text->room = room;
}

void text_addn(struct text *text, const void *bytes, size_t length)
{
	make_room(text, length);
	if (length)
		memcpy(text->bytes + text->length, bytes, length);
	text->length += length;
	text->bytes[text->length] = '\0';
}

void text_add(struct text *text, const char *string)
{
	text_addn(text, string, strlen(string));
}

void text_addc(struct text *text, char c)
{
	text_addn(text, &c, 1);
}

void text_addf(struct text *text, const char *format, ...)
{
	va_list args;
	int length;

	va_start(args, format);
	length = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (length < 0)
		panic("a format that cannot be printed: %s", format);
	make_room(text, (size_t)length);
	va_start(args, format);
	vsnprintf(text->bytes + text->length, (size_t)length + 1, format, args);
	va_end(args);
	text->length += (size_t)length;
}

const char *text_string(const struct text *text)
{
	return text->bytes ? text->bytes : "";
}

bool text_equal(const char *a, const char *b)
{
	return strcmp(a, b) == 0;
}

bool text_starts(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

static int lower(unsigned char c)
{
	return c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c;
}

bool text_same(const char *a, const char *b)
{
	while (*a && lower((unsigned char)*a) == lower((unsigned char)*b)) {
		a++;
		b++;
	}
	return lower((unsigned char)*a) == lower((unsigned char)*b);
}

bool text_number(const char *string, long long least, long long most,
		 long long *number)
{
	const char *digit = *string == '-' ? string + 1 : string;
	long long value;
	char *end;

	if (*digit < '0' || *digit > '9')
		return false;
	errno = 0;
	value = strtoll(string, &end, 10);
	if (errno || *end || value < least || value > most)
		return false;
	*number = value;
	return true;
}
