/* SPDX-License-Identifier: MIT */
/*
 * Who awards.
 */
#ifndef CAIRN_CAREER_ISSUER_H
#define CAIRN_CAREER_ISSUER_H

#include "model/record/entity.h"

struct issuer {
	int64_t id;
	const char *slug; /* "" unless from the catalogue */
	const char *title, *kind, *country, *url, *email;
	const char *badge_id; /* how its badges name it, "" if none did */
	bool incomplete; /* known by an address only */
	const char *source, *note;
};

extern const struct entity issuer_entity;

#endif
