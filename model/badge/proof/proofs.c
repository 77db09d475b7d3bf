/* SPDX-License-Identifier: MIT */
/*
 * Proofs inside a document: each is looked at by itself. One that is good and
 * bound to the issuer is enough; without such a one, a bad one is bad.
 */
#include "model/badge/proof/verifying.h"

#include <string.h>

#include "model/badge/proof/integrity.h"
#include "model/badge/proof/method.h"
#include "model/badge/proof/pinned.h"
#include "model/base/text.h"

/* From worst to best, in what they are worth among brothers. */
enum worth { WORTH_UNKNOWN, WORTH_GOOD, WORTH_BAD, WORTH_BOUND };

struct finding {
	enum worth worth;
	struct {
		enum check_result result;
		const char *note;
	} checks[CHECKS];
	bool uncovered;
};

static void note(struct finding *finding, enum check check,
		 enum check_result result, const char *words)
{
	finding->checks[check].result = result;
	finding->checks[check].note = words;
}

static const char *keep(const struct verifying *v, const struct err *err)
{
	return arena_string(v->arena, err->text);
}

static const char *suite_name(const cJSON *proof)
{
	const char *suite = json_string(proof, "cryptosuite");

	return *suite ? suite : json_string(proof, "type");
}

/* In letters that bytes are written with, whatever the alphabet. */
static bool is_written(const char *value)
{
	static const char letters[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
		"0123456789+/=_-";

	return !value[strspn(value, letters)];
}

/* What a proof must be before its signature is worth a look. */
static bool is_sound(struct verifying *v, const cJSON *proof,
		     struct finding *finding)
{
	const char *purpose = json_string(proof, "proofPurpose");
	const char *expires = json_string(proof, "expires");
	const char *suite = suite_name(proof);
	struct day day;

	if (!text_equal(purpose, "assertionMethod")) {
		note(finding, CHECK_CLAIMS, CHECK_BAD,
		     arena_printf(v->arena,
				  "Its proof is made for \"%s\", not to assert "
				  "(assertionMethod).",
				  purpose));
		return false;
	}
	if (*expires && (!day_from_instant(expires, &day, NULL) ||
			 day.n <= v->options->today.n)) {
		note(finding, CHECK_CLAIMS, CHECK_BAD,
		     "Its proof itself has expired.");
		return false;
	}
	if (!is_written(json_string(proof, "proofValue"))) {
		note(finding, CHECK_SIGNATURE, CHECK_BAD,
		     "Its proofValue is no signature.");
		return false;
	}
	if (integrity_suite(proof) == SUITE_UNKNOWN) {
		note(finding, CHECK_ALGORITHM, CHECK_UNKNOWN,
		     arena_printf(v->arena,
				  "Proofs of kind %s are not checked here.",
				  suite));
		return false;
	}
	note(finding, CHECK_ALGORITHM, CHECK_OK, suite);
	if (!json_member(proof, "previousProof"))
		return true;
	note(finding, CHECK_SIGNATURE, CHECK_UNKNOWN,
	     "It builds on another proof, which is not checked here.");
	return false;
}

static bool suits(enum integrity_suite suite, const struct key *key)
{
	switch (suite) {
	case SUITE_EDDSA_RDFC:
	case SUITE_EDDSA_JCS:
	case SUITE_ED25519_2020: return key->kind == KEY_ED25519;
	case SUITE_ECDSA_RDFC:
		return key->kind == KEY_P256 || key->kind == KEY_P384;
	case SUITE_UNKNOWN: return false;
	}
	return false;
}

static void tell_uncovered(struct verifying *v, struct finding *finding,
			   const struct ld_uncovered *uncovered)
{
	struct text text = { .arena = v->arena };
	int listed = uncovered->count < LD_UNCOVERED ? uncovered->count
						     : LD_UNCOVERED;

	if (!uncovered->count) {
		note(finding, CHECK_CLAIMS, CHECK_OK,
		     "All that it says is under the signature.");
		return;
	}
	text_add(&text, "The signature does not cover: ");
	for (int i = 0; i < listed; i++)
		text_addf(&text, "%s%s", i ? ", " : "", uncovered->what[i]);
	if (uncovered->count > listed)
		text_addf(&text, " and %d more", uncovered->count - listed);
	text_add(&text, ".");
	note(finding, CHECK_CLAIMS, CHECK_UNKNOWN, text_string(&text));
	finding->uncovered = true;
}

static void check_signature(struct verifying *v, const cJSON *proof,
			    const struct method *method,
			    struct finding *finding)
{
	struct integrity integrity;
	struct err err;
	enum integrity_state state;
	enum check_result bound;
	const char *words;

	if (!suits(integrity_suite(proof), &method->key)) {
		note(finding, CHECK_ALGORITHM, CHECK_BAD,
		     "Its key is not of the kind that its proof needs.");
		return;
	}
	state = integrity_check(v->root, proof, &method->key, v->arena,
				&integrity, &err);
	if (state != INTEGRITY_GOOD) {
		note(finding, CHECK_SIGNATURE,
		     state == INTEGRITY_BAD ? CHECK_BAD : CHECK_UNKNOWN,
		     keep(v, &err));
		return;
	}
	note(finding, CHECK_SIGNATURE, CHECK_OK,
	     "The signature fits what is signed.");
	tell_uncovered(v, finding, &integrity.uncovered);
	bound = verify_binding(v, method, &words);
	note(finding, CHECK_BINDING, bound, words);
}

/* The badge's own key cannot be had: perhaps it is one that is trusted. */
static void try_trusted(struct verifying *v, const cJSON *proof,
			struct method *method, struct finding *finding)
{
	struct integrity integrity;
	struct key key;
	struct err err;
	size_t at = 0;

	while (pinned_next(v, &at, &key)) {
		if (suits(integrity_suite(proof), &key) &&
		    integrity_check(v->root, proof, &key, v->arena, &integrity,
				    &err) == INTEGRITY_GOOD) {
			method->found = KEY_FOUND;
			method->origin = METHOD_DOCUMENT;
			method->key = key;
			note(finding, CHECK_KEY, CHECK_OK,
			     "it is one of the keys that you trust");
			return;
		}
		key_free(&key);
	}
}

static void look_at(struct verifying *v, const cJSON *proof,
		    struct finding *finding)
{
	const char *name = json_id(json_member(proof, "verificationMethod"));
	struct method method;
	struct err err;

	for (int i = CHECK_ALGORITHM; i <= CHECK_CLAIMS; i++)
		note(finding, (enum check)i, CHECK_UNKNOWN, "");
	if (!is_sound(v, proof, finding))
		return;
	method_find(name, v->options->companions, v->arena, &method, &err);
	note(finding, CHECK_KEY,
	     method.found == KEY_FOUND	   ? CHECK_OK
	     : method.found == KEY_REFUSED ? CHECK_BAD
					   : CHECK_UNKNOWN,
	     method.found == KEY_FOUND ? method.where : keep(v, &err));
	if (method.found == KEY_UNKNOWN)
		try_trusted(v, proof, &method, finding);
	if (method.found != KEY_FOUND)
		return;
	check_signature(v, proof, &method, finding);
	key_free(&method.key);
}

static enum worth weigh(const struct finding *finding)
{
	for (int i = CHECK_ALGORITHM; i <= CHECK_CLAIMS; i++)
		if (finding->checks[i].result == CHECK_BAD)
			return WORTH_BAD;
	if (finding->checks[CHECK_SIGNATURE].result != CHECK_OK)
		return WORTH_UNKNOWN;
	return finding->checks[CHECK_BINDING].result == CHECK_OK ? WORTH_BOUND
								 : WORTH_GOOD;
}

void verify_proofs(struct verifying *v)
{
	const cJSON *proofs = json_member(v->root, "proof"), *proof;
	struct finding best = { WORTH_UNKNOWN, { { 0 } }, false };
	int count = 0, bad = 0;

	for (proof = json_first(proofs); proof;
	     proof = json_next(proofs, proof)) {
		struct finding finding = { 0 };

		look_at(v, proof, &finding);
		finding.worth = weigh(&finding);
		bad += finding.worth == WORTH_BAD;
		if (!count++ || finding.worth > best.worth)
			best = finding;
	}
	v->unsigned_ = !count;
	if (!count)
		return;
	for (int i = CHECK_ALGORITHM; i <= CHECK_CLAIMS; i++)
		check_note(v, (enum check)i, best.checks[i].result, "%s",
			   best.checks[i].note);
	v->uncovered = best.uncovered;
	if (best.worth == WORTH_BOUND && bad)
		check_note(v, CHECK_SIGNATURE, CHECK_OK,
			   "One of its %d signatures fits; %d %s wrong.", count,
			   bad, bad == 1 ? "is" : "are");
}
