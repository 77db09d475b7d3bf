/* SPDX-License-Identifier: MIT */
/*
 * Open Badges 1 and 2: an assertion points to its class, and that to the
 * profile of its issuer. Hosted ones are not signed; only the copy at their
 * address counts, and that cannot be asked here. But a profile that was
 * brought says at which addresses its badges are, and a badge that claims
 * another is not one of them.
 */
#include "model/badge/proof/verifying.h"

#include <string.h>

#include "model/base/text.h"

static const cJSON *follow(const struct verifying *v, const cJSON *value,
			   bool *brought)
{
	const struct companion *companion;

	*brought = false;
	if (cJSON_IsObject(value))
		return value;
	companion = companions_find(v->options->companions, json_id(value));
	*brought = companion != NULL;
	return companion ? companion->root : NULL;
}

const cJSON *verify_class(const struct verifying *v)
{
	bool brought;

	return follow(v, json_member(v->root, "badge"), &brought);
}

/* What was brought goes before what the badge carries along. */
const cJSON *verify_profile(const struct verifying *v, bool *brought)
{
	const cJSON *issuer = json_member(verify_class(v), "issuer");
	const struct companion *companion =
		companions_find(v->options->companions, json_id(issuer));

	*brought = companion != NULL;
	return companion ? companion->root : follow(v, issuer, brought);
}

/* The length of "https://host:port" at the beginning; 0 for none. */
static size_t origin(const char *address)
{
	const char *host = strstr(address, "://");

	if (!host)
		return 0;
	host += 3;
	return (size_t)(host - address) + strcspn(host, "/?#");
}

static bool same_origin(const char *a, const char *b)
{
	size_t length = origin(a);

	return length && length == origin(b) && !strncmp(a, b, length);
}

/* Whether a host is that of the address: with its port, if it has one. */
static bool is_host(const char *address, const char *host)
{
	const char *at = strstr(address, "://");
	size_t length;

	if (!at)
		return false;
	at += 3;
	length = strcspn(at, strchr(host, ':') ? "/?#" : ":/?#");
	return length == strlen(host) && !strncmp(at, host, length);
}

/* A prefix names a path, so "https://x.edu" is not one of "x.edu.evil". */
static bool begins(const char *address, const char *prefix)
{
	return strlen(prefix) >= origin(address) && origin(address) &&
	       text_starts(address, prefix);
}

static bool allows(const cJSON *profile, const char *address)
{
	const cJSON *rules = json_object(profile, "verification");
	const cJSON *starts = json_member(rules, "startsWith");
	const cJSON *hosts = json_member(rules, "allowedOrigins"), *x;

	for (x = json_first(starts); x; x = json_next(starts, x))
		if (cJSON_IsString(x) && begins(address, x->valuestring))
			return true;
	for (x = json_first(hosts); !starts && x; x = json_next(hosts, x))
		if (cJSON_IsString(x) && is_host(address, x->valuestring))
			return true;
	return !starts && !hosts && same_origin(address, json_id(profile));
}

static const char *address_of(const struct verifying *v)
{
	const cJSON *verify = json_object(v->root, "verify");
	const char *address = json_string(verify, "url");

	return *address ? address : json_id(v->root);
}

void verify_hosted(struct verifying *v)
{
	const cJSON *profile;
	bool brought;

	check_note(v, CHECK_ALGORITHM, CHECK_NOT_APPLICABLE, "%s", "");
	check_note(v, CHECK_KEY, CHECK_NOT_APPLICABLE, "%s", "");
	check_note(v, CHECK_SIGNATURE, CHECK_UNKNOWN,
		   "It is not signed: only its issuer's web server can say "
		   "that it is good.");
	check_note(v, CHECK_BINDING, CHECK_UNKNOWN, "%s", "");
	check_note(v, CHECK_CLAIMS, CHECK_UNKNOWN, "%s", "");
	profile = v->root ? verify_profile(v, &brought) : NULL;
	if (!profile || !brought)
		return;
	if (allows(profile, address_of(v)))
		check_note(v, CHECK_BINDING, CHECK_UNKNOWN,
			   "Its address is one that its issuer's profile, "
			   "which you brought, allows; whether it is there "
			   "cannot be asked.");
	else
		check_note(v, CHECK_BINDING, CHECK_BAD,
			   "Its address is none of those that its issuer's "
			   "profile, which you brought, allows.");
}
