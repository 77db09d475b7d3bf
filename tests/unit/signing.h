/* SPDX-License-Identifier: MIT */
/*
 * Issuers of our own, who sign what a test wants, good or bad.
 */
#ifndef CAIRN_TESTS_SIGNING_H
#define CAIRN_TESTS_SIGNING_H

#include <openssl/evp.h>

#include "model/badge/json.h"
#include "model/base/arena.h"

struct signer {
	EVP_PKEY *pkey;
	const char *multibase; /* "" for RSA */
	const char *did; /* did:key:... */
	const char *method; /* did:key:...#... */
};

/* The same key for the same number; given back by signer_free(). */
struct signer signer_ed25519(struct arena *arena, unsigned char number);

/* A new key. */
struct signer signer_p256(struct arena *arena);
struct signer signer_p384(struct arena *arena);
struct signer signer_rsa(int bits);
void signer_free(struct signer *signer);

/* The public key as a JWK. */
const char *signer_jwk(const struct signer *signer, struct arena *arena);

const char *base64url_write(const void *bytes, size_t length,
			    struct arena *arena);

/* header.payload.signature, whatever the header says. */
const char *sign_token(const struct signer *signer, const char *header,
		       const char *payload, struct arena *arena);

/* The same by RSA with PSS, and with a signature of whatever bytes. */
const char *sign_token_pss(const struct signer *signer, const char *header,
			   const char *payload, struct arena *arena);
const char *token_with(const char *header, const char *payload,
		       const void *signature, size_t length,
		       struct arena *arena);

/* The JSON of a document with a proof added. `proof` is one without a value;
 * its @context rules are the document's. */
const char *sign_document(const struct signer *signer, const char *document,
			  const char *proof, struct arena *arena);

#endif
