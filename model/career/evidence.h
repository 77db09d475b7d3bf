/* SPDX-License-Identifier: MIT */
/*
 * What shows that a credential was earned: a file or an address.
 */
#ifndef CAIRN_CAREER_EVIDENCE_H
#define CAIRN_CAREER_EVIDENCE_H

#include "model/record/entity.h"

struct evidence {
	int64_t id;
	struct link credential;
	const char *title, *kind, *url, *path;
	const char *sha256; /* of the file when it was added, or "" */
	struct day added;
	const char *note;
};

extern const struct entity evidence_entity;

#endif
