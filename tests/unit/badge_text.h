/* SPDX-License-Identifier: MIT */
/*
 * Reading documents that a test writes in single quotes (which become double
 * ones). Each test program that includes this has its own arena and results.
 */
#ifndef CAIRN_TESTS_BADGE_TEXT_H
#define CAIRN_TESTS_BADGE_TEXT_H

#include "tests/unit/check.h"

#include "model/badge/badge.h"
#include "model/base/text.h"

static struct arena arena;
static struct err err;
static struct badge_file found;

static int empty_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static char *quoted(const char *text)
{
	char *copy = arena_string(&arena, text);

	for (char *c = copy; *c; c++)
		if (*c == '\'')
			*c = '"';
	return copy;
}

static enum badge_outcome reading(const char *text)
{
	const char *file = quoted(text);

	err.text[0] = '\0';
	return badge_read(file, strlen(file), &arena, &found, &err);
}

static const struct badge *taken(const char *text)
{
	if (reading(text) != BADGE_TAKEN)
		fail_msg("not taken: %s (%s%s)", text, err.text, found.skipped);
	return &found.badges[0];
}

static void refused(const char *text, const char *why)
{
	assert_int_equal(reading(text), BADGE_REFUSED);
	if (!strstr(err.text, why))
		fail_msg("\"%s\" does not say \"%s\"", err.text, why);
}

static void skipped(const char *text, const char *what)
{
	assert_int_equal(reading(text), BADGE_SKIPPED);
	assert_string_equal(found.skipped, what);
}

static void remarked(const char *words)
{
	for (struct badge_remark *r = found.remarks; r; r = r->next)
		if (strstr(r->words, words))
			return;
	fail_msg("no remark says \"%s\"", words);
}

static void on(struct day day, const char *iso)
{
	char text[DAY_TEXT];

	assert_string_equal(day_iso(day, text), iso);
}

#endif
