/* SPDX-License-Identifier: MIT */
/*
 * The strings of a JSON text, taken strictly: UTF-8 without control
 * characters, escapes that JSON has, surrogates in pairs, no U+0000.
 */
#include "model/badge/scan.h"

#include <stdint.h>
#include <string.h>

#include "model/base/utf8.h"

bool scan_refuse(const struct scan *s, const char *at, const char *what)
{
	size_t line = 1, column = 1;

	for (const char *c = s->start; c < at; c++) {
		if (*c == '\n') {
			line++;
			column = 1;
		} else if (((unsigned char)*c & 0xc0) != 0x80) {
			column++;
		}
	}
	return fail(s->err, "%s at line %zu, column %zu.", what, line, column);
}

bool scan_ended(const struct scan *s)
{
	return s->at >= s->end;
}

void scan_space(struct scan *s)
{
	while (!scan_ended(s) && (*s->at == ' ' || *s->at == '\n' ||
				  *s->at == '\r' || *s->at == '\t'))
		s->at++;
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* Four hexadecimal digits at s->at; -1 where they are not. */
static int32_t hex_unit(struct scan *s)
{
	int32_t unit = 0;

	if (s->end - s->at < 4)
		return -1;
	for (int i = 0; i < 4; i++) {
		int digit = hex_digit(s->at[i]);

		if (digit < 0)
			return -1;
		unit = unit * 16 + digit;
	}
	s->at += 4;
	return unit;
}

/* What follows "\u": one code point, perhaps of two units. */
static bool scan_unicode(struct scan *s, const char *from, int32_t *code)
{
	int32_t low;

	*code = hex_unit(s);
	if (*code < 0)
		return scan_refuse(s, from,
				   "\\u without four hexadecimal"
				   " digits");
	if (*code == 0)
		return scan_refuse(s, from, "\\u0000 in a string");
	if (*code < 0xd800 || *code > 0xdfff)
		return true;
	if (*code > 0xdbff || s->end - s->at < 6 || s->at[0] != '\\' ||
	    s->at[1] != 'u')
		return scan_refuse(s, from, "Half a surrogate pair");
	s->at += 2;
	low = hex_unit(s);
	if (low < 0xdc00 || low > 0xdfff)
		return scan_refuse(s, from, "Half a surrogate pair");
	*code = 0x10000 + (*code - 0xd800) * 0x400 + (low - 0xdc00);
	return true;
}

/* An escape at its backslash. */
static bool scan_escape(struct scan *s, int32_t *code)
{
	static const char letters[] = "\"\\/bfnrt", means[] = "\"\\/\b\f\n\r\t";
	const char *from = s->at++, *letter;

	if (scan_ended(s))
		return scan_refuse(s, from, "A string that does not end");
	if (*s->at == 'u') {
		s->at++;
		return scan_unicode(s, from, code);
	}
	letter = memchr(letters, *s->at, sizeof(letters) - 1);
	if (!letter)
		return scan_refuse(s, from,
				   "An escape that JSON does not"
				   " have");
	*code = means[letter - letters];
	s->at++;
	return true;
}

/* One character of a string that is neither a quote nor an escape. */
static bool scan_plain(struct scan *s)
{
	unsigned char c = (unsigned char)*s->at;
	const char *from = s->at;

	if (c < 0x20)
		return scan_refuse(s, from, "A control character in a string");
	if (c < 0x80)
		s->at++;
	else if (utf8_next(&s->at, s->end) < 0)
		return scan_refuse(s, from, "Broken UTF-8");
	return true;
}

bool scan_string(struct scan *s, bool *escapes)
{
	const char *from = s->at++;
	int32_t code;

	*escapes = false;
	while (!scan_ended(s) && *s->at != '"') {
		if (*s->at == '\\') {
			*escapes = true;
			if (!scan_escape(s, &code))
				return false;
		} else if (!scan_plain(s)) {
			return false;
		}
	}
	if (scan_ended(s))
		return scan_refuse(s, from, "A string that does not end");
	s->at++;
	return true;
}

char *scan_unescape(struct arena *arena, const char *inside, size_t *length)
{
	struct scan again = { .start = inside,
			      .at = inside,
			      .end = inside + *length };
	char *copy = arena_alloc(arena, *length + 1), *to = copy;

	while (!scan_ended(&again)) {
		int32_t code;

		if (*again.at != '\\')
			*to++ = *again.at++;
		else if (scan_escape(&again, &code))
			to += utf8_put(to, code);
		else
			panic("an escape that was there is gone");
	}
	*length = (size_t)(to - copy);
	return copy;
}
