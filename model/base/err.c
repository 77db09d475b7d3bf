/* SPDX-License-Identifier: MIT */
/*
 * Sentences for people, and the end of the road for mistakes of our own.
 */
#include "model/base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*restore_terminal)(void);

__attribute__((format(printf, 2, 0))) static void write_text(char *to,
							     const char *format,
							     va_list args)
{
	int n = vsnprintf(to, ERR_MAX, format, args);

	if (n < 0)
		strcpy(to, "Something went wrong that cannot be put in words.");
	else if (n >= ERR_MAX)
		memcpy(to + ERR_MAX - 4, "...", 4);
}

bool fail(struct err *err, const char *format, ...)
{
	va_list args;

	if (!err)
		return false;
	va_start(args, format);
	write_text(err->text, format, args);
	va_end(args);
	return false;
}

bool fail_in(struct err *err, const char *format, ...)
{
	struct err inner;
	char where[ERR_MAX];
	va_list args;

	if (!err)
		return false;
	inner = *err;
	va_start(args, format);
	write_text(where, format, args);
	va_end(args);
	return fail(err, "%s: %s", where, inner.text);
}

void panic_restores(void (*restore)(void))
{
	restore_terminal = restore;
}

void panic_at(const char *file, int line, const char *format, ...)
{
	va_list args;

	if (restore_terminal)
		restore_terminal();
	fprintf(stderr, "cairn: a mistake in the program at %s:%d: ", file,
		line);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputs("\nNothing that was saved is lost. Please report this line.\n",
	      stderr);
	abort();
}
