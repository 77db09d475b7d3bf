/* SPDX-License-Identifier: MIT */
/*
 * Inside strict.c: where the pass is, and the strings that it reads.
 */
#ifndef CAIRN_BADGE_SCAN_H
#define CAIRN_BADGE_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "model/base/arena.h"
#include "model/base/err.h"

struct scan {
	const char *start, *at, *end;
	struct err *err;
};

/* Says `what` is wrong and at which line and column `at` stands. Returns
 * false. */
bool scan_refuse(const struct scan *scan, const char *at, const char *what);

bool scan_ended(const struct scan *scan);
void scan_space(struct scan *scan);

/* Moves over the string whose opening quote is at scan->at; *escapes says
 * whether it has any. */
bool scan_string(struct scan *scan, bool *escapes);

/* A copy of the inside of a string that scan_string() took, its escapes
 * undone; *length is its length before and after. */
char *scan_unescape(struct arena *arena, const char *inside, size_t *length);

#endif
