/* SPDX-License-Identifier: MIT */
/*
 * Public keys, in the forms in which badges name them, and what they can say
 * about a signature. All arithmetic is OpenSSL's; what it lets pass and should
 * not (weak keys, keys of another kind) is refused here.
 */
#ifndef CAIRN_BADGE_PROOF_KEY_H
#define CAIRN_BADGE_PROOF_KEY_H

#include <stdbool.h>
#include <stddef.h>

#include "model/badge/json.h"
#include "model/base/arena.h"
#include "model/base/err.h"

enum key_kind { KEY_ED25519, KEY_P256, KEY_P384, KEY_RSA };

struct evp_pkey_st;

struct key {
	enum key_kind kind;
	struct evp_pkey_st *pkey; /* given back by key_free() */
};

/* Refused keys are weak, secret or malformed: a badge that brings one is not
 * to be believed. Of unknown ones nothing can be said. */
enum key_found { KEY_FOUND, KEY_REFUSED, KEY_UNKNOWN };

/* "z6Mk...", a multicodec key in multibase. */
enum key_found key_from_multibase(const char *text, struct key *key,
				  struct err *err);

enum key_found key_from_jwk(const cJSON *jwk, struct key *key, struct err *err);

/* A PEM text, "-----BEGIN PUBLIC KEY-----". */
enum key_found key_from_pem(const char *pem, struct key *key, struct err *err);

void key_free(struct key *key);
bool key_same(const struct key *a, const struct key *b);

/* The algorithms of RFC 7518 and 8037 that are accepted. */
enum key_algorithm { ALG_RS256, ALG_PS256, ALG_ES256, ALG_ES384, ALG_EDDSA };

/* Whether a key is of the kind that the algorithm needs. */
bool key_fits(const struct key *key, enum key_algorithm algorithm);

/* Whether the signature is good. ECDSA signatures are r and s, end to end. */
bool key_verify(const struct key *key, enum key_algorithm algorithm,
		const void *data, size_t length, const unsigned char *signature,
		size_t signature_length);

/* The key as "z..." in multibase, for Ed25519, P-256 and P-384; "" else. */
const char *key_multibase(const struct key *key, struct arena *arena);

#endif
