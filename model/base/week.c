/* SPDX-License-Identifier: MIT */
/*
 * The time of a week, in words that a person writes.
 */
#include "model/base/week.h"

#include <string.h>

#include "model/base/amount.h"
#include "model/base/text.h"

enum { ITEM_MOST = 40, DAY_MOST = 24 * 60 };

static const char *const names[] = { "mon", "tue", "wed", "thu",
				     "fri", "sat", "sun" };

static const char *skip(const char *at)
{
	return at + strspn(at, " \t");
}

/* The day whose name stands at *at (three letters or more of it), or -1. */
static int take_day(const char **at)
{
	char start[4] = "";

	if (strlen(*at) < 3)
		return -1;
	memcpy(start, *at, 3);
	for (int i = 0; i < 7; i++) {
		if (!text_same(start, names[i]))
			continue;
		while ((**at >= 'a' && **at <= 'z') ||
		       (**at >= 'A' && **at <= 'Z'))
			++*at;
		return i;
	}
	return -1;
}

/* "mon-fri 1h", "sat 2h", "1h". */
static bool read_item(const char *item, int minutes[7])
{
	const char *at = skip(item);
	int first = take_day(&at), last = first;
	struct minutes time;

	at = skip(at);
	if (first >= 0 && *at == '-') {
		at = skip(at + 1);
		last = take_day(&at);
		if (last < 0)
			return false;
	}
	if (first < 0)
		last = (first = 0) + 6;
	if (!minutes_read(skip(at), &time) || time.n > DAY_MOST)
		return false;
	for (int i = first;; i = (i + 1) % 7) {
		minutes[i] = time.n;
		if (i == last)
			return true;
	}
}

bool week_read(const char *text, int minutes[7])
{
	for (int i = 0; i < 7; i++)
		minutes[i] = 0;
	for (;;) {
		char item[ITEM_MOST + 1];
		size_t length = strcspn(text, ",");

		if (length > ITEM_MOST)
			return false;
		memcpy(item, text, length);
		item[length] = '\0';
		if (!read_item(item, minutes))
			return false;
		if (!text[length])
			return true;
		text += length + 1;
	}
}

bool week_check(const char *text, struct err *err)
{
	int minutes[7];

	return !*text || week_read(text, minutes) ||
	       fail(err,
		    "Week: \"%s\" is no week; write the time of each day, "
		    "such as 1h, or mon-fri 1h, sat 2h.",
		    text);
}

void week_spread(int weekly, int minutes[7])
{
	int daily = weekly / 7 / 5 * 5;

	for (int i = 0; i < 7; i++)
		minutes[i] = daily;
	minutes[5] += weekly - 7 * daily;
}

const char *week_words(const int minutes[7], struct arena *arena)
{
	struct text text = { .arena = arena };

	for (int i = 0, end; i < 7; i = end) {
		char words[AMOUNT_TEXT];

		for (end = i + 1; end < 7 && minutes[end] == minutes[i];)
			end++;
		if (!minutes[i])
			continue;
		minutes_words((struct minutes){ minutes[i] }, words);
		if (text.length)
			text_add(&text, ", ");
		if (end - i == 7)
			text_add(&text, words);
		else if (end - i == 1)
			text_addf(&text, "%s %s", names[i], words);
		else
			text_addf(&text, "%s-%s %s", names[i], names[end - 1],
				  words);
	}
	return text.length ? text_string(&text) : "0 min";
}
