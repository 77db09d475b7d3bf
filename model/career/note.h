/* SPDX-License-Identifier: MIT */
/*
 * A note on anything, or on nothing in particular.
 */
#ifndef CAIRN_CAREER_NOTE_H
#define CAIRN_CAREER_NOTE_H

#include "model/record/entity.h"

struct note {
	int64_t id;
	const char *title;
	struct day written;
	const char *about; /* "credential 12", or "" */
	const char *text;
};

extern const struct entity note_entity;

#endif
