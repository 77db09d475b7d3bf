/* SPDX-License-Identifier: MIT */
/*
 * The door through which time comes in. CAIRN_TODAY=2026-11-22 stops the clock
 * for everything: today is that day, and an instant is its first second.
 */
#ifndef CAIRN_BASE_CLOCK_H
#define CAIRN_BASE_CLOCK_H

#include <stdbool.h>

#include "model/base/day.h"
#include "model/base/err.h"

enum { CLOCK_TEXT = 24 }; /* room for "2026-11-22T17:03:59Z" */

/* The civil day where the person is. False where CAIRN_TODAY is no date. */
bool clock_today(struct day *today, struct err *err);

/* This instant in UTC, RFC 3339, to the second. Returns `to`. */
const char *clock_instant(char to[CLOCK_TEXT]);

#endif
