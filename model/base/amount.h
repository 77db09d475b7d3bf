/* SPDX-License-Identifier: MIT */
/*
 * Amounts that people count in: money, minutes, and how long a credential
 * stays valid. Each has a value for "unknown", which is not zero.
 */
#ifndef CAIRN_BASE_AMOUNT_H
#define CAIRN_BASE_AMOUNT_H

#include <stdbool.h>
#include <stdint.h>

#include "model/base/day.h"

enum { AMOUNT_TEXT = 48 }; /* room for any amount in words */

/* Minor units (cents) of an ISO 4217 currency; NO_MONEY is unknown. */
struct money {
	int64_t minor;
	char currency[4];
};

#define NO_MONEY ((struct money){ INT64_MIN, "" })

struct minutes {
	int32_t n;
};

#define NO_MINUTES ((struct minutes){ INT32_MIN })

/* Of continuing education, in tenths. */
struct credits {
	int32_t n;
};

#define NO_CREDITS ((struct credits){ INT32_MIN })

/* How long an award counts from the day it is earned. */
struct validity {
	enum validity_unit {
		VALID_UNKNOWN,
		VALID_ENDS, /* it ends, nobody says when */
		VALID_NEVER_ENDS,
		VALID_MONTHS,
		VALID_DAYS,
	} unit;
	int32_t n;
};

bool money_is(struct money money);
bool minutes_is(struct minutes minutes);
bool credits_is(struct credits credits);

/* A sum of minutes, 0 or more; one that is too great is the greatest. */
struct minutes minutes_sum(int64_t sum);

/* "425 USD", "425.50 USD", "USD 425.50"; a currency is three capitals.
 * Negative amounts and more decimals than the currency has are refused.
 * `currency` (may be "") is taken where the text names none. */
bool money_read(const char *text, const char *currency, struct money *money);

/* "425 USD", "425.50 USD"; "" for NO_MONEY. Returns `to`. */
const char *money_words(struct money money, char to[AMOUNT_TEXT]);

/* "90", "90m", "1h30", "1.5h", "2 h", "40 hours" -> minutes. */
bool minutes_read(const char *text, struct minutes *minutes);

/* "50 min", "9 h 20", "40 h"; "" for NO_MINUTES. Returns `to`. */
const char *minutes_words(struct minutes minutes, char to[AMOUNT_TEXT]);

/* "20", "1.5": not more than one decimal. */
bool credits_read(const char *text, struct credits *credits);

/* "20", "1.5"; "" for NO_CREDITS. Returns `to`. */
const char *credits_words(struct credits credits, char to[AMOUNT_TEXT]);

/* "never", "36 months", "90 days", "3 years", "ends", "unknown" or "". */
bool validity_read(const char *text, struct validity *validity);

/* "never" (ends), "ends" (but when?), "36 months", "90 days"; "" for unknown:
 * the form in which it is stored and shown. Returns `to`. */
const char *validity_words(struct validity validity, char to[AMOUNT_TEXT]);

/* The first day on which an award earned on `earned` no longer counts;
 * NO_DAY where it never ends or that is unknown. */
struct day validity_end(struct validity validity, struct day earned);

#endif
