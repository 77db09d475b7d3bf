/* SPDX-License-Identifier: MIT */
/*
 * JSON as strangers must write it: one strict pass over the raw bytes, made
 * before a parser that would shrug.
 *
 * cJSON accepts broken UTF-8, raw control characters and a member that is
 * there twice (so that two readers of one badge can see two issuers), and it
 * cuts strings at "\u0000". None of these gets past this pass, which asks for
 * RFC 8259 with unique names: what is left has one meaning.
 */
#ifndef CAIRN_BADGE_STRICT_H
#define CAIRN_BADGE_STRICT_H

#include <stdbool.h>
#include <stddef.h>

#include "model/base/err.h"

enum {
	STRICT_DEPTH = 64, /* objects and lists within another */
	STRICT_DEEPEST = 256, /* that can be asked for */
	STRICT_NUMBER = 60, /* characters of a number */
	STRICT_BADGE = 4 * 1024 * 1024 /* bytes of a badge's JSON */
};

/* Checks that `length` bytes, of which at most `most` are allowed, are one
 * JSON text, with or without a byte order mark. False puts into `err` what is
 * wrong, with line and column (both from 1, columns in characters).
 * Takes n log n time; memory grows with the members that are open at a time. */
bool strict_check(const void *bytes, size_t length, size_t most,
		  struct err *err);

/* The same with at most so many objects and lists within another. */
bool strict_check_deep(const void *bytes, size_t length, size_t most, int depth,
		       struct err *err);

/* How many bytes of a UTF-8 byte order mark stand in front: 3 or 0. */
size_t strict_mark(const void *bytes, size_t length);

#endif
