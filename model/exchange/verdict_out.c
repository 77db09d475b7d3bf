/* SPDX-License-Identifier: MIT */
/*
 * Verdicts written down.
 */
#include "model/exchange/verdict_out.h"

#include "model/exchange/write.h"

static void member(struct text *out, const char *name, const char *value)
{
	if (!*value)
		return;
	text_addf(out, ", \"%s\": ", name);
	write_json_string(out, value);
}

static void add_identity(struct text *out, const struct badge_identity *id,
			 const char *type, const char *value)
{
	text_addf(out, "{\"%s\": ", value);
	write_json_string(out, id->value);
	member(out, type, id->type);
	text_addf(out, ", \"hashed\": %s", id->hashed ? "true" : "false");
	member(out, "salt", id->salt);
	text_addc(out, '}');
}

/* Open Badges 2 describe the recipient, 3 name it and may add identifiers. */
static void add_recipient(struct text *out, const struct badge *badge)
{
	bool old = badge->kind == BADGE_OB11 || badge->kind == BADGE_OB2;
	size_t named = 0;

	if (badge->identity_count && old) {
		text_add(out, ", \"recipient\": ");
		add_identity(out, &badge->identities[0], "type", "identity");
		named = 1;
	} else if (badge->identity_count &&
		   !text_equal(badge->identities[0].type, "emailAddress")) {
		member(out, "recipient", badge->identities[0].value);
		named = 1;
	}
	text_add(out, ", \"identifiers\": [");
	for (size_t i = named; i < badge->identity_count; i++) {
		text_add(out, i > named ? ", " : "");
		add_identity(out, &badge->identities[i], "identityType",
			     "identityHash");
	}
	text_addc(out, ']');
}

static void add_read(struct text *out, const struct badge *badge)
{
	if (!badge) {
		text_add(out, "null");
		return;
	}
	text_add(out, "{\"kind\": ");
	write_json_string(out, badge_kind_name(badge->kind));
	member(out, "vcdm", badge->vcdm);
	member(out, "id", badge->id);
	member(out, "name", badge->achievement.name);
	member(out, "issuerId", badge->issuer.id);
	member(out, "issuerName", badge->issuer.name);
	member(out, "from", badge->issued);
	member(out, "until", badge->expires);
	add_recipient(out, badge);
	text_addc(out, '}');
}

void verdict_json(struct text *out, const char *file,
		  const struct verification *verification)
{
	text_add(out, "{\"file\": ");
	write_json_string(out, file);
	text_addf(out, ", \"verdict\": \"%s\", \"checks\": [",
		  verdict_name(verification->verdict));
	for (int i = 0; i < CHECKS; i++) {
		text_addf(out,
			  "%s{\"name\": \"%s\", \"result\": \"%s\", "
			  "\"note\": ",
			  i ? ", " : "", check_name((enum check)i),
			  check_result_name(verification->checks[i].result));
		write_json_string(out, verification->checks[i].note);
		text_addc(out, '}');
	}
	text_add(out, "], \"read\": ");
	add_read(out, verification->badge);
	text_addc(out, '}');
}
