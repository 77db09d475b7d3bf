/* SPDX-License-Identifier: MIT */
/*
 * The one table of roles.
 */
#include "tui/draw/role.h"

#include "model/base/text.h"

struct entry {
	const char *name;
	enum role parent;
	unsigned attributes;
	char letter;
};

static const struct entry entries[ROLES] = {
	[ROLE_TEXT] = { "text", ROLE_TEXT, 0, '.' },
	[ROLE_FAINT] = { "faint", ROLE_TEXT, ATTR_DIM, 'f' },
	[ROLE_STRONG] = { "strong", ROLE_TEXT, ATTR_BOLD, 'S' },
	[ROLE_TITLE] = { "title", ROLE_STRONG, ATTR_BOLD, 'T' },
	[ROLE_HEADER] = { "header", ROLE_STRONG, ATTR_BOLD, 'h' },
	[ROLE_TAB] = { "tab", ROLE_TEXT, 0, 't' },
	[ROLE_TAB_CURRENT] = { "tab-current", ROLE_TITLE,
			       ATTR_BOLD | ATTR_REVERSE, 'C' },
	[ROLE_RULE] = { "rule", ROLE_FAINT, 0, '-' },
	[ROLE_COLUMN] = { "column", ROLE_FAINT, ATTR_UNDERLINE, 'c' },
	[ROLE_SELECTED] = { "selected", ROLE_TEXT, ATTR_REVERSE, '>' },
	[ROLE_SELECTED_IDLE] = { "selected-idle", ROLE_TEXT, ATTR_UNDERLINE,
				 'i' },
	[ROLE_MATCH] = { "match", ROLE_STRONG, ATTR_BOLD | ATTR_UNDERLINE,
			 'm' },
	[ROLE_LABEL] = { "label", ROLE_FAINT, 0, 'l' },
	[ROLE_INPUT] = { "input", ROLE_TEXT, ATTR_UNDERLINE, '_' },
	[ROLE_GOOD] = { "good", ROLE_TEXT, 0, '+' },
	[ROLE_BAD] = { "bad", ROLE_STRONG, ATTR_BOLD, 'x' },
	[ROLE_WARNING] = { "warning", ROLE_STRONG, ATTR_BOLD, '!' },
	[ROLE_UNKNOWN] = { "unknown", ROLE_FAINT, 0, '?' },
	[ROLE_SUPPOSED] = { "supposed", ROLE_WARNING,
			    ATTR_ITALIC | ATTR_UNDERLINE, '~' },
	[ROLE_GAUGE] = { "gauge", ROLE_GOOD, 0, '#' },
	[ROLE_GAUGE_EMPTY] = { "gauge-empty", ROLE_FAINT, ATTR_DIM, ':' },
	[ROLE_FOOTER] = { "footer", ROLE_FAINT, 0, 'F' },
	[ROLE_KEY] = { "key", ROLE_STRONG, ATTR_BOLD, 'k' },
	[ROLE_MESSAGE] = { "message", ROLE_STRONG, ATTR_BOLD, 'M' },
	[ROLE_ERROR] = { "error", ROLE_BAD, ATTR_BOLD | ATTR_REVERSE, 'E' },
};

const char *role_name(enum role role)
{
	return entries[role].name;
}

enum role role_parent(enum role role)
{
	return entries[role].parent;
}

unsigned role_attributes(enum role role)
{
	return entries[role].attributes;
}

char role_letter(enum role role)
{
	return entries[role].letter;
}

bool role_find(const char *name, enum role *role)
{
	for (int i = 0; i < ROLES; i++) {
		if (!text_equal(entries[i].name, name))
			continue;
		*role = (enum role)i;
		return true;
	}
	return false;
}
