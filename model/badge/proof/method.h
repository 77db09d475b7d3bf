/* SPDX-License-Identifier: MIT */
/*
 * Verification methods: whose key a proof says it was made with.
 *
 * A did:key or did:jwk is its own key, so nobody can swap it. A key that a
 * did:web or https address names is in a document elsewhere: where the person
 * brought that document, it is taken from there. A key that only hangs behind
 * the address ("https://x.edu/1#z6Mk...") looks the same, but anybody can
 * write it: it proves that nothing was changed, not who signed.
 */
#ifndef CAIRN_BADGE_PROOF_METHOD_H
#define CAIRN_BADGE_PROOF_METHOD_H

#include "model/badge/proof/companions.h"
#include "model/badge/proof/key.h"

enum method_origin {
	METHOD_SELF, /* the name is the key: did:key, did:jwk */
	METHOD_DOCUMENT, /* from a document that the person brought */
	METHOD_FILE, /* carried in the badge itself */
};

struct method {
	enum key_found found;
	enum method_origin origin;
	const char *controller; /* whose key it is: a DID or an address */
	const char *where; /* for a person: "the name did:key..." */
	struct key key; /* to be freed where found is KEY_FOUND */
};

/* The key of a verification method. KEY_UNKNOWN: it cannot be had here, `err`
 * says what would be needed; KEY_REFUSED: what is there is no good key. */
void method_find(const char *name, const struct companions *companions,
		 struct arena *arena, struct method *method, struct err *err);

/* A JWK that stands in the header of a token. */
void method_from_jwk(const cJSON *jwk, struct method *method, struct err *err);

#endif
