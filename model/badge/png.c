/* SPDX-License-Identifier: MIT */
/*
 * A walk over the chunks of a PNG file (PNG 1.2, sections 3 and 4.2): length,
 * type, data, CRC of type and data, up to IEND. Every length is checked
 * against what is left of the file before it is used.
 */
#include "model/badge/png.h"

#include <stdint.h>
#include <string.h>
#include <zlib.h>

enum {
	SIGNATURE = 8,
	AROUND = 12, /* length, type and CRC of a chunk */
};

struct chunk {
	const unsigned char *type, *data;
	size_t length;
};

static uint32_t number(const unsigned char *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 |
	       (uint32_t)at[2] << 8 | at[3];
}

static bool is(const struct chunk *chunk, const char *type)
{
	return memcmp(chunk->type, type, 4) == 0;
}

/* The next chunk; *at moves behind it. */
static bool next_chunk(const unsigned char **at, const unsigned char *end,
		       struct chunk *chunk, struct err *err)
{
	if (end - *at < AROUND)
		return fail(err, "The picture is cut off: it has no IEND"
				 " chunk.");
	chunk->length = number(*at);
	if (chunk->length > (size_t)(end - *at) - AROUND)
		return fail(err,
			    "The picture is cut off: a chunk of %zu bytes"
			    " does not fit.",
			    chunk->length);
	chunk->type = *at + 4;
	chunk->data = *at + 8;
	*at += AROUND + chunk->length;
	return true;
}

/* The keyword in front of a text chunk's data, "" if it is not ours. */
static const char *keyword(const struct chunk *chunk)
{
	static const char *const ours[] = { "openbadgecredential",
					    "openbadges" };

	if (!is(chunk, "iTXt") && !is(chunk, "tEXt") && !is(chunk, "zTXt"))
		return "";
	for (size_t i = 0; i < 2; i++) {
		size_t size = strlen(ours[i]) + 1;

		if (chunk->length >= size &&
		    memcmp(chunk->data, ours[i], size) == 0)
			return ours[i];
	}
	return "";
}

/* Moves behind a string and its NUL. */
static bool pass_string(struct span *rest)
{
	const char *nul = memchr(rest->bytes, 0, rest->length);

	if (!nul)
		return false;
	rest->length -= (size_t)(nul + 1 - rest->bytes);
	rest->bytes = nul + 1;
	return true;
}

/* The text behind keyword, flags, language and translated keyword. */
static bool take_text(const struct chunk *chunk, struct span *text,
		      struct err *err)
{
	uLong crc = crc32(crc32(0, NULL, 0), chunk->type,
			  (uInt)chunk->length + 4);
	struct span rest = { (const char *)chunk->data, chunk->length };

	if (number(chunk->data + chunk->length) != crc)
		return fail(err, "The picture's badge chunk is damaged: its"
				 " checksum does not fit.");
	pass_string(&rest);
	if (is(chunk, "zTXt") ||
	    (is(chunk, "iTXt") && rest.length >= 2 && rest.bytes[0] != 0))
		return fail(err, "The picture's badge chunk is compressed,"
				 " which Open Badges forbids.");
	if (is(chunk, "iTXt")) {
		if (rest.length < 2)
			return fail(err, "The picture's badge chunk is cut"
					 " off.");
		rest.bytes += 2;
		rest.length -= 2;
		if (!pass_string(&rest) || !pass_string(&rest))
			return fail(err, "The picture's badge chunk is cut"
					 " off.");
	}
	*text = rest;
	return true;
}

/* Keeps the first chunk of the best keyword. */
static void keep(struct chunk *best, const struct chunk *chunk, size_t *found)
{
	++*found;
	if (!best->type || strlen(keyword(chunk)) > strlen(keyword(best)))
		*best = *chunk;
}

bool png_read(const void *bytes, size_t length, struct png_badge *badge,
	      struct err *err)
{
	const unsigned char *at = bytes, *end = at + length;
	struct chunk chunk = { 0 }, best = { 0 };
	size_t found = 0;

	*badge = (struct png_badge){ .text = { NULL, 0 } };
	if (length < SIGNATURE ||
	    memcmp(at, "\x89PNG\r\n\x1a\n", SIGNATURE) != 0)
		return fail(err, "The picture is damaged: its first bytes are"
				 " not those of a PNG.");
	at += SIGNATURE;
	if (!next_chunk(&at, end, &chunk, err))
		return false;
	if (!is(&chunk, "IHDR"))
		return fail(err, "The picture is damaged: it does not begin"
				 " with an IHDR chunk.");
	while (!is(&chunk, "IEND")) {
		if (!next_chunk(&at, end, &chunk, err))
			return false;
		if (*keyword(&chunk))
			keep(&best, &chunk, &found);
	}
	if (!found)
		return true;
	badge->more = found - 1;
	return take_text(&best, &badge->text, err);
}
