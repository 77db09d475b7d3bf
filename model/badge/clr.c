/* SPDX-License-Identifier: MIT */
/*
 * Documents with badges in them: Comprehensive Learner Records 2.0 and
 * verifiable presentations. Their inner credentials may be objects or tokens,
 * and records again; each achievement credential within is a badge.
 */
#include "model/badge/family.h"

#include <string.h>

#include "model/badge/jws.h"

enum { LEVELS = 8 }; /* of credentials within credentials */

static bool read_inner(struct reader *r, const cJSON *item)
{
	const char *what = "";
	struct span token;

	if (cJSON_IsObject(item)) {
		if (!family_read(r, item, NULL, "", &what))
			return fail_in(r->err, "An inner credential");
	} else if (cJSON_IsString(item) &&
		   sniff(item->valuestring, strlen(item->valuestring),
			 &token) == SNIFF_JWS) {
		if (!family_read_token(r, token, &what))
			return fail_in(r->err, "An inner credential");
	} else {
		return fail(r->err, "An inner credential is neither an object"
				    " nor a token.");
	}
	if (*what)
		reader_remark(r, "%s within it is left out", what);
	return true;
}

/* The credentials of a record or presentation, one level down. */
static bool read_all(struct reader *r, const cJSON *value)
{
	if (reader_count(value) && r->level == LEVELS)
		return fail(r->err,
			    "Credentials within credentials are more"
			    " than %d deep.",
			    LEVELS);
	r->level++;
	for (const cJSON *x = json_first(value); x; x = json_next(value, x))
		if (!read_inner(r, x))
			return false;
	r->level--;
	return true;
}

/* A record without credentials of its own still says what was achieved. */
static bool add_achievements(struct reader *r, const cJSON *value,
			     const struct badge *record)
{
	for (const cJSON *x = json_first(value); x; x = json_next(value, x)) {
		struct badge badge = *record;

		if (!ob3_achievement(r, x, "", &badge.achievement) ||
		    !reader_add(r, &badge))
			return false;
	}
	return true;
}

/* The name of the record: that of its first achievement, else its own. */
static void name_record(struct reader *r, const cJSON *root,
			const cJSON *achievement, struct badge *record)
{
	const char *name = json_text(achievement, "name");

	record->achievement.id = reader_id(r, achievement);
	record->achievement.name = *name ? reader_keep(r, name)
					 : reader_text(r, root, "name");
	if (!*record->achievement.name)
		record->achievement.name = "Learner record";
	record->achievement.description = reader_text(r, root, "description");
	record->achievement.incomplete = false;
}

bool clr_read(struct reader *r, const cJSON *root, const cJSON *claims,
	      const char *algorithm)
{
	const cJSON *subject = json_first(
		json_member(root, "credentialSubject"));
	const cJSON *achievements = json_member(subject, "achievement");
	struct badge record = reader_badge(BADGE_CLR2);
	size_t before = r->file->count;

	if (!cJSON_IsObject(subject))
		return fail(r->err, "The learner record has no subject.");
	if (!ob3_envelope(r, root, claims, algorithm, &record))
		return false;
	ob3_identities(r, subject, &record);
	name_record(r, root, json_first(achievements), &record);
	if (r->level == 0)
		r->file->whole = record;
	if (!read_all(r, json_member(subject, "verifiableCredential")))
		return false;
	if (r->file->count == before &&
	    !add_achievements(r, achievements, &record))
		return false;
	return r->file->count > before || reader_add(r, &record);
}

bool presentation_read(struct reader *r, const cJSON *root, const cJSON *claims,
		       const char *algorithm)
{
	struct badge whole = reader_badge(BADGE_PRESENTATION);

	whole.id = reader_id(r, root);
	if (!*whole.id)
		whole.id = reader_text(r, claims, "jti");
	if (*algorithm)
		whole.proof = arena_printf(r->arena, "JWS %s", algorithm);
	if (r->level == 0)
		r->file->whole = whole;
	return read_all(r, json_member(root, "verifiableCredential"));
}

bool family_read_token(struct reader *r, struct span token, const char **what)
{
	const cJSON *inner;
	struct jws jws;
	bool good;

	if (!jws_read(token, r->scratch, &jws, r->err))
		return false;
	inner = json_object(jws.payload, "vc");
	if (!inner)
		inner = json_object(jws.payload, "vp");
	good = family_read(r, inner ? inner : jws.payload, jws.payload,
			   *jws.algorithm ? jws.algorithm : "none", what);
	jws_free(&jws);
	return good;
}
