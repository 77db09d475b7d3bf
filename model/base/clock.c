/* SPDX-License-Identifier: MIT */
/*
 * Today and now. The zone is used here and nowhere else.
 */
#include "model/base/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

bool clock_today(struct day *today, struct err *err)
{
	const char *set = getenv("CAIRN_TODAY");
	time_t now = time(NULL);
	struct tm local;

	if (set && *set)
		return day_read(set, today, NULL) ||
		       fail(err,
			    "CAIRN_TODAY is \"%s\"; write a date such as "
			    "2026-11-22 or unset it.",
			    set);
	if (!localtime_r(&now, &local) ||
	    !day_from_date(local.tm_year + 1900, local.tm_mon + 1,
			   local.tm_mday, today))
		return fail(err, "The clock of this machine is not set; set "
				 "it, or set CAIRN_TODAY to a date.");
	return true;
}

const char *clock_instant(char to[CLOCK_TEXT])
{
	const char *set = getenv("CAIRN_TODAY");
	time_t now = time(NULL);
	struct day day;
	struct tm utc;

	if (set && day_read(set, &day, NULL))
		snprintf(to, CLOCK_TEXT, "%.10sT00:00:00Z", set);
	else if (!gmtime_r(&now, &utc) ||
		 !strftime(to, CLOCK_TEXT, "%Y-%m-%dT%H:%M:%SZ", &utc))
		strcpy(to, "1970-01-01T00:00:00Z");
	return to;
}
