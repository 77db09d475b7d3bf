/* SPDX-License-Identifier: MIT */
/*
 * Badges of our own, signed well and signed badly: what is good is told as
 * good, and none of the known tricks passes.
 */
#include "tests/unit/check.h"
#include "tests/unit/expecting.h"

#include <zlib.h>

#include "model/badge/proof/verify.h"
#include "model/base/err.h"
#include "model/base/text.h"

static struct arena arena;
static struct signer mine, other;
static struct expecting with_all;

static int set_up(void **state)
{
	(void)state;
	mine = signer_ed25519(&arena, 1);
	other = signer_ed25519(&arena, 2);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	signer_free(&mine);
	signer_free(&other);
	expecting_forget(&with_all);
	arena_free(&with_all.arena);
	arena_free(&arena);
	return 0;
}

static struct verification verified(const char *text)
{
	return expecting_verified(&with_all, text);
}

static void expect(const char *text, enum verdict verdict, enum check check,
		   enum check_result result)
{
	expecting_verdict(&with_all, text, verdict, check, result);
}

static const char *credential(const char *issuer, const char *more)
{
	return badge_credential(&arena, issuer, more);
}

static const char *header(const char *algorithm, const char *kid,
			  const char *more)
{
	return badge_header(&arena, algorithm, kid, more);
}

static const char *proof(const struct signer *signer, const char *suite,
			 const char *more)
{
	return badge_proof(&arena, signer->method, suite, more);
}

static const char *with(const char *text, const char *from, const char *to)
{
	return badge_with(&arena, text, from, to);
}

static void bring(const char *list)
{
	expecting_forget(&with_all);
	expecting_bring(&with_all, list, "");
}

static void good_tokens(void **state)
{
	struct signer curve = signer_p256(&arena), rsa = signer_rsa(2048);
	const char *plain = credential(mine.did, "");

	(void)state;
	expect(sign_token(&mine, header("EdDSA", mine.method, ""), plain,
			  &arena),
	       VERDICT_VERIFIED, CHECK_BINDING, CHECK_OK);
	expect(sign_token(&curve, header("ES256", curve.method, ""),
			  credential(curve.did, ""), &arena),
	       VERDICT_VERIFIED, CHECK_BINDING, CHECK_OK);
	expect(sign_token(&rsa,
			  arena_printf(&arena, "{\"alg\":\"RS256\",\"jwk\":%s}",
				       signer_jwk(&rsa, &arena)),
			  credential("https://i.example/1", ""), &arena),
	       VERDICT_SIGNED_KEY_SELF_ASSERTED, CHECK_BINDING, CHECK_UNKNOWN);
	expect(sign_token(&mine, header("EdDSA", mine.method, ""),
			  credential(mine.did, ",\"validUntil\":"
					       "\"2026-11-22T00:00:00Z\""),
			  &arena),
	       VERDICT_EXPIRED, CHECK_SIGNATURE, CHECK_OK);
	expect(sign_token(&mine, header("EdDSA", mine.method, ""),
			  with(plain, "2026-01-02", "2026-11-23"), &arena),
	       VERDICT_NOT_YET_VALID, CHECK_SIGNATURE, CHECK_OK);
	signer_free(&curve);
	signer_free(&rsa);
}

static void good_documents(void **state)
{
	struct signer curve = signer_p256(&arena);
	static const char *const suites[] = { "eddsa-rdfc-2022",
					      "eddsa-jcs-2022" };

	(void)state;
	for (size_t i = 0; i < 2; i++)
		expect(sign_document(&mine, credential(mine.did, ""),
				     proof(&mine, suites[i], ""), &arena),
		       VERDICT_VERIFIED, CHECK_BINDING, CHECK_OK);
	expect(sign_document(&curve, credential(curve.did, ""),
			     proof(&curve, "ecdsa-rdfc-2019", ""), &arena),
	       VERDICT_VERIFIED, CHECK_BINDING, CHECK_OK);
	expect(credential(mine.did, ""), VERDICT_UNSIGNED, CHECK_SIGNATURE,
	       CHECK_NOT_APPLICABLE);
	signer_free(&curve);
}

static void tokens_with_tricks(void **state)
{
	const char *plain = credential(mine.did, "");
	const char *good = sign_token(&mine, header("EdDSA", mine.method, ""),
				      plain, &arena);
	const char *last = strrchr(good, '.');
	struct signer weak = signer_rsa(1024);
	static const char *const none[] = { "none", "None", "HS256", "" };

	(void)state;
	for (size_t i = 0; i < 4; i++)
		expect(sign_token(&mine, header(none[i], mine.method, ""),
				  plain, &arena),
		       VERDICT_INVALID, CHECK_ALGORITHM, CHECK_BAD);
	expect(arena_printf(&arena, "%.*s.", (int)(last - good), good),
	       VERDICT_INVALID, CHECK_SIGNATURE, CHECK_BAD);
	expect(sign_token(&mine, header("RS256", mine.method, ""), plain,
			  &arena),
	       VERDICT_INVALID, CHECK_ALGORITHM, CHECK_BAD);
	expect(sign_token(&mine,
			  header("EdDSA", mine.method,
				 ",\"crit\":[\"b64\"],\"b64\":false"),
			  plain, &arena),
	       VERDICT_INVALID, CHECK_ALGORITHM, CHECK_BAD);
	expect(sign_token(&mine, header("ES256K", mine.method, ""), plain,
			  &arena),
	       VERDICT_UNVERIFIABLE_OFFLINE, CHECK_ALGORITHM, CHECK_UNKNOWN);
	expect(sign_token(&weak,
			  arena_printf(&arena, "{\"alg\":\"RS256\",\"jwk\":%s}",
				       signer_jwk(&weak, &arena)),
			  credential("https://i.example/1", ""), &arena),
	       VERDICT_INVALID, CHECK_KEY, CHECK_BAD);
	signer_free(&weak);
}

static void keys_of_others(void **state)
{
	const char *plain = credential(mine.did, "");
	const char *jwk = arena_printf(&arena, ",\"jwk\":%s",
				       signer_jwk(&other, &arena));

	(void)state;
	/* Signed by another, who says so. */
	expect(sign_token(&other, header("EdDSA", other.method, ""), plain,
			  &arena),
	       VERDICT_INVALID, CHECK_BINDING, CHECK_BAD);
	/* Signed by another, who says it was me. */
	expect(sign_token(&other, header("EdDSA", mine.method, ""), plain,
			  &arena),
	       VERDICT_INVALID, CHECK_SIGNATURE, CHECK_BAD);
	/* The header brings another key than it names. */
	expect(sign_token(&other, header("EdDSA", mine.method, jwk), plain,
			  &arena),
	       VERDICT_INVALID, CHECK_KEY, CHECK_BAD);
	/* The issuer's name is a key, and the header brings another. */
	expect(sign_token(&other,
			  arena_printf(&arena, "{\"alg\":\"EdDSA\"%s}", jwk),
			  plain, &arena),
	       VERDICT_INVALID, CHECK_KEY, CHECK_BAD);
	/* A key behind an address that anybody can write. */
	expect(sign_token(&other,
			  header("EdDSA",
				 arena_printf(&arena, "did:web:i.example#%s",
					      other.multibase),
				 ""),
			  credential("did:web:i.example", ""), &arena),
	       VERDICT_SIGNED_KEY_SELF_ASSERTED, CHECK_BINDING, CHECK_UNKNOWN);
	expect(sign_document(&other, plain,
			     proof(&other, "eddsa-rdfc-2022", ""), &arena),
	       VERDICT_INVALID, CHECK_BINDING, CHECK_BAD);
}

/* A document speaks for its own id: it cannot lend its key to another. */
static void documents_that_speak_for_others(void **state)
{
	const char *document = arena_printf(
		&arena,
		"{\"id\":\"did:web:evil.example\",\"assertionMethod\":[{"
		"\"id\":\"did:web:evil.example#1\",\"type\":\"Multikey\","
		"\"controller\":\"did:web:good.example\","
		"\"publicKeyMultibase\":\"%s\"}]}",
		other.multibase);

	(void)state;
	bring(document);
	expect(sign_token(&other, header("EdDSA", "did:web:evil.example#1", ""),
			  credential("did:web:good.example", ""), &arena),
	       VERDICT_INVALID, CHECK_KEY, CHECK_BAD);
	bring(with(document, "did:web:good.example", "did:web:evil.example"));
	expect(sign_token(&other, header("EdDSA", "did:web:evil.example#1", ""),
			  credential("did:web:good.example", ""), &arena),
	       VERDICT_INVALID, CHECK_BINDING, CHECK_BAD);
	expect(sign_token(&other, header("EdDSA", "did:web:evil.example#1", ""),
			  credential("did:web:evil.example", ""), &arena),
	       VERDICT_VERIFIED, CHECK_BINDING, CHECK_OK);
	expecting_forget(&with_all);
}

static void claims_that_contradict(void **state)
{
	static const char *const claims[] = {
		",\"iss\":\"https://evil.example\"",
		",\"jti\":\"urn:x:9\"",
		",\"nbf\":1767312001",
	};

	(void)state;
	for (size_t i = 0; i < 3; i++)
		expect(sign_token(&mine, header("EdDSA", mine.method, ""),
				  credential(mine.did, claims[i]), &arena),
		       VERDICT_INVALID, CHECK_CLAIMS, CHECK_BAD);
	expect(sign_token(&mine, header("EdDSA", mine.method, ""),
			  credential(mine.did, ",\"nbf\":1767312000"), &arena),
	       VERDICT_VERIFIED, CHECK_CLAIMS, CHECK_OK);
	/* The same instant where the sun is higher, in both ways of writing. */
	for (size_t i = 0; i < 2; i++)
		expect(sign_token(&mine, header("EdDSA", mine.method, ""),
				  with(credential(mine.did,
						  ",\"nbf\":1767312000"),
				       "T00:00:00Z",
				       i ? "T05:30:00+0530"
					 : "T05:30:00+05:30"),
				  &arena),
		       VERDICT_VERIFIED, CHECK_CLAIMS, CHECK_OK);
}

static void documents_that_were_changed(void **state)
{
	const char *good = sign_document(&mine, credential(mine.did, ""),
					 proof(&mine, "eddsa-rdfc-2022", ""),
					 &arena);
	const char *jcs = sign_document(&mine, credential(mine.did, ""),
					proof(&mine, "eddsa-jcs-2022", ""),
					&arena);

	(void)state;
	expect(with(good, "Knots", "Ropes"), VERDICT_INVALID, CHECK_SIGNATURE,
	       CHECK_BAD);
	expect(with(jcs, "Knots", "Ropes"), VERDICT_INVALID, CHECK_SIGNATURE,
	       CHECK_BAD);
	expect(with(strstr(good, "{"), "\"created\":\t\"2026",
		    "\"created\":\t"
		    "\"2025"),
	       VERDICT_INVALID, CHECK_SIGNATURE, CHECK_BAD);
	expect(with(good, "assertionMethod", "authentication"), VERDICT_INVALID,
	       CHECK_CLAIMS, CHECK_BAD);
	expect(with(good, "eddsa-rdfc-2022", "bbs-2023"),
	       VERDICT_UNVERIFIABLE_OFFLINE, CHECK_ALGORITHM, CHECK_UNKNOWN);
}

/* What no context defines is outside the signature, so it may be added. */
static void members_outside_the_signature(void **state)
{
	const char *good = sign_document(&mine, credential(mine.did, ""),
					 proof(&mine, "eddsa-rdfc-2022", ""),
					 &arena);
	struct verification made;

	(void)state;
	made = verified(with(good, "\"validFrom\"",
			     "\"honours\":\"summa\",\"validFrom\""));
	assert_int_equal(made.verdict, VERDICT_SIGNED_BUT_TERMS_UNCOVERED);
	assert_non_null(strstr(made.checks[CHECK_CLAIMS].note, "honours"));
	made = verified(with(good, "\"OpenBadgeCredential\"",
			     "\"OpenBadgeCredential\",\"Doctorate\""));
	assert_int_equal(made.verdict, VERDICT_SIGNED_BUT_TERMS_UNCOVERED);
	assert_non_null(strstr(made.checks[CHECK_CLAIMS].note, "Doctorate"));
}

/* A context of one's own could swap the meaning of two members. */
static void contexts_of_their_own(void **state)
{
	const char *good = sign_document(&mine, credential(mine.did, ""),
					 proof(&mine, "eddsa-rdfc-2022", ""),
					 &arena);

	(void)state;
	expect(with(good,
		    "\"https://purl.imsglobal.org/spec/ob/v3p0/"
		    "context-3.0.3.json\"",
		    "{\"name\": \"https://schema.org/description\"}"),
	       VERDICT_UNVERIFIABLE_OFFLINE, CHECK_SIGNATURE, CHECK_UNKNOWN);
	expect(with(good, "context-3.0.3.json", "context-9.json"),
	       VERDICT_UNVERIFIABLE_OFFLINE, CHECK_SIGNATURE, CHECK_UNKNOWN);
}

static void what_parsers_disagree_on(void **state)
{
	const char *good = sign_document(&mine, credential(mine.did, ""),
					 proof(&mine, "eddsa-rdfc-2022", ""),
					 &arena);

	(void)state;
	expect(with(good, "\"validFrom\"", "\"id\":\"urn:x:7\",\"validFrom\""),
	       VERDICT_INVALID, CHECK_BYTES, CHECK_BAD);
}

/* A list of 131072 bits, of which one is set, signed by `signer`. */
static const char *list_of(const struct signer *signer, int set)
{
	static unsigned char bits[131072 / 8];
	unsigned char packed[4096];
	z_stream stream = { 0 };

	memset(bits, 0, sizeof(bits));
	bits[set / 8] = (unsigned char)(0x80 >> set % 8);
	assert_int_equal(deflateInit2(&stream, 9, Z_DEFLATED, 31, 8, 0), Z_OK);
	stream.next_in = bits;
	stream.avail_in = sizeof(bits);
	stream.next_out = packed;
	stream.avail_out = sizeof(packed);
	assert_int_equal(deflate(&stream, Z_FINISH), Z_STREAM_END);
	deflateEnd(&stream);
	return sign_document(
		signer,
		arena_printf(
			&arena,
			"{\"@context\":[\"https://www.w3.org/ns/credentials/"
			"v2\"],\"id\":\"https://i.example/list\",\"type\":"
			"[\"VerifiableCredential\","
			"\"BitstringStatusListCredential\"],\"issuer\":\"%s\","
			"\"validFrom\":\"2026-11-01T00:00:00Z\","
			"\"credentialSubject\":{\"type\":"
			"\"BitstringStatusList\",\"statusPurpose\":"
			"\"revocation\",\"encodedList\":\"u%s\"}}",
			signer->did,
			base64url_write(packed, stream.total_out, &arena)),
		proof(signer, "eddsa-rdfc-2022", ""), &arena);
}

static void badges_that_were_taken_back(void **state)
{
	const char *badge = sign_token(
		&mine, header("EdDSA", mine.method, ""),
		credential(mine.did,
			   ",\"credentialStatus\":{\"id\":"
			   "\"https://i.example/list#7\",\"type\":"
			   "\"BitstringStatusListEntry\",\"statusPurpose\":"
			   "\"revocation\",\"statusListIndex\":\"7\","
			   "\"statusListCredential\":"
			   "\"https://i.example/list\"}"),
		&arena);

	(void)state;
	expect(badge, VERDICT_STATUS_UNKNOWN, CHECK_STATUS, CHECK_UNKNOWN);
	bring(list_of(&mine, 8));
	expect(badge, VERDICT_VERIFIED, CHECK_STATUS, CHECK_OK);
	bring(list_of(&mine, 7));
	expect(badge, VERDICT_REVOKED, CHECK_STATUS, CHECK_BAD);
	/* A list of somebody else says nothing, neither way. */
	bring(list_of(&other, 7));
	expect(badge, VERDICT_STATUS_UNKNOWN, CHECK_STATUS, CHECK_UNKNOWN);
	bring(with(list_of(&mine, 8), "2026-11-01", "2026-11-02"));
	expect(badge, VERDICT_STATUS_UNKNOWN, CHECK_STATUS, CHECK_UNKNOWN);
	expecting_forget(&with_all);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(good_tokens),
		cmocka_unit_test(good_documents),
		cmocka_unit_test(tokens_with_tricks),
		cmocka_unit_test(keys_of_others),
		cmocka_unit_test(documents_that_speak_for_others),
		cmocka_unit_test(claims_that_contradict),
		cmocka_unit_test(documents_that_were_changed),
		cmocka_unit_test(members_outside_the_signature),
		cmocka_unit_test(contexts_of_their_own),
		cmocka_unit_test(what_parsers_disagree_on),
		cmocka_unit_test(badges_that_were_taken_back),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
