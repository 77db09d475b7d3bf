/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include "data/baked.h"
#include "model/base/text.h"
#include "tui/keymap.h"
#include "tui/term/key.h"

static void names_read_back(void **state)
{
	static const char *const names[] = {
		"a",	       "A",	     "/",
		"?",	       ":",	     "space",
		"hash",	       "enter",	     "esc",
		"tab",	       "backtab",    "up",
		"pgdn",	       "f12",	     "ctrl-r",
		"alt-x",       "shift-up",   "ctrl-alt-shift-left",
		"mouse-click", "wheel-up",   "é",
		"-",	       "ctrl-space",
	};
	struct arena arena = { 0 };
	int code;

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		assert_true(key_read(names[i], &code));
		assert_string_equal(key_word(&arena, code), names[i]);
	}
	assert_true(key_read("Escape", &code) && code == K_ESC);
	assert_true(key_read("ctrl-R", &code) && code == (K_CTRL | 'r'));
	assert_false(key_read("", &code));
	assert_false(key_read("ab", &code));
	assert_false(key_read("ctrl-", &code));
	assert_false(key_read("ctrl-ctrl-a", &code));
	assert_false(key_read("shift-a", &code));
	assert_false(key_read("f13", &code));
	arena_free(&arena);
}

static void bytes_of_a_terminal_are_keys(void **state)
{
	(void)state;
	assert_int_equal(key_from_curses('\r', NULL), K_ENTER);
	assert_int_equal(key_from_curses(18, NULL), K_CTRL | 'r');
	assert_int_equal(key_from_curses(27, NULL), K_ESC);
	assert_int_equal(key_from_curses(127, NULL), K_BACKSPACE);
	assert_int_equal(key_from_curses('x', NULL), 'x');
	assert_int_equal(key_from_curses(0, NULL), K_CTRL | ' ');
	assert_int_equal(key_from_curses(0x99, NULL), 0);
	assert_int_equal(key_from_curses(600, "kUP5"), K_CTRL | K_UP);
	assert_int_equal(key_from_curses(600, "kRIT4"),
			 K_ALT | K_SHIFT | K_RIGHT);
	assert_int_equal(key_from_curses(600, "kUP55"), 0);
}

struct fixture {
	struct arena arena;
	struct keymap map;
	struct err err;
};

static int fixture_make(void **state)
{
	struct fixture *f = test_calloc(1, sizeof(*f));

	f->map.arena = &f->arena;
	*state = f;
	return 0;
}

static int fixture_free(void **state)
{
	struct fixture *f = *state;

	arena_free(&f->arena);
	test_free(f);
	return 0;
}

static const char *find(struct fixture *f, const char *pane, const char *key)
{
	int code;

	assert_true(key_read(key, &code));
	return keymap_find(&f->map, pane, "list", code);
}

static void the_nearest_line_wins(void **state)
{
	struct fixture *f = *state;

	assert_true(keymap_read(&f->map, "keys.conf",
				"any   q   back		# back\n"
				"list  a   add	# add\n"
				"list  e   edit\n"
				"plan  a   add task --plan this\n",
				&f->err));
	assert_string_equal(find(f, "plan", "a"), "add task --plan this");
	assert_string_equal(find(f, "issuers", "a"), "add");
	assert_string_equal(find(f, "issuers", "q"), "back");
	assert_null(find(f, "issuers", "z"));
	assert_true(
		keymap_read(&f->map, "mine", "list a -\nplan q quit", &f->err));
	assert_null(find(f, "issuers", "a"));
	assert_string_equal(find(f, "plan", "a"), "add task --plan this");
	assert_string_equal(find(f, "plan", "q"), "quit");
	assert_string_equal(find(f, "issuers", "q"), "back");
}

static void lists_hold_what_is_in_force(void **state)
{
	struct fixture *f = *state;
	const struct binding **list;

	assert_true(
		keymap_read(&f->map, "keys.conf",
			    "any ? help # help\nany q back\nlist a add # add\n"
			    "list q close\nplan a add task # new\nlist z -\n",
			    &f->err));
	assert_int_equal(keymap_list(&f->map, "plan", "list", &f->arena, &list),
			 3);
	assert_string_equal(list[0]->command, "add task");
	assert_string_equal(list[0]->note, "new");
	assert_string_equal(list[1]->command, "close");
	assert_string_equal(list[2]->command, "help");
	assert_int_equal(list[2]->line, 1);
	assert_int_equal(keymap_key(&f->map, "plan", "list", "help"), '?');
	assert_int_equal(keymap_key(&f->map, "plan", "list", "back"), 0);
	assert_int_equal(keymap_key(&f->map, "plan", "form", "back"), 'q');
}

static void mistakes_have_file_and_line(void **state)
{
	struct fixture *f = *state;

	assert_false(keymap_read(&f->map, "k", "any q back\nany q\n", &f->err));
	assert_true(text_starts(f->err.text, "k:2: write it as"));
	assert_false(keymap_read(&f->map, "k", "any meta-q back", &f->err));
	assert_true(text_starts(f->err.text, "k:1: “meta-q”"));
	assert_string_equal(find(f, "plan", "q"), "back");
}

static void the_shipped_keys_read(void **state)
{
	static const char *const everywhere[] = {
		"1",   "6",	 "j",	   "k",	   "up",    "down",   "g",
		"G",   "home",	 "end",	   "pgup", "pgdn",  "ctrl-u", "ctrl-d",
		"/",   "n",	 "N",	   ":",	   "?",	    "u",      "ctrl-r",
		"a",   "e",	 "enter",  "d",	   "space", "q",      "esc",
		"tab", "i",	 "s",	   "f",	   "T",	    "L",      "o",
		"D",   "ctrl-l", "ctrl-z",
	};
	struct fixture *f = *state;
	const struct baked *file = baked_find("keys.conf");

	assert_non_null(file);
	if (!keymap_read(&f->map, "keys.conf", file->bytes, &f->err))
		fail_msg("%s", f->err.text);
	for (size_t i = 0; i < sizeof(everywhere) / sizeof(*everywhere); i++)
		assert_non_null(find(f, "credentials", everywhere[i]));
	/* Letters that type text must not be commands in forms by "form". */
	for (size_t i = 0; i < f->map.count; i++)
		assert_false(text_equal(f->map.bindings[i].pane, "form") &&
			     key_is_text(f->map.bindings[i].key));
}

#define WITH_MAP(test) \
	cmocka_unit_test_setup_teardown(test, fixture_make, fixture_free)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_read_back),
		cmocka_unit_test(bytes_of_a_terminal_are_keys),
		WITH_MAP(the_nearest_line_wins),
		WITH_MAP(lists_hold_what_is_in_force),
		WITH_MAP(mistakes_have_file_and_line),
		WITH_MAP(the_shipped_keys_read),
	};

	return cmocka_run_group_tests_name("keymap", tests, NULL, NULL);
}
