/* SPDX-License-Identifier: MIT */
/*
 * Attacks on checking that are known from elsewhere: none may come to a good
 * verdict, and none may take long.
 */
#include "tests/unit/check.h"
#include "tests/unit/expecting.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <zlib.h>

#include "model/badge/jws.h"
#include "model/badge/proof/multibase.h"
#include "model/base/err.h"
#include "model/base/text.h"

static struct expecting with;
static struct signer mine, other;

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

static const char *credential(const char *issuer)
{
	return badge_credential(&with.arena, issuer, "");
}

static const char *header(const char *algorithm, const char *kid)
{
	return badge_header(&with.arena, algorithm, kid, "");
}

static const char *header_with_key(const char *algorithm, const char *jwk)
{
	return arena_printf(&with.arena, "{\"alg\":\"%s\",\"jwk\":%s}",
			    algorithm, jwk);
}

static void expect(const char *text, enum verdict verdict, enum check check,
		   enum check_result result)
{
	expecting_verdict(&with, text, verdict, check, result);
}

static const char web[] = "https://i.example/1";

static void rarer_algorithms_are_checked_too(void **state)
{
	struct signer curve = signer_p384(&with.arena), rsa = signer_rsa(2048);
	const char *jwk = signer_jwk(&rsa, &with.arena);

	(void)state;
	expect(sign_token(&curve, header("ES384", curve.method),
			  credential(curve.did), &with.arena),
	       VERDICT_VERIFIED, CHECK_BINDING, CHECK_OK);
	expect(sign_document(&curve, credential(curve.did),
			     badge_proof(&with.arena, curve.method,
					 "ecdsa-rdfc-2019", ""),
			     &with.arena),
	       VERDICT_VERIFIED, CHECK_BINDING, CHECK_OK);
	expect(sign_token_pss(&rsa, header_with_key("PS256", jwk),
			      credential(web), &with.arena),
	       VERDICT_SIGNED_KEY_SELF_ASSERTED, CHECK_SIGNATURE, CHECK_OK);
	/* One padding is not the other. */
	expect(sign_token(&rsa, header_with_key("PS256", jwk), credential(web),
			  &with.arena),
	       VERDICT_INVALID, CHECK_SIGNATURE, CHECK_BAD);
	expect(sign_token_pss(&rsa, header_with_key("RS256", jwk),
			      credential(web), &with.arena),
	       VERDICT_INVALID, CHECK_SIGNATURE, CHECK_BAD);
	signer_free(&curve);
	signer_free(&rsa);
}

static void curve_signatures_have_one_form(void **state)
{
	struct signer curve = signer_p256(&with.arena);
	const char *head = header("ES256", curve.method);
	const char *body = credential(curve.did);
	const char *signing = sign_token(&curve, head, body, &with.arena);
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	unsigned char bytes[256] = { 0 };
	size_t length = sizeof(bytes);

	(void)state;
	/* r and s that are 0 would fit every message. */
	expect(token_with(head, body, bytes, 64, &with.arena), VERDICT_INVALID,
	       CHECK_SIGNATURE, CHECK_BAD);
	assert_int_equal(EVP_DigestSignInit(context, NULL, EVP_sha256(), NULL,
					    curve.pkey),
			 1);
	assert_int_equal(EVP_DigestSign(context, bytes, &length,
					(const unsigned char *)signing,
					(size_t)(strrchr(signing, '.') -
						 signing)),
			 1);
	EVP_MD_CTX_free(context);
	expect(token_with(head, body, bytes, length, &with.arena),
	       VERDICT_INVALID, CHECK_SIGNATURE, CHECK_BAD);
	signer_free(&curve);
}

/* S and S + L are the same to arithmetic; only one of them is a signature. */
static void edwards_signatures_cannot_be_bent(void **state)
{
	static const unsigned char order[32] = {
		0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58,
		0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
		0,    0,    0,	  0,	0,    0,    0,	  0,
		0,    0,    0,	  0,	0,    0,    0,	  0x10,
	};
	const char *head = header("EdDSA", mine.method);
	const char *body = credential(mine.did);
	const char *good = sign_token(&mine, head, body, &with.arena);
	const char *last = strrchr(good, '.') + 1;
	unsigned char *bytes, carry = 0;
	size_t length;

	(void)state;
	bytes = base64url_read((struct span){ last, strlen(last) }, &with.arena,
			       &length);
	assert_int_equal(length, 64);
	for (int i = 0; i < 32; i++) {
		unsigned sum = bytes[32 + i] + (unsigned)order[i] + carry;

		bytes[32 + i] = (unsigned char)sum;
		carry = (unsigned char)(sum >> 8);
	}
	assert_int_equal(carry, 0);
	expect(good, VERDICT_VERIFIED, CHECK_SIGNATURE, CHECK_OK);
	expect(token_with(head, body, bytes, length, &with.arena),
	       VERDICT_INVALID, CHECK_SIGNATURE, CHECK_BAD);
}

/* Points of small order fit signatures that nobody made. */
static void keys_of_small_order_are_none(void **state)
{
	unsigned char bytes[34] = { 0xed, 0x01, 0x01 };
	unsigned char signature[64] = { 0x01 };

	(void)state;
	for (int i = 0; i < 2; i++) {
		const char *key = base58_write(bytes, sizeof(bytes),
					       &with.arena);
		const char *did = arena_printf(&with.arena, "did:key:%s", key);

		expect(token_with(header("EdDSA", did), credential(did),
				  signature, sizeof(signature), &with.arena),
		       VERDICT_INVALID, CHECK_KEY, CHECK_BAD);
		bytes[2] = 0;
	}
}

static void keys_that_are_none_are_refused(void **state)
{
	static const char *const keys[] = {
		"{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}",
		"{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":"
		"\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\",\"d\":"
		"\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\"}",
		"{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}",
		"\"a string\"",
	};
	struct signer rsa = signer_rsa(2048);
	const char *jwk = signer_jwk(&rsa, &with.arena);

	(void)state;
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		expect(sign_token(&mine, header_with_key("EdDSA", keys[i]),
				  credential(web), &with.arena),
		       VERDICT_INVALID, CHECK_KEY, CHECK_BAD);
	/* With the exponent 1 a signature is the message itself. */
	expect(sign_token(&rsa,
			  header_with_key("RS256", badge_with(&with.arena, jwk,
							      "\"e\":\"AQAB\"",
							      "\"e\":\"AQ\"")),
			  credential(web), &with.arena),
	       VERDICT_INVALID, CHECK_KEY, CHECK_BAD);
	signer_free(&rsa);
}

static const char *signed_by(const struct signer *signer, const char *more)
{
	return sign_document(signer, credential(mine.did),
			     badge_proof(&with.arena, signer->method,
					 "eddsa-rdfc-2022", more),
			     &with.arena);
}

/* The document with the proofs of both. */
static const char *both(const char *a, const char *b)
{
	cJSON *one = cJSON_Parse(a), *two = cJSON_Parse(b);
	cJSON *list = cJSON_CreateArray();
	const char *kept;
	char *printed;

	cJSON_AddItemToArray(list, cJSON_DetachItemFromObject(one, "proof"));
	cJSON_AddItemToArray(list, cJSON_DetachItemFromObject(two, "proof"));
	cJSON_AddItemToObject(one, "proof", list);
	printed = cJSON_Print(one);
	kept = arena_string(&with.arena, printed);
	cJSON_free(printed);
	cJSON_Delete(one);
	cJSON_Delete(two);
	return kept;
}

static void one_good_proof_is_enough_and_bad_ones_are_told(void **state)
{
	const char *good = signed_by(&mine, ""),
		   *foreign = signed_by(&other, "");
	struct verification made;

	(void)state;
	made = expecting_verified(&with, both(foreign, good));
	assert_int_equal(made.verdict, VERDICT_VERIFIED);
	assert_non_null(
		strstr(made.checks[CHECK_SIGNATURE].note, "1 is wrong"));
	expect(both(foreign, foreign), VERDICT_INVALID, CHECK_BINDING,
	       CHECK_BAD);
	expect(badge_with(&with.arena, good, "\"proofPurpose\"",
			  "\"previousProof\":\"urn:p:1\",\"proofPurpose\""),
	       VERDICT_UNVERIFIABLE_OFFLINE, CHECK_SIGNATURE, CHECK_UNKNOWN);
}

static const char status[] =
	",\"credentialStatus\":{\"id\":\"https://i.example/list#7\",\"type\":"
	"\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\","
	"\"statusListIndex\":\"7\",\"statusListCredential\":"
	"\"https://i.example/list\"}";

/* A list that unpacks to a gigabyte. */
static void a_bomb_of_a_list_is_no_list(void **state)
{
	enum { PIECE = 1 << 20, PIECES = 1024 };
	unsigned char *zeros = calloc(1, PIECE), *packed = malloc(2 * PIECE);
	z_stream stream = { 0 };
	const char *badge = sign_token(&mine, header("EdDSA", mine.method),
				       badge_credential(&with.arena, mine.did,
							status),
				       &with.arena);

	(void)state;
	assert_int_equal(deflateInit2(&stream, 9, Z_DEFLATED, 31, 9, 0), Z_OK);
	stream.next_out = packed;
	stream.avail_out = 2 * PIECE;
	for (int i = 0; i < PIECES; i++) {
		stream.next_in = zeros;
		stream.avail_in = PIECE;
		deflate(&stream, i + 1 < PIECES ? Z_NO_FLUSH : Z_FINISH);
	}
	deflateEnd(&stream);
	expecting_bring(
		&with,
		sign_document(
			&mine,
			arena_printf(&with.arena,
				     "{\"@context\":[\"https://www.w3.org/ns/"
				     "credentials/v2\"],\"id\":"
				     "\"https://i.example/list\",\"type\":"
				     "[\"VerifiableCredential\","
				     "\"BitstringStatusListCredential\"],"
				     "\"issuer\":\"%s\",\"credentialSubject\":"
				     "{\"type\":\"BitstringStatusList\","
				     "\"statusPurpose\":\"revocation\","
				     "\"encodedList\":\"u%s\"}}",
				     mine.did,
				     base64url_write(packed, stream.total_out,
						     &with.arena)),
			badge_proof(&with.arena, mine.method, "eddsa-rdfc-2022",
				    ""),
			&with.arena),
		"");
	free(zeros);
	free(packed);
	expect(badge, VERDICT_STATUS_UNKNOWN, CHECK_STATUS, CHECK_UNKNOWN);
	expecting_forget(&with);
}

/* Nodes that look all alike: bringing them into one form would take for ever,
 * and comes before any signature. */
static void a_poison_graph_is_given_up_soon(void **state)
{
	enum { NODES = 12 };
	struct text more = { .arena = &with.arena };
	struct verification made;
	struct timespec from, to;
	const char *text;

	(void)state;
	text_add(&more, "\"evidence\":[");
	for (int i = 0; i < NODES; i++) {
		text_addf(&more,
			  "%s{\"id\":\"_:n%d\",\"type\":"
			  "\"VerifiableCredential\",\"evidence\":[",
			  i ? "," : "", i);
		for (int j = 1; j < NODES; j++)
			text_addf(&more, "%s{\"id\":\"_:n%d\"}",
				  j > 1 ? "," : "", (i + j) % NODES);
		text_add(&more, "]}");
	}
	text_add(&more, "],\"validFrom\"");
	text = arena_string(&with.arena,
			    badge_with(&with.arena, signed_by(&mine, ""),
				       "\"validFrom\"", text_string(&more)));
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
	made = expecting_verified(&with, text);
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
	assert_int_equal(made.verdict, VERDICT_UNVERIFIABLE_OFFLINE);
	assert_non_null(strstr(made.checks[CHECK_SIGNATURE].note, "more work"));
	print_message("given up after %.2f s\n",
		      (double)(to.tv_sec - from.tv_sec) +
			      (double)(to.tv_nsec - from.tv_nsec) / 1e9);
	/* Two seconds are the target; sanitizers take some. */
	assert_true(to.tv_sec - from.tv_sec < 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rarer_algorithms_are_checked_too),
		cmocka_unit_test(curve_signatures_have_one_form),
		cmocka_unit_test(edwards_signatures_cannot_be_bent),
		cmocka_unit_test(keys_of_small_order_are_none),
		cmocka_unit_test(keys_that_are_none_are_refused),
		cmocka_unit_test(
			one_good_proof_is_enough_and_bad_ones_are_told),
		cmocka_unit_test(a_bomb_of_a_list_is_no_list),
		cmocka_unit_test(a_poison_graph_is_given_up_soon),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
