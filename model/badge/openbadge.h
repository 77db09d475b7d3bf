/* SPDX-License-Identifier: MIT */
/*
 * A badge as plain data, whatever version of Open Badges it came in.
 *
 * All texts are in the arena that badge_read() was given, never NULL, and
 * exactly as the document has them: they are a stranger's words, not checked
 * against anything, and go through visible() before they are shown.
 */
#ifndef CAIRN_BADGE_OPENBADGE_H
#define CAIRN_BADGE_OPENBADGE_H

#include <stdbool.h>
#include <stddef.h>

#include "model/base/day.h"

enum badge_kind {
	BADGE_OB05, /* Open Badges 0.5 */
	BADGE_OB1,
	BADGE_OB11,
	BADGE_OB2,
	BADGE_OB3,
	BADGE_CLR2, /* a Comprehensive Learner Record 2.0 */
	BADGE_PRESENTATION, /* a verifiable presentation around badges */
};

/* "OB0.5", "OB1", "OB1.1", "OB2", "OB3", "CLR2", "VP". */
const char *badge_kind_name(enum badge_kind kind);

struct badge_issuer {
	const char *id; /* the address or DID that names it */
	const char *name; /* the id, where only that is known */
	const char *url, *email, *country, *description;
	bool incomplete; /* given by its address only, or not at all */
};

/* A skill or standard that an achievement is aligned to. */
struct badge_alignment {
	const char *name, *url, *framework, *code, *description;
};

struct badge_achievement {
	const char *id;
	const char *name; /* the address, where only that is known */
	const char *description, *criteria_url, *criteria;
	const char *type; /* achievementType: "Certificate", ... */
	const char *version;
	const char **tags;
	struct badge_alignment *alignments;
	size_t tag_count, alignment_count;
	double credits; /* ECTS or the issuer's own; -1: not stated */
	bool incomplete; /* given by its address only */
};

struct badge_evidence {
	const char *url, *name, *narrative;
};

/* Who received it. Hashed: the value is "sha256$..." of address and salt. */
struct badge_identity {
	const char *type; /* "email", "id", "url", "emailAddress", ... */
	const char *value, *salt;
	bool hashed;
};

struct badge {
	enum badge_kind kind;
	const char *vcdm; /* data model of a credential: "1.1", "2.0" */
	const char *id;
	const char *url; /* where an OB1/OB2 badge is hosted */
	struct badge_issuer issuer;
	struct badge_achievement achievement;
	struct badge_evidence *evidence;
	struct badge_identity *identities;
	size_t evidence_count, identity_count;
	const char *issued, *expires, *awarded; /* as in the document */
	/* The UTC days of these; NO_DAY where there is none. `expires_on` is
	 * the first day on which it no longer counts. */
	struct day issued_on, expires_on, awarded_on;
	const char *license, *narrative;
	double credits_earned; /* -1: not stated */
	bool revoked; /* the document itself says so */
	const char *revocation_reason;
	const char *proof; /* claimed, not checked: "JWS RS256", "hosted",
				   "eddsa-rdfc-2022 + ...", "none" */
};

/* What hosted badges leave in files of their own. */
struct badge_part {
	enum badge_part_kind { BADGE_PART_CLASS, BADGE_PART_ISSUER } kind;
	struct badge_achievement achievement; /* of a class */
	struct badge_issuer issuer;
};

#endif
