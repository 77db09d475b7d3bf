/* SPDX-License-Identifier: MIT */
/*
 * Names of keys, and what ncurses calls them.
 */
#include "tui/term/key.h"

#include <curses.h>
#include <string.h>

#include "model/base/text.h"
#include "model/base/utf8.h"

struct name {
	const char *name;
	int code;
};

/* The first name of a code is the one that is shown. */
static const struct name names[] = {
	{ "enter", K_ENTER },
	{ "esc", K_ESC },
	{ "tab", K_TAB },
	{ "backtab", K_BACKTAB },
	{ "backspace", K_BACKSPACE },
	{ "delete", K_DELETE },
	{ "insert", K_INSERT },
	{ "space", ' ' },
	{ "hash", '#' },
	{ "up", K_UP },
	{ "down", K_DOWN },
	{ "left", K_LEFT },
	{ "right", K_RIGHT },
	{ "home", K_HOME },
	{ "end", K_END },
	{ "pgup", K_PGUP },
	{ "pgdn", K_PGDN },
	{ "f1", K_F1 },
	{ "f2", K_F2 },
	{ "f3", K_F3 },
	{ "f4", K_F4 },
	{ "f5", K_F5 },
	{ "f6", K_F6 },
	{ "f7", K_F7 },
	{ "f8", K_F8 },
	{ "f9", K_F9 },
	{ "f10", K_F10 },
	{ "f11", K_F11 },
	{ "f12", K_F12 },
	{ "mouse-click", K_CLICK },
	{ "mouse-double", K_DOUBLE },
	{ "wheel-up", K_WHEEL_UP },
	{ "wheel-down", K_WHEEL_DOWN },
	{ "escape", K_ESC },
	{ "return", K_ENTER },
	{ "shift-tab", K_BACKTAB },
	{ "pageup", K_PGUP },
	{ "pagedown", K_PGDN },
};

static const struct name modifiers[] = {
	{ "ctrl-", K_CTRL },
	{ "alt-", K_ALT },
	{ "shift-", K_SHIFT },
};

static const struct {
	int number, code;
} curses_keys[] = {
	{ '\r', K_ENTER },
	{ '\n', K_ENTER },
	{ KEY_ENTER, K_ENTER },
	{ 27, K_ESC },
	{ '\t', K_TAB },
	{ KEY_BTAB, K_BACKTAB },
	{ 8, K_BACKSPACE },
	{ 127, K_BACKSPACE },
	{ KEY_BACKSPACE, K_BACKSPACE },
	{ KEY_DC, K_DELETE },
	{ KEY_IC, K_INSERT },
	{ KEY_UP, K_UP },
	{ KEY_DOWN, K_DOWN },
	{ KEY_LEFT, K_LEFT },
	{ KEY_RIGHT, K_RIGHT },
	{ KEY_HOME, K_HOME },
	{ KEY_END, K_END },
	{ KEY_PPAGE, K_PGUP },
	{ KEY_NPAGE, K_PGDN },
	{ KEY_SLEFT, K_SHIFT | K_LEFT },
	{ KEY_SRIGHT, K_SHIFT | K_RIGHT },
	{ KEY_SR, K_SHIFT | K_UP },
	{ KEY_SF, K_SHIFT | K_DOWN },
	{ KEY_SHOME, K_SHIFT | K_HOME },
	{ KEY_SEND, K_SHIFT | K_END },
	{ KEY_SDC, K_SHIFT | K_DELETE },
	{ 0, K_CTRL | ' ' },
	{ 28, K_CTRL | '\\' },
	{ 29, K_CTRL | ']' },
	{ 30, K_CTRL | '^' },
	{ 31, K_CTRL | '_' },
};

/* Terminfo's extended names are one of these and a digit: kUP5 is ctrl-up. */
static const struct name extended[] = {
	{ "kUP", K_UP },     { "kDN", K_DOWN },	 { "kLFT", K_LEFT },
	{ "kRIT", K_RIGHT }, { "kHOM", K_HOME }, { "kEND", K_END },
	{ "kPRV", K_PGUP },  { "kNXT", K_PGDN }, { "kDC", K_DELETE },
};

/* of an array */
#define COUNT(array) (sizeof(array) / sizeof(*(array)))

bool key_is_text(int code)
{
	return code >= ' ' && code < K_FIRST && !utf8_hostile(code);
}

const char *key_word(struct arena *arena, int code)
{
	struct text text = { .arena = arena };
	char bytes[UTF8_MAX];

	for (size_t i = 0; i < COUNT(modifiers); i++)
		if (code & modifiers[i].code)
			text_add(&text, modifiers[i].name);
	code &= K_PLAIN;
	for (size_t i = 0; i < COUNT(names); i++) {
		if (names[i].code != code)
			continue;
		text_add(&text, names[i].name);
		return text_string(&text);
	}
	if (key_is_text(code))
		text_addn(&text, bytes, (size_t)utf8_put(bytes, code));
	return text_string(&text);
}

/* A key without modifiers. */
static bool read_plain(const char *name, int *code)
{
	const char *end = name + strlen(name);

	for (size_t i = 0; i < COUNT(names); i++) {
		if (!text_same(names[i].name, name))
			continue;
		*code = names[i].code;
		return true;
	}
	if (!*name)
		return false;
	*code = utf8_next(&name, end);
	return name == end && key_is_text(*code);
}

bool key_read(const char *name, int *code)
{
	int held = 0;

	while (!read_plain(name, code)) {
		size_t i = 0;

		while (i < COUNT(modifiers) &&
		       strncmp(name, modifiers[i].name,
			       strlen(modifiers[i].name)) != 0)
			i++;
		if (i == COUNT(modifiers) || held & modifiers[i].code)
			return false;
		held |= modifiers[i].code;
		name += strlen(modifiers[i].name);
	}
	/* A terminal does not tell ctrl-R from ctrl-r, or shift-a from A. */
	if (held & K_CTRL && *code >= 'A' && *code <= 'Z')
		*code += 'a' - 'A';
	if (held & K_SHIFT && *code < K_FIRST)
		return false;
	*code |= held;
	return true;
}

static int from_name(const char *name)
{
	for (size_t i = 0; i < COUNT(extended); i++) {
		size_t length = strlen(extended[i].name);
		int digit, held;

		if (strncmp(name, extended[i].name, length) != 0 ||
		    name[length] < '2' || name[length] > '8' ||
		    name[length + 1])
			continue;
		digit = name[length] - '1';
		held = (digit & 1 ? K_SHIFT : 0) | (digit & 2 ? K_ALT : 0) |
		       (digit & 4 ? K_CTRL : 0);
		return extended[i].code | held;
	}
	return 0;
}

int key_from_curses(int number, const char *name)
{
	for (size_t i = 0; i < COUNT(curses_keys); i++)
		if (curses_keys[i].number == number)
			return curses_keys[i].code;
	if (number > KEY_F0 && number <= KEY_F(12))
		return K_F1 + number - KEY_F(1);
	if (number > 0 && number < 27)
		return K_CTRL | ('a' + number - 1);
	if (number >= ' ' && number < 127)
		return number;
	return name ? from_name(name) : 0;
}
