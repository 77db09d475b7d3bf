/* SPDX-License-Identifier: MIT */
/*
 * Unpacking: a picture hands out its text, text is itself.
 */
#include "model/badge/body.h"

#include "model/badge/png.h"
#include "model/badge/svg.h"

/* The text inside a picture. */
static bool look_inside(struct body *body, struct span inside, size_t more,
			struct err *err)
{
	body->more = more;
	body->text = inside;
	body->kind = SNIFF_NOTHING;
	if (!inside.bytes)
		return true;
	body->kind = sniff(inside.bytes, inside.length, &body->text);
	if (body->kind == SNIFF_JSON || body->kind == SNIFF_JWS ||
	    body->kind == SNIFF_URL)
		return true;
	return fail(err, "The badge in the picture: It is neither JSON nor a "
			 "token.");
}

bool body_find(const void *bytes, size_t length, struct arena *arena,
	       struct body *body, struct err *err)
{
	struct png_badge png;
	struct svg_badge svg;

	*body = (struct body){ .container = BADGE_JSON };
	if (length > BADGE_FILE)
		return fail(err, "The file is larger than 20 MiB.");
	body->kind = sniff(bytes, length, &body->text);
	if (body->kind == SNIFF_NOTHING)
		return fail(err, "The file is empty.");
	if (body->kind == SNIFF_JWS)
		body->container = BADGE_JWS;
	if (body->kind == SNIFF_PNG) {
		body->container = BADGE_PNG;
		return png_read(body->text.bytes, body->text.length, &png,
				err) &&
		       look_inside(body, png.text, png.more, err);
	}
	if (body->kind == SNIFF_SVG) {
		body->container = BADGE_SVG;
		return svg_read(body->text.bytes, body->text.length, arena,
				&svg, err) &&
		       look_inside(body, svg.text, svg.more, err);
	}
	return true;
}
