/* SPDX-License-Identifier: MIT */
/*
 * Base58 is a number written with 58 digits; each zero byte in front is one
 * digit "1". The time grows with the square of the length, so there is a most.
 */
#include "model/badge/proof/multibase.h"

#include <string.h>

#include "model/badge/jws.h"

static const char digits[] =
	"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

static unsigned char *base58_read(const char *text, size_t count,
				  struct arena *arena, size_t *length)
{
	unsigned char *bytes = arena_alloc(arena, count + 1);
	size_t zeros = 0, used = 0;

	while (text[zeros] == '1')
		zeros++;
	for (size_t i = zeros; i < count; i++) {
		const char *digit = strchr(digits, text[i]);
		unsigned carry;

		if (!digit)
			return NULL;
		carry = (unsigned)(digit - digits);
		for (size_t j = 0; j < used || carry; j++) {
			unsigned char *byte = &bytes[count - 1 - j];

			carry += 58u * *byte;
			*byte = (unsigned char)(carry & 0xff);
			carry >>= 8;
			if (j >= used)
				used = j + 1;
		}
	}
	*length = zeros + used;
	memmove(bytes + zeros, bytes + count - used, used);
	memset(bytes, 0, zeros);
	return bytes;
}

unsigned char *multibase_read(const char *text, struct arena *arena,
			      size_t *length)
{
	size_t count = strlen(text);

	if (count < 2 || count > MULTIBASE_TEXT)
		return NULL;
	if (*text == 'z')
		return base58_read(text + 1, count - 1, arena, length);
	if (*text == 'u')
		return base64url_read((struct span){ text + 1, count - 1 },
				      arena, length);
	return NULL;
}

const char *base58_write(const unsigned char *bytes, size_t length,
			 struct arena *arena)
{
	size_t room = length * 138 / 100 + 2, zeros = 0, used = 0;
	unsigned char *number = arena_alloc(arena, room);
	char *text = arena_alloc(arena, room + length + 2), *to = text;

	while (zeros < length && !bytes[zeros])
		zeros++;
	for (size_t i = zeros; i < length; i++) {
		unsigned carry = bytes[i];

		for (size_t j = 0; j < used || carry; j++) {
			carry += 256u * number[j];
			number[j] = (unsigned char)(carry % 58);
			carry /= 58;
			if (j >= used)
				used = j + 1;
		}
	}
	*to++ = 'z';
	for (size_t i = 0; i < zeros; i++)
		*to++ = '1';
	while (used)
		*to++ = digits[number[--used]];
	return text;
}
