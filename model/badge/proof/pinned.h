/* SPDX-License-Identifier: MIT */
/*
 * Keys that the person trusts: "I trust this key for that issuer since that
 * day." Such a key binds a signature to the issuer whatever the badge says of
 * where its key came from, and is tried where the badge's own cannot be had.
 */
#ifndef CAIRN_BADGE_PROOF_PINNED_H
#define CAIRN_BADGE_PROOF_PINNED_H

#include "model/badge/proof/key.h"
#include "model/badge/proof/verifying.h"

/* A key as a person writes it: multibase (z6Mk...), a JWK, or a PEM text. */
enum key_found pinned_read(const char *text, struct key *key, struct err *err);

/* Walks the keys that are trusted for the badge's issuer: *at from 0. False
 * at the end; else *key is to be freed. An issuer whose name is itself a key
 * has no others. */
bool pinned_next(const struct verifying *v, size_t *at, struct key *key);

/* Whether a key is trusted for the badge's issuer; *note says so, or that it
 * is not trusted for so old a badge (then CHECK_UNKNOWN), or is left alone
 * (CHECK_NOT_APPLICABLE: nothing is said of that key). */
enum check_result pinned_is(const struct verifying *v, const struct key *key,
			    const char **note);

#endif
