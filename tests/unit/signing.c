/* SPDX-License-Identifier: MIT */
/*
 * Signing with OpenSSL, independently of how signatures are checked; only the
 * one form of a document is taken from the program, and that is tested against
 * published vectors.
 */
#include "tests/unit/signing.h"

#include <string.h>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/rsa.h>

#include "model/badge/proof/integrity.h"
#include "model/badge/proof/multibase.h"
#include "model/base/err.h"
#include "model/base/text.h"

const char *base64url_write(const void *bytes, size_t length,
			    struct arena *arena)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn"
				      "opqrstuvwxyz0123456789-_";
	const unsigned char *at = bytes;
	struct text text = { .arena = arena };

	for (size_t i = 0; i < length; i += 3) {
		unsigned bits = (unsigned)at[i] << 16;
		int digits = 2;

		if (i + 1 < length) {
			bits |= (unsigned)at[i + 1] << 8;
			digits = 3;
		}
		if (i + 2 < length) {
			bits |= at[i + 2];
			digits = 4;
		}
		for (int j = 0; j < digits; j++)
			text_addc(&text, letters[bits >> (18 - 6 * j) & 63]);
	}
	return text_string(&text);
}

static enum key_kind kind_of(const struct signer *signer)
{
	if (!EVP_PKEY_is_a(signer->pkey, "EC"))
		return KEY_ED25519;
	return EVP_PKEY_get_bits(signer->pkey) == 384 ? KEY_P384 : KEY_P256;
}

static void name_signer(struct signer *signer, struct arena *arena)
{
	struct key key = { kind_of(signer), signer->pkey };

	signer->multibase = key_multibase(&key, arena);
	signer->did = arena_printf(arena, "did:key:%s", signer->multibase);
	signer->method = arena_printf(arena, "%s#%s", signer->did,
				      signer->multibase);
}

struct signer signer_ed25519(struct arena *arena, unsigned char number)
{
	unsigned char seed[32] = { 0 };
	struct signer signer = { 0 };

	seed[0] = number;
	signer.pkey = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed,
						   sizeof(seed));
	name_signer(&signer, arena);
	return signer;
}

struct signer signer_p256(struct arena *arena)
{
	struct signer signer = { .pkey = EVP_EC_gen("P-256") };

	name_signer(&signer, arena);
	return signer;
}

struct signer signer_p384(struct arena *arena)
{
	struct signer signer = { .pkey = EVP_EC_gen("P-384") };

	name_signer(&signer, arena);
	return signer;
}

struct signer signer_rsa(int bits)
{
	return (struct signer){ .pkey = EVP_RSA_gen((unsigned)bits),
				.multibase = "",
				.did = "",
				.method = "" };
}

void signer_free(struct signer *signer)
{
	EVP_PKEY_free(signer->pkey);
	signer->pkey = NULL;
}

static const char *number_of(const struct signer *signer, const char *name,
			     struct arena *arena)
{
	unsigned char bytes[1024];
	BIGNUM *number = NULL;
	int length;

	if (EVP_PKEY_get_bn_param(signer->pkey, name, &number) != 1)
		panic("a key lacks %s", name);
	length = BN_bn2bin(number, bytes);
	BN_free(number);
	return base64url_write(bytes, (size_t)length, arena);
}

const char *signer_jwk(const struct signer *signer, struct arena *arena)
{
	unsigned char raw[32];
	size_t length = sizeof(raw);

	if (EVP_PKEY_is_a(signer->pkey, "RSA"))
		return arena_printf(
			arena, "{\"kty\":\"RSA\",\"n\":\"%s\",\"e\":\"%s\"}",
			number_of(signer, OSSL_PKEY_PARAM_RSA_N, arena),
			number_of(signer, OSSL_PKEY_PARAM_RSA_E, arena));
	if (EVP_PKEY_get_raw_public_key(signer->pkey, raw, &length) != 1)
		panic("no raw key");
	return arena_printf(arena,
			    "{\"kty\":\"OKP\",\"crv\":\"Ed25519\","
			    "\"x\":\"%s\"}",
			    base64url_write(raw, length, arena));
}

/* ECDSA's DER becomes r and s, end to end. */
static size_t plain_pair(unsigned char *bytes, size_t length, int size)
{
	const unsigned char *at = bytes;
	ECDSA_SIG *pair = d2i_ECDSA_SIG(NULL, &at, (long)length);
	unsigned char plain[96];

	BN_bn2binpad(ECDSA_SIG_get0_r(pair), plain, size);
	BN_bn2binpad(ECDSA_SIG_get0_s(pair), plain + size, size);
	ECDSA_SIG_free(pair);
	memcpy(bytes, plain, 2 * (size_t)size);
	return 2 * (size_t)size;
}

static size_t sign(const struct signer *signer, bool pss, const void *data,
		   size_t length, unsigned char bytes[1024])
{
	bool edwards = EVP_PKEY_is_a(signer->pkey, "ED25519");
	bool large = kind_of(signer) == KEY_P384;
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	EVP_PKEY_CTX *options;
	size_t size = 1024;

	if (EVP_DigestSignInit(context, &options,
			       edwards ? NULL
			       : large ? EVP_sha384()
				       : EVP_sha256(),
			       NULL, signer->pkey) != 1 ||
	    (pss &&
	     (EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) !=
		      1 ||
	      EVP_PKEY_CTX_set_rsa_pss_saltlen(options,
					       RSA_PSS_SALTLEN_DIGEST) != 1)) ||
	    EVP_DigestSign(context, bytes, &size, data, length) != 1)
		panic("cannot sign");
	EVP_MD_CTX_free(context);
	if (EVP_PKEY_is_a(signer->pkey, "EC"))
		size = plain_pair(bytes, size, large ? 48 : 32);
	return size;
}

static const char *signing_of(const char *header, const char *payload,
			      struct arena *arena)
{
	return arena_printf(arena, "%s.%s",
			    base64url_write(header, strlen(header), arena),
			    base64url_write(payload, strlen(payload), arena));
}

const char *token_with(const char *header, const char *payload,
		       const void *signature, size_t length,
		       struct arena *arena)
{
	return arena_printf(arena, "%s.%s", signing_of(header, payload, arena),
			    base64url_write(signature, length, arena));
}

static const char *token(const struct signer *signer, bool pss,
			 const char *header, const char *payload,
			 struct arena *arena)
{
	const char *signing = signing_of(header, payload, arena);
	unsigned char bytes[1024];
	size_t length = sign(signer, pss, signing, strlen(signing), bytes);

	return token_with(header, payload, bytes, length, arena);
}

const char *sign_token(const struct signer *signer, const char *header,
		       const char *payload, struct arena *arena)
{
	return token(signer, false, header, payload, arena);
}

const char *sign_token_pss(const struct signer *signer, const char *header,
			   const char *payload, struct arena *arena)
{
	return token(signer, true, header, payload, arena);
}

const char *sign_document(const struct signer *signer, const char *document,
			  const char *proof, struct arena *arena)
{
	cJSON *root = cJSON_Parse(document), *made = cJSON_Parse(proof);
	struct key key = { kind_of(signer), signer->pkey };
	struct integrity integrity;
	unsigned char bytes[1024];
	struct err err;
	size_t length;
	char *printed;
	const char *kept;

	if (!root || !made)
		panic("no JSON to sign");
	if (integrity_check(root, made, &key, arena, &integrity, &err) ==
	    INTEGRITY_UNKNOWN)
		panic("%s", err.text);
	length = sign(signer, false, integrity.hash, integrity.hash_length,
		      bytes);
	cJSON_AddStringToObject(made, "proofValue",
				base58_write(bytes, length, arena));
	cJSON_AddItemToObject(root, "proof", made);
	printed = cJSON_Print(root);
	kept = arena_string(arena, printed);
	cJSON_free(printed);
	cJSON_Delete(root);
	return kept;
}
