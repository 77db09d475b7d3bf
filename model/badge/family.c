/* SPDX-License-Identifier: MIT */
/*
 * Telling documents apart by their types and, where old versions have none,
 * by their members.
 */
#include "model/badge/family.h"

#include "model/base/text.h"

/* Types that say what a document is if it is no badge, in order. */
static const struct {
	const char *type, *what;
} others[] = {
	{ "EndorsementCredential", "an endorsement" },
	{ "Endorsement", "an endorsement" },
	{ "BitstringStatusListCredential", "a status list" },
	{ "StatusList2021Credential", "a status list" },
	{ "RevocationList", "a revocation list" },
	{ "VerifiableCredential", "a credential of another kind" },
	{ "CryptographicKey", "a key" },
	{ "Multikey", "a key" },
	{ "JsonWebKey", "a key" },
	{ "Criteria", "badge criteria" },
};

/* Members that do the same. */
static const struct {
	const char *member, *what;
} marks[] = {
	{ "verificationMethod", "a DID document" },
	{ "revokedAssertions", "a revocation list" },
	{ "revokedCredential", "a revocation list" },
	{ "kty", "a key" },
	{ "keys", "a set of keys" },
};

static bool is_type(const cJSON *root, const char *type)
{
	return json_holds(json_member(root, "type"), type) ||
	       json_holds(json_member(root, "@type"), type);
}

/* A DID document may carry any type besides. */
static bool is_did_document(const cJSON *root)
{
	return text_starts(json_string(root, "id"), "did:") &&
	       (json_member(root, "verificationMethod") ||
		json_member(root, "assertionMethod")) &&
	       !json_member(root, "credentialSubject");
}

static bool is_assertion(const cJSON *root)
{
	const cJSON *verify = json_object(root, "verify");

	return is_type(root, "Assertion") ||
	       (json_member(root, "recipient") && json_member(root, "badge")) ||
	       *json_string(verify, "url");
}

static const char *other(const cJSON *root)
{
	if (is_did_document(root))
		return "a DID document";
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (is_type(root, others[i].type))
			return others[i].what;
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (json_member(root, marks[i].member))
			return marks[i].what;
	if (*json_text(root, "name") && json_member(root, "criteria") &&
	    json_member(root, "issuer"))
		return "a badge class that does not say its own address";
	if (json_member(root, "@context") && !*json_id(root) &&
	    !json_member(root, "type"))
		return "a JSON-LD context";
	return "JSON without a badge";
}

static enum family family_by_type(const cJSON *root)
{
	if (is_type(root, "ClrCredential"))
		return FAMILY_CLR;
	if (is_type(root, "OpenBadgeCredential") ||
	    is_type(root, "AchievementCredential"))
		return FAMILY_OB3;
	if (is_type(root, "VerifiablePresentation"))
		return FAMILY_PRESENTATION;
	if (is_type(root, "VerifiableCredential") || is_did_document(root) ||
	    is_type(root, "Endorsement"))
		return FAMILY_OTHER;
	if (is_assertion(root))
		return FAMILY_OB2;
	if (is_type(root, "BadgeClass") && *json_id(root))
		return FAMILY_CLASS;
	if ((is_type(root, "Issuer") || is_type(root, "Profile")) &&
	    *json_id(root))
		return FAMILY_ISSUER;
	return FAMILY_OTHER;
}

enum family family_of(const cJSON *root, const char **what)
{
	enum family family = family_by_type(root);

	*what = family == FAMILY_OTHER ? other(root) : "";
	return family;
}

static bool read_single(struct reader *r, enum family family, const cJSON *root,
			const cJSON *claims, const char *algorithm)
{
	struct badge badge;

	if (family == FAMILY_OB3 ? !ob3_read(r, root, claims, algorithm, &badge)
				 : !ob2_read(r, root, algorithm, &badge))
		return false;
	if (day_is(badge.issued_on) && day_is(badge.expires_on) &&
	    badge.expires_on.n < badge.issued_on.n)
		reader_remark(r, "it ends before it begins");
	if (r->level == 0)
		r->file->whole = badge;
	return reader_add(r, &badge);
}

/* A class or issuer counts only where it is the whole file. */
static bool read_part(struct reader *r, enum family family, const cJSON *root,
		      const char **what)
{
	struct badge_part *part = &r->file->part;

	if (r->level > 0) {
		*what = "a badge class or issuer";
		return true;
	}
	if (family == FAMILY_CLASS) {
		part->kind = BADGE_PART_CLASS;
		return ob2_class(r, root, &part->achievement, &part->issuer);
	}
	part->kind = BADGE_PART_ISSUER;
	return ob2_issuer(r, root, &part->issuer);
}

bool family_read(struct reader *r, const cJSON *root, const cJSON *claims,
		 const char *algorithm, const char **what)
{
	enum family family = family_of(root, what);

	switch (family) {
	case FAMILY_OTHER: return true;
	case FAMILY_OB2:
	case FAMILY_OB3: return read_single(r, family, root, claims, algorithm);
	case FAMILY_CLASS:
	case FAMILY_ISSUER: return read_part(r, family, root, what);
	case FAMILY_CLR: return clr_read(r, root, claims, algorithm);
	case FAMILY_PRESENTATION:
		return presentation_read(r, root, claims, algorithm);
	}
	panic("no such family: %d", (int)family);
}
