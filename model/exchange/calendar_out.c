/* SPDX-License-Identifier: MIT */
/*
 * iCalendar (RFC 5545).
 */
#include "model/exchange/calendar_out.h"

#include <string.h>

enum { LINE_MOST = 75 };

/* A byte that goes on a character of UTF-8. */
static bool goes_on(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* Adds a content line (3.1), folded: a new line and a blank go on. */
static void add_line(struct text *out, const char *line)
{
	size_t room = LINE_MOST;

	while (strlen(line) > room) {
		size_t length = room;

		while (length > 1 && goes_on(line[length]))
			length--;
		text_addn(out, line, length);
		text_add(out, "\r\n ");
		line += length;
		room = LINE_MOST - 1;
	}
	text_add(out, line);
	text_add(out, "\r\n");
}

/* Adds a property of text, whose special characters are escaped (3.3.11);
 * others that steer are left out. */
static void add_text(struct text *out, const char *name, const char *value)
{
	struct text line = { .arena = out->arena };

	text_addf(&line, "%s:", name);
	for (const char *c = value; *c; c++) {
		if (*c == '\n')
			text_add(&line, "\\n");
		else if (*c == '\\' || *c == ';' || *c == ',')
			text_addf(&line, "\\%c", *c);
		else if ((unsigned char)*c >= ' ' && *c != 0x7f)
			text_addc(&line, *c);
	}
	add_line(out, text_string(&line));
}

static void add_day(struct text *out, const char *name, struct day day)
{
	struct date date = day_date(day);

	text_addf(out, "%s:%04d%02d%02d\r\n", name, date.year, date.month,
		  date.day);
}

void calendar_begin(struct text *out)
{
	add_line(out, "BEGIN:VCALENDAR");
	add_line(out, "VERSION:2.0");
	add_line(out, "PRODID:-//cairn//plan//EN");
	add_line(out, "CALSCALE:GREGORIAN");
}

void calendar_entry(struct text *out, const struct calendar_entry *entry,
		    struct day today)
{
	struct date now = day_date(today);

	add_line(out, "BEGIN:VEVENT");
	add_text(out, "UID", entry->uid);
	text_addf(out, "DTSTAMP:%04d%02d%02dT000000Z\r\n", now.year, now.month,
		  now.day);
	add_day(out, "DTSTART;VALUE=DATE", entry->day);
	/* The first day that is no longer part of it (3.6.1). */
	add_day(out, "DTEND;VALUE=DATE", (struct day){ entry->day.n + 1 });
	add_text(out, "SUMMARY", entry->title);
	if (*entry->note)
		add_text(out, "DESCRIPTION", entry->note);
	add_line(out, "TRANSP:TRANSPARENT");
	add_line(out, "END:VEVENT");
}

void calendar_end(struct text *out)
{
	add_line(out, "END:VCALENDAR");
}
