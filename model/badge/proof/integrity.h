/* SPDX-License-Identifier: MIT */
/*
 * Data Integrity: what a proof inside a document signs, and whether the
 * signature is good (W3C Verifiable Credential Data Integrity 1.0, its EdDSA
 * and ECDSA suites, and Ed25519Signature2020).
 *
 * The document without its proof and the proof without its value are each
 * brought into one form (RDFC-1.0, or JCS), hashed, and signed together.
 */
#ifndef CAIRN_BADGE_PROOF_INTEGRITY_H
#define CAIRN_BADGE_PROOF_INTEGRITY_H

#include "model/badge/json.h"
#include "model/badge/proof/key.h"
#include "model/badge/proof/ld.h"

enum integrity_suite {
	SUITE_UNKNOWN,
	SUITE_EDDSA_RDFC, /* eddsa-rdfc-2022 */
	SUITE_EDDSA_JCS, /* eddsa-jcs-2022 */
	SUITE_ECDSA_RDFC, /* ecdsa-rdfc-2019 */
	SUITE_ED25519_2020, /* Ed25519Signature2020 */
};

/* By its type and cryptosuite. */
enum integrity_suite integrity_suite(const cJSON *proof);

enum integrity_state {
	INTEGRITY_GOOD,
	INTEGRITY_BAD, /* the signature is wrong, or no signature */
	INTEGRITY_UNKNOWN, /* cannot be checked here; err says why */
};

/* What was signed, for those who want to look. */
struct integrity {
	const char *document, *config; /* in their one form */
	unsigned char hash[2 * 48]; /* of the config, then of the document */
	size_t hash_length;
	struct ld_uncovered uncovered;
};

/* Checks a proof of a suite that is known. `document` may still have its
 * proofs. What comes back is in `arena`. */
enum integrity_state integrity_check(const cJSON *document, const cJSON *proof,
				     const struct key *key, struct arena *arena,
				     struct integrity *integrity,
				     struct err *err);

#endif
