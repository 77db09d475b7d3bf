/* SPDX-License-Identifier: MIT */
/*
 * Whether a badge was issued to one of the person's own addresses. That shows
 * to which address it was issued, not who holds the file.
 */
#include "model/badge/proof/verifying.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include <openssl/evp.h>

#include "model/base/text.h"

static bool hash_equals(const EVP_MD *digest, const char *value,
			const char *salt, const char *hex)
{
	unsigned char bytes[EVP_MAX_MD_SIZE];
	char text[2 * EVP_MAX_MD_SIZE + 1];
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	unsigned length = 0;
	bool done = context && EVP_DigestInit_ex(context, digest, NULL) == 1 &&
		    EVP_DigestUpdate(context, value, strlen(value)) == 1 &&
		    EVP_DigestUpdate(context, salt, strlen(salt)) == 1 &&
		    EVP_DigestFinal_ex(context, bytes, &length) == 1;

	EVP_MD_CTX_free(context);
	for (unsigned i = 0; i < length; i++)
		snprintf(text + 2 * (size_t)i, 3, "%02x", bytes[i]);
	return done && text_same(text, hex);
}

static bool is_value(const struct badge_identity *identity, const char *value)
{
	if (!identity->hashed)
		return text_equal(identity->value, value);
	if (text_starts(identity->value, "sha256$"))
		return hash_equals(EVP_sha256(), value, identity->salt,
				   identity->value + strlen("sha256$"));
	if (text_starts(identity->value, "md5$"))
		return hash_equals(EVP_md5(), value, identity->salt,
				   identity->value + strlen("md5$"));
	return false;
}

/* As it is written, or with small letters. */
static bool matches(const struct verifying *v,
		    const struct badge_identity *identity, const char *value)
{
	char *small = arena_string(v->arena, value);

	for (char *at = small; *at; at++)
		*at = (char)tolower((unsigned char)*at);
	return is_value(identity, value) || is_value(identity, small);
}

void verify_recipient(struct verifying *v)
{
	const struct verify_options *options = v->options;

	if (!v->badge || !v->badge->identity_count) {
		check_note(v, CHECK_RECIPIENT, CHECK_NOT_APPLICABLE,
			   "It does not say to whom it was issued.");
		return;
	}
	if (!options->identity_count) {
		check_note(v, CHECK_RECIPIENT, CHECK_UNKNOWN,
			   "No address of yours is known to compare with.");
		return;
	}
	for (size_t i = 0; i < options->identity_count; i++)
		for (size_t j = 0; j < v->badge->identity_count; j++) {
			const char *value = options->identities[i].value;

			if (!matches(v, &v->badge->identities[j], value))
				continue;
			check_note(v, CHECK_RECIPIENT, CHECK_OK,
				   "Issued to %s.", value);
			return;
		}
	check_note(v, CHECK_RECIPIENT, CHECK_UNKNOWN,
		   "Not issued to any of your addresses that are known.");
}
