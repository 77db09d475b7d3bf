/* SPDX-License-Identifier: MIT */
/*
 * The time of a week, in words that a person writes: "1h" for each day, or
 * "mon-fri 1h, sat 2h30, sun 0".
 */
#ifndef CAIRN_BASE_WEEK_H
#define CAIRN_BASE_WEEK_H

#include <stdbool.h>

#include "model/base/arena.h"
#include "model/base/err.h"

#define WEEK_HINT "1h a day, or mon-fri 1h, sat 2h"

/* Reads minutes of each weekday, Monday first; days that are not named have
 * none. False where the text is no week. */
bool week_read(const char *text, int minutes[7]);

/* Fails with what to write; "" is fine, nothing is said then. */
bool week_check(const char *text, struct err *err);

/* So many minutes a week over its days: the same on each in steps of five,
 * the rest on Saturday. */
void week_spread(int weekly, int minutes[7]);

/* What week_read() takes back, alike days together; in `arena`. */
const char *week_words(const int minutes[7], struct arena *arena);

#endif
