/* SPDX-License-Identifier: MIT */
/*
 * Recognising containers by content.
 */
#include "model/badge/sniff.h"

#include <stdbool.h>
#include <string.h>

#include "model/badge/strict.h"

static bool blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static struct span trim(const char *bytes, size_t length)
{
	const char *end = bytes + length;

	bytes += strict_mark(bytes, length);
	while (bytes < end && blank(*bytes))
		bytes++;
	while (end > bytes && blank(end[-1]))
		end--;
	return (struct span){ bytes, (size_t)(end - bytes) };
}

static bool starts(struct span text, const char *with)
{
	size_t length = strlen(with);

	return text.length >= length && memcmp(text.bytes, with, length) == 0;
}

/* The signature, or a damaged one before what every picture begins with. */
static bool claims_png(struct span text)
{
	return starts(text, "\x89PNG\r\n\x1a\n") ||
	       (text.length >= 16 && memcmp(text.bytes + 12, "IHDR", 4) == 0);
}

static bool base64url(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	       (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/* Every token begins with {" in base64url: what begins so and is broken is
 * refused as a token, not passed over as something else. */
static bool claims_jws(struct span text)
{
	return starts(text, "eyJ") && !memchr(text.bytes, ' ', text.length);
}

static bool is_jws(struct span text)
{
	size_t points = 0, in_part = 0;

	for (size_t i = 0; i < text.length; i++) {
		if (base64url(text.bytes[i])) {
			in_part++;
		} else if (text.bytes[i] == '.' && in_part) {
			points++;
			in_part = 0;
		} else {
			return false;
		}
	}
	return points == 2;
}

static bool is_url(struct span text)
{
	if (!starts(text, "https://") && !starts(text, "http://"))
		return false;
	for (size_t i = 0; i < text.length; i++)
		if ((unsigned char)text.bytes[i] <= ' ')
			return false;
	return true;
}

/* Moves behind the next `mark`; false where there is none. */
static bool pass(struct span *text, const char *mark)
{
	size_t length = strlen(mark);

	for (; text->length >= length; text->bytes++, text->length--) {
		if (memcmp(text->bytes, mark, length) == 0) {
			text->bytes += length;
			text->length -= length;
			return true;
		}
	}
	return false;
}

/* A document with something before its brace: strict reading says what. */
static bool claims_json(struct span text)
{
	return pass(&text, "{") && pass(&text, "\"@context\"");
}

/* Whether a name, perhaps with a prefix, is "svg". */
static bool named_svg(struct span text)
{
	size_t length = 0, from = 0;

	while (length < text.length && !blank(text.bytes[length]) &&
	       !strchr("<>/[", text.bytes[length])) {
		if (text.bytes[length++] == ':')
			from = length;
	}
	return length - from == 3 && memcmp(text.bytes + from, "svg", 3) == 0;
}

/* Looks for the first element behind declarations and comments. A document
 * type that says svg is enough: it will be refused by name, not overlooked. */
static bool is_svg(struct span text)
{
	while (starts(text, "<?") || starts(text, "<!--")) {
		if (!pass(&text, starts(text, "<?") ? "?>" : "-->"))
			return false;
		text = trim(text.bytes, text.length);
	}
	if (starts(text, "<!DOCTYPE")) {
		pass(&text, "<!DOCTYPE");
		return named_svg(trim(text.bytes, text.length));
	}
	if (!starts(text, "<"))
		return false;
	pass(&text, "<");
	return named_svg(text);
}

enum sniffed sniff(const void *bytes, size_t length, struct span *body)
{
	*body = (struct span){ bytes, length };
	if (claims_png(*body))
		return SNIFF_PNG;
	*body = trim(bytes, length);
	if (!body->length)
		return SNIFF_NOTHING;
	if (*body->bytes == '{')
		return SNIFF_JSON;
	if (*body->bytes == '[')
		return SNIFF_LIST;
	if (*body->bytes == '<')
		return is_svg(*body) ? SNIFF_SVG : SNIFF_OTHER;
	if (is_url(*body))
		return SNIFF_URL;
	if (is_jws(*body) || claims_jws(*body))
		return SNIFF_JWS;
	return claims_json(*body) ? SNIFF_JSON : SNIFF_OTHER;
}
