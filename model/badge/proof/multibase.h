/* SPDX-License-Identifier: MIT */
/*
 * Bytes as text in the two alphabets that keys and signatures are written in:
 * "z" and base58 (Bitcoin's letters), "u" and base64url.
 */
#ifndef CAIRN_BADGE_PROOF_MULTIBASE_H
#define CAIRN_BADGE_PROOF_MULTIBASE_H

#include <stddef.h>

#include "model/base/arena.h"

enum { MULTIBASE_TEXT = 1024 }; /* longer texts are no keys */

/* The bytes, in `arena`; NULL where `text` is in no such alphabet. */
unsigned char *multibase_read(const char *text, struct arena *arena,
			      size_t *length);

/* Bytes as "z" and base58, in `arena`. */
const char *base58_write(const unsigned char *bytes, size_t length,
			 struct arena *arena);

#endif
