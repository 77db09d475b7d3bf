/* SPDX-License-Identifier: MIT */
/*
 * Something done that counts toward renewals: a line of the ledger.
 */
#ifndef CAIRN_CAREER_ACTIVITY_H
#define CAIRN_CAREER_ACTIVITY_H

#include "model/record/entity.h"

struct activity {
	int64_t id;
	const char *title;
	struct day day;
	const char *category;
	struct credits credits;
	struct minutes minutes;
	const char *evidence; /* an address or a path */
	const char *note;
};

extern const struct entity activity_entity;

#endif
