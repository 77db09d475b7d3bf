/* SPDX-License-Identifier: MIT */
/*
 * A key that the person trusts to be an issuer's.
 */
#ifndef CAIRN_CAREER_TRUSTED_KEY_H
#define CAIRN_CAREER_TRUSTED_KEY_H

#include "model/record/entity.h"

struct trusted_key {
	int64_t id;
	const char *issuer; /* as its badges name it */
	const char *key; /* multibase, JWK or PEM */
	struct day since; /* badges from before are not covered; NO_DAY: all */
	struct day added;
	const char *note;
};

extern const struct entity trusted_key_entity;

#endif
