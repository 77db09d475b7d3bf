/* SPDX-License-Identifier: MIT */
/*
 * Badges for tests of checking, and what is expected of them.
 */
#ifndef CAIRN_TESTS_EXPECTING_H
#define CAIRN_TESTS_EXPECTING_H

#include "model/badge/proof/verify.h"
#include "tests/unit/signing.h"

/* What badges are checked with, on 2026-11-22. */
struct expecting {
	struct arena arena;
	struct companions brought;
	const struct verify_trusted *trusted;
	size_t trusted_count;
};

struct verification expecting_verified(struct expecting *with,
				       const char *text);

/* Fails the test, and shows all checks, where it comes to another verdict or
 * that check to another result. */
void expecting_verdict(struct expecting *with, const char *text,
		       enum verdict verdict, enum check check,
		       enum check_result result);

/* Brings a document along, known by `url` or by its own id (""). */
void expecting_bring(struct expecting *with, const char *text, const char *url);
void expecting_forget(struct expecting *with);

/* A credential by `issuer`, with more members, which begin with a comma. */
const char *badge_credential(struct arena *arena, const char *issuer,
			     const char *more);

/* The header of a token; a proof without its value. */
const char *badge_header(struct arena *arena, const char *algorithm,
			 const char *kid, const char *more);
const char *badge_proof(struct arena *arena, const char *method,
			const char *suite, const char *more);

/* The text with the first `from` in it replaced. */
const char *badge_with(struct arena *arena, const char *text, const char *from,
		       const char *to);

#endif
