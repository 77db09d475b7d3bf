/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include "model/base/utf8.h"
#include "tui/draw/cells.h"
#include "tui/draw/glyph.h"

static struct cluster cluster_of(const char *text)
{
	struct cluster cluster;

	assert_true(cluster_next(&text, text + strlen(text), &cluster));
	return cluster;
}

static void clusters_are_letters_with_their_marks(void **state)
{
	static const struct {
		const char *text;
		size_t length, kept;
		int width;
		bool safe;
	} cases[] = {
		{ "ab", 1, 1, 1, true },
		{ "e\u0301x", 3, 3, 1, true },
		{ "中文", 3, 3, 2, true },
		{ "😀", 4, 4, 2, true },
		{ "❤\ufe0f!", 6, 3, 1, true },
		/* Marks that are too many belong to it, but are not kept. */
		{ "a\u0301\u0301\u0301\u0301\u0301\u0301", 13, 9, 1, true },
		{ "\u0301a", 2, 2, 1, true },
		{ "\033[", 1, 1, 2, false },
		{ "\xc2\x85", 2, 2, 4, false },
		{ "\u202e", 3, 3, 8, false },
		{ "\U000e0041", 4, 4, 9, false },
		{ "\xff", 1, 1, 1, false },
		{ "\xc3(", 1, 1, 1, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct cluster cluster = cluster_of(cases[i].text);

		assert_int_equal(cluster.length, cases[i].length);
		assert_int_equal(cluster.kept, cases[i].kept);
		assert_int_equal(cluster.width, cases[i].width);
		assert_int_equal(cluster.safe, cases[i].safe);
	}
}

static void hostile_width_is_that_of_the_visible_form(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	for (int32_t code = 1; code <= 0x10ffff;
	     code += code < 0x3000 ? 1 : 61) {
		char bytes[UTF8_MAX + 1] = { 0 };
		const char *shown;

		if (code >= 0xd800 && code < 0xe000)
			continue;
		utf8_put(bytes, code);
		if (!utf8_hostile(code))
			continue;
		shown = visible(&arena, bytes, false);
		assert_int_equal(cluster_of(bytes).width,
				 cluster_columns(shown, strlen(shown)));
		arena_empty(&arena);
	}
	arena_free(&arena);
}

static void steps_back_land_where_steps_forward_do(void **state)
{
	static const char text[] = "a\u0301\u0301b中\xff\x80\x80\x80\xe4😀"
				   "\u0301\ufe0f\033x\u202ez";
	const char *places[32], *at = text, *end = text + strlen(text);
	struct cluster cluster;
	int count = 0;

	(void)state;
	while (cluster_next(&at, end, &cluster))
		places[count++] = cluster.bytes;
	for (at = end; count > 0; at = places[count])
		assert_ptr_equal(cluster_before(text, at), places[--count]);
	assert_ptr_equal(cluster_before(text, text), text);
}

static void a_wide_character_is_never_cut_in_half(void **state)
{
	struct cluster wide = cluster_of("中"), narrow = cluster_of("x");
	struct cells cells;

	(void)state;
	cells_init(&cells, 1, 6);
	cells_put(&cells, 0, 1, ROLE_TEXT, &wide);
	assert_int_equal(cells_at(&cells, 0, 1)->width, 2);
	assert_int_equal(cells_at(&cells, 0, 2)->width, 0);
	cells_put(&cells, 0, 2, ROLE_TEXT, &narrow);
	assert_string_equal(cells_at(&cells, 0, 1)->text, " ");
	assert_int_equal(cells_at(&cells, 0, 1)->width, 1);
	cells_put(&cells, 0, 1, ROLE_TEXT, &wide);
	cells_put(&cells, 0, 0, ROLE_TEXT, &wide);
	assert_string_equal(cells_at(&cells, 0, 0)->text, "中");
	assert_string_equal(cells_at(&cells, 0, 2)->text, " ");
	cells_free(&cells);
}

static void a_dump_shows_text_and_roles(void **state)
{
	struct cluster mark = cluster_of("\u0301"), x = cluster_of("x");
	struct arena arena = { 0 };
	struct text text = { .arena = &arena };
	struct cells cells;

	(void)state;
	cells_init(&cells, 2, 4);
	cells_put(&cells, 0, 0, ROLE_BAD, &x);
	cells_put(&cells, 1, 1, ROLE_TEXT, &mark);
	cells_role(&cells, 1, 2, ROLE_SELECTED);
	cells_dump(&cells, true, &text);
	assert_string_equal(text_string(&text),
			    "x\n  \u0301\n-- roles --\nx\n..>\n");
	cells_resize(&cells, 0, -3);
	assert_int_equal(cells.rows, 1);
	assert_int_equal(cells.columns, 1);
	cells_free(&cells);
	arena_free(&arena);
}

static void every_role_has_its_letter_and_an_earlier_parent(void **state)
{
	bool used[128] = { false };
	enum role found;

	(void)state;
	for (enum role role = 0; role < ROLES; role++) {
		int letter = role_letter(role);

		assert_true(letter > ' ' && letter < 127 && !used[letter]);
		used[letter] = true;
		assert_true(role == ROLE_TEXT || role_parent(role) < ROLES);
		assert_true(role_find(role_name(role), &found));
		assert_int_equal(found, role);
	}
	assert_false(role_find("loud", &found));
}

static void glyphs_have_the_columns_they_promise(void **state)
{
	(void)state;
	for (enum glyph glyph = 0; glyph < GLYPHS; glyph++) {
		const char *utf8 = glyph_text(glyph, false);
		const char *ascii = glyph_text(glyph, true);

		assert_int_equal(cluster_columns(utf8, strlen(utf8)), 1);
		assert_int_equal(strlen(ascii),
				 glyph < GLYPH_MARKS || glyph == GLYPH_ELLIPSIS
					 ? 3
					 : 1);
	}
	assert_int_equal(glyph_progress(0), GLYPH_EMPTY);
	assert_int_equal(glyph_progress(1), GLYPH_QUARTER);
	assert_int_equal(glyph_progress(500), GLYPH_HALF);
	assert_int_equal(glyph_progress(999), GLYPH_THREE_QUARTERS);
	assert_int_equal(glyph_progress(1000), GLYPH_FULL);
}

static void ascii_keeps_letters_readable(void **state)
{
	(void)state;
	assert_int_equal(glyph_ascii(0xe9), 'e');
	assert_int_equal(glyph_ascii(0x160), 'S');
	assert_int_equal(glyph_ascii(0x2019), '\'');
	assert_int_equal(glyph_ascii(0xff21), 'A');
	assert_int_equal(glyph_ascii(0x4e2d), '?');
	assert_int_equal(glyph_ascii('~'), '~');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(clusters_are_letters_with_their_marks),
		cmocka_unit_test(hostile_width_is_that_of_the_visible_form),
		cmocka_unit_test(steps_back_land_where_steps_forward_do),
		cmocka_unit_test(a_wide_character_is_never_cut_in_half),
		cmocka_unit_test(a_dump_shows_text_and_roles),
		cmocka_unit_test(
			every_role_has_its_letter_and_an_earlier_parent),
		cmocka_unit_test(glyphs_have_the_columns_they_promise),
		cmocka_unit_test(ascii_keeps_letters_readable),
	};

	return cmocka_run_group_tests_name("cells", tests, NULL, NULL);
}
