/* SPDX-License-Identifier: MIT */
/*
 * Checking a badge without a network: what can be concluded, and what not.
 *
 * Ten checks are made and told one by one; the verdict is the first that
 * applies in a fixed order, so that nothing good ever covers something bad.
 * A verdict never proves a name: it says that the holder of a key signed, and
 * how far that key is known to be the issuer's.
 */
#ifndef CAIRN_BADGE_PROOF_VERIFY_H
#define CAIRN_BADGE_PROOF_VERIFY_H

#include "model/badge/openbadge.h"
#include "model/badge/proof/companions.h"

/* In the order in which the first one that applies is the verdict, from
 * VERDICT_INVALID; NO_BADGE is for files without one. */
enum verdict {
	VERDICT_NO_BADGE,
	VERDICT_INVALID,
	VERDICT_UNSIGNED,
	VERDICT_UNVERIFIABLE_OFFLINE,
	VERDICT_SIGNED_BUT_TERMS_UNCOVERED,
	VERDICT_REVOKED,
	VERDICT_SUSPENDED,
	VERDICT_EXPIRED,
	VERDICT_NOT_YET_VALID,
	VERDICT_SIGNED_KEY_SELF_ASSERTED,
	VERDICT_STATUS_UNKNOWN,
	VERDICT_VERIFIED,
	VERDICTS,
};

/* "VERIFIED", ...; and the same as a sentence for a person. */
const char *verdict_name(enum verdict verdict);
const char *verdict_words(enum verdict verdict);

enum check {
	CHECK_BYTES, /* whole, and strictly what it says it is */
	CHECK_FORM, /* a badge of a kind that is known */
	CHECK_ALGORITHM,
	CHECK_KEY,
	CHECK_SIGNATURE,
	CHECK_BINDING, /* the key is the issuer's */
	CHECK_CLAIMS, /* what is signed is what is shown */
	CHECK_DATES,
	CHECK_STATUS, /* not revoked or suspended */
	CHECK_RECIPIENT, /* one of the person's addresses */
	CHECKS,
};

/* "bytes", "form", ... */
const char *check_name(enum check check);

enum check_result {
	CHECK_NOT_APPLICABLE,
	CHECK_OK,
	CHECK_BAD,
	CHECK_UNKNOWN,
};

/* "ok", "bad", "unknown", "not_applicable". */
const char *check_result_name(enum check_result result);

/* An address of the person whose badges these are. */
struct verify_identity {
	const char *value;
};

/* A key that the person trusts to be an issuer's. */
struct verify_trusted {
	const char *issuer; /* its id */
	const char *key; /* multibase, a JWK or a PEM text */
	struct day since; /* of badges; NO_DAY: of any time */
};

struct verify_options {
	const struct companions *companions; /* NULL for none */
	struct day today;
	const struct verify_identity *identities;
	size_t identity_count;
	const struct verify_trusted *trusted;
	size_t trusted_count;
	bool is_list; /* checks a status list: not its own status */
};

struct verification {
	enum verdict verdict;
	const struct badge *badge; /* as it was read; NULL: no badge */
	struct {
		enum check_result result;
		const char *note; /* a sentence or "" */
	} checks[CHECKS];
};

/* Checks a file's bytes. Notes lie in `arena`. */
void verify_badge(const void *bytes, size_t length,
		  const struct verify_options *options, struct arena *arena,
		  struct verification *verification);

/* Checks a file and each badge in it: *each has one for every badge that
 * badge_read() finds, in that order. A file that is one badge has that one; of
 * a record or presentation each inner credential stands by its own proof, or
 * under that of the record where it has none. */
void verify_each(const void *bytes, size_t length,
		 const struct verify_options *options, struct arena *arena,
		 struct verification *whole, struct verification **each,
		 size_t *count);

#endif
