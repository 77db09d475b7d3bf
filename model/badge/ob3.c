/* SPDX-License-Identifier: MIT */
/*
 * Open Badges 3.0: a verifiable credential whose subject has an achievement.
 *
 * The envelope is that of the W3C data model 1.1 (issuanceDate) or 2.0
 * (validFrom). In a token of 1.1 the claims iss, jti, nbf and exp may stand
 * in for members that were left out of the credential.
 */
#include "model/badge/family.h"

#include "model/base/text.h"

static const char *data_model(const cJSON *root)
{
	const cJSON *first = json_first(json_member(root, "@context"));
	const char *context = json_id(first);

	if (text_equal(context, "https://www.w3.org/ns/credentials/v2"))
		return "2.0";
	if (text_equal(context, "https://www.w3.org/2018/credentials/v1"))
		return "1.1";
	return "";
}

static bool read_issuer(struct reader *r, const cJSON *root,
			const cJSON *claims, struct badge *badge)
{
	const cJSON *issuer = json_member(root, "issuer");

	if (!issuer)
		issuer = json_member(claims, "iss");
	if (!issuer)
		return fail(r->err, "The credential names no issuer.");
	if (!ob2_issuer(r, issuer, &badge->issuer))
		return false;
	if (!*badge->issuer.name)
		return fail(r->err, "The credential's issuer has neither a name"
				    " nor an id.");
	return true;
}

/* The first of three members that is there. */
static bool read_instant(struct reader *r, const cJSON *root, const char *name,
			 const char *old_name, const cJSON *claims,
			 const char *claim, const char **text, struct day *day)
{
	if (json_member(root, name))
		return reader_instant(r, root, name, text, day);
	if (json_member(root, old_name))
		return reader_instant(r, root, old_name, text, day);
	return reader_instant(r, claims, claim, text, day);
}

static bool read_dates(struct reader *r, const cJSON *root, const cJSON *claims,
		       struct badge *badge)
{
	return read_instant(r, root, "validFrom", "issuanceDate", claims, "nbf",
			    &badge->issued, &badge->issued_on) &&
	       read_instant(r, root, "validUntil", "expirationDate", claims,
			    "exp", &badge->expires, &badge->expires_on) &&
	       reader_instant(r, root, "awardedDate", &badge->awarded,
			      &badge->awarded_on);
}

/* "JWS RS256", or the suites of all embedded proofs. */
static const char *read_proof(struct reader *r, const cJSON *root,
			      const char *algorithm)
{
	const cJSON *value = json_member(root, "proof"), *x;
	struct text proofs = { .arena = r->arena };

	if (*algorithm)
		return arena_printf(r->arena, "JWS %s", algorithm);
	for (x = json_first(value); x; x = json_next(value, x)) {
		const char *suite = json_text(x, "cryptosuite");

		if (!*suite)
			suite = json_text(x, "type");
		if (!*suite)
			suite = "unknown";
		text_add(&proofs, proofs.length ? " + " : "");
		text_add(&proofs, suite);
	}
	return proofs.length ? text_string(&proofs) : "none";
}

bool ob3_envelope(struct reader *r, const cJSON *root, const cJSON *claims,
		  const char *algorithm, struct badge *badge)
{
	badge->vcdm = data_model(root);
	badge->id = reader_id(r, root);
	if (!*badge->id)
		badge->id = reader_text(r, claims, "jti");
	badge->proof = read_proof(r, root, algorithm);
	return read_issuer(r, root, claims, badge) &&
	       read_dates(r, root, claims, badge);
}

static void read_criteria(struct reader *r, const cJSON *value,
			  struct badge_achievement *to)
{
	to->criteria_url = reader_id(r, value);
	to->criteria = reader_text(r, value, "narrative");
}

bool ob3_achievement(struct reader *r, const cJSON *value, const char *title,
		     struct badge_achievement *to)
{
	*to = reader_achievement();
	to->id = reader_id(r, value);
	to->name = reader_text(r, value, "name");
	to->incomplete = !*to->name;
	if (to->incomplete)
		to->name = *title ? reader_keep(r, title) : to->id;
	if (!*to->name)
		return fail(r->err, "The credential does not say what was"
				    " achieved.");
	to->description = reader_text(r, value, "description");
	to->type = reader_text(r, value, "achievementType");
	to->version = reader_text(r, value, "version");
	to->credits = reader_credits(value);
	read_criteria(r, json_member(value, "criteria"), to);
	reader_alignments(r, json_member(value, "alignment"), to);
	reader_tags(r, json_member(value, "tag"), to);
	return true;
}

void ob3_identities(struct reader *r, const cJSON *subject, struct badge *to)
{
	const cJSON *value = json_member(subject, "identifier"), *x;
	const char *id = json_string(subject, "id");

	to->identities = arena_array(r->arena, reader_count(value) + 1,
				     sizeof(*to->identities));
	if (*id)
		reader_identity(r, &to->identities[to->identity_count++], "id",
				id, "", false);
	for (x = json_first(value); x; x = json_next(value, x)) {
		const char *hash = json_string(x, "identityHash");

		if (*hash)
			reader_identity(r,
					&to->identities[to->identity_count++],
					json_text(x, "identityType"), hash,
					json_string(x, "salt"),
					json_true(x, "hashed"));
	}
}

bool ob3_read(struct reader *r, const cJSON *root, const cJSON *claims,
	      const char *algorithm, struct badge *badge)
{
	const cJSON *subject = json_first(
		json_member(root, "credentialSubject"));
	const cJSON *achievement;
	double credits;

	*badge = reader_badge(BADGE_OB3);
	if (!cJSON_IsObject(subject))
		return fail(r->err, "The credential has no subject.");
	achievement = json_first(json_member(subject, "achievement"));
	if (!ob3_envelope(r, root, claims, algorithm, badge) ||
	    !ob3_achievement(r, achievement, json_text(root, "name"),
			     &badge->achievement))
		return false;
	ob3_identities(r, subject, badge);
	reader_evidence(r, json_member(root, "evidence"), badge);
	reader_evidence(r, json_member(subject, "evidence"), badge);
	badge->license = reader_text(r, subject, "licenseNumber");
	badge->narrative = reader_text(r, subject, "narrative");
	if (json_number(subject, "creditsEarned", &credits) && credits >= 0)
		badge->credits_earned = credits;
	badge->revoked = json_true(root, "revoked");
	return true;
}
