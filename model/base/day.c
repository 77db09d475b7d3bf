/* SPDX-License-Identifier: MIT */
/*
 * Day numbers and dates. The conversion counts in years that begin in March,
 * so that the leap day is the last of its year (the usual civil algorithm,
 * with 400-year eras of 146,097 days).
 */
#include "model/base/day.h"

#include <stdio.h>
#include <string.h>

#include "model/base/text.h"

static const char *const months[] = {
	"Jan", "Feb", "Mar", "Apr", "May", "Jun",
	"Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
};

static const char *const weekdays[] = {
	"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
};

bool day_is(struct day day)
{
	return day.n != INT32_MIN;
}

struct date day_date(struct day day)
{
	int32_t z = day.n + 719468;
	int32_t era = (z >= 0 ? z : z - 146096) / 146097;
	int32_t of_era = z - era * 146097;
	int32_t year = (of_era - of_era / 1460 + of_era / 36524 -
			of_era / 146096) /
		       365;
	int32_t of_year = of_era - (365 * year + year / 4 - year / 100);
	int32_t m = (5 * of_year + 2) / 153;
	struct date date = { .day = of_year - (153 * m + 2) / 5 + 1,
			     .month = m < 10 ? m + 3 : m - 9 };

	date.year = year + era * 400 + (date.month <= 2);
	return date;
}

static int32_t number_of(int y, int m, int d)
{
	int32_t year = m <= 2 ? y - 1 : y;
	int32_t era = (year >= 0 ? year : year - 399) / 400;
	int32_t of_era = year - era * 400;
	int32_t of_year = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
	       of_year - 719468;
}

static int days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return month == 2 && leap ? 29 : days[month - 1];
}

bool day_from_date(int year, int month, int day, struct day *result)
{
	if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 ||
	    day > days_in_month(year, month))
		return false;
	result->n = number_of(year, month, day);
	return true;
}

int day_weekday(struct day day)
{
	int of_week = (day.n + 3) % 7;

	return of_week < 0 ? of_week + 7 : of_week;
}

struct day day_add_months(struct day day, int32_t count)
{
	struct date date = day_date(day);
	int64_t month = (int64_t)date.year * 12 + date.month - 1 + count;
	int year = (int)(month / 12), of_year = (int)(month % 12) + 1;
	int last;

	if (year < 1 || year > 9999)
		return NO_DAY;
	last = days_in_month(year, of_year);
	return (struct day){ number_of(year, of_year,
				       date.day < last ? date.day : last) };
}

/* Reads exactly `count` digits. */
static bool digits(const char **at, int count, int *value)
{
	*value = 0;
	for (int i = 0; i < count; i++, (*at)++) {
		if (**at < '0' || **at > '9')
			return false;
		*value = *value * 10 + (**at - '0');
	}
	return true;
}

static bool skip(const char **at, char c)
{
	if (**at != c)
		return false;
	(*at)++;
	return true;
}

bool day_read(const char *text, struct day *day, const char **rest)
{
	int y, m, d;

	if (!digits(&text, 4, &y) || !skip(&text, '-') ||
	    !digits(&text, 2, &m) || !skip(&text, '-') ||
	    !digits(&text, 2, &d) || !day_from_date(y, m, d, day))
		return false;
	if (rest)
		*rest = text;
	return rest || !*text;
}

bool day_type(const char *text, struct day today, struct day *day)
{
	char number[8] = "", unit;
	size_t length = strlen(text);
	long long n;

	if (text_same(text, "today") || text_same(text, "now")) {
		*day = today;
		return true;
	}
	if (text_same(text, "tomorrow") || text_same(text, "yesterday")) {
		day->n = today.n + (text[0] == 't' || text[0] == 'T' ? 1 : -1);
		return true;
	}
	if (*text != '+' && *text != '-')
		return day_read(text, day, NULL);
	unit = text[length - 1];
	if (unit >= '0' && unit <= '9')
		unit = 'd';
	else
		length--;
	if (length < 2 || length > sizeof(number))
		return false;
	memcpy(number, text + 1, length - 1);
	if (!text_number(number, 0, 100000, &n))
		return false;
	if (*text == '-')
		n = -n;
	switch (unit) {
	case 'd': day->n = today.n + (int32_t)n; break;
	case 'w': day->n = today.n + (int32_t)n * 7; break;
	case 'm': *day = day_add_months(today, (int32_t)n); break;
	case 'y': *day = day_add_months(today, (int32_t)n * 12); break;
	default: return false;
	}
	return day_is(*day) && day->n >= DAY_FIRST.n && day->n <= DAY_LAST.n;
}

const char *day_iso(struct day day, char to[DAY_TEXT])
{
	struct date date;

	to[0] = '\0';
	if (!day_is(day))
		return to;
	date = day_date(day);
	snprintf(to, DAY_TEXT, "%04d-%02d-%02d", date.year, date.month,
		 date.day);
	return to;
}

const char *day_words(struct day day, char to[DAY_TEXT])
{
	struct date date;

	to[0] = '\0';
	if (!day_is(day))
		return to;
	date = day_date(day);
	snprintf(to, DAY_TEXT, "%d %s %d", date.day, months[date.month - 1],
		 date.year);
	return to;
}

const char *day_with_weekday(struct day day, char to[DAY_TEXT])
{
	struct date date;

	to[0] = '\0';
	if (!day_is(day))
		return to;
	date = day_date(day);
	snprintf(to, DAY_TEXT, "%s %d %s %d", weekdays[day_weekday(day)],
		 date.day, months[date.month - 1], date.year);
	return to;
}

/* "+05:30" or "Z" in minutes east of Greenwich. */
static bool read_zone(const char **at, int *minutes, bool *missing)
{
	int hours, rest;
	bool west;

	*minutes = 0;
	*missing = !**at;
	if (*missing || skip(at, 'Z') || skip(at, 'z'))
		return true;
	west = **at == '-';
	if (!skip(at, '+') && !skip(at, '-'))
		return false;
	if (!digits(at, 2, &hours))
		return false;
	skip(at, ':');
	if (!digits(at, 2, &rest) || hours > 23 || rest > 59)
		return false;
	*minutes = (hours * 60 + rest) * (west ? -1 : 1);
	return true;
}

/* "23:59", "23:59:59" (60 for a leap second), "23:59:59.999". */
static bool read_time(const char **at, int *hour, int *minute)
{
	int second = 0;

	if (!digits(at, 2, hour) || !skip(at, ':') || !digits(at, 2, minute))
		return false;
	if (skip(at, ':')) {
		if (!digits(at, 2, &second))
			return false;
		if (skip(at, '.')) {
			if (**at < '0' || **at > '9')
				return false;
			while (**at >= '0' && **at <= '9')
				(*at)++;
		}
	}
	return (*hour < 24 && *minute < 60 && second <= 60) ||
	       (*hour == 24 && *minute == 0 && second == 0);
}

bool day_from_instant(const char *text, struct day *day, bool *assumed)
{
	int hour, minute, zone;
	const char *at;
	bool missing = true;

	if (!day_read(text, day, &at))
		return false;
	if (*at) {
		if (!skip(&at, 'T') && !skip(&at, 't') && !skip(&at, ' '))
			return false;
		if (!read_time(&at, &hour, &minute) ||
		    !read_zone(&at, &zone, &missing) || *at)
			return false;
		minute += hour * 60 - zone;
		day->n += minute < 0 ? -1 : minute / (24 * 60);
	}
	if (assumed)
		*assumed = missing;
	return true;
}
