/* SPDX-License-Identifier: MIT */
/*
 * What a file is, by what is in it. Names are not asked: badges travel as
 * JSON called .png and as tokens called .txt.
 */
#ifndef CAIRN_BADGE_SNIFF_H
#define CAIRN_BADGE_SNIFF_H

#include <stddef.h>

/* A stretch of bytes that somebody else owns. */
struct span {
	const char *bytes;
	size_t length;
};

enum sniffed {
	SNIFF_NOTHING, /* not one byte but blanks */
	SNIFF_PNG,
	SNIFF_SVG,
	SNIFF_JWS, /* three base64url parts with points between */
	SNIFF_JSON, /* begins with { */
	SNIFF_LIST, /* begins with [: JSON perhaps, but no badge */
	SNIFF_URL, /* a web address alone */
	SNIFF_OTHER,
};

/* Guesses from the first bytes (a JWS and a URL: from all). For text, *body
 * is the file without byte order mark and blanks around; for a PNG it is the
 * whole. */
enum sniffed sniff(const void *bytes, size_t length, struct span *body);

#endif
