/* SPDX-License-Identifier: MIT */
/*
 * The SHA-256 of some bytes, as 64 lower-case hexadecimal digits. It names an
 * original document: the same bytes are the same document.
 */
#ifndef CAIRN_BASE_SHA256_H
#define CAIRN_BASE_SHA256_H

#include <stddef.h>

enum { SHA256_TEXT = 65 }; /* 64 digits and the NUL */

const char *sha256(const void *bytes, size_t length, char to[SHA256_TEXT]);

#endif
