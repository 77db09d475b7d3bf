/* SPDX-License-Identifier: MIT */
/*
 * Keys that the person trusts.
 */
#include "model/badge/proof/pinned.h"

#include <string.h>

#include "model/badge/strict.h"
#include "model/base/text.h"

enum key_found pinned_read(const char *text, struct key *key, struct err *err)
{
	enum key_found found;
	cJSON *jwk;

	*key = (struct key){ KEY_ED25519, NULL };
	if (text_starts(text, "-----BEGIN"))
		return key_from_pem(text, key, err);
	if (text_starts(text, "did:key:"))
		text += strlen("did:key:");
	if (*text != '{')
		return key_from_multibase(text, key, err);
	jwk = json_parse(text, strlen(text), STRICT_BADGE, err);
	found = jwk ? key_from_jwk(jwk, key, err) : KEY_REFUSED;
	json_free(jwk);
	return found;
}

static const struct verify_trusted *trusted_at(const struct verifying *v,
					       size_t at)
{
	const struct verify_trusted *t = &v->options->trusted[at];

	return text_equal(t->issuer, v->issuer) ? t : NULL;
}

static size_t trusted_count(const struct verifying *v)
{
	bool named = text_starts(v->issuer, "did:key:") ||
		     text_starts(v->issuer, "did:jwk:");

	return named || !*v->issuer ? 0 : v->options->trusted_count;
}

bool pinned_next(const struct verifying *v, size_t *at, struct key *key)
{
	for (; *at < trusted_count(v); ++*at) {
		const struct verify_trusted *t = trusted_at(v, *at);
		struct err err;

		if (!t || pinned_read(t->key, key, &err) != KEY_FOUND)
			continue;
		++*at;
		return true;
	}
	return false;
}

enum check_result pinned_is(const struct verifying *v, const struct key *key,
			    const char **note)
{
	enum check_result result = CHECK_NOT_APPLICABLE;
	char words[DAY_TEXT];

	for (size_t i = 0; i < trusted_count(v); i++) {
		const struct verify_trusted *t = trusted_at(v, i);
		struct key other = { KEY_ED25519, NULL };
		struct err err;
		bool same = t &&
			    pinned_read(t->key, &other, &err) == KEY_FOUND &&
			    key_same(key, &other);

		key_free(&other);
		if (!same)
			continue;
		if (!day_is(t->since) ||
		    (day_is(v->starts) && v->starts.n >= t->since.n)) {
			*note = arena_printf(v->arena,
					     "You trust this key for %s.",
					     v->issuer);
			return CHECK_OK;
		}
		*note = arena_printf(v->arena,
				     "You trust this key for %s since %s; the "
				     "badge is from before.",
				     v->issuer, day_words(t->since, words));
		result = CHECK_UNKNOWN;
	}
	return result;
}
