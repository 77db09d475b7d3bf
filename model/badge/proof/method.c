/* SPDX-License-Identifier: MIT */
/*
 * From the name of a key to the key.
 */
#include "model/badge/proof/method.h"

#include <string.h>

#include "model/badge/jws.h"
#include "model/badge/strict.h"
#include "model/base/text.h"

struct finding {
	const char *name;
	const struct companions *companions;
	struct arena *arena;
	struct method *method;
	struct err *err;
};

static void refuse(struct finding *finding, enum key_found found,
		   const char *why)
{
	finding->method->found = found;
	fail(finding->err, "%s", why);
}

/* did:key:z6Mk... or did:key:z6Mk...#z6Mk... */
static void find_did_key(struct finding *finding)
{
	struct method *method = finding->method;
	const char *key = finding->name + strlen("did:key:");
	const char *fragment = strchr(key, '#');
	size_t length = fragment ? (size_t)(fragment - key) : strlen(key);

	key = arena_copy(finding->arena, key, length);
	method->controller = arena_printf(finding->arena, "did:key:%s", key);
	method->origin = METHOD_SELF;
	method->where = "the key is the name itself (did:key)";
	if (fragment && !text_equal(fragment + 1, key))
		refuse(finding, KEY_REFUSED,
		       "Its did:key names another key than its own.");
	else
		method->found = key_from_multibase(key, &method->key,
						   finding->err);
}

static void find_did_jwk(struct finding *finding)
{
	struct method *method = finding->method;
	const char *text = finding->name + strlen("did:jwk:");
	size_t length = strcspn(text, "#"), size;
	const char *fragment = text + length;
	unsigned char *bytes = base64url_read((struct span){ text, length },
					      finding->arena, &size);
	cJSON *jwk;

	method->controller = arena_copy(finding->arena, finding->name,
					strlen("did:jwk:") + length);
	method->origin = METHOD_SELF;
	method->where = "the key is the name itself (did:jwk)";
	if (!bytes || (*fragment && !text_equal(fragment, "#0"))) {
		refuse(finding, KEY_REFUSED, "Its did:jwk is malformed.");
		return;
	}
	jwk = json_parse(bytes, size, STRICT_BADGE, finding->err);
	method->found = jwk ? key_from_jwk(jwk, &method->key, finding->err)
			    : KEY_REFUSED;
	json_free(jwk);
}

/* Whether a method of a document is the one that is named: in full, or by
 * what comes behind the document's own id. */
static bool is_named(const struct finding *finding, const cJSON *method,
		     const char *document)
{
	const char *id = json_id(method);

	if (*id == '#')
		id = arena_printf(finding->arena, "%s%s", document, id);
	return text_equal(id, finding->name);
}

static bool key_of(struct finding *finding, const cJSON *described)
{
	struct method *method = finding->method;
	const char *multibase = json_string(described, "publicKeyMultibase");
	const char *pem = json_string(described, "publicKeyPem");
	const cJSON *jwk = json_object(described, "publicKeyJwk");

	if (!jwk && *json_string(described, "kty"))
		jwk = described;
	if (*multibase)
		method->found = key_from_multibase(multibase, &method->key,
						   finding->err);
	else if (jwk)
		method->found = key_from_jwk(jwk, &method->key, finding->err);
	else if (*pem)
		method->found = key_from_pem(pem, &method->key, finding->err);
	else
		return false;
	return true;
}

/* A method counts only where it stands under assertionMethod, as itself or by
 * its name. */
static const cJSON *asserting_method(const struct finding *finding,
				     const cJSON *document)
{
	const char *id = json_id(document);
	const cJSON *asserted = json_member(document, "assertionMethod");
	const cJSON *all = json_member(document, "verificationMethod"), *x;
	bool listed = false;

	for (x = json_first(asserted); x; x = json_next(asserted, x)) {
		if (!is_named(finding, x, id))
			continue;
		if (cJSON_IsObject(x))
			return x;
		listed = true;
	}
	for (x = json_first(all); listed && x; x = json_next(all, x))
		if (is_named(finding, x, id))
			return x;
	return NULL;
}

/* Another document: a key alone, or the keys of a set by their kid. */
static const cJSON *plain_key(const struct finding *finding,
			      const cJSON *document, const char *fragment)
{
	const cJSON *keys = json_member(document, "keys"), *x;

	for (x = json_first(keys); x; x = json_next(keys, x))
		if (text_equal(json_string(x, "kid"), finding->name) ||
		    (*fragment && text_equal(json_string(x, "kid"), fragment)))
			return x;
	return keys ? NULL : document;
}

/* A document speaks for its own id alone: what it says of a key's controller
 * may not lead to somebody else. */
static bool speaks_for_itself(const cJSON *document, const cJSON *described,
			      const char *base)
{
	const char *id = json_id(document);
	const char *controller = json_string(described, "controller");

	return text_equal(id, base) &&
	       (!*controller || text_equal(controller, id));
}

static bool find_in_document(struct finding *finding, const char *base,
			     const char *fragment)
{
	const struct companion *companion = companions_find(finding->companions,
							    finding->name);
	struct method *method = finding->method;
	const cJSON *described;

	if (!companion)
		companion = companions_find(finding->companions, base);
	if (!companion)
		return false;
	method->origin = METHOD_DOCUMENT;
	method->where = arena_printf(finding->arena,
				     "the key is in %s, which you brought",
				     companion->name);
	method->controller = base;
	if (json_member(companion->root, "assertionMethod") ||
	    json_member(companion->root, "verificationMethod")) {
		described = asserting_method(finding, companion->root);
		if (described &&
		    !speaks_for_itself(companion->root, described, base)) {
			refuse(finding, KEY_REFUSED,
			       "The document that should have its key names "
			       "it as somebody else's.");
			return true;
		}
	} else {
		described = plain_key(finding, companion->root, fragment);
	}
	if (described && key_of(finding, described))
		return true;
	refuse(finding, KEY_REFUSED,
	       "The document that should have its key does not name it for "
	       "assertions.");
	return true;
}

/* Behind the address itself: good for telling whether something was changed,
 * and for nothing else. */
static void find_in_name(struct finding *finding, const char *base,
			 const char *fragment)
{
	struct method *method = finding->method;

	method->origin = METHOD_FILE;
	method->controller = base;
	method->where = "the key came with the badge";
	if (*fragment == 'z' && strlen(fragment) > 40) {
		method->found = key_from_multibase(fragment, &method->key,
						   finding->err);
		return;
	}
	finding->method->found = KEY_UNKNOWN;
	fail(finding->err, "Its key is elsewhere: %s is needed to check it.",
	     *base ? base : "the name of a key");
}

void method_find(const char *name, const struct companions *companions,
		 struct arena *arena, struct method *method, struct err *err)
{
	struct finding finding = { name, companions, arena, method, err };
	size_t length = strcspn(name, "#");
	const char *base = arena_copy(arena, name, length);
	const char *fragment = name[length] ? name + length + 1 : "";

	*method = (struct method){ .found = KEY_UNKNOWN,
				   .controller = base,
				   .where = "" };
	if (text_starts(name, "did:key:"))
		find_did_key(&finding);
	else if (text_starts(name, "did:jwk:"))
		find_did_jwk(&finding);
	else if (!find_in_document(&finding, base, fragment))
		find_in_name(&finding, base, fragment);
}

void method_from_jwk(const cJSON *jwk, struct method *method, struct err *err)
{
	*method = (struct method){
		.origin = METHOD_FILE,
		.controller = "",
		.where = "the key came with the badge",
	};
	method->found = key_from_jwk(jwk, &method->key, err);
}
