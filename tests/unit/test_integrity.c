/* SPDX-License-Identifier: MIT */
/*
 * Signatures inside documents: the published vectors, at each value between,
 * where they are at hand; and what must not pass.
 */
#include "tests/unit/check.h"
#include "tests/unit/corpus.h"

#include "model/badge/proof/integrity.h"
#include "model/badge/proof/jcs.h"
#include "model/badge/proof/multibase.h"
#include "model/base/text.h"

static const char *jcs(struct arena *arena, const char *json)
{
	struct text text = { .arena = arena };
	cJSON *root = cJSON_Parse(json);

	assert_non_null(root);
	jcs_write(root, &text);
	cJSON_Delete(root);
	return text_string(&text);
}

static void json_has_one_form(void **state)
{
	struct arena arena = { NULL };

	(void)state;
	assert_string_equal(jcs(&arena, "{\"b\": [1, true, null], \"a\": "
					"{\"z\": \"\\u20ac\\/\\n\", \"\": 0}}"),
			    "{\"a\":{\"\":0,\"z\":\"\xe2\x82\xac/\\n\"},"
			    "\"b\":[1,true,null]}");
	assert_string_equal(
		jcs(&arena, "[1e21, 1e20, 1.5, -0.0, 0.000001, 1e-7, 1e-6, "
			    "333333333.33333329, 4.50, 2e-3, 123e-20]"),
		"[1e+21,100000000000000000000,1.5,0,0.000001,1e-7,0.000001,"
		"333333333.3333333,4.5,0.002,1.23e-18]");
	/* By UTF-16: U+1F600 is written D83D DE00 and comes before U+FB33. */
	assert_string_equal(
		jcs(&arena, "{\"\xef\xac\xb3\": 1, \"\xf0\x9f\x98\x80\": 2, "
			    "\"\xe2\x82\xac\": 3, \"1\": 4}"),
		"{\"1\":4,\"\xe2\x82\xac\":3,\"\xf0\x9f\x98\x80\":2,"
		"\"\xef\xac\xb3\":1}");
	arena_free(&arena);
}

static void base58_goes_both_ways(void **state)
{
	static const unsigned char bytes[] = { 0, 0, 1, 2, 0xff, 0 };
	struct arena arena = { NULL };
	const char *text = base58_write(bytes, sizeof(bytes), &arena);
	size_t length;
	unsigned char *back = multibase_read(text, &arena, &length);

	(void)state;
	assert_int_equal(text[0], 'z');
	assert_int_equal(text[1], '1');
	assert_int_equal(text[2], '1');
	assert_int_equal(length, sizeof(bytes));
	assert_memory_equal(back, bytes, length);
	assert_null(multibase_read("z0OIl", &arena, &length));
	assert_null(multibase_read("f00", &arena, &length));
	assert_null(multibase_read("z", &arena, &length));
	arena_free(&arena);
}

static void weak_keys_are_refused(void **state)
{
	static const unsigned char small[][34] = {
		{ 0xed, 0x01, 0x01 },
		{ 0xed, 0x01 },
		{ 0xed, 0x01, 0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8,
		  0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
		  0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e,
		  0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0xfa },
	};
	static const char *const jwks[] = {
		"{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}",
		"{\"kty\":\"oct\",\"k\":\"AAAA\"}",
		"{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAA\"}",
		"{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQ\",\"y\":\"AQ\"}",
	};
	struct arena arena = { NULL };
	struct key key;
	struct err err;

	(void)state;
	for (size_t i = 0; i < sizeof(small) / sizeof(small[0]); i++)
		assert_int_equal(key_from_multibase(base58_write(small[i], 34,
								 &arena),
						    &key, &err),
				 KEY_REFUSED);
	for (size_t i = 0; i < sizeof(jwks) / sizeof(jwks[0]); i++) {
		cJSON *jwk = cJSON_Parse(jwks[i]);

		assert_int_equal(key_from_jwk(jwk, &key, &err), KEY_REFUSED);
		assert_null(key.pkey);
		cJSON_Delete(jwk);
	}
	arena_free(&arena);
}

/* A file of the vectors, without the line end that some have. */
static const char *vector(struct arena *arena, const char *folder,
			  const char *name)
{
	size_t length;
	char *text = corpus_bytes(arena,
				  arena_printf(arena,
					       "fixtures/w3c-vc-di-eddsa/%s/%s",
					       folder, name),
				  &length);

	assert_non_null(text);
	while (length && text[length - 1] == '\n')
		text[--length] = '\0';
	return text;
}

static const char *hex(struct arena *arena, const unsigned char *bytes,
		       size_t length)
{
	struct text text = { .arena = arena };

	for (size_t i = 0; i < length; i++)
		text_addf(&text, "%02x", bytes[i]);
	return text_string(&text);
}

static const char *without_end(struct arena *arena, const char *text)
{
	size_t length = strlen(text);

	while (length && text[length - 1] == '\n')
		length--;
	return arena_copy(arena, text, length);
}

static void check_vector(const char *folder, const char *suffix,
			 struct arena *arena)
{
	cJSON *signed_document = corpus_json(
		arena,
		arena_printf(arena, "fixtures/w3c-vc-di-eddsa/%s/signed%s.json",
			     folder, suffix));
	const cJSON *proof = json_member(signed_document, "proof");
	const char *method = json_string(proof, "verificationMethod");
	struct integrity made;
	struct key key;
	struct err err;

	assert_int_equal(key_from_multibase(strchr(method, '#') + 1, &key,
					    &err),
			 KEY_FOUND);
	if (integrity_check(signed_document, proof, &key, arena, &made, &err) !=
	    INTEGRITY_GOOD)
		fail_msg("%s: %s", folder, err.text);
	assert_string_equal(without_end(arena, made.document),
			    vector(arena, folder,
				   arena_printf(arena, "canonDoc%s.txt",
						suffix)));
	assert_string_equal(without_end(arena, made.config),
			    vector(arena, folder,
				   arena_printf(arena, "proofCanon%s.txt",
						suffix)));
	assert_string_equal(hex(arena, made.hash, made.hash_length),
			    vector(arena, folder,
				   arena_printf(arena, "combinedHash%s.txt",
						suffix)));
	assert_int_equal(made.uncovered.count, 0);
	key_free(&key);
	cJSON_Delete(signed_document);
}

static void the_published_vectors_hold(void **state)
{
	struct arena arena = { NULL };
	size_t length;

	(void)state;
	if (!corpus_bytes(&arena, "fixtures/w3c-vc-di-eddsa/keyPair.json",
			  &length))
		skip();
	check_vector("eddsa-jcs-2022", "JCS", &arena);
	check_vector("eddsa-rdfc-2022", "DataInt", &arena);
	check_vector("Ed25519Signature2020", "EdSig", &arena);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(json_has_one_form),
		cmocka_unit_test(base58_goes_both_ways),
		cmocka_unit_test(weak_keys_are_refused),
		cmocka_unit_test(the_published_vectors_hold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
