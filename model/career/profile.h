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
	const char *week; /* "mon-fri 1h, sat 2h"; "": weekly, spread */
	const char *aims;
	const char *reminders; /* "90, 30, 7": days ahead; "" is those */
	const char *note;
};

extern const struct entity profile_entity;

enum { REMINDERS_MAX = 8 };

/* How many days ahead of an end one is reminded, the most first: what
 * `reminders` says, or 90, 30 and 7 where it says nothing. Returns how many
 * there are; 0 where the text is no such list. */
int profile_reminders(const char *text, int days[REMINDERS_MAX]);

#endif
