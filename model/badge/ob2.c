/* SPDX-License-Identifier: MIT */
/*
 * Open Badges 0.5 to 2.0: an assertion names a badge class, that names an
 * issuer; each may be written out or given by its address alone.
 *
 * The versions differ little. 0.5 has everything in one object and the
 * recipient as a string; 1.0 has `uid` and no types; 1.1 has the context of
 * 1; everything else with types is 2.0.
 */
#include "model/badge/family.h"

#include <string.h>

#include "model/base/text.h"

static bool context_is(const cJSON *root, const char *word)
{
	const cJSON *value = json_member(root, "@context"), *x;

	for (x = json_first(value); x; x = json_next(value, x))
		if (cJSON_IsString(x) && strstr(x->valuestring, word))
			return true;
	return false;
}

static enum badge_kind version_of(const cJSON *root)
{
	if (context_is(root, "openbadges/v1"))
		return BADGE_OB11;
	if (json_member(root, "@context") || json_member(root, "type"))
		return BADGE_OB2;
	if (cJSON_IsString(json_member(root, "recipient")) &&
	    !json_member(root, "uid") && !json_member(root, "verify"))
		return BADGE_OB05;
	return BADGE_OB1;
}

static bool is_address(const char *text)
{
	return text_starts(text, "http://") || text_starts(text, "https://");
}

static void title_by_address(const char **name, const char *id,
			     bool *incomplete)
{
	*incomplete = !**name;
	if (*incomplete)
		*name = id;
}

bool ob2_issuer(struct reader *r, const cJSON *value, struct badge_issuer *to)
{
	const cJSON *address = json_member(value, "address");

	*to = reader_issuer();
	if (!value)
		return true;
	if (!cJSON_IsString(value) && !cJSON_IsObject(value))
		return fail(r->err, "The issuer is neither an address nor an"
				    " object.");
	to->id = reader_id(r, value);
	to->name = reader_text(r, value, "name");
	to->url = reader_text(r, value, "url");
	to->email = reader_mail(r, json_text(value, "email"));
	to->description = reader_text(r, value, "description");
	to->country = reader_text(r, address, "addressCountryCode");
	if (!*to->country)
		to->country = reader_text(r, address, "addressCountry");
	if (!*to->url) /* 0.5 */
		to->url = reader_text(r, value, "origin");
	if (!*to->email)
		to->email = reader_mail(r, json_text(value, "contact"));
	title_by_address(&to->name, to->id, &to->incomplete);
	return true;
}

static void read_criteria(struct reader *r, const cJSON *value,
			  struct badge_achievement *to)
{
	const char *id = json_id(value);

	if (is_address(id) || cJSON_IsObject(value))
		to->criteria_url = reader_keep(r, id);
	else
		to->criteria = reader_keep(r, id);
	if (cJSON_IsObject(value))
		to->criteria = reader_text(r, value, "narrative");
}

bool ob2_class(struct reader *r, const cJSON *value,
	       struct badge_achievement *to, struct badge_issuer *issuer)
{
	*to = reader_achievement();
	*issuer = reader_issuer();
	if (!cJSON_IsString(value) && !cJSON_IsObject(value))
		return fail(r->err, "The badge class is neither an address nor"
				    " an object.");
	to->id = reader_id(r, value);
	to->name = reader_text(r, value, "name");
	to->description = reader_text(r, value, "description");
	to->version = reader_text(r, value, "version");
	to->credits = reader_credits(value);
	read_criteria(r, json_member(value, "criteria"), to);
	reader_alignments(r, json_member(value, "alignment"), to);
	reader_tags(r, json_member(value, "tags"), to);
	title_by_address(&to->name, to->id, &to->incomplete);
	return ob2_issuer(r, json_member(value, "issuer"), issuer);
}

static void read_recipient(struct reader *r, const cJSON *root,
			   struct badge *badge)
{
	const cJSON *value = json_member(root, "recipient"), *x;

	badge->identities = arena_array(r->arena, reader_count(value),
					sizeof(*badge->identities));
	for (x = json_first(value); x; x = json_next(value, x)) {
		struct badge_identity
			*to = &badge->identities[badge->identity_count];
		const char *string = cJSON_IsString(x) ? x->valuestring : "";

		if (*string)
			reader_identity(r, to, "email", string,
					json_string(root, "salt"),
					strchr(string, '$') != NULL);
		else if (*json_string(x, "identity"))
			reader_identity(r, to, json_text(x, "type"),
					json_string(x, "identity"),
					json_string(x, "salt"),
					json_true(x, "hashed"));
		else
			continue;
		badge->identity_count++;
	}
}

static bool read_dates(struct reader *r, const cJSON *root, struct badge *badge)
{
	bool old = badge->kind == BADGE_OB05;

	return reader_instant(r, root, old ? "issued_on" : "issuedOn",
			      &badge->issued, &badge->issued_on) &&
	       reader_instant(r, root, "expires", &badge->expires,
			      &badge->expires_on);
}

/* Where it is hosted and what it claims to be proved by. */
static void read_verification(struct reader *r, const cJSON *root,
			      const char *algorithm, struct badge *badge)
{
	const cJSON *verify = json_object(root, "verification");
	const char *type;

	if (!verify)
		verify = json_object(root, "verify");
	badge->url = reader_text(r, verify, "url");
	if (!*badge->url && is_address(badge->id))
		badge->url = badge->id;
	type = json_words(json_member(verify, "type"));
	if (*algorithm)
		badge->proof = arena_printf(r->arena, "JWS %s", algorithm);
	else if (text_starts(type, "hosted") || text_starts(type, "Hosted"))
		badge->proof = "hosted";
}

bool ob2_read(struct reader *r, const cJSON *root, const char *algorithm,
	      struct badge *badge)
{
	const cJSON *class = json_member(root, "badge");

	*badge = reader_badge(version_of(root));
	badge->id = reader_id(r, root);
	if (!*badge->id)
		badge->id = reader_text(r, root, "uid");
	read_verification(r, root, algorithm, badge);
	if (!class && !*badge->url)
		return fail(r->err, "The badge names no badge class.");
	if (class && !ob2_class(r, class, &badge->achievement, &badge->issuer))
		return false;
	if (!*badge->achievement.name)
		badge->achievement.name = badge->url;
	if (!*badge->achievement.name)
		return fail(r->err, "The badge class has neither a name nor an"
				    " address.");
	read_recipient(r, root, badge);
	reader_evidence(r, json_member(root, "evidence"), badge);
	badge->narrative = reader_text(r, root, "narrative");
	badge->revoked = json_true(root, "revoked");
	badge->revocation_reason = reader_text(r, root, "revocationReason");
	return read_dates(r, root, badge);
}
