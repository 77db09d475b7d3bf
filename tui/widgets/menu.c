/* SPDX-License-Identifier: MIT */
/*
 * Every verb ends in hold(), which restores what must always be true.
 */
#include "tui/widgets/menu.h"

static long within(long n, long least, long most)
{
	if (n > most)
		n = most;
	return n < least ? least : n;
}

static void hold(struct menu *menu)
{
	int height = menu->height > 0 ? menu->height : 1;

	menu->cursor = within(menu->cursor, 0, menu->count - 1);
	/* A cursor that leaves the view takes it along by half a screen: what
	 * comes next is seen, and over a slow line most moves change two
	 * rows instead of all. */
	if (menu->cursor < menu->top || menu->cursor >= menu->top + height)
		menu->top = menu->cursor - height / 2;
	/* No empty rows below while there are rows above. */
	menu->top = within(menu->top, 0, menu->count - height);
}

void menu_size(struct menu *menu, long count, int height)
{
	menu->count = count > 0 ? count : 0;
	menu->height = height;
	hold(menu);
}

void menu_to(struct menu *menu, long row)
{
	menu->cursor = row;
	hold(menu);
}

void menu_move(struct menu *menu, long by)
{
	/* `by` may be huge; sums of two counts of rows do not overflow. */
	menu_to(menu, menu->cursor + within(by, -menu->count, menu->count));
}

void menu_page(struct menu *menu, int by, bool half)
{
	long rows = half ? menu->height / 2 : menu->height;

	rows = by * (rows > 0 ? rows : 1);
	menu->top += rows;
	menu->cursor += rows;
	menu->top = within(menu->top, 0, menu->count - menu->height);
	hold(menu);
}

void menu_scroll(struct menu *menu, long by)
{
	int height = menu->height > 0 ? menu->height : 1;

	menu->top = within(menu->top + within(by, -menu->count, menu->count), 0,
			   menu->count - height);
	menu->cursor = within(menu->cursor, menu->top, menu->top + height - 1);
	hold(menu);
}

bool menu_click(struct menu *menu, int screen_row)
{
	if (screen_row < 0 || screen_row >= menu->height ||
	    menu->top + screen_row >= menu->count)
		return false;
	menu_to(menu, menu->top + screen_row);
	return true;
}
