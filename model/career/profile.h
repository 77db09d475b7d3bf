/* SPDX-License-Identifier: MIT */
/*
 * Whose career it is: one row, made with the file.
 */
#ifndef CAIRN_CAREER_PROFILE_H
#define CAIRN_CAREER_PROFILE_H

#include "model/record/entity.h"

struct profile {
	int64_t id; /* always 1 */
	const char *name, *place;
	const char *currency; /* ISO 4217, "" while unknown */
	struct minutes weekly; /* for learning, a week */
	const char *aims, *note;
};

extern const struct entity profile_entity;

#endif
