/* SPDX-License-Identifier: MIT */
/*
 * iCalendar (RFC 5545): what is to be done on which day, for any calendar.
 *
 * Written by hand and not by a library: four properties of whole days are
 * needed, no zones and no repeats, and what a library would add to the program
 * is larger than what it saves.
 */
#ifndef CAIRN_EXCHANGE_CALENDAR_OUT_H
#define CAIRN_EXCHANGE_CALENDAR_OUT_H

#include "model/base/day.h"
#include "model/base/text.h"

struct calendar_entry {
	const char *uid; /* the same at each export, so that it is updated */
	struct day day;
	const char *title, *note;
};

/* Adds the head / one entry of a whole day / the end. Lines end in CR LF and
 * are folded within 75 bytes, between characters. */
void calendar_begin(struct text *out);
void calendar_entry(struct text *out, const struct calendar_entry *entry,
		    struct day today);
void calendar_end(struct text *out);

#endif
