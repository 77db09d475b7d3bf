/* SPDX-License-Identifier: MIT */
/*
 * The token around a badge: VC-JWT of Open Badges 3, or the signed assertion
 * of Open Badges 2.
 *
 * The header is a stranger's: it may say "none", name a key and bring another,
 * or ask for a check by the public key as a secret. So the algorithm must be
 * one of a few, the key decides whether it may be used, and where the issuer's
 * name is a key, no other is asked.
 */
#include "model/badge/proof/verifying.h"

#include <string.h>

#include "model/badge/proof/method.h"
#include "model/badge/proof/pinned.h"
#include "model/base/text.h"

static bool algorithm_of(struct verifying *v, enum key_algorithm *algorithm)
{
	static const char *const names[] = {
		[ALG_RS256] = "RS256", [ALG_PS256] = "PS256",
		[ALG_ES256] = "ES256", [ALG_ES384] = "ES384",
		[ALG_EDDSA] = "EdDSA",
	};
	const char *name = v->jws->algorithm;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (text_equal(name, names[i])) {
			*algorithm = (enum key_algorithm)i;
			check_note(v, CHECK_ALGORITHM, CHECK_OK, "%s", name);
			return true;
		}
	if (!*name || text_same(name, "none") || text_starts(name, "HS"))
		check_note(v, CHECK_ALGORITHM, CHECK_BAD,
			   "Its algorithm (%s) proves nothing.",
			   *name ? name : "not named");
	else
		check_note(v, CHECK_ALGORITHM, CHECK_UNKNOWN,
			   "The algorithm %s is not checked here.", name);
	return false;
}

static bool header_is_sound(struct verifying *v)
{
	const cJSON *header = v->jws->header;
	const cJSON *encoded = json_member(header, "b64");
	const char *type = json_string(header, "typ");

	if (json_member(header, "crit") || cJSON_IsFalse(encoded)) {
		check_note(v, CHECK_ALGORITHM, CHECK_BAD,
			   "Its header asks for a way of signing that is not "
			   "used for badges (crit or b64).");
		return false;
	}
	if (!*type || text_same(type, "JWT") || text_same(type, "vc+jwt") ||
	    text_same(type, "vc-ld+jwt") || text_same(type, "vp+jwt"))
		return true;
	check_note(v, CHECK_ALGORITHM, CHECK_BAD,
		   "Its header says that it is something else (%s).", type);
	return false;
}

static void note_key(struct verifying *v, const struct method *method,
		     const struct err *err)
{
	check_note(v, CHECK_KEY,
		   method->found == KEY_FOUND	  ? CHECK_OK
		   : method->found == KEY_REFUSED ? CHECK_BAD
						  : CHECK_UNKNOWN,
		   "%s",
		   method->found == KEY_FOUND ? method->where : err->text);
}

/* Two keys that are both there must be one. */
static void compare_keys(struct verifying *v, struct method *method,
			 const struct method *other, const char *words)
{
	if (method->found != KEY_FOUND || other->found != KEY_FOUND ||
	    key_same(&method->key, &other->key))
		return;
	key_free(&method->key);
	method->found = KEY_REFUSED;
	check_note(v, CHECK_KEY, CHECK_BAD, "%s", words);
}

static const char *name_of_key(const struct verifying *v)
{
	const cJSON *verification = json_object(v->root, "verification");

	if (*json_string(v->jws->header, "kid"))
		return json_string(v->jws->header, "kid");
	if (!verification)
		verification = json_object(v->root, "verify");
	return json_id(json_member(verification, "creator"));
}

static bool is_a_key(const char *issuer)
{
	return text_starts(issuer, "did:key:") ||
	       text_starts(issuer, "did:jwk:");
}

/* The key that is to be asked; KEY_FOUND hands it over. */
static struct method find_key(struct verifying *v)
{
	const cJSON *jwk = json_member(v->jws->header, "jwk");
	const char *name = name_of_key(v);
	struct method method = { .found = KEY_UNKNOWN }, other;
	struct err err = { "" };

	if (*name || !jwk)
		method_find(*name ? name : v->issuer, v->options->companions,
			    v->arena, &method, &err);
	if (jwk && (!*name || method.found == KEY_UNKNOWN))
		method_from_jwk(jwk, &method, &err);
	note_key(v, &method, &err);
	if (jwk && *name && method.origin != METHOD_FILE) {
		method_from_jwk(jwk, &other, &err);
		compare_keys(v, &method, &other,
			     "Its header names one key and brings another.");
		if (other.found == KEY_FOUND)
			key_free(&other.key);
	}
	if (is_a_key(v->issuer) && method.origin != METHOD_SELF) {
		method_find(v->issuer, NULL, v->arena, &other, &err);
		compare_keys(v, &method, &other,
			     "The issuer's name is a key, and the badge brings "
			     "another.");
		if (other.found == KEY_FOUND) {
			if (method.found == KEY_FOUND)
				key_free(&method.key);
			if (method.found != KEY_REFUSED)
				method = other;
			else
				key_free(&other.key);
		}
	}
	return method;
}

/* Two digits, which are known to be there. */
static int two(const char *at)
{
	return (at[0] - '0') * 10 + at[1] - '0';
}

/* Seconds since 1970 of an instant, rounded down; false for none. Once it is
 * known to be one, everything in it has its place. */
static bool seconds_of(const char *text, long long *seconds)
{
	const char *zone;
	struct day day;
	int minute, second = 0;

	if (!day_from_instant(text, &day, NULL) || strlen(text) < 16)
		return false;
	minute = two(text + 11) * 60 + two(text + 14);
	if (text[16] == ':')
		second = two(text + 17);
	zone = strpbrk(text + 11, "+-");
	if (zone) { /* "+05:30", or "+0530" */
		int away = two(zone + 1) * 60 +
			   two(zone + (zone[3] == ':' ? 4 : 3));

		minute += *zone == '-' ? away : -away;
	}
	minute = (minute % 1440 + 1440) % 1440;
	*seconds = (long long)day.n * 86400 + minute * 60 + second;
	return true;
}

static bool same_instant(const struct verifying *v, const char *claim,
			 const char *member, const char *old_member)
{
	const char *text = json_string(v->root, member);
	long long seconds;
	double number;

	if (!json_number(v->claims, claim, &number))
		return true;
	if (!*text)
		text = json_string(v->root, old_member);
	return !*text || !seconds_of(text, &seconds) ||
	       (number > (double)seconds - 1 && number < (double)seconds + 1);
}

/* What the token claims must be what the credential in it says. */
static void check_claims(struct verifying *v)
{
	const cJSON *subject = json_first(
		json_member(v->root, "credentialSubject"));
	const char *issuer = json_string(v->claims, "iss");
	const char *id = json_string(v->claims, "jti");
	const char *about = json_string(v->claims, "sub");
	const char *wrong = NULL;

	if (*issuer && *v->issuer && !text_equal(issuer, v->issuer))
		wrong = "issuer (iss)";
	else if (*id && *json_id(v->root) && !text_equal(id, json_id(v->root)))
		wrong = "id (jti)";
	else if (*about && *json_id(subject) &&
		 !text_equal(about, json_id(subject)))
		wrong = "subject (sub)";
	else if (!same_instant(v, "nbf", "validFrom", "issuanceDate"))
		wrong = "first day (nbf)";
	else if (!same_instant(v, "exp", "validUntil", "expirationDate"))
		wrong = "end (exp)";
	if (wrong)
		check_note(v, CHECK_CLAIMS, CHECK_BAD,
			   "The token and the credential in it differ in the "
			   "%s.",
			   wrong);
	else
		check_note(
			v, CHECK_CLAIMS, CHECK_OK,
			*issuer ? "The token claims what the credential "
				  "says."
				: "All that it says is under the "
				  "signature; the token claims nothing more.");
}

static void check_with(struct verifying *v, struct method *method,
		       enum key_algorithm algorithm)
{
	enum check_result bound;
	const char *words;

	if (!key_fits(&method->key, algorithm)) {
		check_note(v, CHECK_ALGORITHM, CHECK_BAD,
			   "Its key is not one for %s.", v->jws->algorithm);
		return;
	}
	if (!key_verify(&method->key, algorithm, v->jws->signing.bytes,
			v->jws->signing.length, v->jws->signature,
			v->jws->signature_length)) {
		check_note(v, CHECK_SIGNATURE, CHECK_BAD,
			   "The signature does not fit what is signed.");
		return;
	}
	check_note(v, CHECK_SIGNATURE, CHECK_OK,
		   "The signature fits what is signed.");
	bound = verify_binding(v, method, &words);
	check_note(v, CHECK_BINDING, bound, "%s", words);
	check_claims(v);
}

/* The badge's own key cannot be had: perhaps it is one that is trusted. */
static void try_trusted(struct verifying *v, enum key_algorithm algorithm,
			struct method *method)
{
	const struct jws *jws = v->jws;
	struct key key;
	size_t at = 0;

	while (pinned_next(v, &at, &key)) {
		if (key_verify(&key, algorithm, jws->signing.bytes,
			       jws->signing.length, jws->signature,
			       jws->signature_length)) {
			method->found = KEY_FOUND;
			method->origin = METHOD_DOCUMENT;
			method->key = key;
			check_note(v, CHECK_KEY, CHECK_OK,
				   "it is one of the keys that you trust");
			return;
		}
		key_free(&key);
	}
}

void verify_token(struct verifying *v)
{
	enum key_algorithm algorithm;
	struct method method;

	for (int i = CHECK_ALGORITHM; i <= CHECK_CLAIMS; i++)
		check_note(v, (enum check)i, CHECK_UNKNOWN, "%s", "");
	if (!header_is_sound(v) || !algorithm_of(v, &algorithm))
		return;
	method = find_key(v);
	if (method.found == KEY_UNKNOWN)
		try_trusted(v, algorithm, &method);
	if (method.found != KEY_FOUND)
		return;
	check_with(v, &method, algorithm);
	key_free(&method.key);
}
