/* SPDX-License-Identifier: MIT */
/*
 * Badges for tests of checking.
 */
#include "tests/unit/expecting.h"

#include "model/base/err.h"
#include "model/base/text.h"
#include "tests/unit/check.h"

static const char contexts[] =
	"\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
	"\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"]";

struct verification expecting_verified(struct expecting *with, const char *text)
{
	struct verify_options options = {
		.companions = &with->brought,
		.trusted = with->trusted,
		.trusted_count = with->trusted_count,
	};
	struct verification made;

	assert_true(day_read("2026-11-22", &options.today, NULL));
	verify_badge(text, strlen(text), &options, &with->arena, &made);
	return made;
}

void expecting_verdict(struct expecting *with, const char *text,
		       enum verdict verdict, enum check check,
		       enum check_result result)
{
	struct verification made = expecting_verified(with, text);

	if (made.verdict == verdict && made.checks[check].result == result)
		return;
	for (int i = 0; i < CHECKS; i++)
		print_error("%-10s %-14s %s\n", check_name((enum check)i),
			    check_result_name(made.checks[i].result),
			    made.checks[i].note);
	fail_msg("%s, wanted %s", verdict_name(made.verdict),
		 verdict_name(verdict));
}

void expecting_bring(struct expecting *with, const char *text, const char *url)
{
	struct err err;

	if (!companions_add(&with->brought, "brought.json", text, strlen(text),
			    url, &err))
		fail_msg("%s", err.text);
}

void expecting_forget(struct expecting *with)
{
	companions_free(&with->brought);
	with->brought = (struct companions){ 0 };
	with->trusted_count = 0;
}

const char *badge_credential(struct arena *arena, const char *issuer,
			     const char *more)
{
	return arena_printf(
		arena,
		"{%s,\"id\":\"urn:x:1\",\"type\":[\"VerifiableCredential\","
		"\"OpenBadgeCredential\"],\"issuer\":{\"id\":\"%s\",\"type\":"
		"[\"Profile\"],\"name\":\"Harbour\"},\"validFrom\":"
		"\"2026-01-02T00:00:00Z\",\"credentialSubject\":{\"type\":"
		"[\"AchievementSubject\"],\"achievement\":{\"id\":\"urn:x:2\","
		"\"type\":[\"Achievement\"],\"name\":\"Knots\",\"description\":"
		"\"Ties knots.\",\"criteria\":{\"narrative\":\"Tie five.\"}}}"
		"%s}",
		contexts, issuer, more);
}

const char *badge_header(struct arena *arena, const char *algorithm,
			 const char *kid, const char *more)
{
	return arena_printf(arena,
			    "{\"alg\":\"%s\",\"kid\":\"%s\",\"typ\":\"JWT\"%s}",
			    algorithm, kid, more);
}

const char *badge_proof(struct arena *arena, const char *method,
			const char *suite, const char *more)
{
	return arena_printf(
		arena,
		"{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"%s\","
		"\"created\":\"2026-01-02T00:00:00Z\",\"proofPurpose\":"
		"\"assertionMethod\",\"verificationMethod\":\"%s\"%s}",
		suite, method, more);
}

const char *badge_with(struct arena *arena, const char *text, const char *from,
		       const char *to)
{
	const char *at = strstr(text, from);

	assert_non_null(at);
	return arena_printf(arena, "%.*s%s%s", (int)(at - text), text, to,
			    at + strlen(from));
}
