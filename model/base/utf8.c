/* SPDX-License-Identifier: MIT */
/*
 * Strict decoding, widths, and the cleaning of foreign text.
 */
#include "model/base/utf8.h"

#include <string.h>
#include <utf8proc.h>

#include "model/base/text.h"

enum { MARKS_MAX = 4 };

int32_t utf8_next(const char **at, const char *end)
{
	const unsigned char *s = (const unsigned char *)*at;
	size_t left = (size_t)(end - *at);
	int32_t code;
	size_t length;

	(*at)++;
	if (s[0] < 0x80)
		return s[0];
	if (s[0] < 0xc2 || s[0] > 0xf4)
		return -1;
	length = s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : 4;
	if (left < length)
		return -1;
	code = s[0] & (0x7f >> length);
	for (size_t i = 1; i < length; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return -1;
		code = code << 6 | (s[i] & 0x3f);
	}
	if ((length == 3 && code < 0x800) || (length == 4 && code < 0x10000) ||
	    code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
		return -1;
	*at += length - 1;
	return code;
}

int utf8_put(char to[UTF8_MAX], int32_t code)
{
	if (code < 0x80) {
		to[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		to[0] = (char)(0xc0 | code >> 6);
		to[1] = (char)(0x80 | (code & 0x3f));
		return 2;
	}
	if (code < 0x10000) {
		to[0] = (char)(0xe0 | code >> 12);
		to[1] = (char)(0x80 | (code >> 6 & 0x3f));
		to[2] = (char)(0x80 | (code & 0x3f));
		return 3;
	}
	to[0] = (char)(0xf0 | code >> 18);
	to[1] = (char)(0x80 | (code >> 12 & 0x3f));
	to[2] = (char)(0x80 | (code >> 6 & 0x3f));
	to[3] = (char)(0x80 | (code & 0x3f));
	return 4;
}

bool utf8_valid(const void *bytes, size_t length, size_t *bad)
{
	const char *at = bytes, *end = at + length;

	while (at < end) {
		const char *start = at;

		if (utf8_next(&at, end) > 0)
			continue;
		if (bad)
			*bad = (size_t)(start - (const char *)bytes);
		return false;
	}
	return true;
}

bool utf8_hostile(int32_t c)
{
	if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x61c)
		return true;
	if (c < 0x115f)
		return false;
	return c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 ||
	       (c >= 0x180b && c <= 0x180f) || (c >= 0x200b && c <= 0x200f) ||
	       (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
	       (c >= 0xd800 && c <= 0xdfff) || c == 0xfeff ||
	       (c >= 0xfff0 && c <= 0xfffb) || (c >= 0xfdd0 && c <= 0xfdef) ||
	       (c & 0xfffe) == 0xfffe || (c >= 0xe0000 && c <= 0xe0fff) ||
	       (c >= 0x1bca0 && c <= 0x1bca3) ||
	       (c >= 0x1d173 && c <= 0x1d17a) || c > 0x10ffff;
}

int utf8_width(int32_t code)
{
	if (code >= 0x20 && code < 0x7f)
		return 1;
	if (utf8_hostile(code))
		return -1;
	return utf8proc_charwidth(code);
}

int utf8_columns(const char *text)
{
	const char *end = text + strlen(text);
	int columns = 0;

	while (text < end) {
		int width = utf8_width(utf8_next(&text, end));

		if (width > 0)
			columns += width;
	}
	return columns;
}

/* Plain ASCII is by far the most common; it needs no copy. */
static bool is_plain(const char *text, bool lines)
{
	for (; *text; text++) {
		if (*text == '\n' && lines)
			continue;
		if ((unsigned char)*text < 0x20 || (unsigned char)*text > 0x7e)
			return false;
	}
	return true;
}

static void show_hostile(struct text *out, int32_t code)
{
	if (code < 0x20 || code == 0x7f)
		text_addf(out, "^%c", code ^ 0x40);
	else if (code < 0xa0)
		text_addf(out, "<%02x>", (unsigned)code);
	else
		text_addf(out, "<U+%04X>", (unsigned)code);
}

const char *visible(struct arena *arena, const char *text, bool lines)
{
	struct text out = { .arena = arena };
	const char *end;
	int marks = 0;

	if (is_plain(text, lines))
		return text;
	for (end = text + strlen(text); text < end;) {
		const char *start = text;
		int32_t code = utf8_next(&text, end);

		if (lines && code == '\r' && *text == '\n')
			continue;
		if (code < 0) {
			text_add(&out, "\xef\xbf\xbd");
			marks = 0;
		} else if (utf8_hostile(code) && !(lines && code == '\n')) {
			show_hostile(&out, code);
			marks = 0;
		} else {
			marks = utf8_width(code) == 0 ? marks + 1 : 0;
			if (marks <= MARKS_MAX)
				text_addn(&out, start, (size_t)(text - start));
		}
	}
	return text_string(&out);
}
