/* SPDX-License-Identifier: MIT */
/*
 * Credentials within a record or a presentation, each a badge of its own.
 *
 * That somebody signed the record says nothing of who issued what is in it: a
 * good presentation can be made around a forged badge. So each credential is
 * checked by its own proof; one without is as good as the record around it,
 * and only where both have the same issuer.
 *
 * The order is that of reading (clr.c): what counts there as a badge is one
 * here.
 */
#include "model/badge/proof/verifying.h"

#include <string.h>

#include "model/badge/family.h"
#include "model/base/text.h"

enum { LEVELS = 8 };

/* Without a proof: what holds for the record holds for it. */
static void borrow_proof(struct verifying *inner, const struct verifying *outer)
{
	const char *other = outer->issuer;

	if (outer->made->checks[CHECK_SIGNATURE].result != CHECK_OK)
		return;
	for (int i = CHECK_ALGORITHM; i <= CHECK_CLAIMS; i++)
		inner->made->checks[i] = outer->made->checks[i];
	inner->unsigned_ = false;
	inner->uncovered = outer->uncovered;
	check_note(inner, CHECK_SIGNATURE, CHECK_OK,
		   "It is under the signature of the record around it.");
	if (!text_equal(other, inner->issuer))
		check_note(inner, CHECK_BINDING, CHECK_UNKNOWN,
			   "The record is signed by %s, and says that %s "
			   "issued this.",
			   *other ? other : "nobody named",
			   *inner->issuer ? inner->issuer : "nobody");
}

static void check_one(struct verifying *v, const struct verifying *outer)
{
	struct verification *made = &outer->each[outer->done];

	v->made = made;
	v->badge = &outer->file->badges[outer->done];
	check_note(v, CHECK_BYTES, CHECK_OK, "The file is whole.");
	verify_document(v);
	if (v->unsigned_)
		borrow_proof(v, outer);
	made->verdict = verify_conclude(v);
}

/* What is in it, below a credential that was checked. */
static void go_in(struct verifying *v, struct verifying *outer)
{
	struct verification made = { 0 };
	size_t before = outer->done;
	const char *what;

	switch (family_of(v->root, &what)) {
	case FAMILY_OB2:
	case FAMILY_OB3:
		if (outer->done < outer->file->count)
			check_one(v, outer);
		outer->done++;
		return;
	case FAMILY_CLR:
	case FAMILY_PRESENTATION: break;
	case FAMILY_CLASS:
	case FAMILY_ISSUER:
	case FAMILY_OTHER: return;
	}
	for (int i = 0; i < CHECKS; i++)
		made.checks[i].note = "";
	v->made = &made;
	check_note(v, CHECK_BYTES, CHECK_OK, "The file is whole.");
	verify_document(v);
	if (v->unsigned_)
		borrow_proof(v, outer);
	v->done = before;
	verify_inner(v);
	outer->done = v->done;
}

static void check_item(struct verifying *outer, const cJSON *item)
{
	struct verifying v = {
		.options = outer->options,
		.arena = outer->arena,
		.issuer = "",
		.starts = NO_DAY,
		.ends = NO_DAY,
		.file = outer->file,
		.each = outer->each,
		.level = outer->level + 1,
		.root = item,
	};
	struct span token;
	struct err err;
	struct jws jws;
	const cJSON *inner;

	if (cJSON_IsObject(item)) {
		go_in(&v, outer);
		return;
	}
	if (!cJSON_IsString(item) ||
	    sniff(item->valuestring, strlen(item->valuestring), &token) !=
		    SNIFF_JWS ||
	    !jws_read(token, v.arena, &jws, &err))
		return;
	inner = json_object(jws.payload, "vc");
	if (!inner)
		inner = json_object(jws.payload, "vp");
	v.jws = &jws;
	v.root = inner ? inner : jws.payload;
	v.claims = jws.payload;
	go_in(&v, outer);
	jws_free(&jws);
}

void verify_inner(struct verifying *v)
{
	const cJSON *subject, *list;
	size_t before = v->done;
	const char *what;
	enum family family;

	if (!v->each || !v->file || v->level > LEVELS)
		return;
	family = family_of(v->root, &what);
	if (family != FAMILY_CLR && family != FAMILY_PRESENTATION)
		return;
	subject = json_first(json_member(v->root, "credentialSubject"));
	v->made->verdict = verify_conclude(v);
	list = json_member(family == FAMILY_CLR ? subject : v->root,
			   "verifiableCredential");
	for (const cJSON *x = json_first(list); x; x = json_next(list, x))
		check_item(v, x);
	if (v->done > before || family != FAMILY_CLR)
		return;
	/* A record without credentials: what it says was achieved. */
	list = json_member(subject, "achievement");
	for (const cJSON *x = json_first(list); x; x = json_next(list, x))
		if (v->done < v->file->count)
			v->each[v->done++] = *v->made;
	if (v->done == before && v->done < v->file->count)
		v->each[v->done++] = *v->made;
}
