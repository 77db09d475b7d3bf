/* SPDX-License-Identifier: MIT */
/*
 * iCalendar: folding, escaping, whole days.
 */
#include "tests/unit/check.h"

#include "model/exchange/calendar_out.h"

static const char *write_one(struct arena *arena, const char *title,
			     const char *on)
{
	struct text out = { .arena = arena };
	struct calendar_entry entry = { .uid = "a@b",
					.title = title,
					.note = "" };
	struct day today;

	assert_true(day_read("2026-11-22", &today, NULL));
	assert_true(day_read(on, &entry.day, NULL));
	calendar_begin(&out);
	calendar_entry(&out, &entry, today);
	calendar_end(&out);
	return text_string(&out);
}

static void a_day_ends_where_the_next_begins(void **state)
{
	struct arena arena = { NULL };

	(void)state;
	assert_string_equal(write_one(&arena, "Knots; bends, \\", "2026-12-31"),
			    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
			    "PRODID:-//cairn//plan//EN\r\n"
			    "CALSCALE:GREGORIAN\r\nBEGIN:VEVENT\r\nUID:a@b\r\n"
			    "DTSTAMP:20261122T000000Z\r\n"
			    "DTSTART;VALUE=DATE:20261231\r\n"
			    "DTEND;VALUE=DATE:20270101\r\n"
			    "SUMMARY:Knots\\; bends\\, \\\\\r\n"
			    "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
			    "END:VCALENDAR\r\n");
	assert_non_null(strstr(write_one(&arena, "Leap", "2028-02-28"),
			       "DTEND;VALUE=DATE:20280229\r\n"));
	assert_null(
		strchr(write_one(&arena, "a\tb\x1b[1m", "2028-02-28"), '\x1b'));
	arena_free(&arena);
}

/* No line is longer than 75 bytes, and no character is torn. */
static void long_lines_are_folded(void **state)
{
	struct arena arena = { NULL };
	char title[512] = "";
	const char *at;

	(void)state;
	for (int i = 0; i < 60; i++)
		strcat(title, i % 3 ? "\xe2\x82\xac" : "xy");
	at = write_one(&arena, title, "2026-12-01");
	while (*at) {
		size_t length = strcspn(at, "\r");

		assert_in_range(length, 1, 75);
		assert_int_equal(at[length + 1], '\n');
		assert_true(((unsigned char)at[0] & 0xc0) != 0x80);
		if (*at == ' ')
			assert_true(((unsigned char)at[1] & 0xc0) != 0x80);
		at += length + 2;
	}
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_ends_where_the_next_begins),
		cmocka_unit_test(long_lines_are_folded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
