/* SPDX-License-Identifier: MIT */
/*
 * The pages of the guide: nothing leads nowhere, nothing is said without a
 * source, and nothing is too wide or too long for a tired reader.
 */
#include "tests/unit/check.h"

#include <string.h>

#include "data/baked.h"
#include "model/base/text.h"
#include "model/base/utf8.h"
#include "model/career/entities.h"
#include "model/catalogue/guide.h"
#include "tui/command.h"

enum { WIDEST = 76, LINES_LEAST = 15, LINES_MOST = 60, BRIEF_MOST = 260 };

static struct arena arena;
static struct guide guide;

static int load(void **state)
{
	(void)state;
	guide_load(&arena, &guide);
	return guide.count ? 0 : -1;
}

static int unload(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static const struct guide_page *page_of(const char *topic)
{
	for (int i = 0; i < guide.count; i++)
		if (text_equal(guide.pages[i].topic, topic))
			return &guide.pages[i];
	return NULL;
}

static void every_reference_leads_to_a_page(void **state)
{
	(void)state;
	for (int i = 0; i < guide.count; i++) {
		const struct guide_page *p = &guide.pages[i];

		assert_true(p->see.count >= 1);
		for (int j = 0; j < p->see.count; j++)
			if (!page_of(p->see.at[j]) ||
			    page_of(p->see.at[j]) == p)
				fail_msg("%s: see %s", p->topic, p->see.at[j]);
	}
}

/* Each can be come to from the first one by references alone. */
static void no_page_is_an_island(void **state)
{
	bool seen[128] = { true };

	(void)state;
	assert_true(guide.count <= 128);
	for (int round = 0; round < guide.count; round++)
		for (int i = 0; i < guide.count; i++)
			for (int j = 0; seen[i] && j < guide.pages[i].see.count;
			     j++)
				seen[page_of(guide.pages[i].see.at[j]) -
				     guide.pages] = true;
	for (int i = 0; i < guide.count; i++)
		if (!seen[i])
			fail_msg("no reference leads to %s",
				 guide.pages[i].topic);
}

static bool has_year(const char *text)
{
	for (; *text; text++)
		if ((text_starts(text, "19") || text_starts(text, "20")) &&
		    strspn(text, "0123456789") == 4)
			return true;
	return false;
}

/* A source says when; or that nothing was read, which a reader has to know.
 * A page with a source from memory has another one that was read. */
static void every_source_says_who_and_when(void **state)
{
	(void)state;
	for (int i = 0; i < guide.count; i++) {
		const struct guide_page *p = &guide.pages[i];
		int read = 0;

		for (int j = 0; j < p->sources.count; j++) {
			bool memory = strstr(p->sources.at[j], "from memory");

			read += !memory;
			if (!memory && !has_year(p->sources.at[j]))
				fail_msg("%s: no year: %s", p->topic,
					 p->sources.at[j]);
		}
		if (!read)
			fail_msg("%s: no source was read", p->topic);
	}
}

static void no_line_is_too_wide_and_no_page_too_long(void **state)
{
	(void)state;
	for (int i = 0; i < guide.count; i++) {
		const struct guide_page *p = &guide.pages[i];
		const char *file = arena_printf(&arena, "guide/%s.md",
						p->topic);
		const char *at = p->text;
		int lines = 0;

		for (const char *c = baked_find(file)->bytes; *c; c++)
			lines += *c == '\n';
		if (lines < LINES_LEAST || lines > LINES_MOST)
			fail_msg("%s: %d lines", p->topic, lines);
		for (size_t n; *at; at += n + (at[n] == '\n')) {
			n = strcspn(at, "\n");
			if (utf8_columns(arena_copy(&arena, at, n)) > WIDEST)
				fail_msg("%s: %.*s", p->topic, (int)n, at);
		}
		if (strlen(p->brief) > BRIEF_MOST)
			fail_msg("%s: begins with %zu letters: %s", p->topic,
				 strlen(p->brief), p->brief);
	}
}

static const struct entity *entity_named(const char *kind)
{
	for (int i = 0; entities[i]; i++)
		if (text_equal(entities[i]->one, kind))
			return entities[i];
	return NULL;
}

/* "--NAME" of a command's own, or a field of the kind that its first word
 * says. */
static bool has_option(const struct command *c, const char *kind,
		       const char *option)
{
	const struct entity *e = kind ? entity_named(kind) : NULL;
	const char *at = strstr(c->options, option);

	return (at && strchr(" =", at[strlen(option)])) ||
	       (strchr(c->options, '*') && e && entity_field(e, option));
}

static void every_action_is_a_command_that_there_is(void **state)
{
	(void)state;
	for (int i = 0; i < guide.count; i++)
		for (int j = 0; j < guide.pages[i].action_count; j++) {
			const char *line = guide.pages[i].actions[j].command;
			const char *words[WORDS_MAX];
			const struct command *c;
			struct err err;
			int count;

			assert_true(command_split(line, &arena, words, &count,
						  &err));
			c = command_find(words[0]);
			if (!c)
				fail_msg("%s: %s", guide.pages[i].topic, line);
			if (text_equal(words[0], "guide") && count > 1)
				assert_non_null(page_of(words[1]));
			for (int k = 1; k < count; k++)
				if (text_starts(words[k], "--") &&
				    !has_option(c, words[1], words[k] + 2))
					fail_msg("%s: %s of %s",
						 guide.pages[i].topic, words[k],
						 line);
		}
}

/* A name means one page. */
static void no_name_is_given_twice(void **state)
{
	(void)state;
	for (int i = 0; i < guide.count; i++) {
		const struct guide_page *p = &guide.pages[i];

		assert_ptr_equal(guide_find(&guide, p->topic), p);
		assert_ptr_equal(guide_find(&guide, p->title), p);
		for (int j = 0; j < p->aliases.count; j++)
			if (guide_find(&guide, p->aliases.at[j]) != p)
				fail_msg("%s is not alone with %s", p->topic,
					 p->aliases.at[j]);
	}
}

/* Every word that the program uses for a thing has a page. */
static void every_kind_has_a_page(void **state)
{
	(void)state;
	for (int i = 0; entities[i]; i++)
		if (!guide_about(&guide, entities[i]->table))
			fail_msg("no page is about %s", entities[i]->table);
}

static void names_are_found_as_people_write_them(void **state)
{
	const struct guide_page *near[5];

	(void)state;
	assert_ptr_equal(guide_find(&guide, "Red Flags"), page_of("red-flags"));
	assert_ptr_equal(guide_find(&guide, "RED-FLAGS"), page_of("red-flags"));
	assert_ptr_equal(guide_find(&guide, "micro-credentials"), NULL);
	assert_ptr_equal(guide_find(&guide, "ISO 17024"), page_of("iso-17024"));
	assert_ptr_equal(guide_find(&guide, "portab"), page_of("portability"));
	assert_null(guide_find(&guide, "re"));
	assert_null(guide_find(&guide, "cr"));
	assert_int_equal(guide_near(&guide, "recogniiton", 5, near), 1);
	assert_ptr_equal(near[0], page_of("recognition"));
	assert_int_equal(guide_near(&guide, "screenshot", 5, near), 1);
	assert_ptr_equal(near[0], page_of("badge"));
	assert_int_equal(guide_near(&guide, "qqqq", 5, near), 0);
	assert_int_equal(guide_near(&guide, "", 5, near), 0);
}

static void must_refuse(const char *text, const char *why)
{
	struct guide_page page;
	struct err err = { "" };

	assert_false(guide_read("x", text, &arena, &page, &err));
	if (!strstr(err.text, why))
		fail_msg("\"%s\" does not say \"%s\"", err.text, why);
}

static void mistakes_in_a_page_are_named(void **state)
{
	struct guide_page page;
	struct err err;

	(void)state;
	assert_true(guide_read("x",
			       "title: X\ngroup: words\nsource: we, 2026\n"
			       "alias: a, b c\ndo: list KIND | see\n\nOne\n"
			       "two.\n\nThree.\n",
			       &arena, &page, &err));
	assert_string_equal(page.brief, "One two.");
	assert_int_equal(page.aliases.count, 2);
	assert_string_equal(page.aliases.at[1], "b c");
	assert_string_equal(page.actions[0].command, "list KIND");
	assert_string_equal(page.actions[0].words, "see");
	must_refuse("", "A page has a title");
	must_refuse("title: X\ngroup: words\n\ntext\n", "a source");
	must_refuse("title: X\ngroup: words\nsource: we\n", "a text");
	must_refuse("title: X\ntitle: Y\n", "Line 2: This was said before.");
	must_refuse("group: hats\n", "There is no group \"hats\".");
	must_refuse("title: X\nno colon\n", "Line 2 is no \"key: value\".");
	must_refuse("colour: red\n", "There is no key \"colour\".");
	must_refuse("see: a,,b\n", "Between two commas");
	must_refuse("do: list\n", "COMMAND | WORDS");
	must_refuse("policy: no\n", "Say yes");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_reference_leads_to_a_page),
		cmocka_unit_test(no_page_is_an_island),
		cmocka_unit_test(every_source_says_who_and_when),
		cmocka_unit_test(no_line_is_too_wide_and_no_page_too_long),
		cmocka_unit_test(every_action_is_a_command_that_there_is),
		cmocka_unit_test(no_name_is_given_twice),
		cmocka_unit_test(every_kind_has_a_page),
		cmocka_unit_test(names_are_found_as_people_write_them),
		cmocka_unit_test(mistakes_in_a_page_are_named),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
