/* SPDX-License-Identifier: MIT */
#include "tests/unit/check.h"

#include <limits.h>

#include "tui/widgets/menu.h"

static void at(const struct menu *menu, long cursor, long top)
{
	assert_int_equal(menu->cursor, cursor);
	assert_int_equal(menu->top, top);
}

static void the_view_follows(void **state)
{
	struct menu menu = { 0 };

	(void)state;
	menu_size(&menu, 100, 10);
	menu_move(&menu, 9);
	at(&menu, 9, 0);
	menu_move(&menu, 1);
	at(&menu, 10, 5);
	menu_move(&menu, 4);
	at(&menu, 14, 5);
	menu_move(&menu, -10);
	at(&menu, 4, 0);
	menu_move(&menu, LONG_MIN);
	at(&menu, 0, 0);
	menu_move(&menu, LONG_MAX);
	at(&menu, 99, 90);
	menu_to(&menu, 50);
	at(&menu, 50, 45);
}

static void pages_keep_the_place_on_the_screen(void **state)
{
	struct menu menu = { 0 };

	(void)state;
	menu_size(&menu, 25, 10);
	menu_move(&menu, 3);
	menu_page(&menu, 1, false);
	at(&menu, 13, 10);
	menu_page(&menu, 1, false);
	at(&menu, 23, 15);
	menu_page(&menu, 1, false);
	at(&menu, 24, 15);
	menu_page(&menu, -1, true);
	at(&menu, 19, 10);
	menu_page(&menu, -9, false);
	at(&menu, 0, 0);
}

static void wheels_and_clicks(void **state)
{
	struct menu menu = { 0 };

	(void)state;
	menu_size(&menu, 25, 10);
	menu_scroll(&menu, 3);
	at(&menu, 3, 3);
	menu_scroll(&menu, 99);
	at(&menu, 15, 15);
	menu_to(&menu, 24);
	menu_scroll(&menu, -3);
	at(&menu, 21, 12);
	assert_true(menu_click(&menu, 4));
	at(&menu, 16, 12);
	assert_false(menu_click(&menu, 10));
	assert_false(menu_click(&menu, -1));
}

static void small_and_empty(void **state)
{
	struct menu menu = { 0 };

	(void)state;
	menu_size(&menu, 0, 10);
	menu_move(&menu, 1);
	menu_page(&menu, 1, false);
	menu_scroll(&menu, 1);
	at(&menu, 0, 0);
	assert_false(menu_click(&menu, 0));
	menu_size(&menu, 5, 0);
	menu_move(&menu, 2);
	at(&menu, 2, 2);
	menu_page(&menu, 1, true);
	at(&menu, 3, 3);
	menu_size(&menu, 5, 10);
	at(&menu, 3, 0);
	menu_size(&menu, 2, 10);
	at(&menu, 1, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_view_follows),
		cmocka_unit_test(pages_keep_the_place_on_the_screen),
		cmocka_unit_test(wheels_and_clicks),
		cmocka_unit_test(small_and_empty),
	};

	return cmocka_run_group_tests_name("menu", tests, NULL, NULL);
}
