/* SPDX-License-Identifier: MIT */
/*
 * Keys that a person trusts and documents that a person brought: they bind a
 * key to its issuer, and to nobody else.
 */
#include "tests/unit/check.h"
#include "tests/unit/expecting.h"

#include <string.h>

#include "model/base/err.h"
#include "model/base/text.h"

static struct expecting with;
static struct signer mine, other;

static const char web[] = "https://i.example/1";

static int set_up(void **state)
{
	(void)state;
	mine = signer_ed25519(&with.arena, 1);
	other = signer_ed25519(&with.arena, 2);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	signer_free(&mine);
	signer_free(&other);
	expecting_forget(&with);
	arena_free(&with.arena);
	return 0;
}

static void expect(const char *text, enum verdict verdict, enum check check,
		   enum check_result result)
{
	expecting_verdict(&with, text, verdict, check, result);
}

static void trust(const char *issuer, const char *key, const char *since)
{
	static struct verify_trusted trusted;

	trusted = (struct verify_trusted){ issuer, key, NO_DAY };
	if (*since)
		assert_true(day_read(since, &trusted.since, NULL));
	with.trusted = &trusted;
	with.trusted_count = 1;
}

static const char *token(const struct signer *signer, const char *head,
			 const char *issuer)
{
	return sign_token(signer, head,
			  badge_credential(&with.arena, issuer, ""),
			  &with.arena);
}

static void a_trusted_key_binds(void **state)
{
	const char
		*brings = token(&mine,
				arena_printf(&with.arena,
					     "{\"alg\":\"EdDSA\",\"jwk\":%s}",
					     signer_jwk(&mine, &with.arena)),
				web);
	const char *names = token(&mine,
				  badge_header(&with.arena, "EdDSA",
					       "https://i.example/1#key", ""),
				  web);
	const char *proved =
		sign_document(&mine, badge_credential(&with.arena, web, ""),
			      badge_proof(&with.arena,
					  "https://i.example/1#key",
					  "eddsa-rdfc-2022", ""),
			      &with.arena);

	(void)state;
	expect(brings, VERDICT_SIGNED_KEY_SELF_ASSERTED, CHECK_BINDING,
	       CHECK_UNKNOWN);
	expect(names, VERDICT_UNVERIFIABLE_OFFLINE, CHECK_KEY, CHECK_UNKNOWN);
	expect(proved, VERDICT_UNVERIFIABLE_OFFLINE, CHECK_KEY, CHECK_UNKNOWN);
	trust(web, mine.multibase, "");
	expect(brings, VERDICT_VERIFIED, CHECK_BINDING, CHECK_OK);
	expect(names, VERDICT_VERIFIED, CHECK_KEY, CHECK_OK);
	expect(proved, VERDICT_VERIFIED, CHECK_BINDING, CHECK_OK);
	expect(badge_with(&with.arena, proved, "Knots", "Ropes"),
	       VERDICT_UNVERIFIABLE_OFFLINE, CHECK_KEY, CHECK_UNKNOWN);
	trust(web, signer_jwk(&mine, &with.arena), "2026-01-02");
	expect(brings, VERDICT_VERIFIED, CHECK_BINDING, CHECK_OK);
	/* The badge is of the day before. */
	trust(web, mine.multibase, "2026-01-03");
	expect(brings, VERDICT_SIGNED_KEY_SELF_ASSERTED, CHECK_BINDING,
	       CHECK_UNKNOWN);
	/* Of another issuer, and another key. */
	trust("https://i.example/2", mine.multibase, "");
	expect(brings, VERDICT_SIGNED_KEY_SELF_ASSERTED, CHECK_BINDING,
	       CHECK_UNKNOWN);
	trust(web, other.multibase, "");
	expect(brings, VERDICT_SIGNED_KEY_SELF_ASSERTED, CHECK_BINDING,
	       CHECK_UNKNOWN);
	expect(names, VERDICT_UNVERIFIABLE_OFFLINE, CHECK_KEY, CHECK_UNKNOWN);
	expecting_forget(&with);
}

/* Where the name is the key, nothing may stand in for it. */
static void an_issuer_that_is_a_key_has_no_other(void **state)
{
	(void)state;
	trust(mine.did, other.multibase, "");
	expect(token(&other,
		     badge_header(&with.arena, "EdDSA", other.method, ""),
		     mine.did),
	       VERDICT_INVALID, CHECK_BINDING, CHECK_BAD);
	expecting_forget(&with);
}

static const char *assertion(const char *verification, const char *profile)
{
	return arena_printf(
		&with.arena,
		"{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":"
		"\"Assertion\",\"id\":\"https://i.example/a/1\",\"recipient\":"
		"{\"type\":\"email\",\"hashed\":false,\"identity\":"
		"\"a@b.example\"},\"issuedOn\":\"2026-01-02T00:00:00Z\","
		"\"verification\":%s,\"badge\":{\"type\":\"BadgeClass\","
		"\"id\":\"https://i.example/c\",\"name\":\"Knots\","
		"\"description\":\"Ties knots.\",\"criteria\":{\"narrative\":"
		"\"Tie five.\"},\"issuer\":{\"type\":\"Issuer\",\"id\":"
		"\"https://i.example/1\",\"name\":\"Harbour\"%s}}}",
		verification, profile);
}

static const char *signed_assertion(const char *profile)
{
	return sign_token(&mine, "{\"alg\":\"EdDSA\"}",
			  assertion("{\"type\":\"SignedBadge\",\"creator\":"
				    "\"https://i.example/key\"}",
				    profile),
			  &with.arena);
}

static void a_trusted_key_binds_old_badges_too(void **state)
{
	static const char list[] = ",\"revocationList\":"
				   "\"https://i.example/revoked\"";

	(void)state;
	expect(signed_assertion(""), VERDICT_UNVERIFIABLE_OFFLINE, CHECK_KEY,
	       CHECK_UNKNOWN);
	trust(web, mine.multibase, "");
	expect(signed_assertion(""), VERDICT_VERIFIED, CHECK_STATUS,
	       CHECK_NOT_APPLICABLE);
	expect(signed_assertion(list), VERDICT_STATUS_UNKNOWN, CHECK_STATUS,
	       CHECK_UNKNOWN);
	/* Somebody else's list says nothing. */
	expecting_bring(&with,
			"{\"type\":\"RevocationList\",\"issuer\":"
			"\"https://e.example\",\"id\":\"https://e.example/r\","
			"\"revokedAssertions\":[\"https://i.example/a/1\"]}",
			"");
	expect(signed_assertion(list), VERDICT_STATUS_UNKNOWN, CHECK_STATUS,
	       CHECK_UNKNOWN);
	expecting_bring(&with,
			"{\"type\":\"RevocationList\",\"id\":"
			"\"https://i.example/revoked\",\"issuer\":"
			"\"https://i.example/1\",\"revokedAssertions\":"
			"[\"https://i.example/a/2\"]}",
			"");
	expect(signed_assertion(list), VERDICT_VERIFIED, CHECK_STATUS,
	       CHECK_OK);
	expecting_bring(&with,
			"{\"type\":\"RevocationList\",\"id\":"
			"\"https://i.example/revoked\",\"issuer\":"
			"\"https://i.example/1\",\"revokedAssertions\":"
			"[{\"id\":\"https://i.example/a/1\"}]}",
			"");
	expect(signed_assertion(list), VERDICT_REVOKED, CHECK_STATUS,
	       CHECK_BAD);
	expecting_forget(&with);
}

/* A profile that was brought says where its hosted badges are. */
static void hosted_badges_stay_where_they_are_allowed(void **state)
{
	static const struct {
		const char *rules;
		enum verdict verdict;
	} cases[] = {
		{ "", VERDICT_UNVERIFIABLE_OFFLINE },
		{ ",\"verification\":{\"startsWith\":"
		  "[\"https://i.example/a/\"]}",
		  VERDICT_UNVERIFIABLE_OFFLINE },
		{ ",\"verification\":{\"startsWith\":"
		  "[\"https://i.example/b/\"]}",
		  VERDICT_INVALID },
		{ ",\"verification\":{\"startsWith\":[\"https://i.e\"]}",
		  VERDICT_INVALID },
		{ ",\"verification\":{\"allowedOrigins\":\"i.example\"}",
		  VERDICT_UNVERIFIABLE_OFFLINE },
		{ ",\"verification\":{\"allowedOrigins\":[\"j.example\"]}",
		  VERDICT_INVALID },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		expecting_bring(&with,
				arena_printf(&with.arena,
					     "{\"type\":\"Issuer\",\"id\":"
					     "\"https://i.example/1\","
					     "\"name\":\"Harbour\"%s}",
					     cases[i].rules),
				"");
		expect(assertion("{\"type\":\"hosted\"}", ""), cases[i].verdict,
		       CHECK_SIGNATURE, CHECK_UNKNOWN);
		expecting_forget(&with);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_trusted_key_binds),
		cmocka_unit_test(an_issuer_that_is_a_key_has_no_other),
		cmocka_unit_test(a_trusted_key_binds_old_badges_too),
		cmocka_unit_test(hosted_badges_stay_where_they_are_allowed),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
