/* SPDX-License-Identifier: MIT */
/*
 * Reading the pages of the guide. What ships was tried by a test, so that a
 * mistake in it is impossible here.
 */
#include "model/catalogue/guide.h"

#include <string.h>

#include "data/baked.h"
#include "model/base/text.h"

enum { LIST_MOST = 32 };

static const struct {
	const char *name, *label;
} groups[] = {
	{ "start", "Begin here" },	{ "words", "Words" },
	{ "works", "How it works" },	{ "mistakes", "Common mistakes" },
	{ "frameworks", "Frameworks" }, { "cairn", "In cairn" },
};

const char *guide_group(const char *group)
{
	for (size_t i = 0; i < sizeof(groups) / sizeof(*groups); i++)
		if (text_equal(groups[i].name, group))
			return groups[i].label;
	return NULL;
}

/* Without blanks at either end. */
static char *trimmed(struct arena *arena, const char *text, size_t length)
{
	while (length && *text == ' ') {
		text++;
		length--;
	}
	while (length && text[length - 1] == ' ')
		length--;
	return arena_copy(arena, text, length);
}

static bool add(struct guide_list *list, struct arena *arena, const char *text,
		struct err *err)
{
	if (!list->at)
		list->at = arena_array(arena, LIST_MOST, sizeof(*list->at));
	if (list->count == LIST_MOST)
		return fail(err, "There are more than %d of them.", LIST_MOST);
	list->at[list->count++] = text;
	return true;
}

static bool add_parts(struct guide_list *list, struct arena *arena,
		      const char *value, struct err *err)
{
	while (*value) {
		size_t length = strcspn(value, ",");
		const char *part = trimmed(arena, value, length);

		if (!*part)
			return fail(err, "Between two commas is nothing.");
		if (!add(list, arena, part, err))
			return false;
		value += length + (value[length] == ',');
	}
	return true;
}

static bool add_action(struct guide_page *page, struct arena *arena,
		       const char *value, struct err *err)
{
	const char *bar = strstr(value, " | ");

	if (!bar)
		return fail(err, "An action is COMMAND | WORDS.");
	if (!page->actions)
		page->actions = arena_array(arena, LIST_MOST,
					    sizeof(*page->actions));
	if (page->action_count == LIST_MOST)
		return fail(err, "There are more than %d actions.", LIST_MOST);
	page->actions[page->action_count++] = (struct guide_action){
		.command = trimmed(arena, value, (size_t)(bar - value)),
		.words = trimmed(arena, bar + 3, strlen(bar + 3)),
	};
	return true;
}

static bool take_once(const char **to, const char *value, struct err *err)
{
	if (*to)
		return fail(err, "This was said before.");
	*to = value;
	return true;
}

static bool take(struct guide_page *page, struct arena *arena, const char *key,
		 const char *value, struct err *err)
{
	if (text_equal(key, "title"))
		return take_once(&page->title, value, err);
	if (text_equal(key, "group"))
		return take_once(&page->group, value, err) &&
		       (guide_group(value) ||
			fail(err, "There is no group \"%s\".", value));
	if (text_equal(key, "alias"))
		return add_parts(&page->aliases, arena, value, err);
	if (text_equal(key, "about"))
		return add_parts(&page->about, arena, value, err);
	if (text_equal(key, "see"))
		return add_parts(&page->see, arena, value, err);
	if (text_equal(key, "source"))
		return add(&page->sources, arena, value, err);
	if (text_equal(key, "do"))
		return add_action(page, arena, value, err);
	if (text_equal(key, "policy")) {
		page->policy = text_equal(value, "yes");
		return page->policy || fail(err, "Say yes, or leave it out.");
	}
	return fail(err, "There is no key \"%s\".", key);
}

/* The first paragraph as one line. */
static const char *first_paragraph(const char *text, struct arena *arena)
{
	struct text out = { .arena = arena };

	while (*text && *text != '\n') {
		size_t length = strcspn(text, "\n");

		if (out.length)
			text_addc(&out, ' ');
		text_addn(&out, text, length);
		text += length + (text[length] == '\n');
	}
	return text_string(&out);
}

static bool read_head(const char **at, struct arena *arena,
		      struct guide_page *page, struct err *err)
{
	for (int line = 1; **at && **at != '\n'; line++) {
		size_t length = strcspn(*at, "\n");
		const char *colon = memchr(*at, ':', length);
		struct err why;

		if (!colon)
			return fail(err, "Line %d is no \"key: value\".", line);
		if (!take(page, arena,
			  trimmed(arena, *at, (size_t)(colon - *at)),
			  trimmed(arena, colon + 1,
				  length - (size_t)(colon + 1 - *at)),
			  &why))
			return fail(err, "Line %d: %s", line, why.text);
		*at += length + ((*at)[length] == '\n');
	}
	return true;
}

bool guide_read(const char *topic, const char *text, struct arena *arena,
		struct guide_page *page, struct err *err)
{
	*page = (struct guide_page){ .topic = topic };
	if (!read_head(&text, arena, page, err))
		return false;
	text += strspn(text, "\n");
	if (!page->title || !page->group || !page->sources.count || !*text)
		return fail(err, "A page has a title, a group, a source and "
				 "a text.");
	page->text = arena_string(arena, text);
	page->brief = first_paragraph(text, arena);
	return true;
}

/* TOPIC in "guide/TOPIC.md", or NULL. */
static const char *topic_of(const char *file, struct arena *arena)
{
	static const char start[] = "guide/", end[] = ".md";
	size_t length = strlen(file);

	if (!text_starts(file, start) || length < sizeof(start) + sizeof(end))
		return NULL;
	file += strlen(start);
	return arena_copy(arena, file, strlen(file) - strlen(end));
}

void guide_load(struct arena *arena, struct guide *guide)
{
	*guide = (struct guide){ .pages = arena_array(arena, baked_count,
						      sizeof(*guide->pages)) };
	for (size_t i = 0; i < baked_count; i++) {
		const char *topic = topic_of(baked[i].name, arena);
		struct err err;

		if (topic && !guide_read(topic, baked[i].bytes, arena,
					 &guide->pages[guide->count++], &err))
			panic("%s: %s", baked[i].name, err.text);
	}
}

const struct guide_page *guide_about(const struct guide *guide,
				     const char *what)
{
	for (int i = 0; i < guide->count; i++) {
		const struct guide_list *about = &guide->pages[i].about;

		for (int j = 0; j < about->count; j++)
			if (text_equal(about->at[j], what))
				return &guide->pages[i];
	}
	return NULL;
}
