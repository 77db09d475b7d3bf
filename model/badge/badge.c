/* SPDX-License-Identifier: MIT */
/*
 * From the container to the document to the badges.
 */
#include "model/badge/badge.h"

#include "model/badge/family.h"
#include "model/badge/json.h"
#include "model/badge/png.h"
#include "model/badge/reader.h"
#include "model/badge/sniff.h"
#include "model/badge/strict.h"
#include "model/badge/svg.h"

static enum badge_outcome skip(struct badge_file *file, const char *what)
{
	file->skipped = what;
	return BADGE_SKIPPED;
}

static enum badge_outcome refuse(struct err *err, const char *why)
{
	fail(err, "%s", why);
	return BADGE_REFUSED;
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

/* The text inside a picture. */
static enum badge_outcome read_text(struct reader *r, struct span inside)
{
	struct span text;

	switch (sniff(inside.bytes, inside.length, &text)) {
	case SNIFF_JWS: return read_token(r, text);
	case SNIFF_JSON: return read_json(r, text);
	case SNIFF_URL:
		return skip(r->file, "a picture with only the address of a"
				     " badge");
	case SNIFF_NOTHING:
	case SNIFF_PNG:
	case SNIFF_SVG:
	case SNIFF_LIST:
	case SNIFF_OTHER: break;
	}
	return refuse(r->err, "It is neither JSON nor a token.");
}

static enum badge_outcome read_baked(struct reader *r, struct span inside,
				     size_t more)
{
	enum badge_outcome outcome;

	if (!inside.bytes)
		return skip(r->file, "a picture without a badge");
	if (more)
		reader_remark(r,
			      "the picture has %zu more badges in it: only"
			      " the first is read",
			      more);
	outcome = read_text(r, inside);
	if (outcome == BADGE_REFUSED)
		fail_in(r->err, "The badge in the picture");
	return outcome;
}

static enum badge_outcome read_png(struct reader *r, struct span body)
{
	struct png_badge found;

	r->file->container = BADGE_PNG;
	if (!png_read(body.bytes, body.length, &found, r->err))
		return BADGE_REFUSED;
	return read_baked(r, found.text, found.more);
}

static enum badge_outcome read_svg(struct reader *r, struct span body)
{
	struct svg_badge found;

	r->file->container = BADGE_SVG;
	if (!svg_read(body.bytes, body.length, r->scratch, &found, r->err))
		return BADGE_REFUSED;
	return read_baked(r, found.text, found.more);
}

static enum badge_outcome read_file(struct reader *r, const void *bytes,
				    size_t length)
{
	struct span body;

	switch (sniff(bytes, length, &body)) {
	case SNIFF_NOTHING: return refuse(r->err, "The file is empty.");
	case SNIFF_PNG: return read_png(r, body);
	case SNIFF_SVG: return read_svg(r, body);
	case SNIFF_JWS:
		r->file->container = BADGE_JWS;
		return read_token(r, body);
	case SNIFF_JSON: return read_json(r, body);
	case SNIFF_LIST: return read_list(r, body);
	case SNIFF_URL: return skip(r->file, "only the address of a badge");
	case SNIFF_OTHER: break;
	}
	return skip(r->file, "neither JSON, a token, PNG nor SVG");
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
	if (length > BADGE_FILE)
		return refuse(err, "The file is larger than 20 MiB.");
	outcome = read_file(&r, bytes, length);
	arena_free(&scratch);
	return outcome;
}
