/* SPDX-License-Identifier: MIT */
/*
 * The text of a page has paragraphs, headings, items and lines that stay as
 * they are; each becomes lines of a sheet, which wraps them.
 */
#include "tui/sheets/guide.h"

#include <string.h>

#include "model/base/text.h"
#include "tui/command.h"

/* Adds what was gathered of a paragraph or an item. */
static void put(struct sheet *s, struct text *block, bool item)
{
	struct line *line;

	if (!block->length)
		return;
	line = sheet_line(s, ROLE_TEXT, "%s%s", item ? "- " : "",
			  text_string(block));
	line->hang = item ? 2 : 0;
	*block = (struct text){ .arena = block->arena };
}

/* A blank line parts paragraphs; below a heading and between items it only
 * takes room. */
static void part(struct sheet *s, const char *rest)
{
	if (s->lines[s->count - 1].role != ROLE_LABEL &&
	    !text_starts(rest, "\n- "))
		sheet_blank(s);
}

static void tell_text(const char *text, struct sheet *s)
{
	struct text block = { .arena = s->arena };
	bool item = false;

	for (size_t length; *text; text += length + (text[length] == '\n')) {
		bool starts = text_starts(text, "- ");
		bool heading = text_starts(text, "## ");
		bool kept = text_starts(text, "    ");
		size_t skip = starts ? 2 : strspn(text, " ");

		length = strcspn(text, "\n");
		if (starts || heading || kept || !length) {
			put(s, &block, item);
			item = starts;
		}
		if (heading)
			sheet_line(s, ROLE_LABEL, "%.*s", (int)length - 3,
				   text + 3);
		else if (kept)
			sheet_line(s, ROLE_STRONG, "%.*s", (int)length - 2,
				   text + 2);
		else if (length)
			text_addf(&block, "%s%.*s", block.length ? " " : "",
				  (int)(length - skip), text + skip);
		else
			part(s, text);
	}
	put(s, &block, item);
}

/* A word in capitals, alone or behind a dash, stands for what one fills in. */
static bool is_gap(const char *word)
{
	return word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'A' &&
	       word[1] <= 'Z';
}

/* The line that Enter runs for an action: the command itself, or the prompt
 * with its beginning where something has to be filled in. */
static const char *guide_enter(const char *command, struct arena *arena)
{
	for (const char *at = command; *at; at += strspn(at, " ")) {
		if (is_gap(at))
			return arena_printf(arena, "prompt %s",
					    arena_copy(arena, command,
						       (size_t)(at - command)));
		at += strcspn(at, " ");
	}
	return command;
}

static void tell_links(const struct guide *guide, const struct guide_page *page,
		       struct sheet *s)
{
	if (page->see.count)
		sheet_rule(s, "See also", "");
	for (int i = 0; i < page->see.count; i++) {
		const struct guide_page *other = guide_find(guide,
							    page->see.at[i]);
		struct line *line = sheet_line(s, ROLE_TEXT, "%s",
					       other ? other->title
						     : page->see.at[i]);

		line_right(s, line, ROLE_FAINT, "guide %s", page->see.at[i]);
		line->enter = arena_printf(s->arena, "guide %s",
					   page->see.at[i]);
	}
}

/* What only the shell can do is told as one types it there. */
static void tell_actions(const struct guide_page *page, struct sheet *s)
{
	if (page->action_count)
		sheet_rule(s, "What to do", "");
	for (int i = 0; i < page->action_count; i++) {
		const struct guide_action *a = &page->actions[i];
		const struct command *command = command_find(
			arena_copy(s->arena, a->command,
				   strcspn(a->command, " ")));
		bool shell = command && command->is & IN_SHELL;
		struct line *line = sheet_line(s, ROLE_TEXT, "%s", a->words);

		line->enter = shell ? NULL : guide_enter(a->command, s->arena);
		line_right(s, line, ROLE_FAINT, "%s%s", shell ? "$ cairn " : "",
			   a->command);
	}
}

void guide_sheet(const struct guide *guide, const struct guide_page *page,
		 const char *right, struct sheet *s)
{
	sheet_rule(s, page->title, right);
	tell_text(page->text, s);
	tell_links(guide, page, s);
	tell_actions(page, s);
	sheet_rule(s, "Sources", "");
	for (int i = 0; i < page->sources.count; i++)
		sheet_line(s, ROLE_FAINT, "%s", page->sources.at[i]);
}
