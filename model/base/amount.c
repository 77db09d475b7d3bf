/* SPDX-License-Identifier: MIT */
/*
 * Reading and writing amounts. Nothing here depends on a locale: the decimal
 * sign is a point.
 */
#include "model/base/amount.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "model/base/err.h"
#include "model/base/text.h"

bool money_is(struct money money)
{
	return money.minor != INT64_MIN;
}

bool minutes_is(struct minutes minutes)
{
	return minutes.n != INT32_MIN;
}

bool credits_is(struct credits credits)
{
	return credits.n != INT32_MIN;
}

/* How many decimals a currency has (ISO 4217): a hundredth for most. */
static int money_decimals(const char *currency)
{
	static const char none[] = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF "
				   "UGX UYI VND VUV XAF XOF XPF ";
	static const char three[] = "BHD IQD JOD KWD LYD OMR TND ";

	if (strlen(currency) != 3)
		return 2;
	return strstr(none, currency) ? 0 : strstr(three, currency) ? 3 : 2;
}

static void skip_blanks(const char **at)
{
	while (**at == ' ')
		(*at)++;
}

static bool read_currency(const char **at, char currency[4])
{
	for (int i = 0; i < 3; i++)
		if ((*at)[i] < 'A' || (*at)[i] > 'Z')
			return false;
	memcpy(currency, *at, 3);
	currency[3] = '\0';
	*at += 3;
	return true;
}

/* Reads digits with an optional fraction as a whole number of 10^-decimals;
 * more decimals than that, or more than 15 digits, are refused. */
static bool read_decimal(const char **at, int decimals, int64_t *value)
{
	int count = 0, fraction = -1;

	for (*value = 0;; (*at)++) {
		if (**at == '.' && fraction < 0) {
			fraction = 0;
			continue;
		}
		if (**at < '0' || **at > '9')
			break;
		if (++count > 15 || (fraction >= 0 && ++fraction > decimals))
			return false;
		*value = *value * 10 + (**at - '0');
	}
	if (!count || fraction == 0)
		return false;
	for (int i = fraction < 0 ? 0 : fraction; i < decimals; i++)
		*value *= 10;
	return true;
}

bool money_read(const char *text, const char *currency, struct money *money)
{
	struct money read = NO_MONEY;
	const char *at = text, *number;
	bool named;

	skip_blanks(&at);
	named = read_currency(&at, read.currency);
	skip_blanks(&at);
	number = at;
	while ((*at >= '0' && *at <= '9') || *at == '.')
		at++;
	skip_blanks(&at);
	if (!named && *at)
		named = read_currency(&at, read.currency);
	else if (!named && strlen(currency) == 3)
		named = true, memcpy(read.currency, currency, 4);
	skip_blanks(&at);
	if (!named || *at)
		return false;
	if (!read_decimal(&number, money_decimals(read.currency), &read.minor))
		return false;
	*money = read;
	return true;
}

const char *money_words(struct money money, char to[AMOUNT_TEXT])
{
	int decimals = money_decimals(money.currency);
	int64_t unit = decimals == 0 ? 1 : decimals == 2 ? 100 : 1000;

	to[0] = '\0';
	if (!money_is(money))
		return to;
	if (money.minor % unit == 0)
		snprintf(to, AMOUNT_TEXT, "%" PRId64 " %s", money.minor / unit,
			 money.currency);
	else
		snprintf(to, AMOUNT_TEXT, "%" PRId64 ".%0*" PRId64 " %s",
			 money.minor / unit, decimals, money.minor % unit,
			 money.currency);
	return to;
}

/* Moves behind a unit, written short or long; longer ones come first. */
static bool take_unit(const char **at, const char *const *units)
{
	for (; *units; units++)
		if (text_starts(*at, *units)) {
			*at += strlen(*units);
			return true;
		}
	return false;
}

struct minutes minutes_sum(int64_t sum)
{
	return (struct minutes){ sum < INT32_MAX ? (int32_t)sum : INT32_MAX };
}

bool minutes_read(const char *text, struct minutes *minutes)
{
	static const char *const hour[] = { "hours", "hour", "hrs",
					    "hr",    "h",    NULL };
	static const char *const minute[] = { "minutes", "minute", "mins",
					      "min",	 "m",	   NULL };
	const char *at = text;
	int64_t hundredths, rest = 0;

	if (!read_decimal(&at, 2, &hundredths) || hundredths > 10000000)
		return false;
	skip_blanks(&at);
	if (take_unit(&at, hour)) {
		hundredths *= 60;
		skip_blanks(&at);
		if (*at && (!read_decimal(&at, 0, &rest) || rest > 59))
			return false;
		skip_blanks(&at);
	}
	take_unit(&at, minute);
	if (*at || hundredths % 100)
		return false;
	minutes->n = (int32_t)(hundredths / 100 + rest);
	return true;
}

const char *minutes_words(struct minutes minutes, char to[AMOUNT_TEXT])
{
	int n = minutes.n;

	to[0] = '\0';
	if (!minutes_is(minutes))
		return to;
	if (n < 60 && n > -60)
		snprintf(to, AMOUNT_TEXT, "%d min", n);
	else if (n % 60 == 0)
		snprintf(to, AMOUNT_TEXT, "%d h", n / 60);
	else
		snprintf(to, AMOUNT_TEXT, "%d h %02d", n / 60,
			 n < 0 ? -n % 60 : n % 60);
	return to;
}

bool credits_read(const char *text, struct credits *credits)
{
	const char *at = text;
	int64_t tenths;

	if (!read_decimal(&at, 1, &tenths) || *at || tenths > 1000000)
		return false;
	credits->n = (int32_t)tenths;
	return true;
}

const char *credits_words(struct credits credits, char to[AMOUNT_TEXT])
{
	to[0] = '\0';
	if (!credits_is(credits))
		return to;
	if (credits.n % 10)
		snprintf(to, AMOUNT_TEXT, "%d.%d", credits.n / 10,
			 credits.n % 10);
	else
		snprintf(to, AMOUNT_TEXT, "%d", credits.n / 10);
	return to;
}

bool validity_read(const char *text, struct validity *validity)
{
	const char *at = text;
	int64_t n;

	if (!*text || text_same(text, "unknown")) {
		*validity = (struct validity){ .unit = VALID_UNKNOWN };
		return true;
	}
	if (text_same(text, "never") || text_same(text, "ends")) {
		validity->unit = text_same(text, "never") ? VALID_NEVER_ENDS
							  : VALID_ENDS;
		validity->n = 0;
		return true;
	}
	if (!read_decimal(&at, 0, &n) || n < 1 || n > 36500)
		return false;
	skip_blanks(&at);
	if (text_equal(at, "days") || text_equal(at, "day") ||
	    text_equal(at, "d"))
		validity->unit = VALID_DAYS;
	else if (text_equal(at, "months") || text_equal(at, "month") ||
		 text_equal(at, "m"))
		validity->unit = VALID_MONTHS;
	else if (text_equal(at, "years") || text_equal(at, "year") ||
		 text_equal(at, "y"))
		validity->unit = VALID_MONTHS, n *= 12;
	else
		return false;
	if (n > (validity->unit == VALID_MONTHS ? 1200 : 36500))
		return false;
	validity->n = (int32_t)n;
	return true;
}

const char *validity_words(struct validity validity, char to[AMOUNT_TEXT])
{
	const char *one = validity.n == 1 ? "" : "s";

	to[0] = '\0';
	switch (validity.unit) {
	case VALID_UNKNOWN: break;
	case VALID_ENDS: strcpy(to, "ends"); break;
	case VALID_NEVER_ENDS: strcpy(to, "never"); break;
	case VALID_MONTHS:
		snprintf(to, AMOUNT_TEXT, "%d month%s", validity.n, one);
		break;
	case VALID_DAYS:
		snprintf(to, AMOUNT_TEXT, "%d day%s", validity.n, one);
		break;
	}
	return to;
}

struct day validity_end(struct validity validity, struct day earned)
{
	if (!day_is(earned))
		return NO_DAY;
	switch (validity.unit) {
	case VALID_UNKNOWN:
	case VALID_ENDS:
	case VALID_NEVER_ENDS: return NO_DAY;
	case VALID_MONTHS: return day_add_months(earned, validity.n);
	case VALID_DAYS: return (struct day){ earned.n + validity.n };
	}
	panic("a validity of kind %d", (int)validity.unit);
}
