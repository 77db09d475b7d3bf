/* SPDX-License-Identifier: MIT */
/*
 * Keys into OpenSSL, and signatures through it.
 *
 * A key decides which algorithm may be used, not the other way round. Small
 * order points of Ed25519 verify signatures that nobody made, and so does an
 * RSA exponent of 1, so neither becomes a key.
 */
#include "model/badge/proof/key.h"

#include <string.h>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

#include "model/badge/jws.h"
#include "model/badge/proof/multibase.h"
#include "model/base/text.h"

enum { ED25519 = 32, RSA_LEAST = 2048, RSA_MOST = 8192 };

/* Encodings of the points whose order divides 8, the sign left out: y is 0,
 * 1, two of order 8, p - 1, p, p + 1 (p = 2^255 - 19). */
static bool is_small_order(const unsigned char point[ED25519])
{
	static const unsigned char eighth[2][ED25519] = {
		{ 0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0,
		  0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
		  0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39,
		  0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05 },
		{ 0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f,
		  0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
		  0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6,
		  0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a },
	};
	unsigned char y[ED25519], middle = 0, ones = 0xff;

	memcpy(y, point, sizeof(y));
	y[31] &= 0x7f;
	for (int i = 1; i < 31; i++) {
		middle |= y[i];
		ones &= y[i];
	}
	if (middle == 0 && y[31] == 0 && y[0] <= 1)
		return true;
	if (ones == 0xff && y[31] == 0x7f && y[0] >= 0xec && y[0] <= 0xee)
		return true;
	return !memcmp(y, eighth[0], ED25519) || !memcmp(y, eighth[1], ED25519);
}

static enum key_found ed25519(const unsigned char *bytes, size_t length,
			      struct key *key, struct err *err)
{
	key->kind = KEY_ED25519;
	key->pkey = NULL;
	if (length == ED25519 && !is_small_order(bytes))
		key->pkey = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL,
							bytes, length);
	if (key->pkey)
		return KEY_FOUND;
	fail(err, "Its Ed25519 key is not one (%zu bytes%s).", length,
	     length == ED25519 ? ", of small order" : "");
	return KEY_REFUSED;
}

static EVP_PKEY *from_params(const char *type, OSSL_PARAM_BLD *build)
{
	EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, type, NULL);
	OSSL_PARAM *params = OSSL_PARAM_BLD_to_param(build);
	EVP_PKEY *pkey = NULL;
	EVP_PKEY_CTX *check;

	if (!context || !params || EVP_PKEY_fromdata_init(context) != 1 ||
	    EVP_PKEY_fromdata(context, &pkey, EVP_PKEY_PUBLIC_KEY, params) != 1)
		pkey = NULL;
	OSSL_PARAM_free(params);
	EVP_PKEY_CTX_free(context);
	check = pkey ? EVP_PKEY_CTX_new_from_pkey(NULL, pkey, NULL) : NULL;
	if (pkey && (!check || EVP_PKEY_public_check(check) != 1)) {
		EVP_PKEY_free(pkey);
		pkey = NULL;
	}
	EVP_PKEY_CTX_free(check);
	return pkey;
}

/* A point in SEC1 octets, compressed or not. */
static enum key_found elliptic(enum key_kind kind, const unsigned char *bytes,
			       size_t length, struct key *key, struct err *err)
{
	OSSL_PARAM_BLD *build = OSSL_PARAM_BLD_new();

	key->kind = kind;
	key->pkey = NULL;
	if (build &&
	    OSSL_PARAM_BLD_push_utf8_string(build, OSSL_PKEY_PARAM_GROUP_NAME,
					    kind == KEY_P256 ? "P-256"
							     : "P-384",
					    0) &&
	    OSSL_PARAM_BLD_push_octet_string(build, OSSL_PKEY_PARAM_PUB_KEY,
					     bytes, length))
		key->pkey = from_params("EC", build);
	OSSL_PARAM_BLD_free(build);
	if (key->pkey)
		return KEY_FOUND;
	fail(err, "Its elliptic curve key is no point of the curve.");
	return KEY_REFUSED;
}

/* RSA keys are checked whatever form they came in. */
static enum key_found check_rsa(EVP_PKEY *pkey, struct key *key,
				struct err *err)
{
	BIGNUM *e = NULL;
	int bits = EVP_PKEY_get_bits(pkey);
	bool good = EVP_PKEY_get_bn_param(pkey, OSSL_PKEY_PARAM_RSA_E, &e) ==
			    1 &&
		    BN_is_odd(e) && !BN_is_one(e) && BN_num_bits(e) <= 64 &&
		    bits >= RSA_LEAST && bits <= RSA_MOST;

	BN_free(e);
	*key = (struct key){ KEY_RSA, pkey };
	if (good)
		return KEY_FOUND;
	key_free(key);
	fail(err,
	     "Its RSA key is too weak or too long to be used (%d bits; "
	     "2048 to 8192, an odd exponent from 3).",
	     bits);
	return KEY_REFUSED;
}

static enum key_found rsa(const unsigned char *n, size_t n_length,
			  const unsigned char *e, size_t e_length,
			  struct key *key, struct err *err)
{
	OSSL_PARAM_BLD *build = OSSL_PARAM_BLD_new();
	BIGNUM *modulus = NULL, *exponent = NULL;
	EVP_PKEY *pkey = NULL;

	if (n_length <= RSA_MOST / 8 + 1 && e_length <= 8) {
		modulus = BN_bin2bn(n, (int)n_length, NULL);
		exponent = BN_bin2bn(e, (int)e_length, NULL);
	}
	if (build && modulus && exponent && !BN_is_one(exponent) &&
	    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_N, modulus) &&
	    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_E, exponent))
		pkey = from_params("RSA", build);
	OSSL_PARAM_BLD_free(build);
	BN_free(modulus);
	BN_free(exponent);
	if (pkey)
		return check_rsa(pkey, key, err);
	fail(err, "Its RSA key is not one, or too weak or long to be used.");
	return KEY_REFUSED;
}

enum key_found key_from_multibase(const char *text, struct key *key,
				  struct err *err)
{
	struct arena arena = { NULL };
	size_t length = 0;
	unsigned char *bytes = multibase_read(text, &arena, &length);
	enum key_found found = KEY_UNKNOWN;

	*key = (struct key){ KEY_ED25519, NULL };
	if (!bytes || length < 3) {
		fail(err, "Its key is not written in base58 or base64url.");
		found = KEY_REFUSED;
	} else if (bytes[0] == 0xed && bytes[1] == 0x01) {
		found = ed25519(bytes + 2, length - 2, key, err);
	} else if (bytes[0] == 0x80 && bytes[1] == 0x24 && length == 2 + 33) {
		found = elliptic(KEY_P256, bytes + 2, length - 2, key, err);
	} else if (bytes[0] == 0x81 && bytes[1] == 0x24 && length == 2 + 49) {
		found = elliptic(KEY_P384, bytes + 2, length - 2, key, err);
	} else if (bytes[0] == 0x80 && bytes[1] == 0x26) {
		fail(err, "It shows a secret key where a public one belongs.");
		found = KEY_REFUSED;
	} else {
		fail(err, "Its key is of a kind that is not known here.");
	}
	arena_free(&arena);
	return found;
}

static unsigned char *member_bytes(const cJSON *jwk, const char *name,
				   struct arena *arena, size_t *length)
{
	const char *text = json_string(jwk, name);

	*length = 0;
	if (!*text)
		return NULL;
	return base64url_read((struct span){ text, strlen(text) }, arena,
			      length);
}

static enum key_found jwk_point(const cJSON *jwk, size_t size,
				enum key_kind kind, struct arena *arena,
				struct key *key, struct err *err)
{
	size_t x_length, y_length;
	unsigned char *x = member_bytes(jwk, "x", arena, &x_length);
	unsigned char *y = member_bytes(jwk, "y", arena, &y_length);
	unsigned char *point = arena_alloc(arena, 2 * size + 1);

	if (!x || !y || x_length != size || y_length != size) {
		fail(err, "Its JWK has no point of the curve.");
		return KEY_REFUSED;
	}
	point[0] = 4;
	memcpy(point + 1, x, size);
	memcpy(point + 1 + size, y, size);
	return elliptic(kind, point, 2 * size + 1, key, err);
}

static enum key_found jwk_in(const cJSON *jwk, struct arena *arena,
			     struct key *key, struct err *err)
{
	const char *type = json_string(jwk, "kty");
	const char *curve = json_string(jwk, "crv");
	size_t length, e_length;
	unsigned char *bytes, *e;

	if (text_equal(type, "OKP") && text_equal(curve, "Ed25519")) {
		bytes = member_bytes(jwk, "x", arena, &length);
		return ed25519(bytes, bytes ? length : 0, key, err);
	}
	if (text_equal(type, "EC") && text_equal(curve, "P-256"))
		return jwk_point(jwk, 32, KEY_P256, arena, key, err);
	if (text_equal(type, "EC") && text_equal(curve, "P-384"))
		return jwk_point(jwk, 48, KEY_P384, arena, key, err);
	if (text_equal(type, "RSA")) {
		bytes = member_bytes(jwk, "n", arena, &length);
		e = member_bytes(jwk, "e", arena, &e_length);
		return rsa(bytes, bytes ? length : 0, e, e ? e_length : 0, key,
			   err);
	}
	fail(err, "Its JWK is of a kind that is not known here.");
	return KEY_UNKNOWN;
}

enum key_found key_from_jwk(const cJSON *jwk, struct key *key, struct err *err)
{
	struct arena arena = { NULL };
	enum key_found found;

	*key = (struct key){ KEY_ED25519, NULL };
	if (!cJSON_IsObject(jwk)) {
		fail(err, "Its JWK is not an object.");
		return KEY_REFUSED;
	}
	if (json_member(jwk, "d") || json_member(jwk, "k") ||
	    text_equal(json_string(jwk, "kty"), "oct")) {
		fail(err, "It shows a secret key where a public one belongs.");
		return KEY_REFUSED;
	}
	found = jwk_in(jwk, &arena, key, err);
	arena_free(&arena);
	return found;
}

static enum key_found sort_out(EVP_PKEY *pkey, struct key *key, struct err *err)
{
	unsigned char raw[ED25519];
	size_t length = sizeof(raw);
	char group[32] = "";

	*key = (struct key){ KEY_ED25519, pkey };
	if (EVP_PKEY_is_a(pkey, "RSA"))
		return check_rsa(pkey, key, err);
	EVP_PKEY_get_group_name(pkey, group, sizeof(group), NULL);
	if (EVP_PKEY_is_a(pkey, "ED25519") &&
	    EVP_PKEY_get_raw_public_key(pkey, raw, &length) == 1 &&
	    !is_small_order(raw))
		return KEY_FOUND;
	if (EVP_PKEY_is_a(pkey, "EC") && text_equal(group, "prime256v1"))
		key->kind = KEY_P256;
	else if (EVP_PKEY_is_a(pkey, "EC") && text_equal(group, "secp384r1"))
		key->kind = KEY_P384;
	if (key->kind != KEY_ED25519)
		return KEY_FOUND;
	key_free(key);
	fail(err, "Its key is of a kind that is not used here.");
	return KEY_UNKNOWN;
}

enum key_found key_from_pem(const char *pem, struct key *key, struct err *err)
{
	BIO *bio = BIO_new_mem_buf(pem, (int)strlen(pem));
	EVP_PKEY *pkey = bio ? PEM_read_bio_PUBKEY(bio, NULL, NULL, NULL)
			     : NULL;

	BIO_free(bio);
	*key = (struct key){ KEY_ED25519, NULL };
	if (pkey)
		return sort_out(pkey, key, err);
	fail(err, "Its PEM text is not a public key.");
	return KEY_REFUSED;
}

void key_free(struct key *key)
{
	EVP_PKEY_free(key->pkey);
	key->pkey = NULL;
}

bool key_same(const struct key *a, const struct key *b)
{
	return a->pkey && b->pkey && EVP_PKEY_eq(a->pkey, b->pkey) == 1;
}
