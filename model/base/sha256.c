/* SPDX-License-Identifier: MIT */
/*
 * SHA-256 by OpenSSL, the only cryptography in the program.
 */
#include "model/base/sha256.h"

#include <openssl/evp.h>
#include <stdio.h>

#include "model/base/err.h"

const char *sha256(const void *bytes, size_t length, char to[SHA256_TEXT])
{
	unsigned char sum[EVP_MAX_MD_SIZE];
	unsigned int size = 0;

	if (!EVP_Digest(bytes, length, sum, &size, EVP_sha256(), NULL) ||
	    size != 32)
		panic("SHA-256 is not to be had from libcrypto");
	for (unsigned int i = 0; i < size; i++)
		snprintf(to + 2 * i, 3, "%02x", sum[i]);
	return to;
}
