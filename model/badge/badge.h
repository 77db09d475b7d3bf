/* SPDX-License-Identifier: MIT */
/*
 * The door for badges: bytes of a file in, plain data out.
 *
 * A file is recognised by content (JSON, compact JWS, baked PNG or SVG), read
 * strictly, and yields badges, a part of one, or a word on why it is neither.
 * Signatures are not checked here, nothing is fetched and nothing is stored.
 */
#ifndef CAIRN_BADGE_BADGE_H
#define CAIRN_BADGE_BADGE_H

#include <stddef.h>

#include "model/badge/openbadge.h"
#include "model/base/arena.h"
#include "model/base/err.h"

enum {
	BADGE_FILE = 20 * 1024 * 1024, /* bytes of a file */
	BADGE_INNER = 2000, /* badges within one document */
};

enum badge_outcome {
	BADGE_TAKEN, /* `badges` has at least one */
	BADGE_PART, /* `part` fills what hosted badges leave open */
	BADGE_SKIPPED, /* no badge: `skipped` says what it is */
	BADGE_REFUSED, /* malformed: `err` says what and why */
};

enum badge_container { BADGE_JSON, BADGE_JWS, BADGE_PNG, BADGE_SVG };

/* Something odd that did not keep the badge from being read. */
struct badge_remark {
	const char *words;
	struct badge_remark *next;
};

struct badge_file {
	enum badge_container container;
	/* The credential that the file is: the badge itself, or the record
	 * or presentation around badges. */
	struct badge whole;
	struct badge *badges;
	size_t count;
	struct badge_part part;
	const char *skipped; /* "a DID document"; "" if not skipped */
	struct badge_remark *remarks; /* in the order of reading */
};

/* Reads `length` bytes of a file. What it finds lies in `arena` and does not
 * point into `bytes`. The sentence in `err` (on BADGE_REFUSED) does not name
 * the file: the caller does. */
enum badge_outcome badge_read(const void *bytes, size_t length,
			      struct arena *arena, struct badge_file *file,
			      struct err *err);

#endif
