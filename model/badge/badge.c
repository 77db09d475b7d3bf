/* SPDX-License-Identifier: MIT */
/*
 * From the container to the document to the badges.
 */
#include "model/badge/badge.h"

#include "model/badge/body.h"
#include "model/badge/family.h"
#include "model/badge/json.h"
#include "model/badge/reader.h"
#include "model/badge/strict.h"

static enum badge_outcome skip(struct badge_file *file, const char *what)
{
	file->skipped = what;
	return BADGE_SKIPPED;
}

/* What was found, once the document was read well. */
static enum badge_outcome conclude(struct reader *r, const char *what)
{
	struct badge_file *file = r->file;

	if (file->count)
		return BADGE_TAKEN;
	if (file->part.issuer.id)
		return BADGE_PART;
	return skip(file, *what ? what : "a presentation without a badge");
}

static enum badge_outcome read_json(struct reader *r, struct span text)
{
	cJSON *root = json_parse(text.bytes, text.length, STRICT_BADGE, r->err);
	const char *what = "";
	bool good;

	if (!root)
		return BADGE_REFUSED;
	good = family_read(r, root, NULL, "", &what);
	json_free(root);
	return good ? conclude(r, what) : BADGE_REFUSED;
}

/* Good JSON, but no badge. Many a plain text begins with a bracket too: only
 * what goes on like JSON is read as such. */
static enum badge_outcome read_list(struct reader *r, struct span text)
{
	bool json = text.length > 2 &&
		    (text.bytes[1] == '{' ||
		     (text.bytes[1] == '[' && text.bytes[2] == '['));
	cJSON *root = json ? json_parse(text.bytes, text.length, STRICT_BADGE,
					r->err)
			   : NULL;

	if (json && !root)
		return BADGE_REFUSED;
	json_free(root);
	return skip(r->file, "a list, not a badge");
}

static enum badge_outcome read_token(struct reader *r, struct span token)
{
	const char *what = "";

	return family_read_token(r, token, &what) ? conclude(r, what)
						  : BADGE_REFUSED;
}

static enum badge_outcome read_text(struct reader *r, const struct body *body)
{
	switch (body->kind) {
	case SNIFF_JWS: return read_token(r, body->text);
	case SNIFF_JSON: return read_json(r, body->text);
	case SNIFF_LIST: return read_list(r, body->text);
	case SNIFF_URL:
		return skip(r->file,
			    body_is_baked(body)
				    ? "a picture with only the address "
				      "of a badge"
				    : "only the address of a badge");
	case SNIFF_NOTHING: return skip(r->file, "a picture without a badge");
	case SNIFF_PNG:
	case SNIFF_SVG:
	case SNIFF_OTHER: break;
	}
	return skip(r->file, "neither JSON, a token, PNG nor SVG");
}

static enum badge_outcome read_file(struct reader *r, const void *bytes,
				    size_t length)
{
	enum badge_outcome outcome;
	struct body body;
	bool found = body_find(bytes, length, r->scratch, &body, r->err);

	r->file->container = body.container;
	if (!found)
		return BADGE_REFUSED;
	if (body.more)
		reader_remark(r,
			      "the picture has %zu more badges in it: only"
			      " the first is read",
			      body.more);
	outcome = read_text(r, &body);
	if (outcome == BADGE_REFUSED && body_is_baked(&body))
		fail_in(r->err, "The badge in the picture");
	return outcome;
}

enum badge_outcome badge_read(const void *bytes, size_t length,
			      struct arena *arena, struct badge_file *file,
			      struct err *err)
{
	struct arena scratch = { NULL };
	struct reader r = {
		.arena = arena, .scratch = &scratch, .file = file, .err = err
	};
	enum badge_outcome outcome;

	*file = (struct badge_file){ .container = BADGE_JSON, .skipped = "" };
	file->whole = reader_badge(BADGE_OB3);
	outcome = read_file(&r, bytes, length);
	arena_free(&scratch);
	return outcome;
}
