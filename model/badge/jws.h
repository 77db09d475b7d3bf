/* SPDX-License-Identifier: MIT */
/*
 * Compact JSON Web Signatures (RFC 7515): header.payload.signature, each in
 * base64url. They are taken apart here; whether the signature is good is
 * another question, asked elsewhere.
 */
#ifndef CAIRN_BADGE_JWS_H
#define CAIRN_BADGE_JWS_H

#include <stdbool.h>
#include <stddef.h>

#include "model/badge/json.h"
#include "model/badge/sniff.h"
#include "model/base/arena.h"
#include "model/base/err.h"

struct jws {
	const char *algorithm; /* as the header claims it; in the arena */
	cJSON *header, *payload; /* objects, freed by jws_free() */
	struct span signing; /* header.payload, what is signed */
	const unsigned char *signature; /* in the arena */
	size_t signature_length;
};

/* Takes a token apart. The payload is read strictly, as any badge. False
 * where it is not three parts of base64url without padding, or header or
 * payload is not a JSON object. */
bool jws_read(struct span token, struct arena *arena, struct jws *jws,
	      struct err *err);
void jws_free(struct jws *jws);

/* Bytes of strict base64url: no padding, no other characters. The result is
 * in the arena; NULL where `text` is none. */
unsigned char *base64url_read(struct span text, struct arena *arena,
			      size_t *length);

#endif
