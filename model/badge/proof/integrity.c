/* SPDX-License-Identifier: MIT */
/*
 * Which context a proof is read by is told differently by the suites and by
 * the programs that sign: the specification says the document's, some proofs
 * bring their own. Both are tried; a wrong one gives another hash, and nothing
 * more.
 */
#include "model/badge/proof/integrity.h"

#include <string.h>

#include <openssl/evp.h>

#include "model/badge/proof/canon.h"
#include "model/badge/proof/jcs.h"
#include "model/badge/proof/multibase.h"
#include "model/base/text.h"

struct checking {
	const cJSON *document, *proof;
	const struct key *key;
	enum integrity_suite suite;
	struct arena *arena;
	struct integrity *made;
	struct err *err;
};

enum integrity_suite integrity_suite(const cJSON *proof)
{
	const char *type = json_string(proof, "type");
	const char *suite = json_string(proof, "cryptosuite");

	if (text_equal(type, "Ed25519Signature2020"))
		return SUITE_ED25519_2020;
	if (!text_equal(type, "DataIntegrityProof"))
		return SUITE_UNKNOWN;
	if (text_equal(suite, "eddsa-rdfc-2022"))
		return SUITE_EDDSA_RDFC;
	if (text_equal(suite, "eddsa-jcs-2022"))
		return SUITE_EDDSA_JCS;
	if (text_equal(suite, "ecdsa-rdfc-2019"))
		return SUITE_ECDSA_RDFC;
	return SUITE_UNKNOWN;
}

static bool is_p384(const struct checking *checking)
{
	return checking->key->kind == KEY_P384;
}

static void hash(struct checking *checking, const char *text)
{
	struct integrity *made = checking->made;
	unsigned length = 0;

	if (!EVP_Digest(text, strlen(text), made->hash + made->hash_length,
			&length,
			is_p384(checking) ? EVP_sha384() : EVP_sha256(), NULL))
		panic("a hash function failed");
	made->hash_length += length;
}

/* The proof as it was signed: without its value. */
static cJSON *config_of(const struct checking *checking)
{
	cJSON *config = cJSON_Duplicate(checking->proof, true);

	if (!config)
		panic("out of memory");
	cJSON_DeleteItemFromObjectCaseSensitive(config, "proofValue");
	return config;
}

static const char *canonical(struct checking *checking, const cJSON *root,
			     const cJSON *contexts, const char *without)
{
	struct ld_uncovered *uncovered = &checking->made->uncovered;
	struct ld_made made;
	struct canon canon;

	if (!ld_read(root, contexts, without, checking->arena, &made,
		     checking->err))
		return NULL;
	for (int i = 0; i < made.uncovered.count && i < LD_UNCOVERED; i++)
		if (uncovered->count + i < LD_UNCOVERED)
			uncovered->what[uncovered->count + i] =
				made.uncovered.what[i];
	uncovered->count += made.uncovered.count;
	if (canon_make(&made.quads,
		       is_p384(checking) ? CANON_SHA384 : CANON_SHA256,
		       CANON_STEPS, checking->arena, &canon))
		return canon.text;
	fail(checking->err, "Bringing it into its one form would take more "
			    "work than is done for a badge.");
	return NULL;
}

/* With the proof read by `contexts`. */
static bool prepare_rdf(struct checking *checking, const cJSON *contexts)
{
	struct integrity *made = checking->made;
	cJSON *config = config_of(checking);

	*made = (struct integrity){ 0 };
	cJSON_DeleteItemFromObjectCaseSensitive(config, "@context");
	made->config = canonical(checking, config, contexts, "");
	if (made->config)
		made->document = canonical(checking, checking->document, NULL,
					   "proof");
	cJSON_Delete(config);
	if (!made->document)
		return false;
	hash(checking, made->config);
	hash(checking, made->document);
	return true;
}

/* The document's contexts must begin with those of the proof. */
static bool begins_with(const cJSON *contexts, const cJSON *start)
{
	const cJSON *mine = json_first(contexts), *theirs;

	for (theirs = json_first(start); theirs;
	     theirs = json_next(start, theirs)) {
		if (!mine || !cJSON_Compare(mine, theirs, true))
			return false;
		mine = json_next(contexts, mine);
	}
	return true;
}

static bool prepare_jcs(struct checking *checking)
{
	struct text document = { .arena = checking->arena };
	struct text config = { .arena = checking->arena };
	const cJSON *own = json_member(checking->proof, "@context");
	cJSON *copy = cJSON_Duplicate(checking->document, true);
	cJSON *bare = config_of(checking);
	bool fits = !own ||
		    begins_with(json_member(checking->document, "@context"),
				own);

	if (!copy)
		panic("out of memory");
	*checking->made = (struct integrity){ 0 };
	cJSON_DeleteItemFromObjectCaseSensitive(copy, "proof");
	if (own && fits)
		cJSON_ReplaceItemInObjectCaseSensitive(copy, "@context",
						       cJSON_Duplicate(own,
								       true));
	jcs_write(copy, &document);
	jcs_write(bare, &config);
	cJSON_Delete(copy);
	cJSON_Delete(bare);
	checking->made->document = text_string(&document);
	checking->made->config = text_string(&config);
	hash(checking, checking->made->config);
	hash(checking, checking->made->document);
	return fits;
}

static enum integrity_state check_value(const struct checking *checking)
{
	const char *value = json_string(checking->proof, "proofValue");
	enum key_algorithm algorithm = ALG_EDDSA;
	size_t length = 0;
	unsigned char *bytes = *value == 'z'
				       ? multibase_read(value, checking->arena,
							&length)
				       : NULL;

	if (!bytes) {
		fail(checking->err, "Its proofValue is no signature.");
		return INTEGRITY_BAD;
	}
	if (checking->suite == SUITE_ECDSA_RDFC)
		algorithm = is_p384(checking) ? ALG_ES384 : ALG_ES256;
	if (key_verify(checking->key, algorithm, checking->made->hash,
		       checking->made->hash_length, bytes, length))
		return INTEGRITY_GOOD;
	fail(checking->err, "The signature does not fit what is signed.");
	return INTEGRITY_BAD;
}

enum integrity_state integrity_check(const cJSON *document, const cJSON *proof,
				     const struct key *key, struct arena *arena,
				     struct integrity *integrity,
				     struct err *err)
{
	struct checking checking = {
		.document = document,
		.proof = proof,
		.key = key,
		.suite = integrity_suite(proof),
		.arena = arena,
		.made = integrity,
		.err = err,
	};
	const cJSON *own = json_member(proof, "@context");
	enum integrity_state state;

	*integrity = (struct integrity){ 0 };
	if (checking.suite == SUITE_UNKNOWN) {
		fail(err, "Its kind of proof is not known here.");
		return INTEGRITY_UNKNOWN;
	}
	if (checking.suite == SUITE_EDDSA_JCS) {
		if (prepare_jcs(&checking))
			return check_value(&checking);
		fail(err, "Its proof names contexts that the document does "
			  "not begin with.");
		return INTEGRITY_BAD;
	}
	if (!prepare_rdf(&checking, json_member(document, "@context")))
		return INTEGRITY_UNKNOWN;
	state = check_value(&checking);
	if (state == INTEGRITY_GOOD || !own)
		return state;
	if (prepare_rdf(&checking, own) &&
	    check_value(&checking) == INTEGRITY_GOOD)
		return INTEGRITY_GOOD;
	fail(err, "The signature does not fit what is signed.");
	return state;
}
