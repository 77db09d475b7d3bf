/* SPDX-License-Identifier: MIT */
/*
 * What badges are checked with: documents of issuers that the person brought
 * (kept byte for byte, with their age), and keys that the person trusts.
 */
#ifndef CAIRN_TRUST_H
#define CAIRN_TRUST_H

#include "model/career/companion.h"
#include "model/career/trusted_key.h"
#include "model/portfolio.h"

/* Keeps a document; inside a change. `url` is the address that badges name it
 * by, "" for its own id. *known: it was there already. False with a sentence
 * for what badges are not checked with. Texts live in `arena`. */
bool trust_document(struct portfolio *portfolio, const char *name,
		    const void *bytes, size_t length, const char *url,
		    struct arena *arena, struct companion_record *made,
		    bool *known, struct err *err);

/* Keeps "I trust this key for that issuer since that day"; inside a change.
 * The key is multibase, a JWK or PEM, and must be one that can be used; an
 * issuer whose name is itself a key has no other. */
bool trust_key(struct portfolio *portfolio, const char *issuer, const char *key,
	       struct day since, const char *note, struct trusted_key *made,
	       struct err *err);

#endif
