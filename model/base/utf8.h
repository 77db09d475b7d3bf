/* SPDX-License-Identifier: MIT */
/*
 * UTF-8, and the one place where text that somebody else wrote is made safe
 * to show.
 *
 * Bytes are kept as they came; what is shown goes through visible(), which
 * every sink uses: cells, standard output, standard error, error sentences.
 * Properties of characters come from libutf8proc, so that they depend on no
 * locale.
 */
#ifndef CAIRN_BASE_UTF8_H
#define CAIRN_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/base/arena.h"

enum { UTF8_MAX = 4 }; /* bytes of the longest sequence */

/* Reads one code point of [*at, end) and moves *at behind it. An invalid,
 * overlong or surrogate sequence yields -1 and moves *at by one byte.
 * *at must be before end. */
int32_t utf8_next(const char **at, const char *end);

/* Writes a code point; returns how many bytes that took (1 to 4). */
int utf8_put(char to[UTF8_MAX], int32_t code);

/* True if all bytes are strict UTF-8 without NUL; else *bad is the offset of
 * the first byte that is not (bad may be NULL). */
bool utf8_valid(const void *bytes, size_t length, size_t *bad);

/* Columns that a code point takes on a terminal: 0, 1 or 2; -1 for what must
 * not reach one (see utf8_hostile). */
int utf8_width(int32_t code);

/* True for what could drive a terminal or disguise a text: C0, DEL, C1,
 * bidirectional controls, zero-width and tag characters, line separators,
 * noncharacters, invisible fillers. */
bool utf8_hostile(int32_t code);

/* Columns of a text that is clean already (the result of visible()). */
int utf8_columns(const char *text);

/* A text that may be shown: hostile characters as ^[ or <U+202E>, broken
 * bytes as U+FFFD, at most four combining marks on a base. With `lines`,
 * newlines stay (and CR LF becomes LF). Returns `text` itself where nothing
 * had to change. */
const char *visible(struct arena *arena, const char *text, bool lines);

#endif
