/* SPDX-License-Identifier: MIT */
/*
 * What a document is, it says by its members; names of files are not asked.
 */
#include "model/trust.h"

#include "model/badge/badge.h"
#include "model/badge/json.h"
#include "model/badge/proof/companions.h"
#include "model/badge/proof/pinned.h"
#include "model/base/sha256.h"
#include "model/base/text.h"
#include "model/career/document.h"
#include "model/record/record.h"

/* "" for what badges are not checked with. */
static const char *kind_of(const cJSON *root)
{
	static const struct {
		const char *member, *kind;
	} members[] = {
		{ "assertionMethod", "DID document" },
		{ "verificationMethod", "DID document" },
		{ "revokedAssertions", "revocation list" },
		{ "revokedCredential", "revocation list" },
		{ "keys", "keys" },
		{ "kty", "key" },
		{ "publicKeyPem", "key" },
		{ "publicKeyMultibase", "key" },
		{ "publicKeyJwk", "key" },
	};
	const cJSON *type = json_member(root, "type");

	if (json_holds(type, "BitstringStatusListCredential") ||
	    json_holds(type, "StatusList2021Credential"))
		return "status list";
	for (size_t i = 0; i < sizeof(members) / sizeof(*members); i++)
		if (json_member(root, members[i].member))
			return members[i].kind;
	if (json_holds(type, "BadgeClass"))
		return "badge class";
	if (json_holds(type, "Issuer") || json_holds(type, "Profile"))
		return "issuer profile";
	return "";
}

static struct day dated(const cJSON *root)
{
	static const char *const members[] = { "validFrom", "issuanceDate",
					       "updated", "modified",
					       "created" };
	struct day day = NO_DAY;

	for (size_t i = 0; i < sizeof(members) / sizeof(*members); i++)
		if (day_from_instant(json_string(root, members[i]), &day, NULL))
			break;
	return day;
}

static bool describe(const char *name, const void *bytes, size_t length,
		     const char *url, struct companion_record *made,
		     struct arena *arena, struct err *err)
{
	struct companions read = { 0 };
	const cJSON *root;
	bool good = companions_add(&read, name, bytes, length, url, err);

	if (good) {
		root = json_object(read.first->root, "vc");
		if (!root)
			root = read.first->root;
		made->kind = kind_of(root);
		made->dated = dated(root);
		made->url = arena_string(arena, *url ? url : json_id(root));
		if (!*made->kind)
			good = fail(err, "It is nothing that badges are "
					 "checked with: no keys, no list, no "
					 "class or profile.");
		else if (!*made->url)
			good = fail(err, "It does not name itself; say its "
					 "address: FILE=URL.");
	}
	companions_free(&read);
	return good;
}

static bool keep_document(struct portfolio *p, const char *name,
			  const void *bytes, size_t length, const char *sum,
			  struct err *err)
{
	struct document document;
	int64_t id;

	if (!record_find(p->store, &document_entity, "sha256", sum, &id, err))
		return false;
	if (id)
		return true;
	record_clear(&document_entity, &document);
	document.sha256 = sum;
	document.title = name;
	document.media = "application/json";
	document.size = (int64_t)length;
	document.imported = p->today;
	document.bytes = (struct bytes){ bytes, length };
	return record_save(p->store, &document_entity, &document, err);
}

bool trust_document(struct portfolio *p, const char *name, const void *bytes,
		    size_t length, const char *url, struct arena *arena,
		    struct companion_record *made, bool *known, struct err *err)
{
	char *sum = arena_alloc(arena, SHA256_TEXT);
	int64_t same;

	*known = false;
	record_clear(&companion_entity, made);
	if (!describe(name, bytes, length, url, made, arena, err))
		return false;
	made->title = name;
	made->added = p->today;
	made->document_sha256 = sha256(bytes, length, sum);
	if (!record_keyed(p->store, &companion_entity, made, &same, err))
		return false;
	*known = same != 0;
	return *known || (keep_document(p, name, bytes, length, sum, err) &&
			  record_save(p->store, &companion_entity, made, err));
}

bool trust_key(struct portfolio *p, const char *issuer, const char *text,
	       struct day since, const char *note, struct trusted_key *made,
	       struct err *err)
{
	struct key key;

	if (text_starts(issuer, "did:key:") || text_starts(issuer, "did:jwk:"))
		return fail(err, "The name of this issuer is its key; it has "
				 "no other.");
	if (pinned_read(text, &key, err) != KEY_FOUND)
		return false;
	key_free(&key);
	record_clear(&trusted_key_entity, made);
	made->issuer = issuer;
	made->key = text;
	made->since = since;
	made->added = p->today;
	made->note = note;
	return record_save(p->store, &trusted_key_entity, made, err);
}
