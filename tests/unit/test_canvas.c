/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include "tui/draw/canvas.h"
#include "tui/draw/wrap.h"

/* A small grid, a canvas on it, and what it shows. */
struct sheet {
	struct arena arena;
	struct cells cells;
	struct canvas canvas;
};

static void sheet_make(struct sheet *sheet, int rows, int columns, bool ascii)
{
	*sheet = (struct sheet){ 0 };
	cells_init(&sheet->cells, rows, columns);
	sheet->cells.ascii = ascii;
	sheet->canvas = canvas_of(&sheet->cells);
}

static void sheet_shows(struct sheet *sheet, const char *expected)
{
	struct text text = { .arena = &sheet->arena };

	cells_dump(&sheet->cells, false, &text);
	assert_string_equal(text_string(&text), expected);
	cells_clear(&sheet->cells);
}

static void sheet_free(struct sheet *sheet)
{
	cells_free(&sheet->cells);
	arena_free(&sheet->arena);
}

static void text_is_cut_at_whole_characters(void **state)
{
	static const struct {
		const char *text;
		int end;
		const char *utf8, *ascii;
	} cases[] = {
		{ "Security+", 9, "Security+\n", "Security+\n" },
		{ "Security+ 1", 10, "Security+…\n", "Securit...\n" },
		{ "Zertifikät", 10, "Zertifikät\n", "Zertifikät\n" },
		{ "日本語能力", 10, "日本語能力\n", "日本語能力\n" },
		{ "日本語能力試", 9, "日本語能…\n", "日本語...\n" },
		{ "a日本語能力", 10, "a日本語能…\n", "a日本語...\n" },
		{ "a\tb", 4, "a^Ib\n", "a^Ib\n" },
		{ "x\u202ey", 10, "x<U+202E>y\n", "x<U+202E>y\n" },
		{ "\033]0;x\a", 8, "^[]0;x^G\n", "^[]0;x^G\n" },
		{ "", 0, "\n", "\n" },
	};
	struct sheet sheet;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		sheet_make(&sheet, 1, 10, false);
		assert_int_equal(canvas_text(&sheet.canvas, 0, 0, ROLE_TEXT,
					     cases[i].text),
				 cases[i].end);
		sheet_shows(&sheet, cases[i].utf8);
		sheet.cells.ascii = true;
		canvas_text(&sheet.canvas, 0, 0, ROLE_TEXT, cases[i].text);
		sheet_shows(&sheet, cases[i].ascii);
		sheet_free(&sheet);
	}
}

static void nothing_is_drawn_outside(void **state)
{
	struct sheet sheet;
	struct canvas part;

	(void)state;
	sheet_make(&sheet, 3, 8, false);
	part = canvas_part(&sheet.canvas, 1, 2, 1, 3);
	for (int row = -2; row < 4; row++)
		for (int column = -9; column < 9; column++)
			canvas_text(&part, row, column, ROLE_TEXT, "█████");
	canvas_text(&part, 0, 0, ROLE_TEXT, "abc");
	canvas_upright(&part, -5, 1, 20);
	canvas_fill(&part, -5, -5, 50, 50, ROLE_BAD);
	canvas_text(&part, 0, 0, ROLE_TEXT, "abcd");
	canvas_gauge(&part, 0, 5, 10, 500);
	canvas_more(&part, false, false);
	canvas_select(&part, 5, true);
	sheet_shows(&sheet, "\n  ab…\n\n");
	part = canvas_part(&sheet.canvas, 1, 6, 9, 9);
	assert_int_equal(part.width, 2);
	assert_int_equal(part.height, 2);
	part = canvas_part(&part, 4, 4, 1, 1);
	assert_int_equal(part.width, 0);
	canvas_text(&part, 0, 0, ROLE_TEXT, "x");
	canvas_cursor(&part, 0, 0);
	canvas_rule(&part, 0, "x", "y");
	canvas_box(&part, "x", "y");
	sheet_shows(&sheet, "\n\n\n");
	sheet_free(&sheet);
}

static void fields_line_up(void **state)
{
	struct sheet sheet;
	int column;

	(void)state;
	sheet_make(&sheet, 3, 20, false);
	column = canvas_field(&sheet.canvas, 0, 0, 6, ALIGN_LEFT, ROLE_TEXT,
			      "AWS");
	column = canvas_field(&sheet.canvas, 0, column, 6, ALIGN_RIGHT,
			      ROLE_TEXT, "425");
	assert_int_equal(column, 12);
	canvas_text(&sheet.canvas, 0, column, ROLE_TEXT, "|");
	canvas_field(&sheet.canvas, 1, 0, 6, ALIGN_CENTRE, ROLE_TEXT, "中");
	canvas_field(&sheet.canvas, 1, 6, 3, ALIGN_RIGHT, ROLE_TEXT, "中中");
	canvas_text(&sheet.canvas, 1, 9, ROLE_TEXT, "|");
	/* A field over an old one leaves nothing of it. */
	canvas_text(&sheet.canvas, 2, 0, ROLE_TEXT, "old text");
	canvas_field(&sheet.canvas, 2, 0, 6, ALIGN_LEFT, ROLE_TEXT, "new");
	sheet_shows(&sheet, "AWS      425|\n  中  中…|\nnew   xt\n");
	sheet_free(&sheet);
}

static void rules_and_boxes(void **state)
{
	struct sheet sheet;
	struct canvas inside;

	(void)state;
	sheet_make(&sheet, 1, 24, false);
	canvas_rule(&sheet.canvas, 0, "Credentials", "7 of 9");
	sheet_shows(&sheet, "─Credentials─── 7 of 9 ─\n");
	canvas_rule(&sheet.canvas, 0, "Certified Kubernetes Administrator",
		    "1");
	sheet_shows(&sheet, "─Certified Kubernetes …─\n");
	sheet_free(&sheet);

	sheet_make(&sheet, 4, 12, false);
	inside = canvas_box(&sheet.canvas, "New", "Tab next");
	canvas_text(&inside, 0, 0, ROLE_TEXT, "Title Certified");
	assert_int_equal(inside.width, 10);
	assert_int_equal(inside.height, 2);
	sheet_shows(&sheet, "┌─New──────┐\n│Title Cer…│\n│          │\n"
			    "└─ Tab ne…─┘\n");
	sheet.cells.ascii = true;
	canvas_box(&sheet.canvas, "", "");
	sheet_shows(&sheet, "+----------+\n|          |\n|          |\n"
			    "+----------+\n");
	sheet_free(&sheet);
}

static void gauges_round_down_but_never_to_nothing(void **state)
{
	static const struct {
		int thousandths;
		const char *utf8, *ascii;
	} cases[] = {
		{ 0, "░░░░\n", "....\n" },   { 1, "▏░░░\n", ":...\n" },
		{ 500, "██░░\n", "##..\n" }, { 660, "██▋░\n", "##:.\n" },
		{ 999, "███▉\n", "###:\n" }, { 1000, "████\n", "####\n" },
		{ -5, "░░░░\n", "....\n" },  { 9999, "████\n", "####\n" },
	};
	struct sheet sheet;

	(void)state;
	sheet_make(&sheet, 1, 4, false);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		sheet.cells.ascii = false;
		assert_int_equal(canvas_gauge(&sheet.canvas, 0, 0, 9,
					      cases[i].thousandths),
				 4);
		sheet_shows(&sheet, cases[i].utf8);
		sheet.cells.ascii = true;
		canvas_gauge(&sheet.canvas, 0, 0, 9, cases[i].thousandths);
		sheet_shows(&sheet, cases[i].ascii);
	}
	sheet_free(&sheet);
}

static void the_selected_row_has_pointer_role_and_cursor(void **state)
{
	struct sheet sheet;
	struct canvas part;

	(void)state;
	sheet_make(&sheet, 3, 6, false);
	part = canvas_part(&sheet.canvas, 1, 2, 2, 4);
	canvas_text(&part, 1, 1, ROLE_BAD, "CKA");
	canvas_select(&part, 1, true);
	assert_int_equal(sheet.cells.cursor_row, 2);
	assert_int_equal(sheet.cells.cursor_column, 2);
	assert_false(sheet.cells.cursor_shown);
	assert_int_equal(cells_at(&sheet.cells, 2, 5)->role, ROLE_SELECTED);
	assert_int_equal(cells_at(&sheet.cells, 2, 1)->role, ROLE_TEXT);
	canvas_cursor(&part, 0, 9);
	assert_int_equal(sheet.cells.cursor_column, 5);
	assert_true(sheet.cells.cursor_shown);
	sheet_shows(&sheet, "\n\n  ▸CKA\n");
	sheet_free(&sheet);
}

static void marks_have_one_width(void **state)
{
	struct sheet sheet;

	(void)state;
	sheet_make(&sheet, 1, 8, true);
	assert_int_equal(canvas_mark_width(&sheet.canvas), 3);
	for (enum glyph mark = 0; mark < GLYPH_MARKS; mark++)
		assert_int_equal(canvas_glyph(&sheet.canvas, 0, 0, ROLE_TEXT,
					      mark),
				 3);
	sheet.cells.ascii = false;
	for (enum glyph mark = 0; mark < GLYPH_MARKS; mark++)
		assert_int_equal(canvas_glyph(&sheet.canvas, 0, 0, ROLE_TEXT,
					      mark),
				 1);
	sheet_free(&sheet);
}

static void long_text_wraps_between_words(void **state)
{
	struct sheet sheet;

	(void)state;
	sheet_make(&sheet, 6, 10, false);
	assert_int_equal(
		canvas_wrapped(&sheet.canvas, 0, 2, ROLE_TEXT,
			       "list is not at hand\n\nunverifiable \033 end"),
		6);
	sheet_shows(&sheet, "  list is\n  not at\n  hand\n\n  unverifi\n"
			    "  able ^[\n");
	assert_int_equal(wrap_count("", 5), 0);
	assert_int_equal(wrap_count("a\n", 5), 1);
	assert_int_equal(wrap_count("中中中", 1), 3);
	assert_int_equal(wrap_count("abcde fghij", 5), 2);
	assert_int_equal(wrap_count("abcde    ", 5), 1);
	sheet_free(&sheet);
}

static void a_megabyte_is_a_line_like_any_other(void **state)
{
	static char long_text[1 << 20];
	struct sheet sheet;

	(void)state;
	memset(long_text, 'x', sizeof(long_text) - 1);
	sheet_make(&sheet, 1, 5, false);
	canvas_text(&sheet.canvas, 0, 0, ROLE_TEXT, long_text);
	sheet_shows(&sheet, "xxxx…\n");
	canvas_textf(&sheet.canvas, 0, 1, ROLE_TEXT, "%d %%", 67);
	sheet_shows(&sheet, " 67 %\n");
	sheet_free(&sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_cut_at_whole_characters),
		cmocka_unit_test(nothing_is_drawn_outside),
		cmocka_unit_test(fields_line_up),
		cmocka_unit_test(rules_and_boxes),
		cmocka_unit_test(gauges_round_down_but_never_to_nothing),
		cmocka_unit_test(the_selected_row_has_pointer_role_and_cursor),
		cmocka_unit_test(marks_have_one_width),
		cmocka_unit_test(long_text_wraps_between_words),
		cmocka_unit_test(a_megabyte_is_a_line_like_any_other),
	};

	return cmocka_run_group_tests_name("canvas", tests, NULL, NULL);
}
