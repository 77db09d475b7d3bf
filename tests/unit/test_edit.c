/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include <stdlib.h>

#include "model/base/utf8.h"
#include "tui/widgets/edit.h"
#include "tui/widgets/input.h"

static void cursor_goes_by_whole_characters(void **state)
{
	struct edit edit = { 0 };

	(void)state;
	edit_set(&edit, "ae\u0301中");
	assert_int_equal(edit.cursor, 7);
	edit_left(&edit);
	assert_int_equal(edit.cursor, 4);
	edit_left(&edit);
	assert_int_equal(edit.cursor, 1);
	edit_right(&edit);
	assert_int_equal(edit.cursor, 4);
	edit_backspace(&edit);
	assert_string_equal(edit_text(&edit), "a中");
	edit_delete(&edit);
	edit_delete(&edit);
	assert_string_equal(edit_text(&edit), "a");
	edit_home(&edit);
	edit_backspace(&edit);
	edit_left(&edit);
	assert_int_equal(edit.cursor, 0);
	edit_free(&edit);
}

static void typing_and_pasting_are_cleaned(void **state)
{
	struct edit edit = { 0 };

	(void)state;
	edit_type(&edit, 'K');
	edit_type(&edit, 0xe4);
	edit_type(&edit, 0x1f600);
	edit_insert(&edit, "a\tb\nc\033[31m\x80z\xc2\x85");
	assert_string_equal(edit_text(&edit), "Kä😀a b c [31m z ");
	/* Disguises stay as they are; they are shown by name. */
	edit_set(&edit, "");
	edit_insert(&edit, "x\u202ey");
	assert_string_equal(edit_text(&edit), "x\u202ey");
	edit_free(&edit);
	edit.lines = true;
	edit_insert(&edit, "a\nb");
	assert_string_equal(edit_text(&edit), "a\nb");
	edit_free(&edit);
}

static void words_and_kills(void **state)
{
	struct edit edit = { 0 };

	(void)state;
	edit_set(&edit, "AWS Cloud-Practitioner  ");
	edit_word_left(&edit);
	assert_int_equal(edit.cursor, 10);
	edit_word_left(&edit);
	edit_word_left(&edit);
	edit_word_left(&edit);
	assert_int_equal(edit.cursor, 0);
	edit_word_right(&edit);
	assert_int_equal(edit.cursor, 3);
	edit_end(&edit);
	edit_kill_word(&edit);
	assert_string_equal(edit_text(&edit), "AWS Cloud-");
	edit_yank(&edit);
	edit_yank(&edit);
	assert_string_equal(edit_text(&edit),
			    "AWS Cloud-Practitioner  Practitioner  ");
	edit_home(&edit);
	edit_word_right(&edit);
	edit_kill_end(&edit);
	assert_string_equal(edit_text(&edit), "AWS");
	edit_kill_start(&edit);
	assert_string_equal(edit_text(&edit), "");
	edit_yank(&edit);
	assert_string_equal(edit_text(&edit), "AWS");
	edit_free(&edit);
}

/* What is longer than a row is broken at blanks, and walked by rows. */
static void long_lines(void **state)
{
	struct edit edit = { .lines = true };
	struct arena arena = { 0 };
	struct text out = { .arena = &arena };
	struct cells cells;
	struct canvas canvas;

	(void)state;
	cells_init(&cells, 3, 10);
	canvas = canvas_of(&cells);
	edit_set(&edit, "one two three four\nabcdefghijklmno\n");
	input_draw_lines(&edit, &canvas, 0, 0, 3, 10, true);
	cells_dump(&cells, false, &out);
	assert_string_equal(text_string(&out), "abcdefghi\njklmno\n\n");
	assert_int_equal(cells.cursor_row, 2);
	assert_int_equal(cells.cursor_column, 0);
	while (input_step(&edit, 10, -1))
		;
	assert_int_equal(edit.cursor, 0);
	edit_end(&edit);
	assert_int_equal(edit.cursor, strlen("one two three four"));
	assert_true(input_step(&edit, 10, -1));
	assert_int_equal(edit.cursor, strlen("one two three") - 5 + 4);
	out = (struct text){ .arena = &arena };
	input_draw_lines(&edit, &canvas, 0, 0, 3, 10, true);
	cells_dump(&cells, false, &out);
	assert_string_equal(text_string(&out), "one two\nthree\nfour\n");
	input_click_lines(&edit, 3, 10, true, 1, 2);
	assert_int_equal(edit.cursor, strlen("one two th"));
	/* A full row: the cursor does not fall behind it. */
	for (int at = 0; input_step(&edit, 10, 1) && at < 10; at++)
		;
	assert_int_equal(edit.cursor, edit.length);
	cells_free(&cells);
	edit_free(&edit);
	arena_free(&arena);
}

static void several_lines(void **state)
{
	struct edit edit = { .lines = true };

	(void)state;
	edit_set(&edit, "first 中中 line\nno\nthird");
	assert_false(input_step(&edit, 40, 1));
	assert_true(input_step(&edit, 40, -1));
	assert_int_equal(edit.cursor, strlen("first 中中 line\nno"));
	edit_left(&edit);
	assert_true(input_step(&edit, 40, -1));
	assert_int_equal(edit.cursor, 1);
	assert_false(input_step(&edit, 40, -1));
	edit_end(&edit);
	edit_kill_end(&edit);
	assert_string_equal(edit_text(&edit), "first 中中 lineno\nthird");
	edit_kill_start(&edit);
	assert_string_equal(edit_text(&edit), "no\nthird");
	edit_free(&edit);
}

static void the_view_follows_the_cursor(void **state)
{
	struct edit edit = { 0 };
	size_t start, length;
	int column;

	(void)state;
	edit_view(&edit, 5, &start, &length, &column);
	assert_int_equal(start + length + (size_t)column, 0);
	edit_set(&edit, "中中中中");
	edit_view(&edit, 5, &start, &length, &column);
	assert_int_equal(column, 4);
	assert_int_equal(start, 6);
	edit_home(&edit);
	edit_view(&edit, 5, &start, &length, &column);
	assert_int_equal(start, 0);
	assert_int_equal(length, 12);
	assert_int_equal(column, 0);
	edit_set(&edit, "a\033");
	edit_view(&edit, 1, &start, &length, &column);
	assert_int_equal(column, 0);
	edit_view(&edit, 9, &start, &length, &column);
	assert_int_equal(column, 3);
	edit_free(&edit);
}

/* Any verbs in any order keep the cursor between characters and the text
 * valid. */
static void verbs_at_random(void **state)
{
	static void (*const verbs[])(struct edit *) = {
		edit_left,	edit_right, edit_word_left, edit_word_right,
		edit_home,	edit_end,   edit_backspace, edit_delete,
		edit_kill_word, edit_yank,
	};
	static const char *const texts[] = {
		"a", "\u0301", "中", "e\u0301 x", "\n", "😀", "\u202e", "\x80",
	};
	struct edit edit = { .lines = true };
	unsigned seed = 1;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		size_t start, length, cursor;
		int column;

		seed = seed * 1103515245 + 12345;
		if (seed >> 16 & 1)
			edit_insert(&edit, texts[(seed >> 17) % 8]);
		else
			verbs[(seed >> 17) % 10](&edit);
		if (edit.length > 500)
			edit_kill_start(&edit);
		assert_true(edit.cursor <= edit.length);
		assert_true(utf8_valid(edit_text(&edit), edit.length, NULL));
		edit_view(&edit, 10, &start, &length, &column);
		assert_true(column >= 0 && column < 10);
		cursor = edit.cursor;
		if (cursor < edit.length) {
			edit_right(&edit);
			edit_left(&edit);
			assert_int_equal(edit.cursor, cursor);
		}
	}
	edit_free(&edit);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cursor_goes_by_whole_characters),
		cmocka_unit_test(typing_and_pasting_are_cleaned),
		cmocka_unit_test(words_and_kills),
		cmocka_unit_test(long_lines),
		cmocka_unit_test(several_lines),
		cmocka_unit_test(the_view_follows_the_cursor),
		cmocka_unit_test(verbs_at_random),
	};

	return cmocka_run_group_tests_name("edit", tests, NULL, NULL);
}
