/* SPDX-License-Identifier: MIT */
/*
 * One award of an achievement to this person.
 */
#include "model/career/credential.h"

#include "model/career/achievement.h"
#include "model/career/issuer.h"

const char *const credential_statuses[] = { "active",  "expired", "revoked",
					    "future",  "undated", "doubtful",
					    "invalid", NULL };

static const struct field fields[] = {
	FIELD(credential, title, .label = "Title", .width = 32,
	      .is = REQUIRED | FINDABLE | ORDERED),
	FIELD(credential, issuer, .label = "Issuer", .width = 18,
	      .to = &issuer_entity, .is = FINDABLE),
	FIELD(credential, achievement, .label = "Achievement",
	      .to = &achievement_entity),
	FIELD(credential, status, .label = "Status", .width = 9,
	      .choices = credential_statuses, .is = COMPUTED | FIXED,
	      .sql = "CASE WHEN t.revoked OR t.verdict = 'REVOKED' THEN "
		     "'revoked' WHEN t.verdict = 'INVALID' THEN 'invalid' "
		     "WHEN t.earned IS NULL THEN 'undated' "
		     "WHEN t.earned > ?1 THEN 'future' "
		     "WHEN ifnull(renewed_until(t.id, t.achievement), "
		     "t.ends) <= ?1 THEN 'expired' "
		     "WHEN t.doubtful OR (t.ends IS NULL AND "
		     "t.validity = 'ends') THEN 'doubtful' ELSE 'active' END"),
	FIELD(credential, earned, .label = "Earned", .width = 10, .is = ORDERED,
	      .hint = "2026-03-31, today, -3d"),
	FIELD(credential, expires, .label = "Expires",
	      .hint = "the first day on which it no longer counts"),
	FIELD(credential, validity, .label = "Valid for",
	      .hint = "where no end is stated: never, 36 months"),
	FIELD(credential, ends, .label = "If unrenewed",
	      .is = COMPUTED | FIXED | ORDERED, .sql = "t.ends"),
	FIELD(credential, effective_until, .label = "Lapses on", .width = 10,
	      .is = COMPUTED | FIXED,
	      .sql = "nullif(ifnull(renewed_until(t.id, t.achievement), "
		     "t.ends), '9999-12-31')"),
	FIELD(credential, renewed_by, .label = "Renewed by",
	      .is = COMPUTED | FIXED,
	      .sql = "SELECT title FROM credential WHERE id = "
		     "CAST(renewed_by(t.id, t.achievement) AS INTEGER)"),
	FIELD(credential, number, .label = "Number", .is = FINDABLE),
	FIELD(credential, url, .label = "Web"),
	FIELD(credential, revoked, .label = "Revoked"),
	FIELD(credential, doubtful, .label = "Doubtful"),
	FIELD(credential, document_sha256, .label = "Original",
	      .is = NULLABLE | FIXED),
	FIELD(credential, badge_id, .label = "Badge id", .is = FIXED),
	FIELD(credential, badge_kind, .label = "Badge kind", .is = FIXED),
	FIELD(credential, proof, .label = "Proof claimed", .is = FIXED),
	FIELD(credential, recipient, .label = "Recipient", .is = FIXED),
	FIELD(credential, earned_at, .label = "Issued at", .is = FIXED),
	FIELD(credential, expires_at, .label = "Expires at", .is = FIXED),
	FIELD(credential, verdict, .label = "Verdict", .width = 24,
	      .is = FIXED),
	FIELD(credential, checked, .label = "Checked", .is = FIXED),
	FIELD(credential, findings, .label = "Checks",
	      .is = FIXED | HIDDEN | LONG),
	FIELD(credential, note, .label = "Note", .is = LONG),
};

static bool check(const void *record, struct err *err)
{
	const struct credential *c = record;

	if (day_is(c->earned) && day_is(c->expires) &&
	    c->expires.n < c->earned.n)
		return fail(err, "It cannot expire before it was earned.");
	return true;
}

const struct entity credential_entity = {
	.table = "credential",
	.one = "credential",
	.many = "credentials",
	.number = 10,
	.size = sizeof(struct credential),
	FIELDS(fields),
	.check = check,
};
