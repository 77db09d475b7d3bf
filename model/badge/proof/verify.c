/* SPDX-License-Identifier: MIT */
/*
 * The checks in their order, and the verdict.
 */
#include "model/badge/proof/verify.h"

#include <stdarg.h>

#include "model/badge/body.h"
#include "model/badge/family.h"
#include "model/badge/proof/verifying.h"
#include "model/badge/reader.h"
#include "model/badge/strict.h"
#include "model/base/text.h"

static const struct {
	const char *name, *words;
} verdicts[VERDICTS] = {
	[VERDICT_NO_BADGE] = { "NO_BADGE", "There is no badge in it." },
	[VERDICT_INVALID] = { "INVALID", "Not to be believed." },
	[VERDICT_UNSIGNED] = { "UNSIGNED", "It carries no proof at all." },
	[VERDICT_UNVERIFIABLE_OFFLINE] = { "UNVERIFIABLE_OFFLINE",
					   "It cannot be checked here." },
	[VERDICT_SIGNED_BUT_TERMS_UNCOVERED] = { "SIGNED_BUT_TERMS_UNCOVERED",
						 "Signed, but not all that it says." },
	[VERDICT_REVOKED] = { "REVOKED", "Its issuer took it back." },
	[VERDICT_SUSPENDED] = { "SUSPENDED", "Its issuer suspended it." },
	[VERDICT_EXPIRED] = { "EXPIRED", "It was good, and has ended." },
	[VERDICT_NOT_YET_VALID] = { "NOT_YET_VALID",
				    "It is good, but not yet." },
	[VERDICT_SIGNED_KEY_SELF_ASSERTED] = { "SIGNED_KEY_SELF_ASSERTED",
					       "Unchanged since it was signed; by whom cannot be told." },
	[VERDICT_STATUS_UNKNOWN] = { "STATUS_UNKNOWN",
				     "Signed by its issuer; whether it was taken back cannot be "
				     "told." },
	[VERDICT_VERIFIED] = { "VERIFIED", "Signed by its issuer's key." },
};

const char *verdict_name(enum verdict verdict)
{
	return verdicts[verdict].name;
}

const char *verdict_words(enum verdict verdict)
{
	return verdicts[verdict].words;
}

const char *check_name(enum check check)
{
	static const char *const names[CHECKS] = {
		"bytes",   "form",   "algorithm", "key",    "signature",
		"binding", "claims", "dates",	  "status", "recipient",
	};

	return names[check];
}

const char *check_result_name(enum check_result result)
{
	static const char *const names[] = {
		[CHECK_NOT_APPLICABLE] = "not_applicable",
		[CHECK_OK] = "ok",
		[CHECK_BAD] = "bad",
		[CHECK_UNKNOWN] = "unknown",
	};

	return names[result];
}

void check_note(struct verifying *v, enum check check, enum check_result result,
		const char *format, ...)
{
	va_list args;

	va_start(args, format);
	v->made->checks[check].result = result;
	v->made->checks[check].note = arena_vprintf(v->arena, format, args);
	va_end(args);
}

static bool is_bad(const struct verifying *v, enum check check)
{
	return v->made->checks[check].result == CHECK_BAD;
}

static bool is_ok(const struct verifying *v, enum check check)
{
	return v->made->checks[check].result == CHECK_OK;
}

/* The first that applies; see DECISIONS in the order of enum verdict. */
enum verdict verify_conclude(const struct verifying *v)
{
	const struct day today = v->options->today;

	for (int i = CHECK_BYTES; i <= CHECK_CLAIMS; i++)
		if (is_bad(v, (enum check)i))
			return VERDICT_INVALID;
	if (is_bad(v, CHECK_DATES))
		return VERDICT_INVALID;
	if (is_bad(v, CHECK_STATUS) && !is_ok(v, CHECK_SIGNATURE))
		return VERDICT_REVOKED;
	if (v->unsigned_)
		return VERDICT_UNSIGNED;
	if (!is_ok(v, CHECK_SIGNATURE))
		return VERDICT_UNVERIFIABLE_OFFLINE;
	if (v->uncovered)
		return VERDICT_SIGNED_BUT_TERMS_UNCOVERED;
	if (is_bad(v, CHECK_STATUS))
		return v->suspended ? VERDICT_SUSPENDED : VERDICT_REVOKED;
	if (day_is(v->ends) && today.n >= v->ends.n)
		return VERDICT_EXPIRED;
	if (day_is(v->starts) && today.n < v->starts.n)
		return VERDICT_NOT_YET_VALID;
	if (!is_ok(v, CHECK_BINDING))
		return VERDICT_SIGNED_KEY_SELF_ASSERTED;
	if (v->made->checks[CHECK_STATUS].result == CHECK_UNKNOWN)
		return VERDICT_STATUS_UNKNOWN;
	return VERDICT_VERIFIED;
}

/* One of two members as a day; false where it is there and is no date. */
static bool read_day(const struct verifying *v, const char *name,
		     const char *old_name, struct day *day)
{
	const char *text = json_string(v->root, name);

	*day = NO_DAY;
	if (!*text)
		text = json_string(v->root, old_name);
	if (*text)
		return reader_day(text, day);
	return !json_member(v->root, name) || json_member(v->root, old_name);
}

static bool read_dates(struct verifying *v)
{
	if (v->badge) {
		v->starts = v->badge->issued_on;
		v->ends = v->badge->expires_on;
		return true;
	}
	return read_day(v, "validFrom", "issuanceDate", &v->starts) &&
	       read_day(v, "validUntil", "expirationDate", &v->ends);
}

static void check_dates(struct verifying *v, bool readable)
{
	char from[DAY_TEXT], until[DAY_TEXT];
	struct day last = NO_DAY;

	if (!readable) {
		check_note(v, CHECK_DATES, CHECK_BAD,
			   "One of its dates is not on the calendar.");
		return;
	}
	if (day_is(v->ends))
		last.n = v->ends.n - 1;
	if (day_is(v->ends) && v->options->today.n >= v->ends.n)
		check_note(v, CHECK_DATES, CHECK_OK, "It ended on %s.",
			   day_words(last, until));
	else if (day_is(v->starts) && v->options->today.n < v->starts.n)
		check_note(v, CHECK_DATES, CHECK_OK, "It begins on %s.",
			   day_words(v->starts, from));
	else if (day_is(v->ends))
		check_note(v, CHECK_DATES, CHECK_OK,
			   "It is in its time, until %s.",
			   day_words(last, until));
	else
		check_note(v, CHECK_DATES, CHECK_OK, "It states no end.");
}

static const char *issuer_of(const struct verifying *v)
{
	const char *issuer = json_id(
		json_member(v->open_badges_2 ? verify_class(v) : v->root,
			    "issuer"));

	if (v->open_badges_2)
		return issuer;

	if (!*issuer)
		issuer = json_string(v->claims, "iss");
	return *issuer ? issuer : json_id(json_member(v->root, "holder"));
}

static void check_unsigned(struct verifying *v)
{
	for (int i = CHECK_ALGORITHM; i <= CHECK_CLAIMS; i++)
		check_note(v, (enum check)i, CHECK_NOT_APPLICABLE, "%s", "");
	check_note(v, CHECK_SIGNATURE, CHECK_NOT_APPLICABLE,
		   "It carries no proof.");
	v->unsigned_ = true;
}

void verify_document(struct verifying *v)
{
	const char *what;
	enum family family = family_of(v->root, &what);
	bool readable;

	v->open_badges_2 = family == FAMILY_OB2;
	v->issuer = issuer_of(v);
	readable = read_dates(v);
	check_note(v, CHECK_FORM, CHECK_OK, "%s",
		   v->badge ? badge_kind_name(v->badge->kind)
		   : *what  ? what
			    : "a document without a badge");
	if (v->jws)
		verify_token(v);
	else if (v->open_badges_2)
		verify_hosted(v);
	else
		verify_proofs(v);
	if (v->unsigned_)
		check_unsigned(v);
	check_dates(v, readable);
	verify_status(v);
	verify_recipient(v);
}

static void check_json(struct verifying *v, struct span text)
{
	struct err err;
	cJSON *root = json_parse(text.bytes, text.length, STRICT_BADGE, &err);

	if (!root) {
		check_note(v, CHECK_BYTES, CHECK_BAD, "%s", err.text);
		return;
	}
	v->root = root;
	verify_document(v);
	verify_inner(v);
	json_free(root);
}

static void check_token(struct verifying *v, struct span text)
{
	struct err err;
	const cJSON *inner;
	struct jws jws;

	if (!jws_read(text, v->arena, &jws, &err)) {
		check_note(v, CHECK_BYTES, CHECK_BAD, "%s", err.text);
		return;
	}
	inner = json_object(jws.payload, "vc");
	if (!inner)
		inner = json_object(jws.payload, "vp");
	v->jws = &jws;
	v->root = inner ? inner : jws.payload;
	v->claims = jws.payload;
	verify_document(v);
	verify_inner(v);
	jws_free(&jws);
}

static enum verdict check_body(struct verifying *v, const struct body *body)
{
	switch (body->kind) {
	case SNIFF_NOTHING: return VERDICT_NO_BADGE;
	case SNIFF_JSON: check_json(v, body->text); return verify_conclude(v);
	case SNIFF_JWS: check_token(v, body->text); return verify_conclude(v);
	case SNIFF_URL:
		check_note(v, CHECK_FORM, CHECK_OK,
			   "only the address of a badge");
		verify_hosted(v);
		return verify_conclude(v);
	case SNIFF_PNG:
	case SNIFF_SVG:
	case SNIFF_LIST:
	case SNIFF_OTHER: break;
	}
	check_note(v, CHECK_FORM, CHECK_BAD,
		   "It is neither JSON, a token, PNG nor SVG.");
	return VERDICT_INVALID;
}

static void begin(struct verification *made)
{
	*made = (struct verification){ 0 };
	for (int i = 0; i < CHECKS; i++)
		made->checks[i].note = "";
}

static void check_bytes(struct verifying *v, const void *bytes, size_t length)
{
	struct badge_file *file = arena_alloc(v->arena, sizeof(*file));
	struct body body;
	struct err err;
	enum badge_outcome outcome;

	outcome = badge_read(bytes, length, v->arena, file, &err);
	if (outcome == BADGE_REFUSED) {
		check_note(v, CHECK_BYTES, CHECK_BAD, "%s", err.text);
		v->made->verdict = VERDICT_INVALID;
		return;
	}
	v->file = file;
	if (outcome == BADGE_TAKEN)
		v->badge = v->made->badge = &file->whole;
	if (v->wants_each)
		v->each = arena_array(v->arena, file->count + 1,
				      sizeof(*v->each));
	for (size_t i = 0; v->wants_each && i < file->count; i++)
		begin(&v->each[i]);
	check_note(v, CHECK_BYTES, CHECK_OK, "The file is whole.");
	if (!body_find(bytes, length, v->arena, &body, &err))
		panic("a file that was read cannot be found");
	v->made->verdict = check_body(v, &body);
}

static void verify(struct verifying *v, const void *bytes, size_t length,
		   const struct verify_options *options, struct arena *arena,
		   struct verification *made)
{
	v->options = options;
	v->arena = arena;
	v->made = made;
	v->issuer = "";
	v->starts = v->ends = NO_DAY;
	begin(made);
	check_bytes(v, bytes, length);
}

void verify_badge(const void *bytes, size_t length,
		  const struct verify_options *options, struct arena *arena,
		  struct verification *verification)
{
	struct verifying v = { 0 };

	verify(&v, bytes, length, options, arena, verification);
}

void verify_each(const void *bytes, size_t length,
		 const struct verify_options *options, struct arena *arena,
		 struct verification *whole, struct verification **each,
		 size_t *count)
{
	struct verifying v = { .wants_each = true };

	verify(&v, bytes, length, options, arena, whole);
	*each = v.file ? v.each : NULL;
	*count = v.file ? v.file->count : 0;
	if (*count == 1 && whole->badge &&
	    whole->badge->kind != BADGE_PRESENTATION &&
	    whole->badge->kind != BADGE_CLR2)
		(*each)[0] = *whole;
	for (size_t i = 0; i < *count; i++)
		(*each)[i].badge = &v.file->badges[i];
}
