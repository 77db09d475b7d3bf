/* SPDX-License-Identifier: MIT */
/*
 * Inside verifying: one document and what is known of it so far.
 */
#ifndef CAIRN_BADGE_PROOF_VERIFYING_H
#define CAIRN_BADGE_PROOF_VERIFYING_H

#include "model/badge/badge.h"
#include "model/badge/jws.h"
#include "model/badge/proof/verify.h"

struct verifying {
	const struct verify_options *options;
	struct arena *arena;
	struct verification *made;
	const cJSON *root; /* the credential */
	const cJSON *claims; /* around it in a token, or NULL */
	const struct jws *jws; /* NULL: no token */
	const struct badge *badge; /* as it was read; NULL: no badge */
	const char *issuer; /* the id, "" for none */
	struct day starts, ends; /* NO_DAY: none stated */
	bool unsigned_; /* it has no proof at all */
	bool uncovered; /* members that no signature covers */
	bool suspended;
	bool open_badges_2; /* an assertion: its keys bind nothing */
	bool is_list; /* a status list, for another badge */
	const struct badge_file *file; /* NULL: it cannot be read as one */
	bool wants_each; /* of the badges in it: */
	struct verification *each;
	size_t done; /* of them */
	int level; /* of credentials within credentials */
};

void check_note(struct verifying *v, enum check check, enum check_result result,
		const char *format, ...) __attribute__((format(printf, 4, 5)));

/* All checks but that of the bytes, of v->root; then the verdict. */
void verify_document(struct verifying *v);
enum verdict verify_conclude(const struct verifying *v);

/* The credentials in a record or presentation that was itself checked. */
void verify_inner(struct verifying *v);

/* Proofs inside the document; fills the checks from algorithm to claims. */
void verify_proofs(struct verifying *v);

/* The token around the document; the same checks. */
void verify_token(struct verifying *v);

/* Whether a key is the issuer's. */
struct method;
enum check_result verify_binding(const struct verifying *v,
				 const struct method *method,
				 const char **note);

/* Open Badges 1 and 2: the class of an assertion and the profile of its
 * issuer, from within it or from what was brought; NULL. *brought: the profile
 * is one that was brought. */
const cJSON *verify_class(const struct verifying *v);
const cJSON *verify_profile(const struct verifying *v, bool *brought);

/* A hosted assertion: no signature, but the issuer's profile may say where
 * its badges are. */
void verify_hosted(struct verifying *v);

/* credentialStatus, or what the document says of itself. */
void verify_status(struct verifying *v);

/* Whose it is, among the person's addresses. */
void verify_recipient(struct verifying *v);

#endif
