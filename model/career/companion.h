/* SPDX-License-Identifier: MIT */
/*
 * A document that badges are checked with: an issuer's keys, a list of what
 * was taken back, or what hosted badges leave in files of their own.
 */
#ifndef CAIRN_CAREER_COMPANION_H
#define CAIRN_CAREER_COMPANION_H

#include "model/record/entity.h"

struct companion_record {
	int64_t id;
	const char *title; /* the file's name */
	const char *kind; /* "DID document", "status list", ... */
	const char *url; /* the address it stands for, or "" */
	struct day dated; /* as it says of itself */
	struct day added;
	const char *document_sha256; /* its bytes */
	const char *note;
};

extern const struct entity companion_entity;

#endif
