/* SPDX-License-Identifier: MIT */
/*
 * When a badge was issued and when it ends, as issuers write it.
 */
#include "model/badge/reader.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "model/base/text.h"

enum { SECONDS_A_DAY = 24 * 60 * 60 };

static bool leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* Whether the text is an instant of a year that no day can hold; *year is
 * that year. The rest is read as of a year of the same length. */
static bool out_of_range(const char *text, int *year)
{
	char moved[64];
	struct day day;

	*year = 0;
	for (int i = 0; i < 4; i++) {
		if (text[i] < '0' || text[i] > '9')
			return false;
		*year = *year * 10 + text[i] - '0';
	}
	if ((*year >= 1900 && *year <= 2200) || strlen(text) >= sizeof(moved))
		return false;
	snprintf(moved, sizeof(moved), "%s%s", leap(*year) ? "2000" : "2001",
		 text + 4);
	return day_from_instant(moved, &day, NULL);
}

bool reader_day(const char *text, struct day *day)
{
	int year;

	if (day_from_instant(text, day, NULL)) {
		/* A zone may carry the first or last day over the edge. */
		if (day->n < DAY_FIRST.n)
			*day = DAY_FIRST;
		if (day->n > DAY_LAST.n)
			*day = DAY_LAST;
		return true;
	}
	if (!out_of_range(text, &year))
		return false;
	*day = year < 1900 ? NO_DAY : DAY_LAST;
	return true;
}

static bool read_text(struct reader *r, const char *name, const char *text,
		      struct day *day)
{
	bool assumed = false;
	struct day exact;
	int year;

	if (!reader_day(text, day))
		return fail(r->err, "%s is \"%.60s\", which is no date.", name,
			    text);
	if (day_from_instant(text, &exact, &assumed)) {
		if (assumed && strlen(text) > strlen("2026-01-31"))
			reader_remark(r, "%s names no time zone: read as UTC",
				      name);
		return true;
	}
	(void)out_of_range(text, &year);
	reader_remark(r,
		      year < 1900 ? "%s is before 1900: left out"
				  : "%s is after 2200: read as 2200-12-31",
		      name);
	return true;
}

/* Open Badges 1.0 and JWT claims count seconds. */
static bool read_seconds(struct reader *r, const char *name, double seconds,
			 const char **text, struct day *day)
{
	double days = floor(seconds / SECONDS_A_DAY);
	char iso[DAY_TEXT];
	int second;

	if (!(days >= DAY_FIRST.n && days <= DAY_LAST.n))
		return fail(r->err, "%s is a number that is no date.", name);
	*day = (struct day){ (int32_t)days };
	second = (int)(seconds - days * SECONDS_A_DAY);
	*text = arena_printf(r->arena, "%sT%02d:%02d:%02dZ", day_iso(*day, iso),
			     second / 3600, second / 60 % 60, second % 60);
	return true;
}

bool reader_instant(struct reader *r, const cJSON *object, const char *name,
		    const char **text, struct day *day)
{
	const cJSON *value = json_member(object, name);
	long long seconds;

	*text = "";
	*day = NO_DAY;
	if (!value)
		return true;
	if (cJSON_IsNumber(value))
		return read_seconds(r, name, value->valuedouble, text, day);
	if (cJSON_IsString(value) && !*value->valuestring)
		return true;
	if (!*json_words(value))
		return fail(r->err, "%s is not a date.", name);
	if (strlen(json_words(value)) > strlen("20260131") &&
	    text_number(json_words(value), INT32_MIN, 9999999999, &seconds))
		return read_seconds(r, name, (double)seconds, text, day);
	*text = reader_keep(r, json_words(value));
	return read_text(r, name, *text, day);
}
