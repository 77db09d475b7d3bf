/* SPDX-License-Identifier: MIT */
/*
 * Keys at work: signatures through OpenSSL. ECDSA signatures come as r and s
 * end to end; DER, which OpenSSL wants, is refused from outside, or one
 * signature could be written in two ways.
 */
#include "model/badge/proof/key.h"

#include <string.h>

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include "model/badge/proof/multibase.h"

bool key_fits(const struct key *key, enum key_algorithm algorithm)
{
	switch (algorithm) {
	case ALG_RS256:
	case ALG_PS256: return key->kind == KEY_RSA;
	case ALG_ES256: return key->kind == KEY_P256;
	case ALG_ES384: return key->kind == KEY_P384;
	case ALG_EDDSA: return key->kind == KEY_ED25519;
	}
	return false;
}

/* r and s, each of `size` bytes, as the DER that OpenSSL wants; NULL where
 * one is 0 or the length is another. Given back by OPENSSL_free(). */
static unsigned char *der_of(const unsigned char *signature, size_t length,
			     int size, int *der_length)
{
	ECDSA_SIG *pair = ECDSA_SIG_new();
	unsigned char *der = NULL;
	BIGNUM *r, *s;

	*der_length = 0;
	if (!pair || length != 2 * (size_t)size) {
		ECDSA_SIG_free(pair);
		return NULL;
	}
	r = BN_bin2bn(signature, size, NULL);
	s = BN_bin2bn(signature + size, size, NULL);
	if (r && s && !BN_is_zero(r) && !BN_is_zero(s) &&
	    ECDSA_SIG_set0(pair, r, s) == 1) {
		*der_length = i2d_ECDSA_SIG(pair, &der);
	} else {
		BN_free(r);
		BN_free(s);
	}
	ECDSA_SIG_free(pair);
	return der;
}

static const EVP_MD *digest_of(enum key_algorithm algorithm)
{
	switch (algorithm) {
	case ALG_RS256:
	case ALG_PS256:
	case ALG_ES256: return EVP_sha256();
	case ALG_ES384: return EVP_sha384();
	case ALG_EDDSA: return NULL;
	}
	return NULL;
}

static bool verify(const struct key *key, enum key_algorithm algorithm,
		   const void *data, size_t length, const unsigned char *sig,
		   size_t sig_length)
{
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	EVP_PKEY_CTX *options = NULL;
	bool good = context && EVP_DigestVerifyInit(context, &options,
						    digest_of(algorithm), NULL,
						    key->pkey) == 1;

	if (good && algorithm == ALG_PS256)
		good = EVP_PKEY_CTX_set_rsa_padding(options,
						    RSA_PKCS1_PSS_PADDING) ==
			       1 &&
		       EVP_PKEY_CTX_set_rsa_pss_saltlen(
			       options, RSA_PSS_SALTLEN_DIGEST) == 1;
	good = good &&
	       EVP_DigestVerify(context, sig, sig_length, data, length) == 1;
	EVP_MD_CTX_free(context);
	return good;
}

bool key_verify(const struct key *key, enum key_algorithm algorithm,
		const void *data, size_t length, const unsigned char *signature,
		size_t signature_length)
{
	unsigned char *der;
	int der_length;
	bool good;

	if (!key->pkey || !key_fits(key, algorithm))
		return false;
	if (algorithm != ALG_ES256 && algorithm != ALG_ES384)
		return verify(key, algorithm, data, length, signature,
			      signature_length);
	der = der_of(signature, signature_length,
		     algorithm == ALG_ES256 ? 32 : 48, &der_length);
	good = der &&
	       verify(key, algorithm, data, length, der, (size_t)der_length);
	OPENSSL_free(der);
	return good;
}

const char *key_multibase(const struct key *key, struct arena *arena)
{
	static const unsigned char codes[][2] = {
		[KEY_ED25519] = { 0xed, 0x01 },
		[KEY_P256] = { 0x80, 0x24 },
		[KEY_P384] = { 0x81, 0x24 },
		[KEY_RSA] = { 0 },
	};
	unsigned char bytes[2 + 97];
	size_t length = sizeof(bytes) - 2;

	memcpy(bytes, codes[key->kind], 2);
	if (key->kind == KEY_RSA)
		return "";
	if (key->kind == KEY_ED25519) {
		if (EVP_PKEY_get_raw_public_key(key->pkey, bytes + 2,
						&length) != 1)
			return "";
		return base58_write(bytes, length + 2, arena);
	}
	if (EVP_PKEY_get_octet_string_param(key->pkey, OSSL_PKEY_PARAM_PUB_KEY,
					    bytes + 2, length, &length) != 1)
		return "";
	if (bytes[2] == 4) { /* to its compressed form */
		length = (length - 1) / 2 + 1;
		bytes[2] = 2 + (bytes[2 + 2 * (length - 1)] & 1);
	}
	return base58_write(bytes, length + 2, arena);
}
