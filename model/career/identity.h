/* SPDX-License-Identifier: MIT */
/*
 * An address to which badges may have been awarded.
 */
#ifndef CAIRN_CAREER_IDENTITY_H
#define CAIRN_CAREER_IDENTITY_H

#include "model/record/entity.h"

struct identity {
	int64_t id;
	unsigned kind; /* of identity_kinds */
	const char *value, *note;
};

extern const char *const identity_kinds[];
extern const struct entity identity_entity;

#endif
