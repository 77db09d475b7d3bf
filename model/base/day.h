/* SPDX-License-Identifier: MIT */
/*
 * Civil days: what a calendar says, without hours, zones or locale.
 *
 * A day is the number of days since 1970-01-01 in the proleptic Gregorian
 * calendar. It is a type of its own so that a day and a count of days cannot
 * be mixed up; arithmetic is done on `.n`.
 */
#ifndef CAIRN_BASE_DAY_H
#define CAIRN_BASE_DAY_H

#include <stdbool.h>
#include <stdint.h>

struct day {
	int32_t n;
};

enum { DAY_TEXT = 32 }; /* room for any day in words */

#define NO_DAY ((struct day){ INT32_MIN })

/* The first and last day that is accepted: 1900-01-01 and 2200-12-31. */
#define DAY_FIRST ((struct day){ -25567 })
#define DAY_LAST ((struct day){ 84370 })

struct date {
	int year, month, day; /* month 1..12, day 1..31 */
};

bool day_is(struct day day); /* false for NO_DAY */

struct date day_date(struct day day);

/* False for a date that is not on the calendar or out of 1900..2200. */
bool day_from_date(int year, int month, int day, struct day *result);

/* 0 is Monday, 6 is Sunday. */
int day_weekday(struct day day);

/* Calendar months later (or earlier), clamped to the end of the month:
 * 2024-01-31 and 1 month is 2024-02-29. */
struct day day_add_months(struct day day, int32_t months);

/* Strict "2026-11-22"; `text` may be longer only where `rest` is given, which
 * then points behind the date. */
bool day_read(const char *text, struct day *day, const char **rest);

/* What a person may type: "2026-03-31", "today", "+30", "-3d", "+2w", "+6m",
 * "+2y" (from `today`). False for anything else. */
bool day_type(const char *text, struct day today, struct day *day);

/* "2026-11-22" / "22 Nov 2026" / "Nov 2026" / "Sun 22 Nov 2026"; "" for
 * NO_DAY. Both return `to`. */
const char *day_iso(struct day day, char to[DAY_TEXT]);
const char *day_words(struct day day, char to[DAY_TEXT]);
const char *day_with_weekday(struct day day, char to[DAY_TEXT]);

/* The UTC day of an RFC 3339 instant ("2024-05-01T23:30:00-05:00") or of a
 * bare date. The zone may be missing (then UTC is assumed and *assumed set);
 * seconds and fractions may be missing. `assumed` may be NULL. */
bool day_from_instant(const char *text, struct day *day, bool *assumed);

#endif
