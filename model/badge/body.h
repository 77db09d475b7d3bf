/* SPDX-License-Identifier: MIT */
/*
 * The document in a file: as it is, or baked into a picture.
 */
#ifndef CAIRN_BADGE_BODY_H
#define CAIRN_BADGE_BODY_H

#include <stdbool.h>
#include <stddef.h>

#include "model/badge/badge.h"
#include "model/badge/sniff.h"

struct body {
	enum badge_container container;
	/* Of the text: SNIFF_JSON, SNIFF_JWS, ...; SNIFF_NOTHING in a picture
	 * is one without a badge. */
	enum sniffed kind;
	struct span text; /* in the file, or in the arena */
	size_t more; /* further badges of a picture, not read */
};

/* Finds it. False for an empty file, a damaged picture, and what is neither
 * text nor picture in a picture; `err` says which. */
bool body_find(const void *bytes, size_t length, struct arena *arena,
	       struct body *body, struct err *err);

static inline bool body_is_baked(const struct body *body)
{
	return body->container == BADGE_PNG || body->container == BADGE_SVG;
}

#endif
