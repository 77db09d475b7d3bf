/* SPDX-License-Identifier: MIT */
/*
 * Taking tokens apart.
 */
#include "model/badge/jws.h"

#include <stdint.h>
#include <string.h>

#include "model/badge/strict.h"

static int value_of(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == '-' ? 62 : c == '_' ? 63 : -1;
}

unsigned char *base64url_read(struct span text, struct arena *arena,
			      size_t *length)
{
	unsigned char *bytes, *to;
	uint32_t bits = 0;
	int count = 0;

	if (text.length % 4 == 1)
		return NULL;
	bytes = to = arena_alloc(arena, text.length / 4 * 3 + 3);
	for (size_t i = 0; i < text.length; i++) {
		int value = value_of(text.bytes[i]);

		if (value < 0)
			return NULL;
		bits = bits << 6 | (uint32_t)value;
		count += 6;
		if (count >= 8) {
			count -= 8;
			*to++ = (unsigned char)(bits >> count);
		}
	}
	*length = (size_t)(to - bytes);
	return bytes;
}

/* Cuts what stands before the next point off the token. */
static struct span cut(struct span *token)
{
	const char *point = memchr(token->bytes, '.', token->length);
	struct span part = *token;

	if (point)
		part.length = (size_t)(point - token->bytes);
	token->bytes += part.length + (point != NULL);
	token->length -= part.length + (point != NULL);
	return part;
}

/* The object in one part of a token; `which` names the part. */
static cJSON *read_part(struct span part, struct arena *arena,
			const char *which, struct err *err)
{
	size_t length;
	unsigned char *bytes = base64url_read(part, arena, &length);
	cJSON *root;

	if (!bytes) {
		fail(err, "The token's %s is not base64url.", which);
		return NULL;
	}
	root = json_parse(bytes, length, STRICT_BADGE, err);
	if (root && !cJSON_IsObject(root)) {
		json_free(root);
		fail(err, "The token's %s is not a JSON object.", which);
		return NULL;
	}
	if (!root)
		fail_in(err, "The token's %s", which);
	return root;
}

bool jws_read(struct span token, struct arena *arena, struct jws *jws,
	      struct err *err)
{
	const char *start = token.bytes;
	struct span header = cut(&token), payload = cut(&token);
	unsigned char *signature;

	*jws = (struct jws){ .algorithm = "" };
	signature = base64url_read(token, arena, &jws->signature_length);
	if (!signature)
		return fail(err, "The token's signature is not base64url.");
	jws->signature = signature;
	jws->signing = (struct span){ start, (size_t)(payload.bytes +
						      payload.length - start) };
	jws->header = read_part(header, arena, "header", err);
	if (!jws->header)
		return false;
	jws->algorithm = arena_string(arena, json_string(jws->header, "alg"));
	jws->payload = read_part(payload, arena, "payload", err);
	if (!jws->payload)
		jws_free(jws);
	return jws->payload != NULL;
}

void jws_free(struct jws *jws)
{
	json_free(jws->header);
	json_free(jws->payload);
	jws->header = jws->payload = NULL;
}
